/** A pasted text as a table of cells. Nothing is judged: rows may be of any kind. */

import { withoutUnseen } from "@/lib/record/unseen-letters";
import { headerColumn } from "./draw-columns";
import { gendersIn, gendersOfTitles } from "./named-genders";
import type { NocReader } from "./noc-reader";
import { linesWithWholeNumbers, withPlainWidth, withWholeNumbers } from "./paste-figures";
import { headsAgain, isHeaderText } from "./paste-heads";
import {
  type CodeSide,
  codeSide,
  isBye,
  isFurniture,
  NUMBER,
  readFree,
  saysBye,
  splitColumns,
  splitPair,
} from "./paste-lines";
import { unpair } from "./paste-pairs";
import type { PastedRow, PastedTable } from "./pasted-table";

interface Line {
  row: number;
  line: string;
}

export function isMost(count: number, all: number): boolean {
  return count * 2 > all;
}

/** Splits a line at a delimiter outside quotes; a cell ends trimmed. `isOpen`: a quote is not closed. */
function splitQuoted(line: string, delimiter: string): { cells: string[]; isOpen: boolean } {
  const cells: string[] = [];
  let cell = "";
  let isQuoted = false;
  for (let index = 0; index < line.length; index += 1) {
    const char = line[index] as string;
    if (isQuoted && char === '"' && line[index + 1] === '"') {
      cell += char;
      index += 1;
    } else if (char === '"' && (isQuoted || cell.trim() === "")) {
      isQuoted = !isQuoted;
    } else if (char === delimiter && !isQuoted) {
      cells.push(cell.trim());
      cell = "";
    } else cell += char;
  }
  // What a quote that is never closed swallowed stays to be seen.
  return { cells: [...cells, (isQuoted ? `"${cell}` : cell).trim()], isOpen: isQuoted };
}

/** The character between the cells; `null`: the text is not delimited. */
function delimiterOf(lines: readonly string[], readNoc: NocReader): string | null {
  for (const delimiter of ["\t", "|", ";"]) {
    const split = lines.filter((line) => line.includes(delimiter));
    if (isMost(split.length, lines.length)) return delimiter;
  }
  if (isMost(lines.filter((line) => isPairWithCommas(line, readNoc)).length, lines.length)) {
    return null;
  }
  const rows = lines.map((line) => splitQuoted(line, ",").cells).filter(({ length }) => length > 1);
  if (!isMost(rows.length, lines.length)) return null;
  const isWord = (cell: string | undefined) =>
    cell !== undefined && (NUMBER.test(cell) || (cell !== "" && readNoc(cell) !== null));
  // One comma may stand within a name: "BIBOSSINOV, Saken (KAZ)".
  // Behind a code in brackets it ends a boxer: "Saken Bibossinov (KAZ),bye".
  const endsBoxer = (cell = "") => isWord(/\([^()]+\)$/.exec(cell)?.[0]);
  const isRow = (row: readonly string[]) =>
    row.length > 2 || isWord(row[0]) || isWord(row.at(-1)) || endsBoxer(row[0]);
  const cells = rows.filter(isRow);
  return isMost(cells.length, rows.length) ? "," : null;
}

/** "Bo, A (KAZ) v Do, C (BUL)": commas within names, or before codes, and none between cells. */
function isPairWithCommas(line: string, readNoc: NocReader): boolean {
  const halves = line.includes(",") ? splitPair(line, "trailing", readNoc) : null;
  return (
    halves?.every((half) => {
      const { name, noc } = readFree(half, "trailing", readNoc);
      if (isBye([name])) return saysBye(name);
      return readNoc(noc) !== null && /^[^,\d]*\p{L}(?:,[^,\d]*\p{L}[^,\d]*|[^,\d]*)$/u.test(name);
    }) ?? false
  );
}

/** So many lines one quoted cell may hold. */
const MOST_LINES_OF_CELL = 4;

/** The rows of a delimited text; a line break within quotes is a space. */
function readDelimited(lines: readonly Line[], delimiter: string): PastedRow[] {
  const rows: PastedRow[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const { row, line } = lines[index] as Line;
    let { cells, isOpen } = splitQuoted(line, delimiter);
    let text = line;
    for (let more = 1; isOpen && more < MOST_LINES_OF_CELL && lines[index + more]; more += 1) {
      text = `${text} ${lines[index + more]?.line}`;
      const joined = splitQuoted(text, delimiter);
      // A quote that was forgotten would take whole rows with it.
      if (joined.isOpen || joined.cells.some((cell) => cell.includes(delimiter))) continue;
      cells = joined.cells;
      isOpen = false;
      index += more;
    }
    rows.push({ row, cells });
  }
  return rows;
}

/** What is found in a line without delimiters, in this order; the last may be anything. */
export const FREE_COLUMNS = ["line", "name", "noc", "seed", null] as const;

/** The rows of a text without delimiters, columns of a page one after the other. */
function readLines(lines: readonly Line[], side: CodeSide, readNoc: NocReader) {
  const columns: PastedRow[][] = [];
  let isPairs = false;
  const add = (column: number, row: number, text: string) => {
    const { number, name, noc, seed, other } = readFree(text, side, readNoc);
    const list = columns[column] ?? [];
    columns[column] = list;
    list.push({ row, cells: [number, name, noc, seed, other] });
  };
  for (const { row, line } of lines) {
    const pair = splitPair(line, side, readNoc);
    if (pair) {
      isPairs = true;
      for (const half of pair) add(0, row, half);
    } else {
      for (const [column, text] of splitColumns(line, side, readNoc).entries()) {
        add(column, row, text);
      }
    }
  }
  return { rows: columns.flat(), isPairs };
}

/** Whether a line names a nation anywhere, as a code of the IOC or in brackets. */
function namesNation(line: string, readNoc: NocReader): boolean {
  const words = line.split(/[^\p{L}]+/u);
  return words.some((word) => /^\p{Lu}{3}$/u.test(word) && readNoc.isIoc(word));
}

/** A line of a drawn table: "|---|:--|", "+----+". */
const RULE = /^[\s|+:=–—_-]*[|+=–—_-]{3}[\s|+:=–—_-]*$/;

/** "| 1 | Ann One |" without the bars at its ends, which hold no cell. */
function withoutBars(line: string): string {
  const trimmed = line.trim();
  return /^\|.*\|$/.test(trimmed) ? trimmed.slice(1, -1) : line;
}

/** Reads a pasted text as rows of cells. */
export function readTable(text: string, readNoc: NocReader): PastedTable {
  const all = text
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .map((line, index) => ({
      row: index + 1,
      line: withoutBars(withPlainWidth(withoutUnseen(line))),
    }))
    .filter(({ line }) => line.trim() !== "");
  const isOfPage = ({ line }: Line) =>
    RULE.test(line) || (isFurniture(line.replace(/[\t;,"]+/g, " ")) && !namesNation(line, readNoc));
  const kept = all.filter((line) => !isOfPage(line));
  const again = headsAgain(kept, readNoc);
  const lines = linesWithWholeNumbers(kept.filter((line) => !again.has(line)));
  const skipped = all
    .filter((line) => isOfPage(line) || again.has(line))
    .map(({ row, line }) => ({ row, text: line.trim() }));
  const plain = lines.map(({ line }) => line);
  const told = { lines: all.length, skipped, beside: [] };
  const genders = gendersOfTitles(skipped.map((each) => each.text));
  const delimiter = delimiterOf(plain, readNoc);
  if (delimiter === null) {
    const read = readLines(lines, codeSide(plain, readNoc), readNoc);
    const heads = read.rows.filter(({ cells }) => isHeaderText(cells[1] ?? ""));
    const boxed = read.rows.filter((each) => !heads.includes(each));
    // Without numbers a second head may begin another list.
    const isNumbered = boxed.every(({ cells }) => cells[0] !== "");
    const rows = read.rows.filter(
      (each) => each !== heads[0] && !(isNumbered && heads.includes(each)),
    );
    const { isPairs } = read;
    const width = FREE_COLUMNS.length;
    return { ...told, genders, isPairs, header: null, rows, isFree: true, width };
  }
  const delimited = readDelimited(lines, delimiter);
  const first = delimited[0];
  const header = first && isHeader(first) ? first : null;
  const rows = withWholeNumbers(header ? delimited.slice(1) : delimited, header);
  const table = { header, rows };
  const paired = unpair(table, readNoc);
  const read = paired ?? table;
  return {
    ...told,
    ...read,
    genders: [...genders, ...gendersIn(rows, header)],
    isPairs: paired !== null,
    isFree: false,
    width: Math.max(0, ...[...(read.header ? [read.header] : []), ...read.rows].map(widthOf)),
  };
}

function widthOf({ cells }: PastedRow): number {
  return cells.length;
}

function isHeader({ cells }: PastedRow): boolean {
  return (
    cells.filter((cell) => headerColumn(cell)).length >= Math.min(2, cells.length) &&
    !cells.some((cell) => NUMBER.test(cell))
  );
}
