/** The pieces of one line without delimiters, and what a line is. */
import {
  type CodeSide,
  codeSide,
  isBye,
  isFurniture,
  isPlaceholder,
  readFree,
  saysBye,
  splitColumns,
  splitPair,
} from "@/lib/change/paste-lines";
import { readNoc } from "../support/read-paste";

/** "number | name | NOC | seed | other" of a line. */
function pieces(line: string, side: CodeSide = "trailing"): string {
  const { number, name, noc, seed, other } = readFree(line, side, readNoc);
  return [number, name, noc, seed, other].join(" | ");
}

describe("the pieces of a line", () => {
  test.each([
    ["", " |  |  |  | "],
    ["Ann One FRA", " | Ann One | FRA |  | "],
    ["  Ann One FRA  ", " | Ann One | FRA |  | "],
    ["1 Ann One FRA", "1 | Ann One | FRA |  | "],
    ["1. Ann One FRA", "1 | Ann One | FRA |  | "],
    ["1) Ann One FRA", "1 | Ann One | FRA |  | "],
    ["1: Ann One FRA", "1 | Ann One | FRA |  | "],
    ["12 . Ann One FRA", "12 | Ann One | FRA |  | "],
    ["128", "128 |  |  |  | "],
    ["1234 Ann One FRA", " | 1234 Ann One | FRA |  | "],
    ["• Ann One FRA", " | Ann One | FRA |  | "],
    ["*Ann One FRA", " | Ann One | FRA |  | "],
    ["·  1 Ann One FRA", "1 | Ann One | FRA |  | "],
    ["Ann * One FRA", " | Ann * One | FRA |  | "],
  ])("%j: a number at its beginning", (line, expected) => {
    expect(pieces(line)).toBe(expected);
  });

  test.each([
    ["1 Ann One (FRA)", "1 | Ann One | FRA |  | "],
    ["1 Ann One [FRA]", "1 | Ann One | FRA |  | "],
    ["1 Ann One { FRA }", "1 | Ann One | FRA |  | "],
    ["1 Ann One (France)", "1 | Ann One | France |  | "],
    ["1 (FRA) Ann One", "1 | Ann One | FRA |  | "],
    ["1 Ann One (XYZ)", "1 | Ann One | XYZ |  | "],
    ["1 Ann One (the Great)", "1 | Ann One (the Great) |  |  | "],
    ["1 Ann One (FRA) (BUL)", "1 | Ann One (BUL) | FRA |  | "],
    ["1 Ann One - FRA", "1 | Ann One | FRA |  | "],
    ["1 Ann One, FRA", "1 | Ann One | FRA |  | "],
    ["1 Ann One / FRA", "1 | Ann One | FRA |  | "],
    ["1 Ann One: FRA", "1 | Ann One | FRA |  | "],
    ["1 Ann One-FRA", "1 | Ann One | FRA |  | "],
    ["1 FRA Ann One", "1 | Ann One | FRA |  | "],
    ["1 FRA - Ann One", "1 | Ann One | FRA |  | "],
    ["1 FRA: Ann One", "1 | Ann One | FRA |  | "],
    ["1 FRA, Ann One", "1 | Ann One | FRA |  | "],
    ["1 FRA Ann One FRA", "1 | Ann One | FRA |  | "],
    ["1 FRA Ann One (FRA)", "1 | Ann One | FRA |  | "],
    ["1 Ann One DEU", "1 | Ann One | DEU |  | "],
    ["1 FRA ONE Ann DEU", "1 | ONE Ann DEU | FRA |  | "],
    ["1 Ann One fra", "1 | Ann One fra |  |  | "],
    ["1 Ann One XYZ", "1 | Ann One XYZ |  |  | "],
    ["1 FRA", "1 | FRA |  |  | "],
  ])("%j: a nation in brackets or at an end", (line, expected) => {
    expect(pieces(line)).toBe(expected);
  });

  test.each<[string, CodeSide, string]>([
    ["BEN Ann TUN", "trailing", " | BEN Ann | TUN |  | "],
    ["BEN Ann TUN", "leading", " | Ann TUN | BEN |  | "],
    ["Ann One Jordan", "nation", " | Ann One | Jordan |  | "],
    ["Ann One Jordan", "trailing", " | Ann One Jordan |  |  | "],
    ["Ann One JOR", "nation", " | Ann One | JOR |  | "],
  ])("%j with its nations %s", (line, side, expected) => {
    expect(pieces(line, side)).toBe(expected);
  });

  test.each([
    ["1 Ann One FRA [3]", "1 | Ann One | FRA | 3 | "],
    ["1 Ann One (3) FRA", "1 | Ann One | FRA | 3 | "],
    ["1 Ann One FRA #3", "1 | Ann One | FRA | 3 | "],
    ["1 Ann One FRA # 12", "1 | Ann One | FRA | 12 | "],
    ["1 Ann One FRA seed 3", "1 | Ann One | FRA | 3 | "],
    ["1 Ann One FRA Seeded: 3", "1 | Ann One | FRA | 3 | "],
    ["1 Ann One FRA [3] (4)", "1 | Ann One | FRA | 3 | "],
    ["1 Ann One FRA 3", "1 | Ann One | FRA |  | 3"],
    ["1 Ann One FRA  3", "1 | Ann One | FRA |  | 3"],
    ["1 Ann One FRA  3  4", "1 | Ann One | FRA |  | 3"],
    ["1 Ann One  3 FRA", "1 | Ann One 3 | FRA |  | "],
  ])("%j: a seed that is marked, or a number that nothing explains", (line, expected) => {
    expect(pieces(line)).toBe(expected);
  });

  test.each([
    ["1  Ann One  FRA", "1 | Ann One | FRA |  | "],
    ["1\tFRA\tAnn One", "1 | Ann One | FRA |  | "],
    ["1  Ann One  France", "1 | Ann One | France |  | "],
    ["1  France  Ann One", "1 | Ann One | France |  | "],
    ["1  One  FRA  Ann", "1 | One Ann | FRA |  | "],
    ["1  One  Jordan  Ann", "1 | One Jordan Ann |  |  | "],
    ["1  Ann One  FRA  BUL", "1 | Ann One BUL | FRA |  | "],
    ["1  Ann One  2:1  FRA", "1 | Ann One | FRA |  | "],
    ["France", " | France |  |  | "],
  ])("%j: what stands apart as columns do", (line, expected) => {
    expect(pieces(line)).toBe(expected);
  });

  test.each([
    ["1 Ann One FRA 16 JUL 1997", "1 | Ann One | FRA |  | "],
    ["1 Ann One FRA 3 июля 1997", "1 | Ann One | FRA |  | "],
    ["1 Ann One FRA 16-Jul-97", "1 | Ann One | FRA |  | "],
    ["1 Ann One FRA 16.07.1997", "1 | Ann One | FRA |  | "],
    ["1 Ann One 16/07/1997 FRA", "1 | Ann One | FRA |  | "],
    ["1 Ann One 1997-07-16 FRA", "1 | Ann One | FRA |  | "],
    ["1 Ann One FRA 1997", "1 | Ann One | FRA |  | "],
    ["1 Ann One FRA 1897", "1 | Ann One FRA 1897 |  |  | "],
  ])("%j: without a date of birth", (line, expected) => {
    expect(pieces(line)).toBe(expected);
  });

  test.each([
    ["Red: Ann One FRA", " | Ann One | FRA |  | "],
    ["Blue corner - Ann One FRA", " | Ann One | FRA |  | "],
    ["Синий: Ann One FRA", " | Ann One | FRA |  | "],
    ["Red Ann FRA", " | Red Ann | FRA |  | "],
    ["“Ann One” FRA", " | Ann One | FRA |  | "],
    ['"ONE" Ann FRA', " | ONE Ann | FRA |  | "],
    ["Ann One FRA W/O", " | Ann One | FRA |  | W/O"],
    ["Ann One (FRA) DNS", " | Ann One | FRA |  | DNS"],
    ["Ann One FRA RSC-I R2", " | Ann One | FRA |  | RSC-I R2"],
    ["Ann One (France) wp.", " | Ann One | France |  | wp"],
    ["Ann One XYZ KO", " | Ann One XYZ KO |  |  | "],
    ["- Ann One - FRA", " | Ann One | FRA |  | "],
    ["Ann One, (FRA)", " | Ann One | FRA |  | "],
  ])("%j: without the corner, quotes and how the bout ended", (line, expected) => {
    expect(pieces(line)).toBe(expected);
  });
});

describe("most codes of a list stand", () => {
  test.each<[string, string[], CodeSide]>([
    ["behind the names", ["1 Ann One FRA", "2 Bea Two BUL"], "trailing"],
    ["before the names", ["1. FRA Ann One", "2. BUL Bea Two"], "leading"],
    ["as often before as behind", ["FRA Ann One", "Bea Two BUL"], "trailing"],
    ["behind, with a date after them", ["Ann One FRA 1997", "Bea Two BUL 1.2.1998"], "trailing"],
    ["before, in most lines", ["FRA Ann One", "BUL Bea Two", "Cy Fo ESP"], "leading"],
    ["nowhere, but nations do", ["1 Ann One France", "2 Bea Two Bulgaria"], "nation"],
    ["nowhere, but nations with seeds", ["Ann One France [1]", "Bea Two Bulgaria #2"], "nation"],
    [
      "nowhere, but nations of the two of a bout",
      ["Ann One France v Bea Two Bulgaria", "Cy Fo Spain v bye"],
      "nation",
    ],
    [
      "nowhere, but nations of the two with a dash between",
      ["Ann One France - Bea Two Bulgaria", "Cy Fo Spain – Di Ho Italy"],
      "nation",
    ],
    ["in brackets", ["Ann One (France)", "Bea Two (Bulgaria)"], "trailing"],
    ["in a column of their own", ["Ann Lee One  France", "Bea Lee Two  Bulgaria"], "trailing"],
    ["beside nations of names", ["Ann One Jordan FRA", "Bea Two France"], "trailing"],
    ["nowhere", ["Ann One", "Bea Two"], "trailing"],
    ["in no line", [], "trailing"],
  ])("%s", (_, lines, side) => {
    expect(codeSide(lines, readNoc)).toBe(side);
  });
});

describe("the two of a bout", () => {
  test.each<[string, string[] | null]>([
    ["Ann One FRA v Bea Two BUL", ["Ann One FRA", "Bea Two BUL"]],
    ["Ann One FRA vs. Bea Two BUL", ["Ann One FRA", "Bea Two BUL"]],
    ["Ann One FRA VERSUS Bea Two BUL", ["Ann One FRA", "Bea Two BUL"]],
    ["Ann One FRA против Bea Two BUL", ["Ann One FRA", "Bea Two BUL"]],
    ["12 Ann One FRA v Bea Two BUL", ["Ann One FRA", "Bea Two BUL"]],
    ["Ann One v Bea Two", ["Ann One", "Bea Two"]],
    ["Ann One FRA – Bea Two BUL", ["Ann One FRA", "Bea Two BUL"]],
    ["Ann One FRA - Bea Two BUL", ["Ann One FRA", "Bea Two BUL"]],
    ["Ann One FRA / Bea Two BUL", ["Ann One FRA", "Bea Two BUL"]],
    ["Ann One FRA x Bea Two BUL", ["Ann One FRA", "Bea Two BUL"]],
    ["Ann One FRA - bye", ["Ann One FRA", "bye"]],
    ["Ann One FRA - Bea Two", null],
    ["FRA - Ann One", null],
    ["Ann One-Two FRA", null],
    ["Ann One FRA", null],
    ["Ann One FRA v Bea Two BUL v Cy Fo ESP", null],
    ["Ann One FRA - -", null],
  ])("%j", (line, halves) => {
    expect(splitPair(line, "trailing", readNoc)).toEqual(halves);
  });
});

describe("columns of a page that ran together", () => {
  test.each<[string, string[]]>([
    ["1 Ann One FRA 17 Bea Two BUL", ["1 Ann One FRA", "17 Bea Two BUL"]],
    ["1. Ann One (FRA) 17. Bea Two (BUL)", ["1. Ann One (FRA)", "17. Bea Two (BUL)"]],
    ["1 Ann One FRA [2] 17) Bea Two BUL [1]", ["1 Ann One FRA [2]", "17) Bea Two BUL [1]"]],
    ["1 Ann One FRA 5 Bea Two BUL 9 Cy Fo ESP", ["1 Ann One FRA", "5 Bea Two BUL", "9 Cy Fo ESP"]],
    ["Ann One FRA 17 Bea Two BUL", ["Ann One FRA 17 Bea Two BUL"]],
    ["1 Ann One FRA 17 Bea Two", ["1 Ann One FRA 17 Bea Two"]],
    ["1 Ann One XYZ 17 Bea Two BUL", ["1 Ann One XYZ 17 Bea Two BUL"]],
    ["1 Ann One FRA", ["1 Ann One FRA"]],
  ])("%j", (line, parts) => {
    expect(splitColumns(line, "trailing", readNoc)).toEqual(parts);
  });
});

test.each([
  [["bye"], true],
  [["1", "BYE", ""], true],
  [["(bye)"], true],
  [["[ Bye ]"], true],
  [["Свободен"], true],
  [["bye", "-"], true],
  [["bye", "Ann One"], false],
  [["-", "—"], true],
  [["...", "…"], true],
  [[""], true],
  [["7", ""], true],
  [[], true],
  [["Ann One", "-"], false],
  [["Byers"], false],
])("%j says that nobody stands there: %j", (cells, expected) => {
  expect(isBye(cells)).toBe(expected);
});

test.each([
  ["bye", true],
  ["Byes", true],
  ["(BYE)", true],
  ["-", false],
  ["", false],
  ["good bye", false],
  ["bye bye", false],
])("%j says bye: %j", (cell, expected) => {
  expect(saysBye(cell)).toBe(expected);
});

test.each([
  ...[
    "TBA",
    "tbd",
    "TBC",
    "t.b.a.",
    "N.N.",
    "nn",
    "to be confirmed",
    "Unknown",
    "vacant",
    "?",
    "???",
  ],
  ...["Winner of 12", "winner bout 3", " TBD "],
])("%j stands for somebody who is not known", (text) => {
  expect(isPlaceholder(text)).toBe(true);
});

test.each(["Winner Ann", "Ann One", "TBX", "", "Ann?", "Mr Unknown", "Vacanti"])(
  "%j is a name",
  (text) => {
    expect(isPlaceholder(text)).toBe(false);
  },
);

test.each([
  ...["Page 1", "page 1 of 3", "p. 2/3", "Стр. 4", "Seite 1 von 2"],
  ...[
    "Draw Sheet",
    "Drawsheets",
    "Start List",
    "Results Book 3",
    "Official Results",
    "As of 3 March",
  ],
  ...[
    "Draw",
    "Draw: men",
    "Legend - seeds",
    "Notes",
    "Printed on 3 March",
    "Version v2",
    "Source: AP",
  ],
  ...["Men's 51 kg", "Women 50", "Men 63.5kg", "Мужчины 51 кг", "men 92+ kg."],
  ...["Round of 32", "Quarter-finals", "Semifinal", "FINAL", "Preliminaries", "1/8"],
  ...["© Federation", "https://example.org", "www.example.org", "  Page 1  "],
])("%j is no row of the list", (line) => {
  expect(isFurniture(line)).toBe(true);
});

test.each([
  ...["Page Ann", "Draw Adam", "Note Bo", "Start Listen", "Men Ann", "Women", "Final Ann", "1/8 x"],
  ...["The Draw Sheet", "Ann Round of 32", "My Page 1", "Version", "Source"].slice(0, 3),
])("%j may be one", (line) => {
  expect(isFurniture(line)).toBe(false);
});
