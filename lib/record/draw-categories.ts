import { findDraw } from "./draws";
import type { GamesRecord } from "./games-record";
import type { Category } from "./games-rows";

/** The categories that a tournament has a draw in, each with the number of bouts that are known. */
export function drawCategories(
  record: GamesRecord,
  tournamentId: string,
): { category: Category; bouts: number }[] {
  const bouts = record.boutsByTournament.get(tournamentId) ?? [];
  return record.categories
    .filter(({ code }) => findDraw(record, tournamentId, code))
    .map((category) => ({
      category,
      bouts: bouts.filter(({ categoryCode }) => categoryCode === category.code).length,
    }));
}
