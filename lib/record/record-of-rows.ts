/** A record with its lists and indexes, each made when it is first asked for. */
import type { Day } from "@/lib/qualification/vocabulary";
import { computedPlaces, drawsOf } from "./computed-places";
import { type DeducedResult, deducedBy } from "./deduced-results";
import { partKey } from "./draw-part";
import type { Bout, GamesRows, QuotaPlace, StoredPlace } from "./games-record";
import { grouped, keyed } from "./indexes";
import type { GamesRecord } from "./make-games-record";
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
  live: GamesRecord;
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
  allocationsByRoute: ({ allocations }) => grouped(allocations, (a) => [a.route]),
  boxerBySlug: ({ boxers }) => keyed(boxers, (b) => b.slug),
  boutById: ({ bouts }) => keyed(bouts, (b) => b.id),
  placeById: ({ places }) => keyed(places, (p) => p.id),
  placesByNoc: ({ places }) => grouped(places, (p) => [p.noc]),
  placesByCategory: ({ places }) => grouped(places, (p) => [p.categoryCode]),
  placesByTournament: ({ places }) => grouped(places, (p) => [p.tournamentId]),
  placesByBoxer: ({ places }) => grouped(places, (p) => [p.boxerSlug]),
  boxersByNoc: ({ boxers }) => grouped(boxers, (b) => [b.noc]),
  boutsByBoxer: ({ bouts }) => grouped(bouts, (b) => [b.redSlug, b.blueSlug]),
  boutsByTournament: ({ bouts }) => grouped(bouts, (b) => [b.tournamentId]),
  deducedByBoxer: ({ deduced }) =>
    grouped([...deduced.values()].flat(), ({ red, blue }) => [red, blue]),
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
  ...fromParts("places", (parts) => categoriesInOrder(parts).flatMap(({ places }) => places)),
  ...fromParts("draws", (parts) => {
    const draws = givenDraws(parts.frame, drawsInOrder(parts));
    return new Map(draws.flatMap((each) => (each.draw ? [[partKey(each), each.draw]] : [])));
  }),
  ...fromParts("deduced", (parts) => {
    const found = givenDraws(parts.frame, drawsInOrder(parts)).filter(
      ({ deduced }) => deduced.length > 0,
    );
    return new Map(
      found.map((each): [string, readonly DeducedResult[]] => [partKey(each), each.deduced]),
    );
  }),
  ...fromParts("nationByNoc", ({ frame }) => frame.nationByNoc),
  ...fromParts("categoryByCode", ({ frame }) => frame.categoryByCode),
  ...fromParts("categoryBySlug", ({ frame }) => frame.categoryBySlug),
  ...fromParts("tournamentById", ({ frame }) => frame.tournamentById),
  ...fromParts("allocationsByRoute", ({ frame }) => frame.allocationsByRoute),
  ...fromParts("boxerBySlug", ({ boxerBySlug }) => boxerBySlug),
  ...fromParts("boutById", ({ boutById }) => boutById),
  ...fromParts("placeById", ({ placeById }) => placeById),
} satisfies Partial<Makers>;

function fromParts<Name extends keyof GamesRecord>(
  name: Name,
  of: (parts: RecordParts) => GamesRecord[Name],
): { [Each in Name]: Makers[Each] } {
  return { [name]: (record: GamesRecord) => of(partsOf(record)) } as {
    [Each in Name]: Makers[Each];
  };
}

/** Properties that have their value once they were asked for it. */
function lazy(makers: Partial<Makers>): PropertyDescriptorMap {
  const properties: PropertyDescriptorMap = {};
  for (const [name, make] of Object.entries(makers)) {
    properties[name] = {
      enumerable: true,
      configurable: true,
      get(this: GamesRecord) {
        const value = (make as (record: GamesRecord) => unknown)(this);
        Object.defineProperty(this, name, { value });
        return value;
      },
    };
  }
  return properties;
}

/** Of rows as they were given: places stand as they stood there. */
function givenPlaces(record: GamesRecord): readonly QuotaPlace[] {
  const made = new Map(
    [...partsOf(record).categories.values()].flatMap(({ stored, places }) =>
      stored.map((place, at) => [place, places[at] as QuotaPlace] as const),
    ),
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
export function makeGamesRecord(rows: GamesRows, turned: TurnedBack | null = null): GamesRecord {
  if (turned) return dayRecord(rows, turned);
  const { places: _, ...lists } = rows;
  return recordWith(OF_ROWS, { ...lists, rows, asOf: null, live: null });
}

function dayRecord(rows: GamesRows, { asOf, live, toCome }: TurnedBack): GamesRecord {
  const draws = drawsOf({ ...rows, bouts: [...rows.bouts, ...toCome] });
  const deduced = deducedBy(live.deduced, asOf);
  const places = computedPlaces(rows, draws, deduced);
  return recordWith(OF_A_DAY, { ...rows, rows, asOf, live, draws, deduced, places });
}

function recordWith(lazies: PropertyDescriptorMap, own: Partial<GamesRecord>): GamesRecord {
  const said = Object.getOwnPropertyDescriptors(own) as PropertyDescriptorMap;
  return Object.create(Object.prototype, { ...lazies, ...said });
}

type Numbered = Pick<GamesRows, "revision" | "publishedAt">;

/** The live record of these parts. */
export function recordOf(made: RecordParts, { revision, publishedAt }: Numbered): GamesRecord {
  const { frame } = made;
  const record = recordWith(LIVE, {
    revision,
    publishedAt,
    asOf: null,
    live: null,
    games: frame.games,
    nations: frame.nations,
    categories: frame.categories,
    rules: frame.rules,
    restrictions: frame.restrictions,
    tournaments: frame.tournaments,
    allocations: frame.allocations,
    publishedCounts: frame.publishedCounts,
    facts: frame.facts,
    knownBreaks: made.knownBreaks,
  });
  parts.set(record, made);
  return record;
}

/** The same record under the number and the moment of a revision. */
export function asRevision(record: GamesRecord, numbered: Numbered): GamesRecord {
  return recordOf(partsOf(record), numbered);
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
