import { type Cell, type CellValue, type WriteSheet, writeXlsx } from "hucre/xlsx";
import type { TypedCell } from "@/lib/record/write-fields";
import { FACTS_LICENCE } from "./facts-licence";
import { plainText, type TypedField, typedFields } from "./typed-fields";
import type { Written } from "./written";

/** In characters. */
const WIDTH = { least: 6, most: 60, day: 12, about: [22, 18, 30, 12, 90] } as const;
/** The most characters that a cell can hold. */
const LONGEST_CELL = 32_767;
const HEAD: Partial<Cell> = { style: { font: { bold: true } } };

/**
 * The rows of an answer as an XLSX file: days, numbers, true and false as what they are, a head that
 * stays on screen and can filter, and a second sheet that says what they are. The same rows of the same
 * revision give the same bytes, in whichever time zone.
 */
export function writeWorkbook(written: Written): Promise<Uint8Array> {
  const published = new Date(written.publishedAt);
  return writeXlsx({
    sheets: [rowsSheet(written), aboutSheet(written)],
    properties: {
      title: `${written.games}: ${tableName(written)}`,
      // Else the clock's time would stand in the file.
      created: published,
      modified: published,
    },
  });
}

/** A day as midnight in UTC, in which the file counts. */
function cellValue(cell: TypedCell, isDay: boolean): CellValue {
  if (typeof cell !== "string") return cell;
  if (isDay) return new Date(`${cell}T00:00:00Z`);
  return cell.length > LONGEST_CELL ? `${cell.slice(0, LONGEST_CELL - 1)}…` : cell;
}

const tableName = ({ table, resource }: Written): string => table?.name ?? resource;

function rowsSheet(written: Written): WriteSheet {
  const { columns, rows } = written.answer.typed();
  const heads = columns.map(({ name }) => name);
  const isDay = columns.map(({ type }) => type === "date");
  const widths = heads.map((head, at) => Math.max(head.length, isDay[at] ? WIDTH.day : 0));
  const cells: CellValue[][] = [heads];
  for (const row of rows()) {
    cells.push(row.map((cell, at) => cellValue(cell, isDay[at] ?? false)));
    row.forEach((cell, at) => {
      widths[at] = Math.max(widths[at] ?? 0, isDay[at] ? 0 : String(cell ?? "").length);
    });
  }
  return {
    name: tableName(written),
    rows: cells,
    cells: boldRow(0, heads.length),
    columns: widths.map((width, at) => ({
      width: Math.min(Math.max(width + 2, WIDTH.least), WIDTH.most),
      ...(isDay[at] ? { numFmt: "yyyy-mm-dd" } : {}),
    })),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${columnLetters(heads.length)}${cells.length}` },
  };
}

function boldRow(row: number, length: number): NonNullable<WriteSheet["cells"]> {
  return new Map(Array.from({ length }, (_, at) => [`${row},${at}`, HEAD]));
}

/** The name of the column that is so many-th: A, Z, AA. */
function columnLetters(number: number): string {
  const rest = (number - 1) % 26;
  const before = (number - 1 - rest) / 26;
  return `${before > 0 ? columnLetters(before) : ""}${String.fromCharCode(65 + rest)}`;
}

const TYPE_WORDS: Readonly<Record<TypedField["type"], string>> = {
  string: "text",
  enum: "text, one of",
  integer: "whole number",
  number: "number",
  boolean: "true or false",
  date: "day",
  url: "address",
  list: "texts, parted by a bar",
  range: "whole number",
  object: "text",
  objects: "text",
};

function aboutSheet(written: Written): WriteSheet {
  const { answer, resource, table, games, meta, publishedAt, address } = written;
  const { columns, rows } = answer.typed();
  const fields = typedFields(resource);
  const filters = Object.entries(meta.filters).map(([name, value]) => `${name}=${value}`);
  const facts: CellValue[][] = [
    ["Table", tableName(written)],
    ["Games", games],
    ["As of", meta.asOf ? `the end of ${meta.asOf}` : "the whole record"],
    ["Revision", meta.revision],
    ["Published", publishedAt],
    ["Rows", meta.total],
    ["Filters", filters.join(" ") || "none"],
    ...(meta.count
      ? [
          ["Number", meta.count.sentence],
          ["Definition", meta.count.definition],
        ]
      : []),
    ["Address", address()],
    ["Licence of the facts", FACTS_LICENCE],
  ];
  const definitions = columns.map(({ name }): CellValue[] => {
    const field = fields.get(name) ?? table?.moreFields.get(name);
    if (!field) throw new Error(`The column ${name} of ${resource} is not defined`);
    const { type, values, mayBeEmpty, about, deprecated } = field;
    return [
      name,
      TYPE_WORDS[type],
      values.join(" "),
      mayBeEmpty ? "yes" : "no",
      plainText(deprecated ? `${about} Deprecated. ${deprecated}` : about),
    ];
  });
  const sourceAt = columns.findIndex(({ name }) => name === "sourceUrl");
  const sources = new Map<TypedCell, number>();
  if (sourceAt >= 0) {
    for (const row of rows()) {
      const source = row[sourceAt] ?? null;
      if (source !== null) sources.set(source, (sources.get(source) ?? 0) + 1);
    }
  }
  const sheet = [
    ...facts,
    [],
    ["Column", "Type", "Values", "Can be empty", "Meaning"],
    ...definitions,
    ...(sources.size > 0 ? [[], ["Rows", "Source"], ...[...sources].map(([s, n]) => [n, s])] : []),
  ];
  return {
    name: "About",
    rows: sheet,
    cells: new Map([
      ...boldRow(facts.length + 1, 5),
      ...boldRow(facts.length + definitions.length + 3, 2),
      ...facts.map((_, row) => [`${row},0`, HEAD] as const),
    ]),
    columns: WIDTH.about.map((width) => ({ width })),
  };
}
