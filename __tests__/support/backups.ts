import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import type { PrismaClient } from "@/lib/data/prisma";
import {
  type BackupHeader,
  type BackupRow,
  openBackup,
  writeBackup,
} from "@/lib/operations/backup/file";
import { type Row, readTable, tablesOf } from "@/lib/operations/backup/tables";

const folders: string[] = [];

/** A new folder, which is removed after the test file. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "qualified-backup-"));
  folders.push(folder);
  return folder;
}

export function newBackupPath(): string {
  return join(newFolder(), "backup.jsonl.gz");
}

afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Every row of the tables of a backup, moments among them, in an order of no database. */
export async function readEverything(prisma: PrismaClient, withPeople = true) {
  const tables: Record<string, string[]> = {};
  for (const table of tablesOf({ withPeople })) {
    const rows: Row[] = [];
    for await (const some of readTable(prisma, table)) rows.push(...some);
    tables[table] = rows.map((row) => JSON.stringify(row)).sort();
  }
  return tables;
}

/** Another file of the same rows but for what `change` makes of them; its hash is right. */
export async function rewriteBackup(
  path: string,
  change: {
    header?: Partial<BackupHeader>;
    row?: (row: BackupRow) => BackupRow | null;
  },
): Promise<string> {
  const { header, rows } = await openBackup(path);
  const kept: BackupRow[] = [];
  for await (const row of rows) {
    const changed = change.row ? change.row(row) : row;
    if (changed) kept.push(changed);
  }
  const tables: Record<string, number> = {};
  for (const [table] of kept) tables[table] = (tables[table] ?? 0) + 1;
  const to = newBackupPath();
  await writeBackup(
    to,
    { ...header, tables, ...change.header },
    (async function* () {
      yield* kept;
    })(),
  );
  return to;
}

/** The same file with its packed bytes, or its lines, changed by a hand that knows of no hash. */
export function damageBackup(
  path: string,
  change: { bytes?: (bytes: Buffer) => Buffer; lines?: (lines: string[]) => string[] },
): string {
  let bytes: Buffer = readFileSync(path);
  if (change.lines) {
    const lines = gunzipSync(bytes).toString("utf8").trimEnd().split("\n");
    bytes = gzipSync(`${change.lines(lines).join("\n")}\n`);
  }
  const to = newBackupPath();
  writeFileSync(to, change.bytes ? change.bytes(bytes) : bytes);
  return to;
}
