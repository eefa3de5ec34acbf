/** Tables of bouts with each boxer on a row; other tables stay as they are. */
import { unpair } from "@/lib/change/paste-pairs";
import { readNoc } from "../support/read-paste";

/** The rows of a table as they are unpaired, cells with "|" between; `null`: no bouts. */
function unpaired(text: string, head?: string) {
  const cellsOf = (line: string) => line.split("|").map((cell) => cell.trim());
  const rows = text.split("\n").map((line, index) => ({ row: index + 1, cells: cellsOf(line) }));
  const header = head === undefined ? null : { row: 0, cells: cellsOf(head) };
  const found = unpair({ header, rows }, readNoc);
  return (
    found && {
      head: found.header?.cells.join("|") ?? null,
      rows: found.rows.map(({ row, cells }) => `${row}: ${cells.join("|")}`),
      beside: found.beside.map(({ row, text: said }) => `${row}: ${said}`),
    }
  );
}
const rowsOf = (text: string, head?: string) => unpaired(text, head)?.rows ?? null;

const TWO = ["1: Ann One|FRA", "1: Bea Two|BUL", "2: Cy Fo|ESP", "2: Di Ho|KAZ"];

describe("the two of a bout stand on a row each, red before blue,", () => {
  test.each<[string, string, string[]]>([
    ["names before codes", "Ann One|FRA|Bea Two|BUL\nCy Fo|ESP|Di Ho|KAZ", TWO],
    [
      "codes before names",
      "FRA|Ann One|BUL|Bea Two\nESP|Cy Fo|KAZ|Di Ho",
      ["1: FRA|Ann One", "1: BUL|Bea Two", "2: ESP|Cy Fo", "2: KAZ|Di Ho"],
    ],
    [
      "nations by name",
      "Ann One|France|Bea Two|Bulgaria\nCy Fo|Spain|Di Ho|Kazakhstan",
      ["1: Ann One|France", "1: Bea Two|Bulgaria", "2: Cy Fo|Spain", "2: Di Ho|Kazakhstan"],
    ],
    [
      "family and given names",
      "One|Ann|FRA|Two|Bea|BUL\nFo|Cy|ESP|Ho|Di|KAZ",
      ["1: One|Ann|FRA", "1: Two|Bea|BUL", "2: Fo|Cy|ESP", "2: Ho|Di|KAZ"],
    ],
    [
      "codes within the names' cells",
      "Ann One FRA|Bea Two BUL\nCy Fo (ESP)|Di Ho (KAZ)",
      ["1: Ann One FRA", "1: Bea Two BUL", "2: Cy Fo (ESP)", "2: Di Ho (KAZ)"],
    ],
    ["a number of the bout before them", "1|Ann One|FRA|Bea Two|BUL\n2|Cy Fo|ESP|Di Ho|KAZ", TWO],
    [
      "the round of the bout before them, which repeats",
      "R32|Ann One|FRA|Bea Two|BUL\nR32|Cy Fo|ESP|Di Ho|KAZ\nR32|Ed Jo|ITA|Flo Ko|TUR",
      [...TWO, "3: Ed Jo|ITA", "3: Flo Ko|TUR"],
    ],
    [
      "cells that are missing at the end",
      "Ann One|FRA|Bea Two|BUL\nCy Fo|ESP|Di Ho",
      ["1: Ann One|FRA", "1: Bea Two|BUL", "2: Cy Fo|ESP", "2: Di Ho|"],
    ],
    [
      "a code that is not known in one row",
      "Ann One|FRA|Bea Two|BUL\nCy Fo|ESP|Di Ho|KAZ\nEd Jo|XYZ|Flo Ko|TUR",
      [...TWO, "3: Ed Jo|XYZ", "3: Flo Ko|TUR"],
    ],
  ])("%s", (_, text, expected) => {
    expect(rowsOf(text)).toEqual(expected);
  });

  test("under the head of the red one", () => {
    const head = "Bout|Red|NOC|Blue|NOC 2";
    const text = "1|Ann One|FRA|Bea Two|BUL\n2|Cy Fo|ESP|Di Ho|KAZ";
    expect(unpaired(text, head)).toEqual({ head: "Red|NOC", rows: TWO, beside: [] });
  });

  test("with codes that are none, under heads that say so", () => {
    const text = "Ann One|XFR|Bea Two|XBU\nCy Fo|XES|Di Ho|XKA";
    expect(rowsOf(text)).toBeNull();
    expect(rowsOf(text, "Red|NOC|Blue|NOC")).toEqual([
      ...["1: Ann One|XFR", "1: Bea Two|XBU", "2: Cy Fo|XES", "2: Di Ho|XKA"],
    ]);
  });
});

describe("the lines of both stand before them", () => {
  test("where all numbers differ: each goes with its boxer", () => {
    expect(rowsOf("1|Ann One|FRA|2|Bea Two|BUL\n3|Cy Fo|ESP|4|Di Ho|KAZ")).toEqual([
      ...["1: 1|Ann One|FRA", "1: 2|Bea Two|BUL", "2: 3|Cy Fo|ESP", "2: 4|Di Ho|KAZ"],
    ]);
  });

  const SHIFTED = ["1: Ann One|FRA|2", "1: Bea Two|BUL|", "2: Cy Fo|ESP|2", "2: Di Ho|KAZ|"];
  test("and not where one stands twice", () => {
    expect(rowsOf("1|Ann One|FRA|2|Bea Two|BUL\n3|Cy Fo|ESP|2|Di Ho|KAZ")).toEqual(SHIFTED);
  });

  test("nor where one is missing", () => {
    expect(rowsOf("1|Ann One|FRA|2|Bea Two|BUL\n|Cy Fo|ESP|2|Di Ho|KAZ")).toEqual(SHIFTED);
  });

  test("nor where a column behind blue may be the end of a half", () => {
    expect(rowsOf("1|Ann One|FRA|2|Bea Two|BUL|9\n3|Cy Fo|ESP|4|Di Ho|KAZ|8")).toEqual([
      ...["1: Ann One|FRA|2", "1: Bea Two|BUL|9", "2: Cy Fo|ESP|4", "2: Di Ho|KAZ|8"],
    ]);
  });

  test("nor under a head that says something else", () => {
    const text = "1|Ann One|FRA|2|Bea Two|BUL\n3|Cy Fo|ESP|4|Di Ho|KAZ";
    expect(rowsOf(text, "Rank|Red|NOC|Rank|Blue|NOC")).toEqual([
      ...["1: Ann One|FRA|2", "1: Bea Two|BUL|", "2: Cy Fo|ESP|4", "2: Di Ho|KAZ|"],
    ]);
  });
});

describe("byes", () => {
  test.each([
    ["in words", "Ann One|FRA|Bea Two|BUL\nCy Fo|ESP|bye|\nDi Ho|KAZ|bye|"],
    ["as dashes", "Ann One|FRA|Bea Two|BUL\nCy Fo|ESP|-|-\nDi Ho|KAZ|-|-"],
    ["as nothing", "Ann One|FRA|Bea Two|BUL\nCy Fo|ESP||\nDi Ho|KAZ||"],
  ])("may be most of the bouts, %s", (_, text) => {
    const rows = rowsOf(text);
    expect(rows?.map((row) => row.split("|")[0])).toEqual([
      "1: Ann One",
      "1: Bea Two",
      "2: Cy Fo",
      expect.stringMatching(/^2: (?:bye|-)?$/),
      "3: Di Ho",
      expect.stringMatching(/^3: (?:bye|-)?$/),
    ]);
  });

  test("may stand against bouts whose codes are within the cells", () => {
    expect(rowsOf("Ann One FRA|Bea Two BUL\nCy Fo ESP|bye\nDi Ho KAZ|bye")).toEqual([
      ...["1: Ann One FRA", "1: Bea Two BUL", "2: Cy Fo ESP", "2: bye"],
      ...["3: Di Ho KAZ", "3: bye"],
    ]);
  });

  test("of both boxers are no reason against it", () => {
    expect(rowsOf("Ann One|FRA|Bea Two|BUL\nbye||bye|\nCy Fo|ESP|Di Ho|KAZ")?.length).toBe(6);
  });

  test("are none where a cell says something else than a code or a bye", () => {
    expect(
      rowsOf("Ann One|FRA|Bea Two|BUL\nCy Fo|ESP|Club|Almaty\nDi Ho|KAZ|Club|Sofia"),
    ).toBeNull();
    expect(rowsOf("Ann One|FRA|Bea Two|BUL\nCy Fo|none|Club|\nDi Ho|KAZ||")).toBeNull();
  });
});

describe("what stands beside the two and may be somebody is told", () => {
  const text = (...beside: [string, string]) =>
    `${beside[0]}|Ann One|FRA|Bea Two|BUL\n${beside[1]}|Cy Fo|ESP|Di Ho|KAZ`;

  test("a name", () => {
    expect(unpaired(text("Ed Jo", "1"))?.beside).toEqual(["1: Ed Jo"]);
  });

  test("all of it, in the order of the columns", () => {
    const rows = "Ed|Ann One|FRA|Bea Two|BUL|Jo\nR32|Cy Fo|ESP|Di Ho|KAZ|red";
    expect(unpaired(rows, "Third|Red|NOC|Blue|NOC|")?.beside).toEqual(["1: Ed Jo"]);
  });

  test.each([
    ["a number", "12"],
    ["one letter", "A"],
    ["a round", "R32"],
    ["a corner", "red"],
    ["nothing", ""],
  ])("and not %s", (_, cell) => {
    expect(unpaired(text(cell, cell))?.beside).toEqual([]);
  });

  test("and not under a head that says that nobody stands there", () => {
    const rows = text("Ed Jo", "Flo Ko");
    expect(unpaired(rows, "Referee|Red|NOC|Blue|NOC")?.beside).toEqual([]);
    expect(unpaired(rows, "Third|Red|NOC|Blue|NOC")?.beside).toEqual(["1: Ed Jo", "2: Flo Ko"]);
  });
});

describe("no bouts", () => {
  test.each([
    ["a boxer on a row", "1|Ann One|FRA\n2|Bea Two|BUL"],
    ["the code and the name of one nation", "Ann One|FRA|Paris|France\nBea Two|BUL|Sofia|Bulgaria"],
    ["two nations side by side", "Ann One|FRA|BUL\nBea Two|ESP|KAZ"],
    ["three nations", "Ann One|FRA|Bea Two|BUL|Cy Fo|ESP\nDi Ho|KAZ|Ed Jo|ITA|Flo Ko|TUR"],
    ["two nations and one name, behind the first", "FRA|Ann One|BUL\nESP|Bea Two|KAZ"],
    ["names alone", "Ann One|Bea Two\nCy Fo|Di Ho"],
    ["three names with codes", "Ann One FRA|Bea Two BUL|Cy Fo ESP\nA B ITA|C D TUR|E F KAZ"],
    ["one name with a code beside a code", "Ann One FRA|Bea Two BUL|ITA\nCy Fo ESP|Di Ho KAZ|TUR"],
    ["a given name that is a nation's, in few rows", "One|Jordan|FRA\nTwo|Bea|BUL\nFo|Cy|ESP"],
    ["nothing", ""],
  ])("%s", (_, text) => {
    expect(unpaired(text)).toBeNull();
  });

  test.each([
    ["one name", "Red|NOC|Club|NOC"],
    ["one NOC", "Red|NOC|Blue|Club"],
    ["three names", "Red|NOC|Blue|NOC|Name"],
    ["three NOCs", "Red|NOC|Blue|NOC|NOC"],
    ["names before both NOCs", "Red|Blue|NOC|NOC"],
    ["NOCs before both names", "NOC|NOC|Red|Blue"],
    ["nothing that is known", "A|B|C|D"],
  ])("a head with %s, over codes that are not known", (_, head) => {
    expect(unpaired("Ann One|Xfra|Bea Two|Xbul|\nCy Fo|Xesp|Di Ho|Xkaz|", head)).toBeNull();
  });

  test("a head with the NOC before each name, over codes that are not known, is of bouts", () => {
    expect(rowsOf("Xfra|Ann One|Xbul|Bea Two", "NOC|Red|NOC|Blue")).toEqual([
      "1: Xfra|Ann One",
      "1: Xbul|Bea Two",
    ]);
  });
});
