import { AFTER_EVERY_DAY } from "@/lib/qualification/day-order";
import type { GamesDays } from "@/lib/qualification/ledger";
import type { Day } from "@/lib/qualification/vocabulary";
import type { GamesRows } from "./games-rows";

/**
 * The last day of the Games; of Games whose days are not published yet, and which therefore cannot
 * have places, a day that nothing is after.
 */
export function lastDay({ games }: Pick<GamesRows, "games">): Day {
  return games.endsOn ?? AFTER_EVERY_DAY;
}

/** The days that undated events fall back on. */
export function gamesDays(record: Pick<GamesRows, "games">): GamesDays {
  const endsOn = lastDay(record);
  return { qualificationEndsOn: record.games.qualificationEndsOn ?? endsOn, endsOn };
}
