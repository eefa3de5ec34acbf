import fc from "fast-check";
import { SCORES } from "@/lib/record/bout-result";
import { changeRows } from "@/lib/record/change";
import {
  choicesOf,
  isTyped,
  startTyping,
  type Typing,
  typedBout,
  typeKey,
} from "@/lib/record/result-input";
import { aBout, aBoxer, someRows } from "../support/record-factory";

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
    ["r54", [null, "red", "WP", "4:1"]],
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

describe("a key that fits nowhere is refused and changes nothing", () => {
  test.each([
    ["k", "winner-first", [null, null, null, null]],
    ["r51", "no-such-cards", [null, "red", "WP", "5:0"]],
    ["r1", "no-such-cards", [null, "red", null, null]],
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
