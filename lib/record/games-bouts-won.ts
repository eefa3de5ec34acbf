import { isOnTheDraw } from "./counts";
import { type GamesRecord, required } from "./games-record";
import type { Boxer } from "./games-rows";

/** How many bouts a boxer won at the Games. */
export interface GamesBoutsWon {
  bouts: number;
  /** Whether it may have been more: not every win in the category has been found. */
  isLeast: boolean;
}

/**
 * How many bouts a boxer won at the Games, `null` where nothing is known of it. In a knock-out all but
 * one lose a bout, so the wins of a category are at least its boxers less one. Where fewer have been
 * found, it is those who got furthest who may have won more.
 */
export function gamesBoutsWon(record: GamesRecord, boxer: Boxer): GamesBoutsWon | null {
  if (boxer.gamesBoutsWon === null) return null;
  const boxed = (record.placesByCategory.get(boxer.categoryCode) ?? []).filter(isOnTheDraw);
  const wins = boxed.map(
    ({ boxerSlug }) => required(record.boxerBySlug, boxerSlug).gamesBoutsWon ?? 0,
  );
  const found = wins.reduce((sum, each) => sum + each, 0);
  const isLeast = found < wins.length - 1 && boxer.gamesBoutsWon >= Math.max(...wins);
  return { bouts: boxer.gamesBoutsWon, isLeast };
}
