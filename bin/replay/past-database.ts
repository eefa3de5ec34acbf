/** A database of its own, whose facts are those of a day in the past, to be led to the present again. */
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { diffRows } from "@/lib/change/rows-diff";
import { loadGamesRows } from "@/lib/data/load-games-rows";
import { makePrisma, type PrismaClient } from "@/lib/data/prisma";
import type { DatabaseEnv } from "@/lib/env";
import { readFacts } from "@/lib/operations/facts/read-facts";
import { importGames } from "@/lib/operations/import-games";
import { addRevision } from "@/lib/operations/revisions";
import { saveDiff } from "@/lib/operations/save-diff";
import { ROUNDS } from "@/lib/qualification/vocabulary";
import { recordAsOf } from "@/lib/record/as-of";
import type { Bout, GamesRows, StoredPlace, Tournament } from "@/lib/record/games-rows";
import { makeGamesRecord } from "@/lib/record/record-of-rows";
import { makePostgresDatabase, type NewDatabase } from "../database/make-postgres-database";
import { migrate } from "../database/migrate";

const DATA_FOLDER = "prisma/data";

export interface PastDatabase {
  env: DatabaseEnv;
  /** A folder of its own, which has the database if it is SQLite's. */
  dataDir: string;
  prisma: PrismaClient;
  /** The rows as they are shipped. */
  shipped: GamesRows;
  /** The rows as they were, which the database has. */
  past: GamesRows;
  remove(): Promise<void>;
}

/** The shipped facts, by tournament or any: their folder, and all their tournaments' ids. */
async function findFacts(tournamentId: string | null): Promise<string> {
  const known: string[] = [];
  for (const name of readdirSync(DATA_FOLDER).sort()) {
    const folder = join(DATA_FOLDER, name);
    const { facts } = await readFacts(folder);
    const ids = facts?.tournaments.map(({ row }) => row.id) ?? [];
    if (tournamentId === null ? facts?.games.is_featured : ids.includes(tournamentId)) {
      return folder;
    }
    known.push(...ids);
  }
  throw new Error(`There is no tournament ${tournamentId}; there are ${known.join(", ")}`);
}

/** The day before a day. */
export function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

/**
 * Imports the facts that have the tournament (`null`: the featured Games') into a new database and
 * turns them back to the end of a day. `postgresUrl`: a PostgreSQL server on which databases may be
 * made; without it the database is SQLite's.
 */
export async function makePastDatabase(
  tournamentId: string | null,
  dayOf: (tournaments: readonly Tournament[]) => string,
  postgresUrl: string | null = null,
): Promise<PastDatabase> {
  const facts = await findFacts(tournamentId);
  const dataDir = mkdtempSync(join(tmpdir(), "qualified-past-"));
  const { env, drop } = postgresUrl ? await makePostgresDatabase(postgresUrl) : newSqlite(dataDir);
  const prisma = makePrisma(env);
  const remove = async () => {
    await prisma.$disconnect();
    await drop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    await migrate(env);
    const { gamesId } = await importGames(prisma, facts);
    const shipped = await requireRows(prisma, gamesId);
    const turned = turnedBack(shipped, dayOf(shipped.tournaments));
    const diff = diffRows(shipped, turned);
    await prisma.$transaction(async (tx) => {
      await saveDiff(tx, turned, diff);
      await addRevision(tx, gamesId, { kind: "import", actor: null, summary: "{}" });
    });
    return { env, dataDir, prisma, shipped, past: await requireRows(prisma, gamesId), remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

function newSqlite(folder: string): NewDatabase {
  const databaseUrl = `file:${join(folder, "qualified.db")}`;
  return { env: { databaseProvider: "sqlite", databaseUrl }, drop: async () => {} };
}

/** The rows of a Games that is there. */
export async function requireRows(prisma: PrismaClient, gamesId: string): Promise<GamesRows> {
  const rows = await loadGamesRows(prisma, gamesId);
  if (!rows) throw new Error(`There is no Games ${gamesId}`);
  return rows;
}

/** The rows as they were at the end of a day: places, their ledgers, bouts and counts. */
export function turnedBack(rows: GamesRows, day: string): GamesRows {
  const { places, bouts, publishedCounts } = recordAsOf(makeGamesRecord(rows), day);
  const stored = new Map(rows.places.map((place) => [place.id, place]));
  return {
    ...rows,
    bouts,
    publishedCounts,
    knownBreaks: [],
    places: places.map(({ basis: _, ...place }): StoredPlace => {
      const isNamed = stored.get(place.id)?.decidingBoutId === place.decidingBoutId;
      return { ...place, decidingBoutId: isNamed ? place.decidingBoutId : null };
    }),
  };
}

/** The bouts of tournaments in the order they were boxed; of an unknown day from the last on. */
export function boutsInOrder(
  rows: GamesRows,
  isWanted: (tournament: Tournament) => boolean,
): readonly Bout[] {
  return rows.tournaments.filter(isWanted).flatMap(({ id, endsOn }) => {
    const orderOf = ({ boxedOn, round, id: boutId }: Bout) =>
      [
        round === "BOX-OFF" ? "~" : "",
        boxedOn ?? endsOn,
        String(round ? ROUNDS.indexOf(round) : 0).padStart(2, "0"),
        boutId,
      ].join(" ");
    return rows.bouts
      .filter(({ tournamentId }) => tournamentId === id)
      .map((bout) => ({ bout, order: orderOf(bout) }))
      .sort((a, b) => (a.order < b.order ? -1 : 1))
      .map(({ bout }) => bout);
  });
}
