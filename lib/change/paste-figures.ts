/** Figures and letters of a pasted text in their plain forms: "１" and a spreadsheet's "1.0" are 1. */
import { headerColumn } from "./draw-columns";
import type { PastedRow } from "./pasted-table";

/** The text with full-width letters, figures and signs in their usual width: "（ＫＡＺ）" is "(KAZ)". */
export function withPlainWidth(text: string): string {
  return text.replace(/[\uFF01-\uFF5E]/g, (letter) =>
    String.fromCharCode(letter.charCodeAt(0) - 0xfee0),
  );
}

/** "1.0", "1,0", "1.", "1)", "#1". */
const WHOLE = /^[#№]?\s*(\d{1,3})(?:[.,]0+|[.)])?$/;
const NOBODY = /^(?:[-–—.…]*|bye)$/i;
/** No draw begins below its middle. Larger figures with a point are weights: "51.0". */
const LAST_BEGINNING = 32;

/**
 * The rows with whole numbers in the columns of lines and seeds: under their heads, and without a head in
 * the first column, if all of it are numbers.
 */
export function withWholeNumbers(
  rows: readonly PastedRow[],
  header: PastedRow | null,
): readonly PastedRow[] {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const cellsOf = (at: number) =>
    rows.map(({ cells }) => cells[at] ?? "").filter((cell) => !NOBODY.test(cell));
  const all = Array.from({ length: width }, (_, at) => at);
  const first = all.find((at) => cellsOf(at).length > 0);
  const isWhole = (at: number) => {
    const head = header?.cells[at] ?? "";
    if (head !== "") return ["line", "seed"].includes(headerColumn(head) ?? "");
    const cells = cellsOf(at);
    return at === first && cells.every((cell) => WHOLE.test(cell)) && isBeginning(cells);
  };
  const whole = new Set(all.filter(isWhole));
  return rows.map(({ row, cells }) => ({
    row,
    cells: cells.map((cell, at) => (whole.has(at) ? cell.replace(WHOLE, "$1") : cell)),
  }));
}

function isBeginning(numbers: readonly string[]): boolean {
  const values = numbers.map((each) => Number(WHOLE.exec(each)?.[1] ?? Number.NaN));
  return Math.min(...values) <= LAST_BEGINNING;
}

const BEFORE_NAME = /^(\s*)(\d{1,3})\.0+(?=\s+\p{L})/u;

/** The lines without ".0" behind the numbers at their beginnings. */
export function linesWithWholeNumbers<Line extends { line: string }>(
  lines: readonly Line[],
): readonly Line[] {
  const numbers = lines.flatMap(({ line }) => BEFORE_NAME.exec(line)?.[2] ?? []);
  if (!isBeginning(numbers)) return lines;
  return lines.map((each) => ({ ...each, line: each.line.replace(BEFORE_NAME, "$1$2") }));
}
