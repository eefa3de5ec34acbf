import { grouped } from "@/lib/qualification/grouped";
import type { Continent, Gender } from "@/lib/qualification/vocabulary";
import { listedPlaces, recordDay } from "../as-of";
import { columnsOf, continentColumn, nationColumn } from "../columns-of";
import { awardsUnder, type CountsPlaces } from "../counted-places";
import { placesHeldOn } from "../counts";
import { alphabetical } from "../fold";
import { currentStatus, type GamesRecord, required, routeOf } from "../games-record";
import type { Boxer, Entry } from "../games-rows";
import { nationSearchText } from "../nation-names";
import { type Filters, matches, pickFilters, type TableDefinition, type TableRow } from "../table";
import { countedFacets } from "./quota-place-rows";

/** A boxer of a nation, and where the boxer tried to win a place. */
interface KnownBoxer {
  gender: Gender;
  category: string;
  status: string;
  /** Categories and routes of bouts and places by the record's day; none: not tried by then. */
  tried: readonly (readonly [category: string, route: string])[];
}

/** A nation and the places it held at the end of the record's day, counted under filters. */
export interface NationRow extends TableRow, CountsPlaces {
  facets: CountsPlaces["facets"];
  noc: string;
  nation: string;
  isoAlpha2: string | null;
  continent: Continent | null;
  /** Whether it held a place, whatever the filters. */
  holds: "yes" | "no";
  known: readonly KnownBoxer[];
  placesMen: number;
  placesWomen: number;
  places: number;
  /** Places it was ever awarded, those it lost included. */
  awards: number;
  /** Boxers who held one of the places. */
  boxersWithPlace: number;
  /** Boxers who boxed for a place or were given one. */
  boxersWhoTried: number;
  /** Every boxer that the record knows; until v2 of the API. */
  boxers: number;
}

/** A nation's own filters pick its row; these part its places. */
const partsOfPlaces = pickFilters("gender", "category", "route", "status");
/** A category is of one gender: "Men, women’s 75 kg" would contradict itself. */
const partsOfOneGender = pickFilters("route", "status");

const { column, plain } = columnsOf<NationRow>();

export const nationsTable = {
  resource: "nations",
  filters: ["gender", "category", "noc", "continent", "route", "status", "holds"],
  parts: "holds",
  defaultSort: [
    { column: "places", descending: true },
    { column: "awards", descending: true },
    { column: "nation", descending: false },
  ],
  columns: [
    column(
      "nation",
      [
        ...nationColumn<NationRow>().fields,
        { name: "isoAlpha2", type: "string", isNullable: true, value: (row) => row.isoAlpha2 },
      ],
      { sortBy: (row) => alphabetical(row.nation), namedBy: (row) => row.noc },
    ),
    continentColumn<NationRow>({ isDefault: true }),
    plain(
      { name: "placesMen", type: "integer", value: (row) => row.placesMen },
      { countedUnder: partsOfOneGender },
    ),
    plain(
      { name: "placesWomen", type: "integer", value: (row) => row.placesWomen },
      { countedUnder: partsOfOneGender },
    ),
    plain(
      { name: "places", type: "integer", value: (row) => row.places },
      { countedUnder: partsOfPlaces },
    ),
    plain(
      { name: "awards", type: "integer", value: (row) => row.awards },
      { countedUnder: partsOfPlaces },
    ),
    plain(
      { name: "boxersWithPlace", type: "integer", value: (row) => row.boxersWithPlace },
      { countedUnder: partsOfPlaces, isDefault: false },
    ),
    plain(
      { name: "boxersWhoTried", type: "integer", value: (row) => row.boxersWhoTried },
      { countedUnder: partsOfPlaces, isDefault: false },
    ),
    plain(
      { name: "boxers", type: "integer", value: (row) => row.boxers },
      { countedUnder: partsOfPlaces, isDefault: false },
    ),
  ],
  recount: countNation,
} satisfies TableDefinition<NationRow>;

function countNation(row: NationRow, filters: Filters): NationRow {
  const awards = awardsUnder(row, filters);
  const held = awards.filter(({ isHeld }) => isHeld);
  const known = row.known.filter((boxer) => isAskedFor(row, boxer, filters));
  const placesMen = held.filter(({ gender }) => gender === "M").length;
  return {
    ...row,
    placesMen,
    placesWomen: held.length - placesMen,
    places: held.length,
    awards: awards.length,
    boxersWithPlace: new Set(held.map(({ boxer }) => boxer)).size,
    boxersWhoTried: known.filter(({ tried }) => tried.length > 0).length,
    boxers: known.length,
  };
}

function isAskedFor(row: NationRow, boxer: KnownBoxer, filters: Filters): boolean {
  const { gender, category, status, tried } = boxer;
  const own = { ...nationFacets(row), gender, status };
  if (tried.length === 0) return matches({ ...own, category }, filters);
  return tried.some(([at, route]) => matches({ ...own, category: at, route }, filters));
}

function nationFacets({ noc, continent, holds }: Pick<NationRow, "noc" | "continent" | "holds">) {
  return { noc, ...(continent ? { continent } : {}), holds };
}

/** Every nation, those without a place or a boxer too. */
export function nationRows(record: GamesRecord): NationRow[] {
  const drawnIn = entriesByBoxer(record);
  return record.nations.map((nation) => {
    const awards = record.placesByNoc.get(nation.noc) ?? [];
    const isListed = listedPlaces(record, awards).length > 0;
    const holds = placesHeldOn(record, recordDay(record), awards).length > 0 ? "yes" : "no";
    const own = nationFacets({ ...nation, holds });
    const row: NationRow = {
      id: nation.noc,
      ...countedFacets(record, awards, isListed ? [] : [{ ...own, status: "no-place" }], own),
      search: nationSearchText(nation),
      noc: nation.noc,
      nation: nation.name,
      isoAlpha2: nation.isoAlpha2,
      continent: nation.continent,
      holds,
      known: (record.boxersByNoc.get(nation.noc) ?? []).map((boxer) =>
        knownBoxer(record, boxer, drawnIn.get(boxer.slug) ?? []),
      ),
      placesMen: 0,
      placesWomen: 0,
      places: 0,
      awards: 0,
      boxersWithPlace: 0,
      boxersWhoTried: 0,
      boxers: 0,
    };
    return countNation(row, {});
  });
}

/** The entries of tournaments that had begun by the record's day. */
function entriesByBoxer(record: GamesRecord): ReadonlyMap<string, readonly Entry[]> {
  return grouped(record.entries, ({ boxerSlug, tournamentId }) => {
    const { startsOn } = required(record.tournamentById, tournamentId);
    return record.asOf !== null && startsOn > record.asOf ? null : boxerSlug;
  });
}

function knownBoxer(record: GamesRecord, boxer: Boxer, entries: readonly Entry[]): KnownBoxer {
  const places = listedPlaces(record, record.placesByBoxer.get(boxer.slug) ?? []);
  const last = places.at(-1);
  const tried = new Map<string, readonly [category: string, route: string]>();
  const add = (category: string, route: string) =>
    tried.set(`${category} ${route}`, [category, route]);
  for (const bout of record.boutsByBoxer.get(boxer.slug) ?? []) {
    add(bout.categoryCode, bout.tournamentId);
  }
  for (const entry of entries) add(entry.categoryCode, entry.tournamentId);
  for (const place of record.placesByBoxer.get(boxer.slug) ?? []) {
    add(place.categoryCode, routeOf(place));
  }
  return {
    gender: boxer.gender,
    category: boxer.categoryCode,
    status: last ? currentStatus(last) : "no-place",
    tried: [...tried.values()],
  };
}
