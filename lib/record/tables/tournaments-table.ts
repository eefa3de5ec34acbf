import type { Continent, Day } from "@/lib/qualification/vocabulary";
import { listedPlaces } from "../as-of";
import { joinSearchTexts, searchText } from "../fold";
import { type GamesRecord, required } from "../make-games-record";
import { nationSearchText } from "../nation-names";
import {
  type Facets,
  plainColumn,
  sourceColumn,
  type TableDefinition,
  type TableRow,
  totalColumn,
} from "../table";
import { sumTotals, type Total } from "../totals";
import { placeFacets } from "./quota-place-rows";

/** A qualification tournament and the places it gave. */
export interface TournamentRow extends TableRow {
  name: string;
  shortName: string;
  city: string;
  countryNoc: string;
  country: string;
  countryIsoAlpha2: string | null;
  startsOn: Day;
  endsOn: Day;
  /** `null`: open to the whole world. */
  continent: Continent | null;
  men: Total;
  women: Total;
  both: Total;
  entries: number | null;
  nocsEntered: number | null;
  knownBouts: number;
  sourceUrl: string;
}

export const tournamentsTable: TableDefinition<TournamentRow> = {
  resource: "tournaments",
  filters: ["gender", "category", "noc", "continent", "route", "status"],
  defaultSort: [{ column: "startsOn", descending: false }],
  columns: [
    {
      id: "tournament",
      csv: [
        ["tournament", (row) => row.id],
        ["name", (row) => row.name],
      ],
      json: (row) => ({ id: row.id, name: row.name }),
      sortBy: (row) => row.name,
      isDefault: true,
    },
    {
      id: "city",
      csv: [
        ["city", (row) => row.city],
        ["countryNoc", (row) => row.countryNoc],
      ],
      json: (row) => ({ city: row.city, countryNoc: row.countryNoc }),
      sortBy: (row) => row.city,
      isDefault: true,
    },
    plainColumn("startsOn", (row) => row.startsOn),
    plainColumn("endsOn", (row) => row.endsOn),
    plainColumn("continent", (row) => row.continent, { isDefault: false }),
    totalColumn("placesMen", (row) => row.men),
    totalColumn("placesWomen", (row) => row.women),
    totalColumn("places", (row) => row.both),
    plainColumn("entries", (row) => row.entries),
    plainColumn("nocsEntered", (row) => row.nocsEntered),
    plainColumn("knownBouts", (row) => row.knownBouts, { isDefault: false }),
    sourceColumn(),
  ],
};

/** Every tournament, in order of date. */
export function tournamentRows(record: GamesRecord): TournamentRow[] {
  return record.tournaments.map((tournament) => {
    const country = required(record.nationByNoc, tournament.countryNoc);
    const places = listedPlaces(record, record.placesByTournament.get(tournament.id) ?? []);
    const men = { places: tournament.placesMen, placesMost: tournament.placesMenMost };
    const women = { places: tournament.placesWomen, placesMost: tournament.placesWomenMost };
    const own: Facets = { route: tournament.id };
    return {
      id: tournament.id,
      facets: places.length ? places.map((place) => placeFacets(record, place)) : [own],
      search: joinSearchTexts(
        searchText([tournament.id, tournament.name, tournament.city, tournament.venue]),
        nationSearchText(country),
      ),
      name: tournament.name,
      shortName: tournament.shortName,
      city: tournament.city,
      countryNoc: country.noc,
      country: country.name,
      countryIsoAlpha2: country.isoAlpha2,
      startsOn: tournament.startsOn,
      endsOn: tournament.endsOn,
      continent: tournament.continent,
      men,
      women,
      both: sumTotals([men, women]),
      entries: tournament.entries,
      nocsEntered: tournament.nocsEntered,
      knownBouts: record.boutsByTournament.get(tournament.id)?.length ?? 0,
      sourceUrl: tournament.sourceUrl,
    };
  });
}
