import { randomUUID } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import type {
  SqlDriverAdapter,
  SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import type { Pool, QueryConfig } from "pg";
import { makeSqliteAdapter } from "@/lib/data/sqlite-adapter";
import type { DatabaseEnv } from "@/lib/env";

/** Connections for the schema engine, which also wants an empty database to replay migrations on. */
export function makeMigrationAdapter({
  databaseUrl,
  databaseProvider,
}: DatabaseEnv): SqlMigrationAwareDriverAdapterFactory {
  if (databaseProvider === "sqlite") {
    const factory = makeSqliteAdapter(databaseUrl);
    return { ...factory, connectToShadowDb: () => connectToScratchMemory(factory) };
  }
  const { provider, adapterName } = new PrismaPg(databaseUrl);
  return {
    provider,
    adapterName,
    connect: () => connectToPostgres(databaseUrl),
    connectToShadowDb: () => connectToScratchDatabase(databaseUrl),
  };
}

/** An adapter of which nothing stays unless it is committed. */
interface OneTransaction {
  adapter: SqlMigrationAwareDriverAdapterFactory;
  /** Makes all stay that was done, or throws and leaves the database as it was. */
  commit(): Promise<void>;
}

/**
 * The same, with all that is done in one transaction. The engine itself notes that a migration has begun, applies it
 * statement by statement, and notes that it has ended: killed in between it would leave a half one, which nothing mends.
 */
export function makeTransactionalAdapter(env: DatabaseEnv): OneTransaction {
  const adapter = makeMigrationAdapter(env);
  const isSqlite = env.databaseProvider === "sqlite";
  const open: SqlDriverAdapter[] = [];
  return {
    adapter: {
      ...adapter,
      async connect() {
        const connection = await (isSqlite
          ? adapter.connect()
          : connectToPostgres(env.databaseUrl, true));
        // SQLite heeds the first in no transaction, and would empty other tables where it makes one anew.
        await connection.executeScript(
          isSqlite ? "PRAGMA foreign_keys = OFF; BEGIN IMMEDIATE" : "BEGIN",
        );
        open.push(connection);
        return connection;
      },
    },
    async commit() {
      for (const connection of open) {
        if (isSqlite) await refuseDangling(connection);
        await connection.executeScript("COMMIT");
      }
    },
  };
}

/** Throws where a row refers to one that is not there. */
async function refuseDangling(connection: SqlDriverAdapter): Promise<void> {
  const sql = "PRAGMA foreign_key_check";
  const { rows } = await connection.queryRaw({ sql, args: [], argTypes: [] });
  if (rows.length > 0) throw new Error(`After migrating rows would refer to none: ${rows[0]}`);
}

/** The engine replays a migration as one query, of which SQLite would run the first statement only. */
async function connectToScratchMemory(
  factory: SqlMigrationAwareDriverAdapterFactory,
): Promise<SqlDriverAdapter> {
  const scratch = await factory.connectToShadowDb();
  const executeRaw = scratch.executeRaw.bind(scratch);
  scratch.executeRaw = async (query) => {
    if (query.args.length > 0) return executeRaw(query);
    await scratch.executeScript(query.sql);
    return 0;
  };
  return scratch;
}

/**
 * An empty database beside the given one, dropped when its adapter is disposed. The package's own
 * function does not do: given an address, it connects to that address's database again.
 */
async function connectToScratchDatabase(databaseUrl: string): Promise<SqlDriverAdapter> {
  const name = `qualified_scratch_${randomUUID().replaceAll("-", "")}`;
  const server = await new PrismaPg(databaseUrl).connect();
  await server.executeScript(`CREATE DATABASE ${name}`);
  const scratchUrl = new URL(databaseUrl);
  scratchUrl.pathname = `/${name}`;
  const scratch = await connectToPostgres(scratchUrl.href);
  const dispose = scratch.dispose.bind(scratch);
  scratch.dispose = async () => {
    await dispose();
    await server.executeScript(`DROP DATABASE ${name}`);
    await server.dispose();
  };
  return scratch;
}

const CATALOGUE_CHAR_OID = 18;
const BPCHAR_OID = 1042;

/**
 * The package's connection with two things mended: it cuts a script at every semicolon, also inside
 * a text (here the server reads it whole, as one transaction), and it does not know the type "char"
 * of the catalogue columns that the engine reads.
 */
async function connectToPostgres(
  databaseUrl: string,
  isOneTransaction = false,
): Promise<SqlDriverAdapter> {
  const connection = await new PrismaPg(databaseUrl).connect();
  const pool: Pool = connection.underlyingDriver();
  // The pool would ask now this, now that connection, and closes one that was refused something.
  const client = isOneTransaction ? await pool.connect() : null;
  const query = (client ?? pool).query.bind(client ?? pool) as Pool["query"];
  if (client) {
    const dispose = connection.dispose.bind(connection);
    connection.dispose = async () => {
      client.release(true);
      await dispose();
    };
  }
  connection.executeScript = async (script) => {
    await query(script);
  };
  const queryWithKnownTypes = async (config: QueryConfig) => {
    const result = await (isOneTransaction ? apart(query, config) : query(config));
    for (const field of result.fields) {
      if (field.dataTypeID === CATALOGUE_CHAR_OID) field.dataTypeID = BPCHAR_OID;
    }
    return result;
  };
  Object.assign(pool, { query: queryWithKnownTypes });
  return connection;
}

/** A question that fails (the engine asks for tables that are not there yet) must not spoil the transaction. */
async function apart(query: Pool["query"], config: QueryConfig) {
  await query("SAVEPOINT asked");
  try {
    const result = await query(config);
    await query("RELEASE SAVEPOINT asked");
    return result;
  } catch (error) {
    await query("ROLLBACK TO SAVEPOINT asked");
    throw error;
  }
}
