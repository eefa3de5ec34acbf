/** Pasted lists with titles above their heads, and heads on every page. */
import { readTable } from "@/lib/change/paste-draw";
import { readNoc, readPaste, toldOf } from "../support/read-paste";

const TWO = ["1 Saken Bibossinov KAZ", "2 Daniel Asenov BUL"];
const ROWS = ["1,BIBOSSINOV Saken,KAZ", "2,ASENOV Daniel,BUL"];
const skippedOf = (text: string) => readTable(text, readNoc).skipped.map((each) => each.text);

test.each([
  ["a draw's", ["Draw of 57 kg"]],
  ["a tournament's with a comma", ["World Qualifier, Bangkok"]],
  ["two", ["2nd World Qualifier", "Men Feather, 57 kg"]],
  ["a weight", ["57 kg, round of 32"]],
  ["a title in a sheet's cells", ["Olympic qualifier,,"]],
])("a title above the head is no boxer: %s", (_, titles) => {
  const text = [...titles, "Line,Name,NOC", ...ROWS].join("\n");
  expect(toldOf(text)).toEqual(TWO);
  expect(skippedOf(text)).toEqual(titles);
});

test("a title above a head of words", () => {
  expect(
    toldOf("World Qualifier, Bangkok\nNo. Name NOC\n1 BIBOSSINOV Saken KAZ\n2 ASENOV Daniel BUL"),
  ).toEqual(TWO);
});

test.each([
  ["a boxer with a nation", "BIBOSSINOV Saken,KAZ"],
  ["a boxer with a nation's name", "BIBOSSINOV Saken Kazakhstan"],
  ["a boxer with a number", "1 BIBOSSINOV Saken"],
  ["a whole row", "1,BIBOSSINOV Saken,none"],
])("above the head %s is asked about", (_, above) => {
  const text = [above, "Line,Name,NOC", ROWS[1]].join("\n");
  expect(skippedOf(text)).toEqual([]);
  expect(readPaste(text).problems).not.toEqual([]);
});

const HEADS: [string, string[], string[]][] = [
  ["of lines", ["Line,Name,NOC", ROWS[0] ?? "", "Line,Name,NOC", ROWS[1] ?? ""], TWO],
  [
    "of lines with titles",
    [
      "Qualifier",
      "No;Name;NOC",
      "1;BIBOSSINOV Saken;KAZ",
      "Qualifier",
      "No;Name;NOC",
      "2;ASENOV Daniel;BUL",
    ],
    TWO,
  ],
  [
    "of bouts",
    [
      "Bout,Red,NOC,Blue,NOC",
      "1,A Bo,KAZ,C Do,BUL",
      "Bout,Red,NOC,Blue,NOC",
      "2,E Fo,FRA,G Ho,ESP",
    ],
    ["1 A Bo KAZ", "2 C Do BUL", "3 E Fo FRA", "4 G Ho ESP"],
  ],
];
test.each(HEADS)("a head again on a later page is no boxer: %s", (_, lines, expected) => {
  expect(toldOf(lines.join("\n"))).toEqual(expected);
});

test.each([
  ["numbers that begin anew", "Line,Name,NOC\n1,A Bo,KAZ\nLine,Name,NOC\n1,C Do,BUL"],
  [
    "bouts that begin anew",
    "Bout,Red,NOC,Blue,NOC\n1,A Bo,KAZ,C Do,BUL\nBout,Red,NOC,Blue,NOC\n1,E Fo,FRA,G Ho,ESP",
  ],
  ["no numbers", "Name,NOC\nA Bo,KAZ\nName,NOC\nC Do,BUL"],
  ["another head", "Line,Name,NOC\n1,A Bo,KAZ\nLine,NOC,Name\n2,BUL,C Do"],
])("a second head is asked about with %s", (_, text) => {
  expect(readPaste(text).problems).not.toEqual([]);
});
