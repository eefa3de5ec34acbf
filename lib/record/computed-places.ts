import {
  type ComputedDraw,
  canMoveDraws,
  computeDraws,
  drawKey,
} from "@/lib/qualification/compute-draws";
import type { ReconcileInput } from "@/lib/qualification/reconcile";
import { type DeducedResult, deciderAmong } from "./deduced-results";
import { gamesDays } from "./games-days";
import type { GamesRows, QuotaPlace, StoredPlace } from "./games-rows";
import { without } from "./indexes";
import { remember } from "./remember";

/** What the core needs to know of a record. */
export function coreInput<Place extends StoredPlace>(
  rows: Omit<GamesRows, "places"> & { places: readonly Place[] },
): ReconcileInput & { places: readonly Place[] } {
  const { categories, tournaments, allocations, boxers, entries, reached, bouts, places } = rows;
  const games = { ...rows.games, ...gamesDays(rows) };
  return { games, categories, tournaments, allocations, boxers, entries, reached, bouts, places };
}

/** The draws of the rows, by `drawKey`; computed once for rows that are asked about again. */
export const drawsOf = remember(
  (rows: GamesRows): ReadonlyMap<string, ComputedDraw> => computeDraws(drawsInput(rows)),
);

function drawsInput(rows: GamesRows) {
  return { ...rows, games: gamesDays(rows) };
}

/** The rows with other places; where those can move no draw, their draws are known. */
export function withPlaces(rows: GamesRows, places: readonly StoredPlace[]): GamesRows {
  const next = { ...rows, places };
  const moved = [...without(places, rows.places), ...without(rows.places, places)];
  if (!canMoveDraws(drawsInput(rows), moved)) knowDraws(next, drawsOf(rows));
  return next;
}

/** Says of rows which draws they have, where that is known. */
export function knowDraws(rows: GamesRows, draws: ReadonlyMap<string, ComputedDraw>): void {
  drawsOf.put(rows, draws);
}

/**
 * A stored place with what it rests on, and with the deciding bout where the rule finds one that the list does
 * not name. `draw` and `deduced` are of its own draw; `null`: it was won in none.
 */
export function withGrounds(
  place: StoredPlace,
  draw: ComputedDraw | null,
  deduced: readonly DeducedResult[],
): QuotaPlace {
  const isComputed = awardIn(draw, place) !== undefined;
  const isDeduced = !isComputed && deciderAmong(place, draw, deduced) !== null;
  // Each member named: so all places have one shape in memory, which members beside a spread object have not.
  return {
    id: place.id,
    categoryCode: place.categoryCode,
    noc: place.noc,
    boxerSlug: place.boxerSlug,
    routeKind: place.routeKind,
    tournamentId: place.tournamentId,
    finish: place.finish,
    wonOn: place.wonOn,
    wonOnIsExact: place.wonOnIsExact,
    decidingBoutId: decidingBoutOf(place, draw),
    reallocatedFromId: place.reallocatedFromId,
    note: place.note,
    sourceUrl: place.sourceUrl,
    ledger: place.ledger,
    basis: isComputed ? "computed" : isDeduced ? "deduced" : "recorded",
  };
}

/** The bout that decided a place: the one that its list names, else the one that the rule finds. */
export function decidingBoutOf(place: StoredPlace, draw: ComputedDraw | null): string | null {
  return place.decidingBoutId ?? awardIn(draw, place)?.decidingBout ?? null;
}

function awardIn(draw: ComputedDraw | null, { boxerSlug }: StoredPlace) {
  return draw?.awards.places.find(({ boxer }) => boxer === boxerSlug);
}

/** The stored places of several draws, each with what it rests on. */
export function computedPlaces(
  { places }: Pick<GamesRows, "places">,
  draws: ReadonlyMap<string, ComputedDraw>,
  deduced: ReadonlyMap<string, readonly DeducedResult[]>,
): QuotaPlace[] {
  return places.map((place) => {
    const key = place.tournamentId && drawKey(place.tournamentId, place.categoryCode);
    const draw = key ? (draws.get(key) ?? null) : null;
    return withGrounds(place, draw, key ? (deduced.get(key) ?? []) : []);
  });
}
