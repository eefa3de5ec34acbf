/** In which cells and lines "1.0" is a line or a seed, and where it is a weight or a name's. */
import {
  linesWithWholeNumbers,
  withPlainWidth,
  withWholeNumbers,
} from "@/lib/change/paste-figures";

/** The rows with "|" between their cells. */
function whole(text: string, head?: string): string {
  const cellsOf = (line: string) => line.split("|");
  const rows = text.split("\n").map((line, index) => ({ row: index + 1, cells: cellsOf(line) }));
  const header = head === undefined ? null : { row: 0, cells: cellsOf(head) };
  return withWholeNumbers(rows, header)
    .map(({ cells }) => cells.join("|"))
    .join("\n");
}

test.each([
  ["1.0", "1"],
  ["1,0", "1"],
  ["1.000", "1"],
  ["1.", "1"],
  ["1)", "1"],
  ["#1", "1"],
  ["№ 12", "12"],
  ["32.0", "32"],
  ["1", "1"],
])("%j in the first column is %j", (cell, expected) => {
  expect(whole(`${cell}|Ann One`)).toBe(`${expected}|Ann One`);
});

test.each(["1.5", "1.05", "1a", "1.0.", "1:0", "33.0", "51.0", "Ann 1.0", "1000.0"])(
  "%j in the first column stays",
  (cell) => {
    expect(whole(`${cell}|Ann One`)).toBe(`${cell}|Ann One`);
  },
);

describe("without a head", () => {
  test("all of the first column must be numbers, one of which a draw may begin with", () => {
    expect(whole("1.0|A\n2.0|B")).toBe("1|A\n2|B");
    expect(whole("31.0|A\n57.0|B")).toBe("31|A\n57|B");
    expect(whole("1.0|A\nx|B")).toBe("1.0|A\nx|B");
    expect(whole("1.0|A\n2.5|B")).toBe("1.0|A\n2.5|B");
  });

  test("byes and cells that are empty or missing are no reason against it", () => {
    expect(whole("1.0|A\n|B\n-|C\nbye|D\n2.0|E")).toBe("1|A\n|B\n-|C\nbye|D\n2|E");
  });

  test("the first column is the first in which something is", () => {
    expect(whole("|1.0|A\n|2.0|B")).toBe("|1|A\n|2|B");
    expect(whole("|1.0|3.0\n|2.0|4.0")).toBe("|1|3.0\n|2|4.0");
    expect(whole("A|1.0\nB|2.0")).toBe("A|1.0\nB|2.0");
    expect(whole("-|1.0\nbye|2.0")).toBe("-|1\nbye|2");
  });

  test("a row may have fewer cells", () => {
    expect(whole("1.0|A|x\n2.0")).toBe("1|A|x\n2");
  });

  test("no rows have no numbers", () => {
    expect(withWholeNumbers([], null)).toEqual([]);
  });
});

describe("under a head", () => {
  test("of lines and seeds all numbers are whole, whatever else stands there", () => {
    expect(whole("51.0|A|1.0\nx|B|2.5", "Line|Name|Seed")).toBe("51|A|1\nx|B|2.5");
  });

  test("of something else none is, not even in the first column", () => {
    expect(whole("1.0|A\n2.0|B", "Weight|Name")).toBe("1.0|A\n2.0|B");
    expect(whole("1.0|A\n2.0|B", "NOC|Name")).toBe("1.0|A\n2.0|B");
  });

  test("that is empty it is as without one", () => {
    expect(whole("1.0|A\n2.0|B", "|Name")).toBe("1|A\n2|B");
  });
});

describe("lines that begin with a number", () => {
  const lines = (...texts: string[]) =>
    linesWithWholeNumbers(texts.map((line) => ({ line }))).map(({ line }) => line);

  test("have it without noughts before a name", () => {
    expect(lines("1.0 Ann One FRA", "  2.00  Bea Two BUL", "3 Cy Fo ESP")).toEqual([
      "1 Ann One FRA",
      "  2  Bea Two BUL",
      "3 Cy Fo ESP",
    ]);
  });

  test("keep it where it is no whole number or no name follows", () => {
    const kept = ["1.5 Ann One", "1.0Ann", "1.0 2.0", "1.0", "No. 1.0 Ann"];
    expect(lines("1.0 Ann One", ...kept)).toEqual(["1 Ann One", ...kept]);
  });

  test("keep weights, where none of them could be the first line of a draw", () => {
    expect(lines("51.0 Ann One", "57.0 Bea Two")).toEqual(["51.0 Ann One", "57.0 Bea Two"]);
    expect(lines("32.0 Ann One", "57.0 Bea Two")).toEqual(["32 Ann One", "57 Bea Two"]);
    expect(lines("Ann One")).toEqual(["Ann One"]);
  });
});

test.each([
  ["（ＫＡＺ）１", "(KAZ)1"],
  ["！～", "!~"],
  ["Ann 一", "Ann 一"],
  ["｟", "｟"],
])("%j in its usual width is %j", (text, plain) => {
  expect(withPlainWidth(text)).toBe(plain);
});
