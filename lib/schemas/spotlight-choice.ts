import type { GamesRecord } from "@/lib/record/make-games-record";
import type { SpotlightChoice } from "@/lib/record/spotlight";
import { type RawParams, rawList } from "./table-query";

/** The parameters that choose what the home page shows. */
export const SPOTLIGHT_PARAMS = ["noc", "tournament"] as const;

/** Reads `?noc=KAZ&tournament=world-qualifier-1-2024`; what does not exist is passed over. */
export function parseSpotlightChoice(record: GamesRecord, params: RawParams): SpotlightChoice {
  const noc = rawList(params, "noc")[0]?.toUpperCase();
  const tournament = rawList(params, "tournament")[0]?.toLowerCase();
  return {
    noc: noc && record.nationByNoc.has(noc) ? noc : null,
    tournamentId: tournament && record.tournamentById.has(tournament) ? tournament : null,
  };
}
