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
async function connectToPostgres(databaseUrl: string): Promise<SqlDriverAdapter> {
  const connection = await new PrismaPg(databaseUrl).connect();
  const pool: Pool = connection.underlyingDriver();
  const query = pool.query.bind(pool);
  connection.executeScript = async (script) => {
    await query(script);
  };
  const queryWithKnownTypes = async (config: QueryConfig) => {
    const result = await query(config);
    for (const field of result.fields) {
      if (field.dataTypeID === CATALOGUE_CHAR_OID) field.dataTypeID = BPCHAR_OID;
    }
    return result;
  };
  Object.assign(pool, { query: queryWithKnownTypes });
  return connection;
}
