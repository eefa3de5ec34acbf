import { Base, Changes, IdempotencyKey, inputProblems, Reason } from "@/lib/schemas/changes";
import { inputSaid } from "../support/said";

const bout = {
  id: "cup-m51-sf-1",
  tournamentId: "cup",
  categoryCode: "M51",
  cornerKnown: true,
  sourceUrl: "https://example.org/results",
};
const place = {
  id: "a-place",
  categoryCode: "M51",
  noc: "KAZ",
  boxerSlug: "a",
  routeKind: "universality",
  wonOnIsExact: false,
  sourceUrl: "https://example.org/list",
};
const entry = { kind: "confirmed", dateIsExact: false, sourceUrl: "https://example.org/letter" };

function problems(...changes: unknown[]): string[] {
  const read = Changes.safeParse(changes);
  return read.success ? [] : inputProblems(read.error).map(inputSaid);
}

test("what is not said of a bout is unknown", () => {
  expect(Changes.parse([{ kind: "enter-bout", bout }])).toEqual([
    {
      kind: "enter-bout",
      bout: {
        ...bout,
        round: null,
        number: null,
        boxedOn: null,
        redSlug: null,
        blueSlug: null,
        winner: null,
        decision: null,
        score: null,
      },
    },
  ]);
});

test.each<[string, unknown, string]>([
  [
    "a bout without a source",
    { kind: "enter-bout", bout: { ...bout, sourceUrl: "" } },
    "0.bout.sourceUrl is empty; write a value",
  ],
  [
    "a ledger entry without a source",
    { kind: "add-ledger-entry", placeId: "a", entry: { ...entry, sourceUrl: "hearsay" } },
    "0.entry.sourceUrl is not an address; write the page that says so, beginning with https://",
  ],
  [
    "a place without a source",
    { kind: "record-place", place: { ...place, sourceUrl: undefined } },
    "0.place.sourceUrl is not a text; write one",
  ],
  [
    "a source that runs a script",
    { kind: "record-place", place: { ...place, sourceUrl: "javascript:alert(1)" } },
    "0.place.sourceUrl is not an address; write the page that says so, beginning with https://",
  ],
  [
    "a score that is none",
    { kind: "enter-bout", bout: { ...bout, score: "four to one" } },
    "0.bout.score is not a score of judges; write it as 4:1",
  ],
  [
    "a day that is none",
    { kind: "enter-bout", bout: { ...bout, boxedOn: "2024-02-30" } },
    "0.bout.boxedOn is not a day of the calendar; write it as YYYY-MM-DD",
  ],
  [
    "a decision that is none",
    { kind: "enter-bout", bout: { ...bout, decision: "TKO" } },
    "0.bout.decision must be one of: WP, RSC, RSC-I, KO, ABD, DSQ, WO",
  ],
  [
    "a place of a tournament that is not named",
    { kind: "record-place", place: { ...place, routeKind: "tournament" } },
    "0.place.tournamentId goes with the route tournament and no other; add it or empty it",
  ],
  [
    "a reallocation from nowhere",
    { kind: "record-place", place: { ...place, routeKind: "reallocation" } },
    "0.place.reallocatedFromId goes with the route reallocation and no other; add it or empty it",
  ],
  [
    "a tournament that is called as a route",
    { kind: "save-tournament", tournament: { id: "host" }, allocations: [] },
    "0.tournament.id is the name of a route; choose another id",
  ],
  ["what nobody knows", { kind: "drop-table" }, "0.kind is not a kind of change"],
])("%s is refused with what to do", (_, change, message) => {
  expect(problems(change)).toContain(message);
});

test("a key that the schema does not know is refused, not left out", () => {
  expect(problems({ kind: "enter-bout", bout: { ...bout, gamesId: "other" } })).toHaveLength(1);
});

test("no changes, and too many, are refused", () => {
  expect(problems()).toEqual(["is empty; make a change"]);
  const many = Array.from({ length: 501 }, () => ({ kind: "remove-bout", boutId: "a" }));
  expect(problems(...many)).toEqual(["has more than 500 changes; publish some first"]);
});

test.each([
  [undefined, "is missing; send the rows that were seen"],
  [[{ table: "sqlite_master", key: "a", before: null }], "0.table is not a list of rows"],
  [[{ table: "bouts", key: "a", before: "red" }], "0.before"],
])("%j is not what an editor saw", (base, message) => {
  const read = Base.safeParse(base);
  expect(read.success ? "" : inputProblems(read.error).map(inputSaid).join()).toContain(message);
});

test.each(["", "short", "with a space in it somewhere", "x".repeat(101)])(
  "%j is no idempotency key",
  (key) => expect(IdempotencyKey.safeParse(key).success).toBe(false),
);

test.each(["", " ", "x".repeat(501), "two\nlines"])("%j is no reason", (reason) => {
  expect(Reason.safeParse(reason).success).toBe(false);
});
