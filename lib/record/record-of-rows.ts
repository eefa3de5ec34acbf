/** A record with its lists and indexes, each made when it is first asked for. */
import type { Day } from "@/lib/qualification/vocabulary";
import { placesOf } from "./category-part";
import { computedPlaces, drawsOf } from "./computed-places";
import { type DeducedResult, deducedBy } from "./deduced-results";
import { deducedIn, partKey } from "./draw-part";
import type { DayRecord, GamesRecord, LiveRecord } from "./games-record";
import type { Bout, GamesRows, QuotaPlace, StoredPlace } from "./games-rows";
import { keyed, listed } from "./indexes";
import {
  categoriesInOrder,
  drawsInOrder,
  givenDraws,
  makeParts,
  type RecordParts,
} from "./record-parts";

/** How a record was turned back to a day. */
export interface TurnedBack {
  asOf: Day;
  live: LiveRecord;
  /** Bouts without a result whose boxers had won the bouts before by that day: only draws show them. */
  toCome: readonly Bout[];
}

type Makers = { [Name in keyof GamesRecord]: (record: GamesRecord) => GamesRecord[Name] };

/** Of any record: what follows from its lists. */
const INDEXES = {
  rows: (record) => rowsOf(record),
  nationByNoc: ({ nations }) => keyed(nations, (n) => n.noc),
  categoryByCode: ({ categories }) => keyed(categories, (c) => c.code),
  categoryBySlug: ({ categories }) => keyed(categories, (c) => c.slug),
  tournamentById: ({ tournaments }) => keyed(tournaments, (t) => t.id),
  allocationsByRoute: ({ allocations }) => listed(allocations, (a) => [a.route]),
  boxerBySlug: ({ boxers }) => keyed(boxers, (b) => b.slug),
  boutById: ({ bouts }) => keyed(bouts, (b) => b.id),
  placeById: ({ places }) => keyed(places, (p) => p.id),
  placesByNoc: ({ places }) => listed(places, (p) => [p.noc]),
  placesByCategory: ({ places }) => listed(places, (p) => [p.categoryCode]),
  placesByTournament: ({ places }) => listed(places, (p) => [p.tournamentId]),
  placesByBoxer: ({ places }) => listed(places, (p) => [p.boxerSlug]),
  boxersByNoc: ({ boxers }) => listed(boxers, (b) => [b.noc]),
  boutsByBoxer: ({ bouts }) => listed(bouts, (b) => [b.redSlug, b.blueSlug]),
  boutsByTournament: ({ bouts }) => listed(bouts, (b) => [b.tournamentId]),
  deducedByBoxer: ({ deduced }) =>
    listed([...deduced.values()].flat(), ({ red, blue }) => [red, blue]),
  successorOf: ({ places }) =>
    new Map(
      places.flatMap((p) => (p.reallocatedFromId ? [[p.reallocatedFromId, p] as const] : [])),
    ),
} satisfies Partial<Makers>;

/** Of a live record: what its parts hold. */
const OF_PARTS = {
  ...INDEXES,
  ...fromParts("boxers", ({ boxers }) => boxers.list()),
  ...fromParts("entries", (parts) => drawsInOrder(parts).flatMap(({ entries }) => entries)),
  ...fromParts("reached", (parts) => drawsInOrder(parts).flatMap(({ reached }) => reached)),
  ...fromParts("bouts", (parts) => drawsInOrder(parts).flatMap(({ bouts }) => bouts)),
  ...fromParts("places", (parts) => categoriesInOrder(parts).flatMap(placesOf)),
  ...fromParts("draws", (parts) => {
    const draws = givenDraws(parts.frame, drawsInOrder(parts));
    return new Map(draws.flatMap((each) => (each.draw ? [[partKey(each), each.draw]] : [])));
  }),
  ...fromParts("deduced", (parts) => {
    const found = new Map<string, readonly DeducedResult[]>();
    for (const each of givenDraws(parts.frame, drawsInOrder(parts))) {
      const deduced = deducedIn(each);
      if (deduced.length > 0) found.set(partKey(each), deduced);
    }
    return found;
  }),
  ...fromParts("games", ({ frame }) => frame.games),
  ...fromParts("nations", ({ frame }) => frame.nations),
  ...fromParts("categories", ({ frame }) => frame.categories),
  ...fromParts("rules", ({ frame }) => frame.rules),
  ...fromParts("restrictions", ({ frame }) => frame.restrictions),
  ...fromParts("tournaments", ({ frame }) => frame.tournaments),
  ...fromParts("allocations", ({ frame }) => frame.allocations),
  ...fromParts("publishedCounts", ({ frame }) => frame.publishedCounts),
  ...fromParts("facts", ({ frame }) => frame.facts),
  ...fromParts("knownBreaks", ({ knownBreaks }) => knownBreaks),
  ...fromParts("nationByNoc", ({ frame }) => frame.nationByNoc),
  ...fromParts("categoryByCode", ({ frame }) => frame.categoryByCode),
  ...fromParts("categoryBySlug", ({ frame }) => frame.categoryBySlug),
  ...fromParts("tournamentById", ({ frame }) => frame.tournamentById),
  ...fromParts("allocationsByRoute", ({ frame }) => frame.allocationsByRoute),
  ...fromParts("boxerBySlug", ({ boxerBySlug }) => boxerBySlug),
  ...fromParts("boutById", ({ boutById }) => boutById),
} satisfies Partial<Makers>;

function fromParts<Name extends keyof GamesRecord>(
  name: Name,
  of: (parts: RecordParts) => GamesRecord[Name],
): { [Each in Name]: Makers[Each] } {
  return { [name]: (record: GamesRecord) => of(partsOf(record)) } as {
    [Each in Name]: Makers[Each];
  };
}

/** What records inherit: properties that have their value once they were asked for it. */
function lazy(makers: Partial<Makers>): object {
  const properties: PropertyDescriptorMap = {};
  for (const [name, make] of Object.entries(makers)) {
    properties[name] = {
      enumerable: true,
      get(this: GamesRecord) {
        const value = (make as (record: GamesRecord) => unknown)(this);
        Object.defineProperty(this, name, { value, enumerable: true });
        return value;
      },
    };
  }
  return Object.defineProperties({}, properties);
}

/** Of rows as they were given: places stand as they stood there. */
function givenPlaces(record: GamesRecord): readonly QuotaPlace[] {
  const made = new Map(
    [...partsOf(record).categories.values()].flatMap((part) => {
      const places = placesOf(part);
      return part.stored.map((place, at) => [place, places[at] as QuotaPlace] as const);
    }),
  );
  return record.rows.places.map((place) => made.get(place) as QuotaPlace);
}

const LIVE = lazy(OF_PARTS);
const OF_ROWS = lazy({ ...OF_PARTS, places: givenPlaces });
const OF_A_DAY = lazy(INDEXES);

const parts = new WeakMap<GamesRecord, RecordParts>();

/** What a live record is composed of. */
export function partsOf(record: GamesRecord): RecordParts {
  const known = parts.get(record) ?? makeParts(record.rows);
  parts.set(record, known);
  return known;
}

/** The record of the stored rows. */
export function makeGamesRecord(rows: GamesRows): LiveRecord {
  const { places: _, ...lists } = rows;
  return recordWith(OF_ROWS, {
    ...lists,
    rows,
    asOf: null,
    live: null,
    pinned: null,
  }) as LiveRecord;
}

/** The record of the stored rows as they were at the end of a day. */
export function makeDayRecord(rows: GamesRows, { asOf, live, toCome }: TurnedBack): DayRecord {
  const draws = drawsOf({ ...rows, bouts: [...rows.bouts, ...toCome] });
  const deduced = deducedBy(live.deduced, asOf);
  const places = computedPlaces(rows, draws, deduced);
  const { pinned } = live;
  return recordWith(OF_A_DAY, {
    ...rows,
    rows,
    asOf,
    live,
    pinned,
    draws,
    deduced,
    places,
  }) as DayRecord;
}

/** A record with values of its own in the place of those that it would make. */
function recordWith(inherited: object, own: Partial<GamesRecord>): GamesRecord {
  const record: object = Object.create(inherited);
  for (const [name, value] of Object.entries(own)) {
    Object.defineProperty(record, name, { value, enumerable: true });
  }
  return record as GamesRecord;
}

interface Numbered extends Pick<GamesRows, "revision" | "publishedAt"> {
  pinned?: number | null;
}

/** The live record of these parts. */
export function recordOf(made: RecordParts, numbered: Numbered): LiveRecord {
  const { revision, publishedAt, pinned = null } = numbered;
  const own: Partial<LiveRecord> = { revision, publishedAt, asOf: null, live: null, pinned };
  const record: LiveRecord = Object.assign(Object.create(LIVE), own);
  parts.set(record, made);
  return record;
}

/** The same record under the number and the moment of a revision. */
export function asRevision(record: LiveRecord, numbered: Numbered): LiveRecord {
  return recordOf(partsOf(record), numbered);
}

/** The same record as it is asked for by the number of its revision. */
export function pinRecord(record: LiveRecord): LiveRecord {
  const { revision, publishedAt } = record;
  return asRevision(record, { revision, publishedAt, pinned: revision });
}

function rowsOf(record: GamesRecord): GamesRows {
  const { games, revision, publishedAt, nations, categories, rules, restrictions } = record;
  const { tournaments, allocations, boxers, entries, reached, bouts } = record;
  const { publishedCounts, facts, knownBreaks } = record;
  const places: StoredPlace[] = categoriesInOrder(partsOf(record)).flatMap(({ stored }) => stored);
  return {
    games,
    revision,
    publishedAt,
    nations,
    categories,
    rules,
    restrictions,
    tournaments,
    allocations,
    boxers,
    entries,
    reached,
    bouts,
    places,
    publishedCounts,
    facts,
    knownBreaks,
  };
}
