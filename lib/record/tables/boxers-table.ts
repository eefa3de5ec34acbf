import {
  type Continent,
  type Day,
  GENDERS,
  type Gender,
  PLACE_STATUSES,
  type PlaceStatus,
  ROUTE_KINDS,
} from "@/lib/qualification/vocabulary";
import { listedPlaces, recordDay } from "../as-of";
import { categorySearchText } from "../category-search-text";
import { columnsOf, continentColumn, nationColumn, sourceColumn } from "../columns-of";
import { placesHeldOn } from "../counts";
import { joinSearchTexts, searchText } from "../fold";
import { currentStatus, type GamesRecord, required, routeOf } from "../games-record";
import type { Bout, Boxer } from "../games-rows";
import { nationSearchText } from "../nation-names";
import { placeFacets } from "../place-facets";
import { remember } from "../remember";
import { sortName } from "../sort-name";
import { type Filters, matches, pickFilters, type TableDefinition, type TableRow } from "../table";
import { routePosition } from "./quota-place-rows";

/** A boxer of the Games or of its qualification tournaments. */
export interface BoxerRow extends TableRow {
  name: string;
  /** By which boxers are in order; see `sortName`. */
  sortName: string;
  gender: Gender;
  category: string;
  categoryPosition: number;
  weightLabel: string;
  noc: string;
  nation: string;
  isoAlpha2: string | null;
  continent: Continent | null;
  /** How the place was won; `null`: none was. */
  route: string | null;
  routePosition: number | null;
  status: PlaceStatus | "no-place";
  /** Whether the boxer held a place at the end of the record's day; one that was lost is a status too. */
  holds: "yes" | "no";
  birthDate: Day | null;
  birthPlace: string | null;
  honours: string | null;
  /** Bouts of the qualification that the record knows, counted under filters. */
  knownBouts: number;
  boutsAt: readonly (readonly [tournament: string, category: string, bouts: number])[];
  aliases: readonly string[];
  sourceUrl: string;
}

const STATUSES = [...PLACE_STATUSES, "no-place"];

const { column, plain } = columnsOf<BoxerRow>();

export const boxersTable = {
  resource: "boxers",
  filters: ["gender", "category", "noc", "continent", "route", "status", "holds"],
  parts: "holds",
  defaultSort: [{ column: "boxer", descending: false }],
  columns: [
    column(
      "boxer",
      [
        { name: "slug", type: "string", csv: "boxerSlug", value: (row) => row.id },
        { name: "name", type: "string", csv: "boxer", leadsCsv: true, value: (row) => row.name },
      ],
      { sortBy: (row) => row.sortName },
    ),
    nationColumn<BoxerRow>(),
    continentColumn<BoxerRow>(),
    plain({ name: "gender", type: "enum", values: GENDERS, value: (row) => row.gender }),
    plain(
      { name: "category", type: "string", value: (row) => row.category },
      { sortBy: (row) => row.categoryPosition },
    ),
    plain(
      { name: "route", type: "string", isNullable: true, value: (row) => row.route },
      { sortBy: (row) => row.routePosition },
    ),
    plain({ name: "status", type: "enum", values: STATUSES, value: (row) => row.status }),
    plain(
      { name: "knownBouts", type: "integer", value: (row) => row.knownBouts },
      { countedUnder: partsOfBouts },
    ),
    plain(
      { name: "birthDate", type: "date", isNullable: true, value: (row) => row.birthDate },
      { isDefault: false },
    ),
    plain(
      { name: "birthPlace", type: "string", isNullable: true, value: (row) => row.birthPlace },
      { isDefault: false },
    ),
    plain(
      { name: "honours", type: "string", isNullable: true, value: (row) => row.honours },
      { isDefault: false },
    ),
    plain({ name: "aliases", type: "list", value: (row) => row.aliases }, { isDefault: false }),
    sourceColumn<BoxerRow>(),
  ],
  letterOf: ({ sortName }) => sortName.charAt(0),
  recount: (row, filters) => ({ ...row, knownBouts: boutsUnder(row, filters) }),
} satisfies TableDefinition<BoxerRow>;

/** The filters that part a boxer's bouts: a category, and the tournaments among the routes. */
function partsOfBouts(filters: Filters): Filters {
  const route = filters.route?.filter((each) => !(ROUTE_KINDS as readonly string[]).includes(each));
  return pickFilters("category", "route")({ ...filters, route: route ?? [] });
}

function boutsUnder({ boutsAt }: BoxerRow, filters: Filters): number {
  const asked = partsOfBouts(filters);
  return boutsAt
    .filter(([route, category]) => matches({ route, category }, asked))
    .reduce((sum, [, , bouts]) => sum + bouts, 0);
}

function countBouts(bouts: readonly Bout[]): BoxerRow["boutsAt"] {
  const counts = new Map<string, [tournament: string, category: string, bouts: number]>();
  for (const { tournamentId, categoryCode } of bouts) {
    const key = `${tournamentId} ${categoryCode}`;
    const count = counts.get(key) ?? [tournamentId, categoryCode, 0];
    count[2] += 1;
    counts.set(key, count);
  }
  return [...counts.values()];
}

const boxerSearchText = remember(({ name, aliases }: Boxer): string =>
  searchText([name, ...aliases]),
);

/** Every boxer that the record knows, with or without a place. */
export function boxerRows(record: GamesRecord): BoxerRow[] {
  return record.boxers.map((boxer) => {
    const nation = required(record.nationByNoc, boxer.noc);
    const category = required(record.categoryByCode, boxer.categoryCode);
    const places = listedPlaces(record, record.placesByBoxer.get(boxer.slug) ?? []);
    const place = places.at(-1);
    const bouts = record.boutsByBoxer.get(boxer.slug) ?? [];
    const held = placesHeldOn(
      record,
      recordDay(record),
      record.placesByBoxer.get(boxer.slug) ?? [],
    );
    const holds = held.length > 0 ? "yes" : "no";
    return {
      id: boxer.slug,
      facets: place
        ? places.map((each) => ({ ...placeFacets(record, each), holds }))
        : [
            {
              noc: boxer.noc,
              gender: boxer.gender,
              category: category.code,
              ...(nation.continent ? { continent: nation.continent } : {}),
              status: "no-place",
              holds,
            },
          ],
      search: joinSearchTexts(
        boxerSearchText(boxer),
        nationSearchText(nation),
        categorySearchText(category, record.games.id),
      ),
      name: boxer.name,
      sortName: sortName(record.boxers, boxer),
      gender: boxer.gender,
      category: category.code,
      categoryPosition: record.categories.indexOf(category),
      weightLabel: category.weightLabel,
      noc: nation.noc,
      nation: nation.name,
      isoAlpha2: nation.isoAlpha2,
      continent: nation.continent,
      route: place ? routeOf(place) : null,
      routePosition: place ? routePosition(record, routeOf(place)) : null,
      status: place ? currentStatus(place) : "no-place",
      holds,
      birthDate: boxer.birthDate,
      birthPlace: boxer.birthPlace,
      honours: boxer.honours,
      knownBouts: bouts.length,
      boutsAt: countBouts(bouts),
      aliases: boxer.aliases,
      sourceUrl: boxer.sourceUrl,
    };
  });
}
