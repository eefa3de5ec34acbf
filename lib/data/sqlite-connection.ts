import { chmodSync, closeSync, mkdirSync, openSync, statSync } from "node:fs";
import { dirname } from "node:path";
import Database from "libsql";
import { AppError } from "@/lib/errors";

/** Set for every connection: nothing acknowledged is lost, no dangling reference. */
const PRAGMAS = `
  PRAGMA busy_timeout = 5000;
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA foreign_keys = ON;
  PRAGMA busy_timeout = 0;
`;

/** What a statement answers, in the words of Prisma's adapter. */
export interface StatementResult {
  columns: string[];
  columnTypes: string[];
  rows: unknown[][];
  rowsAffected: number;
}

export type StatementValue = null | string | number | bigint | boolean | Uint8Array;

/**
 * The one connection of a client to a SQLite file, made with its folder if it is missing and readable by
 * its owner only. No statement waits for another process: it throws what {@link isBusy} knows at once,
 * because SQLite's own wait lets the whole process stand still.
 */
export class SqliteConnection {
  readonly #database: Database.Database;
  readonly #path: string;
  /** Which file was opened; `null`: it is in memory. */
  readonly #identity: string | null;
  #isReading = false;

  constructor(databaseUrl: string) {
    this.#path = databaseUrl.slice("file:".length);
    const isInMemory = this.#path === ":memory:";
    if (!isInMemory) {
      makePrivateFile(this.#path);
      for (const end of ["", "-wal", "-shm"]) hideFromOthers(this.#path + end);
    }
    this.#database = new Database(this.#path);
    this.#identity = isInMemory ? null : identify(this.#path);
    this.#database.exec(PRAGMAS);
  }

  /** Runs one statement. */
  execute(sql: string, args: readonly StatementValue[]): StatementResult {
    const statement = this.#database.prepare(sql).safeIntegers(true);
    const values = args.map(storedValue);
    if (!statement.reader) {
      const { changes } = statement.run(values);
      return { columns: [], columnTypes: [], rows: [], rowsAffected: changes };
    }
    const columns = statement.columns();
    return {
      columns: columns.map(({ name }) => name),
      columnTypes: columns.map(({ type }) => type ?? ""),
      rows: (statement.raw(true).all(values) as unknown[][]).map((row) => row.map(readValue)),
      rowsAffected: 0,
    };
  }

  /** Runs statements without values. Unlike others they wait for another process, up to five seconds. */
  executeScript(script: string): void {
    this.#database.exec("PRAGMA busy_timeout = 5000");
    try {
      this.#database.exec(script);
    } finally {
      this.#database.exec("PRAGMA busy_timeout = 0");
    }
  }

  get isInTransaction(): boolean {
    return this.#database.inTransaction;
  }

  /** Begins a transaction that only reads one snapshot, or one that holds the lock of those who write. */
  begin(kind: "reading" | "writing"): void {
    if (kind === "writing") this.refuseOtherFile();
    this.#database.exec(kind === "writing" ? "BEGIN IMMEDIATE" : "BEGIN");
    this.#isReading = kind === "reading";
    // A write would ask for the lock in the middle, when its snapshot may be an old one.
    if (this.#isReading) this.#database.exec("PRAGMA query_only = ON");
  }

  /** Ends the transaction; what it wrote is on the disk. Throws as {@link refuseOtherFile}. */
  commit(): void {
    if (!this.#isReading) this.refuseOtherFile();
    this.#database.exec("COMMIT");
    this.#endReading();
  }

  /** Takes back what the transaction wrote, unless SQLite has done so. */
  rollback(): void {
    if (this.#database.inTransaction) this.#database.exec("ROLLBACK");
    this.#endReading();
  }

  #endReading(): void {
    if (this.#isReading) this.#database.exec("PRAGMA query_only = OFF");
    this.#isReading = false;
  }

  /**
   * Throws `database_replaced` where the file that was opened has gone from its path: what is written to
   * it would be gone with the process.
   */
  refuseOtherFile(): void {
    if (this.#identity === null) return;
    const found = identify(this.#path);
    if (found === this.#identity) return;
    throw new AppError(
      "database_replaced",
      `The database file ${found === null ? "is gone" : "was replaced by another"}: ${this.#path}. ` +
        "Nothing is published until the server is started again.",
    );
  }

  /** Closes it, with everything in the file itself, so that a copy of the one file is whole. */
  close(): void {
    if (!this.#database.open) return;
    try {
      // The library keeps the file open until its statements are collected as garbage.
      this.#database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
    } catch {
      // Another connection is at work; the last one does it, or the next that opens the file.
    }
    this.#database.close();
  }
}

/** Did SQLite refuse because another connection has the lock? Nothing was done then. */
export function isBusy(error: unknown): boolean {
  return /^SQLITE_BUSY/.test(String((error as { code?: unknown } | null)?.code));
}

/** The library ends the process when it is given a boolean, and binds a whole number as a fraction. */
function storedValue(value: StatementValue): null | string | number | bigint | Uint8Array {
  if (typeof value === "boolean") return value ? 1n : 0n;
  return Number.isSafeInteger(value) ? BigInt(value as number) : value;
}

function readValue(value: unknown): unknown {
  if (!(value instanceof Uint8Array)) return value;
  return value.buffer.slice(value.byteOffset, value.byteOffset + value.byteLength);
}

function makePrivateFile(path: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  try {
    // Never opened if it is there: closing it would end the locks of this process's other connections.
    closeSync(openSync(path, "wx", 0o600));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
}

/** The bits of those who are neither the owner nor of the owner's group. */
const OTHERS = 0o007;

/**
 * Earlier versions made the file readable by everybody on the machine. One that was given to a group only, by
 * hand, stays so; one that belongs to somebody else is theirs.
 */
function hideFromOthers(path: string): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found || (found.mode & OTHERS) === 0) return;
  try {
    chmodSync(path, 0o600);
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    if (code !== "EPERM" && code !== "EROFS") throw error;
  }
}

/** Which file is at a path; `null`: none. */
function identify(path: string): string | null {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found ? `${found.dev}:${found.ino}` : null;
}
