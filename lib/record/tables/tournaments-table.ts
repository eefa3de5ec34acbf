import type { Continent, Day, Gender } from "@/lib/qualification/vocabulary";
import { columnsOf, continentColumn, sourceColumn } from "../columns-of";
import { type CountsPlaces, listedUnder } from "../counted-places";
import { joinSearchTexts, searchText } from "../fold";
import { type GamesRecord, required } from "../games-record";
import type { Tournament } from "../games-rows";
import { nationSearchText } from "../nation-names";
import { remember } from "../remember";
import {
  type Facets,
  type Filters,
  isSet,
  matches,
  pickFilters,
  type TableDefinition,
  type TableRow,
} from "../table";
import { sumTotals, type Total } from "../totals";
import { tournamentNames } from "../tournament-names";
import { allocationFacets, countedFacets } from "./quota-place-rows";

/** What a tournament has in one category. */
interface InCategory {
  gender: Gender;
  category: string;
  /** Places that it has to give; `null`: no allocation is known. */
  total: Total | null;
  knownBouts: number;
}

/** A qualification tournament and its places, counted under filters. */
export interface TournamentRow extends TableRow, CountsPlaces {
  facets: CountsPlaces["facets"];
  name: string;
  shortName: string;
  city: string;
  countryNoc: string;
  country: string;
  countryIsoAlpha2: string | null;
  startsOn: Day;
  endsOn: Day;
  timeZone: string | null;
  /** `null`: open to the whole world. */
  continent: Continent | null;
  /** Places that it has to give, as published. */
  published: Readonly<Record<Gender, Total>>;
  inCategories: readonly InCategory[];
  men: Total;
  women: Total;
  both: Total;
  /** Numbers published of the whole tournament; of a part of it they are not known. */
  whole: { entries: number | null; nocsEntered: number | null };
  entries: number | null;
  nocsEntered: number | null;
  knownBouts: number | null;
  /** The filters ask for a part of the tournament. */
  isPart: boolean;
  sourceUrl: string;
}

/** A tournament is a route, so that a route picks its row; these part its places. */
const partsOfPlaces = pickFilters("gender", "category", "noc", "continent", "status");
/** A category is of one gender: "Men, women’s 75 kg" would contradict itself. */
const partsOfOneGender = pickFilters("noc", "continent", "status");

const { column, plain } = columnsOf<TournamentRow>();

export const tournamentsTable = {
  resource: "tournaments",
  filters: ["gender", "category", "noc", "continent", "route", "status"],
  defaultSort: [{ column: "startsOn", descending: false }],
  columns: [
    column(
      "tournament",
      [
        { name: "id", type: "string", csv: "tournament", value: (row) => row.id },
        { name: "name", type: "string", value: (row) => row.name },
      ],
      { sortBy: (row) => row.name, namedBy: (row) => row.id },
    ),
    column("city", [
      { name: "city", type: "string", value: (row) => row.city },
      { name: "countryNoc", type: "string", value: (row) => row.countryNoc },
    ]),
    plain({ name: "startsOn", type: "date", value: (row) => row.startsOn }),
    plain({ name: "endsOn", type: "date", value: (row) => row.endsOn }),
    continentColumn<TournamentRow>(),
    plain(
      { name: "placesMen", type: "range", value: (row) => row.men },
      { countedUnder: partsOfOneGender },
    ),
    plain(
      { name: "placesWomen", type: "range", value: (row) => row.women },
      { countedUnder: partsOfOneGender },
    ),
    plain(
      { name: "places", type: "range", value: (row) => row.both },
      { countedUnder: partsOfPlaces },
    ),
    plain({ name: "entries", type: "integer", isNullable: true, value: (row) => row.entries }),
    plain({
      name: "nocsEntered",
      type: "integer",
      isNullable: true,
      value: (row) => row.nocsEntered,
    }),
    plain(
      { name: "knownBouts", type: "integer", isNullable: true, value: (row) => row.knownBouts },
      { countedUnder: pickFilters("gender", "category"), isDefault: false },
    ),
    plain(
      { name: "timeZone", type: "string", isNullable: true, value: (row) => row.timeZone },
      { isDefault: false },
    ),
    sourceColumn<TournamentRow>(),
  ],
  recount: countTournament,
} satisfies TableDefinition<TournamentRow>;

const NOTHING: Total = { places: 0, placesMost: null };

function countTournament(row: TournamentRow, filters: Filters): TournamentRow {
  const men = totalUnder(row, "M", filters);
  const women = totalUnder(row, "W", filters);
  const isPart = Object.keys(partsOfPlaces(filters)).length > 0;
  const isOfSomeBoxers = ["noc", "continent", "status"].some((key) => isSet(filters, key as "noc"));
  return {
    ...row,
    men,
    women,
    both: sumTotals([men, women]),
    entries: isPart ? null : row.whole.entries,
    nocsEntered: isPart ? null : row.whole.nocsEntered,
    knownBouts: isOfSomeBoxers
      ? null
      : row.inCategories
          .filter((each) => isAskedFor(row, each, filters))
          .reduce((sum, { knownBouts }) => sum + knownBouts, 0),
    isPart,
  };
}

function isAskedFor(row: TournamentRow, { gender, category }: InCategory, filters: Filters) {
  return matches({ gender, category, route: row.id }, filters);
}

/**
 * The places that the tournament has to give, of the categories asked for. To whom they go is not
 * published before: under a filter of nations or of what became of a place, those that it gave.
 */
function totalUnder(row: TournamentRow, gender: Gender, filters: Filters): Total {
  if (isSet(filters, "noc") || isSet(filters, "continent") || isSet(filters, "status")) {
    const given = listedUnder(row, filters).filter((place) => place.gender === gender);
    return { places: given.length, placesMost: null };
  }
  if (isSet(filters, "gender") && !filters.gender?.includes(gender)) return NOTHING;
  if (!isSet(filters, "category")) return row.published[gender];
  const asked = row.inCategories.filter(
    (each) => each.gender === gender && isAskedFor(row, each, filters),
  );
  return sumTotals(asked.map(({ total }) => total ?? { places: null, placesMost: null }));
}

const tournamentSearchText = remember((tournament: Tournament): string =>
  searchText([
    ...[tournament.id, tournament.name, tournament.city, tournament.venue],
    ...tournamentNames(tournament),
  ]),
);

/** Every tournament, in order of date. */
export function tournamentRows(record: GamesRecord): TournamentRow[] {
  return record.tournaments.map((tournament) => {
    const country = required(record.nationByNoc, tournament.countryNoc);
    const allocations = record.allocationsByRoute.get(tournament.id) ?? [];
    const men = { places: tournament.placesMen, placesMost: tournament.placesMenMost };
    const women = { places: tournament.placesWomen, placesMost: tournament.placesWomenMost };
    const whole = { entries: tournament.entries, nocsEntered: tournament.nocsEntered };
    const own: Facets = { route: tournament.id };
    const row: TournamentRow = {
      id: tournament.id,
      ...countedFacets(record, record.placesByTournament.get(tournament.id) ?? [], [
        own,
        ...allocationFacets(record, allocations),
      ]),
      search: joinSearchTexts(tournamentSearchText(tournament), nationSearchText(country)),
      name: tournament.name,
      shortName: tournament.shortName,
      city: tournament.city,
      countryNoc: country.noc,
      country: country.name,
      countryIsoAlpha2: country.isoAlpha2,
      startsOn: tournament.startsOn,
      endsOn: tournament.endsOn,
      timeZone: tournament.timeZone,
      continent: tournament.continent,
      published: { M: men, W: women },
      inCategories: inCategories(record, tournament.id),
      men,
      women,
      both: NOTHING,
      whole,
      ...whole,
      knownBouts: 0,
      isPart: false,
      sourceUrl: tournament.sourceUrl,
    };
    return countTournament(row, {});
  });
}

function inCategories(record: GamesRecord, tournamentId: string): InCategory[] {
  const allocations = record.allocationsByRoute.get(tournamentId) ?? [];
  const bouts = record.boutsByTournament.get(tournamentId) ?? [];
  return record.categories.map(({ code, gender }) => {
    const allocation = allocations.find(({ categoryCode }) => categoryCode === code);
    return {
      gender,
      category: code,
      total: allocation
        ? { places: allocation.places, placesMost: allocation.placesMost }
        : allocations.length
          ? NOTHING
          : null,
      knownBouts: bouts.filter(({ categoryCode }) => categoryCode === code).length,
    };
  });
}
