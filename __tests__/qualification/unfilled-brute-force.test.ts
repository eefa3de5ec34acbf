import fc from "fast-check";
import { awardPlaces } from "@/lib/qualification/award-places";
import type { Draw } from "@/lib/qualification/bracket";
import { readDraw } from "@/lib/qualification/read-draw";
import { placesByRule, type Rule } from "@/lib/qualification/rule";
import { unfilledOf } from "@/lib/qualification/unfilled";
import { completions } from "../support/completions";
import { anyDraw, boutOf, entriesOn, RULES } from "../support/draws";

/** What is said of a draw, and what is true: places that no way to its end fills. */
function unfilledIn(draw: Draw, rule: Rule) {
  const { bracket } = readDraw(draw);
  const { count, tooFew, bothOut } = unfilledOf({
    bracket,
    rule,
    awards: awardPlaces(bracket, rule),
  });
  const most = Math.max(...completions(draw, rule).map(({ qualified }) => qualified.size));
  return { said: count, truth: (placesByRule(rule) ?? 0) - most, tooFew, bothOut };
}

describe("places that cannot be filled are those that no completion of the draw fills", () => {
  test.each(Object.entries(RULES))('in draws of up to 8 boxers, rule "%s"', (_, rule) => {
    fc.assert(
      fc.property(anyDraw(8, rule), (draw) => {
        const { said, truth, tooFew, bothOut } = unfilledIn(draw, rule);
        expect(said).toBe(truth);
        expect(tooFew).toBeLessThanOrEqual(said);
        // There is always a reason to tell: a bout that put both out, or a draw that was too small.
        if (said > tooFew) expect(bothOut).not.toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

describe("five boxers for the semi-finals and a box-off for two", () => {
  const rule = RULES["semi-finalists and box-off for two"] as Rule;
  const entries = entriesOn([1, 3, 5, 7, 8]);

  test("a sixth place cannot be filled, and that is known before a bout is boxed", () => {
    expect(unfilledIn({ entries, bouts: [] }, rule)).toMatchObject({ said: 1, tooFew: 1 });
  });

  test("nothing changes when the only quarter-final is boxed", () => {
    const bouts = [boutOf("QF", "b7", "b8")];
    expect(unfilledIn({ entries, bouts }, rule)).toMatchObject({ said: 1, tooFew: 1 });
  });
});

test("of a box-off for two, a bout that put both out costs a place before the other is boxed", () => {
  const rule = RULES["semi-finalists and box-off for two"] as Rule;
  const quarterFinals = [1, 3, 5, 7].map((line) => boutOf("QF", `b${line}`, `b${line + 1}`));
  const bouts = [...quarterFinals, boutOf("BOX-OFF", "b2", "b4", "none", "2024-01-10")];
  const draw = { entries: entriesOn([1, 2, 3, 4, 5, 6, 7, 8]), bouts };
  expect(unfilledIn(draw, rule)).toMatchObject({ said: 1, tooFew: 0, bothOut: ["BOX-OFF b2 b4"] });
});
