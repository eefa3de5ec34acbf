/** Which sheets of results an editor begins with. Pure: the moment comes in. */
import type { Day } from "@/lib/qualification/vocabulary";
import { addDays, daysBetween } from "@/lib/record/calendar-days";
import type { GamesRows, Tournament } from "@/lib/record/games-rows";
import { localDay } from "@/lib/record/local-day";
import type { Change } from "./change";
import { isSheetChange, sheetBouts, sheetDays } from "./session-sheet";

/** The sheet of a tournament's day; `day` is `null` for bouts whose day is not known. */
export interface SheetDay {
  tournament: Tournament;
  day: Day | null;
  bouts: number;
  withResult: number;
}

export interface SheetsToEnter {
  /** The sheets of today, with the bouts that can be boxed because both boxers are known. */
  today: readonly SheetDay[];
  /** Other days on which a stored bout has no result, the latest first. */
  open: readonly SheetDay[];
  /** The latest day before today with bouts. */
  last: SheetDay | null;
  /** The tournament that begins next. */
  next: Tournament | null;
}

/** Every day of a tournament with its bouts, those whose day is not known at the end. */
export function daysOfTournament(
  rows: Pick<GamesRows, "bouts">,
  tournament: Tournament,
): readonly SheetDay[] {
  const { startsOn, endsOn } = tournament;
  const days = Array.from({ length: daysBetween(startsOn, endsOn) + 1 }, (_, index) =>
    addDays(startsOn, index),
  );
  return sheetDays(rows, tournament, days).map((each) => ({ tournament, ...each }));
}

/**
 * What there is to enter at a moment. Each tournament has the day of the place where it is boxed: at one
 * moment it may be Saturday at one and Sunday at another.
 */
export function sheetsToEnter(rows: GamesRows, now: Date): SheetsToEnter {
  const todayAt = ({ timeZone }: Tournament) => localDay(now, timeZone);
  const days = rows.tournaments
    .flatMap((tournament) => daysOfTournament(rows, tournament))
    .flatMap((each) => (each.day === null ? [] : [{ ...each, day: each.day }]))
    .toSorted((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
  const coming = rows.tournaments
    .filter((tournament) => tournament.startsOn > todayAt(tournament))
    .toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
  return {
    today: days
      .filter(({ tournament, day }) => day === todayAt(tournament))
      .map((each) => withOpenBouts(rows, each, each.day)),
    open: days.filter(
      ({ tournament, day, bouts, withResult }) => day !== todayAt(tournament) && withResult < bouts,
    ),
    last: days.find(({ tournament, day, bouts }) => day < todayAt(tournament) && bouts > 0) ?? null,
    next: coming[0] ?? null,
  };
}

function withOpenBouts(rows: GamesRows, each: SheetDay, day: Day): SheetDay {
  const bouts = sheetBouts(rows, each.tournament.id, day);
  return {
    ...each,
    bouts: bouts.length,
    withResult: bouts.filter(({ bout }) => bout.winner !== null).length,
  };
}

/** The sheet on which a change of a draft is found; `null`: it is on none. */
export function sheetOfChange(
  rows: Pick<GamesRows, "bouts">,
  change: Change,
): { tournamentId: string; day: Day | null } | null {
  if (!isSheetChange(change)) return null;
  const bout =
    change.kind === "enter-bout" ? change.bout : rows.bouts.find(({ id }) => id === change.boutId);
  return bout ? { tournamentId: bout.tournamentId, day: bout.boxedOn } : null;
}
