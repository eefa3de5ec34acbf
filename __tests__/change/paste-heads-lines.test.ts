/** Which lines of a pasted text are titles or heads, and no rows. */
import { headsAgain, isHeaderText } from "@/lib/change/paste-heads";
import { readNoc } from "../support/read-paste";

/** The numbers of the lines, from 1, that are no rows. */
function left(...texts: string[]): number[] {
  const lines = texts.map((line, index) => ({ row: index + 1, line }));
  return [...headsAgain(lines, readNoc)].map(({ row }) => row).sort((a, b) => a - b);
}

test.each([
  ["No. Name NOC", true],
  ["line  name  country", true],
  ["Name", false],
  ["", false],
  ["No. Name Ann", false],
])("%j is a head of words: %j", (text, expected) => {
  expect(isHeaderText(text)).toBe(expected);
});

const ROWS = ["1,Ann One,FRA", "2,Bea Two,BUL"] as const;
const [ONE, TWO] = ROWS;

describe("a title above a head is no row", () => {
  test.each([
    ["with commas between", "Line,Name,NOC", ","],
    ["with tabs between", "Line\tName\tNOC", "\t"],
    ["with bars between", "Line|Name|NOC", "|"],
    ["with semicolons between", "Line;Name;NOC", ";"],
    ["of quoted cells", '"Line","Name","NOC"', ","],
    ["with spaces around its cells", " Line , Name , NOC ", ","],
    ["with cells that are empty", "Line,,Name,,NOC", ","],
    ["half of whose cells say something else that is known", "Club,Name,Coach,NOC,Age", ","],
    ["of two cells", "Name,NOC", ","],
    ["of words", "Line Name NOC", null],
  ])("%s", (_, head, delimiter) => {
    const rows = ROWS.map((row) => row.replaceAll(",", delimiter ?? " "));
    expect(left("World Qualifier", head, ...rows)).toEqual([1]);
  });

  test.each([
    ["of which one cell alone is known", "Name,Club,Coach"],
    ["half of whose cells nobody knows", "Name,NOC,Foo,Bar"],
    ["with a number in it", "Line,Name,NOC,12"],
    ["that is missing", "3,Cy Fo,ESP"],
  ])("and is one above a head %s", (_, head) => {
    expect(left("World Qualifier", head, ...ROWS)).toEqual([]);
  });

  test("and so are several", () => {
    expect(left("World Qualifier", "Bangkok 2024", "", "Line,Name,NOC", ...ROWS)).toEqual([
      1, 2, 3,
    ]);
  });
});

describe("above a head stays a row", () => {
  test.each([
    ["a line that names a code", "Ann One FRA"],
    ["a line that names a nation", "Ann One from France"],
    ["a line that names a nation of several words", "Ann One Great Britain"],
    ["a line that names a nation in commas", "One,Ann (Papua New Guinea)"],
    ["a line that begins with a number", "1 Ann One"],
    ["a line that begins with a number of three figures", "  128. Ann One"],
    ["a bye", "bye"],
    ["a bye with spaces", "  (bye) "],
    ["as many cells as the head has", "Ann,One,Two"],
    ["more cells than the head has", "Ann,One,Two,Three"],
  ])("%s", (_, above) => {
    expect(left(above, "Line,Name,NOC", ...ROWS)).toEqual([]);
    expect(left("World Qualifier", above, "Line,Name,NOC", ...ROWS)).toEqual([]);
  });

  test.each([
    ["a weight", "51 kg"],
    ["a weight in Cyrillic letters", "51кг, финал"],
    ["an ordinal", "1st World Qualifier"],
    ["an ordinal apart", "2 nd Qualifier"],
    ["a year", "2024 Qualifier"],
    ["small words that are codes in capitals", "Open and closed"],
    ["fewer cells", "World Qualifier,,"],
  ])("and not %s", (_, above) => {
    expect(left(above, "Line,Name,NOC", ...ROWS)).toEqual([1]);
  });

  test("whatever names no nation, where the head is of words", () => {
    expect(left("One, Two, Three, Four", "Line Name NOC", "1 Ann One FRA")).toEqual([1]);
  });
});

describe("the same again further down", () => {
  const HEAD = "Line,Name,NOC";

  test("is no row, where the numbers go on", () => {
    expect(left(HEAD, ONE, HEAD, TWO)).toEqual([3]);
    expect(left("Cup", HEAD, ONE, " Cup ", ` ${HEAD} `, TWO, "Cup")).toEqual([1, 4, 5, 7]);
  });

  test.each([
    ["lines", "Line,Name,NOC"],
    ["bouts", "Bout,Name,NOC"],
    ["matches", "Match,Name,NOC"],
    ["fights", "Fight,Name,NOC"],
  ])("goes on by the numbers of %s", (_, head) => {
    expect(left(head, ONE, head, TWO)).toEqual([2 + 1]);
    expect(left(head, TWO, head, ONE)).toEqual([]);
    expect(left(head, ONE, head, ONE)).toEqual([]);
  });

  test.each([
    ["with noughts behind", "1.0,Ann One,FRA", "2.00,Bea Two,BUL"],
    ["with points behind", "1.,Ann One,FRA", "2.,Bea Two,BUL"],
    ["in quotes", '"1","Ann One","FRA"', '"2","Bea Two","BUL"'],
    ["with spaces", " 1 ,Ann One,FRA", " 2 ,Bea Two,BUL"],
    ["that leave some out", "5,Ann One,FRA", "70,Bea Two,BUL"],
  ])("goes on by numbers %s", (_, first, second) => {
    expect(left(HEAD, first, HEAD, second)).toEqual([3]);
  });

  test.each([
    ["no number begins", "Name,NOC", "Ann One,FRA", "Bea Two,BUL"],
    ["a number is missing", HEAD, ONE, ",Bea Two,BUL"],
    ["a number is none", HEAD, ONE, "two,Bea Two,BUL"],
    ["a row is shorter", "Name,NOC,Line", "Ann One,FRA,1", "Bea Two,BUL"],
    ["a number is a nought", HEAD, "0,Ann One,FRA", TWO],
    ["a number has a fraction", HEAD, "1.5,Ann One,FRA", TWO],
  ])("stays a row where %s", (_, head, first, second) => {
    expect(left(head, first, head, second)).toEqual([]);
  });

  test("is no row under a head of words, whatever the numbers", () => {
    expect(left("Cup", "Name NOC", "Ann One FRA", "Name NOC", "Cup", "Bea Two BUL")).toEqual([
      1, 4, 5,
    ]);
  });

  test("is another head where it says something else", () => {
    expect(left(HEAD, ONE, "Line,NOC,Name", TWO)).toEqual([]);
  });
});
