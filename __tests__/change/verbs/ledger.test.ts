/** What happened to a place, said and unsaid. */
import { type Change, replacedRows } from "@/lib/change/change";
import type { LedgerEntry } from "@/lib/record/games-rows";
import { at } from "../../support/at";
import { changed, drawnRows, enter, problemsOf, quarterFinal } from "../../support/eight-boxers";
import { anEntry } from "../../support/record-factory";

const KAZ = "mens-51kg-kaz-world-1";
const rows = changed(drawnRows(), enter(quarterFinal(1)), enter(quarterFinal(2)));
const say = (entry: LedgerEntry, placeId = KAZ): Change => ({
  kind: "add-ledger-entry",
  placeId,
  entry,
});
const unsay = (position: number, placeId = KAZ): Change => ({
  kind: "remove-ledger-entry",
  placeId,
  position,
});

const confirmed = anEntry("confirmed", "2024-03-10");
const entered = anEntry("entered", "2024-07-01");
const withdrawn = anEntry("withdrawn");

test("each is the last of its place, and of no other", () => {
  const next = changed(rows, say(confirmed), say(entered), say(withdrawn));
  expect(next.places.map(({ noc, ledger }) => [noc, ledger])).toEqual([
    ["KAZ", [confirmed, entered, withdrawn]],
    ["ITA", []],
  ]);
});

test("one that is unsaid leaves the others as they stand", () => {
  const said = changed(rows, say(confirmed), say(entered), say(withdrawn));
  const ledger = (position: number) => at(changed(said, unsay(position)).places, 0).ledger;
  expect(ledger(0)).toEqual([entered, withdrawn]);
  expect(ledger(1)).toEqual([confirmed, withdrawn]);
  expect(ledger(2)).toEqual([confirmed, entered]);
});

test("nothing happens before the day on which the place was won", () => {
  expect(problemsOf(rows, say(anEntry("confirmed", "2024-03-09")))).toEqual([
    { code: "before-won", field: "entry.date", about: { day: "2024-03-10" } },
  ]);
});

test.each([
  ["an entry to a place", say(confirmed, "x")],
  ["an entry of a place", unsay(0, "x")],
])("%s that there is not", (_, change) => {
  expect(problemsOf(rows, change)).toEqual([
    { code: "no-such-place", field: "placeId", about: { place: "x" } },
  ]);
});

test("what was not said cannot be unsaid", () => {
  const said = changed(rows, say(confirmed));
  expect(problemsOf(said, unsay(1))).toEqual([
    { code: "no-such-entry", field: "position", about: { value: 1 } },
  ]);
});

test("the place is the row that is replaced", () => {
  const before = at(rows.places, 0);
  const row = { table: "places", key: KAZ, before };
  expect(replacedRows(rows, [say(confirmed)])).toEqual([row]);
  expect(replacedRows(rows, [unsay(0)])).toEqual([row]);
  expect(replacedRows(rows, [say(confirmed, "x")])).toEqual([
    { table: "places", key: "x", before: null },
  ]);
});
