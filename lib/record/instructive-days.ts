import { compareDays } from "@/lib/qualification/day-order";
import type { Day } from "@/lib/qualification/vocabulary";
import { allowedDays } from "./as-of";
import { addDays } from "./calendar-days";
import type { GamesRecord } from "./games-record";
import type { Tournament } from "./games-rows";

/**
 * Days on which something was open, from the record's own calendar: the first of the qualification
 * period and the last but one of each tournament, in order of date.
 */
export function instructiveDays({
  games,
  tournaments,
}: GamesRecord): { day: Day; tournament: Tournament | null }[] {
  const range = allowedDays(games);
  if (!range) return [];
  return [
    { day: range.from, tournament: null },
    ...tournaments.map((tournament) => ({ day: addDays(tournament.endsOn, -1), tournament })),
  ]
    .filter(({ day }) => day >= range.from && day <= range.to)
    .sort((a, b) => compareDays(a.day, b.day));
}
