import type { Continent } from "@/lib/qualification/vocabulary";
import { listedPlaces, recordDay } from "../as-of";
import { placesHeldOn } from "../counts";
import { alphabetical } from "../fold";
import { type GamesRecord, required } from "../make-games-record";
import { nationSearchText } from "../nation-names";
import { plainColumn, type TableDefinition, type TableRow } from "../table";
import { placeFacets } from "./quota-place-rows";

/** A nation and the places it held at the end of the record's day. */
export interface NationRow extends TableRow {
  noc: string;
  nation: string;
  isoAlpha2: string | null;
  continent: Continent | null;
  placesMen: number;
  placesWomen: number;
  places: number;
  /** Places it was ever awarded, those it lost included. */
  awards: number;
  boxers: number;
}

export const nationsTable: TableDefinition<NationRow> = {
  resource: "nations",
  filters: ["gender", "category", "noc", "continent", "route", "status", "holds"],
  parts: "holds",
  defaultSort: [
    { column: "places", descending: true },
    { column: "awards", descending: true },
    { column: "nation", descending: false },
  ],
  columns: [
    {
      id: "nation",
      csv: [
        ["noc", (row) => row.noc],
        ["nation", (row) => row.nation],
      ],
      json: (row) => ({ noc: row.noc, nation: row.nation }),
      sortBy: (row) => alphabetical(row.nation),
      isDefault: true,
    },
    plainColumn("continent", (row) => row.continent),
    plainColumn("placesMen", (row) => row.placesMen),
    plainColumn("placesWomen", (row) => row.placesWomen),
    plainColumn("places", (row) => row.places),
    plainColumn("awards", (row) => row.awards),
    plainColumn("boxers", (row) => row.boxers, { isDefault: false }),
  ],
};

/** Every nation, those without a place or a boxer too. */
export function nationRows(record: GamesRecord): NationRow[] {
  return record.nations.map((nation) => {
    const awards = record.placesByNoc.get(nation.noc) ?? [];
    const held = placesHeldOn(record, recordDay(record), awards);
    const listed = listedPlaces(record, awards);
    const men = held.filter(
      (place) => required(record.categoryByCode, place.categoryCode).gender === "M",
    ).length;
    const holds = held.length > 0 ? "yes" : "no";
    const own = { noc: nation.noc, ...(nation.continent ? { continent: nation.continent } : {}) };
    return {
      id: nation.noc,
      facets: listed.length
        ? listed.map((place) => ({ ...placeFacets(record, place), holds }))
        : [{ ...own, status: "no-place", holds }],
      search: nationSearchText(nation),
      noc: nation.noc,
      nation: nation.name,
      isoAlpha2: nation.isoAlpha2,
      continent: nation.continent,
      placesMen: men,
      placesWomen: held.length - men,
      places: held.length,
      awards: awards.length,
      boxers: record.boxersByNoc.get(nation.noc)?.length ?? 0,
    };
  });
}
