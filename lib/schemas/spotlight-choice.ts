import type { GamesRecord } from "@/lib/record/games-record";
import type { SpotlightChoice } from "@/lib/record/spotlight";
import { canonical, type RawParams, rawList, splitList } from "@/lib/record/table-query";

/** The parameters that choose what the home page shows. */
export const SPOTLIGHT_PARAMS = ["noc", "tournament"] as const;

/**
 * Reads `?noc=KAZ&tournament=world-qualifier-1-2024`: of each the first that exists. What does not
 * exist is passed over.
 */
export function parseSpotlightChoice(record: GamesRecord, params: RawParams): SpotlightChoice {
  const first = (name: string, known: ReadonlyMap<string, unknown>) => {
    const ids = [...known.keys()];
    const found = splitList(rawList(params, name)).map((value) => canonical(value, ids));
    return found.find((id) => id !== undefined) ?? null;
  };
  return {
    noc: first("noc", record.nationByNoc),
    tournamentId: first("tournament", record.tournamentById),
  };
}
