import type { Category } from "./games-record";
import type { GamesRecord } from "./make-games-record";

/** The categories that a tournament has a draw in, each with the number of bouts that are known. */
export function drawCategories(
  record: GamesRecord,
  tournamentId: string,
): { category: Category; bouts: number }[] {
  const known = new Map<string, number>();
  for (const { categoryCode } of record.allocationsByRoute.get(tournamentId) ?? []) {
    known.set(categoryCode, 0);
  }
  for (const { categoryCode } of record.boutsByTournament.get(tournamentId) ?? []) {
    known.set(categoryCode, (known.get(categoryCode) ?? 0) + 1);
  }
  return record.categories.flatMap((category) => {
    const bouts = known.get(category.code);
    return bouts === undefined ? [] : [{ category, bouts }];
  });
}
