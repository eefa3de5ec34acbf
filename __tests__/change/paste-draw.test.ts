import {
  guessColumns,
  guessNumbering,
  makeNocReader,
  type PastedDraw,
  readDraw,
  readTable,
} from "@/lib/change/paste-draw";
import { at } from "../support/at";

const readNoc = makeNocReader([
  { noc: "KAZ", name: "Kazakhstan" },
  { noc: "BUL", name: "Bulgaria" },
  { noc: "FRA", name: "France" },
  { noc: "GBR", name: "Great Britain" },
  { noc: "IRL", name: "Ireland" },
  { noc: "ESP", name: "Spain" },
  { noc: "TUR", name: "Türkiye" },
  { noc: "MAR", name: "Morocco" },
  { noc: "PHI", name: "Philippines" },
]);

function read(text: string): PastedDraw {
  const table = readTable(text, readNoc);
  const columns = guessColumns(table, readNoc);
  return readDraw(table, columns, guessNumbering(columns, table), readNoc);
}

/** "1 Saken Bibossinov KAZ [2]": line, name, NOC, seed, as far as they were read. */
function lines(text: string): string[] {
  const { boxers, problems } = read(text);
  expect(problems).toEqual([]);
  return boxers.map(({ position, name, noc, seed }) =>
    [position ?? "?", name, noc ?? "?", ...(seed === null ? [] : [`[${seed}]`])].join(" "),
  );
}

const FOUR = [
  "1 Saken Bibossinov KAZ",
  "2 Daniel Asenov BUL",
  "3 Billal Bennama FRA",
  "4 Martin Molina ESP",
];

const FOUR_SEEDED = [
  "1 Saken Bibossinov KAZ [1]",
  "2 Daniel Asenov BUL",
  "3 Billal Bennama FRA",
  "4 Martin Molina ESP [2]",
];

/** The same four as the lists of results books, spreadsheets and federations print them. */
const LAYOUTS: [string, string, string[]][] = [
  [
    "CSV with a header",
    "line,name,noc,seed\n1,Saken Bibossinov,KAZ,1\n2,Daniel Asenov,BUL,\n3,Billal Bennama,FRA,\n4,Martin Molina,ESP,2",
    FOUR_SEEDED,
  ],
  [
    "CSV with quoted names that hold commas",
    'Line,Name,NOC\r\n1,"BIBOSSINOV, Saken",KAZ\r\n2,"ASENOV, Daniel",BUL\r\n3,"BENNAMA, Billal",FRA\r\n4,"MOLINA, Martin",ESP\r\n',
    FOUR,
  ],
  [
    "CSV with semicolons, as Excel writes it in Europe, and a byte order mark",
    "\uFEFFNo;Family name;Given name;Country;Seed\n1;BIBOSSINOV;Saken;Kazakhstan;1\n2;ASENOV;Daniel;Bulgaria;\n3;BENNAMA;Billal;France;\n4;MOLINA;Martin;Spain;2",
    FOUR_SEEDED,
  ],
  [
    "CSV without a header",
    "1,BIBOSSINOV Saken,KAZ\n2,ASENOV Daniel,BUL\n3,BENNAMA Billal,FRA\n4,MOLINA Martin,ESP",
    FOUR,
  ],
  [
    "CSV of name and NOC alone",
    "Saken Bibossinov,KAZ\nDaniel Asenov,BUL\nBillal Bennama,FRA\nMartin Molina,ESP",
    FOUR,
  ],
  [
    "cells of a spreadsheet",
    "1\tBIBOSSINOV Saken\tKAZ\t1\n2\tASENOV Daniel\tBUL\t\n3\tBENNAMA Billal\tFRA\t\n4\tMOLINA Martin\tESP\t2",
    FOUR_SEEDED,
  ],
  [
    "cells with the NOC first and a club at the end",
    "KAZ\tBIBOSSINOV\tSaken\tAlmaty\nBUL\tASENOV\tDaniel\tSofia\nFRA\tBENNAMA\tBillal\tToulouse\nESP\tMOLINA\tMartin\tMadrid",
    FOUR,
  ],
  [
    "cells with the given name first",
    "First name\tLast name\tNation\nSaken\tBibossinov\tKAZ\nDaniel\tAsenov\tBUL\nBillal\tBennama\tFRA\nMartin\tMolina\tESP",
    FOUR,
  ],
  [
    "cells that hold name and code together",
    "1\tBIBOSSINOV Saken (KAZ)\n2\tASENOV Daniel (BUL)\n3\tBENNAMA Billal (FRA)\n4\tMOLINA Martin (ESP)",
    FOUR,
  ],
  [
    "numbered lines with the code in brackets and seeds",
    "1. BIBOSSINOV Saken (KAZ) [1]\n2. ASENOV Daniel (BUL)\n3. BENNAMA Billal (FRA)\n4. MOLINA Martin (ESP) [2]",
    FOUR_SEEDED,
  ],
  [
    "numbered with brackets and seeds in round ones",
    "1) Bibossinov, Saken (KAZ) (1)\n2) Asenov, Daniel (BUL)\n3) Bennama, Billal (FRA)\n4) Molina, Martin (ESP) (2)",
    FOUR_SEEDED,
  ],
  [
    "a results book: columns by several spaces",
    "  1   BIBOSSINOV Saken        KAZ\n  2   ASENOV Daniel           BUL\n  3   BENNAMA Billal          FRA\n  4   MOLINA Martin           ESP",
    FOUR,
  ],
  [
    "a results book with its heading and the family name apart",
    "No.  Name  NOC\n1    BIBOSSINOV     Saken     KAZ\n2    ASENOV     Daniel     BUL\n3    BENNAMA     Billal     FRA\n4    MOLINA     Martin     ESP",
    FOUR,
  ],
  [
    "the NOC before the name",
    "KAZ BIBOSSINOV Saken\nBUL ASENOV Daniel\nFRA BENNAMA Billal\nESP MOLINA Martin",
    FOUR,
  ],
  [
    "numbered, the NOC before the name, with a dash",
    "1 KAZ - BIBOSSINOV Saken\n2 BUL - ASENOV Daniel\n3 FRA - BENNAMA Billal\n4 ESP - MOLINA Martin",
    FOUR,
  ],
  [
    "the NOC after the name",
    "BIBOSSINOV Saken KAZ\nASENOV Daniel BUL\nBENNAMA Billal FRA\nMOLINA Martin ESP",
    FOUR,
  ],
  [
    "a news page: names of nations in brackets",
    "Saken Bibossinov (Kazakhstan)\nDaniel Asenov (Bulgaria)\nBillal Bennama (France)\nMartin Molina (Spain)",
    FOUR,
  ],
  [
    "pairs of the first round in one line",
    "BIBOSSINOV Saken (KAZ) vs ASENOV Daniel (BUL)\nBENNAMA Billal (FRA) v MOLINA Martin (ESP)",
    FOUR,
  ],
  [
    "a bullet list with seeds as words",
    "• Saken Bibossinov KAZ #1\n• Daniel Asenov BUL\n• Billal Bennama FRA\n• Martin Molina ESP seed 2",
    FOUR_SEEDED,
  ],
  [
    "no-break spaces and empty lines between",
    "1.\u00A0BIBOSSINOV\u00A0Saken (KAZ)\n\n2.\u00A0ASENOV Daniel (BUL)\n\n3. BENNAMA Billal (FRA)\n\n4. MOLINA Martin (ESP)\n\n",
    FOUR,
  ],
];

test.each(LAYOUTS)("%s", (_, text, expected) => {
  expect(lines(text)).toEqual(expected);
});

describe("names", () => {
  test.each([
    ["BIBOSSINOV Saken (KAZ)", "Saken Bibossinov", "Bibossinov", "Saken"],
    ["Saken BIBOSSINOV (KAZ)", "Saken Bibossinov", "Bibossinov", "Saken"],
    ["O'NEILL Aidan (IRL)", "Aidan O'Neill", "O'Neill", "Aidan"],
    ["McGIVERN Jude (IRL)", "Jude McGivern", "McGivern", "Jude"],
    ["AIT BEKKA Jugurtha (MAR)", "Jugurtha Ait Bekka", "Ait Bekka", "Jugurtha"],
    ["EL-AARJAOUI Khadija (MAR)", "Khadija El-Aarjaoui", "El-Aarjaoui", "Khadija"],
    ["ÇAKIROĞLU Buse Naz (TUR)", "Buse Naz Çakiroğlu", "Çakiroğlu", "Buse Naz"],
    ["БИБОСЫНОВ Сакен (KAZ)", "Сакен Бибосынов", "Бибосынов", "Сакен"],
    ["SAKEN BIBOSSINOV (KAZ)", "Saken Bibossinov", null, null],
    ["Carlo Paalam (PHI)", "Carlo Paalam", null, null],
  ])("%s", (text, name, familyName, givenName) => {
    expect(at(read(text).boxers, 0)).toMatchObject({ name, familyName, givenName });
  });
});

describe("byes", () => {
  test("a row that says bye keeps its line empty", () => {
    const draw = read(
      "1. BIBOSSINOV Saken (KAZ)\n2. BYE\n3. BENNAMA Billal (FRA)\n4. Asenov (BUL)",
    );
    expect(draw.byes).toBe(1);
    expect(draw.problems).toEqual([]);
    expect(draw.boxers.map(({ position }) => position)).toEqual([1, 3, 4]);
  });

  test.each(["2\tbye\t", "2\tBYE\tBYE", "2\t-\t-", "2\t\t"])("a spreadsheet's %j is one", (bye) => {
    const draw = read(`1\tBIBOSSINOV Saken\tKAZ\n${bye}\n3\tBENNAMA Billal\tFRA\n4\tASENOV D\tBUL`);
    expect(draw.boxers.map(({ position }) => position)).toEqual([1, 3, 4]);
    expect(draw.problems).toEqual([]);
  });

  test("in a list without numbers they count as lines", () => {
    const draw = read("Saken Bibossinov (KAZ)\nBye\nBillal Bennama (FRA)\nDaniel Asenov (BUL)");
    expect(draw.boxers.map(({ position }) => position)).toEqual([1, 3, 4]);
  });

  test("where neither numbers nor byes are given the lines are not known", () => {
    const draw = read("Saken Bibossinov (KAZ)\nBillal Bennama (FRA)\nDaniel Asenov (BUL)");
    expect(draw.boxers.map(({ position }) => position)).toEqual([null, null, null]);
  });
});

describe("what is wrong is said with row, column and what was found", () => {
  const problems = (text: string) =>
    read(text).problems.map(({ row, column, code, found }) => [row, column, code, found].join(" "));

  test.each([
    [
      "an NOC that is none",
      "1,Ann One,KAZ\n2,Bea Two,XYZ\n3,Cy Three,FRA",
      "2 noc noc-unknown XYZ",
    ],
    ["no NOC", "1. ONE Ann (KAZ)\n2. TWO Bea\n3. THREE Cy (FRA)", "2 noc noc-missing "],
    [
      "a Cyrillic letter in a Latin word",
      "line,name,noc\n1,Ann One,KAZ\n2,Bо Two,BUL\n3,Cy Three,FRA",
      "3 name name-mixed Bо: Cyrillic о (U+043E)",
    ],
    ["no name", "line,name,noc\n1,Ann One,KAZ\n2,,BUL\n3,Cy Three,FRA", "3 name name-missing "],
    [
      "a line that is no number",
      "line,name,noc\n1,Ann One,KAZ\ntwo,Bea Two,BUL\n3,Cy Three,FRA",
      "3 line line-not-number two",
    ],
    [
      "no line where others have one",
      "line,name,noc\n1,Ann One,KAZ\n,Bea Two,BUL\n3,Cy Three,FRA",
      "3 line line-missing ",
    ],
    [
      "a line that no draw has",
      "line,name,noc\n1,Ann One,KAZ\n129,Bea Two,BUL\n3,Cy Three,FRA",
      "3 line line-out-of-range 129",
    ],
    [
      "a line twice",
      "line,name,noc\n1,Ann One,KAZ\n1,Bea Two,BUL\n3,Cy Three,FRA",
      "3 line line-twice 1",
    ],
    [
      "a seed that is no number",
      "name,noc,seed\nAnn One,KAZ,first\nBea Two,BUL,\nCy Three,FRA,",
      "2 seed seed-not-number first",
    ],
    [
      "a seed twice",
      "name,noc,seed\nAnn One,KAZ,1\nBea Two,BUL,1\nCy Three,FRA,",
      "3 seed seed-twice 1",
    ],
    [
      "a boxer twice",
      "1. ONE Ann (KAZ)\n2. Ann One (KAZ)\n3. Cy (FRA)",
      "2 name boxer-twice Ann One",
    ],
    ["an NOC twice", "1. ONE Ann (KAZ)\n2. TWO Bea (KAZ)\n3. Cy (FRA)", "2 noc noc-twice KAZ"],
    [
      "a quote left open",
      'Ann One,KAZ\n"Bea Two,BUL\nCy Three,FRA',
      '2 name quote-open "Bea Two,BUL',
    ],
  ])("%s", (_, text, expected) => {
    expect(problems(text)).toContain(expected);
  });

  test("rows are those of the pasted text, empty ones counted", () => {
    expect(problems("1. ONE Ann (KAZ)\n\n\n2. TWO Bea (XYZ)")).toEqual(["4 noc noc-unknown XYZ"]);
  });
});

describe("columns can be told otherwise", () => {
  test("a second number is no seed until it is said to be one", () => {
    const text = "1  BIBOSSINOV Saken  KAZ  12\n2  ASENOV Daniel  BUL  7";
    const table = readTable(text, readNoc);
    const guessed = guessColumns(table, readNoc);
    expect(guessed).toEqual(["line", "name", "noc", null, null]);
    const { boxers } = readDraw(table, ["line", "name", "noc", null, "seed"], "column", readNoc);
    expect(boxers.map(({ seed }) => seed)).toEqual([12, 7]);
  });

  test("lines can follow the order of the rows instead of a column", () => {
    const table = readTable("9,Ann One,KAZ\n10,Bea Two,BUL", readNoc);
    const { boxers } = readDraw(table, [null, "name", "noc"], "order", readNoc);
    expect(boxers.map(({ position }) => position)).toEqual([1, 2]);
  });
});

test("a surname of three capitals that is a code too is no code where codes stand elsewhere", () => {
  expect(lines("MAR Diego ESP\nASENOV Daniel BUL")).toEqual([
    "1 Diego Mar ESP",
    "2 Daniel Asenov BUL",
  ]);
});

test("nothing pasted is no row and no problem", () => {
  expect(read(" \n\n")).toEqual({ boxers: [], byes: 0, problems: [] });
});
