import type { ComputedDraw } from "@/lib/qualification/compute-draws";
import { type Award, placeStatus } from "@/lib/qualification/ledger";
import type { Day } from "@/lib/qualification/vocabulary";
import type { DeducedResult } from "./deduced-results";
import type {
  Allocation,
  Bout,
  Boxer,
  Category,
  GamesRows,
  Nation,
  QuotaPlace,
  Tournament,
} from "./games-rows";

/**
 * All that is known of one Games at one revision, with the indexes that its questions need; each is made
 * when it is first asked for. Immutable: a publish makes another record.
 */
export interface GamesRecord extends GamesRows {
  /** The day whose end the record describes; `null`: the live record, all that is known. */
  asOf: Day | null;
  /** The live record that was turned back; `null`: it is this one. */
  live: GamesRecord | null;
  /** The rows that it is made of, as they are stored. */
  rows: GamesRows;
  places: readonly QuotaPlace[];
  /** Every draw as a bracket, with the places that follow from its bouts; by `drawKey`. */
  draws: ReadonlyMap<string, ComputedDraw>;
  /** What follows of each draw and no page prints; by `drawKey`. */
  deduced: ReadonlyMap<string, readonly DeducedResult[]>;
  deducedByBoxer: ReadonlyMap<string, readonly DeducedResult[]>;
  nationByNoc: ReadonlyMap<string, Nation>;
  categoryByCode: ReadonlyMap<string, Category>;
  categoryBySlug: ReadonlyMap<string, Category>;
  tournamentById: ReadonlyMap<string, Tournament>;
  boxerBySlug: ReadonlyMap<string, Boxer>;
  boutById: ReadonlyMap<string, Bout>;
  placeById: ReadonlyMap<string, QuotaPlace>;
  placesByNoc: ReadonlyMap<string, readonly QuotaPlace[]>;
  placesByCategory: ReadonlyMap<string, readonly QuotaPlace[]>;
  placesByTournament: ReadonlyMap<string, readonly QuotaPlace[]>;
  placesByBoxer: ReadonlyMap<string, readonly QuotaPlace[]>;
  boxersByNoc: ReadonlyMap<string, readonly Boxer[]>;
  boutsByBoxer: ReadonlyMap<string, readonly Bout[]>;
  boutsByTournament: ReadonlyMap<string, readonly Bout[]>;
  allocationsByRoute: ReadonlyMap<string, readonly Allocation[]>;
  /** The award that followed a place that was given up, by the id of the latter. */
  successorOf: ReadonlyMap<string, QuotaPlace>;
}

/** The route of a place in one word: its tournament's id, else the route's kind. */
export function routeOf(place: Pick<QuotaPlace, "tournamentId" | "routeKind">): string {
  return place.tournamentId ?? place.routeKind;
}

/** The place's status at the end of the record. */
export function currentStatus(place: Pick<QuotaPlace, "ledger">) {
  return placeStatus(place.ledger);
}

/** What the core's ledger needs to know of a place. */
export function awardOf(
  { tournamentById }: Pick<GamesRecord, "tournamentById">,
  place: Omit<QuotaPlace, "basis">,
): Award {
  const tournament = place.tournamentId ? tournamentById.get(place.tournamentId) : undefined;
  return {
    routeKind: place.routeKind,
    wonOn: place.wonOn,
    wonOnIsExact: place.wonOnIsExact,
    tournamentEndsOn: tournament?.endsOn ?? null,
    ledger: place.ledger,
  };
}

/**
 * A row that another row refers to. The database's foreign keys guarantee that it exists, so its
 * absence is a defect of the program, not of the facts.
 */
export function required<T>(map: ReadonlyMap<string, T>, key: string): T {
  const row = map.get(key);
  if (row === undefined) throw new Error(`The record has no row ${JSON.stringify(key)}`);
  return row;
}

/** The former place of the rows' types, for files that are being changed elsewhere. */
export type * from "./games-rows";
