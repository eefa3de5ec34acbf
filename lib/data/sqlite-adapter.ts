import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import type {
  IsolationLevel,
  SqlDriverAdapter,
  SqlDriverAdapterFactory,
  SqlQuery,
  Transaction,
} from "@prisma/driver-adapter-utils";

/** How long a statement waits for another process's lock. */
export const BUSY_TIMEOUT_MS = 5000;

/** Set for every connection: nothing acknowledged is lost, no dangling reference, wait for a writer. */
const PRAGMAS = `
  PRAGMA busy_timeout = ${BUSY_TIMEOUT_MS};
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA foreign_keys = ON;
`;

/** Connections to a SQLite file, whose folder is made if it is missing. */
export function makeSqliteAdapter(databaseUrl: string): SqlDriverAdapterFactory {
  const factory = new PrismaBetterSqlite3({ url: databaseUrl, timeout: BUSY_TIMEOUT_MS });
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    async connect() {
      mkdirSync(dirname(databaseUrl.slice("file:".length)), { recursive: true });
      const adapter = await factory.connect();
      await adapter.executeScript(PRAGMAS);
      return new SerialAdapter(adapter);
    },
  };
}

/**
 * Prisma's adapter has one connection, on which a query made outside a transaction would run
 * inside whichever transaction happens to be open, and see what is not committed. Here such a
 * query waits for its turn.
 */
class SerialAdapter implements SqlDriverAdapter {
  readonly provider = "sqlite";
  readonly adapterName: string;
  #last: Promise<void> = Promise.resolve();

  constructor(private readonly inner: SqlDriverAdapter) {
    this.adapterName = inner.adapterName;
  }

  queryRaw(query: SqlQuery) {
    return this.#alone(() => this.inner.queryRaw(query));
  }

  executeRaw(query: SqlQuery) {
    return this.#alone(() => this.inner.executeRaw(query));
  }

  executeScript(script: string) {
    return this.#alone(() => this.inner.executeScript(script));
  }

  async startTransaction(isolationLevel?: IsolationLevel): Promise<Transaction> {
    const release = await this.#takeTurn();
    try {
      const transaction = await this.inner.startTransaction(isolationLevel);
      return endingWith(transaction, release);
    } catch (error) {
      release();
      throw error;
    }
  }

  dispose() {
    return this.inner.dispose();
  }

  async #alone<T>(work: () => Promise<T>): Promise<T> {
    const release = await this.#takeTurn();
    try {
      return await work();
    } finally {
      release();
    }
  }

  async #takeTurn(): Promise<() => void> {
    const previous = this.#last;
    let release = () => {};
    this.#last = new Promise((resolve) => {
      release = resolve;
    });
    await previous;
    return release;
  }
}

/** The same transaction, which calls `release` once it has ended. */
function endingWith(transaction: Transaction, release: () => void): Transaction {
  const commit = transaction.commit.bind(transaction);
  const rollback = transaction.rollback.bind(transaction);
  transaction.commit = () => commit().finally(release);
  transaction.rollback = () => rollback().finally(release);
  return transaction;
}
