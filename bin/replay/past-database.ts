/** A database of its own, whose facts are those of a day in the past, to be led to the present again. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Actor } from "@/lib/auth/permissions";
import { loadGamesRows } from "@/lib/data/load-games-rows";
import { makePrisma, type PrismaClient } from "@/lib/data/prisma";
import type { DatabaseEnv } from "@/lib/env";
import { readFacts } from "@/lib/operations/facts/read-facts";
import { importGames } from "@/lib/operations/import-games";
import { addRevision } from "@/lib/operations/revisions";
import { saveDiff } from "@/lib/operations/save-diff";
import { ROUNDS } from "@/lib/qualification/vocabulary";
import { recordAsOf } from "@/lib/record/as-of";
import type { Bout, GamesRows, StoredPlace, Tournament } from "@/lib/record/games-record";
import { makeGamesRecord } from "@/lib/record/make-games-record";
import { diffRows } from "@/lib/record/rows-diff";
import { migrate } from "../database/migrate";

const DATA_FOLDER = "prisma/data";

/** Who publishes where nobody signs in. */
export const REPLAYING_EDITOR: Actor = { id: "replay", name: "Replay", role: "editor" };

export interface PastDatabase {
  env: DatabaseEnv;
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
 * turns them back to the end of a day.
 */
export async function makePastDatabase(
  tournamentId: string | null,
  dayOf: (tournaments: readonly Tournament[]) => string,
): Promise<PastDatabase> {
  const folder = mkdtempSync(join(tmpdir(), "qualified-past-"));
  mkdirSync(folder, { recursive: true });
  const databaseUrl = `file:${join(folder, "qualified.db")}`;
  const env: DatabaseEnv = { databaseProvider: "sqlite", databaseUrl };
  await migrate(env);
  const prisma = makePrisma(env);
  const { gamesId } = await importGames(prisma, await findFacts(tournamentId));
  const shipped = await requireRows(prisma, gamesId);
  const turned = turnedBack(shipped, dayOf(shipped.tournaments));
  const diff = diffRows(shipped, turned);
  await prisma.$transaction(async (tx) => {
    await saveDiff(tx, turned, diff);
    await addRevision(tx, gamesId, { kind: "import", actor: null, summary: "{}" });
  });
  return {
    env,
    prisma,
    shipped,
    past: await requireRows(prisma, gamesId),
    async remove() {
      await prisma.$disconnect();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The rows of a Games that is there. */
export async function requireRows(prisma: PrismaClient, gamesId: string): Promise<GamesRows> {
  const rows = await loadGamesRows(prisma, gamesId);
  if (!rows) throw new Error(`There is no Games ${gamesId}`);
  return rows;
}

/** The rows as they were at the end of a day: places, their ledgers, bouts and counts. */
function turnedBack(rows: GamesRows, day: string): GamesRows {
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
