/** A pasted text as rows of cells: delimiters, quotes, drawn tables, and what is no row. */
import { readTable } from "@/lib/change/paste-table";
import { readNoc } from "../support/read-paste";

/** "row: cell|cell" of each row. */
const rowsOf = (text: string) =>
  readTable(text, readNoc).rows.map(({ row, cells }) => `${row}: ${cells.join("|")}`);
const TWO = ["1: 1|Ann One|FRA", "2: 2|Bea Two|BUL"];

describe("cells stand apart by", () => {
  test.each([
    ["tabs", "1\tAnn One\tFRA\n2\tBea Two\tBUL"],
    ["bars", "1|Ann One|FRA\n2|Bea Two|BUL"],
    ["bars with bars at the ends", "| 1 | Ann One | FRA |\n| 2 | Bea Two | BUL |"],
    ["semicolons", "1;Ann One;FRA\n2;Bea Two;BUL"],
    ["commas", "1,Ann One,FRA\n2,Bea Two,BUL"],
    ["wide commas", "1，Ann One，FRA\n2，Bea Two，BUL"],
    ["commas and quotes", '"1","Ann One","FRA"\n"2","Bea Two","BUL"'],
    ["commas, with lines of another kind of computer", "1,Ann One,FRA\r\n2,Bea Two,BUL\r\n"],
    ["commas, with lines of an old one", "1,Ann One,FRA\r2,Bea Two,BUL"],
    ["commas, with letters that end lines", "1,Ann One,FRA\u20282,Bea Two,BUL"],
  ])("%s", (_, text) => {
    expect(rowsOf(text)).toEqual(TWO);
    expect(readTable(text, readNoc)).toMatchObject({ isFree: false, isPairs: false, width: 3 });
  });

  test("nothing, where one comma is within a name", () => {
    const text = "1 One, Ann (FRA)\n2 Two, Bea (BUL)";
    expect(rowsOf(text)).toEqual(["1: 1|One, Ann|FRA||", "2: 2|Two, Bea|BUL||"]);
    expect(readTable(text, readNoc)).toMatchObject({ isFree: true, header: null, width: 5 });
  });

  test("a comma, where one of two cells is a number or a nation", () => {
    expect(rowsOf("1,Ann One\n2,Bea Two")).toEqual(["1: 1|Ann One", "2: 2|Bea Two"]);
    expect(rowsOf("Ann One,FRA\nBea Two,BUL")).toEqual(["1: Ann One|FRA", "2: Bea Two|BUL"]);
    expect(rowsOf("One,Ann\nTwo,Bea")).toEqual(["1: |One,Ann|||", "2: |Two,Bea|||"]);
  });

  test("what most lines have, and no less", () => {
    expect(rowsOf("1;Ann One;FRA\n2;Bea Two;BUL\n3 Cy Fo ESP")).toContain("3: 3 Cy Fo ESP");
    expect(readTable("1;Ann One;FRA\n2 Bea Two BUL", readNoc).isFree).toBe(true);
    expect(readTable("1,Ann One,FRA\n2 Bea Two BUL", readNoc).isFree).toBe(true);
  });
});

describe("quotes", () => {
  const third = "\n3,Cy Fo,ESP\n4,Di Ho,KAZ";
  test.each([
    ["hold a comma", '1,"One, Ann",FRA', "1: 1|One, Ann|FRA"],
    ["stand twice for one", '1,"Ann ""A"" One",FRA', '1: 1|Ann "A" One|FRA'],
    ["within a cell are letters", '1,Ann "A" One,FRA', '1: 1|Ann "A" One|FRA'],
    ["may have spaces around", '1, "Ann One" ,FRA', "1: 1|Ann One|FRA"],
    ["may hold nothing", '1,"",FRA', "1: 1||FRA"],
    ["hold a line's end", '1,"Ann\nOne",FRA', "1: 1|Ann One|FRA"],
    ["hold three lines' ends", '1,"A\nB\nC\nD",FRA', "1: 1|A B C D|FRA"],
    ["hold no more", '1,"A\nB\nC\nD\nE",FRA', '1: 1|"A'],
    ["that are not closed take no rows with them", '1,"Ann One,FRA', '1: 1|"Ann One,FRA'],
  ])("%s", (_, text, expected) => {
    const rows = rowsOf(text + third);
    expect(rows[0]).toBe(expected);
    expect(rows.slice(-2).map((row) => row.replace(/^\d+: /, ""))).toEqual([
      "3|Cy Fo|ESP",
      "4|Di Ho|KAZ",
    ]);
  });
});

describe("no row is", () => {
  const skipped = (text: string) =>
    readTable(text, readNoc).skipped.map(({ row, text: said }) => `${row}: ${said}`);

  test("an empty line, which is not told either", () => {
    expect(rowsOf("\n1,Ann One,FRA\n  \n2,Bea Two,BUL\n")).toEqual([
      "2: 1|Ann One|FRA",
      "4: 2|Bea Two|BUL",
    ]);
    expect(readTable("\n1,Ann One,FRA\n  \n", readNoc)).toMatchObject({ lines: 1, skipped: [] });
  });

  test.each(["|---|:---:|", "+-----+-----+", "-----", "=====", "  ——— ", "| — | ___ |"])(
    "a line of a drawn table: %j",
    (line) => {
      const text = `| 1 | Ann One | FRA |\n${line}\n| 2 | Bea Two | BUL |`;
      expect(rowsOf(text)).toEqual([TWO[0], "3: 2|Bea Two|BUL"]);
      expect(skipped(text)).toHaveLength(1);
    },
  );

  test("a line of the page, which is told without the spaces around it", () => {
    expect(skipped("1,Ann One,FRA\n  Page 1 of 2  \n2,Bea Two,BUL")).toEqual(["2: Page 1 of 2"]);
    expect(skipped("1,Ann One,FRA\nPage 1,,\n2,Bea Two,BUL")).toEqual(["2: Page 1,,"]);
  });

  test("and one of the page is, where it names a nation", () => {
    expect(skipped("1,Ann One,FRA\nDraw of,KAZ,\n2,Bea Two,BUL")).toEqual([]);
  });

  test("the head of a list of words, and another where the rows are numbered", () => {
    expect(rowsOf("No. Name NOC\n1 Ann One FRA\nLine Athlete Nation\n2 Bea Two BUL")).toEqual([
      "2: 1|Ann One|FRA||",
      "4: 2|Bea Two|BUL||",
    ]);
    expect(rowsOf("Name NOC\nAnn One FRA\nAthlete Nation\nBea Two BUL")).toEqual([
      "2: |Ann One|FRA||",
      "3: |Athlete Nation|||",
      "4: |Bea Two|BUL||",
    ]);
    expect(rowsOf("Name NOC\n1 Ann One FRA\nAthlete Nation\nBea Two BUL")).toHaveLength(3);
  });
});

describe("a head of cells", () => {
  const headOf = (text: string) => readTable(text, readNoc).header?.cells.join("|") ?? null;
  test.each([
    ["Line,Name,NOC", "Line|Name|NOC"],
    ["Name,NOC,Club", "Name|NOC|Club"],
    ["Name,Foo,Bar", null],
    ["Name,NOC,12", null],
  ])("%j", (line, expected) => {
    expect(headOf(`${line}\n1,Ann One,FRA\n2,Bea Two,BUL`)).toBe(expected);
  });

  test("is wider than its rows", () => {
    expect(readTable("Line,Name,NOC,Seed\n1,Ann One,FRA", readNoc).width).toBe(4);
  });

  test("is none where nothing is", () => {
    expect(readTable("", readNoc)).toMatchObject({ rows: [], header: null, lines: 0 });
  });
});

test("lines of pairs, and columns of a page one after the other", () => {
  const pairs = readTable("Ann One FRA v Bea Two BUL\nCy Fo ESP v Di Ho KAZ", readNoc);
  expect(pairs.isPairs).toBe(true);
  expect(pairs.rows.map(({ row, cells }) => `${row} ${cells[1]}`)).toEqual([
    ...["1 Ann One", "1 Bea Two", "2 Cy Fo", "2 Di Ho"],
  ]);
  const columns = readTable("1 Ann One FRA 3 Cy Fo ESP\n2 Bea Two BUL 4 Di Ho KAZ", readNoc);
  expect(columns.isPairs).toBe(false);
  expect(columns.rows.map(({ row, cells }) => `${row} ${cells[1]}`)).toEqual([
    ...["1 Ann One", "2 Bea Two", "1 Cy Fo", "2 Di Ho"],
  ]);
});
