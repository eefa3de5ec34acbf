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

/** All that is known of one Games at one revision, the newest or a pinned one. */
export interface LiveRecord extends RecordLists {
  readonly asOf: null;
  readonly live: null;
}

/** What was known of a Games at the end of a day. */
export interface DayRecord extends RecordLists {
  readonly asOf: Day;
  /** The live record that was turned back. */
  readonly live: LiveRecord;
}

/**
 * What pages and questions are asked of. Immutable: a publish makes another record. A copy by `{ ...record }`
 * lacks what was not asked for yet.
 */
export type GamesRecord = LiveRecord | DayRecord;

/** The lists of a record, with the indexes that its questions need; each is made when it is first asked for. */
interface RecordLists extends GamesRows {
  /** The revision that it was asked for by; `null`: it is the newest, and followed by newer ones. */
  readonly pinned: number | null;
  /** The rows that it is made of, as they are stored. */
  readonly rows: GamesRows;
  readonly places: readonly QuotaPlace[];
  /** Every draw as a bracket, with the places that follow from its bouts; by `drawKey`. */
  readonly draws: ReadonlyMap<string, ComputedDraw>;
  /** What follows of each draw and no page prints; by `drawKey`. */
  readonly deduced: ReadonlyMap<string, readonly DeducedResult[]>;
  readonly deducedByBoxer: ReadonlyMap<string, readonly DeducedResult[]>;
  readonly nationByNoc: ReadonlyMap<string, Nation>;
  readonly categoryByCode: ReadonlyMap<string, Category>;
  readonly categoryBySlug: ReadonlyMap<string, Category>;
  readonly tournamentById: ReadonlyMap<string, Tournament>;
  readonly boxerBySlug: ReadonlyMap<string, Boxer>;
  readonly boutById: ReadonlyMap<string, Bout>;
  readonly placeById: ReadonlyMap<string, QuotaPlace>;
  readonly placesByNoc: ReadonlyMap<string, readonly QuotaPlace[]>;
  readonly placesByCategory: ReadonlyMap<string, readonly QuotaPlace[]>;
  readonly placesByTournament: ReadonlyMap<string, readonly QuotaPlace[]>;
  readonly placesByBoxer: ReadonlyMap<string, readonly QuotaPlace[]>;
  readonly boxersByNoc: ReadonlyMap<string, readonly Boxer[]>;
  readonly boutsByBoxer: ReadonlyMap<string, readonly Bout[]>;
  readonly boutsByTournament: ReadonlyMap<string, readonly Bout[]>;
  readonly allocationsByRoute: ReadonlyMap<string, readonly Allocation[]>;
  /** The award that followed a place that was given up, by the id of the latter. */
  readonly successorOf: ReadonlyMap<string, QuotaPlace>;
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
