import { z } from "zod";
import { AppError } from "@/lib/errors";
import type { Day } from "@/lib/qualification/vocabulary";
import { allowedDays, type DayRange, nearestDay } from "@/lib/record/as-of";
import type { Games } from "@/lib/record/games-rows";
import { AS_OF } from "@/lib/record/moment";
import { type RawParams, rawList } from "@/lib/record/table-query";

const RealDay = z.iso.date();

/**
 * Reads `as-of=2024-03-11`; `null`: no day was asked for. Throws `invalid_parameter` with the days
 * that are allowed for a day that is malformed, outside them or given twice.
 */
export function parseAsOf(games: Games, params: RawParams): Day | null {
  return readDay(games, AS_OF, rawList(params, AS_OF));
}

/** Reads the values of a parameter that names a day, as {@link parseAsOf} does. */
export function readDay(games: Games, name: string, given: readonly string[]): Day | null {
  const [day] = given;
  if (day === undefined) return null;
  const range = allowedDays(games);
  if (range === null) {
    throw new AppError(
      "invalid_parameter",
      `${name} cannot be given: the qualification period of ${games.name} is not published yet`,
      { field: name, allowed: [] },
    );
  }
  const { from, to } = range;
  const refuse = (what: string): never => {
    throw new AppError("invalid_parameter", `${what}; give a day from ${from} to ${to}`, {
      field: name,
      allowed: [`${from}…${to}`],
    });
  };
  if (given.length > 1) return refuse(`${name} is given ${given.length} times`);
  if (!RealDay.safeParse(day).success) return refuse(`${name} is not a day written YYYY-MM-DD`);
  if (day < from) return refuse(`${name} is before the qualification of ${games.name}`);
  if (day > to) return refuse(`${name} is after the end of ${games.name}`);
  return day;
}

/** The allowed day nearest to what was given; `null`: that was no day at all, or several. */
export function nearestAsOf(range: DayRange, params: RawParams): Day | null {
  const [given, ...more] = rawList(params, AS_OF);
  const day = RealDay.safeParse(given);
  return day.success && more.length === 0 ? nearestDay(range, day.data) : null;
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/** "2024-3-11", "2024/03/11", "20240311", each also with a time after it. */
const YEAR_FIRST = /^(\d{4})([-/.]?)(\d\d?)\2(\d\d?)(?:[T ]\d\d:?\d\d.*)?$/;
/** "11.03.2024"; with "/" the month may come first. */
const DAY_FIRST = /^(\d\d?)\.(\d\d?)\.(\d{4})$/;
/** "11 March 2024", as pages write it. */
const DAY_IN_WORDS = /^(\d\d?)(?:st|nd|rd|th)? ([a-z]{3,9})\.? (\d{4})$/i;
const EDGES = /^[\s.,;:!?'"()]+|[\s.,;:!?'"()]+$/g;

/**
 * The day that an address certainly means where it writes it otherwise than YYYY-MM-DD, or twice;
 * `null`: it is written so, is not given, or means no one day.
 */
export function meantAsOf(params: RawParams): Day | null {
  const given = rawList(params, AS_OF);
  const days = new Set(given.map(dayMeant));
  const [day] = days;
  const isAsWritten = given.length === 1 && given[0] === day;
  return days.size !== 1 || isAsWritten || day === undefined ? null : day;
}

function dayMeant(text: string): Day | null {
  const plain = text.slice(0, 40).replace(EDGES, "");
  const inOrder = YEAR_FIRST.exec(plain);
  if (inOrder) return realDay(inOrder[1], inOrder[3], inOrder[4]);
  const dotted = DAY_FIRST.exec(plain);
  if (dotted) return realDay(dotted[3], dotted[2], dotted[1]);
  const worded = DAY_IN_WORDS.exec(plain);
  const month = MONTHS.indexOf(worded?.[2]?.slice(0, 3).toLowerCase() ?? "") + 1;
  return worded && month > 0 ? realDay(worded[3], `${month}`, worded[1]) : null;
}

function realDay(year = "", month = "", date = ""): Day | null {
  const day = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  return RealDay.safeParse(day).success ? day : null;
}
