import { isUtf8 } from "node:buffer";
import { CsvError, parse } from "csv-parse/sync";
import { z } from "zod";
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
  const report = (line: number, column: string | null, message: () => string) => {
    if (problems.length < MOST_PROBLEMS) problems.push({ file, line, column, message: message() });
    else unnamed++;
  };
  for (const { line, cells } of records) {
    if (cells.length !== header.cells.length) {
      report(line, null, () => wrongLength(cells, header.cells.length));
      continue;
    }
    const record = Object.fromEntries(header.cells.map((name, i) => [name, cells[i]]));
    const parsed = schema.safeParse(record);
    if (parsed.success) rows.push({ line, row: parsed.data });
    else {
      for (const issue of parsed.error.issues) {
        const column = String(issue.path[0]);
        report(line, column, () => `${quote(record[column])} ${issue.message}`);
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
    const message = "has bytes that are not UTF-8; save the file as UTF-8";
    const lines = linesNotUtf8(content);
    const named = lines.slice(0, MOST_PROBLEMS);
    return {
      problems: named.map((line) => ({ file, line, column: null, message })),
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
    return { problems: [{ file, line, column: null, message: csvMessage(error) }] };
  }
}

function csvMessage({ code, message }: CsvError): string {
  switch (code) {
    case "CSV_QUOTE_NOT_CLOSED":
      return 'has a cell whose quote is never closed; add the closing "';
    case "INVALID_OPENING_QUOTE":
      return 'has a " inside a cell that does not begin with one; quote the cell and double the "';
    case "CSV_INVALID_CLOSING_QUOTE":
      return 'has text after a closing "; double every " inside a quoted cell';
    case "CSV_MAX_RECORD_SIZE":
      return `has a row of more than ${MAX_RECORD_CHARACTERS} characters; is a quote left open?`;
    default:
      return `cannot be read: ${message}`;
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
  if (!header) {
    const message = `is empty; begin it with the header ${columns.join(",")}`;
    return [{ file, line: 1, column: null, message }];
  }
  const names = header.cells;
  const [only = ""] = names;
  const separator = [";", "\t"].find((each) => only.includes(each));
  if (names.length === 1 && separator && only.split(separator).some((name) => name in shape)) {
    const called = separator === ";" ? "semicolons" : "tabs";
    const message = `is separated by ${called}; save it as CSV with commas between the cells`;
    return [{ file, line: 1, column: null, message }];
  }
  const at = (column: string, message: string) => ({ file, line: 1, column, message });
  const isRepeated = (name: string, index: number) => names.indexOf(name) !== index;
  return [
    ...columns
      .filter((name) => !names.includes(name) && isNeeded(name))
      .map((name) => at(name, "is missing from the header; add the column")),
    ...names
      .filter((name) => !columns.includes(name))
      .map((name) =>
        at(quote(name), `is not a column; remove or rename it (${columns.join(", ")})`),
      ),
    ...names.filter(isRepeated).map((name) => at(quote(name), "is there twice; remove one")),
  ];
}

function wrongLength(cells: readonly string[], expected: number): string {
  if (cells.length === 1 && cells[0] === "") return "is an empty line; remove it";
  return `has ${cells.length} cells where the header has ${expected}; check commas and quotes`;
}
