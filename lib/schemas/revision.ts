import { AppError } from "@/lib/errors";
import type { Games } from "@/lib/record/games-rows";
import { REVISION } from "@/lib/record/moment";
import { type RawParams, rawList } from "@/lib/record/table-query";

/** The name of the parameter that asks for what was changed after a revision. */
export const SINCE = "since";

/** A number of a revision as an address writes it. */
const NUMBER = /^[1-9]\d{0,8}$/;

/** A Games and its newest revision. */
interface Published {
  games: Games;
  revision: number;
}

/**
 * Reads `revision=17`; `null`: none was asked for. Throws `invalid_parameter` with the revisions that
 * there are for one that is malformed, not published yet or given twice.
 */
export function parseRevision(record: Published, params: RawParams): number | null {
  return readRevision(record, REVISION, rawList(params, REVISION));
}

/** Reads the values of a parameter that names a revision, as {@link parseRevision} does. */
export function readRevision(
  { games, revision }: Published,
  name: string,
  given: readonly string[],
): number | null {
  const [number] = given;
  if (number === undefined) return null;
  const refuse = (what: string): never => {
    throw refusedRevision(`${what}; the newest of ${games.name} is ${revision}`, revision, name);
  };
  if (given.length > 1) return refuse(`${name} is given ${given.length} times; give it once`);
  if (!NUMBER.test(number)) return refuse(`${name} is not a whole number from 1`);
  if (Number(number) > revision) return refuse(`${name} ${number} is not published`);
  return Number(number);
}

/**
 * Reads `since=17`; `null`: it was not asked. 0: since before the first. Throws `invalid_parameter` for one
 * that is malformed, above the revision that is asked, or given twice.
 */
export function parseSince(
  { games, revision }: { games: Games; revision: number },
  params: RawParams,
): number | null {
  const given = rawList(params, SINCE);
  const [number] = given;
  if (number === undefined) return null;
  if (given.length > 1) {
    throw refusedSince(`${SINCE} is given ${given.length} times; give it once`, revision);
  }
  if (number === "0") return 0;
  if (NUMBER.test(number) && Number(number) <= revision) return Number(number);
  throw refusedSince(
    `${SINCE} takes the number of a revision of ${games.name}, up to ${revision}`,
    revision,
  );
}

/** The refusal of a revision, with those that there are: up to the newest. */
export function refusedRevision(message: string, newest: number, field = REVISION): AppError {
  return new AppError("invalid_parameter", message, { field, allowed: [`1…${newest}`] });
}

/** The refusal of a revision since which changes are asked for. */
export function refusedSince(message: string, newest: number): AppError {
  return new AppError("invalid_parameter", message, { field: SINCE, allowed: [`0…${newest}`] });
}
