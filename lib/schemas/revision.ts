import { AppError } from "@/lib/errors";
import type { Games } from "@/lib/record/games-rows";
import { REVISION } from "@/lib/record/moment";
import { type RawParams, rawList } from "@/lib/record/table-query";

/** A number of a revision as an address writes it. */
const NUMBER = /^[1-9]\d{0,8}$/;

/**
 * Reads `revision=17`; `null`: none was asked for. Throws `invalid_parameter` with the revisions that
 * there are for one that is malformed, not published yet or given twice.
 */
export function parseRevision(
  { games, revision }: { games: Games; revision: number },
  params: RawParams,
): number | null {
  const given = rawList(params, REVISION);
  const [number] = given;
  if (number === undefined) return null;
  const refuse = (what: string): never => {
    throw refusedRevision(`${what}; the newest of ${games.name} is ${revision}`, revision);
  };
  if (given.length > 1) return refuse(`${REVISION} is given ${given.length} times; give it once`);
  if (!NUMBER.test(number)) return refuse(`${REVISION} is not a whole number from 1`);
  if (Number(number) > revision) return refuse(`${REVISION} ${number} is not published`);
  return Number(number);
}

/** The refusal of a revision, with those that there are: up to the newest. */
export function refusedRevision(message: string, newest: number): AppError {
  return new AppError("invalid_parameter", message, {
    field: REVISION,
    allowed: [`1…${newest}`],
  });
}
