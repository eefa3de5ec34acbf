/** The largest session of a tournament as it was before its first bout, to be entered again. */

import { diffRows } from "@/lib/change/rows-diff";
import { sheetBouts } from "@/lib/change/session-sheet";
import { loadGamesRows } from "@/lib/data/load-games-rows";
import type { PrismaClient } from "@/lib/data/prisma";
import { addRevision } from "@/lib/operations/revisions";
import { saveDiff } from "@/lib/operations/save-diff";
import type { Bout, GamesRows } from "@/lib/record/games-rows";

/** A day's bouts in the order of its sheet, with the results that they had. */
export interface ClearedSession {
  day: string;
  bouts: readonly Bout[];
}

/**
 * Takes the results of a tournament's fullest day out of the database, and every place that the
 * tournament gave; what it says of the bouts beside their results stays.
 */
export async function clearLargestSession(
  prisma: PrismaClient,
  gamesId: string,
  tournamentId: string,
): Promise<ClearedSession> {
  const rows = await loadGamesRows(prisma, gamesId);
  if (!rows) throw new Error(`There is no Games ${gamesId}`);
  const day = fullestDay(rows, tournamentId);
  const isOfDay = (bout: Bout) => bout.tournamentId === tournamentId && bout.boxedOn === day;
  const withoutResult = { winner: null, decision: null, score: null };
  const cleared: GamesRows = {
    ...rows,
    bouts: rows.bouts.map((bout) => (isOfDay(bout) ? { ...bout, ...withoutResult } : bout)),
    places: rows.places.filter((place) => place.tournamentId !== tournamentId),
  };
  await prisma.$transaction(async (tx) => {
    await saveDiff(tx, cleared, diffRows(rows, cleared));
    await addRevision(tx, gamesId, { kind: "import", actor: null, summary: "{}" });
  });
  const results = new Map(rows.bouts.map((bout) => [bout.id, bout]));
  const bouts = sheetBouts(cleared, tournamentId, day).flatMap(
    ({ bout }) => results.get(bout.id) ?? [],
  );
  return { day, bouts };
}

function fullestDay({ bouts }: GamesRows, tournamentId: string): string {
  const counts = new Map<string, number>();
  for (const bout of bouts) {
    if (bout.tournamentId !== tournamentId || bout.boxedOn === null) continue;
    counts.set(bout.boxedOn, (counts.get(bout.boxedOn) ?? 0) + 1);
  }
  const [fullest] = [...counts].sort(([, a], [, b]) => b - a);
  if (!fullest) throw new Error(`${tournamentId} has no bout of a known day`);
  return fullest[0];
}
