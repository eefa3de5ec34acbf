import { awardPlaces } from "@/lib/qualification/award-places";
import type { DrawBout } from "@/lib/qualification/bracket";
import { readDraw } from "@/lib/qualification/read-draw";
import type { Rule } from "@/lib/qualification/rule";
import { unfilledOf } from "@/lib/qualification/unfilled";
import { boutOf, entriesOn, RULES } from "../support/draws";

function unfilled(rule: string, lines: readonly number[], bouts: readonly DrawBout[] = []) {
  const of = RULES[rule] as Rule;
  const { bracket, problems } = readDraw({ entries: entriesOn(lines), bouts });
  expect(problems).toEqual([]);
  return unfilledOf({ bracket, rule: of, awards: awardPlaces(bracket, of) });
}

const out = (round: DrawBout["round"], red: string, blue: string) =>
  boutOf(round, red, blue, "none");
const EIGHT = [1, 2, 3, 4, 5, 6, 7, 8];

describe("places that nobody can win any more", () => {
  test.each<[string, string, readonly number[], readonly DrawBout[], [number, number, number]]>([
    ["one boxer for four places", "semi-finalists", [1], [], [3, 3, 0]],
    ["two boxers for four places", "semi-finalists", [1, 2], [], [2, 2, 0]],
    ["three boxers for four places", "semi-finalists", [1, 3, 4], [], [1, 1, 0]],
    ["three boxers for two places", "finalists", [1, 3, 4], [], [0, 0, 0]],
    ["eight boxers for four places", "semi-finalists", EIGHT, [], [0, 0, 0]],
    [
      "a quarter-final that put both out",
      "semi-finalists",
      EIGHT,
      [out("QF", "b1", "b2")],
      [1, 0, 1],
    ],
    [
      "a quarter-final and the semi-final after it that put both out",
      "finalists",
      EIGHT,
      [
        out("QF", "b1", "b2"),
        boutOf("QF", "b3", "b4"),
        out("QF", "b5", "b6"),
        out("QF", "b7", "b8"),
      ],
      [1, 0, 3],
    ],
    ["a final of which nobody is the winner", "winner", [1, 2], [out("F", "b1", "b2")], [1, 0, 1]],
    [
      "a box-off without losers",
      "finalists and box-off",
      [1, 2, 3, 4],
      [out("SF", "b1", "b2"), out("SF", "b3", "b4")],
      [3, 0, 2],
    ],
    [
      "a box-off for which three boxers are too few",
      "finalists and box-off",
      [1, 3, 4],
      [],
      [0, 0, 0],
    ],
    [
      "two boxers, where a third place is boxed off",
      "finalists and box-off",
      [1, 2],
      [],
      [1, 1, 0],
    ],
    [
      "a box-off that put both out",
      "finalists and box-off",
      [1, 2, 3, 4],
      [boutOf("SF", "b1", "b2"), boutOf("SF", "b3", "b4"), out("BOX-OFF", "b2", "b4")],
      [1, 0, 1],
    ],
  ])("%s", (_, rule, lines, bouts, [count, tooFew, bothOut]) => {
    const found = unfilled(rule, lines, bouts);
    expect([found.count, found.tooFew, found.bothOut.length]).toEqual([count, tooFew, bothOut]);
  });

  test("of a draw pieced together are those past a deciding bout that put both out", () => {
    const rule = RULES["semi-finalists"] as Rule;
    const bouts = [out("QF", "a", "b"), out("R16", "c", "d"), boutOf("QF", "e", "f")];
    const { bracket } = readDraw({ entries: [], bouts });
    const found = unfilledOf({ bracket, rule, awards: awardPlaces(bracket, rule) });
    expect(found).toEqual({ count: 1, tooFew: 0, bothOut: ["QF a b"] });
  });
});
