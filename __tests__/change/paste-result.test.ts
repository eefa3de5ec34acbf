/** Results that come into a row of the sheet in one piece. */
import fc from "fast-check";
import { SCORES } from "@/lib/change/bout-result";
import { pasteResult, textTypedInto } from "@/lib/change/paste-result";
import { startTyping, typeKey } from "@/lib/change/result-input";
import { aBout } from "../support/record-factory";

const BOTH = { red: true, blue: true };
const open = aBout({ id: "bout-1", redSlug: "red-one", blueSlug: "blue-two" });

function paste(keys: string, text: string, corners = BOTH) {
  const typing = [...keys].reduce((now, key) => typeKey(now, key, corners), startTyping(open));
  return pasteResult(typing, text, corners);
}

const RED = "30:27 29:28 28:29 29:28 30:27";
const BLUE = "27:30 28:29 29:28 28:29 27:30";

test.each([
  ["r", "4:1", ["red", "WP", "4:1"]],
  ["b", "1:4", ["blue", "WP", "4:1"]],
  ["b", "4-1", ["blue", "WP", "4:1"]],
  ["", "blue WP 0 : 4", ["blue", "WP", "4:0"]],
  ["", "WP 4:1 red", ["red", "WP", "4:1"]],
  ["", "Red RSC", ["red", "RSC", null]],
  ["b", "rsc-i", ["blue", "RSC-I", null]],
  ["r", "WO", ["red", "WO", null]],
  ["r", "4", ["red", "WP", "4:1"]],
  // The cards of five judges, red's first, or the winner's.
  ["r", RED, ["red", "WP", "4:1"]],
  ["b", BLUE, ["blue", "WP", "4:1"]],
  ["b", RED, ["blue", "WP", "4:1"]],
  ["r", "30-27, 30-27, 28-28, 29-28, 30-27", ["red", "WP", "4:0"]],
])("%j and %j", (keys, text, expected) => {
  const { winner, decision, score, refused } = paste(keys, text);
  expect(refused).toBeNull();
  expect([winner, decision, score]).toEqual(expected);
});

test.each([
  ["r", "0:4", "cards-against-winner"],
  ["", "red WP 1:4", "cards-against-winner"],
  ["r", BLUE, "cards-against-winner"],
  ["r", "27:30 27:30 28:28 28:29 27:30", "cards-against-winner"],
  ["", "4:1", "winner-first"],
  ["", RED, "winner-first"],
  // Four judges of five decide nothing.
  ["r", "30:27 29:28 30:27 30:27", "not-a-result"],
  ["r", "29:28", "not-a-result"],
  ["r", `${RED} 4:1`, "not-a-result"],
  ["r", "4:1 3:2", "not-a-result"],
  ["r", "RSC R2", "not-a-result"],
  ["r", "RSC KO", "not-a-result"],
  ["", "red blue", "not-a-result"],
  ["r", "somebody", "not-a-result"],
  ["r", "RSC 4:1", "no-cards"],
  ["r", "5:1", "no-such-cards"],
  ["r", "28:28 28:28 28:28 29:28 28:29", "no-such-cards"],
])("%j and %j is refused whole: %s", (keys, text, code) => {
  const before = paste(keys, "");
  const after = paste(keys, text);
  expect(after.refused?.code).toBe(code);
  expect({ ...after, refused: null, isFresh: false }).toEqual({ ...before, isFresh: false });
  // Nothing that comes later is read before it is taken back.
  expect(pasteResult(after, "5:0", BOTH)).toEqual(after);
  expect(typeKey(after, "5", BOTH)).toEqual(after);
  expect(typeKey(after, "Backspace", BOTH).refused).toBeNull();
});

test("nobody wins on a side where nobody is known", () => {
  const corners = { red: true, blue: false };
  expect(paste("", "blue WP 4:1", corners).refused?.code).toBe("nobody-there");
});

test("a paste says of the winner what the same keys say", () => {
  fc.assert(
    fc.property(fc.constantFrom("r", "b"), fc.nat(6), fc.nat(6), (key, first, second) => {
      const pasted = paste(key, `${first}:${second}`);
      const typed = [...`${key}w${first}${second}`].reduce(
        (now, each) => typeKey(now, each, BOTH),
        startTyping(open),
      );
      const isRead = typed.refused === null;
      expect(pasted.refused === null).toBe(isRead);
      if (isRead) expect([pasted.winner, pasted.score]).toEqual([typed.winner, typed.score]);
      if (pasted.score) expect(SCORES).toContain(pasted.score);
    }),
  );
});

test.each([
  ["Red WP 4:1", "Red WP 4:1k", "k"],
  ["no result", "no resultred 4:1", "red 4:1"],
  ["no result", "bno result", "b"],
  ["Red WP 4:1", "Red WP 4:", "Backspace"],
  ["no result", "", "Backspace"],
  ["no result", "no bresult", "t"],
])("into %j that becomes %j came %j", (before, after, expected) => {
  expect(textTypedInto(before, after)).toBe(expected);
});
