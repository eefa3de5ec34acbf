import { isUtf8 } from "node:buffer";
import { CsvError, parse } from "csv-parse/sync";
import { z } from "zod";
import { type Problem, problemAt } from "@/lib/problem";
import { problemOf } from "@/lib/schemas/says";
import { type FactsProblem, MOST_PROBLEMS, quote } from "./problem";

/** A row and the line it begins on. */
export interface Located<Row> {
  line: number;
  row: Row;
}

export interface ParsedFile<Row> {
  rows: Located<Row>[];
  problems: FactsProblem[];
  /** Problems that are only counted, because enough are named. */
  unnamed?: number;
}

interface RawRecord {
  line: number;
  cells: string[];
}

const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);
const LINE_FEED = 0x0a;
const MAX_RECORD_CHARACTERS = 100_000;

/**
 * Reads the bytes of a CSV file (RFC 4180, UTF-8; a byte order mark and either line ending will
 * do), whose header is the schema's keys in any order; a key that need not be there may be left out.
 */
export function parseCsv<Shape extends z.ZodRawShape>(
  file: string,
  bytes: Buffer,
  schema: z.ZodObject<Shape>,
): ParsedFile<z.infer<z.ZodObject<Shape>>> {
  const raw = parseRecords(file, bytes);
  if ("problems" in raw) return { rows: [], ...raw };
  const [header, ...records] = raw.records;
  const headerProblems = checkHeader(file, header, schema.shape);
  if (!header || headerProblems.length > 0) return { rows: [], problems: headerProblems };

  const rows: Located<z.infer<z.ZodObject<Shape>>>[] = [];
  const problems: FactsProblem[] = [];
  let unnamed = 0;
  const report = (line: number, found: () => Problem & Partial<FactsProblem>) => {
    if (problems.length < MOST_PROBLEMS) problems.push({ value: null, ...found(), file, line });
    else unnamed++;
  };
  for (const { line, cells } of records) {
    if (cells.length !== header.cells.length) {
      report(line, () => wrongLength(cells, header.cells.length));
      continue;
    }
    const record = Object.fromEntries(header.cells.map((name, i) => [name, cells[i]]));
    const parsed = schema.safeParse(record);
    if (parsed.success) rows.push({ line, row: parsed.data });
    else {
      for (const issue of parsed.error.issues) {
        const column = String(issue.path[0]);
        report(line, () => ({
          ...problemOf(issue),
          path: column,
          value: quote(record[column]),
        }));
      }
    }
  }
  return { rows, problems, unnamed };
}

function parseRecords(
  file: string,
  bytes: Buffer,
): { records: RawRecord[] } | { problems: FactsProblem[]; unnamed?: number } {
  const content = bytes.subarray(bytes.indexOf(BYTE_ORDER_MARK) === 0 ? BYTE_ORDER_MARK.length : 0);
  if (!isUtf8(content)) {
    const lines = linesNotUtf8(content);
    const named = lines.slice(0, MOST_PROBLEMS);
    return {
      problems: named.map((line) => ({ ...problemAt("", "not-utf-8"), file, line, value: null })),
      unnamed: lines.length - named.length,
    };
  }
  const records: RawRecord[] = [];
  let line = 1;
  try {
    parse(content, {
      record_delimiter: ["\r\n", "\n"],
      relax_column_count: true,
      max_record_size: MAX_RECORD_CHARACTERS,
      on_record(cells: string[], { lines }) {
        records.push({ line, cells });
        line = lines + 1;
        return null;
      },
    });
    return { records };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { problems: [{ ...csvProblem(error), file, line, value: null }] };
  }
}

function csvProblem({ code, message: why }: CsvError): Problem {
  switch (code) {
    case "CSV_QUOTE_NOT_CLOSED":
      return problemAt("", "quote-not-closed");
    case "INVALID_OPENING_QUOTE":
      return problemAt("", "quote-inside-cell");
    case "CSV_INVALID_CLOSING_QUOTE":
      return problemAt("", "text-after-quote");
    case "CSV_MAX_RECORD_SIZE":
      return problemAt("", "row-too-long", { most: MAX_RECORD_CHARACTERS });
    default:
      return problemAt("", "csv-unreadable", { why });
  }
}

function linesNotUtf8(content: Buffer): number[] {
  const lines: number[] = [];
  let start = 0;
  for (let line = 1; start < content.length; line++) {
    const found = content.indexOf(LINE_FEED, start);
    const end = found < 0 ? content.length : found + 1;
    if (!isUtf8(content.subarray(start, end))) lines.push(line);
    start = end;
  }
  return lines;
}

function checkHeader(
  file: string,
  header: RawRecord | undefined,
  shape: z.ZodRawShape,
): FactsProblem[] {
  const columns = Object.keys(shape);
  const isNeeded = (name: string) => !z.safeParse(shape[name] ?? z.never(), undefined).success;
  const found = (problem: Problem) => ({ ...problem, file, line: 1, value: null });
  if (!header) return [found(problemAt("", "no-header", { header: columns.join(",") }))];
  const names = header.cells;
  const [only = ""] = names;
  const separator = [";", "\t"].find((each) => only.includes(each));
  if (names.length === 1 && separator && only.split(separator).some((name) => name in shape)) {
    const called = separator === ";" ? "semicolons" : "tabs";
    return [found(problemAt("", "other-separator", { separator: called }))];
  }
  const isRepeated = (name: string, index: number) => names.indexOf(name) !== index;
  return [
    ...columns
      .filter((name) => !names.includes(name) && isNeeded(name))
      .map((name) => found(problemAt(name, "column-missing"))),
    ...names
      .filter((name) => !columns.includes(name))
      .map((name) =>
        found(problemAt(quote(name), "not-a-column", { allowed: columns.join(", ") })),
      ),
    ...names.filter(isRepeated).map((name) => found(problemAt(quote(name), "column-twice"))),
  ];
}

function wrongLength(cells: readonly string[], expected: number): Problem {
  if (cells.length === 1 && cells[0] === "") return problemAt("", "line-empty");
  return problemAt("", "other-length", { count: cells.length, expected });
}
