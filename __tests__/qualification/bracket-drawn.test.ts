import {
  type Bracket,
  boutOf as boutAt,
  type Draw,
  loserOf,
  opposite,
  type Side,
  winnerOf,
} from "@/lib/qualification/bracket";
import { readDraw } from "@/lib/qualification/read-draw";
import { boutOf, bracketOf, entriesOn } from "../support/draws";

/** A side in a word: the boxer, "?" awaited, "-" nobody, "…" unknown. */
function word(side: Side): string {
  if (side.kind === "boxer") return side.boxer;
  return { awaited: "?", nobody: "-", unknown: "…" }[side.kind];
}

/** A bracket in words: "QF-1 b1 b2 red" for each bout. */
function words({ bouts }: Pick<Bracket, "bouts">): string[] {
  return bouts.map(({ key, red, blue, winner }) => `${key} ${word(red)} ${word(blue)} ${winner}`);
}

/** How the bouts hang together: "QF-1 null null SF-1". */
function links({ bouts }: Bracket): string[] {
  return bouts.map(({ key, redFrom, blueFrom, next }) => `${key} ${redFrom} ${blueFrom} ${next}`);
}

const eight = entriesOn([1, 2, 3, 4, 5, 6, 7, 8]);

describe("a draw with lines, before any bout", () => {
  test("of eight boxers is three rounds, each bout fed by two", () => {
    const bracket = bracketOf({ entries: eight, bouts: [] });
    expect(words(bracket)).toEqual([
      "QF-1 b1 b2 null",
      "QF-2 b3 b4 null",
      "QF-3 b5 b6 null",
      "QF-4 b7 b8 null",
      "SF-1 ? ? null",
      "SF-2 ? ? null",
      "F-1 ? ? null",
    ]);
    expect(links(bracket)).toEqual([
      "QF-1 null null SF-1",
      "QF-2 null null SF-1",
      "QF-3 null null SF-2",
      "QF-4 null null SF-2",
      "SF-1 QF-1 QF-2 F-1",
      "SF-2 QF-3 QF-4 F-1",
      "F-1 SF-1 SF-2 null",
    ]);
    expect(bracket.bouts.map(({ round, position, id }) => [round, position, id])).toEqual([
      ["QF", 0, null],
      ["QF", 1, null],
      ["QF", 2, null],
      ["QF", 3, null],
      ["SF", 0, null],
      ["SF", 1, null],
      ["F", 0, null],
    ]);
    expect(bracket).toMatchObject({ isDrawn: true, alone: null, boxOffs: [], unplaced: [] });
    expect(bracket.bouts.map(({ key }) => boutAt(bracket, key))).toEqual(bracket.bouts);
  });

  test("of five boxers on lines 1, 3, 5, 7 and 8 has three byes into the semi-finals", () => {
    const bracket = bracketOf({ entries: entriesOn([1, 3, 5, 7, 8]), bouts: [] });
    expect(words(bracket)).toEqual([
      "QF-4 b7 b8 null",
      "SF-1 b1 b3 null",
      "SF-2 b5 ? null",
      "F-1 ? ? null",
    ]);
    expect(links(bracket)).toEqual([
      "QF-4 null null SF-2",
      "SF-1 null null F-1",
      "SF-2 null QF-4 F-1",
      "F-1 SF-1 SF-2 null",
    ]);
  });

  test("of three boxers has a bye in the upper or in the lower half", () => {
    expect(words(bracketOf({ entries: entriesOn([1, 3, 4]), bouts: [] }))).toEqual([
      "SF-2 b3 b4 null",
      "F-1 b1 ? null",
    ]);
    expect(words(bracketOf({ entries: entriesOn([1, 2, 4]), bouts: [] }))).toEqual([
      "SF-1 b1 b2 null",
      "F-1 ? b4 null",
    ]);
  });

  test("of two boxers is a final", () => {
    expect(words(bracketOf({ entries: entriesOn([1, 2]), bouts: [] }))).toEqual(["F-1 b1 b2 null"]);
  });

  test("of one boxer has no bout, and the boxer is alone", () => {
    const bracket = bracketOf({ entries: entriesOn([1]), bouts: [] });
    expect(bracket).toMatchObject({ alone: "b1", bouts: [], isDrawn: true });
  });

  test("of nobody is empty and not drawn", () => {
    const bracket = bracketOf({ entries: [], bouts: [] });
    expect(bracket).toMatchObject({ isDrawn: false, alone: null, bouts: [] });
  });

  test("of 17 boxers is of 32 lines: fifteen byes", () => {
    const lines = [1, 2, ...Array.from({ length: 15 }, (_, index) => 2 * index + 3)];
    const bracket = bracketOf({ entries: entriesOn(lines), bouts: [] });
    expect(bracket.bouts.map(({ round }) => round).join(" ")).toBe(
      "R32 R16 R16 R16 R16 R16 R16 R16 R16 QF QF QF QF SF SF F",
    );
    expect(words(bracket).slice(0, 3)).toEqual([
      "R32-1 b1 b2 null",
      "R16-1 ? b3 null",
      "R16-2 b5 b7 null",
    ]);
  });

  test("of 128 boxers has 127 bouts from the first round on", () => {
    const lines = Array.from({ length: 128 }, (_, index) => index + 1);
    const bracket = bracketOf({ entries: entriesOn(lines), bouts: [] });
    expect(bracket.bouts).toHaveLength(127);
    expect(boutAt(bracket, "R128-64")).toMatchObject({ next: "R64-32", position: 63 });
  });

  test("does not depend on the order of its entries", () => {
    const turned = bracketOf({ entries: eight.toReversed(), bouts: [] });
    expect(words(turned)).toEqual(words(bracketOf({ entries: eight, bouts: [] })));
  });
});

describe("the bouts of a draw with lines", () => {
  test("a winner goes on to the right corner of the next bout", () => {
    const bouts = [boutOf("QF", "b1", "b2", "blue"), boutOf("QF", "b3", "b4")];
    const bracket = bracketOf({ entries: eight, bouts });
    expect(words(bracket).slice(0, 5)).toEqual([
      "QF-1 b1 b2 blue",
      "QF-2 b3 b4 red",
      "QF-3 b5 b6 null",
      "QF-4 b7 b8 null",
      "SF-1 b2 b3 null",
    ]);
    expect(bracket.bouts[0]?.id).toBe("QF b1 b2");
    const [first] = bracket.bouts;
    expect(first && [winnerOf(first), loserOf(first)]).toEqual(["b2", "b1"]);
  });

  test("entered in any order give the same bracket", () => {
    const bouts = [
      boutOf("F", "b1", "b8"),
      boutOf("SF", "b1", "b3"),
      boutOf("QF", "b1", "b2"),
      boutOf("SF", "b8", "b5"),
      boutOf("QF", "b3", "b4"),
      boutOf("QF", "b7", "b8", "blue"),
      boutOf("QF", "b5", "b6"),
    ];
    const bracket = bracketOf({ entries: eight, bouts });
    expect(words(bracket)).toEqual([
      "QF-1 b1 b2 red",
      "QF-2 b3 b4 red",
      "QF-3 b5 b6 red",
      "QF-4 b7 b8 blue",
      "SF-1 b1 b3 red",
      "SF-2 b8 b5 red",
      "F-1 b1 b8 red",
    ]);
    expect(bracketOf({ entries: eight, bouts: bouts.toReversed() })).toEqual(bracket);
  });

  test("stored with corners turned keep them, and say which bout each side comes from", () => {
    const bouts = [
      boutOf("QF", "b2", "b1", "red"),
      boutOf("QF", "b3", "b4"),
      boutOf("SF", "b3", "b2", "blue"),
    ];
    const bracket = bracketOf({ entries: eight, bouts });
    expect(words(bracket)).toContain("SF-1 b3 b2 blue");
    expect(links(bracket)).toContain("SF-1 QF-2 QF-1 F-1");
    expect(words(bracket)).toContain("F-1 b2 ? null");
  });

  test("both boxers out: the opponent goes on alone, and is not a winner before", () => {
    const bracket = bracketOf({ entries: eight, bouts: [boutOf("QF", "b1", "b2", "none")] });
    expect(words(bracket)).toContain("SF-1 - ? null");
    const after = bracketOf({
      entries: eight,
      bouts: [boutOf("QF", "b1", "b2", "none"), boutOf("QF", "b3", "b4")],
    });
    expect(words(after)).toContain("SF-1 - b3 blue");
    expect(words(after)).toContain("F-1 b3 ? null");
    expect(after.bouts.find(({ key }) => key === "SF-1")?.id).toBeNull();
  });

  test("an opponent who is not known yet does not go on before that", () => {
    const out = bracketOf({ entries: eight, bouts: [boutOf("QF", "b3", "b4", "none")] });
    expect(words(out)).toContain("SF-1 ? - null");
    const other = bracketOf({ entries: eight, bouts: [boutOf("QF", "b1", "b2", "none")] });
    expect(words(other)).toContain("SF-1 - ? null");
  });

  test("the opponent goes on alone from the red corner too", () => {
    const bracket = bracketOf({
      entries: eight,
      bouts: [boutOf("QF", "b3", "b4", "none"), boutOf("QF", "b1", "b2")],
    });
    expect(words(bracket)).toContain("SF-1 b1 - red");
    expect(words(bracket)).toContain("F-1 b1 ? null");
  });

  test("where nobody comes from either side, nobody goes on", () => {
    const bracket = bracketOf({
      entries: eight,
      bouts: [boutOf("QF", "b1", "b2", "none"), boutOf("QF", "b3", "b4", "none")],
    });
    expect(words(bracket)).toContain("SF-1 - - none");
    expect(words(bracket)).toContain("F-1 - ? null");
  });

  test("a bout without a result leaves the next one awaited", () => {
    const bracket = bracketOf({ entries: eight, bouts: [boutOf("QF", "b1", "b2", null)] });
    expect(words(bracket)).toContain("SF-1 ? ? null");
    expect(bracket.bouts[0]?.id).toBe("QF b1 b2");
  });

  test("a walkover is a bout like any other", () => {
    const walkover = boutOf("QF", "b1", "b2", "red");
    expect(words(bracketOf({ entries: eight, bouts: [walkover] }))).toContain("SF-1 b1 ? null");
  });

  test("a bout of an unknown round stands apart and proves nothing", () => {
    const bout = boutOf(null, "b1", "b2");
    const { bracket, problems } = readDraw({ entries: eight, bouts: [bout] });
    expect(problems).toEqual([]);
    expect(bracket.unplaced).toEqual([bout]);
    expect(words(bracket)).toContain("QF-1 b1 b2 null");
  });
});

describe("what is wrong in a draw with lines", () => {
  const entry = (boxer: string, noc: string, position: number | null) => ({ boxer, noc, position });
  const codes = (draw: Draw) => readDraw(draw).problems;
  const four = entriesOn([1, 2, 3, 4]);

  test.each([
    {
      name: "the same boxer twice",
      entries: [...four.slice(0, 3), entry("b1", "N9", 4)],
      problem: { code: "boxer-twice", boxer: "b1" },
    },
    {
      name: "the same NOC twice",
      entries: [...four.slice(0, 3), entry("b4", "N1", 4)],
      problem: { code: "noc-twice", boxer: "b4" },
    },
    {
      name: "the same line twice",
      entries: [...four.slice(0, 3), entry("b4", "N4", 3)],
      problem: { code: "line-twice", boxer: "b4" },
    },
    {
      name: "a line below 1",
      entries: [...four.slice(1), entry("b0", "N0", 0)],
      problem: { code: "line-out-of-range", boxer: "b0" },
    },
    {
      name: "a line above 128",
      entries: [...four, entry("b5", "N5", 129)],
      problem: { code: "line-out-of-range", boxer: "b5" },
    },
    {
      name: "a line between two",
      entries: [...four, entry("b5", "N5", 1.5)],
      problem: { code: "line-out-of-range", boxer: "b5" },
    },
    {
      name: "an entry without a line among those that have one",
      entries: [...four, entry("b5", "N5", null)],
      problem: { code: "lines-missing", boxer: "b5" },
    },
    {
      name: "two byes that meet",
      entries: entriesOn([1, 2, 5, 7]),
      problem: { code: "byes-meet", boxer: null },
    },
  ])("$name", ({ entries, problem }) => {
    expect(codes({ entries, bouts: [] })).toEqual([{ boutId: null, ...problem }]);
  });

  test("the same boxer on two lines is said once, of that boxer", () => {
    expect(codes({ entries: [...four.slice(0, 3), entry("b1", "N1", 4)], bouts: [] })).toEqual([
      { code: "boxer-twice", boxer: "b1", boutId: null },
    ]);
  });

  test("entries whose lines are wrong are pieced together instead", () => {
    const entries = [...four, entry("b5", "N5", null)];
    const { bracket } = readDraw({ entries, bouts: [boutOf("SF", "b1", "b4")] });
    expect(bracket.isDrawn).toBe(false);
    expect(words(bracket)).toEqual(["SF b1 b4 b1 b4 red"]);
  });

  test("entries that all have no line are no fault", () => {
    const entries = four.map((each) => ({ ...each, position: null }));
    expect(codes({ entries, bouts: [] })).toEqual([]);
  });

  const semi = boutOf("SF", "b1", "b2");
  test.each([
    {
      name: "a boxer in both corners",
      bouts: [boutOf("SF", "b1", "b1")],
      problem: { code: "both-corners", boxer: "b1", boutId: "SF b1 b1" },
    },
    {
      name: "a stranger in the blue corner",
      bouts: [boutOf("SF", "b1", "zz")],
      problem: { code: "not-in-draw", boxer: "zz", boutId: "SF b1 zz" },
    },
    {
      name: "a stranger in the red corner",
      bouts: [boutOf("SF", "zz", "b1")],
      problem: { code: "not-in-draw", boxer: "zz", boutId: "SF zz b1" },
    },
    {
      name: "the same bout stored twice",
      bouts: [semi, { ...semi, id: "again" }],
      problem: { code: "twice-in-round", boxer: "b1", boutId: "again" },
    },
    {
      name: "a loser boxing on",
      bouts: [semi, boutOf("SF", "b3", "b4"), boutOf("F", "b2", "b3")],
      problem: { code: "is-out", boxer: "b2", boutId: "F b2 b3" },
    },
    {
      name: "one of two who are both out boxing on",
      bouts: [boutOf("SF", "b1", "b2", "none"), boutOf("SF", "b3", "b4"), boutOf("F", "b3", "b1")],
      problem: { code: "is-out", boxer: "b1", boutId: "F b3 b1" },
    },
    {
      name: "a boxer in the final whose semi-final is not decided",
      bouts: [semi, boutOf("F", "b1", "b3")],
      problem: { code: "not-there-yet", boxer: "b3", boutId: "F b1 b3" },
    },
    {
      name: "two who do not meet in the round",
      bouts: [boutOf("SF", "b1", "b3")],
      problem: { code: "not-the-pairing", boxer: "b3", boutId: "SF b1 b3" },
    },
    {
      name: "a bout in a round that the draw does not have",
      bouts: [boutOf("QF", "b1", "b2")],
      problem: { code: "not-the-pairing", boxer: "b1", boutId: "QF b1 b2" },
    },
    {
      name: "a bout in a round that the draw does not have, of a boxer in the blue corner",
      bouts: [boutOf("QF", "b2", "b4")],
      problem: { code: "not-the-pairing", boxer: "b2", boutId: "QF b2 b4" },
    },
    {
      name: "a bout of which the loser is not known",
      bouts: [boutOf("SF", "b1", null)],
      problem: { code: "winner-unknown", boxer: "b1", boutId: "SF b1 null" },
    },
    {
      name: "a bout of which only the blue corner is known",
      bouts: [boutOf("SF", null, "b2", "blue")],
      problem: { code: "winner-unknown", boxer: "b2", boutId: "SF null b2" },
    },
    {
      name: "a box-off with a boxer who has not lost",
      bouts: [semi, boutOf("BOX-OFF", "b2", "b4")],
      problem: { code: "not-a-loser", boxer: "b4", boutId: "BOX-OFF b2 b4" },
    },
    {
      name: "a box-off with a boxer who has not lost in the red corner",
      bouts: [semi, boutOf("BOX-OFF", "b1", "b2")],
      problem: { code: "not-a-loser", boxer: "b1", boutId: "BOX-OFF b1 b2" },
    },
  ] as const)("$name", ({ bouts, problem }) => {
    const { bracket, problems } = readDraw({ entries: four, bouts });
    expect(problems).toEqual([problem]);
    expect(bracket.unplaced.map(({ id }) => id)).toEqual([problem.boutId]);
  });

  test("a boxer with a bye is not in a round that was not boxed", () => {
    const entries = entriesOn([1, 3, 4]);
    expect(codes({ entries, bouts: [boutOf("SF", "b1", "b3")] })).toEqual([
      { code: "not-the-pairing", boxer: "b1", boutId: "SF b1 b3" },
    ]);
  });

  test("a bout that contradicts the draw decides nothing in it", () => {
    const bouts = [semi, boutOf("SF", "b3", "b4"), boutOf("F", "b2", "b3")];
    const { bracket } = readDraw({ entries: four, bouts });
    expect(words(bracket)).toEqual(["SF-1 b1 b2 red", "SF-2 b3 b4 red", "F-1 b1 b3 null"]);
  });
});

describe("the box-off of a draw with lines", () => {
  const quarters = [
    boutOf("QF", "b1", "b2"),
    boutOf("QF", "b3", "b4"),
    boutOf("QF", "b5", "b6"),
    boutOf("QF", "b7", "b8"),
  ];

  test("of two stages links the second to the two bouts before it, by day", () => {
    const bouts = [
      boutOf("BOX-OFF", "b2", "b6", "blue", "2024-06-02"),
      boutOf("BOX-OFF", "b2", "b4", "red", "2024-06-01"),
      boutOf("BOX-OFF", "b6", "b8", "red", "2024-06-01"),
    ];
    const { boxOffs } = bracketOf({ entries: eight, bouts: [...bouts, ...quarters] });
    expect(
      boxOffs.map(({ key, redFrom, blueFrom, next }) => [key, redFrom, blueFrom, next]),
    ).toEqual([
      ["BOX-OFF b2 b4", null, null, "BOX-OFF b2 b6"],
      ["BOX-OFF b6 b8", null, null, "BOX-OFF b2 b6"],
      ["BOX-OFF b2 b6", "BOX-OFF b2 b4", "BOX-OFF b6 b8", null],
    ]);
    expect(boxOffs[0]).toMatchObject({ round: "BOX-OFF", position: null, winner: "red" });
  });

  test("a bout without a day is read last", () => {
    const bouts = [
      { ...boutOf("BOX-OFF", "b2", "b6", "blue", null), id: "last" },
      boutOf("BOX-OFF", "b2", "b4", "red", "2024-06-01"),
      boutOf("BOX-OFF", "b6", "b8", "red", "2024-06-01"),
    ];
    const { boxOffs } = bracketOf({ entries: eight, bouts: [...quarters, ...bouts] });
    expect(boxOffs.at(-1)?.id).toBe("last");
  });

  test("nobody boxes in it again after a loss in it, nor in both corners", () => {
    const bouts = [
      boutOf("BOX-OFF", "b2", "b4", "red", "2024-06-01"),
      boutOf("BOX-OFF", "b6", "b4", "red", "2024-06-02"),
      boutOf("BOX-OFF", "b8", "b8", "red", "2024-06-03"),
    ];
    const { bracket, problems } = readDraw({ entries: eight, bouts: [...quarters, ...bouts] });
    expect(problems).toEqual([
      { code: "is-out", boxer: "b4", boutId: "BOX-OFF b6 b4" },
      { code: "both-corners", boxer: "b8", boutId: "BOX-OFF b8 b8" },
    ]);
    expect(bracket.boxOffs.map(({ id }) => id)).toEqual(["BOX-OFF b2 b4"]);
    expect(bracket.unplaced.map(({ id }) => id)).toEqual(["BOX-OFF b6 b4", "BOX-OFF b8 b8"]);
  });

  test("both out in it are out of it", () => {
    const bouts = [
      boutOf("BOX-OFF", "b2", "b4", "none", "2024-06-01"),
      boutOf("BOX-OFF", "b6", "b2", "red", "2024-06-02"),
    ];
    expect(readDraw({ entries: eight, bouts: [...quarters, ...bouts] }).problems).toEqual([
      { code: "is-out", boxer: "b2", boutId: "BOX-OFF b6 b2" },
    ]);
  });

  test("one that was never decided does not keep its boxers from the next", () => {
    const bouts = [
      boutOf("BOX-OFF", "b2", "b4", null, "2024-06-01"),
      boutOf("BOX-OFF", "b2", "b6", "red", "2024-06-02"),
    ];
    expect(readDraw({ entries: eight, bouts: [...quarters, ...bouts] }).problems).toEqual([]);
  });

  test("one that is not decided yet puts nobody out", () => {
    const bouts = [boutOf("BOX-OFF", "b2", "b4", null, "2024-06-01")];
    const { boxOffs } = bracketOf({ entries: eight, bouts: [...quarters, ...bouts] });
    expect(boxOffs).toMatchObject([{ winner: null, next: null }]);
  });
});

test("red stands opposite blue", () => {
  expect([opposite("red"), opposite("blue")]).toEqual(["blue", "red"]);
});
