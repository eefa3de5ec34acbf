import { csvText, spreadsheetCsv } from "@/lib/api/csv";
import type { Cell, CellType } from "@/lib/record/write-fields";

describe("csvText", () => {
  it.each([["=1+1"], ["+1"], ["-1"], ["@SUM(A1)"], ["\tx"], ["\rx"]])(
    "makes a cell that a spreadsheet would run safe: %j",
    (cell) => {
      const text = csvText({ csv: () => [["header"], [cell]] });
      expect(text.replaceAll('"', "")).toBe(`header\r\n'${cell}\r\n`);
    },
  );

  it("quotes commas, quotes and line ends", () => {
    const text = csvText({ csv: () => [["a,b", 'say "x"', "two\nlines", null, 3]] });
    expect(text).toBe('"a,b","say ""x""","two\nlines",,3\r\n');
  });
});

describe("spreadsheetCsv", () => {
  const written = (cells: readonly (readonly [Cell, CellType])[], separator: "," | ";" = ",") => {
    const text = spreadsheetCsv(
      {
        csv: () => [cells.map((_, at) => `h${at}`), cells.map(([cell]) => cell)],
        cellTypes: () => cells.map(([, type]) => type),
      },
      separator,
    );
    return text.split("\r\n")[1];
  };

  it("begins with the mark of UTF-8", () => {
    const text = spreadsheetCsv({ csv: () => [["a"]], cellTypes: () => ["string"] }, ",");
    expect(text).toBe("\ufeffa\r\n");
  });

  it.each<[Cell, CellType, string]>([
    ["4:1", "string", "4–1"],
    ["16-18", "range", "16–18"],
    ["2024-03-11", "date", "2024-03-11"],
    ["mens-51kg-kaz", "string", "mens-51kg-kaz"],
    ["=4:1", "string", "'=4:1"],
    [-5, "number", "-5"],
  ])("writes %j, a %s, as no program takes it for another thing", (cell, type, expected) => {
    expect(written([[cell, type]])).toBe(expected);
  });

  it("parts cells by semicolons where decimals have commas, which numbers then have too", () => {
    const cells = [
      ["a;b", "string"],
      [63.5, "number"],
      ["63.5 kg", "string"],
      [null, "string"],
    ] as const;
    expect(written(cells, ";")).toBe('"a;b";63,5;63.5 kg;');
    expect(written(cells, ",")).toBe("a;b,63.5,63.5 kg,");
  });
});
