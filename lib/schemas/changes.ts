/** Changes as they come from outside: forms and requests. */
import { z } from "zod";
import type { Change, ChangeKind, SeenRow } from "@/lib/change/change";
import { placeIdOf } from "@/lib/change/follow-places";
import { CHANGED_TABLES } from "@/lib/change/rows-diff";
import type { Problem } from "@/lib/problem";
import { categoryGender } from "@/lib/qualification/category-slug";
import { KNOCK_OUT_ROUNDS, ruleProblems } from "@/lib/qualification/rule";
import {
  CONTINENTS,
  DECISIONS,
  FINISHES,
  GENDERS,
  LEDGER_KINDS,
  ROUNDS,
  ROUTE_KINDS,
  WINNERS,
} from "@/lib/qualification/vocabulary";
import { RECORD_CHECK_KINDS } from "@/lib/record/checks";
import { categoryCode, day, name, noc, oneOf, slug, text, timeZone, url } from "./facts/cells";
import { problemOf, says } from "./says";
import { asSeenToday } from "./stored/read-rows";

const MOST_CHANGES = 500;
const MOST_ENTRIES = 128;
const MOST_PROBLEMS = 100;
const LONGEST_CELL = 4000;

/** Bouts and places are named after their tournament, and their ids are slugs too. */
const LONGEST_TOURNAMENT = 80;

const whole = z
  .number(says("not-a-number"))
  .int(says("not-a-count"))
  .min(0, says("below-0"))
  .max(999_999, says("more-than-six-digits"));
const positive = whole.refine((value) => value > 0, says("zero"));
const flag = z.boolean(says("not-true-or-false"));

/** What is not said is unknown. */
const known = <T extends z.ZodType>(cell: T) => cell.nullable().default(null);

/** A list, or what is wrong where there is none. */
const listOf = <T extends z.ZodType>(item: T) => z.array(item, says("not-a-list"));

const row = <T extends z.core.$ZodLooseShape>(shape: T) =>
  z.strictObject(shape, {
    error: ({ code, keys }) =>
      code === "unrecognized_keys"
        ? says("fields-unknown", { keys: (keys ?? []).slice(0, 5).join(", ").slice(0, 200) })
        : says("fields-missing"),
  });

const Bout = row({
  id: slug,
  tournamentId: slug,
  categoryCode,
  round: known(oneOf(ROUNDS)),
  number: known(positive),
  boxedOn: known(day),
  redSlug: known(slug),
  blueSlug: known(slug),
  winner: known(oneOf(WINNERS)),
  decision: known(oneOf(DECISIONS)),
  score: known(text.regex(/^\d:\d$/, says("not-a-score"))),
  cornerKnown: flag,
  sourceUrl: url,
});

const Entry = row({
  tournamentId: slug,
  categoryCode,
  boxerSlug: slug,
  position: known(positive),
  seed: known(positive),
  sourceUrl: url,
});

const LedgerEntry = row({
  kind: oneOf(LEDGER_KINDS),
  date: known(day),
  dateIsExact: flag,
  note: known(text),
  sourceUrl: url,
});

/** Pages that make a new row have this address. */
const NEW = "new";
const notNew = (id: string) => id !== NEW;
const NOT_NEW = says("new-is-taken");

/** A range that is published rises; a total that is not has no upper end. */
function isRange(places: number | null, most: number | null): boolean {
  return most === null || (places !== null && places < most);
}
const NOT_A_RANGE = says("not-above");

/** An editor says when it happened, exactly or at the latest. */
const NewLedgerEntry = LedgerEntry.extend({ date: day });

const Place = row({
  id: slug,
  categoryCode,
  noc,
  boxerSlug: slug,
  routeKind: oneOf(ROUTE_KINDS),
  tournamentId: known(slug),
  finish: known(oneOf(FINISHES)),
  wonOn: known(day),
  wonOnIsExact: flag,
  decidingBoutId: known(slug),
  reallocatedFromId: known(slug),
  note: known(text),
  sourceUrl: url,
  ledger: listOf(LedgerEntry).max(50, says("too-many-entries")).default([]),
})
  .refine((place) => (place.routeKind === "tournament") === (place.tournamentId !== null), {
    path: ["tournamentId"],
    message: says("goes-with-tournament"),
  })
  .refine((place) => (place.routeKind === "reallocation") === (place.reallocatedFromId !== null), {
    path: ["reallocatedFromId"],
    message: says("goes-with-reallocation"),
  })
  .refine(({ wonOn, wonOnIsExact }) => wonOn !== null || !wonOnIsExact, {
    path: ["wonOnIsExact"],
    message: says("exact-without-day"),
  })
  .superRefine(({ id, categoryCode: code, noc: holder, tournamentId, routeKind }, context) => {
    if (categoryGender(code) === null) return;
    const expected = placeIdOf(code, holder, tournamentId ?? routeKind);
    if (id === expected) return;
    context.addIssue({ code: "custom", path: ["id"], message: says("not-the-id", { expected }) });
  });

const Boxer = row({
  slug: slug.refine(notNew, NOT_NEW),
  name,
  familyName: known(name),
  givenName: known(name),
  gender: oneOf(GENDERS),
  noc,
  categoryCode,
  birthDate: known(day),
  birthPlace: known(text),
  honours: known(text),
  gamesBoutsWon: known(whole),
  aliases: listOf(name).max(50, says("too-many-names")).default([]),
  sourceUrl: url,
});

const Tournament = row({
  id: slug
    .max(LONGEST_TOURNAMENT, says("too-long", { most: LONGEST_TOURNAMENT }))
    .refine((id) => !ROUTE_KINDS.some((kind) => kind === id), says("id-is-route"))
    .refine(notNew, NOT_NEW),
  name,
  shortName: name,
  city: name,
  countryNoc: noc,
  venue: known(text),
  startsOn: day,
  endsOn: day,
  timeZone: known(timeZone),
  continent: known(oneOf(CONTINENTS)),
  entries: known(whole),
  nocsEntered: known(whole),
  boutsBoxed: known(whole),
  placesMen: known(whole),
  placesMenMost: known(whole),
  placesWomen: known(whole),
  placesWomenMost: known(whole),
  stopsWhenFilled: flag,
  sourceUrl: url,
})
  .refine((row) => isRange(row.placesMen, row.placesMenMost), {
    path: ["placesMenMost"],
    message: NOT_A_RANGE,
  })
  .refine((row) => isRange(row.placesWomen, row.placesWomenMost), {
    path: ["placesWomenMost"],
    message: NOT_A_RANGE,
  });

const Allocation = row({
  categoryCode,
  places: known(whole),
  placesMost: known(whole),
  ruleId: slug,
  sourceUrl: url,
}).refine(({ places, placesMost }) => isRange(places, placesMost), {
  path: ["placesMost"],
  message: NOT_A_RANGE,
});

const knockOutRound = oneOf(KNOCK_OUT_ROUNDS);
const Rule = z.discriminatedUnion(
  "kind",
  [
    row({ kind: z.literal("winner") }),
    row({ kind: z.literal("reach-round"), round: knockOutRound }),
    row({
      kind: z.literal("reach-round-and-box-off"),
      round: knockOutRound,
      losersOf: knockOutRound,
      boxOffPlaces: positive.max(64, says("box-off-places-too-large")),
    }),
    row({ kind: z.literal("invitation") }),
  ],
  says("not-a-kind-of-rule"),
);

const RULE_PROBLEMS = {
  "losers-of": ["losersOf", says("not-a-round-before")],
  "box-off-places": ["boxOffPlaces", says("not-a-part-of-losers")],
} as const;

const GamesRule = row({
  id: slug,
  rule: Rule.superRefine((rule, context) => {
    for (const found of ruleProblems(rule)) {
      const [key, message] = RULE_PROBLEMS[found];
      context.addIssue({ code: "custom", path: [key], message });
    }
  }),
  citations: listOf(row({ sourceUrl: url, says: text }))
    .min(1, says("no-page"))
    .max(50, says("too-many-pages")),
});

/** A check by its kind and what it compares; empty: the whole. */
const checkName = {
  kind: oneOf(RECORD_CHECK_KINDS),
  subject: z.union([z.literal(""), text], says("not-a-subject")),
};

/** How each kind of change is read; a verb without one does not compile. */
const READERS = {
  "enter-bout": row({ kind: z.literal("enter-bout"), bout: Bout }),
  "remove-bout": row({ kind: z.literal("remove-bout"), boutId: slug }),
  "save-draw": row({
    kind: z.literal("save-draw"),
    tournamentId: slug,
    categoryCode,
    entries: listOf(Entry).max(MOST_ENTRIES, says("too-many-boxers", { most: MOST_ENTRIES })),
  }),
  "add-ledger-entry": row({
    kind: z.literal("add-ledger-entry"),
    placeId: slug,
    entry: NewLedgerEntry,
  }),
  "remove-ledger-entry": row({
    kind: z.literal("remove-ledger-entry"),
    placeId: slug,
    position: whole,
  }),
  "record-place": row({ kind: z.literal("record-place"), place: Place }),
  "remove-place": row({ kind: z.literal("remove-place"), placeId: slug }),
  "save-boxer": row({
    kind: z.literal("save-boxer"),
    boxer: Boxer,
    isNew: z.literal(true, says("not-true")).optional(),
  }),
  "merge-boxers": row({ kind: z.literal("merge-boxers"), from: slug, into: slug }),
  "save-tournament": row({
    kind: z.literal("save-tournament"),
    tournament: Tournament,
    allocations: listOf(Allocation).max(100, says("too-many-allocations")),
  }),
  "save-rule": row({ kind: z.literal("save-rule"), rule: GamesRule }),
  "explain-check": row({
    kind: z.literal("explain-check"),
    explanation: row({ ...checkName, reason: text, sourceUrl: known(url) }),
  }),
  "remove-explanation": row({ kind: z.literal("remove-explanation"), check: row(checkName) }),
} satisfies { [Kind in ChangeKind]: z.ZodType<Extract<Change, { kind: Kind }>> };

type ChangeReader = (typeof READERS)[ChangeKind];
const ChangeSchema = z.discriminatedUnion(
  "kind",
  Object.values(READERS) as [ChangeReader, ...ChangeReader[]],
  says("not-a-kind-of-change"),
);

/** What an editor asks to be done, in order. */
export const Changes = z
  .array(ChangeSchema, says("changes-missing"))
  .min(1, says("no-change"))
  .max(MOST_CHANGES, says("too-many-changes", { most: MOST_CHANGES })) satisfies z.ZodType<
  Change[]
>;

const NOT_A_VALUE = says("not-a-value");

/** A cell of a row: a plain value, or lists and rows of such, as deep as rows are. */
const Plain = z.union(
  [z.string().max(LONGEST_CELL, NOT_A_VALUE), z.number(), z.boolean(), z.null(), z.undefined()],
  NOT_A_VALUE,
);
const Inner = z.union([Plain, z.record(z.string().max(100), Plain)]);
const Cell = z.union([Inner, z.array(Inner).max(500, NOT_A_VALUE)], NOT_A_VALUE);

/**
 * The rows that the changes replace, as the editor saw them, perhaps on a page of an earlier build. They are
 * only compared: what is no row of its list is like none that is stored.
 */
export const Base = z
  .array(
    row({
      table: z.enum(CHANGED_TABLES, says("not-a-list-of-rows")),
      key: z.string(says("not-a-key-of-a-row")).max(500, says("key-too-long")),
      before: z.record(z.string().max(100), Cell, says("not-a-row")).nullable(),
    }),
    says("rows-missing"),
  )
  .max(5000, says("too-many-rows"))
  .transform((rows) => rows.map((row) => asSeenToday(row) ?? (row as SeenRow)));

/** The Games that is changed. */
export const GamesId = slug;

/** The number of a revision; as great as the databases count. */
export const RevisionNumber = z
  .number(says("not-a-revision"))
  .int(says("not-a-revision"))
  .min(1, says("not-a-revision"))
  .max(2_147_483_647, says("not-a-revision"));

/** Why something public is changed; shown in the log of corrections. */
export const Reason = text.max(500, says("too-long", { most: 500 }));

/** Chosen by the caller for one request and its repetitions. */
export const IdempotencyKey = z
  .string(says("key-missing"))
  .regex(/^[A-Za-z0-9_-]{16,100}$/, says("not-an-idempotency-key"));

/** What is wrong in an input, as far as anybody reads. */
export function inputProblems(error: z.ZodError): Problem[] {
  return error.issues.slice(0, MOST_PROBLEMS).map(problemOf);
}
