/**
 * A draw as somebody copies it from a results book, a spreadsheet or a CSV file, read as a table of
 * cells, and the table as boxers on lines. What a column says is guessed and can be told otherwise.
 */
import { boxersIn } from "@/lib/qualification/rule";
import { fold } from "./fold";
import { type PersonName, readName } from "./person-name";
import { findMixed, withoutUnseen } from "./unseen-letters";

/** What a column of a pasted draw can say. */
export const DRAW_COLUMNS = ["line", "seed", "name", "family", "given", "noc"] as const;
export type DrawColumn = (typeof DRAW_COLUMNS)[number];

/** The IOC code that a text is, or the name of a nation says; `null`: it is neither. */
export type NocReader = (text: string) => string | null;

export interface PastedRow {
  /** Line of the pasted text, counted from 1. */
  row: number;
  cells: readonly string[];
}

export interface PastedTable {
  /** The row that names the columns; `null`: there is none. */
  header: PastedRow | null;
  rows: readonly PastedRow[];
  /** Cells of the longest row. */
  width: number;
  /** Whether the cells were found in lines without delimiters. */
  isFree: boolean;
}

/** Where the lines of the draw come from: a column, the order of the rows, or they are not known. */
export const NUMBERINGS = ["column", "order", "unknown"] as const;
export type Numbering = (typeof NUMBERINGS)[number];

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
] as const;
type PasteProblemCode = (typeof PASTE_PROBLEMS)[number];

/** What is wrong in a row, and in which of its columns. */
export interface PasteProblem {
  row: number;
  column: DrawColumn;
  code: PasteProblemCode;
  /** What was found there; `null`: nothing. */
  found: string | null;
}

/** A boxer as a row names him. */
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
}

/** Reads codes and names of the nations given. */
export function makeNocReader(nations: readonly { noc: string; name: string }[]): NocReader {
  const codes = new Set(nations.map(({ noc }) => noc));
  const byName = new Map(nations.map(({ noc, name }) => [fold(name), noc]));
  return (text) => {
    const trimmed = text.trim();
    const code = trimmed.toUpperCase();
    return codes.has(code) ? code : (byName.get(fold(trimmed)) ?? null);
  };
}

const NUMBER = /^\d{1,3}$/;
const BYE = /^[([]?\s*(?:bye|byes|свободен|свободна)\s*[)\]]?$/i;
const NOBODY = /^[-–—.…]*$/;
const NUMBERED = /^(\d{1,3})(?:\s*[.):]\s*|\s+|$)/;

function isMost(count: number, all: number): boolean {
  return count * 2 > all;
}

/** Splits a line at a delimiter that stands outside quotes; a cell ends trimmed. */
function splitQuoted(line: string, delimiter: string): string[] {
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
  return [...cells, (isQuoted ? `"${cell}` : cell).trim()];
}

/** The character between the cells; `null`: the text is not delimited. */
function delimiterOf(lines: readonly string[], readNoc: NocReader): string | null {
  for (const delimiter of ["\t", ";"]) {
    const split = lines.filter((line) => line.includes(delimiter));
    if (isMost(split.length, lines.length)) return delimiter;
  }
  const rows = lines.map((line) => splitQuoted(line, ",")).filter(({ length }) => length > 1);
  if (!isMost(rows.length, lines.length)) return null;
  const isWord = (cell: string | undefined) =>
    cell !== undefined && (NUMBER.test(cell) || (cell !== "" && readNoc(cell) !== null));
  // One comma may stand within a name: "BIBOSSINOV, Saken (KAZ)".
  const cells = rows.filter((row) => row.length > 2 || isWord(row[0]) || isWord(row.at(-1)));
  return isMost(cells.length, rows.length) ? "," : null;
}

const HEADER_WORDS: Readonly<Record<DrawColumn, readonly string[]>> = {
  line: ["line", "position", "pos", "no", "nr", "number", "draw", "draw no", "lot", "#", "№"],
  seed: ["seed", "seeding", "seeded", "сеяный", "посев"],
  name: ["name", "boxer", "athlete", "full name", "boxer name", "фамилия имя", "спортсмен"],
  family: ["family name", "surname", "last name", "family", "фамилия"],
  given: ["given name", "first name", "given", "forename", "имя"],
  noc: ["noc", "nation", "country", "code", "nat", "team", "noc code", "ioc", "страна"],
};

const COLUMN_OF_WORD = new Map(
  DRAW_COLUMNS.flatMap((column) =>
    HEADER_WORDS[column].map((word) => [fold(word) || word, column] as const),
  ),
);

function headerColumn(cell: string): DrawColumn | null {
  const trimmed = cell.trim();
  return COLUMN_OF_WORD.get(fold(trimmed) || trimmed) ?? null;
}

/** What is found in a line without delimiters, in this order; the last may be anything. */
const FREE_COLUMNS = ["line", "name", "noc", "seed", null] as const;

/** The pieces of a line without delimiters. */
interface FreeParts {
  /** At its beginning: "1.", "1)", "1". */
  number: string;
  name: string;
  noc: string;
  /** Marked as a seed: "[1]", "(1)", "#1". */
  seed: string;
  /** Another number, which nothing explains. */
  other: string;
}

type CodeSide = "leading" | "trailing";

const IN_BRACKETS = /[([{]\s*([^()[\]{}]+?)\s*[)\]}]/g;

/** The word at one end of a text that is a code known to the reader. */
function codeAt(
  text: string,
  side: CodeSide,
  readNoc: NocReader,
): [code: string, rest: string] | null {
  const found =
    side === "leading"
      ? /^([A-Z]{3})(?:\s*[-–:,]\s*|\s+)(.+)$/.exec(text)
      : /^(.+?)(?:\s*[-–,/]\s*|\s+)([A-Z]{3})$/.exec(text);
  if (!found) return null;
  const [code, rest] = side === "leading" ? [found[1], found[2]] : [found[2], found[1]];
  return code && rest && readNoc(code) === code ? [code, rest] : null;
}

function readFree(line: string, side: CodeSide, readNoc: NocReader): FreeParts {
  const parts: FreeParts = { number: "", name: "", noc: "", seed: "", other: "" };
  let text = line.trim().replace(/^[•*·]\s*/, "");
  const numbered = NUMBERED.exec(text);
  if (numbered) {
    parts.number = numbered[1] ?? "";
    text = text.slice(numbered[0].length);
  }
  text = text.replace(/(?:#\s*|\bseed(?:ed)?\s*:?\s*)(\d{1,3})\b/i, (_, seed: string) => {
    parts.seed = seed;
    return "  ";
  });
  text = text.replace(IN_BRACKETS, (whole, inside: string) => {
    if (NUMBER.test(inside) && !parts.seed) parts.seed = inside;
    else if (!parts.noc && (readNoc(inside) || /^[A-Z]{3}$/.test(inside))) {
      parts.noc = readNoc(inside) ?? inside;
    } else return whole;
    return "  ";
  });
  // What stands apart by several spaces or a tab, as columns of a printed page do.
  const pieces = text.split(/\t|\s{2,}/).filter((piece) => piece !== "");
  const kept = pieces.filter((piece, index) => {
    if (NUMBER.test(piece)) {
      parts.other ||= piece;
      return false;
    }
    const noc = pieces.length > 1 && !parts.noc ? readNoc(piece) : null;
    if (noc && (index === 0 || index === pieces.length - 1 || piece === noc)) {
      parts.noc = noc;
      return false;
    }
    return !/\d/.test(piece) || /\p{L}/u.test(piece);
  });
  text = kept.join(" ").trim();
  const trailing = /^(.+?)\s+(\d{1,3})$/.exec(text);
  if (trailing && !parts.other) {
    parts.other = trailing[2] ?? "";
    text = trailing[1] ?? "";
  }
  if (!parts.noc) {
    const other = side === "leading" ? "trailing" : "leading";
    const found = codeAt(text, side, readNoc) ?? codeAt(text, other, readNoc);
    if (found) [parts.noc, text] = found;
  }
  parts.name = text.replace(/^[\s,;–-]+|[\s,;–-]+$/g, "");
  return parts;
}

/** On which side of the names most codes of the text stand. */
function codeSide(lines: readonly string[], readNoc: NocReader): CodeSide {
  const bare = lines.map((line) => line.trim().replace(NUMBERED, ""));
  const count = (side: CodeSide) => bare.filter((line) => codeAt(line, side, readNoc)).length;
  return count("leading") > count("trailing") ? "leading" : "trailing";
}

/** Reads a pasted text as rows of cells. Nothing is judged: rows may be of any kind. */
export function readTable(text: string, readNoc: NocReader): PastedTable {
  const lines = text
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .map((line, index) => ({ row: index + 1, line: withoutUnseen(line) }))
    .filter(({ line }) => line.trim() !== "");
  const plain = lines.map(({ line }) => line);
  const delimiter = delimiterOf(plain, readNoc);
  let rows: PastedRow[];
  if (delimiter !== null) {
    rows = lines.map(({ row, line }) => ({ row, cells: splitQuoted(line, delimiter) }));
  } else {
    const side = codeSide(plain, readNoc);
    rows = lines.flatMap(({ row, line }) =>
      // The two of a bout in one line.
      line.split(/\s+vs?\.?\s+/).map((each) => {
        const { number, name, noc, seed, other } = readFree(each, side, readNoc);
        return { row, cells: [number, name, noc, seed, other] };
      }),
    );
  }
  const isHeader = ({ cells }: PastedRow) =>
    delimiter === null
      ? isHeaderText(cells[1] ?? "")
      : cells.filter((cell) => headerColumn(cell)).length >= Math.min(2, cells.length) &&
        !cells.some((cell) => NUMBER.test(cell));
  const header = rows[0] && isHeader(rows[0]) ? rows[0] : null;
  const body = rows.filter((row) => row !== header && !(delimiter === null && isHeader(row)));
  return {
    header: delimiter === null ? null : header,
    rows: body,
    isFree: delimiter === null,
    width:
      delimiter === null
        ? FREE_COLUMNS.length
        : Math.max(0, ...rows.map(({ cells }) => cells.length)),
  };
}

/** Whether a line of words is the head of a printed list: "No. Name NOC". */
function isHeaderText(text: string): boolean {
  const words = fold(text).split(" ").filter(Boolean);
  return words.length > 1 && words.every((word) => COLUMN_OF_WORD.has(word));
}

function isBye(cells: readonly string[]): boolean {
  const said = cells.filter((cell) => cell !== "" && !NUMBER.test(cell));
  if (said.some((cell) => BYE.test(cell)))
    return said.every((cell) => BYE.test(cell) || NOBODY.test(cell));
  return said.every((cell) => NOBODY.test(cell));
}

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

  if (table.isFree) {
    FREE_COLUMNS.forEach((column, index) => {
      if (column !== "line" && said(index).length > 0) guessed[index] = column;
    });
  }
  take("noc", (index) => isMost(said(index).filter(readNoc).length, boxed.length));
  take("line", (index) => {
    const lines = numbers(index);
    return areNumbers(index) && isMost(lines.length, boxed.length) && areRising(lines);
  });
  take("seed", (index) => {
    const seeds = numbers(index);
    const areFew = seeds.length < boxed.length && seeds.every((seed) => seed <= seeds.length);
    return areNumbers(index) && areDistinct(seeds) && areFew;
  });
  if (guessed.some((column) => column === "name" || column === "family")) return guessed;
  const texts = guessed.flatMap((column, index) => {
    const words = said(index).filter((cell) => /\p{L}{2}/u.test(cell));
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

/** How the lines are known, as far as the columns say. */
export function guessNumbering(
  columns: readonly (DrawColumn | null)[],
  { rows }: PastedTable,
): Numbering {
  if (columns.includes("line")) return "column";
  // In order they say where the byes are only if byes are among the rows, or none is needed.
  return Number.isInteger(Math.log2(rows.length)) ? "order" : "unknown";
}

const MOST_LINES = boxersIn("R128");

/** The boxers of a table whose columns say what `columns` tells, with all that is wrong in rows. */
export function readDraw(
  { rows, isFree }: PastedTable,
  columns: readonly (DrawColumn | null)[],
  numbering: Numbering,
  readNoc: NocReader,
): PastedDraw {
  const problems: PasteProblem[] = [];
  const boxers: PastedBoxer[] = [];
  let byes = 0;
  rows.forEach(({ row, cells }, index) => {
    const mapped = columns.map((column, at) => ({ column, cell: cells[at] ?? "" }));
    const cellOf = (column: DrawColumn) =>
      mapped.find((each) => each.column === column)?.cell.trim() ?? "";
    const report = (column: DrawColumn, code: PasteProblemCode, found: string) =>
      problems.push({ row, column, code, found: found || null });
    const named = [cellOf("name"), cellOf("family"), cellOf("given")];
    const isEmpty = isBye([...named, cellOf("noc")]);
    if (
      isEmpty &&
      named.every((cell) => cell === "") &&
      cells.some((cell) => /\p{L}/u.test(cell))
    ) {
      if (!cells.some((cell) => BYE.test(cell))) report("name", "name-missing", "");
    }
    if (isEmpty) {
      byes += 1;
      return;
    }
    const quoted = cells.find((cell) => cell.startsWith('"'));
    if (quoted !== undefined) report("name", "quote-open", quoted);

    // A cell of a spreadsheet may hold the code and the seed beside the name.
    const holdsNoc = !columns.includes("noc");
    const inName = readFree(cellOf("name"), "trailing", holdsNoc ? readNoc : () => null);
    const person = cellOf("name")
      ? readName(isFree ? cellOf("name") : inName.name)
      : readName([cellOf("family"), cellOf("given")].join(", "));
    if (person.name === "") report("name", "name-missing", cellOf("name"));
    const mixed = findMixed(person.name);
    if (mixed) report("name", "name-mixed", `${mixed.word}: ${mixed.letter}`);

    const code = holdsNoc ? inName.noc : cellOf("noc").replace(/^[([]|[)\]]$/g, "");
    const noc = readNoc(code);
    if (code === "") report("noc", "noc-missing", "");
    else if (noc === null) report("noc", "noc-unknown", code);

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
  return { boxers, byes, problems: problems.toSorted((a, b) => a.row - b.row) };
}

/** Rows that say again what an earlier one said and only one can. */
function repeated(boxers: readonly PastedBoxer[]): PasteProblem[] {
  const seen = new Set<string>();
  const isSecond = (key: string) => seen.size === seen.add(key).size;
  return boxers.flatMap(({ row, position, seed, noc, name }): PasteProblem[] => {
    const found: PasteProblem[] = [];
    if (position !== null && isSecond(`line ${position}`)) {
      found.push({ row, column: "line", code: "line-twice", found: String(position) });
    }
    if (seed !== null && isSecond(`seed ${seed}`)) {
      found.push({ row, column: "seed", code: "seed-twice", found: String(seed) });
    }
    if (name !== "" && isSecond(`boxer ${noc} ${fold(name)}`)) {
      found.push({ row, column: "name", code: "boxer-twice", found: name });
    } else if (noc !== null && isSecond(`noc ${noc}`)) {
      found.push({ row, column: "noc", code: "noc-twice", found: noc });
    }
    return found;
  });
}
