/** Brings the database of DATABASE_URL to this version's schema. */
import { makeSqliteAdapter } from "@/lib/data/sqlite-adapter";
import { type DatabaseEnv, readEnv } from "@/lib/env";
import { makeMigrationAdapter } from "./migration-adapter";
import { runAsScript } from "./run-as-script";
import { applyMigrations, readMigrations, withSchemaEngine } from "./schema-engine";

/** Applies the missing migrations and returns their names. Safe to run from several processes. */
export async function migrate(env: DatabaseEnv): Promise<string[]> {
  const apply = () =>
    withSchemaEngine(env.databaseProvider, makeMigrationAdapter(env), (engine) =>
      applyMigrations(engine, readMigrations(env.databaseProvider)),
    );
  return env.databaseProvider === "sqlite" ? alone(env.databaseUrl, apply) : apply();
}

/**
 * On PostgreSQL the engine takes a lock of its own; on SQLite it does not wait for another. This
 * lock is a second SQLite file, so that it ends with the process that holds it.
 */
async function alone<T>(databaseUrl: string, work: () => Promise<T>): Promise<T> {
  const lock = await makeSqliteAdapter(`${databaseUrl}.migrating`).connect();
  try {
    await lock.executeScript("BEGIN IMMEDIATE");
    return await work();
  } finally {
    await lock.dispose();
  }
}

runAsScript(module, async () => {
  const applied = await migrate(readEnv());
  console.log(applied.length > 0 ? `Applied ${applied.join(", ")}.` : "Database: up to date.");
});
