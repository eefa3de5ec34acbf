/** Reasons why checks do not hold, given and taken away. */
import { type Change, replacedRows } from "@/lib/change/change";
import type { KnownBreak } from "@/lib/record/games-rows";
import { changed, problemsOf } from "../../support/eight-boxers";
import { someRows } from "../../support/record-factory";

const reason = (kind: string, subject: string, words = "It was printed so."): KnownBreak => ({
  kind,
  subject,
  reason: words,
  sourceUrl: null,
});
const M51 = reason("category-total", "M51");
const W50 = reason("category-total", "W50");
const PRINTED = reason("published-count", "M51");
const rows = someRows({ knownBreaks: [M51, W50, PRINTED] });

const explain = (explanation: KnownBreak): Change => ({ kind: "explain-check", explanation });
const remove = (kind: string, subject: string): Change => ({
  kind: "remove-explanation",
  check: { kind, subject },
});

test("a reason is given beside those of other checks", () => {
  const games = reason("games-total", "M");
  expect(changed(rows, explain(games)).knownBreaks).toEqual([M51, W50, PRINTED, games]);
});

test("a reason given anew stands for the old one of the same kind and subject alone", () => {
  const better = reason("category-total", "M51", "The list counts a reserve.");
  expect(changed(rows, explain(better)).knownBreaks).toEqual([W50, PRINTED, better]);
});

test("a reason is taken away from one check alone", () => {
  expect(changed(rows, remove("category-total", "M51")).knownBreaks).toEqual([W50, PRINTED]);
});

test.each([
  ["category-total", "M57", "category-total M57"],
  ["published-count", "W50", "published-count W50"],
  ["one-boxer-per-noc", "", "one-boxer-per-noc"],
])("a reason that nobody gave for %s %s cannot be taken away", (kind, subject, check) => {
  expect(problemsOf(rows, remove(kind, subject))).toEqual([
    { code: "no-such-explanation", field: "check.subject", about: { check } },
  ]);
});

test("the reason is the row that is replaced", () => {
  const row = { table: "knownBreaks", key: "category-total W50", before: W50 };
  expect(replacedRows(rows, [explain({ ...W50, reason: "Another." })])).toEqual([row]);
  expect(replacedRows(rows, [remove("category-total", "W50")])).toEqual([row]);
  expect(replacedRows(rows, [explain(reason("category-total", "M57"))])).toEqual([
    { table: "knownBreaks", key: "category-total M57", before: null },
  ]);
});
