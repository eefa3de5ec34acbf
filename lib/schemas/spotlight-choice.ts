import type { GamesRecord } from "@/lib/record/make-games-record";
import type { SpotlightChoice } from "@/lib/record/spotlight";
import type { RawParams } from "./table-query";

/** Reads `?noc=KAZ&tournament=world-qualifier-1-2024`; what does not exist is passed over. */
export function parseSpotlightChoice(record: GamesRecord, params: RawParams): SpotlightChoice {
  const first = (name: string) => {
    const value = params instanceof URLSearchParams ? params.getAll(name) : params[name];
    return (Array.isArray(value) ? value[0] : value) ?? null;
  };
  const noc = first("noc")?.toUpperCase();
  const tournament = first("tournament")?.toLowerCase();
  return {
    noc: noc && record.nationByNoc.has(noc) ? noc : null,
    tournamentId: tournament && record.tournamentById.has(tournament) ? tournament : null,
  };
}
