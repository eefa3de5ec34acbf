import { randomUUID } from "node:crypto";
import { copyFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { makePrisma, type PrismaClient } from "@/lib/data/prisma";
import type { DatabaseEnv, DatabaseProvider } from "@/lib/env";

// Every test has a database made for it, which takes seconds on a busy machine.
jest.setTimeout(60_000);

/** The provider of the jest project that is running. */
export const PROVIDER: DatabaseProvider =
  process.env.TEST_PROVIDER === "postgres" ? "postgres" : "sqlite";

export interface TestDatabase {
  readonly prisma: PrismaClient;
  readonly env: DatabaseEnv;
  /** Another client of the same database, as another process would have. */
  connect(): PrismaClient;
}

/**
 * A `describe` whose every test gets a migrated, empty database of its own (or, if `isShared`, all
 * its tests together one). On PostgreSQL it is
 * skipped where there is no server; make-postgres-template.ts has then printed the reason or failed.
 */
export function describeDatabase(
  name: string,
  body: (database: TestDatabase) => void,
  { isShared = false }: { isShared?: boolean } = {},
): void {
  const canRun = PROVIDER === "sqlite" || process.env.TEST_POSTGRES_URL;
  (canRun ? describe : describe.skip)(`${name} on ${PROVIDER}`, () => {
    let env: DatabaseEnv;
    let clients: PrismaClient[] = [];
    const connect = () => {
      const client = makePrisma(env);
      clients.push(client);
      return client;
    };

    (isShared ? beforeAll : beforeEach)(async () => {
      env = PROVIDER === "sqlite" ? copySqlite() : await copyPostgres();
      connect();
    });

    (isShared ? afterAll : afterEach)(async () => {
      for (const client of clients) await client.$disconnect();
      clients = [];
      await drop(env);
    });

    body({
      get prisma() {
        const [first] = clients;
        if (!first) throw new Error("The database exists inside tests only");
        return first;
      },
      get env() {
        return env;
      },
      connect,
    });
  });
}

function copySqlite(): DatabaseEnv {
  const folder = required("TEST_SQLITE_FOLDER");
  const path = join(folder, `${randomUUID()}.db`);
  copyFileSync(join(folder, "template.db"), path);
  return { databaseProvider: "sqlite", databaseUrl: `file:${path}` };
}

async function copyPostgres(): Promise<DatabaseEnv> {
  const template = required("TEST_POSTGRES_TEMPLATE");
  const name = `${template}_${randomUUID().replaceAll("-", "")}`;
  await onServer(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  const url = new URL(required("TEST_POSTGRES_URL"));
  url.pathname = `/${name}`;
  return { databaseProvider: "postgres", databaseUrl: url.href };
}

async function drop({ databaseProvider, databaseUrl }: DatabaseEnv): Promise<void> {
  if (databaseProvider === "sqlite") {
    for (const suffix of ["", "-wal", "-shm"]) {
      rmSync(databaseUrl.slice("file:".length) + suffix, { force: true });
    }
  } else {
    await onServer(`DROP DATABASE ${new URL(databaseUrl).pathname.slice(1)} WITH (FORCE)`);
  }
}

/** Tries again for a while: the server's own autovacuum may be in the database, which nobody may end. */
async function onServer(sql: string, triesLeft = 20): Promise<void> {
  const server = await new PrismaPg(required("TEST_POSTGRES_URL")).connect();
  try {
    await server.executeScript(sql);
  } catch (error) {
    if (triesLeft === 0) throw error;
    await new Promise((resolve) => setTimeout(resolve, 250));
    await onServer(sql, triesLeft - 1);
  } finally {
    await server.dispose();
  }
}

function required(variable: string): string {
  const value = process.env[variable];
  if (!value) throw new Error(`${variable} is not set; see make-${PROVIDER}-template.ts`);
  return value;
}
