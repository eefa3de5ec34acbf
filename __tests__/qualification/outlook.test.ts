import type { DrawBout } from "@/lib/qualification/bracket";
import { type Outlook, type OutlookOptions, outlook } from "@/lib/qualification/outlook";
import { boutOf, bracketOf, entriesOn, RULES } from "../support/draws";

const eight = [1, 2, 3, 4, 5, 6, 7, 8];
const sixteen = Array.from({ length: 16 }, (_, index) => index + 1);
const quarters = [
  boutOf("QF", "b1", "b2"),
  boutOf("QF", "b3", "b4"),
  boutOf("QF", "b5", "b6"),
  boutOf("QF", "b7", "b8"),
];

function told(
  name: string,
  lines: readonly number[] | null,
  bouts: readonly DrawBout[],
  options: OutlookOptions = {},
): Outlook {
  const rule = RULES[name];
  if (!rule) throw new Error(`No rule ${name}`);
  const entries = lines === null ? [] : entriesOn(lines);
  return outlook(bracketOf({ entries, bouts }), rule, options);
}

/** "qualified", "2 wins away", "1 win away or through the box-off", "1 win in the box-off", "out". */
function words({ boxers }: Outlook): Record<string, string> {
  return Object.fromEntries(
    [...boxers].map(([boxer, said]) => [
      boxer,
      said.state === "wins-away"
        ? `${said.wins} away${said.throughBoxOff ? " or box-off" : ""}`
        : said.state === "box-off"
          ? `${said.wins} in box-off`
          : said.state,
    ]),
  );
}

/** "SF-1": "qualifies/out": what the winner and the loser of each bout to come have. */
function stakes({ stakes }: Outlook): Record<string, string> {
  return Object.fromEntries(
    [...stakes].map(([key, { winner, loser }]) => [key, `${winner}/${loser}`]),
  );
}

describe("how far each boxer is from a place", () => {
  test("before the first bout as many wins as rounds up to the deciding one", () => {
    const atFirst = (name: string, lines: number[]) => words(told(name, lines, [])).b1;
    expect(atFirst("winner", eight)).toBe("3 away");
    expect(atFirst("finalists", eight)).toBe("2 away");
    expect(atFirst("semi-finalists", eight)).toBe("1 away");
    expect(atFirst("quarter-finalists", eight)).toBe("qualified");
    expect(atFirst("semi-finalists", sixteen)).toBe("2 away");
    expect(atFirst("semi-finalists and box-off", sixteen)).toBe("2 away or box-off");
  });

  test("a bye is a win less", () => {
    const lines = [1, 3, 4, 5, 6, 7, 8];
    expect(words(told("finalists", lines, []))).toMatchObject({ b1: "1 away", b3: "2 away" });
    expect(words(told("winner", [1, 3, 4], []))).toEqual({
      b1: "1 away",
      b3: "2 away",
      b4: "2 away",
    });
  });

  test("each win is one less, the place itself is qualified, a loss is out", () => {
    const bouts = [boutOf("QF", "b1", "b2"), boutOf("QF", "b3", "b4"), boutOf("SF", "b3", "b1")];
    expect(words(told("finalists", eight, bouts))).toEqual({
      b1: "out",
      b2: "out",
      b3: "qualified",
      b4: "out",
      b5: "2 away",
      b6: "2 away",
      b7: "2 away",
      b8: "2 away",
    });
    expect(words(told("winner", eight, bouts))).toMatchObject({ b3: "1 away", b5: "3 away" });
  });

  test("an opponent who will not come is a win less, in either corner", () => {
    const out = (round: "QF", red: string, blue: string) => boutOf(round, red, blue, "none");
    expect(words(told("finalists", eight, [out("QF", "b1", "b2")]))).toMatchObject({
      b1: "out",
      b2: "out",
      b3: "1 away",
      b4: "1 away",
      b5: "2 away",
    });
    expect(words(told("finalists", eight, [out("QF", "b3", "b4")]))).toMatchObject({
      b1: "1 away",
      b2: "1 away",
    });
    // The whole other half is out: its semi-final sends nobody to the final.
    const half = [out("QF", "b5", "b6"), out("QF", "b7", "b8")];
    expect(words(told("winner", eight, half))).toMatchObject({ b1: "2 away" });
  });

  test("a stored bout without a result is still to be won", () => {
    const bouts = [boutOf("QF", "b1", "b2", null)];
    expect(words(told("finalists", eight, bouts))).toMatchObject({ b1: "2 away", b2: "2 away" });
  });

  test("a boxer who won a bout of a draw pieced together has the rounds after it to come", () => {
    const bouts = [boutOf("R32", "a", "b"), boutOf("R16", "c", "d", null)];
    expect(words(told("semi-finalists", null, bouts))).toEqual({
      a: "2 away",
      b: "out",
      c: "2 away",
      d: "2 away",
    });
  });

  test("an invitation leaves nothing to say", () => {
    const bracket = bracketOf({ entries: entriesOn(eight), bouts: quarters });
    expect(outlook(bracket, { kind: "invitation" })).toEqual({
      boxers: new Map(),
      stakes: new Map(),
    });
  });
});

describe("the way through a box-off", () => {
  const finalists = "finalists and box-off";
  const semis = "semi-finalists and box-off";

  test("is open to a loser of its round, not to one of an earlier round", () => {
    const bouts = [...quarters, boutOf("SF", "b1", "b3")];
    expect(words(told(finalists, eight, bouts))).toEqual({
      b1: "qualified",
      b2: "out",
      b3: "1 in box-off",
      b4: "out",
      b5: "1 away or box-off",
      b6: "out",
      b7: "1 away or box-off",
      b8: "out",
    });
  });

  test("of two stages is two wins, then one", () => {
    expect(words(told(semis, eight, quarters))).toMatchObject({
      b1: "qualified",
      b2: "2 in box-off",
    });
    const first = [...quarters, boutOf("BOX-OFF", "b2", "b4", "red", "2024-06-01")];
    expect(words(told(semis, eight, first))).toMatchObject({
      b2: "1 in box-off",
      b4: "out",
      b6: "2 in box-off",
    });
  });

  test("for two places is one win of two bouts", () => {
    const name = "semi-finalists and box-off for two";
    expect(words(told(name, eight, quarters))).toMatchObject({ b2: "1 in box-off" });
  });

  test("ends for both who are out in it; the last one left has the place", () => {
    const bouts = [
      ...quarters,
      boutOf("BOX-OFF", "b2", "b4", "none", "2024-06-01"),
      boutOf("BOX-OFF", "b6", "b8", "red", "2024-06-01"),
    ];
    expect(words(told(semis, eight, bouts))).toMatchObject({
      b2: "out",
      b4: "out",
      b6: "qualified",
      b8: "out",
    });
  });

  test("is one win from the place for the two who are left, whatever its stages", () => {
    const bouts = [...quarters, boutOf("BOX-OFF", "b2", "b4", "none", "2024-06-01")];
    expect(words(told(semis, eight, bouts))).toMatchObject({
      b2: "out",
      b6: "1 in box-off",
      b8: "1 in box-off",
    });
  });

  test("is closed to both who were out in the round itself", () => {
    const bouts = [boutOf("QF", "b1", "b2", "none"), ...quarters.slice(1)];
    expect(words(told(semis, eight, bouts))).toMatchObject({ b1: "out", b2: "out" });
  });
});

describe("what a bout to come decides", () => {
  test("qualifies the winner in the deciding round, puts the loser out in every round", () => {
    expect(stakes(told("finalists", eight, quarters.slice(0, 2)))).toEqual({
      "QF-3": "goes-on/out",
      "QF-4": "goes-on/out",
      "SF-1": "qualifies/out",
      "SF-2": "qualifies/out",
    });
  });

  test("nothing after the deciding round", () => {
    expect(stakes(told("semi-finalists", eight, quarters))).toEqual({});
    expect(stakes(told("winner", eight, quarters))).toEqual({
      "SF-1": "goes-on/out",
      "SF-2": "goes-on/out",
      "F-1": "qualifies/out",
    });
  });

  test("qualifies a round early where the next opponent will not come", () => {
    const out = [boutOf("QF", "b3", "b4", "none")];
    expect(stakes(told("finalists", eight, out))).toMatchObject({
      "QF-1": "qualifies/out",
      "QF-3": "goes-on/out",
    });
    expect(stakes(told("winner", eight, out))).toMatchObject({ "QF-1": "goes-on/out" });
    const half = [boutOf("QF", "b5", "b6", "none"), boutOf("QF", "b7", "b8", "none")];
    expect(stakes(told("winner", eight, half))).toMatchObject({
      "QF-1": "goes-on/out",
      "SF-1": "qualifies/out",
    });
    const both = [...half, boutOf("QF", "b1", "b2", "none")];
    expect(stakes(told("winner", eight, both))).toMatchObject({ "QF-2": "qualifies/out" });
  });

  test("sends the loser to the box-off only from its own round", () => {
    expect(stakes(told("semi-finalists and box-off", sixteen, []))).toMatchObject({
      "R16-1": "goes-on/out",
      "QF-1": "qualifies/box-off",
    });
  });

  test("gives even the loser a place where nobody else can lose in the round", () => {
    const bouts = [boutOf("QF", "b1", "b2", "none"), boutOf("QF", "b3", "b4", "none")];
    expect(stakes(told("finalists and box-off", eight, [...bouts, ...quarters.slice(2)]))).toEqual({
      "SF-2": "qualifies/qualifies",
    });
  });

  test("in a box-off qualifies the winner of its last stage only", () => {
    const first = [
      boutOf("BOX-OFF", "b2", "b4", "red", "2024-06-01"),
      boutOf("BOX-OFF", "b6", "b8", null, "2024-06-01"),
    ];
    const name = "semi-finalists and box-off";
    expect(stakes(told(name, eight, [...quarters, ...first]))).toEqual({
      "BOX-OFF b6 b8": "goes-on/out",
    });
    const last = [
      ...first.slice(0, 1),
      boutOf("BOX-OFF", "b6", "b8", "blue", "2024-06-01"),
      boutOf("BOX-OFF", "b2", "b8", null, "2024-06-02"),
    ];
    expect(stakes(told(name, eight, [...quarters, ...last]))).toEqual({
      "BOX-OFF b2 b8": "qualifies/out",
    });
    expect(
      stakes(told("semi-finalists and box-off for two", eight, [...quarters, ...first])),
    ).toEqual({ "BOX-OFF b6 b8": "qualifies/out" });
  });

  test("in a box-off against somebody unknown is not said for certain", () => {
    const bouts = [boutOf("BOX-OFF", "a", null, null, "2024-03-11")];
    expect(stakes(told("finalists and box-off", null, bouts))).toEqual({
      "BOX-OFF a null": "goes-on/out",
    });
  });

  test("of a stored bout has its key in the draw", () => {
    const bouts = [boutOf("QF", "a", "b", null)];
    expect(stakes(told("semi-finalists", null, bouts))).toEqual({ "QF a b": "qualifies/out" });
    expect(stakes(told("finalists", null, bouts))).toEqual({ "QF a b": "goes-on/out" });
  });
});

describe("a tournament that is over", () => {
  test("leaves unknown what the facts leave open, and has nothing at stake", () => {
    const bouts = [boutOf("R16", "a", "b"), boutOf("QF", "c", "d", "blue")];
    const over = told("semi-finalists", null, bouts, { isOver: true });
    expect(words(over)).toEqual({ a: "unknown", b: "out", c: "out", d: "qualified" });
    expect(stakes(over)).toEqual({});
    expect(stakes(told("semi-finalists", eight, [], { isOver: true }))).toEqual({});
  });

  test("leaves unknown who won a box-off that no source tells of", () => {
    const over = told(
      "finalists and box-off",
      eight,
      [...quarters, boutOf("SF", "b1", "b3"), boutOf("SF", "b5", "b7")],
      { isOver: true },
    );
    expect(words(over)).toMatchObject({ b1: "qualified", b3: "unknown", b7: "unknown", b2: "out" });
  });
});

describe("a NOC that holds a place in the category", () => {
  const options: OutlookOptions = {
    holders: new Set(["N1", "N5"]),
    nocOf: (boxer) => boxer.replace("b", "N"),
  };

  test("has no boxer in the running, whatever is won", () => {
    expect(words(told("semi-finalists", eight, quarters.slice(0, 1), options))).toMatchObject({
      b1: "out",
      b2: "out",
      b3: "1 away",
      b5: "out",
      b6: "1 away",
    });
  });

  test("is out also once the tournament is over", () => {
    const over = told("semi-finalists", eight, [], { ...options, isOver: true });
    expect(words(over)).toMatchObject({ b1: "out", b2: "unknown" });
  });

  test("is not assumed of a boxer whose NOC is not known", () => {
    const unknown = { ...options, nocOf: () => null };
    expect(words(told("semi-finalists", eight, [], unknown)).b1).toBe("1 away");
    const holders = { holders: new Set(["N1"]) };
    expect(words(told("semi-finalists", eight, [], holders)).b1).toBe("1 away");
  });
});
