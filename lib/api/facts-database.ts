import { createReadStream } from "node:fs";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { setImmediate } from "node:timers/promises";
import Database from "libsql";
import type { GamesRecord } from "@/lib/record/games-record";
import type { TypedCell } from "@/lib/record/write-fields";
import { titleOf } from "./data-package";
import { FACTS_LICENCE } from "./facts-licence";
import { type FactsTable, factsTables } from "./facts-tables";
import { plainText, type TypedField } from "./typed-fields";

/** So many rows are written before others have their turn. */
const ROWS_AT_ONCE = 500;

/** A file that nobody begins to read, as where only its size was asked for, is kept for so long. */
const UNREAD_MS = 60_000;

/**
 * A Games as a SQLite file: a table for each resource with types and keys, `about`, and `columns` with what
 * each column means. It is made in a temporary folder, which is gone once the file is read or given up.
 */
export async function factsDatabase(
  record: GamesRecord,
  address: string,
  { within = tmpdir(), unreadMs = UNREAD_MS }: { within?: string; unreadMs?: number } = {},
): Promise<{ bytes: number; stream: ReadableStream<Uint8Array> }> {
  const folder = await mkdtemp(join(within, "qualified-facts-"));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const path = join(folder, "facts.sqlite");
    await writeDatabase(path, record, address);
    const { size } = await stat(path);
    const unread = setTimeout(remove, unreadMs).unref();
    const bytes = async function* () {
      clearTimeout(unread);
      try {
        yield* createReadStream(path);
      } finally {
        await remove();
      }
    };
    const file = Readable.from(bytes(), { objectMode: false, highWaterMark: 0 });
    return { bytes: size, stream: Readable.toWeb(file) as ReadableStream<Uint8Array> };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function writeDatabase(path: string, record: GamesRecord, address: string): Promise<void> {
  const database = new Database(path);
  try {
    // It is thrown away where it is not finished, and nobody else reads it meanwhile.
    database.exec("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF");
    database.exec("BEGIN");
    const tables = factsTables(record);
    for (const table of tables) {
      database.exec(createTable(table));
      const { insert } = inserter(database, nameOf(table.resource), table.columns.length);
      let left = ROWS_AT_ONCE;
      for (const row of table.rows()) {
        insert(row);
        if (--left > 0) continue;
        await setImmediate();
        left = ROWS_AT_ONCE;
      }
    }
    describe(database, tables, aboutOf(record, address));
    database.exec("COMMIT");
  } finally {
    database.close();
  }
}

function inserter(database: Database.Database, table: string, columns: number) {
  const statement = database.prepare(
    `INSERT INTO ${table} VALUES (${Array(columns).fill("?").join(",")})`,
  );
  return {
    insert: (row: readonly (TypedCell | bigint)[]) =>
      void statement.run(row.map((cell) => (typeof cell === "boolean" ? Number(cell) : cell))),
  };
}

/** SQLite takes every number of ours for one with a fraction unless its column or it says otherwise. */
type AboutCell = TypedCell | bigint;

function aboutOf(record: GamesRecord, address: string): [string, AboutCell][] {
  return [
    ["title", titleOf(record)],
    ["games", record.games.id],
    ["as_of", record.asOf],
    ["revision", BigInt(record.revision)],
    ["published", record.publishedAt],
    ["address", address],
    ["sources", "The page that each row names in sourceUrl"],
    ["licence", FACTS_LICENCE],
  ];
}

function describe(
  database: Database.Database,
  tables: readonly FactsTable[],
  about: readonly [string, AboutCell][],
): void {
  database.exec(`CREATE TABLE about (name TEXT PRIMARY KEY NOT NULL, value);
CREATE TABLE columns ("table" TEXT NOT NULL, "column" TEXT NOT NULL, meaning TEXT NOT NULL, PRIMARY KEY ("table", "column"))`);
  const { insert } = inserter(database, "about", 2);
  for (const row of about) insert(row);
  const columns = inserter(database, "columns", 3);
  for (const { resource, columns: fields } of tables) {
    for (const { column, about: meaning } of fields) {
      columns.insert([nameOf(resource), column, plainText(meaning)]);
    }
  }
}

/** A name that needs no quotes. */
const nameOf = (resource: string) => resource.replaceAll("-", "_");

const SQL_TYPES: Readonly<Partial<Record<TypedField["type"], string>>> = {
  integer: "INTEGER",
  boolean: "INTEGER",
  number: "REAL",
};

function createTable({ resource, columns, key, hasEmptyKeys, foreignKeys }: FactsTable): string {
  const quoted = (name: string) => `"${name}"`;
  const parts = [
    ...columns.map(({ column, type, values, mayBeEmpty }) =>
      [
        quoted(column),
        SQL_TYPES[type] ?? "TEXT",
        ...(mayBeEmpty ? [] : ["NOT NULL"]),
        ...(type === "enum"
          ? [`CHECK (${quoted(column)} IN (${values.map((value) => `'${value}'`).join(", ")}))`]
          : []),
      ].join(" "),
    ),
    `${hasEmptyKeys ? "UNIQUE" : "PRIMARY KEY"} (${key.map(quoted).join(", ")})`,
    ...foreignKeys.map(
      (each) =>
        `FOREIGN KEY (${quoted(each.column)}) REFERENCES ${nameOf(each.resource)} (${quoted(each.key)})`,
    ),
  ];
  return `CREATE TABLE ${nameOf(resource)} (\n  ${parts.join(",\n  ")}\n)`;
}
