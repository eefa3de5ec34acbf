/**
 * A pasted draw (`paste-table.ts`) whose columns are told (`paste-columns.ts`), as boxers on lines, with
 * everything that is wrong in its rows. Nobody is left out in silence.
 */
import { boxersIn } from "@/lib/qualification/rule";
import { isSameName } from "@/lib/record/same-name";
import { findMixed } from "@/lib/record/unseen-letters";
import { DRAW_COLUMNS, type DrawColumn } from "./draw-columns";
import { leftOutOf } from "./left-out-cells";
import { codesOf, readAsIso, readerFor } from "./list-codes";
import type { NocReader } from "./noc-reader";
import type { Numbering } from "./paste-columns";
import { isBye, isPlaceholder, readFree, saysBye } from "./paste-lines";
import type { PastedTable } from "./pasted-table";
import { type PersonName, readName } from "./person-name";

export { DRAW_COLUMNS, type DrawColumn } from "./draw-columns";
export { makeNocReader } from "./noc-reader";
export { guessColumns, guessNumbering, NUMBERINGS, type Numbering } from "./paste-columns";
export { readTable } from "./paste-table";

export const PASTE_PROBLEMS = [
  "name-missing",
  /** A word has Latin and Cyrillic letters. */
  "name-mixed",
  "noc-missing",
  "noc-unknown",
  "line-missing",
  "line-not-number",
  "line-out-of-range",
  "line-twice",
  "seed-not-number",
  "seed-twice",
  "boxer-twice",
  "noc-twice",
  /** A cell is quoted and the quote not closed. */
  "quote-open",
  /** Two columns say the same of a boxer, and not alike. */
  "column-twice",
  /** Another NOC stands in the name: two boxers ran together. */
  "noc-in-name",
  "figure-in-name",
  /** A dash, a slash or "v" stands between words of the name: the two of a bout. */
  "two-in-name",
  "bye-with-noc",
  /** "TBD" and the like: nobody is named. */
  "name-placeholder",
  /** The name is that of a nation, and the NOC's column holds a name: either may be the boxer's. */
  "nation-as-name",
  /** A sign that no name has, as a bracket or a colon. */
  "sign-in-name",
  /** One nation's code in the IOC's list and another's in ISO's, in a list that may be of either. */
  "noc-ambiguous",
  /** A name, an NOC or a bye in a cell of no column. */
  "cell-left-out",
] as const;
type PasteProblemCode = (typeof PASTE_PROBLEMS)[number];

/** What is wrong in a row, and in which of its columns. */
export interface PasteProblem {
  row: number;
  /** Which of the boxers read it is of; `null`: of the row or the table. */
  boxer: number | null;
  column: DrawColumn;
  code: PasteProblemCode;
  /** What was found there; `null`: nothing. */
  found: string | null;
}

/** A boxer as a row names them. */
export interface PastedBoxer extends PersonName {
  row: number;
  /** Line of the draw, 1 at the top. */
  position: number | null;
  seed: number | null;
  noc: string | null;
}

export interface PastedDraw {
  boxers: readonly PastedBoxer[];
  /** Rows that say that nobody stands on their line. */
  byes: number;
  problems: readonly PasteProblem[];
  /** Where the list holds ISO codes: each with the NOC that it was read as. */
  isoCodes?: readonly { code: string; noc: string }[] | undefined;
}

const MOST_LINES = boxersIn("R128");

/** The boxers of a table whose columns say what `columns` tells, with all that is wrong in rows. */
export function readDraw(
  table: PastedTable,
  columns: readonly (DrawColumn | null)[],
  numbering: Numbering,
  anyNoc: NocReader,
): PastedDraw {
  const listed = codesOf(table, columns, anyNoc);
  const { readNoc, isSure } = readerFor(listed, anyNoc);
  const { header, rows, isFree } = table;
  const problems: PasteProblem[] = [
    ...columnsTwice(table, columns, readNoc),
    ...table.beside.map(
      ({ row, text }): PasteProblem => ({
        row,
        boxer: null,
        column: "name",
        code: "cell-left-out",
        found: text,
      }),
    ),
  ];
  const holdsNoc = !columns.includes("noc");
  const boxers: PastedBoxer[] = [];
  const codes: string[] = [];
  let byes = 0;
  rows.forEach(({ row, cells }, index) => {
    const mapped = columns.map((column, at) => ({ column, cell: cells[at] ?? "" }));
    const cellOf = (column: DrawColumn) =>
      mapped.find((each) => each.column === column)?.cell.trim() ?? "";
    const boxer = boxers.length;
    const report = (column: DrawColumn, code: PasteProblemCode, found: string) =>
      problems.push({ row, boxer, column, code, found: found || null });
    const named = [cellOf("name"), cellOf("family"), cellOf("given")];
    const isEmpty = isBye([...named, cellOf("noc")]);
    if (
      isEmpty &&
      named.every((cell) => cell === "") &&
      cells.some((cell) => /\p{L}/u.test(cell))
    ) {
      if (!cells.some(saysBye)) report("name", "name-missing", "");
    }
    if (isEmpty) {
      byes += 1;
      return;
    }
    const quoted = cells.find((cell) => cell.startsWith('"'));
    if (quoted !== undefined) report("name", "quote-open", quoted);

    // A cell of a spreadsheet may hold the code and the seed beside the name.
    const inName = readFree(cellOf("name"), "trailing", holdsNoc ? readNoc : NO_READER);
    const person = cellOf("name")
      ? readName(isFree ? cellOf("name") : inName.name)
      : readName([cellOf("family"), cellOf("given")].join(", "));
    if (person.name === "") report("name", "name-missing", cellOf("name"));
    const mixed = findMixed(person.name);
    if (mixed) report("name", "name-mixed", `${mixed.word}: ${mixed.letter}`);
    const written = (isFree || !cellOf("name") ? named : [inName.name]).join(" ").trim();
    const second = nocWithin(written, readNoc, isFree);
    const inBrackets = !holdsNoc && inName.noc !== "" && !isFree ? anyNoc(inName.noc) : null;
    if (second !== null) report("name", "noc-in-name", second);
    else if (inBrackets !== null && inBrackets !== readNoc(cellOf("noc"))) {
      report("name", "noc-in-name", inName.noc);
    }
    if (isPlaceholder(written)) report("name", "name-placeholder", written);
    else if (second === null && /\d/.test(written)) report("name", "figure-in-name", written);
    else if (!isFree && inName.other !== "") report("name", "figure-in-name", cellOf("name"));
    else if (second === null && BETWEEN_TWO.test(written)) report("name", "two-in-name", written);
    else if (second === null && SIGN.test(written)) report("name", "sign-in-name", written);
    if (named.some(saysBye) || saysBye(inName.name))
      report("name", "bye-with-noc", cells.join(" ").trim());

    const code = holdsNoc ? inName.noc : cellOf("noc").replace(/^[([]|[)\]]$/g, "");
    codes.push(code);
    const noc = readNoc(code);
    if (code === "") report("noc", "noc-missing", "");
    else if (noc === null) report("noc", "noc-unknown", code);
    else if (!isSure(code)) report("noc", "noc-ambiguous", code);
    const isHeaded = header !== null && columns.some((column) => column === "name");
    if (!isHeaded && !isFree && !isCode(code) && readNoc(written) !== null) {
      report("name", "nation-as-name", written);
    }
    const read = { name: person.name, noc };
    const leftOut = leftOutOf(cells, columns, header, read, readNoc);
    if (leftOut !== null) report("name", "cell-left-out", leftOut);

    const numberIn = (column: "line" | "seed", text: string): number | null => {
      const digits = /^[[(#]?\s*(\d{1,3})\s*[\]).]?$/.exec(text)?.[1];
      if (text !== "" && digits === undefined) report(column, `${column}-not-number`, text);
      return digits === undefined ? null : Number(digits);
    };
    const seed = numberIn("seed", columns.includes("seed") ? cellOf("seed") : inName.seed);
    let position: number | null = null;
    if (numbering === "order") position = index + 1;
    if (numbering === "column") {
      position = numberIn("line", cellOf("line"));
      if (cellOf("line") === "") report("line", "line-missing", "");
    }
    if (position !== null && (position < 1 || position > MOST_LINES)) {
      report("line", "line-out-of-range", String(position));
    }
    boxers.push({ row, position, seed, noc, ...person });
  });
  problems.push(...repeated(boxers));
  const isoCodes = readAsIso(codes, readNoc);
  return {
    boxers,
    byes,
    problems: problems.toSorted((a, b) => a.row - b.row),
    ...(isoCodes.length > 0 ? { isoCodes } : {}),
  };
}

const NO_READER: NocReader = Object.assign(() => null, {
  iso: () => null,
  isIoc: () => false,
  isIso: () => false,
});

/** Words of names that are codes too. */
const PARTICLES: ReadonlySet<string> = new Set(["VAN", "DEN", "BEN", "CHE"]);

/** What stands between the two of a bout and in no name. */
const BETWEEN_TWO = /\s(?:[-–—/]+|v\.?|[Vv][Ss]\.?|versus|против)\s/;

/** What no name has; hyphens, points and apostrophes of all kinds some have. */
const SIGN = /[^\p{L}\p{M}\p{N}\s.,'`´‘’ʻʼ′‐‑-]/u;

/** Whether a text is in the form of a code. */
function isCode(text: string): boolean {
  return /^(?:\p{Lu}{3}|\p{Ll}{3})$/u.test(text);
}

/**
 * An NOC within a name: in brackets, or between its words. In a line (`isLine`) also at its end, where
 * the words behind are the code: "Lee IND KOR".
 */
function nocWithin(name: string, readNoc: NocReader, isLine: boolean): string | null {
  const bracketed = /[([{]\s*([^()[\]{}]+?)\s*[)\]}]/.exec(name)?.[1];
  if (bracketed !== undefined && readNoc(bracketed) !== null) return bracketed;
  const words = name.split(/\s+/);
  const last = words.length - (isLine ? 1 : 2);
  const found = words.find(
    (word, index) =>
      index > 0 &&
      index <= last &&
      /^[A-Z]{3}$/.test(word) &&
      (readNoc.isIoc(word) || readNoc.isIso(word)) &&
      !PARTICLES.has(word),
  );
  return found ?? null;
}

/** Columns that say the same of a boxer where their cells differ: half of the boxers would be lost. */
function columnsTwice(
  { header, rows }: PastedTable,
  columns: readonly (DrawColumn | null)[],
  readNoc: NocReader,
): PasteProblem[] {
  return DRAW_COLUMNS.flatMap((column): PasteProblem[] => {
    const [first, ...others] = columns.flatMap((each, index) => (each === column ? [index] : []));
    if (first === undefined) return [];
    const differs = (a = "", b = "") =>
      a.trim() !== "" &&
      b.trim() !== "" &&
      a.trim() !== b.trim() &&
      (column !== "noc" || readNoc(a) !== readNoc(b));
    const second = others.find((index) =>
      rows.some(({ cells }) => differs(cells[first], cells[index])),
    );
    if (second === undefined) return [];
    const nameOf = (index: number) => header?.cells[index] || String(index + 1);
    const row = header?.row ?? rows[0]?.row ?? 1;
    const found = `${nameOf(first)}, ${nameOf(second)}`;
    return [{ row, boxer: null, column, code: "column-twice", found }];
  });
}

/** Rows that say again what an earlier one said and only one can. */
function repeated(boxers: readonly PastedBoxer[]): PasteProblem[] {
  const seen = new Set<string>();
  const isSecond = (key: string) => seen.size === seen.add(key).size;
  const isSecondName = (name: string, noc: string | null, before: number) =>
    noc !== null &&
    boxers.slice(0, before).some((each) => each.noc === noc && isSameName(each.name, name, noc));
  return boxers.flatMap(({ row, position, seed, noc, name }, boxer): PasteProblem[] => {
    const found: PasteProblem[] = [];
    if (position !== null && isSecond(`line ${position}`)) {
      found.push({ row, boxer, column: "line", code: "line-twice", found: String(position) });
    }
    if (seed !== null && isSecond(`seed ${seed}`)) {
      found.push({ row, boxer, column: "seed", code: "seed-twice", found: String(seed) });
    }
    if (name !== "" && isSecondName(name, noc, boxer)) {
      found.push({ row, boxer, column: "name", code: "boxer-twice", found: name });
    } else if (noc !== null && isSecond(`noc ${noc}`)) {
      found.push({ row, boxer, column: "noc", code: "noc-twice", found: noc });
    }
    return found;
  });
}
