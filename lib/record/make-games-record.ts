import type { ComputedDraw } from "@/lib/qualification/compute-draws";
import { type Award, placeStatus } from "@/lib/qualification/ledger";
import type { Day } from "@/lib/qualification/vocabulary";
import { computedPlaces, drawsOf } from "./computed-places";
import { type DeducedResult, deducedBy, deducedResults } from "./deduced-results";
import type {
  Allocation,
  Bout,
  Boxer,
  Category,
  GamesRows,
  Nation,
  QuotaPlace,
  Tournament,
} from "./games-record";

/**
 * All that is known of one Games at one revision, with the indexes that its questions need.
 * Immutable: a publish makes another record.
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

function keyed<T>(rows: readonly T[], key: (row: T) => string): ReadonlyMap<string, T> {
  return new Map(rows.map((row) => [key(row), row]));
}

function grouped<T>(
  rows: readonly T[],
  keys: (row: T) => readonly (string | null)[],
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    for (const key of keys(row)) {
      if (key === null) continue;
      const group = groups.get(key);
      if (group) group.push(row);
      else groups.set(key, [row]);
    }
  }
  return groups;
}

/** How a record was turned back to a day. */
export interface TurnedBack {
  asOf: Day;
  live: GamesRecord;
  /** Bouts without a result whose boxers had won the bouts before by that day: only draws show them. */
  toCome: readonly Bout[];
}

/** Builds the record and its indexes from the stored rows; linear in their number. */
export function makeGamesRecord(rows: GamesRows, turned: TurnedBack | null = null): GamesRecord {
  const drawn = turned ? { ...rows, bouts: [...rows.bouts, ...turned.toCome] } : rows;
  const draws = drawsOf(drawn);
  const deduced = turned
    ? deducedBy(turned.live.deduced, turned.asOf)
    : deducedResults(rows, draws);
  const places = computedPlaces(rows, draws, deduced);
  return {
    ...rows,
    rows,
    asOf: turned?.asOf ?? null,
    live: turned?.live ?? null,
    places,
    draws,
    deduced,
    deducedByBoxer: grouped([...deduced.values()].flat(), ({ red, blue }) => [red, blue]),
    nationByNoc: keyed(rows.nations, (n) => n.noc),
    categoryByCode: keyed(rows.categories, (c) => c.code),
    categoryBySlug: keyed(rows.categories, (c) => c.slug),
    tournamentById: keyed(rows.tournaments, (t) => t.id),
    boxerBySlug: keyed(rows.boxers, (b) => b.slug),
    boutById: keyed(rows.bouts, (b) => b.id),
    placeById: keyed(places, (p) => p.id),
    placesByNoc: grouped(places, (p) => [p.noc]),
    placesByCategory: grouped(places, (p) => [p.categoryCode]),
    placesByTournament: grouped(places, (p) => [p.tournamentId]),
    placesByBoxer: grouped(places, (p) => [p.boxerSlug]),
    boxersByNoc: grouped(rows.boxers, (b) => [b.noc]),
    boutsByBoxer: grouped(rows.bouts, (b) => [b.redSlug, b.blueSlug]),
    boutsByTournament: grouped(rows.bouts, (b) => [b.tournamentId]),
    allocationsByRoute: grouped(rows.allocations, (a) => [a.route]),
    successorOf: new Map(
      places.flatMap((p) => (p.reallocatedFromId ? [[p.reallocatedFromId, p] as const] : [])),
    ),
  };
}

/** The route of a place in one word: its tournament's id, else the route's kind. */
export function routeOf(place: Pick<QuotaPlace, "tournamentId" | "routeKind">): string {
  return place.tournamentId ?? place.routeKind;
}

/** The place's status at the end of the record. */
export function currentStatus(place: QuotaPlace) {
  return placeStatus(place.ledger);
}

/** What the core's ledger needs to know of a place. */
export function awardOf(record: GamesRecord, place: QuotaPlace): Award {
  const tournament = place.tournamentId ? record.tournamentById.get(place.tournamentId) : undefined;
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
