/** What the columns of a pasted table seem to say, and where the lines of the draw come from. */
import { guessColumns, guessNumbering } from "@/lib/change/paste-columns";
import type { PastedTable } from "@/lib/change/pasted-table";
import { readNoc } from "../support/read-paste";

/** A table of cells with "|" between. */
function table(text: string, head?: string, isFree = false): PastedTable {
  const cellsOf = (line: string) => line.split("|").map((cell) => cell.trim());
  const rows = text.split("\n").map((line, index) => ({ row: index + 1, cells: cellsOf(line) }));
  const header = head === undefined ? null : { row: 0, cells: cellsOf(head) };
  const all = [...rows, ...(header ? [header] : [])];
  const width = Math.max(...all.map(({ cells }) => cells.length));
  const told = { lines: rows.length, skipped: [], beside: [], genders: [], isPairs: false };
  return { ...told, header, rows, isFree, width };
}

/** "line name noc", "-" for a column that says nothing that is asked for. */
const guessed = (text: string, head?: string, isFree = false) =>
  guessColumns(table(text, head, isFree), readNoc)
    .map((column) => column ?? "-")
    .join(" ");

describe("a head says what its column holds", () => {
  test.each([
    ["No|Name|NOC", "line name noc"],
    ["Name|Seed|Country", "name seed noc"],
    ["Surname|First name|NOC", "family given noc"],
    ["Bib|Athlete|Club", "- name -"],
  ])("%s", (head, expected) => {
    expect(guessed("x|y|z\nv|w|u", head)).toBe(expected);
  });
});

describe("the NOC", () => {
  test.each([
    ["codes", "Ann One|FRA\nBea Two|BUL", "name noc"],
    ["codes in brackets", "Ann One|(FRA)\nBea Two|[BUL]", "name noc"],
    ["small codes", "Ann One|fra\nBea Two|bul", "name noc"],
    ["names of nations", "Ann One|France\nBea Two|Bulgaria", "name noc"],
    ["most of them", "Ann One|FRA\nBea Two|XXX\nCy Fo|ESP", "name noc"],
    ["not half of them", "Ann One|FRA\nBea Two|XXX", "name -"],
    ["codes before names like nations", "Jordan|One|FRA\nChad|Two|BUL", "family given noc"],
    ["capitals before small letters", "Ann One|fra|BUL\nBea Two|esp|ITA", "name - noc"],
    ["codes beside byes", "Ann One|FRA\nbye|\nbye|", "name noc"],
    ["the first of two columns", "Ann One|FRA|BUL\nBea Two|ESP|ITA", "name noc -"],
    ["none where a head says another", "Ann One|FRA|X\nBea Two|BUL|Y", "name - noc"],
  ])("is found by %s", (what, text, expected) => {
    const head = what.startsWith("none") ? "Name||NOC" : undefined;
    expect(guessed(text, head)).toBe(expected);
  });
});

describe("the lines", () => {
  test.each([
    ["numbers that rise", "1|Ann One|FRA\n2|Bea Two|BUL", "line name noc"],
    ["numbers that rise and repeat", "1|Ann One|FRA\n1|Bea Two|BUL\n3|Cy Fo|ESP", "line name noc"],
    [
      "numbers that rise from the middle at the latest",
      "64|Ann One|FRA\n65|Bea Two|BUL",
      "line name noc",
    ],
    ["no numbers that rise from later on", "65|Ann One|FRA\n66|Bea Two|BUL", "- name noc"],
    ["numbers that rise beside a bye", "1|Ann One|FRA\n2|bye|\n3|Bea Two|BUL", "line name noc"],
    ["numbers of most rows", "1|Ann One|FRA\n|Bea Two|BUL\n3|Cy Fo|ESP", "line name noc"],
    ["numbers in any order, each once", "2|Ann One|FRA\n1|Bea Two|BUL", "line name noc"],
    ["numbers behind the names", "Ann One|FRA|2\nBea Two|BUL|1", "name noc line"],
    ["no numbers above the size of the draw", "3|Ann One|FRA\n1|Bea Two|BUL", "- name noc"],
    ["numbers up to the next size", "4|Ann One|FRA\n1|Bea Two|BUL\n3|Cy Fo|ESP", "line name noc"],
    ["no nought", "1|Ann One|FRA\n0|Bea Two|BUL", "- name noc"],
    ["no number twice out of order", "2|Ann One|FRA\n1|Bea Two|BUL\n2|Cy Fo|ESP", "- name noc"],
    [
      "no numbers out of order of some rows",
      "3|Ann One|FRA\n|Bea Two|BUL\n1|Cy Fo|ESP\n4|Di Ho|KAZ",
      "- name noc",
    ],
    ["no words", "1a|Ann One|FRA\n2b|Bea Two|BUL", "- name noc"],
  ])("are found by %s", (_, text, expected) => {
    expect(guessed(text)).toBe(expected);
  });

  test("are not found under a head that says something else", () => {
    expect(guessed("1|Ann One|FRA\n2|Bea Two|BUL", "Bib|Name|NOC")).toBe("- name noc");
    expect(guessed("2|Ann One|FRA\n1|Bea Two|BUL", "Rank|Name|NOC")).toBe("- name noc");
    expect(guessed("1|Ann One|FRA\n2|Bea Two|BUL", "|Name|NOC")).toBe("line name noc");
  });
});

describe("the seeds", () => {
  const seeded = (...seeds: string[]) =>
    ["Ann One|FRA", "Bea Two|BUL", "Cy Fo|ESP", "Di Ho|KAZ"]
      .map((row, index) => `${index + 1}|${row}|${seeds[index] ?? ""}`)
      .join("\n");

  test.each([
    ["of few, counted from one", ["1", "", "", "2"], "seed"],
    ["of one", ["", "1", "", ""], "seed"],
    ["of all but one", ["2", "1", "", "3"], "seed"],
    ["not of all", ["2", "1", "4", "3"], "-"],
    ["not above their number", ["1", "", "", "3"], "-"],
    ["not one twice", ["1", "", "", "1"], "-"],
    ["not beside words", ["1", "x", "", "2"], "-"],
    ["of nobody", ["", "", "", ""], "-"],
    ["not of every second row, as a bout's number in merged cells", ["1", "", "2", ""], "-"],
  ])("are found: %s", (_, seeds, column) => {
    expect(guessed(seeded(...seeds))).toBe(`line name noc ${column}`);
  });

  test("are not found under a head that says something else", () => {
    expect(guessed(seeded("1", "", "", "2"), "No|Name|NOC|Rank")).toBe("line name noc -");
    expect(guessed(seeded("1", "", "", "2"), "No|Name|NOC|")).toBe("line name noc seed");
  });

  test("of two rows may be on the first", () => {
    expect(guessed("1|Ann One|FRA|1\n2|Bea Two|BUL|")).toBe("line name noc seed");
  });
});

describe("the name", () => {
  test.each([
    ["in one column", "Ann One|FRA\nBea Two|BUL", "name noc"],
    ["one word", "Ann|FRA\nBea|BUL", "name noc"],
    ["the first of two whole names", "Ann One|Club One|FRA\nBea Two|Club Two|BUL", "name - noc"],
    ["family and given", "One|Ann|FRA\nTwo|Bea|BUL", "family given noc"],
    ["given and family in capitals", "Ann|ONE|FRA\nBea|TWO|BUL", "given family noc"],
    ["family in capitals and given", "ONE|Ann|FRA\nTWO|Bea|BUL", "family given noc"],
    ["one word, the next not beside it", "Ann|FRA|Club\nBea|BUL|Klub", "name noc -"],
    ["not a round", "R32|Ann One|FRA\nR32|Bea Two|BUL", "- name noc"],
    ["not one letter", "A|Ann One|FRA\nB|Bea Two|BUL", "- name noc"],
    ["not of half the rows", "Ann One|x|FRA\n|y|BUL", "- - noc"],
    ["nowhere", "1|x1\n2|y2", "line -"],
  ])("%s", (_, text, expected) => {
    expect(guessed(text)).toBe(expected);
  });
});

test("lines without delimiters have their own columns, where they say something", () => {
  const free = (...rows: string[]) => guessed(rows.join("\n"), undefined, true);
  expect(free("1|Ann One|FRA||", "2|Bea Two|BUL||")).toBe("line name noc - -");
  expect(free("1|Ann One|FRA|1|", "2|Bea Two|BUL||")).toBe("line name noc seed -");
  expect(free("|Ann One|||", "|Bea Two|||")).toBe("- name - - -");
  expect(free("2|Ann One|FRA||1", "1|Bea Two|BUL||2")).toBe("line name noc - -");
  expect(free("|Ann One|FRA||2", "|Bea Two|BUL||1")).toBe("- name noc - -");
});

describe("where the lines come from", () => {
  const numbering = (text: string, head?: string) => {
    const read = table(text, head);
    return guessNumbering(guessColumns(read, readNoc), read);
  };
  const rows = (count: number, cell: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => cell(index)).join("\n");

  test("a column of lines", () => {
    expect(numbering("1|Ann One|FRA\n2|Bea Two|BUL")).toBe("column");
  });

  test.each([
    [1, "order"],
    [2, "order"],
    [3, "unknown"],
    [4, "order"],
    [6, "unknown"],
    [8, "order"],
    [12, "unknown"],
    [16, "order"],
  ])("the order of %i rows: %s", (count, expected) => {
    expect(numbering(rows(count, () => "Ann One|FRA"))).toBe(expected);
  });

  test.each(["1.5", "#7", "№ 7", "(7)", "7.", "70"])(
    "nobody knows, where numbers as %s stand first that are no lines",
    (number) => {
      expect(numbering(`${number}|Ann One|FRA\n${number}|Bea Two|BUL`, "Foo|Name|NOC")).toBe(
        "unknown",
      );
    },
  );

  test.each(["x", "1a", "1.5.3", "1000", "-7", ""])("the order, where %j stands first", (cell) => {
    expect(numbering(`${cell}|Ann One|FRA\n${cell}|Bea Two|BUL`, "Foo|Name|NOC")).toBe("order");
  });

  test("the order, where the numbers are of bouts, or the head says what they are", () => {
    const bouts = rows(4, (index) => `${index % 2 === 0 ? index + 1 : ""}|Ann One|FRA`);
    expect(numbering(bouts, "Foo|Name|NOC")).toBe("order");
    expect(
      numbering(
        rows(4, (index) => `${70 + index}|Ann One|FRA`),
        "Age|Name|NOC",
      ),
    ).toBe("order");
  });

  test("nobody knows, where every second row but one has a number", () => {
    expect(numbering("5|A B|FRA\n|C D|BUL\n6|E F|ESP\n6|G H|KAZ", "Foo|Name|NOC")).toBe("unknown");
    expect(numbering("5|A B|FRA\n|C D|BUL", "Foo|Name|NOC")).toBe("unknown");
  });
});
