/** Guesses what the columns of a pasted draw say; whoever pasted it can tell otherwise. */
import { boxersIn } from "@/lib/qualification/rule";
import { type DrawColumn, headerColumn } from "./draw-columns";
import { headsOther, isOfBout } from "./left-out-cells";
import type { NocReader } from "./noc-reader";
import { isBye, NUMBER } from "./paste-lines";
import { FREE_COLUMNS, isMost } from "./paste-table";
import type { PastedRow, PastedTable } from "./pasted-table";

/** Where the lines of the draw come from: a column, the order of the rows, or they are not known. */
export const NUMBERINGS = ["column", "order", "unknown"] as const;
export type Numbering = (typeof NUMBERINGS)[number];

const MOST_LINES = boxersIn("R128");

/** What each column seems to say, by its header or its cells; `null`: nothing that is asked for. */
export function guessColumns(table: PastedTable, readNoc: NocReader): (DrawColumn | null)[] {
  const guessed: (DrawColumn | null)[] = Array.from({ length: table.width }, (_, index) =>
    headerColumn(table.header?.cells[index] ?? ""),
  );
  const boxed = table.rows.filter(({ cells }) => !isBye(cells));
  const said = (index: number, rows: readonly PastedRow[] = boxed) =>
    rows.map(({ cells }) => cells[index] ?? "").filter((cell) => cell !== "");
  const take = (column: DrawColumn, fits: (index: number) => boolean) => {
    if (guessed.includes(column)) return;
    const index = guessed.findIndex((each, at) => each === null && fits(at));
    if (index >= 0) guessed[index] = column;
  };
  const numbers = (index: number) =>
    said(index)
      .filter((cell) => NUMBER.test(cell))
      .map(Number);
  const areNumbers = (index: number) =>
    said(index).length > 0 && numbers(index).length === said(index).length;
  const areDistinct = (values: readonly number[]) => new Set(values).size === values.length;
  const areRising = (values: readonly number[]) =>
    values.every((value, at) => at === 0 || value >= (values[at - 1] as number));
  // Under a head of its own a number may be a rank or a result.
  const areLinesInAnyOrder = (index: number) => {
    const lines = numbers(index);
    const size = 2 ** Math.ceil(Math.log2(Math.max(1, table.rows.length)));
    const isPlace = table.isFree ? index === 0 : lines.length === boxed.length;
    const isHeaded = (table.header?.cells[index] ?? "") !== "";
    const isWithin = lines.every((line) => line >= 1 && line <= size);
    return isPlace && !isHeaded && areDistinct(lines) && isWithin;
  };

  if (table.isFree) {
    FREE_COLUMNS.forEach((column, index) => {
      if (column !== "line" && said(index).length > 0) guessed[index] = column;
    });
  }
  const nations = (index: number) => said(index).filter((cell) => readNoc(cell) !== null).length;
  const codes = (index: number, form: RegExp) =>
    said(index).filter((cell) => form.test(cell) && readNoc(cell) !== null).length;
  // A boxer may be called like a nation, Chad or Jordan, and none like a code.
  take("noc", (index) => isMost(codes(index, /^[([]?[A-Z]{3}[)\]]?$/), boxed.length));
  take("noc", (index) => isMost(codes(index, /^[([]?[a-z]{3}[)\]]?$/), boxed.length));
  take("noc", (index) => isMost(nations(index), boxed.length));
  // A head that is not known, as "Bib", says something else.
  const isHeadedOther = (index: number) => (table.header?.cells[index] ?? "") !== "";
  // A part of a draw begins in its lower half at the latest; bibs begin at 101.
  const isWithinDraw = (lines: readonly number[]) => Math.min(...lines) <= MOST_LINES / 2;
  take("line", (index) => {
    const lines = numbers(index);
    if (isHeadedOther(index)) return false;
    if (!areNumbers(index) || !isMost(lines.length, boxed.length)) return false;
    return (areRising(lines) && isWithinDraw(lines)) || areLinesInAnyOrder(index);
  });
  take("seed", (index) => {
    const seeds = numbers(index);
    if (isHeadedOther(index) || isOfEverySecond(table, index)) return false;
    const areFew = seeds.length < boxed.length && seeds.every((seed) => seed <= seeds.length);
    return areNumbers(index) && areDistinct(seeds) && areFew;
  });
  if (guessed.some((column) => column === "name" || column === "family")) return guessed;
  const texts = guessed.flatMap((column, index) => {
    const words = said(index).filter((cell) => /\p{L}{2}/u.test(cell) && !isOfBout(cell));
    return column === null && isMost(words.length, boxed.length) ? [index] : [];
  });
  const [first, second] = texts;
  if (first === undefined) return guessed;
  const isOneName = (index: number) =>
    isMost(said(index).filter((cell) => /\s/.test(cell)).length, said(index).length);
  if (second === undefined || second !== first + 1 || isOneName(first)) guessed[first] = "name";
  else {
    const inCapitals = (index: number) =>
      said(index).filter((cell) => cell === cell.toUpperCase()).length;
    const isGivenFirst = inCapitals(second) > inCapitals(first);
    guessed[first] = isGivenFirst ? "given" : "family";
    guessed[second] = isGivenFirst ? "family" : "given";
  }
  return guessed;
}

/** Whether a column has a number on every second row: a bout's, whose cells were merged. */
function isOfEverySecond({ rows }: PastedTable, index: number): boolean {
  return (
    rows.length > 2 &&
    rows.length % 2 === 0 &&
    rows.every(({ cells }, at) => NUMBER.test(cells[index] ?? "") === (at % 2 === 0))
  );
}

/** A number with what may be printed around it; of "1.5" nobody knows what it is. */
const PRINTED_NUMBER = /^[#№(]?\s*\d{1,3}(?:[.,]\d+)?[.)]?$/;

/** How the lines are known, as far as the columns say. */
export function guessNumbering(
  columns: readonly (DrawColumn | null)[],
  table: PastedTable,
): Numbering {
  const { header, rows } = table;
  if (columns.includes("line")) return "column";
  // Printed numbers that are no lines as they stand say something that only a reader can tell.
  const isNumbered = rows.some(({ cells }) => PRINTED_NUMBER.test(cells[0] ?? ""));
  const isOfBouts = isOfEverySecond(table, 0);
  const isToldOther = header !== null && headsOther(header.cells[0] ?? "");
  if (columns[0] === null && isNumbered && !isOfBouts && !isToldOther) return "unknown";
  // In order they say where the byes are only if byes are among the rows, or none is needed.
  return Number.isInteger(Math.log2(rows.length)) ? "order" : "unknown";
}
