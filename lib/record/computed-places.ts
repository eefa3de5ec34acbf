import { type ComputedDraw, computeDraws, drawKey } from "@/lib/qualification/compute-draws";
import type { ReconcileInput } from "@/lib/qualification/reconcile";
import { type DeducedResult, deducedDecider } from "./deduced-results";
import { gamesDays } from "./games-days";
import type { GamesRows, QuotaPlace, StoredPlace } from "./games-record";

/** What the core needs to know of a record. */
export function coreInput<Place extends StoredPlace>(
  rows: Omit<GamesRows, "places"> & { places: readonly Place[] },
): ReconcileInput & { places: readonly Place[] } {
  const { categories, tournaments, allocations, boxers, entries, reached, bouts, places } = rows;
  const games = { ...rows.games, ...gamesDays(rows) };
  return { games, categories, tournaments, allocations, boxers, entries, reached, bouts, places };
}

const keptDraws = new WeakMap<GamesRows, ReadonlyMap<string, ComputedDraw>>();

/** The draws of the rows, by `drawKey`; computed once for rows that are asked about again. */
export function drawsOf(rows: GamesRows): ReadonlyMap<string, ComputedDraw> {
  const draws = keptDraws.get(rows) ?? computeDraws(coreInput(rows));
  keptDraws.set(rows, draws);
  return draws;
}

/**
 * The stored places, each with what it rests on, and with the deciding bout where the rule finds one
 * that the list does not name.
 */
export function computedPlaces(
  { places }: GamesRows,
  draws: ReadonlyMap<string, ComputedDraw>,
  deduced: ReadonlyMap<string, readonly DeducedResult[]>,
): QuotaPlace[] {
  return places.map((place): QuotaPlace => {
    const { tournamentId, categoryCode, boxerSlug, decidingBoutId } = place;
    const computed =
      tournamentId === null
        ? undefined
        : draws
            .get(drawKey(tournamentId, categoryCode))
            ?.awards.places.find(({ boxer }) => boxer === boxerSlug);
    if (!computed) {
      const isDeduced = deducedDecider(place, draws, deduced) !== null;
      return { ...place, basis: isDeduced ? "deduced" : "recorded" };
    }
    return { ...place, basis: "computed", decidingBoutId: decidingBoutId ?? computed.decidingBout };
  });
}
