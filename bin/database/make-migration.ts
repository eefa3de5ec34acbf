/**
 * `npm run make-migration -- <name>`: writes the SQL that leads from the migrations to
 * prisma/schema.prisma, for both databases. Read it before committing it. With `--check` it writes
 * nothing and fails if there is anything to write; `--check sqlite` asks of one. PostgreSQL is asked through TEST_POSTGRES_URL,
 * where it makes and drops a scratch database.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { DatabaseProvider } from "@/lib/env";
import { makeMigrationAdapter } from "./migration-adapter";
import { migrationsDir, PROVIDERS } from "./paths";
import { runAsScript } from "./run-as-script";
import { diffSchema, readMigrations, withSchemaEngine } from "./schema-engine";

const NOTHING = "-- This is an empty migration.";

const LOCKFILE_PROVIDER: Record<DatabaseProvider, string> = {
  sqlite: "sqlite",
  postgres: "postgresql",
};

/** The SQL that prisma/schema.prisma has and the migrations lack; empty if they agree. */
async function findDrift(provider: DatabaseProvider): Promise<string> {
  const databaseUrl = provider === "sqlite" ? "file::memory:" : postgresUrl();
  const adapter = makeMigrationAdapter({ databaseUrl, databaseProvider: provider });
  const sql = await withSchemaEngine(provider, adapter, (engine) =>
    diffSchema(engine, provider, readMigrations(provider)),
  );
  return sql.trim() === NOTHING ? "" : sql;
}

function postgresUrl(): string {
  const url = process.env.TEST_POSTGRES_URL;
  if (url) return url;
  throw new Error("Set TEST_POSTGRES_URL to a PostgreSQL database whose role may create databases");
}

function writeMigration(provider: DatabaseProvider, name: string, sql: string): string {
  const folder = join(migrationsDir(provider), name);
  mkdirSync(folder, { recursive: true });
  const path = join(folder, "migration.sql");
  writeFileSync(path, sql);
  writeFileSync(
    join(migrationsDir(provider), "migration_lock.toml"),
    `# Written by bin/database/make-migration.ts\nprovider = "${LOCKFILE_PROVIDER[provider]}"\n`,
  );
  return path;
}

async function findDrifts(providers: readonly DatabaseProvider[]) {
  const drifts: { provider: DatabaseProvider; sql: string }[] = [];
  for (const provider of providers) {
    const sql = await findDrift(provider);
    if (sql) drifts.push({ provider, sql });
  }
  return drifts;
}

runAsScript(module, async () => {
  const [argument = "", only] = process.argv.slice(2);
  const isCheck = argument === "--check";
  if (!isCheck && !/^[a-z][a-z0-9_]*$/.test(argument)) {
    throw new Error("Usage: npm run make-migration -- <name_in_lower_case> | --check [provider]");
  }
  const drifts = await findDrifts(
    PROVIDERS.filter((provider) => !isCheck || !only || provider === only),
  );
  if (drifts.length === 0) {
    console.log("The migrations and prisma/schema.prisma agree.");
    return;
  }
  if (isCheck) {
    const sql = drifts.map((drift) => drift.sql).join("\n");
    throw new Error(`The migrations lack what prisma/schema.prisma has:\n${sql}`);
  }
  const timestamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  for (const { provider, sql } of drifts) {
    console.log(writeMigration(provider, `${timestamp}_${argument}`, sql));
  }
});
