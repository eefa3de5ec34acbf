import { type DatabaseEnv, type DatabaseProvider, readEnv } from "@/lib/env";
import { PrismaClient as PostgresClient } from "@/prisma/generated/postgres/client";
import { type Prisma, PrismaClient as SqliteClient } from "@/prisma/generated/sqlite/client";
import { makePostgresAdapter } from "./postgres-adapter";
import { makeSqliteAdapter } from "./sqlite-adapter";

export type PrismaClient = SqliteClient;

/** The client inside a transaction. */
export type PrismaTransaction = Prisma.TransactionClient;

/** A transaction may wait this long for its turn, and then run this long. */
const TRANSACTION_LIMITS = { maxWait: 30_000, timeout: 60_000 };

/** Process-wide, because the framework may load this module more than once. */
interface Shared {
  client?: PrismaClient;
  /** `null`: there is none. */
  replica?: PrismaClient | null;
  providers: WeakMap<PrismaClient, DatabaseProvider>;
  /** Throw where the file of a client has been taken away. */
  fileChecks: WeakMap<PrismaClient, () => void>;
  /** Close what else the process has open at its client's database. */
  closers: Set<() => Promise<void>>;
}

const KEY = Symbol.for("qualified.prisma");
const holder = globalThis as { [KEY]?: Shared };
holder[KEY] ??= { providers: new WeakMap(), fileChecks: new WeakMap(), closers: new Set() };
const shared = holder[KEY];

/**
 * A new client. Every transaction of it reads one snapshot; on SQLite one that may write has the lock of
 * those who write from its beginning.
 */
export function makePrisma({ databaseUrl, databaseProvider }: DatabaseEnv): PrismaClient {
  const isSqlite = databaseProvider === "sqlite";
  const prisma = isSqlite ? makeSqliteClient(databaseUrl) : makePostgresClient(databaseUrl);
  shared.providers.set(prisma, databaseProvider);
  return prisma;
}

function makeSqliteClient(databaseUrl: string): PrismaClient {
  const adapter = makeSqliteAdapter(databaseUrl);
  const prisma = new SqliteClient({ adapter, transactionOptions: TRANSACTION_LIMITS });
  shared.fileChecks.set(prisma, adapter.refuseOtherFile);
  return prisma;
}

function makePostgresClient(databaseUrl: string): PrismaClient {
  return asSqliteClient(
    new PostgresClient({
      adapter: makePostgresAdapter(databaseUrl),
      transactionOptions: { ...TRANSACTION_LIMITS, isolationLevel: "RepeatableRead" },
    }),
  );
}

/** Throws `database_replaced` where the client's SQLite file was removed or replaced since it was opened. */
export function refuseOtherFile(prisma: PrismaClient): void {
  shared.fileChecks.get(prisma)?.();
}

/**
 * A transaction that only reads: all of its queries see one moment. On SQLite it asks for no lock, so
 * that it waits for no writer, nor one for it. `limits` are those of Prisma's transactions.
 */
export function readSnapshot<T>(
  prisma: PrismaClient,
  read: (tx: PrismaTransaction) => Promise<T>,
  limits: { maxWait?: number; timeout?: number } = {},
): Promise<T> {
  // The name is of PostgreSQL's client; our adapter for SQLite knows it.
  return prisma.$transaction(read, { ...limits, isolationLevel: "RepeatableRead" as never });
}

/** The database behind a client made by {@link makePrisma}. */
export function providerOf(prisma: PrismaClient): DatabaseProvider {
  const provider = shared.providers.get(prisma);
  if (!provider) throw new Error("This client was not made by makePrisma");
  return provider;
}

/**
 * Both clients are generated from one list of models, so their methods take and return the same;
 * they differ in the names of isolation levels and in case-insensitive filters, which nothing uses.
 */
function asSqliteClient(prisma: PostgresClient): SqliteClient {
  return prisma as unknown as SqliteClient;
}

/** The process's client, made at first use. */
export function getPrisma(): PrismaClient {
  shared.client ??= makePrisma(readEnv());
  return shared.client;
}

/** The client of the replica that public reads go to (read-replica.ts), made at first use; `null`: there is none. */
export function getReplica(): PrismaClient | null {
  if (shared.replica === undefined) {
    const { databaseReplicaUrl: databaseUrl } = readEnv();
    shared.replica = databaseUrl ? makePrisma({ databaseUrl, databaseProvider: "postgres" }) : null;
  }
  return shared.replica;
}

/** Closes something with the process's client. */
export function closeWithPrisma(close: () => Promise<void>): void {
  shared.closers.add(close);
}

/** Closes the process's client, if there is one, and what was opened beside it. */
export async function disconnectPrisma(): Promise<void> {
  const { client, replica, closers } = shared;
  delete shared.client;
  delete shared.replica;
  shared.closers = new Set();
  for (const close of closers) await close();
  await client?.$disconnect();
  await replica?.$disconnect();
}
