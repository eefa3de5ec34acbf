import { type Options, stringify } from "csv-stringify/sync";
import type { ResourceAnswer } from "@/lib/record/resource-reader";
import type { Cell, CellType } from "@/lib/record/write-fields";

const RFC_4180: Options = {
  record_delimiter: "windows",
  // What a spreadsheet would run, cells that begin with = + - @, a tab or a return, get an apostrophe.
  escape_formulas: true,
  // A lone line feed is not the record's end here, but other readers take it for one.
  quoted_match: /[\r\n]/,
};

/** A CSV after RFC 4180: a header, CRLF, quotes where needed, nothing that is run as a formula. */
export function csvText(answer: Pick<ResourceAnswer, "csv">): string {
  return stringify(answer.csv() as Cell[][], RFC_4180);
}

/**
 * A CSV as spreadsheets open it by a double click: UTF-8 with its mark, and no cell that one takes for
 * another thing than it is. A program that is set to a language with decimal commas expects semicolons
 * between cells, and commas in numbers.
 */
export function spreadsheetCsv(
  answer: Pick<ResourceAnswer, "csv" | "cellTypes">,
  separator: "," | ";",
): string {
  const types = answer.cellTypes();
  const [head = [], ...rows] = answer.csv();
  const written = (cell: Cell, at: number) => spreadsheetCell(cell, types[at], separator);
  return stringify([head, ...rows.map((row) => row.map(written))], {
    ...RFC_4180,
    bom: true,
    delimiter: separator,
  });
}

/** Numbers joined by a sign: `4:1` would be a time and `4-6` a day. */
const JOINED_NUMBERS = /^\d+(?:[:-]\d+)+$/;

function spreadsheetCell(cell: Cell, type: CellType | undefined, separator: "," | ";"): Cell {
  if (typeof cell === "number") return separator === ";" ? `${cell}`.replace(".", ",") : cell;
  return typeof cell === "string" && type !== "date" && JOINED_NUMBERS.test(cell)
    ? cell.replace(/[:-]/g, "–")
    : cell;
}
