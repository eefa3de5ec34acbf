/**
 * The file of a backup: gzip'd lines of JSON. The first line says what is in it, then comes a line
 * `[table, row]` for each row, and the last has the number of rows and the SHA-256 of all before it.
 * The same for both databases.
 */
import { createHash, randomUUID } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { z } from "zod";
import { AppError } from "@/lib/errors";
import type { Row, Table } from "./tables";

const FORMAT = "qualified-backup";
const VERSION = 1;

const Header = z.object({
  format: z.literal(FORMAT),
  version: z.number().int().positive(),
  /** When it was taken, in UTC. */
  takenAt: z.iso.datetime(),
  /** The last migration of the database that it was taken of. */
  migration: z.string().min(1),
  withPeople: z.boolean(),
  games: z.array(z.object({ id: z.string(), revision: z.number().int().nonnegative() })),
  /** By which the secret that encrypts second factors is known again; missing: it is not known. */
  secretFingerprint: z.string().optional(),
  /** How many rows each table has. */
  tables: z.record(z.string(), z.number().int().nonnegative()),
});
const Footer = z.object({ rows: z.number().int().nonnegative(), sha256: z.string() });

/** What is in a backup. */
export type BackupHeader = Omit<z.infer<typeof Header>, "format" | "version">;

export type BackupRow = readonly [table: Table, row: Row];

/** Writes the file whole or not at all; what was there before is replaced at the end. */
export async function writeBackup(
  path: string,
  header: BackupHeader,
  rows: AsyncIterable<BackupRow>,
): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const partial = `${path}.${randomUUID()}.partial`;
  try {
    // Nobody else on the machine may read it: it may hold people.
    const file = createWriteStream(partial, { flags: "wx", mode: 0o600, flush: true });
    await pipeline(Readable.from(makeLines(header, rows)), createGzip(), file);
    await verifyBackup(partial);
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
  await flushFolder(dirname(path));
}

/** The new name is on the disk, too, before anybody relies on it. */
async function flushFolder(folder: string): Promise<void> {
  // Windows cannot open folders; there the name is written with the file.
  const handle = await open(folder).catch(() => null);
  await handle?.sync().finally(() => handle.close());
}

async function* makeLines(header: BackupHeader, rows: AsyncIterable<BackupRow>) {
  const hash = createHash("sha256");
  const hashed = (line: unknown) => {
    const text = `${JSON.stringify(line)}\n`;
    hash.update(text);
    return text;
  };
  yield hashed({ format: FORMAT, version: VERSION, ...header });
  let count = 0;
  for await (const row of rows) {
    count += 1;
    yield hashed(row);
  }
  yield `${JSON.stringify({ rows: count, sha256: hash.digest("hex") })}\n`;
}

/** Reads the whole file and returns its header. Throws `backup_damaged` or `backup_unknown`. */
export async function verifyBackup(path: string): Promise<BackupHeader> {
  const { header, rows } = await openBackup(path);
  const counts: Record<string, number> = {};
  for await (const [table] of rows) counts[table] = (counts[table] ?? 0) + 1;
  const tables = new Set([...Object.keys(counts), ...Object.keys(header.tables)]);
  for (const table of tables) {
    if ((counts[table] ?? 0) === (header.tables[table] ?? 0)) continue;
    throw damaged(
      path,
      `${table} has ${counts[table] ?? 0} rows, not ${header.tables[table] ?? 0}`,
    );
  }
  return header;
}

/** The header and the rows, which throw `backup_damaged` where the file is not as it was written. */
export async function openBackup(
  path: string,
): Promise<{ header: BackupHeader; rows: AsyncGenerator<BackupRow> }> {
  const lines = readLines(path);
  const hash = createHash("sha256");
  const first = await lines.next();
  if (first.done) throw damaged(path, "it is empty");
  hash.update(`${first.value}\n`);
  const header = readHeader(path, first.value);

  async function* rows(): AsyncGenerator<BackupRow> {
    let count = 0;
    for await (const line of lines) {
      const value = parse(path, line);
      if (Array.isArray(value)) {
        hash.update(`${line}\n`);
        count += 1;
        yield value as unknown as BackupRow;
        continue;
      }
      const footer = Footer.safeParse(value);
      if (!footer.success) throw damaged(path, "a line of it is neither a row nor the end");
      if (footer.data.rows !== count) throw damaged(path, "rows are missing");
      if (footer.data.sha256 !== hash.digest("hex")) {
        throw damaged(path, "its content was changed (SHA-256)");
      }
      if (!(await lines.next()).done) throw damaged(path, "it goes on after its end");
      return;
    }
    throw damaged(path, "its end is missing");
  }
  return { header, rows: rows() };
}

function readHeader(path: string, line: string): BackupHeader {
  const value = parse(path, line);
  const version = z.object({ format: z.literal(FORMAT), version: z.number() }).safeParse(value);
  if (!version.success) throw new AppError("backup_unknown", `${path} is no backup of Qualified`);
  if (version.data.version > VERSION) {
    throw new AppError(
      "backup_unknown",
      `${path} has a newer format (${version.data.version}; this version reads ${VERSION}). Restore it with a newer version`,
    );
  }
  const header = Header.safeParse(value);
  if (!header.success) throw damaged(path, "its first line lacks something");
  const { format: _, version: __, ...rest } = header.data;
  return rest;
}

function parse(path: string, line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw damaged(path, "a line of it is no JSON");
  }
}

/** The lines of the file. Line breaks are those of JSON lines: nothing else ends one. */
async function* readLines(path: string): AsyncGenerator<string> {
  let rest: Buffer[] = [];
  const source = createReadStream(path);
  const content = createGunzip();
  source.on("error", (error) => content.destroy(error));
  try {
    for await (const chunk of source.pipe(content) as AsyncIterable<Buffer>) {
      let from = 0;
      for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, from)) {
        yield Buffer.concat([...rest, chunk.subarray(from, end)]).toString("utf8");
        rest = [];
        from = end + 1;
      }
      rest.push(chunk.subarray(from));
    }
  } catch (error) {
    throw readProblem(path, error);
  } finally {
    source.destroy();
  }
  if (rest.some(({ length }) => length > 0)) throw damaged(path, "its last line is cut off");
}

function readProblem(path: string, error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === "ENOENT") return new AppError("not_found", `There is no file ${path}`);
  if (code === "Z_BUF_ERROR") return damaged(path, "it is cut off");
  if (code?.startsWith("Z_")) return damaged(path, "it cannot be unpacked (gzip)");
  return error;
}

function damaged(path: string, what: string): AppError {
  return new AppError("backup_damaged", `${path} is damaged: ${what}. Nothing was restored`);
}
