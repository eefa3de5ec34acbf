import { categoryGender, categorySlug } from "@/lib/qualification/category-slug";
import {
  boxersIn,
  decidingRound,
  isKnockOut,
  KNOCK_OUT_ROUNDS,
  placesByRule,
  type Rule,
  roundAfter,
  roundBefore,
  ruleProblems,
} from "@/lib/qualification/rule";
import { ROUNDS } from "@/lib/qualification/vocabulary";
import { RULES } from "../support/draws";

test("each round has half the boxers of the one before", () => {
  expect(KNOCK_OUT_ROUNDS.map((round) => [round, boxersIn(round)])).toEqual([
    ["R128", 128],
    ["R64", 64],
    ["R32", 32],
    ["R16", 16],
    ["QF", 8],
    ["SF", 4],
    ["F", 2],
  ]);
});

test("every round but the box-off is part of the knock-out", () => {
  expect(ROUNDS.filter((round) => !isKnockOut(round))).toEqual(["BOX-OFF"]);
  expect(ROUNDS.filter(isKnockOut)).toEqual([...KNOCK_OUT_ROUNDS]);
});

test("rounds follow each other, none before the first and none after the final", () => {
  expect(KNOCK_OUT_ROUNDS.map(roundAfter)).toEqual(["R64", "R32", "R16", "QF", "SF", "F", null]);
  expect(KNOCK_OUT_ROUNDS.map(roundBefore)).toEqual([
    ...[null, "R128", "R64", "R32", "R16", "QF", "SF"],
  ]);
});

test("a rule says how many places a full draw gives, and in which round they are won", () => {
  const rules: [string, Rule][] = [...Object.entries(RULES), ["list", { kind: "invitation" }]];
  expect(
    rules.map(([name, rule]) => `${name}: ${placesByRule(rule)}, ${decidingRound(rule)}`),
  ).toEqual([
    "winner: 1, F",
    "finalists: 2, SF",
    "semi-finalists: 4, QF",
    "quarter-finalists: 8, R16",
    "finalists and box-off: 3, SF",
    "semi-finalists and box-off: 5, QF",
    "semi-finalists and box-off for two: 6, QF",
    "list: null, null",
  ]);
});

describe("a rule with a box-off", () => {
  const rule: Rule = {
    kind: "reach-round-and-box-off",
    round: "SF",
    losersOf: "QF",
    boxOffPlaces: 1,
  };
  test("is right where the losers are those of the round before", () => {
    expect(Object.values(RULES).flatMap(ruleProblems)).toEqual([]);
    expect(ruleProblems({ ...rule, losersOf: "R16" })).toEqual(["losers-of"]);
    expect(ruleProblems({ ...rule, losersOf: "SF" })).toEqual(["losers-of"]);
  });

  test.each([
    [1, []],
    [2, []],
    [3, ["box-off-places"]],
    [4, ["box-off-places"]],
    [8, ["box-off-places"]],
    [0, ["box-off-places"]],
  ])("for %d places among four", (boxOffPlaces, problems) => {
    expect(ruleProblems({ ...rule, boxOffPlaces })).toEqual(problems);
  });
});

describe("the code of a category", () => {
  test.each([
    ["M51", "M", "mens-51kg"],
    ["M63.5", "M", "mens-63-5kg"],
    ["M92+", "M", "mens-92kg-plus"],
    ["W100", "W", "womens-100kg"],
  ])("%s is of gender %s and has the slug %s", (code, gender, slug) => {
    expect(categoryGender(code)).toBe(gender);
    expect(categorySlug(code)).toBe(slug);
  });

  test.each(["", "X51", "M5", "M51kg", "aM51", "M63.", "M63.55", "M1000", "M51++"])(
    "%j is none",
    (code) => {
      expect(categoryGender(code)).toBeNull();
      expect(() => categorySlug(code)).toThrow(`Not the code of a category: "${code}"`);
    },
  );
});
