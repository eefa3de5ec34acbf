/** Tables whose rows are bouts: `Bout | Red | NOC | Blue | NOC`. Each row becomes two. */
import { headerColumn } from "./draw-columns";
import type { NocReader } from "./noc-reader";
import { isBye, NUMBER, readFree } from "./paste-lines";
import type { PastedRow } from "./paste-table";

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

/** The table with each boxer on a row, red before blue; `null`: its rows are no bouts. */
export function unpair({ header, rows }: Table, readNoc: NocReader): Table | null {
  const halves = findHalves({ header, rows }, readNoc);
  if (!halves) return null;
  const { red, blue, length } = halves;
  const half = ({ row, cells }: PastedRow, from: number): PastedRow => ({
    row,
    cells: Array.from({ length }, (_, index) => cells[from + index] ?? ""),
  });
  return {
    header: header && half(header, red),
    rows: rows.flatMap((row) => [half(row, red), half(row, blue)]),
  };
}

/** The halves that most rows have, or else those of the rows that name two nations: the others hold byes. */
function findHalves(table: Table, readNoc: NocReader): Halves | null {
  const found = halvesOf(table, readNoc)?.halves;
  if (found) return found;
  const { header, rows } = table;
  const namesTwo = ({ cells }: PastedRow) =>
    new Set(cells.map((cell) => nationIn(cell, readNoc)).filter((noc) => noc !== null)).size > 1;
  const full = rows.filter(namesTwo);
  const rare = halvesOf({ header, rows: full }, readNoc);
  if (!rare) return null;
  const [first, second] = rare.codes;
  const boxed = rows.filter(({ cells }) => !isBye(cells));
  const coded = boxed.filter(({ cells }) => nationIn(cells[first] ?? "", readNoc) !== null);
  // A given name or a club that is called like a nation makes no bouts of a list.
  const fits = ({ cells }: PastedRow) => {
    const cell = cells[second] ?? "";
    const isCode = nationIn(cell, readNoc) !== null || /^\(?[A-Z]{3}\)?$/.test(cell);
    return isCode || isBye([cell]) || rare.halves.length === 1;
  };
  return coded.length * 2 > boxed.length && rows.every(fits) ? rare.halves : null;
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
