/** The rows near a change: of the categories that it can move, and whom it names; nothing else. */
import type { Change } from "@/lib/change/change";
import { rowsNear } from "@/lib/change/near-rows";
import type { Bout, Boxer, GamesRows, StoredPlace } from "@/lib/record/games-rows";
import { makeGamesRecord } from "@/lib/record/record-of-rows";
import { rowsInOrder } from "@/lib/record/record-order";
import {
  aBout,
  aBoxer,
  anAllocation,
  anEntry,
  aPlace,
  SOURCE,
  someRows,
  TOURNAMENTS,
} from "../support/record-factory";

const CODES = ["M51", "M57", "W50", "W60"];
const inCategory = (code: string) =>
  ["kaz", "uzb"].map((noc) =>
    aBoxer({ slug: `${code}-${noc}`.toLowerCase(), noc: noc.toUpperCase(), categoryCode: code }),
  );
const stored = (place: Partial<StoredPlace>): StoredPlace => {
  const { basis: _, ...row } = aPlace(place);
  return row;
};
const boxed = (id: string, tournamentId: string, categoryCode: string): Bout => {
  const code = categoryCode.toLowerCase();
  const corners = { redSlug: `${code}-kaz`, blueSlug: `${code}-uzb` };
  return aBout({ id, tournamentId, categoryCode, ...corners });
};

const drawn = (tournamentId: string, categoryCode: string, boxerSlug: string) => ({
  tournamentId,
  categoryCode,
  boxerSlug,
  position: 1,
  seed: null,
  sourceUrl: SOURCE,
});

const given = stored({
  id: "given",
  noc: "KAZ",
  categoryCode: "M57",
  boxerSlug: "m57-kaz",
  tournamentId: "asian",
  ledger: [anEntry("declined")],
});
const invited = stored({
  id: "invited",
  noc: "KAZ",
  categoryCode: "W50",
  boxerSlug: "w50-kaz",
  routeKind: "universality",
});

/** M51 is boxed at "world-1", M57 at "asian", W50 has an invited boxer, W60 a draw at "world-2". */
const rows: GamesRows = rowsInOrder(
  someRows({
    boxers: [
      ...CODES.flatMap(inCategory),
      aBoxer({ slug: "nowhere", noc: "ITA", categoryCode: "M92+" }),
      aBoxer({ slug: "two-categories", noc: "TUR", categoryCode: "M57" }),
    ],
    allocations: [
      anAllocation({ categoryCode: "M51" }),
      anAllocation({ route: "asian", categoryCode: "M57" }),
      anAllocation({ route: "world-2", categoryCode: "W60" }),
    ],
    entries: [
      drawn("world-1", "M51", "m51-kaz"),
      drawn("world-1", "M51", "two-categories"),
      drawn("asian", "M57", "two-categories"),
      drawn("world-2", "W60", "w60-kaz"),
    ],
    bouts: [boxed("m51-1", "world-1", "M51"), boxed("m57-1", "asian", "M57")],
    places: [given, invited],
  }),
);
const record = makeGamesRecord(rows);

/** What of the rows is near: the categories with rows, the boxers, the tournaments. */
function near(...changes: Change[]) {
  const found = rowsNear(record, changes);
  if (found === null) return null;
  const of = (code: string) => (row: { categoryCode: string }) => row.categoryCode === code;
  const { entries, bouts, places, allocations } = found;
  return {
    moved: CODES.filter((code) =>
      [...entries, ...bouts, ...places, ...allocations].some(of(code)),
    ).join(" "),
    boxers: found.boxers.map(({ slug }) => slug).sort(),
    tournaments: found.tournaments.map(({ id }) => id).join(" "),
  };
}

const M51 = ["m51-kaz", "m51-uzb", "two-categories"];
const M57 = ["m57-kaz", "m57-uzb", "two-categories"];
const of = (...slugs: string[]) => [...new Set(slugs)].sort();
const bout = (change: Partial<Bout>) => ({ ...boxed("m51-1", "world-1", "M51"), ...change });
const boxer = (slug: string, change: Partial<Boxer> = {}): Change => {
  const known = rows.boxers.find((each) => each.slug === slug) ?? aBoxer({ slug });
  return { kind: "save-boxer", boxer: { ...known, ...change } };
};

test.each<[string, Change, string, string[], string]>([
  ["a bout", { kind: "enter-bout", bout: bout({}) }, "M51", M51, "world-1"],
  [
    "a bout that names others, of another tournament",
    {
      kind: "enter-bout",
      bout: bout({ id: "new", redSlug: "nowhere", blueSlug: "w60-uzb", tournamentId: "asian" }),
    },
    "M51",
    of(...M51, "nowhere", "w60-uzb"),
    "asian world-1",
  ],
  [
    "a bout in which nobody is known",
    { kind: "enter-bout", bout: bout({ id: "new", redSlug: null, blueSlug: null }) },
    "M51",
    M51,
    "world-1",
  ],
  [
    "a bout that leaves its draw",
    { kind: "enter-bout", bout: bout({ id: "m57-1" }) },
    "M51 M57",
    of(...M51, ...M57),
    "asian world-1",
  ],
  ["a bout to remove", { kind: "remove-bout", boutId: "m57-1" }, "M57", M57, "asian"],
  ["a bout to remove that is not there", { kind: "remove-bout", boutId: "x" }, "", [], ""],
  [
    "a draw",
    {
      kind: "save-draw",
      tournamentId: "world-2",
      categoryCode: "M51",
      entries: [drawn("world-2", "M51", "nowhere")],
    },
    "M51",
    of(...M51, "nowhere"),
    "world-1 world-2",
  ],
  [
    "what happened to a place",
    { kind: "add-ledger-entry", placeId: "given", entry: anEntry("confirmed") },
    "M57",
    M57,
    "asian",
  ],
  [
    "what did not happen to a place",
    { kind: "remove-ledger-entry", placeId: "given", position: 0 },
    "M57",
    M57,
    "asian",
  ],
  ["a place to remove", { kind: "remove-place", placeId: "invited" }, "W50", ["w50-kaz"], ""],
  ["a place to remove that is not there", { kind: "remove-place", placeId: "x" }, "", [], ""],
  [
    "a place of a list",
    {
      kind: "record-place",
      place: { ...invited, id: "new", categoryCode: "W60", boxerSlug: "w60-uzb" },
    },
    "W60",
    of("w60-kaz", "w60-uzb"),
    "world-2",
  ],
  [
    "a place of a list, at a tournament that gives none in its category",
    {
      kind: "record-place",
      place: { ...invited, id: "new", categoryCode: "W60", tournamentId: "asian" },
    },
    "W60",
    of("w60-kaz", "w50-kaz"),
    "asian world-2",
  ],
  [
    "a place that leaves its category",
    { kind: "record-place", place: { ...invited, categoryCode: "W60" } },
    "W50 W60",
    of("w50-kaz", "w60-kaz"),
    "world-2",
  ],
  [
    "a place that was passed on from another category",
    { kind: "record-place", place: { ...invited, id: "new", reallocatedFromId: "given" } },
    "M57 W50",
    of(...M57, "w50-kaz"),
    "asian",
  ],
  ["a boxer of one category", boxer("w50-kaz"), "W50", ["w50-kaz"], ""],
  [
    "a boxer who goes to another category",
    boxer("w50-kaz", { categoryCode: "W60" }),
    "W50 W60",
    of("w50-kaz", "w60-kaz"),
    "world-2",
  ],
  [
    "a boxer of two categories",
    boxer("two-categories"),
    "M51 M57",
    of(...M51, ...M57),
    "asian world-1",
  ],
  [
    "two spellings",
    { kind: "merge-boxers", from: "w50-kaz", into: "w60-kaz" },
    "W50 W60",
    of("w50-kaz", "w60-kaz"),
    "world-2",
  ],
  [
    "a reason",
    {
      kind: "explain-check",
      explanation: { kind: "category-total", subject: "M51", reason: "So.", sourceUrl: null },
    },
    "",
    [],
    "",
  ],
  [
    "a reason that is taken away",
    { kind: "remove-explanation", check: { kind: "category-total", subject: "M51" } },
    "",
    [],
    "",
  ],
])("near %s", (_, change, moved, boxers, tournaments) => {
  expect(near(change)).toEqual({ moved, boxers, tournaments });
});

test("near several changes is what is near each", () => {
  const entry = anEntry("confirmed");
  const changes: Change[] = [
    { kind: "add-ledger-entry", placeId: "invited", entry },
    { kind: "add-ledger-entry", placeId: "given", entry },
  ];
  expect(near(...changes)).toMatchObject({ moved: "M57 W50", tournaments: "asian" });
});

describe("it takes all rows", () => {
  const { citations: __, ...tournament } = TOURNAMENTS[0] ?? { id: "", citations: [] };
  const bouts: Change = { kind: "remove-bout", boutId: "m51-1" };

  test("where a tournament or a rule changes, beside whatever else", () => {
    const saved = { kind: "save-tournament", tournament, allocations: [] } as Change;
    const rule: Change = {
      kind: "save-rule",
      rule: { id: "x", rule: { kind: "winner" }, citations: [] },
    };
    for (const change of [saved, rule]) {
      expect(near(change)).toBeNull();
      expect(near(bouts, change)).toBeNull();
      expect(near(change, bouts)).toBeNull();
    }
  });

  test("where a place names a bout of another category", () => {
    const strange = { ...invited, decidingBoutId: "m51-1" };
    const tied = makeGamesRecord({ ...rows, places: [strange] });
    expect(rowsNear(tied, [bouts])).toBeNull();
  });
});

test("the rows near stand in the record's order, and each as it is in the record", () => {
  const changes: Change[] = [
    boxer("w60-kaz"),
    { kind: "remove-place", placeId: "invited" },
    { kind: "remove-bout", boutId: "m57-1" },
    { kind: "remove-bout", boutId: "m51-1" },
  ];
  const found = rowsNear(record, changes);
  if (found === null) throw new Error("It takes all rows");
  const { categories, tournaments, allocations, places } = rowsInOrder(found);
  expect(found).toMatchObject({ categories, tournaments, allocations, places });
  expect(found.bouts.map(({ id }) => id)).toEqual(["m51-1", "m57-1"]);
  expect(found.categories.map(({ code }) => code)).toEqual(["M51", "M57", "W50", "W60"]);
  for (const list of ["tournaments", "allocations", "entries", "bouts", "places"] as const) {
    for (const row of found[list]) expect(rows[list]).toContainEqual(row);
  }
  const { games, revision, publishedAt, nations, rules, knownBreaks } = rows;
  expect(found).toMatchObject({ games, revision, publishedAt, nations, rules, knownBreaks });
});

test("the category of somebody who is only named is known, without its rows", () => {
  const found = rowsNear(record, [
    { kind: "enter-bout", bout: bout({ id: "new", redSlug: "nowhere" }) },
  ]);
  expect(found?.categories.map(({ code }) => code)).toEqual(["M51", "M57", "M92+"]);
  expect(found?.allocations.map(({ categoryCode }) => categoryCode)).toEqual(["M51"]);
});
