import fc from "fast-check";
import { SCORES } from "@/lib/change/bout-result";
import { changeRows } from "@/lib/change/change";
import {
  choicesOf,
  chooseWinner,
  isTyped,
  startTyping,
  type Typing,
  typedBout,
  typeKey,
} from "@/lib/change/result-input";
import { aBout, aBoxer, someRows } from "../support/record-factory";
import { shippedRows } from "../support/shipped-games";

const BOTH = { red: true, blue: true };
const open = aBout({ id: "bout-1", redSlug: "red-one", blueSlug: "blue-two" });

function type(keys: string | readonly string[], from = startTyping(open), corners = BOTH): Typing {
  return [...keys].reduce((typing, key) => typeKey(typing, key, corners), from);
}

function typed(keys: string | readonly string[]) {
  const { number, winner, decision, score } = type(keys);
  return [number, winner, decision, score];
}

test("possible cards, the most usual first", () => {
  expect(SCORES).toEqual(["5:0", "4:1", "3:2", "4:0", "3:1", "3:0", "2:1"]);
});

describe("keys of a result", () => {
  test.each([
    ["r5", [null, "red", "WP", "5:0"]],
    ["b4", [null, "blue", "WP", "4:1"]],
    ["r3", [null, "red", "WP", "3:2"]],
    ["rw40", [null, "red", "WP", "4:0"]],
    ["R31", [null, "red", "WP", "3:1"]],
    ["rw", [null, "red", "WP", null]],
    ["rwo", [null, "red", "WO", null]],
    ["br", [null, "blue", "RSC", null]],
    ["bri", [null, "blue", "RSC-I", null]],
    ["rk", [null, "red", "KO", null]],
    ["ra", [null, "red", "ABD", null]],
    ["rd", [null, "red", "DSQ", null]],
    ["nd", [null, "none", "DSQ", null]],
    ["nw", [null, "none", "WO", null]],
    ["12r5", [12, "red", "WP", "5:0"]],
    ["r", [null, "red", null, null]],
    // What is typed later holds.
    ["rwk", [null, "red", "KO", null]],
    ["r5k", [null, "red", "KO", null]],
  ])("%s", (keys, expected) => {
    expect(typed(keys)).toEqual(expected);
  });

  test("a winner typed over a known result begins it anew", () => {
    const known = startTyping(aBout({ ...open, winner: "red", decision: "RSC" }));
    expect(type("b", known)).toMatchObject({ winner: "blue", decision: null });
    expect(type("r5", known)).toMatchObject({ winner: "red", decision: "WP", score: "5:0" });
  });

  test("Backspace takes back the cards, the decision, the winner, the number", () => {
    const steps = ["1", "r", "5", "Backspace", "Backspace", "Backspace", "Backspace"];
    expect(typed(steps.slice(0, 4))).toEqual([1, "red", "WP", null]);
    expect(typed(steps.slice(0, 5))).toEqual([1, "red", null, null]);
    expect(typed(steps.slice(0, 6))).toEqual([1, null, null, null]);
    expect(isTyped(type(steps), open)).toBe(false);
  });

  test("turned corners turn the boxers, and the keys follow what is shown", () => {
    expect(typedBout(open, type("xr5"))).toMatchObject({
      redSlug: "blue-two",
      blueSlug: "red-one",
      winner: "red",
    });
  });
});

describe("cards as they are printed", () => {
  const scores = shippedRows("paris-2024", "bouts").flatMap(({ score }) => (score ? [score] : []));

  test("every score of the shipped bouts: the winner's figure first, or as printed, red's first", () => {
    expect(scores.length).toBeGreaterThan(222);
    for (const score of scores) {
      const [won, lost] = score.split(":");
      for (const decision of ["", "w"]) {
        for (const sign of ["", ":", "-"]) {
          const [first, turned] = [`${won}${sign}${lost}`, `${lost}${sign}${won}`];
          expect(typed(`r${decision}${first}`)).toEqual([null, "red", "WP", score]);
          expect(typed(`b${decision}${first}`)).toEqual([null, "blue", "WP", score]);
          expect(typed(`b${decision}${turned}`)).toEqual([null, "blue", "WP", score]);
          const refused = type(`r${decision}${turned}`);
          expect(refused).toMatchObject({
            score: null,
            refused: { key: `${lost}:${won}`, code: "cards-against-winner" },
          });
        }
      }
    }
  });

  test.each(["r05", "r04", "r14", "r23", "r03", "r13", "r12", "rw0:4", "xr04"])(
    "%s says that blue won, and stays refused until it is taken back",
    (keys) => {
      for (const more of ["", "4", "40", "r", "b", "k", "wo", ":"]) {
        expect(type(`${keys}${more}`)).toMatchObject({
          winner: "red",
          score: null,
          refused: { code: "cards-against-winner" },
        });
      }
      const back = type([...keys, "Backspace", "4", "0"]);
      expect(back).toMatchObject({ winner: "red", score: "4:0", refused: null });
    },
  );

  test("another winner chosen afterwards takes the cards away, which were the other's", () => {
    expect(chooseWinner(type("r40"), "blue", BOTH)).toMatchObject({ decision: "WP", score: null });
    expect(chooseWinner(type("b04"), "red", BOTH)).toMatchObject({ decision: "WP", score: null });
    expect(chooseWinner(type("r40"), "red", BOTH)).toMatchObject({ decision: "WP", score: "4:0" });
    expect(chooseWinner(type("rk"), "blue", BOTH)).toMatchObject({ decision: "KO", score: null });
  });

  test("any two figures that are no cards of those are refused, and so is every key after them", () => {
    const figures = [..."0123456789"];
    const possible = new Set(SCORES);
    expect(scores.filter((score) => !possible.has(score))).toEqual([]);
    for (const first of figures) {
      for (const second of figures) {
        if (possible.has(`${first}:${second}`) || possible.has(`${second}:${first}`)) continue;
        expect(type(`b${first}${second}`).refused?.code).toBe("no-such-cards");
        for (const more of ["", "5", "50", "k", "wo", "r", "r5"]) {
          expect(type(`r${first}${second}${more}`).refused?.code).toBe("no-such-cards");
        }
      }
    }
  });

  test.each(["r43", "r42", "r54", "r53", "r405", "b321"])(
    "the slip %s stays refused until it is taken back",
    (keys) => {
      expect(type(keys).refused?.code).toBe("no-such-cards");
      expect(type(`${keys}5`).refused?.code).toBe("no-such-cards");
      const back = [...keys, "Backspace"];
      expect(type(back).refused?.code).not.toBe("no-such-cards");
      expect(type([...back, "Backspace", "4", "0"])).toMatchObject({ score: "4:0", refused: null });
    },
  );

  test("a loser's figure alone is no result, also after the second was taken back", () => {
    expect(type("b0").refused?.code).toBe("cards-unfinished");
    expect(type("b0k")).toMatchObject({ decision: null, refused: { code: "cards-unfinished" } });
    expect(type([..."b01", "Backspace"]).refused?.code).toBe("cards-unfinished");
    expect(type([..."b01", "Backspace", "4"])).toMatchObject({ score: "4:0", refused: null });
    expect(type([..."b0", "Backspace"])).toMatchObject({ score: null, refused: null });
    expect(type([..."b0", "Backspace", "4"])).toMatchObject({ score: "4:1", refused: null });
  });

  test("words that were typed out in full become no other result", () => {
    expect(type("red 5:0")).toMatchObject({ winner: "red", decision: null, score: null });
    expect(type("red 5:0").refused).toEqual({ key: "e", code: "no-such-decision" });
    expect(type("5:0r")).toMatchObject({ winner: null, refused: { code: "not-a-key" } });
    expect(type("1234r")).toMatchObject({ number: 123, refused: { code: "number-too-long" } });
  });
});

describe("a key that fits nowhere is refused and changes nothing", () => {
  test.each([
    ["k", "winner-first", [null, null, null, null]],
    ["r51", "no-such-cards", [null, "red", "WP", "5:0"]],
    ["r1", "cards-unfinished", [null, "red", null, null]],
    ["r9", "no-such-cards", [null, "red", null, null]],
    ["rk5", "no-cards", [null, "red", "KO", null]],
    ["rwo4", "no-cards", [null, "red", "WO", null]],
    ["n5", "no-cards", [null, "none", null, null]],
    ["nk", "no-such-decision", [null, "none", null, null]],
    ["rb", "no-such-decision", [null, "red", null, null]],
    ["r?", "not-a-key", [null, "red", null, null]],
  ])("%s: %s", (keys, code, expected) => {
    const typing = type(keys);
    expect(typing.refused?.code).toBe(code);
    expect(typed(keys)).toEqual(expected);
  });

  test("a winner on a side where nobody is known", () => {
    const corners = { red: true, blue: false };
    expect(type("b", startTyping(open), corners).refused?.code).toBe("nobody-there");
    expect(type("n", startTyping(open), corners).refused?.code).toBe("nobody-there");
    expect(type("r", startTyping(open), corners).winner).toBe("red");
    expect(type("xr", startTyping(open), corners).refused?.code).toBe("nobody-there");
  });
});

test("no cards can be chosen for a walkover or a stoppage, no decision without a winner", () => {
  expect(choicesOf(type("rwo"), BOTH).scores).toEqual([]);
  expect(choicesOf(type("rr"), BOTH).scores).toEqual([]);
  expect(choicesOf(type(""), BOTH).decisions).toEqual([]);
  expect(choicesOf(type("n"), BOTH).decisions).toEqual(["DSQ", "WO"]);
});

test("after a refused key only taking it back, or the winner's cards, changes anything", () => {
  const key = fc.constantFrom(..."rbnxwpsckoadiz0123456789:");
  fc.assert(
    fc.property(fc.array(key, { maxLength: 8 }), key, (keys, next) => {
      const before = type(keys);
      fc.pre(before.refused !== null && before.refused.code !== "cards-unfinished");
      expect(typeKey(before, next, BOTH)).toEqual(before);
    }),
  );
});

test("whatever is typed, the bout can be entered", () => {
  const rows = someRows({
    boxers: [aBoxer({ slug: "red-one" }), aBoxer({ slug: "blue-two", noc: "UZB" })],
  });
  const key = fc.constantFrom(..."rbnxwpsckoadiz0123456789", "Backspace");
  fc.assert(
    fc.property(fc.array(key, { maxLength: 12 }), (keys) => {
      const bout = typedBout(open, type(keys));
      expect(changeRows(rows, [{ kind: "enter-bout", bout }]).problems).toEqual([]);
    }),
  );
});
