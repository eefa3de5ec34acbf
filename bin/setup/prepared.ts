/**
 * What an earlier start did is noted beside the database, so that the next one need not look at the facts
 * again. The note counts only for a database that has the revisions which it had then: another one,
 * an older state of it, or one that was made anew, is prepared as if there were no note.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { makeSqliteAdapter } from "@/lib/data/sqlite-adapter";
import type { Env } from "@/lib/env";

const NEWEST = `
  SELECT "Games"."id", "Revision"."number", "Revision"."publishedAt"
  FROM "Games" JOIN "Revision" ON "gamesId" = "id" AND "number" = "revision" ORDER BY "id"`;
const AT = `SELECT "publishedAt" FROM "Revision" WHERE "gamesId" = $1 AND "number" = $2`;
const MIGRATIONS = `SELECT COUNT(*) FROM "_prisma_migrations" WHERE "finished_at" IS NOT NULL`;

interface Note {
  stamp: string;
  database: string;
  migrations: string;
  /** Games, number and moment of its newest revision then. */
  revisions: [string, number, string][];
}

type Ask = (sql: string, args?: (string | number)[]) => Promise<unknown[][]>;

/** Whether a start with this stamp has prepared the database. Asks it, but changes nothing. */
export async function isPrepared(env: Env, stamp: string): Promise<boolean> {
  try {
    const note: Note = JSON.parse(readFileSync(notePath(env), "utf8"));
    if (note.stamp !== stamp || note.database !== describe(env)) return false;
    return await asking(env, async (ask) => {
      if (String((await ask(MIGRATIONS))[0]?.[0]) !== note.migrations) return false;
      for (const [games, number, publishedAt] of note.revisions) {
        const [found] = await ask(AT, [games, number]);
        if (String(found?.[0]) !== publishedAt) return false;
      }
      return note.revisions.length > 0;
    });
  } catch {
    // No note, or no such database: the long way says what is wrong.
    return false;
  }
}

/** Notes that the database is prepared. Where it cannot be written, the next start does it all again. */
export async function notePrepared(env: Env, stamp: string): Promise<void> {
  const note = await asking(
    env,
    async (ask): Promise<Note> => ({
      stamp,
      database: describe(env),
      migrations: String((await ask(MIGRATIONS))[0]?.[0]),
      revisions: (await ask(NEWEST)).map(([games, number, at]) => [
        String(games),
        Number(number),
        String(at),
      ]),
    }),
  );
  try {
    mkdirSync(env.dataDir, { recursive: true, mode: 0o700 });
    writeFileSync(notePath(env), JSON.stringify(note), { mode: 0o600 });
  } catch (error) {
    console.error("What was prepared could not be noted:", error);
  }
}

function notePath({ dataDir }: Env): string {
  return join(dataDir, "prepared.json");
}

/** Which database it is, without the password. */
function describe({ databaseUrl, databaseProvider }: Env): string {
  if (databaseProvider === "sqlite") return databaseUrl;
  const { host, pathname } = new URL(databaseUrl);
  return `${host}${pathname}`;
}

async function asking<T>(env: Env, work: (ask: Ask) => Promise<T>): Promise<T> {
  const factory =
    env.databaseProvider === "sqlite"
      ? makeSqliteAdapter(env.databaseUrl)
      : new PrismaPg(env.databaseUrl);
  const connection = await factory.connect();
  try {
    return await work(async (sql, args = []) => {
      const argTypes = args.map((arg) => ({
        scalarType: typeof arg === "number" ? ("int" as const) : ("string" as const),
        arity: "scalar" as const,
      }));
      return (await connection.queryRaw({ sql, args, argTypes })).rows;
    });
  } finally {
    await connection.dispose();
  }
}
