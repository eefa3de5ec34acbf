/** Changes as they come from outside: forms and requests. Messages say what is wrong and what to do. */
import { z } from "zod";
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
import type { Change, SeenRow } from "@/lib/record/change";
import { CHANGED_TABLES } from "@/lib/record/rows-diff";
import { categoryCode, day, noc, oneOf, slug, text, url } from "./facts/cells";

const MOST_CHANGES = 500;
const MOST_ENTRIES = 128;

const whole = z
  .number("is not a number; write a whole one")
  .int("is not a whole number; write digits only")
  .min(0, "is below 0; write 0 or more")
  .max(999_999, "is too large; write at most six digits");
const positive = whole.refine((value) => value > 0, "is 0; count from 1");
const flag = z.boolean("must be true or false");

/** What is not said is unknown. */
const known = <T extends z.ZodType>(cell: T) => cell.nullable().default(null);

const Bout = z.strictObject({
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
  score: known(text.regex(/^\d:\d$/, "is not a score of judges; write it as 4:1")),
  cornerKnown: flag,
  sourceUrl: url,
});

const Entry = z.strictObject({
  tournamentId: slug,
  categoryCode,
  boxerSlug: slug,
  position: known(positive),
  seed: known(positive),
  sourceUrl: url,
});

const LedgerEntry = z.strictObject({
  kind: oneOf(LEDGER_KINDS),
  date: known(day),
  dateIsExact: flag,
  note: known(text),
  sourceUrl: url,
});

/** An editor says when it happened, exactly or at the latest. */
const NewLedgerEntry = LedgerEntry.extend({ date: day });

const Place = z
  .strictObject({
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
    ledger: z.array(LedgerEntry).max(50, "has too many entries").default([]),
  })
  .refine((place) => (place.routeKind === "tournament") === (place.tournamentId !== null), {
    path: ["tournamentId"],
    message: "goes with the route tournament and no other; add it or empty it",
  })
  .refine((place) => (place.routeKind === "reallocation") === (place.reallocatedFromId !== null), {
    path: ["reallocatedFromId"],
    message: "goes with the route reallocation and no other; add it or empty it",
  });

const Boxer = z.strictObject({
  slug,
  name: text,
  familyName: known(text),
  givenName: known(text),
  gender: oneOf(GENDERS),
  noc,
  categoryCode,
  birthDate: known(day),
  birthPlace: known(text),
  honours: known(text),
  gamesBoutsWon: known(whole),
  aliases: z.array(text).max(50, "has too many names").default([]),
  sourceUrl: url,
});

const Tournament = z.strictObject({
  id: slug.refine(
    (id) => !ROUTE_KINDS.some((kind) => kind === id),
    "is the name of a route; choose another id",
  ),
  name: text,
  shortName: text,
  city: text,
  countryNoc: noc,
  venue: known(text),
  startsOn: day,
  endsOn: day,
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
});

const Allocation = z.strictObject({
  categoryCode,
  places: known(whole),
  placesMost: known(whole),
  ruleId: slug,
  sourceUrl: url,
});

const ChangeSchema = z.discriminatedUnion(
  "kind",
  [
    z.strictObject({ kind: z.literal("enter-bout"), bout: Bout }),
    z.strictObject({ kind: z.literal("remove-bout"), boutId: slug }),
    z.strictObject({
      kind: z.literal("save-draw"),
      tournamentId: slug,
      categoryCode,
      entries: z.array(Entry).max(MOST_ENTRIES, `has more than ${MOST_ENTRIES} boxers`),
    }),
    z.strictObject({ kind: z.literal("add-ledger-entry"), placeId: slug, entry: NewLedgerEntry }),
    z.strictObject({ kind: z.literal("remove-ledger-entry"), placeId: slug, position: whole }),
    z.strictObject({ kind: z.literal("record-place"), place: Place }),
    z.strictObject({ kind: z.literal("remove-place"), placeId: slug }),
    z.strictObject({ kind: z.literal("save-boxer"), boxer: Boxer }),
    z.strictObject({ kind: z.literal("merge-boxers"), from: slug, into: slug }),
    z.strictObject({
      kind: z.literal("save-tournament"),
      tournament: Tournament,
      allocations: z.array(Allocation).max(100, "has too many allocations"),
    }),
  ],
  "is not a kind of change",
);

/** What an editor asks to be done, in order. */
export const Changes = z
  .array(ChangeSchema)
  .min(1, "is empty; make a change")
  .max(
    MOST_CHANGES,
    `has more than ${MOST_CHANGES} changes; publish some first`,
  ) satisfies z.ZodType<Change[]>;

/** The rows that the changes replace, as the editor saw them; they are only compared. */
export const Base = z
  .array(
    z.strictObject({
      table: z.enum(CHANGED_TABLES, "is not a list of rows"),
      key: z.string("is not a key").max(500, "is too long for a key"),
      before: z.record(z.string(), z.unknown()).nullable(),
    }),
    "is missing; send the rows that were seen",
  )
  .max(5000, "has too many rows")
  .transform((rows) => rows as unknown as SeenRow[]);

/** The Games that is changed. */
export const GamesId = slug;

/** Why something public is changed; shown in the log of corrections. */
export const Reason = text.max(500, "is too long; shorten it to 500 characters");

/** Chosen by the caller for one request and its repetitions. */
export const IdempotencyKey = z
  .string("is missing; send a random text")
  .regex(/^[A-Za-z0-9_-]{16,100}$/, "is not a key; send 16 to 100 letters, digits, - or _");

/** What is wrong in an input: "0.bout.sourceUrl is empty; write a value". */
export function inputProblems(error: z.ZodError): string[] {
  return error.issues.map(({ path, message }) => `${path.join(".")} ${message}`.trim());
}
