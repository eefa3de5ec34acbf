import type { GamesRecord } from "@/lib/record/games-record";
import type { TypedCell } from "@/lib/record/write-fields";
import { FACTS_LICENCE } from "./facts-licence";
import { type FactsTable, factsTables } from "./facts-tables";
import type { TypedField } from "./typed-fields";
import { type ZipFile, zipStream } from "./zip-stream";

const encoder = new TextEncoder();
/** So many bytes of a CSV are made at once. */
const CHUNK = 256 * 1024;
/** Of a character's UTF-16 unit in UTF-8. */
const MOST_BYTES = 3;

/**
 * A Games as a Frictionless Data Package v2: a CSV for each resource, datapackage.json with their types and
 * keys, and a README. Made while it is read. `address`: the whole one where it is found again.
 */
export function dataPackage(record: GamesRecord, address: string): ReadableStream<Uint8Array> {
  const tables = factsTables(record);
  const descriptor = `${JSON.stringify(describePackage(record, tables, address), null, 2)}\n`;
  return zipStream(
    (function* (): Generator<ZipFile> {
      yield { name: "datapackage.json", chunks: [encoder.encode(descriptor)] };
      yield { name: "README.md", chunks: [encoder.encode(readme(record, tables, address))] };
      for (const table of tables) yield { name: pathOf(table), chunks: csvChunks(table) };
    })(),
  );
}

const pathOf = ({ resource }: Pick<FactsTable, "resource">) => `data/${resource}.csv`;

function describePackage(
  record: GamesRecord,
  tables: readonly FactsTable[],
  address: string,
): Record<string, unknown> {
  const { games, revision, publishedAt, asOf } = record;
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: `${games.id}-boxing-qualification`,
    title: titleOf(record),
    description: "How every Olympic boxing place was won. Each row names the page behind it.",
    // The version of the API, then the revision, then the day.
    version: `1.${revision}.0${asOf === null ? "" : `+as-of.${asOf}`}`,
    created: publishedAt,
    revision,
    asOf,
    homepage: address,
    licenses: [{ title: FACTS_LICENCE, path: "README.md" }],
    sources: [
      { title: "The page that each row names in sourceUrl" },
      { title: "The Games", path: games.sourceUrl },
    ],
    resources: tables.map((table) => ({
      name: table.resource,
      type: "table",
      path: pathOf(table),
      scheme: "file",
      format: "csv",
      mediatype: "text/csv",
      encoding: "utf-8",
      dialect: {
        delimiter: ",",
        lineTerminator: "\n",
        quoteChar: '"',
        doubleQuote: true,
        header: true,
      },
      schema: describeTable(table),
    })),
  };
}

function describeTable({ resource, columns, key, hasEmptyKeys, foreignKeys }: FactsTable) {
  return {
    $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
    fields: columns.map(describeField),
    // Namibia's code is NA: nothing but an empty cell is missing.
    missingValues: [""],
    ...(hasEmptyKeys ? { uniqueKeys: [key] } : { primaryKey: key }),
    ...(foreignKeys.length > 0
      ? {
          foreignKeys: foreignKeys.map((each) => ({
            fields: [each.column],
            reference: {
              // A table names itself by nothing.
              ...(each.resource === resource ? {} : { resource: each.resource }),
              fields: [each.key],
            },
          })),
        }
      : {}),
  };
}

function describeField({ column, type, values, about, mayBeEmpty, deprecated }: TypedField) {
  const constraints = {
    ...(mayBeEmpty ? {} : { required: true }),
    ...(type === "enum" ? { enum: values } : {}),
  };
  return {
    name: column,
    ...frictionlessType(type),
    description: deprecated ? `${about} Deprecated. ${deprecated}` : about,
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  };
}

function frictionlessType(type: TypedField["type"]): Record<string, unknown> {
  switch (type) {
    case "integer":
    case "number":
    case "date":
      return { type };
    case "boolean":
      return { type, trueValues: ["true"], falseValues: ["false"] };
    case "url":
      return { type: "string", format: "uri" };
    // Parted by a bar, or in one column by a space: no one delimiter for all that v2 could name.
    default:
      return { type: "string" };
  }
}

function* csvChunks({ columns, rows }: FactsTable): Generator<Uint8Array> {
  let chunk = Buffer.allocUnsafe(CHUNK);
  let used = chunk.write(csvLine(columns.map(({ column }) => column)));
  const isPlain = columns.map(({ type }) => NEVER_QUOTED.has(type));
  for (const row of rows()) {
    const line = csvLine(row, isPlain);
    if (line.length * MOST_BYTES > chunk.length - used) {
      yield chunk.subarray(0, used);
      chunk = Buffer.allocUnsafe(Math.max(CHUNK, line.length * MOST_BYTES));
      used = 0;
    }
    used += chunk.write(line, used);
  }
  yield chunk.subarray(0, used);
}

/** What has no comma, quote or line's end in it. */
const NEVER_QUOTED: ReadonlySet<TypedField["type"]> = new Set(["enum", "integer", "date"]);

/** Written by hand, for speed: csv-stringify takes five times as long (DECISIONS.md). */
function csvLine(cells: readonly TypedCell[], isPlain: readonly boolean[] = []): string {
  let line = "";
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at] ?? null;
    if (at > 0) line += ",";
    if (cell === null) continue;
    const isQuoted = typeof cell === "string" && !isPlain[at] && /[",\r\n]/.test(cell);
    line += isQuoted ? `"${cell.replaceAll('"', '""')}"` : cell;
  }
  return `${line}\n`;
}

export function titleOf({ games, revision, asOf }: GamesRecord): string {
  const day = asOf === null ? "" : ` as of the end of ${asOf}`;
  return `${games.name}: the boxing qualification${day}, revision ${revision}`;
}

function readme(record: GamesRecord, tables: readonly FactsTable[], address: string): string {
  return `# ${titleOf(record)}

Published ${record.publishedAt}. ${address}

${tables.map((table) => `- ${pathOf(table)}: ${table.total} rows`).join("\n")}

datapackage.json says what each column is. UTF-8, commas, days as 2024-03-11; only an empty cell is missing. The
ISO code of Namibia is NA, which some programs take for a missing value unless they are told:

- Python, pandas: pd.read_csv("data/nations.csv", keep_default_na=False, na_values=[""])
- R: read.csv("data/nations.csv", na.strings = "")
- R, readr: read_csv("data/nations.csv", na = "")

## Licence of the facts

${FACTS_LICENCE}
`;
}
