/** A backup of an older schema becomes one of this version's by the same migrations as a database. */
import { rmSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makePrisma } from "@/lib/data/prisma";
import { makeSqliteAdapter } from "@/lib/data/sqlite-adapter";
import type { DatabaseEnv } from "@/lib/env";
import { backup } from "@/lib/operations/backup/backup";
import { type BackupRow, openBackup } from "@/lib/operations/backup/file";
import { makeMigrationAdapter } from "./migration-adapter";
import { applyMigrations, readMigrations, withSchemaEngine } from "./schema-engine";

/**
 * Restores the backup into a scratch SQLite database at its own schema, migrates that one, and returns
 * the path of a backup of it, which is removed when the process ends.
 */
export async function upgradeBackup(path: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "qualified-upgrade-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  const databaseUrl = `file:${join(folder, "scratch.db")}`;
  const env: DatabaseEnv = { databaseProvider: "sqlite", databaseUrl };
  const { header, rows } = await openBackup(path);
  await migrateTo(env, header.migration);
  await insertAsIs(databaseUrl, rows);
  await migrateTo(env, null);
  const prisma = makePrisma(env);
  try {
    const upgraded = join(folder, "upgraded.jsonl.gz");
    await backup(prisma, upgraded, { withPeople: header.withPeople });
    return upgraded;
  } finally {
    await prisma.$disconnect();
  }
}

/** Applies the migrations up to this one; `null`: all of them. */
async function migrateTo(env: DatabaseEnv, last: string | null): Promise<void> {
  const all = readMigrations(env.databaseProvider);
  const migrationDirectories = all.migrationDirectories.filter(
    ({ path }) => last === null || path <= last,
  );
  await withSchemaEngine(env.databaseProvider, makeMigrationAdapter(env), (engine) =>
    applyMigrations(engine, { ...all, migrationDirectories }),
  );
}

/** The columns are those of the older schema, which no generated client knows. */
async function insertAsIs(databaseUrl: string, rows: AsyncIterable<BackupRow>): Promise<void> {
  const connection = await makeSqliteAdapter(databaseUrl).connect();
  try {
    // A row may refer to a later one of its own table; the restore itself checks every reference.
    await connection.executeScript("PRAGMA foreign_keys = OFF; BEGIN");
    for await (const [table, row] of rows) {
      const columns = Object.keys(row).map(quote).join(", ");
      const args = Object.values(row);
      await connection.executeRaw({
        sql: `INSERT INTO ${quote(table)} (${columns}) VALUES (${args.map(() => "?").join(", ")})`,
        args,
        argTypes: args.map(() => ({ scalarType: "string", arity: "scalar" })),
      });
    }
    await connection.executeScript("COMMIT");
  } finally {
    await connection.dispose();
  }
}

function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
