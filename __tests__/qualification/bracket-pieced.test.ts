import fc from "fast-check";
import { type BracketBout, boxerOn } from "@/lib/qualification/bracket";
import { readDraw } from "@/lib/qualification/read-draw";
import { anyDraw, boutOf, bracketOf } from "../support/draws";

/** "QF a b red < null null > SF a c": the bout, what it comes from, what it leads to. */
function words(bouts: readonly BracketBout[]): string[] {
  return bouts.map(
    ({ key, red, blue, winner, redFrom, blueFrom, next }) =>
      `${key}: ${boxerOn(red)} ${boxerOn(blue)} ${winner} < ${redFrom}, ${blueFrom} > ${next}`,
  );
}

const pieced = (...bouts: ReturnType<typeof boutOf>[]) => bracketOf({ entries: [], bouts });

describe("a draw without lines, pieced together from its bouts", () => {
  test("links the bouts of a boxer, whatever the corner", () => {
    const bracket = pieced(
      boutOf("QF", "a", "b"),
      boutOf("QF", "c", "d", "blue"),
      boutOf("SF", "d", "a", "blue"),
    );
    expect(words(bracket.bouts)).toEqual([
      "QF c d: c d blue < null, null > SF d a",
      "QF a b: a b red < null, null > SF d a",
      "SF d a: d a blue < QF c d, QF a b > null",
    ]);
    expect(bracket).toMatchObject({ isDrawn: false, alone: null, unplaced: [] });
    expect(bracket.bouts.map(({ position }) => position)).toEqual([null, null, null]);
  });

  test("does not depend on the order in which bouts were entered", () => {
    const bouts = [
      boutOf("R16", "a", "b"),
      boutOf("QF", "a", "c"),
      boutOf("QF", "d", "e", "blue"),
      boutOf("SF", "e", "a"),
    ];
    const known = pieced(...bouts);
    expect(words(pieced(...bouts.toReversed()).bouts)).toEqual(words(known.bouts));
  });

  test("fills the gap between two bouts of a boxer with bouts won against nobody known", () => {
    const bracket = pieced(boutOf("R32", "a", "b"), boutOf("SF", "c", "a"));
    expect(words(bracket.bouts)).toEqual([
      "R32 a b: a b red < null, null > R16 a",
      "R16 a: a null red < R32 a b, null > QF a",
      "QF a: a null red < R16 a, null > SF c a",
      "SF c a: c a red < null, QF a > null",
    ]);
    expect(bracket.bouts[1]).toMatchObject({ id: null, blue: { kind: "unknown" }, position: null });
  });

  test("deduces a result that no source tells from the winner's next bout", () => {
    const bracket = pieced(boutOf("QF", "a", "b", null), boutOf("SF", "b", "c"));
    expect(words(bracket.bouts)).toEqual([
      "QF a b: a b blue < null, null > SF b c",
      "SF b c: b c red < QF a b, null > null",
    ]);
    const red = pieced(boutOf("QF", "a", "b", null), boutOf("SF", "c", "a"));
    expect(red.bouts[0]?.winner).toBe("red");
  });

  test("leaves a result unknown that nothing proves", () => {
    const bracket = pieced(boutOf("QF", "a", "b", null));
    expect(words(bracket.bouts)).toEqual(["QF a b: a b null < null, null > null"]);
  });

  test("keeps a bout of which one boxer is not known, and links the other", () => {
    const bracket = pieced(boutOf("QF", "a", null), boutOf("SF", null, "a", "blue"));
    expect(words(bracket.bouts)).toEqual([
      "QF a null: a null red < null, null > SF null a",
      "SF null a: null a blue < null, QF a null > null",
    ]);
    expect(bracket.bouts[0]?.blue).toEqual({ kind: "unknown" });
  });

  test("keeps a bout of which neither boxer is known", () => {
    const { bracket, problems } = readDraw({
      entries: [],
      bouts: [boutOf("QF", null, null, null)],
    });
    expect(problems).toEqual([]);
    expect(words(bracket.bouts)).toEqual(["QF null null: null null null < null, null > null"]);
  });

  test("stands in the order in which bouts lead up to the last one", () => {
    const bracket = pieced(
      boutOf("QF", "g", "h"),
      boutOf("QF", "c", "d"),
      boutOf("QF", "a", "b"),
      boutOf("QF", "e", "f"),
      boutOf("SF", "e", "g"),
      boutOf("SF", "a", "c"),
      boutOf("F", "a", "e"),
    );
    expect(bracket.bouts.map(({ key }) => key)).toEqual([
      "QF a b",
      "QF c d",
      "QF e f",
      "QF g h",
      "SF a c",
      "SF e g",
      "F a e",
    ]);
  });

  test("puts bouts that lead nowhere after those of later rounds' paths, in their own round", () => {
    const bracket = pieced(
      boutOf("R16", "x", "y"),
      boutOf("R16", "a", "b"),
      boutOf("QF", "a", "c"),
    );
    expect(bracket.bouts.map(({ key }) => key)).toEqual(["R16 a b", "R16 x y", "QF a c"]);
  });

  test("a bout of an unknown round stands apart", () => {
    const bout = boutOf(null, "a", "b");
    expect(pieced(bout)).toMatchObject({ bouts: [], unplaced: [bout] });
  });

  test("entries without lines say who is in the draw, and who is alone in it", () => {
    const entry = (boxer: string) => ({ boxer, noc: `N${boxer}`, position: null });
    const bouts = [boutOf("QF", "a", "b")];
    expect(readDraw({ entries: [entry("a"), entry("b")], bouts }).problems).toEqual([]);
    expect(readDraw({ entries: [entry("a"), entry("c")], bouts }).problems).toEqual([
      { code: "not-in-draw", boxer: "b", boutId: "QF a b" },
    ]);
    expect(bracketOf({ entries: [entry("a")], bouts: [] }).alone).toBe("a");
  });
});

describe("contradictions in a draw without lines", () => {
  const read = (...bouts: ReturnType<typeof boutOf>[]) => readDraw({ entries: [], bouts });

  test.each([
    {
      name: "a boxer in both corners",
      bouts: [boutOf("QF", "a", "a")],
      problem: { code: "both-corners", boxer: "a", boutId: "QF a a" },
      left: [],
    },
    {
      name: "a second bout in one round",
      bouts: [boutOf("QF", "a", "b"), boutOf("QF", "c", "a")],
      problem: { code: "twice-in-round", boxer: "a", boutId: "QF c a" },
      left: ["QF a b"],
    },
    {
      name: "a bout after a loss in the red corner",
      bouts: [boutOf("QF", "a", "b", "blue"), boutOf("SF", "a", "c")],
      problem: { code: "is-out", boxer: "a", boutId: "SF a c" },
      left: ["QF a b"],
    },
    {
      name: "a bout after a loss in the blue corner",
      bouts: [boutOf("QF", "a", "b"), boutOf("SF", "c", "b")],
      problem: { code: "is-out", boxer: "b", boutId: "SF c b" },
      left: ["QF a b"],
    },
    {
      name: "a bout after both were out",
      bouts: [boutOf("QF", "a", "b", "none"), boutOf("SF", "b", "c")],
      problem: { code: "is-out", boxer: "b", boutId: "SF b c" },
      left: ["QF a b"],
    },
    {
      name: "a bout after a loss, with a gap between the two",
      bouts: [boutOf("F", "a", "c"), boutOf("R16", "a", "b", "blue")],
      problem: { code: "is-out", boxer: "a", boutId: "F a c" },
      left: ["R16 a b"],
    },
    {
      name: "both boxers of a bout boxing on: the one in the red corner did",
      bouts: [boutOf("SF", "b", "d"), boutOf("QF", "a", "b", null), boutOf("SF", "a", "c")],
      problem: { code: "is-out", boxer: "b", boutId: "SF b d" },
      left: ["QF a b", "SF a c"],
    },
  ] as const)("$name", ({ bouts, problem, left }) => {
    const { bracket, problems } = read(...bouts);
    expect(problems).toEqual([problem]);
    expect(bracket.unplaced.map(({ id }) => id)).toEqual([problem.boutId]);
    expect(bracket.bouts.map(({ id }) => id)).toEqual(left);
  });

  test("every bout after a loss is one, and each is named", () => {
    const { problems } = read(
      boutOf("R16", "a", "b", "blue"),
      boutOf("QF", "a", "c"),
      boutOf("SF", "a", "d"),
    );
    expect(problems.map(({ boutId }) => boutId)).toEqual(["QF a c", "SF a d"]);
  });

  test("a bout that contradicts proves nothing of its other boxer either", () => {
    const { bracket } = read(
      // c boxes on only in a bout that a, who was out, cannot have boxed.
      boutOf("R16", "c", "d", null),
      boutOf("R16", "a", "b", "blue"),
      boutOf("SF", "c", "a"),
    );
    expect(words(bracket.bouts)).toEqual([
      "R16 c d: c d null < null, null > null",
      "R16 a b: a b blue < null, null > null",
    ]);
  });

  test("nor does it put its other boxer out", () => {
    const { bracket, problems } = read(
      boutOf("R16", "a", "b", "blue"),
      boutOf("QF", "a", "c"),
      boutOf("SF", "c", "d"),
    );
    expect(problems.map(({ boutId }) => boutId)).toEqual(["QF a c"]);
    expect(words(bracket.bouts)).toEqual([
      "R16 a b: a b blue < null, null > null",
      "SF c d: c d red < null, null > null",
    ]);
  });

  test("what results say comes before what follows from who boxes on", () => {
    const { bracket, problems } = read(
      // a boxes on only against c, who had lost: so it was b who won.
      boutOf("R16", "a", "b", null),
      boutOf("R16", "c", "d", "blue"),
      boutOf("QF", "b", "e"),
      boutOf("SF", "a", "c"),
    );
    expect(problems).toEqual([{ code: "is-out", boxer: "c", boutId: "SF a c" }]);
    expect(bracket.bouts.map(({ key, winner }) => `${key} ${winner}`)).toEqual([
      "R16 a b blue",
      "R16 c d blue",
      "QF b e red",
    ]);
  });

  test("more bouts than a round has are said once, with the last of them", () => {
    const { problems } = read(
      boutOf("SF", "a", "b"),
      boutOf("SF", "c", "d"),
      boutOf("SF", "e", "f"),
    );
    expect(problems).toEqual([{ code: "too-many-bouts", boxer: null, boutId: "SF e f" }]);
    expect(read(boutOf("F", "a", "b")).problems).toEqual([]);
    expect(read(boutOf("SF", "a", "b"), boutOf("SF", "c", "d")).problems).toEqual([]);
  });
});

describe("the box-off of a draw without lines", () => {
  test("may have boxers whose lost bout is not known", () => {
    const bracket = pieced(boutOf("BOX-OFF", "a", "b", "blue", "2024-03-11"));
    expect(bracket.boxOffs).toMatchObject([{ id: "BOX-OFF a b", winner: "blue" }]);
  });

  test("may have a side that is not known", () => {
    const bracket = pieced(
      boutOf("BOX-OFF", "a", null, "red", "2024-03-10"),
      boutOf("BOX-OFF", null, "a", "blue", "2024-03-11"),
    );
    expect(words(bracket.boxOffs)).toEqual([
      "BOX-OFF a null: a null red < null, null > BOX-OFF null a",
      "BOX-OFF null a: null a blue < null, BOX-OFF a null > null",
    ]);
  });

  test("may have two sides that are not known", () => {
    const bout = boutOf("BOX-OFF", null, null, null, "2024-03-10");
    const { bracket, problems } = readDraw({ entries: [], bouts: [bout] });
    expect(problems).toEqual([]);
    expect(bracket.boxOffs).toMatchObject([
      { red: { kind: "unknown" }, blue: { kind: "unknown" } },
    ]);
  });

  test("leads from a bout only to the next one of its winner", () => {
    const bracket = pieced(
      boutOf("BOX-OFF", "a", "b", "red", "2024-06-01"),
      boutOf("BOX-OFF", "c", "d", "red", "2024-06-01"),
      boutOf("BOX-OFF", "e", "c", "red", "2024-06-02"),
    );
    expect(bracket.boxOffs.map(({ next }) => next)).toEqual([null, "BOX-OFF e c", null]);
  });
});

test("no bracket has a result or a pairing that the facts do not prove", () => {
  fc.assert(
    fc.property(
      anyDraw(8),
      fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
      (draw, keep) => {
        // The whole draw is known to the test; the bracket sees some of its bouts and no lines.
        const whole = bracketOf(draw);
        const truth = new Map<string, BracketBout>();
        for (const bout of whole.bouts) {
          for (const side of [bout.red, bout.blue]) {
            truth.set(`${bout.round} ${boxerOn(side)}`, bout);
          }
        }
        const bouts = draw.bouts.filter((_, index) => keep[index % keep.length]);
        const { bracket } = readDraw({ entries: [], bouts });
        for (const bout of bracket.bouts) {
          for (const corner of ["red", "blue"] as const) {
            const boxer = boxerOn(bout[corner]);
            if (boxer === null) continue;
            const real = truth.get(`${bout.round} ${boxer}`);
            // Who came past a round by a bye or alone is seen as having won it.
            if (!real) continue;
            const winner =
              real.winner && real.winner !== "none" ? boxerOn(real[real.winner]) : null;
            if (bout.winner === corner) expect([bout.key, boxer]).toEqual([bout.key, winner]);
          }
        }
      },
    ),
    { numRuns: 100 },
  );
});
