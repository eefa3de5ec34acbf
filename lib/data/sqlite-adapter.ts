import { setTimeout as sleep } from "node:timers/promises";
import { PrismaLibSql } from "@prisma/adapter-libsql";
import {
  type IsolationLevel,
  isDriverAdapterError,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQuery,
  type Transaction,
} from "@prisma/driver-adapter-utils";
import { AppError } from "@/lib/errors";
import { isBusy, SqliteConnection, type StatementValue } from "./sqlite-connection";

type Client = ReturnType<PrismaLibSql["createClient"]>;

/** How long a write waits for those of other processes. */
const LONGEST_WAIT_MS = 25_000;
const RETRY_MS = 40;

/** A transaction begun with this level only reads; see `readSnapshot` in prisma.ts. */
const READING: IsolationLevel = "REPEATABLE READ";

export interface SqliteAdapterFactory extends SqlMigrationAwareDriverAdapterFactory {
  /** Throws `database_replaced` where the file has gone from its path since it was connected to. */
  refuseOtherFile(): void;
}

const WRITES = /^\s*(insert|update|delete|replace|with)\b/i;

/**
 * Connections to a SQLite file, whose folder is made if it is missing. Every transaction holds the
 * lock of those who write from its beginning (unless it only reads), so that what it reads is what
 * the writer before it left.
 */
export function makeSqliteAdapter(databaseUrl: string): SqliteAdapterFactory {
  let last: SqliteConnection | undefined;
  const connect = async (url: string) => {
    const connection = new SqliteConnection(url);
    last = connection;
    return new PatientAdapter(connection, await new Statements(connection).connect());
  };
  return {
    provider: "sqlite",
    adapterName: "@prisma/adapter-libsql",
    connect: () => connect(databaseUrl),
    connectToShadowDb: () => connect("file::memory:"),
    refuseOtherFile: () => last?.refuseOtherFile(),
  };
}

/**
 * Prisma's adapter, of which values and errors are taken. Its transactions are not: each of them goes
 * on in a connection of its own, without the settings of the first.
 */
class Statements extends PrismaLibSql {
  constructor(private readonly connection: SqliteConnection) {
    super({ url: "file:" });
  }

  override createClient(): Client {
    const { connection } = this;
    const client = {
      async execute({ sql, args }: { sql: string; args: StatementValue[] }) {
        return connection.execute(sql, args);
      },
      executeMultiple: async (script: string) => connection.executeScript(script),
      close: () => connection.close(),
    };
    // The adapter calls nothing else: transactions are begun by the class below.
    return client as unknown as Client;
  }
}

/**
 * The one connection serves one query, or one transaction, at a time; the others wait for their turn.
 * What another process's lock keeps from being done gives up its turn and is tried again and again, so
 * that the rest of the process goes on.
 */
class PatientAdapter implements SqlDriverAdapter {
  readonly provider = "sqlite";
  readonly adapterName: string;
  #last: Promise<void> = Promise.resolve();

  constructor(
    private readonly connection: SqliteConnection,
    private readonly statements: SqlDriverAdapter,
  ) {
    this.adapterName = statements.adapterName;
  }

  queryRaw(query: SqlQuery) {
    return this.#alone(() => this.#whole(query, () => this.statements.queryRaw(query)));
  }

  executeRaw(query: SqlQuery) {
    return this.#alone(() => this.#whole(query, () => this.statements.executeRaw(query)));
  }

  executeScript(script: string) {
    return this.#alone(() => this.statements.executeScript(script));
  }

  async startTransaction(isolationLevel?: IsolationLevel): Promise<Transaction> {
    const kind = isolationLevel === READING ? "reading" : "writing";
    const release = await patiently(async () => {
      const endTurn = await this.#takeTurn();
      try {
        this.connection.begin(kind);
        return endTurn;
      } catch (error) {
        endTurn();
        throw error;
      }
    });
    return this.#makeTransaction(release);
  }

  async dispose() {
    await this.#takeTurn().then((release) => release());
    this.connection.close();
  }

  #makeTransaction(release: () => void): Transaction {
    const { connection, statements, provider, adapterName } = this;
    const run = async (sql: string) => void connection.execute(sql, []);
    return {
      provider,
      adapterName,
      options: { usePhantomQuery: true },
      queryRaw: (query) => patiently(() => statements.queryRaw(query)),
      executeRaw: (query) => statements.executeRaw(query),
      commit: async () => {
        try {
          connection.commit();
        } catch (error) {
          connection.rollback();
          throw error;
        } finally {
          release();
        }
      },
      rollback: async () => {
        try {
          connection.rollback();
        } finally {
          release();
        }
      },
      createSavepoint: (name) => run(`SAVEPOINT ${name}`),
      rollbackToSavepoint: (name) => run(`ROLLBACK TO ${name}`),
      releaseSavepoint: (name) => run(`RELEASE SAVEPOINT ${name}`),
    };
  }

  /**
   * A single write is a transaction too. Only its beginning meets the lock of another: a statement that
   * met it would stay half done until it is collected as garbage, and no transaction could end till then.
   */
  async #whole<T>({ sql }: SqlQuery, ask: () => Promise<T>): Promise<T> {
    const { connection } = this;
    if (connection.isInTransaction || !WRITES.test(sql)) return ask();
    connection.begin("writing");
    try {
      const result = await ask();
      connection.commit();
      return result;
    } catch (error) {
      connection.rollback();
      throw error;
    }
  }

  #alone<T>(work: () => Promise<T>): Promise<T> {
    return patiently(async () => {
      const release = await this.#takeTurn();
      try {
        return await work();
      } finally {
        release();
      }
    });
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

/** Does the work again while another process has the lock. Throws `database_busy` after half a minute. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + LONGEST_WAIT_MS;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isBusy(error) && !isAdaptersBusy(error)) throw error;
      if (Date.now() > deadline) {
        throw new AppError("database_busy", "Another program is writing to the database", {
          cause: error,
        });
      }
    }
    // Those who wait do not ask in step.
    await sleep(RETRY_MS * (0.5 + Math.random()));
  }
}

/** The same, as Prisma's adapter says it. */
function isAdaptersBusy(error: unknown): boolean {
  return isDriverAdapterError(error) && error.cause.kind === "SocketTimeout";
}
