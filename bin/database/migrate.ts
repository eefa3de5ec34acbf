/** Brings the database of DATABASE_URL to this version's schema. */
import { PrismaPg } from "@prisma/adapter-pg";
import { type DriverAdapterError, isDriverAdapterError } from "@prisma/driver-adapter-utils";
import { makeSqliteAdapter } from "@/lib/data/sqlite-adapter";
import { type DatabaseEnv, readEnv } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { makeMigrationAdapter, makeTransactionalAdapter } from "./migration-adapter";
import { runAsScript } from "./run-as-script";
import { applyMigrations, isUpToDate, readMigrations, withSchemaEngine } from "./schema-engine";

/** Applies the missing migrations, all of them or none, and returns their names. Safe to run from several processes. */
export async function migrate(env: DatabaseEnv): Promise<string[]> {
  const release = await (env.databaseProvider === "sqlite" ? lockSqlite : lockPostgres)(
    env.databaseUrl,
  );
  try {
    const { databaseProvider } = env;
    const migrations = readMigrations(databaseProvider);
    const isDone = await withSchemaEngine(databaseProvider, makeMigrationAdapter(env), (engine) =>
      isUpToDate(engine, migrations),
    );
    if (isDone) return [];
    const { adapter, commit } = makeTransactionalAdapter(env);
    return await withSchemaEngine(databaseProvider, adapter, async (engine) => {
      const applied = await applyMigrations(engine, migrations);
      await commit();
      return applied;
    });
  } catch (error) {
    throw error instanceof AppError && error.code === "database_busy" ? inUse(error) : error;
  } finally {
    await release();
  }
}

// The engine's own lock begins after its history was read, when a migration that another process is
// applying looks like one that failed. Both locks end with the process that holds them.

async function lockSqlite(databaseUrl: string): Promise<() => Promise<void>> {
  const lock = await makeSqliteAdapter(`${databaseUrl}.migrating`).connect();
  try {
    const transaction = await lock.startTransaction();
    return async () => {
      await transaction.rollback();
      await lock.dispose();
    };
  } catch (error) {
    await lock.dispose();
    throw error;
  }
}

/** Any number that no other program locks in this database. */
const LOCK_KEY = 7_810_431;

async function lockPostgres(databaseUrl: string): Promise<() => Promise<void>> {
  const connection = await new PrismaPg(databaseUrl).connect();
  try {
    const transaction = await connection.startTransaction();
    const sql = `SELECT pg_advisory_xact_lock(${LOCK_KEY})`;
    await transaction.executeRaw({ sql, args: [], argTypes: [] });
    return async () => {
      await transaction.executeRaw({ sql: "COMMIT", args: [], argTypes: [] });
      await transaction.commit();
      await connection.dispose();
    };
  } catch (error) {
    await connection.dispose();
    throw isDriverAdapterError(error) ? unavailable(error) : error;
  }
}

function inUse(cause: AppError): AppError {
  return new AppError(
    "database_busy",
    `${cause.message}; nothing was migrated. Stop the server that runs on it, then migrate again`,
    { cause },
  );
}

/** What the server said, which names no password. */
function unavailable({ cause }: DriverAdapterError): AppError {
  const said =
    cause.kind === "DatabaseNotReachable"
      ? `nothing answers at ${cause.host}:${cause.port}`
      : cause.originalMessage || cause.kind;
  return new AppError("database_unavailable", `PostgreSQL: ${said}`, { cause });
}

runAsScript(module, async () => {
  const applied = await migrate(readEnv());
  console.log(applied.length > 0 ? `Applied ${applied.join(", ")}.` : "Database: up to date.");
});
