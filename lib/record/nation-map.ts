/**
 * The nations as equal tiles, laid out roughly as on a map. The rule is our own and simple: within a
 * continent from north to south, in rows of {@link MAP_COLUMNS}, and in a row from west to east.
 */
import { CONTINENTS, type Continent } from "@/lib/qualification/vocabulary";
import { recordDay } from "./as-of";
import { placesHeldOn } from "./counts";
import type { GamesRecord } from "./games-record";
import type { Nation } from "./games-rows";
import positions from "./nation-positions.json";

const MAP_COLUMNS = 8;

/** A nation that is known to have boxed for a place, or that was given one. */
export interface MapTile {
  nation: Nation;
  /** Places held at the end of the record's day. */
  held: number;
}

export interface MapContinent {
  /** `null`: teams of no continent. */
  continent: Continent | null;
  /** In the order in which they are read: row by row. */
  tiles: readonly MapTile[];
  held: number;
  /** Nations that hold a place. */
  holders: number;
}

/** Latitude and longitude by ISO code. */
const POSITIONS = new Map(Object.entries(positions.nations)) as ReadonlyMap<
  string,
  readonly number[]
>;

/** The tiles of each continent that has any, at the end of the record's day. */
export function nationMap(record: GamesRecord): MapContinent[] {
  const held = new Map<string, number>();
  for (const { noc } of placesHeldOn(record, recordDay(record)))
    held.set(noc, (held.get(noc) ?? 0) + 1);
  const hasTried = ({ noc }: Nation) =>
    held.has(noc) ||
    (record.placesByNoc.get(noc) ?? []).length > 0 ||
    (record.boxersByNoc.get(noc) ?? []).some(({ slug }) => record.boutsByBoxer.has(slug));
  const tried = record.nations.filter(hasTried);
  return [...CONTINENTS, null].flatMap((continent) => {
    const own = tried.filter((nation) => nation.continent === continent);
    if (own.length === 0) return [];
    const tiles = inRows(own).map((nation) => ({ nation, held: held.get(nation.noc) ?? 0 }));
    return [
      {
        continent,
        tiles,
        held: tiles.reduce((sum, tile) => sum + tile.held, 0),
        holders: tiles.filter((tile) => tile.held > 0).length,
      },
    ];
  });
}

function inRows(nations: readonly Nation[]): Nation[] {
  const byNorth = nations.toSorted((a, b) => north(b) - north(a) || (a.noc < b.noc ? -1 : 1));
  const rows = Array.from({ length: Math.ceil(byNorth.length / MAP_COLUMNS) }, (_, row) =>
    byNorth.slice(row * MAP_COLUMNS, (row + 1) * MAP_COLUMNS),
  );
  return rows.flatMap((row) => row.toSorted((a, b) => east(a) - east(b) || north(b) - north(a)));
}

function north({ isoAlpha2 }: Nation): number {
  return POSITIONS.get(isoAlpha2 ?? "")?.[0] ?? 0;
}

/** In degrees east; islands of Oceania beyond the date line follow those before it. */
function east({ isoAlpha2, continent }: Nation): number {
  const degrees = POSITIONS.get(isoAlpha2 ?? "")?.[1] ?? 0;
  return continent === "OCE" && degrees < 0 ? degrees + 360 : degrees;
}
