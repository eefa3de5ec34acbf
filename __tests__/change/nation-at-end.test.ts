/** A nation behind a name in words: where it begins, and where nobody can tell. */
import { endInNations, nationBehind } from "@/lib/change/nation-behind";
import { readNoc } from "../support/read-paste";

test.each<[string, [string, string] | null]>([
  ["Saken Bibossinov Kazakhstan", ["Kazakhstan", "Saken Bibossinov"]],
  ["  Saken   Bibossinov  Kazakhstan ", ["Kazakhstan", "Saken Bibossinov"]],
  ["Saken Bibossinov, Kazakhstan", ["Kazakhstan", "Saken Bibossinov"]],
  ["Saken Bibossinov – Kazakhstan", ["Kazakhstan", "Saken Bibossinov"]],
  ["Ann Lee Papua New Guinea", ["Papua New Guinea", "Ann Lee"]],
  ["Ann Lee São Tomé and Príncipe", ["São Tomé and Príncipe", "Ann Lee"]],
  ["Ann O’Neil-Lee D. France", ["France", "Ann O’Neil-Lee D."]],
  ["Мария Ли Франция", ["Франция", "Мария Ли"]],
  // One word before it is half a name.
  ["Ann France", null],
  ["France", null],
  ["", null],
  ["Ann Lee", null],
  // A code of three letters is found elsewhere, and a small letter begins no nation.
  ["Ann Lee FRA", null],
  ["Ann Lee france", null],
  ["Ann Lee iFrance", null],
  // What stands before it may be of another nation, or of nobody.
  ["Ann Lee Jordan France", null],
  ["Ann Great Britain Lee France", null],
  ["Ann Lee of France", null],
  ["Ann Lee Republic France", null],
  ["Ann Lee North. France", null],
  ["Ann Lee Новая Франция", null],
  ["Ann Lee 4 France", null],
  ["Ann Lee (b) France", null],
  ["Ann/Bea Lee France", null],
])("%j", (text, expected) => {
  expect(nationBehind(text, readNoc)).toEqual(expected);
});

test.each<[string, string[], boolean]>([
  ["most of them, in two nations", ["Ann Lee France", "Bea Lee Spain", "Cy Fo"], true],
  ["half of them", ["Ann Lee France", "Bea Lee Spain", "Cy Fo", "Di Ho"], false],
  ["all of them, in one nation", ["Ann Lee France", "Bea Lee France"], false],
  ["one nation by two names", ["Ann Lee Turkey", "Bea Lee Türkiye"], false],
  ["none", [], false],
])("lines end in nations: %s", (_, lines, expected) => {
  expect(endInNations(lines, readNoc)).toBe(expected);
});
