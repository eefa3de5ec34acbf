/** Which two states of a record are compared: `from=2024-03-11&to=2024-06-02`, `from=16&to=17`. */
import { AppError } from "@/lib/errors";
import type { Games } from "@/lib/record/games-rows";
import type { Moment } from "@/lib/record/moment";
import { canonical, type RawParams, rawList } from "@/lib/record/table-query";
import { readDay } from "./as-of";
import { readRevision } from "./revision";

export const FROM = "from";
export const TO = "to";

/** A number is a revision, everything else is read as a day. */
const WHOLE_NUMBER = /^\d+$/;

/**
 * Reads one of the two: the number of a revision, or a day; `null`: it is not given. Throws
 * `invalid_parameter` with what is allowed.
 */
export function parseComparedMoment(
  record: { games: Games; revision: number },
  name: typeof FROM | typeof TO,
  params: RawParams,
): Moment | null {
  const given = rawList(params, name);
  const [first] = given;
  if (first !== undefined && WHOLE_NUMBER.test(first)) {
    return { asOf: null, pinned: readRevision(record, name, given) };
  }
  const asOf = readDay(record.games, name, given);
  return asOf === null ? null : { asOf, pinned: null };
}

/** As an address writes it. */
export function comparedMomentText({ asOf, pinned }: Moment): string {
  return asOf ?? `${pinned}`;
}

/** Reads `noc=KAZ`; `null`: all nations. Throws `invalid_parameter`. */
export function parseNoc(
  { nations }: { nations: readonly { noc: string }[] },
  params: RawParams,
): string | null {
  const given = rawList(params, "noc");
  const [noc] = given;
  if (noc === undefined) return null;
  const allowed = nations.map((nation) => nation.noc);
  const refuse = (what: string) =>
    new AppError("invalid_parameter", what, { field: "noc", allowed });
  if (given.length > 1) throw refuse(`noc is given ${given.length} times; give it once`);
  const found = canonical(noc, allowed);
  if (found === undefined) throw refuse(`noc has no value ${JSON.stringify(noc.slice(0, 40))}`);
  return found;
}
