import { awardPlaces, boxOffRounds, boxOffState } from "@/lib/qualification/award-places";
import type { DrawBout } from "@/lib/qualification/bracket";
import { readDraw } from "@/lib/qualification/read-draw";
import { boutOf, bracketOf, entriesOn, RULES } from "../support/draws";
import { once } from "../support/once";

const eight = [1, 2, 3, 4, 5, 6, 7, 8];
const quarters = [
  boutOf("QF", "b1", "b2"),
  boutOf("QF", "b3", "b4"),
  boutOf("QF", "b5", "b6"),
  boutOf("QF", "b7", "b8"),
];
const semis = [boutOf("SF", "b1", "b3"), boutOf("SF", "b5", "b7")];
const final = boutOf("F", "b1", "b5");

function rule(name: string) {
  const found = RULES[name];
  if (!found) throw new Error(`No rule ${name}`);
  return found;
}

/** The awards of a draw on the given lines, or of one pieced together (`null`). */
function awardsOf(name: string, lines: readonly number[] | null, bouts: readonly DrawBout[]) {
  const entries = lines === null ? [] : entriesOn(lines);
  return awardPlaces(bracketOf({ entries, bouts }), rule(name));
}

/** "b1 finalist SF b1 b3": boxer, finish, deciding bout. */
function words({ places }: ReturnType<typeof awardPlaces>): string[] {
  return places.map(({ boxer, finish, decidingBout }) => `${boxer} ${finish} ${decidingBout}`);
}

describe("the places of a whole draw of eight", () => {
  const all = [...quarters, ...semis, final];
  test.each([
    ["winner", ["b1 winner F b1 b5"]],
    ["finalists", ["b1 winner SF b1 b3", "b5 finalist SF b5 b7"]],
    [
      "semi-finalists",
      [
        "b1 winner QF b1 b2",
        "b3 semi-finalist QF b3 b4",
        "b5 finalist QF b5 b6",
        "b7 semi-finalist QF b7 b8",
      ],
    ],
    [
      "quarter-finalists",
      [
        "b1 winner null",
        "b2 null null",
        "b3 semi-finalist null",
        "b4 null null",
        "b5 finalist null",
        "b6 null null",
        "b7 semi-finalist null",
        "b8 null null",
      ],
    ],
  ])("by the rule %s", (name, places) => {
    const awards = awardsOf(name, eight, all);
    expect(words(awards)).toEqual(places);
    expect(awards).toMatchObject({ refused: [], pending: [], unfilled: 0 });
  });

  test("an invitation follows from no bout", () => {
    const awards = awardPlaces(bracketOf({ entries: entriesOn(eight), bouts: all }), {
      kind: "invitation",
    });
    expect(awards).toEqual({ places: [], refused: [], pending: [], unfilled: 0 });
  });
});

describe("the places of a draw that is not over", () => {
  test("what can still decide is pending", () => {
    const awards = awardsOf("semi-finalists", eight, quarters.slice(0, 2));
    expect(words(awards)).toEqual(["b1 semi-finalist QF b1 b2", "b3 semi-finalist QF b3 b4"]);
    expect(awards).toMatchObject({ pending: ["QF-3", "QF-4"], unfilled: 0 });
  });

  test("a stored bout without a result decides nothing", () => {
    const bouts = [boutOf("QF", "b1", "b2", null)];
    expect(awardsOf("semi-finalists", eight, bouts)).toMatchObject({
      places: [],
      pending: ["QF-1", "QF-2", "QF-3", "QF-4"],
    });
  });

  test("the final is pending while the semi-finals are boxed", () => {
    expect(awardsOf("winner", eight, quarters)).toMatchObject({ places: [], pending: ["F-1"] });
  });

  test("a tournament that stops when its places are filled has them all without a final", () => {
    expect(awardsOf("semi-finalists", eight, quarters)).toMatchObject({
      places: [{}, {}, {}, {}],
      pending: [],
      unfilled: 0,
    });
    const finalists = awardsOf("finalists", eight, [...quarters, ...semis]);
    expect(words(finalists)).toEqual(["b1 finalist SF b1 b3", "b5 finalist SF b5 b7"]);
  });

  test("the proof of a place is its deciding bout", () => {
    const { places } = awardsOf("finalists", eight, [...quarters, ...semis]);
    expect(places.map(({ provenBy }) => provenBy)).toEqual(["SF-1", "SF-2"]);
  });
});

describe("a draw that is short", () => {
  test("one boxer is its winner without a bout, by every rule that bouts decide", () => {
    const alone = { boxer: "b1", finish: "winner", decidingBout: null, provenBy: null };
    expect(awardsOf("winner", [1], [])).toEqual({
      places: [alone],
      refused: [],
      pending: [],
      unfilled: 0,
    });
    expect(awardsOf("semi-finalists", [1], [])).toMatchObject({ places: [alone], unfilled: 3 });
  });

  test("two boxers both qualify as semi-finalists and as finalists, without a bout", () => {
    const awards = awardsOf("semi-finalists", [1, 2], []);
    expect(awards).toMatchObject({ pending: [], unfilled: 2 });
    expect(words(awards)).toEqual(["b1 finalist null", "b2 finalist null"]);
    expect(awardsOf("finalists", [1, 2], [])).toMatchObject({ places: [{}, {}], unfilled: 0 });
    expect(awardsOf("winner", [1, 2], [])).toMatchObject({ places: [], pending: ["F-1"] });
  });

  test("three boxers: the one with a bye is a finalist before anybody boxed", () => {
    const awards = awardsOf("finalists", [1, 3, 4], []);
    expect(awards).toMatchObject({ pending: ["SF-2"], unfilled: 0 });
    expect(words(awards)).toEqual(["b1 finalist null"]);
    expect(awards.places[0]?.provenBy).toBeNull();
    expect(awardsOf("semi-finalists", [1, 3, 4], [])).toMatchObject({
      places: [{ boxer: "b3" }, { boxer: "b4" }, { boxer: "b1" }],
      unfilled: 1,
    });
  });

  test("a place past which both boxers were out stays unfilled", () => {
    const bouts = [boutOf("QF", "b1", "b2", "none"), ...quarters.slice(1)];
    expect(awardsOf("semi-finalists", eight, bouts)).toMatchObject({
      places: [{ boxer: "b3" }, { boxer: "b5" }, { boxer: "b7" }],
      pending: [],
      unfilled: 1,
    });
    // Two rounds later the opponent is in the final without a bout.
    expect(words(awardsOf("finalists", eight, bouts))).toEqual(["b3 finalist null"]);
  });

  test("a bye and an opponent who did not come are proved by the next bout that was boxed", () => {
    const bouts = [
      boutOf("QF", "b3", "b4", "none"),
      boutOf("QF", "b5", "b6"),
      boutOf("QF", "b7", "b8"),
      boutOf("SF", "b5", "b7"),
      boutOf("F", "b1", "b5"),
    ];
    const { places } = awardsOf("semi-finalists", [1, 3, 4, 5, 6, 7, 8], bouts);
    expect(places.find(({ boxer }) => boxer === "b1")).toEqual({
      boxer: "b1",
      finish: "winner",
      decidingBout: null,
      provenBy: "F-1",
    });
  });

  test("a walkover gives a place like any win", () => {
    expect(words(awardsOf("winner", [1, 2], [boutOf("F", "b1", "b2", "blue")]))).toEqual([
      "b2 winner F b1 b2",
    ]);
  });
});

describe("a draw that is pieced together", () => {
  test("one known quarter-final is enough for its winner", () => {
    const awards = awardsOf("semi-finalists", null, [boutOf("QF", "a", "b", "blue")]);
    expect(words(awards)).toEqual(["b semi-finalist QF a b"]);
    expect(awards).toMatchObject({ pending: [], unfilled: 0 });
  });

  test("whoever is seen in a later round has come past the deciding one", () => {
    const awards = awardsOf("semi-finalists", null, [boutOf("SF", "a", "b", "blue")]);
    expect(words(awards)).toEqual(["a semi-finalist null", "b finalist null"]);
    expect(awards.places.map(({ provenBy }) => provenBy)).toEqual(["SF a b", "SF a b"]);
  });

  test("and the next bout proves it where the deciding one is not known", () => {
    const bouts = [boutOf("R16", "a", "b"), boutOf("SF", "c", "a", "red")];
    const { places } = awardsOf("semi-finalists", null, bouts);
    expect(places).toEqual([
      { boxer: "a", finish: "semi-finalist", decidingBout: null, provenBy: "SF c a" },
      { boxer: "c", finish: "finalist", decidingBout: null, provenBy: "SF c a" },
    ]);
  });

  test("so does a bout two rounds later", () => {
    const bouts = [boutOf("QF", "a", "b"), boutOf("F", "c", "a", null)];
    const { places } = awardsOf("quarter-finalists", null, [
      boutOf("R32", "a", "z"),
      ...bouts.slice(1),
    ]);
    expect(places.find(({ boxer }) => boxer === "a")).toEqual({
      boxer: "a",
      finish: "finalist",
      decidingBout: null,
      provenBy: "F c a",
    });
    expect(words(awardsOf("finalists", null, bouts))).toEqual([
      "a finalist null",
      "c finalist null",
    ]);
  });

  test("a bout of an earlier round decides nothing", () => {
    expect(awardsOf("semi-finalists", null, [boutOf("R16", "a", "b")]).places).toEqual([]);
  });

  test("a deciding bout without a result is pending", () => {
    const awards = awardsOf("semi-finalists", null, [boutOf("QF", "a", "b", null)]);
    expect(awards).toMatchObject({ places: [], pending: ["QF a b"], unfilled: 0 });
  });

  test("a bout that contradicts the draw gives no place", () => {
    const bouts = [boutOf("R16", "a", "b", "blue"), boutOf("QF", "a", "c")];
    const { bracket } = readDraw({ entries: [], bouts });
    expect(awardPlaces(bracket, rule("semi-finalists")).places).toEqual([]);
  });
});

describe("a box-off for one place among the losing semi-finalists", () => {
  const name = "finalists and box-off";
  const played = [...quarters, ...semis];

  test("gives its winner the third place", () => {
    const boxOff = boutOf("BOX-OFF", "b3", "b7", "blue", "2024-03-11");
    const awards = awardsOf(name, eight, [...played, boxOff]);
    expect(words(awards)).toEqual([
      "b1 finalist SF b1 b3",
      "b5 finalist SF b5 b7",
      "b7 box-off-winner BOX-OFF b3 b7",
    ]);
    expect(awards).toMatchObject({ pending: [], unfilled: 0 });
    expect(awards.places[2]?.provenBy).toBe("BOX-OFF b3 b7");
  });

  test("is pending once it is known and not decided", () => {
    const boxOff = boutOf("BOX-OFF", "b3", "b7", null, "2024-03-11");
    expect(awardsOf(name, eight, [...played, boxOff])).toMatchObject({
      places: [{}, {}],
      pending: ["BOX-OFF b3 b7"],
      unfilled: 0,
    });
    expect(awardsOf(name, eight, played)).toMatchObject({ places: [{}, {}], unfilled: 0 });
  });

  test("with both boxers out gives no place", () => {
    const boxOff = boutOf("BOX-OFF", "b3", "b7", "none", "2024-03-11");
    expect(awardsOf(name, eight, [...played, boxOff])).toMatchObject({
      places: [{}, {}],
      pending: [],
      unfilled: 1,
    });
  });

  test("is not boxed where only one lost: the loser has the place", () => {
    const bouts = [...quarters, boutOf("SF", "b1", "b3", "none"), boutOf("SF", "b5", "b7")];
    const awards = awardsOf(name, eight, bouts);
    expect(words(awards)).toEqual(["b5 winner SF b5 b7", "b7 box-off-winner null"]);
    expect(awards).toMatchObject({ pending: [], unfilled: 1 });
    expect(awards.places[1]?.provenBy).toBeNull();
  });

  test("waits while a semi-final can still have a loser", () => {
    const bouts = [...quarters, boutOf("SF", "b1", "b3")];
    const awards = awardsOf(name, eight, bouts);
    expect(words(awards)).toEqual(["b1 finalist SF b1 b3"]);
    expect(awards.pending).toEqual(["SF-2"]);
    const state = boxOffState(bracketOf({ entries: entriesOn(eight), bouts }), rule(name));
    expect(state).toMatchObject({ entrants: ["b3"], isOpen: true, alive: ["b3"], rounds: 1 });
  });

  test("does not wait for a semi-final that nobody can lose", () => {
    const bouts = [boutOf("QF", "b1", "b2", "none"), ...quarters.slice(1)];
    const state = boxOffState(bracketOf({ entries: entriesOn(eight), bouts }), rule(name));
    // b3 is in the final; only SF-2 can have a loser.
    expect(state).toMatchObject({ entrants: [], isOpen: true, rounds: 0 });
    const after = awardsOf(name, eight, [...bouts, boutOf("SF", "b5", "b7")]);
    expect(words(after)).toEqual([
      "b3 finalist null",
      "b5 finalist SF b5 b7",
      "b7 box-off-winner null",
    ]);
  });

  test("does not count on a loser where nobody comes from one side", () => {
    const rounds = (...bouts: DrawBout[]) =>
      boxOffState(bracketOf({ entries: entriesOn(eight), bouts }), rule(name))?.rounds;
    expect(rounds()).toBe(1);
    expect(rounds(boutOf("QF", "b1", "b2", "none"))).toBe(0);
    expect(rounds(boutOf("QF", "b3", "b4", "none"))).toBe(0);
  });

  test("of a draw pieced together with both boxers out leaves nothing unfilled for certain", () => {
    const awards = awardsOf(name, null, [boutOf("BOX-OFF", "b", "c", "none", "2024-03-11")]);
    expect(awards).toMatchObject({ places: [], pending: [], unfilled: 0 });
  });

  test("of a draw pieced together stays open while a loser is not known", () => {
    const bouts = [boutOf("SF", "a", "b"), boutOf("BOX-OFF", "b", "c", null, "2024-03-11")];
    const state = boxOffState(bracketOf({ entries: [], bouts }), rule(name));
    expect(state).toMatchObject({ entrants: ["b", "c"], isOpen: false, rounds: 1 });
    const one = boxOffState(bracketOf({ entries: [], bouts: bouts.slice(0, 1) }), rule(name));
    expect(one).toMatchObject({ entrants: ["b"], isOpen: true, rounds: 1 });
  });

  test("of which only the box-off itself is known gives its winner the place", () => {
    const awards = awardsOf(name, null, [boutOf("BOX-OFF", "b", "c", "blue", "2024-03-11")]);
    expect(words(awards)).toEqual(["c box-off-winner BOX-OFF b c"]);
    expect(awards).toMatchObject({ pending: [], unfilled: 0 });
  });
});

describe("a box-off of two stages among four losing quarter-finalists", () => {
  const name = "semi-finalists and box-off";
  const first = [
    boutOf("BOX-OFF", "b2", "b4", "red", "2024-06-01"),
    boutOf("BOX-OFF", "b6", "b8", "blue", "2024-06-01"),
  ];
  const last = boutOf("BOX-OFF", "b2", "b8", "blue", "2024-06-02");

  test("gives the place to the winner of the second stage", () => {
    const awards = awardsOf(name, eight, [...quarters, ...first, last]);
    expect(words(awards).at(-1)).toBe("b8 box-off-winner BOX-OFF b2 b8");
    expect(awards).toMatchObject({ pending: [], unfilled: 0 });
    expect(awards.places).toHaveLength(5);
  });

  test("gives nothing to the winners of the first", () => {
    expect(awardsOf(name, eight, [...quarters, ...first]).places).toHaveLength(4);
    expect(awardsOf(name, eight, [...quarters, ...first.slice(0, 1)]).places).toHaveLength(4);
  });

  test("is won by whoever is left when both are out on the other side", () => {
    const out = boutOf("BOX-OFF", "b6", "b8", "none", "2024-06-01");
    const awards = awardsOf(name, eight, [...quarters, ...first.slice(0, 1), out]);
    expect(words(awards).at(-1)).toBe("b2 box-off-winner BOX-OFF b2 b4");
  });

  test("with three losers leaves one over in the first stage", () => {
    const three = [boutOf("QF", "b7", "b8", "none"), ...quarters.slice(0, 3)];
    const begun = [...three, boutOf("BOX-OFF", "b2", "b4", "red", "2024-06-01")];
    const bracket = bracketOf({ entries: entriesOn(eight), bouts: begun });
    const state = boxOffState(bracket, rule(name));
    expect(state).toMatchObject({ entrants: ["b2", "b4", "b6"], alive: ["b2", "b6"], rounds: 2 });
    expect([...(state?.byes ?? [])]).toEqual(["b6"]);
    const done = [...begun, boutOf("BOX-OFF", "b6", "b2", "red", "2024-06-02")];
    const awards = awardsOf(name, eight, done);
    expect(words(awards).at(-1)).toBe("b6 box-off-winner BOX-OFF b6 b2");
    expect(awards.unfilled).toBe(1);
  });

  test("nobody is left over while the pairs are not all known", () => {
    const bracket = bracketOf({ entries: entriesOn(eight), bouts: [...quarters] });
    expect(boxOffState(bracket, rule(name))?.byes.size).toBe(0);
    const three = [boutOf("QF", "b7", "b8", "none"), ...quarters.slice(0, 3)];
    const unpaired = bracketOf({ entries: entriesOn(eight), bouts: three });
    expect(boxOffState(unpaired, rule(name))?.byes.size).toBe(0);
  });

  test("for two places is one stage", () => {
    const awards = awardsOf("semi-finalists and box-off for two", eight, [...quarters, ...first]);
    expect(words(awards).slice(4)).toEqual([
      "b2 box-off-winner BOX-OFF b2 b4",
      "b8 box-off-winner BOX-OFF b6 b8",
    ]);
    const half = awardsOf("semi-finalists and box-off for two", eight, [
      ...quarters,
      ...first.slice(0, 1),
      boutOf("BOX-OFF", "b6", "b8", null, "2024-06-01"),
    ]);
    expect(half).toMatchObject({ pending: ["BOX-OFF b6 b8"], unfilled: 0 });
    expect(half.places).toHaveLength(5);
  });

  test("for two places among three gives one to whom the pairs leave over", () => {
    const three = [boutOf("QF", "b7", "b8", "none"), ...quarters.slice(0, 3)];
    const awards = awardsOf("semi-finalists and box-off for two", eight, [
      ...three,
      boutOf("BOX-OFF", "b2", "b4", "red", "2024-06-01"),
    ]);
    expect(words(awards).slice(3)).toEqual([
      "b2 box-off-winner BOX-OFF b2 b4",
      "b6 box-off-winner null",
    ]);
  });

  test("with both places' boxers out on one side leaves one unfilled", () => {
    const out = boutOf("BOX-OFF", "b6", "b8", "none", "2024-06-01");
    const awards = awardsOf("semi-finalists and box-off for two", eight, [
      ...quarters,
      ...first.slice(0, 1),
      out,
    ]);
    expect(awards).toMatchObject({ pending: [], unfilled: 1 });
    expect(awards.places).toHaveLength(5);
  });

  test("is none of a rule without one", () => {
    const bracket = bracketOf({ entries: entriesOn(eight), bouts: quarters });
    expect(boxOffState(bracket, rule("semi-finalists"))).toBeNull();
  });
});

test("the stages of a box-off halve its boxers until the places are left", () => {
  expect(
    [
      [1, 1],
      [2, 1],
      [3, 1],
      [4, 1],
      [4, 2],
      [3, 2],
      [2, 2],
      [8, 1],
      [0, 1],
    ].map(([entrants = 0, places = 0]) => boxOffRounds(entrants, places)),
  ).toEqual([0, 1, 2, 2, 1, 1, 0, 3, 0]);
});

describe("a NOC that holds a place in the category", () => {
  const bracket = once(() => bracketOf({ entries: entriesOn(eight), bouts: quarters }));
  const nocOf = (boxer: string) => boxer.replace("b", "N");

  test("cannot take a second; its boxer is named", () => {
    const awards = awardPlaces(bracket(), rule("semi-finalists"), new Set(["N3", "N8"]), nocOf);
    expect(awards.places.map(({ boxer }) => boxer)).toEqual(["b1", "b5", "b7"]);
    expect(awards.refused).toEqual([
      {
        boxer: "b3",
        finish: "semi-finalist",
        decidingBout: "QF b3 b4",
        provenBy: "QF-2",
      },
    ]);
    expect(awards).toMatchObject({ pending: [], unfilled: 0 });
  });

  test("is not assumed of a boxer whose NOC is not known", () => {
    const awards = awardPlaces(bracket(), rule("semi-finalists"), new Set(["N3"]), () => null);
    expect(awards).toMatchObject({ places: [{}, {}, {}, {}], refused: [] });
    expect(awardPlaces(bracket(), rule("semi-finalists"), new Set(["N3"])).places).toHaveLength(4);
  });
});
