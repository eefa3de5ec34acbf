/** Keys, clicks and Backspace one by one: what is typed, what is refused, and with what it goes on. */
import {
  cardsOf,
  choicesOf,
  chooseDecision,
  chooseScore,
  chooseWinner,
  isTyped,
  startTyping,
  type Typing,
  typedBout,
  typeKey,
} from "@/lib/change/result-input";
import { DECISIONS } from "@/lib/qualification/vocabulary";
import { aBout } from "../support/record-factory";

const BOTH = { red: true, blue: true };
const open = aBout({ id: "bout-1", redSlug: "red-one", blueSlug: "blue-two" });
const known = aBout({ ...open, number: 7, winner: "red", decision: "WP", score: "4:1" });

function type(keys: string | readonly string[], from = startTyping(open), corners = BOTH): Typing {
  return [...keys].reduce((typing, key) => typeKey(typing, key, corners), from);
}

describe("a bout before a key", () => {
  test("is typed as it is known, its corners as they are", () => {
    expect(startTyping(known)).toEqual({
      number: 7,
      winner: "red",
      decision: "WP",
      score: "4:1",
      isTurned: false,
      letters: "",
      digits: "",
      refused: null,
      isFresh: true,
    });
    expect(isTyped(startTyping(known), known)).toBe(false);
    expect(typedBout(known, startTyping(known))).toEqual(known);
  });

  test.each<[keyof Typing, Partial<Typing>]>([
    ["isTurned", { isTurned: true }],
    ["number", { number: 8 }],
    ["winner", { winner: "blue" }],
    ["decision", { decision: null }],
    ["score", { score: "5:0" }],
  ])("is another once its %s is", (_, change) => {
    expect(isTyped({ ...startTyping(known), ...change }, known)).toBe(true);
  });

  test("keeps all that no key is for", () => {
    const bout = { ...open, boxedOn: "2024-03-10", cornerKnown: false };
    expect(typedBout(bout, type("9r4", startTyping(bout)))).toEqual({
      ...bout,
      number: 9,
      winner: "red",
      decision: "WP",
      score: "4:1",
    });
  });
});

describe("what can be chosen", () => {
  test.each([
    [true, true, false, ["red", "blue", "none"]],
    [true, false, false, ["red"]],
    [false, true, false, ["blue"]],
    [false, false, false, []],
    [true, false, true, ["blue"]],
    [false, true, true, ["red"]],
  ])("red known %j, blue known %j, turned %j", (red, blue, isTurned, winners) => {
    const typing = { ...startTyping(open), isTurned };
    expect(choicesOf(typing, { red, blue }).winners).toEqual(winners);
  });

  test("how it was decided, once there is a winner; by what both can be out, for none", () => {
    expect(choicesOf(type("r"), BOTH).decisions).toEqual(DECISIONS);
    expect(choicesOf(type("b"), BOTH).decisions).toEqual(DECISIONS);
    expect(choicesOf(type("n"), BOTH)).toMatchObject({ decisions: ["DSQ", "WO"], scores: [] });
    expect(choicesOf(type(""), BOTH)).toMatchObject({ decisions: [], scores: [] });
  });

  test.each([
    ["r", 7],
    ["b", 7],
    ["rw", 7],
    ["rk", 0],
    ["rwo", 0],
  ])("after %s there are %i cards", (keys, count) => {
    expect(choicesOf(type(keys), BOTH).scores).toHaveLength(count);
  });
});

describe("the number of the bout", () => {
  test("is typed before the winner, three digits at most", () => {
    expect(type("1").number).toBe(1);
    expect(type("10").number).toBe(10);
    expect(type("105").number).toBe(105);
    expect(type("1057")).toMatchObject({
      number: 105,
      refused: { key: "1057", code: "number-too-long" },
    });
  });

  test("does not begin with a nought", () => {
    expect(type("0")).toMatchObject({
      number: null,
      refused: { key: "0", code: "not-a-key" },
    });
    expect(type([..."0", "Backspace", ..."20"]).number).toBe(20);
  });

  test("is taken back as a whole", () => {
    expect(type([..."12", "Backspace"]).number).toBeNull();
    expect(type([..."12", "Backspace", "3"]).number).toBe(3);
    expect(type([..."12r", "Backspace", "3"]).number).toBe(3);
  });
});

describe("the winner", () => {
  test.each([
    ["R", "red"],
    ["B", "blue"],
    ["N", "none"],
  ])("%s", (key, winner) => {
    expect(type(key)).toMatchObject({ winner, isFresh: false, refused: null });
  });

  test.each([
    ["r", "red", { red: false, blue: true }],
    ["b", "blue", { red: true, blue: false }],
    ["n", "none", { red: true, blue: false }],
  ] as const)("%s is refused where nobody is known, typed or chosen", (key, winner, corners) => {
    const refused = { key, code: "nobody-there" };
    expect(type(key, startTyping(open), corners)).toMatchObject({ winner: null, refused });
    expect(chooseWinner(startTyping(open), winner, corners)).toMatchObject({
      winner: null,
      refused,
    });
  });

  test("typed first over a known result begins it anew, with the number that it has", () => {
    expect(type("r", startTyping(known))).toMatchObject({
      number: 7,
      winner: "red",
      decision: null,
      score: null,
    });
  });

  test("chosen by a click keeps the decision that goes with it, and the same winner's cards", () => {
    const typing = startTyping(known);
    expect(chooseWinner(typing, "red", BOTH)).toMatchObject({ decision: "WP", score: "4:1" });
    expect(chooseWinner(typing, "blue", BOTH)).toMatchObject({ decision: "WP", score: null });
    expect(chooseWinner(typing, "none", BOTH)).toMatchObject({ decision: null, score: null });
    expect(chooseWinner(type("rwo"), "none", BOTH)).toMatchObject({ decision: "WO", score: null });
    expect(chooseWinner(type("r"), "none", BOTH)).toMatchObject({ decision: null, score: null });
  });

  test("chosen by a click ends what was typed before: letters and figures begin anew", () => {
    const letters = chooseWinner(type("rw"), "blue", BOTH);
    expect(typeKey(letters, "o", BOTH).refused?.code).toBe("no-such-decision");
    const refused = chooseWinner(type("r0"), "red", BOTH);
    expect(refused.refused).toBeNull();
    expect(typeKey(refused, "4", BOTH)).toMatchObject({ score: "4:1" });
  });
});

describe("turned corners", () => {
  test("are turned back by the same key, and by Backspace when nothing else is left", () => {
    expect(type("x").isTurned).toBe(true);
    expect(type("xx").isTurned).toBe(false);
    expect(type(["x", "Backspace"]).isTurned).toBe(false);
    expect(type([..."xr", "Backspace"])).toMatchObject({ isTurned: true, winner: null });
  });
});

describe("the decision", () => {
  test.each([
    ["w", "WP"],
    ["wp", "WP"],
    ["wo", "WO"],
    ["r", "RSC"],
    ["rs", "RSC"],
    ["rsc", "RSC"],
    ["rc", "RSC"],
    ["ri", "RSC-I"],
    ["rsci", "RSC-I"],
    ["k", "KO"],
    ["ko", "KO"],
    ["a", "ABD"],
    ["abd", "ABD"],
    ["d", "DSQ"],
    ["dq", "DSQ"],
    // A letter that does not narrow it begins anew.
    ["kw", "WP"],
    ["wd", "DSQ"],
  ])("%s is %s", (letters, decision) => {
    expect(type(`b${letters}`)).toMatchObject({ decision, refused: null });
  });

  test.each([
    ["o", null],
    ["p", null],
    ["s", null],
    ["wc", "WP"],
    ["csr", null],
    ["woo", "WO"],
  ])("none begins with %s", (letters, decision) => {
    expect(type(`b${letters}`)).toMatchObject({
      decision,
      refused: { code: "no-such-decision" },
    });
  });

  test("once taken back begins anew", () => {
    expect(type([..."rw", "Backspace", "o"])).toMatchObject({
      decision: null,
      refused: { key: "o", code: "no-such-decision" },
    });
  });

  test("chosen by a click keeps cards with points alone, and figures begin anew", () => {
    expect(chooseDecision(type("r4"), "WP")).toMatchObject({ decision: "WP", score: "4:1" });
    expect(chooseDecision(type("r4"), "KO")).toMatchObject({ decision: "KO", score: null });
    const again = chooseDecision(type("r4"), "WP");
    expect(typeKey(again, "0", BOTH).refused?.code).toBe("cards-unfinished");
    expect(chooseDecision(type("r?"), "KO").refused).toBeNull();
  });
});

describe("the cards", () => {
  test("chosen by a click are won on points, and figures begin anew", () => {
    const chosen = chooseScore(type("r"), "4:0");
    expect(chosen).toMatchObject({ decision: "WP", score: "4:0" });
    expect(typeKey(chosen, "5", BOTH)).toMatchObject({ score: "5:0", refused: null });
    expect(chooseScore(type("r?"), "5:0").refused).toBeNull();
  });

  test.each([":", "-", "–"])("may have %s between the figures, and nowhere else", (sign) => {
    expect(type(`r4${sign}0`)).toMatchObject({ score: "4:0", refused: null });
    expect(type(`b0${sign}4`)).toMatchObject({ score: "4:0", refused: null });
    expect(type(`r4${sign}`)).toMatchObject({ score: "4:1", refused: null });
    expect(type(`r${sign}`).refused).toEqual({ key: sign, code: "not-a-key" });
    expect(type(`r40${sign}`).refused).toEqual({ key: sign, code: "not-a-key" });
    expect(type(sign).refused).toEqual({ key: sign, code: "not-a-key" });
  });

  test.each([
    ["r0", "0", "cards-unfinished"],
    ["b2", "2", "cards-unfinished"],
    ["r05", "0:5", "cards-against-winner"],
    ["r6", "6", "no-such-cards"],
    ["r44", "4:4", "no-such-cards"],
    ["b401", "4:0:1", "no-such-cards"],
    ["n5", "5", "no-cards"],
    ["rk5", "5", "no-cards"],
  ])("%s: %s is refused, %s", (keys, key, code) => {
    expect(type(keys).refused).toEqual({ key, code });
  });

  test("once taken back begin anew", () => {
    expect(type([..."r4", "Backspace", "0"]).refused?.code).toBe("cards-unfinished");
    expect(type([..."r4", "Backspace", "5"])).toMatchObject({ score: "5:0" });
  });

  test.each([
    [[..."r43", "Backspace"], "4", null],
    [[..."r23", "Backspace"], "", null],
    [[..."b0", "Backspace"], "", null],
    [[..."b01", "Backspace"], "0", "cards-unfinished"],
    [[..."b22", "Backspace"], "2", "cards-unfinished"],
    [[..."r9", "Backspace"], "", null],
  ])("%j leaves the figures %j", (keys, digits, code) => {
    const typing = type(keys);
    expect([typing.digits, typing.refused?.code ?? null]).toEqual([digits, code]);
  });

  test.each([
    ["50", "red", "5:0", null],
    ["50", "blue", "5:0", null],
    ["50", null, "5:0", null],
    ["05", "blue", "5:0", null],
    ["05", "red", null, "cards-against-winner"],
    ["05", null, null, "cards-against-winner"],
    ["33", "blue", null, "no-such-cards"],
    ["5", "red", null, "no-such-cards"],
    ["500", "red", null, "no-such-cards"],
    ["050", "blue", null, "no-such-cards"],
    ["", "red", null, "no-such-cards"],
  ] as const)("the figures %j, won by %j", (figures, winner, score, code) => {
    expect(cardsOf(figures, winner)).toEqual({ score, code });
  });
});

describe("other keys", () => {
  test.each(["F5", "F12", "Tab", "ArrowUp", "Delete", "?", " ", "é", "ж", "R2"])(
    "%s is none, before and after the winner",
    (key) => {
      const code = "not-a-key";
      expect(type([key])).toMatchObject({ winner: null, number: null, refused: { key, code } });
      expect(type(["b", key])).toMatchObject({
        winner: "blue",
        decision: null,
        refused: { key, code },
      });
    },
  );

  test("a letter before the winner asks for the winner", () => {
    expect(type("k").refused).toEqual({ key: "k", code: "winner-first" });
    expect(type("W").refused).toEqual({ key: "w", code: "winner-first" });
  });

  test("Backspace takes back what was refused, and nothing else", () => {
    expect(type([..."12rw?", "Backspace"])).toMatchObject({
      number: 12,
      winner: "red",
      decision: "WP",
      refused: null,
    });
  });

  test("Backspace where nothing is typed leaves it so", () => {
    expect(isTyped(type(["Backspace", "Backspace"]), open)).toBe(false);
  });
});
