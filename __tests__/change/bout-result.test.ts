/** What the result of a bout can be, by itself. */
import { isBothOut, resultFaults, SCORES } from "@/lib/change/bout-result";
import { DECISIONS } from "@/lib/qualification/vocabulary";
import type { Bout } from "@/lib/record/games-rows";

type Result = Pick<Bout, "redSlug" | "blueSlug" | "winner" | "decision" | "score">;
const faultsOf = (result: Partial<Result>) =>
  resultFaults({
    redSlug: "red",
    blueSlug: "blue",
    winner: "red",
    decision: "WP",
    score: null,
    ...result,
  });

test("both boxers are out by a disqualification or a walkover alone", () => {
  expect(DECISIONS.filter(isBothOut)).toEqual(["DSQ", "WO"]);
});

test("of all cards of up to nine judges only seven can be", () => {
  const figures = Array.from({ length: 10 }, (_, figure) => figure);
  const all = figures.flatMap((won) => figures.map((lost) => `${won}:${lost}`));
  const can = all.filter((score) => faultsOf({ score }).length === 0);
  expect(can.sort()).toEqual(["2:1", "3:0", "3:1", "3:2", "4:0", "4:1", "5:0"]);
  expect([...SCORES].sort()).toEqual(can);
});

test.each([
  "",
  ":",
  "5",
  "5:",
  ":0",
  "5-0",
  " 5:0",
  "5:0 ",
  "15:0",
  "5:00",
  "5:0:0",
  "a:b",
  "3 : 2",
])("%j are no cards", (score) => {
  expect(faultsOf({ score })).toEqual([{ code: "score", part: "score", found: score }]);
});

test.each<[string, Partial<Result>, object[]]>([
  ["a win on points", {}, []],
  ["a win by which nobody says how", { decision: null }, []],
  ["nothing at all", { winner: null, decision: null }, []],
  ["both out", { winner: "none", decision: "DSQ" }, []],
  ["both out, nobody says how", { winner: "none", decision: null }, []],
  ["blue's win, nobody known in the red corner", { winner: "blue", redSlug: null }, []],
  ["red's win, nobody known in the blue corner", { blueSlug: null }, []],
  ["no winner, nobody known", { winner: null, decision: null, redSlug: null, blueSlug: null }, []],
  [
    "a decision without a winner",
    { winner: null, decision: "KO" },
    [{ code: "decision-without-winner", part: "winner", found: "KO" }],
  ],
  [
    "cards without a winner or a decision",
    { winner: null, decision: null, score: "5:0" },
    [
      { code: "decision-without-winner", part: "winner", found: "5:0" },
      { code: "score", part: "score", found: "5:0" },
    ],
  ],
  [
    "points by which both are out",
    { winner: "none" },
    [{ code: "decision-without-winner", part: "decision", found: "WP" }],
  ],
  [
    "red's win with nobody in the corner",
    { redSlug: null },
    [{ code: "winner-unknown", part: "winner", found: "red" }],
  ],
  [
    "blue's win with nobody in the corner",
    { winner: "blue", blueSlug: null },
    [{ code: "winner-unknown", part: "winner", found: "blue" }],
  ],
  [
    "cards of a knock-out",
    { decision: "KO", score: "5:0" },
    [{ code: "score", part: "score", found: "5:0" }],
  ],
  [
    "cards by which both are out",
    { winner: "none", decision: "WP", score: "5:0" },
    [
      { code: "decision-without-winner", part: "decision", found: "WP" },
      { code: "score", part: "score", found: "5:0" },
    ],
  ],
])("%s", (_, result, faults) => {
  expect(faultsOf(result)).toEqual(faults);
});
