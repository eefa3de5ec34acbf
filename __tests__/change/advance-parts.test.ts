/** Whatever row comes, goes or moves, the record that was advanced is the one made anew of its rows. */
import { diffRows, invert } from "@/lib/change/rows-diff";
import type { GamesRows, ReachedRound, StoredPlace } from "@/lib/record/games-rows";
import { makeGamesRecord } from "@/lib/record/record-of-rows";
import { rowsInOrder } from "@/lib/record/record-order";
import { at } from "../support/at";
import {
  aBout,
  aBoxer,
  anAllocation,
  anEntry,
  aPlace,
  aPublishedCount,
  SOURCE,
  someRows,
} from "../support/record-factory";
import { advanceSoundly } from "../support/same-record";

const RULE = { kind: "reach-round", round: "F" } as const;
const CODES = ["M51", "M57", "W50"];
const NOCS = ["kaz", "uzb", "ita", "tur"];
const reason = (kind: string, subject: string) => ({
  kind,
  subject,
  reason: "It was printed so.",
  sourceUrl: null,
});
const drawn = (
  tournamentId: string,
  categoryCode: string,
  boxerSlug: string,
  position: number,
) => ({
  tournamentId,
  categoryCode,
  boxerSlug,
  position,
  seed: null,
  sourceUrl: SOURCE,
});
const came = (categoryCode: string, boxerSlug: string, more: Partial<ReachedRound> = {}) => ({
  tournamentId: "world-1",
  categoryCode,
  boxerSlug,
  round: "SF" as const,
  sourceUrl: SOURCE,
  ...more,
});
const stored = (place: Partial<StoredPlace>): StoredPlace => {
  const { basis: _, ...row } = aPlace(place);
  return row;
};
const semi = aBout({
  id: "m51-sf-1",
  round: "SF",
  boxedOn: "2024-03-10",
  redSlug: "m51-kaz",
  blueSlug: "m51-uzb",
  winner: "red",
  decision: "KO",
});
const won = stored({
  id: "mens-51kg-kaz-world-1",
  noc: "KAZ",
  boxerSlug: "m51-kaz",
  wonOn: "2024-03-10",
  finish: "finalist",
  decidingBoutId: "m51-sf-1",
});
const invited = stored({
  id: "invited",
  noc: "UZB",
  categoryCode: "W50",
  boxerSlug: "w50-uzb",
  routeKind: "universality",
  tournamentId: null,
  wonOn: "2024-06-01",
});

const rows: GamesRows = rowsInOrder(
  someRows({
    games: { placesMen: 4, placesWomen: 2 },
    boxers: CODES.flatMap((categoryCode) =>
      NOCS.map((noc) =>
        aBoxer({
          slug: `${categoryCode}-${noc}`.toLowerCase(),
          noc: noc.toUpperCase(),
          categoryCode,
        }),
      ),
    ),
    rules: [{ id: "finalists", rule: RULE, citations: [] }],
    allocations: ["asian", "world-1"].flatMap((route) =>
      CODES.map((categoryCode) =>
        anAllocation({ route, categoryCode, places: 2, ruleId: "finalists", rule: RULE }),
      ),
    ),
    entries: NOCS.map((noc, index) => drawn("world-1", "M51", `m51-${noc}`, index + 1)),
    reached: [came("M51", "m51-ita"), came("W50", "w50-tur")],
    bouts: [semi],
    places: [won, invited],
    publishedCounts: [aPublishedCount({ id: "kaz", query: "noc=KAZ", value: 1 })],
    knownBreaks: [reason("category-total", "M51"), reason("games-total", "M")],
  }),
);

const entries = rows.entries;
const first = at(rows.boxers, 0);
const OTHER_DRAW = drawn("world-1", "M57", "m51-kaz", 1);

const CASES: [string, Partial<GamesRows>][] = [
  ["a reason comes", { knownBreaks: [...rows.knownBreaks, reason("games-total", "W")] }],
  [
    "a reason comes before others",
    { knownBreaks: [reason("allocation", "x"), ...rows.knownBreaks] },
  ],
  ["a reason goes", { knownBreaks: rows.knownBreaks.slice(1) }],
  [
    "a reason says otherwise",
    { knownBreaks: rows.knownBreaks.map((each) => ({ ...each, reason: "Otherwise." })) },
  ],
  ["somebody comes far", { reached: [...rows.reached, came("M51", "m51-tur")] }],
  ["somebody new comes far", { reached: [...rows.reached, came("W50", "w50-ita")] }],
  ["the one who came far did not", { reached: rows.reached.slice(0, 1) }],
  ["nobody came far", { reached: [] }],
  [
    "somebody came farther",
    { reached: rows.reached.map((row) => ({ ...row, round: "F" as const })) },
  ],
  ["somebody came far elsewhere", { reached: [came("M57", "m51-ita"), at(rows.reached, 1)] }],
  [
    "somebody came far at another tournament",
    { reached: [came("M51", "m51-ita", { tournamentId: "asian" })] },
  ],
  ["a bout goes", { bouts: [] }],
  [
    "a bout comes",
    { bouts: [semi, { ...semi, id: "m51-sf-2", redSlug: "m51-ita", blueSlug: "m51-tur" }] },
  ],
  ["a bout is of another category", { bouts: [{ ...semi, categoryCode: "M57" }] }],
  ["a bout is of another tournament", { bouts: [{ ...semi, tournamentId: "asian" }] }],
  ["a bout has another in its corner", { bouts: [{ ...semi, blueSlug: "m57-uzb" }] }],
  ["a bout has nobody in its corners", { bouts: [{ ...semi, redSlug: null, blueSlug: null }] }],
  ["an entry goes", { entries: entries.slice(1) }],
  ["a draw goes", { entries: [], bouts: [], reached: [] }],
  ["a draw comes", { entries: [...entries, drawn("asian", "W50", "w50-kaz", 1)] }],
  ["a boxer is drawn in a second category", { entries: [...entries, OTHER_DRAW] }],
  [
    "a boxer is drawn in a second category of another tournament",
    { entries: [...entries, { ...OTHER_DRAW, tournamentId: "asian" }] },
  ],
  ["a boxer is drawn in another category", { entries: [...entries.slice(1), OTHER_DRAW] }],
  [
    "a boxer boxes in a second category",
    { bouts: [semi, { ...semi, id: "m57", categoryCode: "M57", blueSlug: null, round: null }] },
  ],
  ["a place goes, the latest", { places: [won] }],
  ["a place goes, an earlier one", { places: [invited] }],
  ["all places go", { places: [] }],
  [
    "a place comes, the latest",
    { places: [won, invited, { ...invited, id: "z", wonOn: "2024-06-09" }] },
  ],
  [
    "a place comes, the first of its category",
    {
      places: [won, invited, { ...invited, id: "m", categoryCode: "M57", boxerSlug: "m57-uzb" }],
    },
  ],
  ["a place is won on an earlier day", { places: [won, { ...invited, wonOn: "2023-01-01" }] }],
  ["a place is won on no known day", { places: [won, { ...invited, wonOn: null }] }],
  ["a place is given up", { places: [won, { ...invited, ledger: [anEntry("declined")] }] }],
  ["a place is of another category", { places: [won, { ...invited, categoryCode: "M57" }] }],
  [
    "a place is another boxer's",
    { places: [won, { ...invited, boxerSlug: "w50-ita", noc: "ITA" }] },
  ],
  [
    "a place names a bout of another category",
    {
      places: [won, { ...invited, decidingBoutId: "m51-sf-1" }],
    },
  ],
  ["a boxer is of another NOC", { boxers: [{ ...first, noc: "TUR" }, ...rows.boxers.slice(1)] }],
  ["a boxer comes", { boxers: [...rows.boxers, aBoxer({ slug: "a-first" })] }],
  [
    "a boxer goes whom nothing names",
    { boxers: rows.boxers.filter(({ slug }) => slug !== "m57-kaz") },
  ],
  ["everything goes at once", { entries: [], bouts: [], reached: [], places: [], knownBreaks: [] }],
];

test.each(CASES)("%s, and is taken back", (_, next) => {
  const record = makeGamesRecord(rows);
  const diff = diffRows(rows, rowsInOrder({ ...rows, ...next }));
  expect(diff.length).toBeGreaterThan(0);
  advanceSoundly(advanceSoundly(record, diff), invert(diff));
});

test("one after the other", () => {
  let record = makeGamesRecord(rows);
  for (const [, next] of CASES) {
    record = advanceSoundly(record, diffRows(record.rows, rowsInOrder({ ...rows, ...next })));
  }
});

test("a list that no change is of stays the same list", () => {
  const record = makeGamesRecord(rows);
  const next = advanceSoundly(record, diffRows(rows, { ...rows, bouts: [] }));
  expect(next.rows.boxers).toBe(record.rows.boxers);
  expect(next.rows.knownBreaks).toBe(record.rows.knownBreaks);
});
