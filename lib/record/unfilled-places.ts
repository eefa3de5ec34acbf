/** The places of a record's draws that nobody can win any more. */
import { type ComputedDraw, drawKey } from "@/lib/qualification/compute-draws";
import { type Unfilled, unfilledOf } from "@/lib/qualification/unfilled";
import type { GamesRecord } from "./games-record";
import { remember } from "./remember";

const NONE: Unfilled = { count: 0, tooFew: 0, bothOut: [] };

const unfilledIn = remember((draw: ComputedDraw): Unfilled => unfilledOf(draw));

/** Those of one category of a tournament; none of a route without a draw. */
export function unfilledPlaces(
  record: GamesRecord,
  tournamentId: string | null,
  categoryCode: string,
): Unfilled {
  if (tournamentId === null) return NONE;
  const draw = record.draws.get(drawKey(tournamentId, categoryCode));
  return draw ? unfilledIn(draw) : NONE;
}

/** A draw with places that nobody can win any more. */
export interface UnfilledDraw extends Unfilled {
  tournamentId: string;
  categoryCode: string;
}

/** Every draw with places that nobody can win any more, in order of date. */
export function unfilledDraws(record: GamesRecord): UnfilledDraw[] {
  return [...record.draws.values()].flatMap((draw) => {
    const unfilled = unfilledIn(draw);
    if (unfilled.count === 0) return [];
    const { tournamentId, categoryCode } = draw;
    return [{ ...unfilled, tournamentId, categoryCode }];
  });
}
