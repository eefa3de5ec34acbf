import { z } from "zod";
import { AppError } from "@/lib/errors";
import type { Day } from "@/lib/qualification/vocabulary";
import { allowedDays, type DayRange, nearestDay } from "@/lib/record/as-of";
import type { Games } from "@/lib/record/games-record";
import { AS_OF, type RawParams, rawList } from "./table-query";

const RealDay = z.iso.date();

/**
 * Reads `as-of=2024-03-11`; `null`: no day was asked for. Throws `invalid_parameter` with the days
 * that are allowed for a day that is malformed, outside them or given twice.
 */
export function parseAsOf(games: Games, params: RawParams): Day | null {
  const given = rawList(params, AS_OF);
  const [day] = given;
  if (day === undefined) return null;
  const range = allowedDays(games);
  if (range === null) {
    throw new AppError(
      "invalid_parameter",
      `${AS_OF} cannot be given: the qualification period of ${games.name} is not published yet`,
      { field: AS_OF, allowed: [] },
    );
  }
  const { from, to } = range;
  const refuse = (what: string): never => {
    throw new AppError("invalid_parameter", `${what}; give a day from ${from} to ${to}`, {
      field: AS_OF,
      allowed: [`${from}…${to}`],
    });
  };
  if (given.length > 1) return refuse(`${AS_OF} is given ${given.length} times`);
  if (!RealDay.safeParse(day).success) return refuse(`${AS_OF} is not a day written YYYY-MM-DD`);
  if (day < from) return refuse(`${AS_OF} is before the qualification of ${games.name}`);
  if (day > to) return refuse(`${AS_OF} is after the end of ${games.name}`);
  return day;
}

/** The allowed day nearest to what was given; `null`: that was no day at all, or several. */
export function nearestAsOf(range: DayRange, params: RawParams): Day | null {
  const [given, ...more] = rawList(params, AS_OF);
  const day = RealDay.safeParse(given);
  return day.success && more.length === 0 ? nearestDay(range, day.data) : null;
}
