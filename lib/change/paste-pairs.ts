/** Tables whose rows are bouts: `Bout | Red | NOC | Blue | NOC`. Each row becomes two. */
import { headerColumn } from "./draw-columns";
import { headsOther, isOfBout } from "./left-out-cells";
import type { NocReader } from "./noc-reader";
import { isBye, NUMBER, readFree } from "./paste-lines";
import type { PastedRow } from "./pasted-table";

interface Table {
  header: PastedRow | null;
  rows: readonly PastedRow[];
}

/** The cells of the two boxers of a row: where each begins, and how many there are. */
interface Halves {
  red: number;
  blue: number;
  length: number;
}

/** A table of bouts with each boxer on a row. */
export interface Unpaired extends Table {
  /** What stands beside the two of a bout and may be somebody. */
  beside: readonly { row: number; text: string }[];
}

/** The table with each boxer on a row, red before blue; `null`: its rows are no bouts. */
export function unpair({ header, rows }: Table, readNoc: NocReader): Unpaired | null {
  const halves = findHalves({ header, rows }, readNoc);
  if (!halves) return null;
  const { red, blue, length } = withLines(halves, { header, rows });
  const isRead = (at: number) =>
    (at >= red && at < red + length) || (at >= blue && at < blue + length);
  const beside = rows.flatMap(({ row, cells }) => {
    const others = cells.filter(
      (cell, at) =>
        !isRead(at) &&
        /\p{L}{2}/u.test(cell) &&
        !isOfBout(cell) &&
        !headsOther(header?.cells[at] ?? ""),
    );
    return others.length > 0 ? [{ row, text: others.join(" ") }] : [];
  });
  const half = ({ row, cells }: PastedRow, from: number): PastedRow => ({
    row,
    cells: Array.from({ length }, (_, index) => cells[from + index] ?? ""),
  });
  return {
    beside,
    header: header && half(header, red),
    rows: rows.flatMap((row) => [half(row, red), half(row, blue)]),
  };
}

/**
 * The halves with the number that stands before each of the two, "1 | A | KAZ | 4 | B | BUL": the line of
 * each, where all of them differ. Read as the end of red's half it would be lost.
 */
function withLines(halves: Halves, { header, rows }: Table): Halves {
  const { red, blue, length } = halves;
  const before = [red - 1, blue - 1];
  const numbers = before.flatMap((at) =>
    rows.map(({ cells }) => cells[at] ?? "").filter((cell) => NUMBER.test(cell)),
  );
  const isOver = rows.every(({ cells }) => (cells[blue + length - 1] ?? "") === "");
  const isNumbered =
    numbers.length === rows.length * 2 && new Set(numbers.map(Number)).size === numbers.length;
  const isOfOther = before.some((at) => headsOther(header?.cells[at] ?? ""));
  return red > 0 && isOver && isNumbered && !isOfOther
    ? { red: red - 1, blue: blue - 1, length }
    : halves;
}

/** The halves that most rows have, or else those of the rows that name two nations: the others hold byes. */
function findHalves(table: Table, readNoc: NocReader): Halves | null {
  const found = halvesOf(table, readNoc)?.halves ?? halvesByHead(table.header);
  if (found) return found;
  const { header, rows } = table;
  const namesTwo = ({ cells }: PastedRow) =>
    new Set(cells.map((cell) => nationIn(cell, readNoc)).filter((noc) => noc !== null)).size > 1;
  const full = rows.filter(namesTwo);
  const rare = halvesOf({ header, rows: full }, readNoc);
  if (!rare) return null;
  const isCode = (cell: string) =>
    nationIn(cell, readNoc) !== null || /^\(?[A-Z]{3}\)?$/.test(cell);
  // A given name or a club that is called like a nation makes no bouts of a list.
  const isCodeOrBye = (cell: string) => isCode(cell) || isBye([cell]) || rare.halves.length === 1;
  const fits = ({ cells }: PastedRow) => {
    const codes = rare.codes.map((at) => cells[at] ?? "");
    return codes.every(isCodeOrBye) && (codes.some(isCode) || isBye(cells));
  };
  return rows.every(fits) ? rare.halves : null;
}

/** The halves of a head that names two boxers and two NOCs in turn, whatever is in the rows. */
function halvesByHead(header: PastedRow | null): Halves | null {
  const heads = header?.cells.map(headerColumn) ?? [];
  const at = (column: "name" | "noc") =>
    heads.flatMap((head, index) => (head === column ? [index] : []));
  const [red, blue, moreNames] = at("name");
  const [first, second, moreNocs] = at("noc");
  if (red === undefined || blue === undefined || moreNames !== undefined) return null;
  if (first === undefined || second === undefined || moreNocs !== undefined) return null;
  const [start, next] = [Math.min(red, first), Math.min(blue, second)];
  const isInTurn = Math.max(red, first) < next;
  return isInTurn ? { red: start, blue: next, length: next - start } : null;
}

/** The nation that a cell is, or that stands behind the name in it. */
function nationIn(cell: string, readNoc: NocReader): string | null {
  if (cell === "" || NUMBER.test(cell)) return null;
  return readNoc(cell) ?? readNoc(readFree(cell, "trailing", readNoc).noc);
}

interface Found {
  halves: Halves;
  /** The columns in which the two NOCs stand. */
  codes: readonly [number, number];
}

function halvesOf({ header, rows }: Table, readNoc: NocReader): Found | null {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const boxed = rows.filter(({ cells }) => !isBye(cells));
  const cellsOf = (index: number) => boxed.map(({ cells }) => cells[index] ?? "");
  const isMostly = (index: number, is: (cell: string) => boolean) =>
    cellsOf(index).filter((cell) => cell !== "" && is(cell)).length * 2 > boxed.length;
  const heads = (index: number) => headerColumn(header?.cells[index] ?? "");
  const columns = Array.from({ length: width }, (_, index) => index);
  const isNoc = (index: number) =>
    isMostly(index, (cell) => readNoc(cell) !== null) ||
    (heads(index) === "noc" && isMostly(index, (cell) => /\p{L}/u.test(cell)));
  const isName = (cell: string) =>
    /\p{L}{2}/u.test(cell) && !NUMBER.test(cell) && readNoc(cell) === null;
  // The round of a bout repeats from row to row, names do not.
  const isText = (index: number) =>
    isMostly(index, isName) &&
    (boxed.length < 3 || new Set(cellsOf(index)).size * 2 > boxed.length);
  const nocs = columns.filter(isNoc);
  const texts = columns.filter((index) => isText(index) && !nocs.includes(index));

  const [first, second] = nocs;
  if (first !== undefined && second !== undefined && nocs.length === 2) {
    const same = boxed.filter(
      ({ cells }) => readNoc(cells[first] ?? "") === readNoc(cells[second] ?? ""),
    );
    // The code and the name of one nation are no two boxers.
    if (same.length * 2 > boxed.length) return null;
    const before = texts.filter((index) => index < first);
    const between = texts.filter((index) => index > first && index < second);
    const after = texts.filter((index) => index > second);
    if (between.length === 0) return null;
    const red = before.at(-between.length);
    // Names before their codes, or codes before their names.
    if (red !== undefined) {
      const blue = between[0] ?? 0;
      return { halves: { red, blue, length: blue - red }, codes: [first, second] };
    }
    if (after.length === 0) return null;
    const halves = { red: first, blue: second, length: second - first };
    return { halves, codes: [first, second] };
  }
  const holdsCode = (cell: string) => readFree(cell, "trailing", readNoc).noc !== "";
  const whole = texts.filter((index) => isMostly(index, holdsCode));
  const [red, blue] = whole;
  if (nocs.length > 0 || red === undefined || blue === undefined || whole.length !== 2) return null;
  return { halves: { red, blue, length: 1 }, codes: [red, blue] };
}
