import type { PlaceStatus } from "@/lib/qualification/ledger";
import { type Continent, type Day, type Gender, ROUTE_KINDS } from "@/lib/qualification/vocabulary";
import { listedPlaces } from "../as-of";
import { alphabetical, joinSearchTexts, searchText } from "../fold";
import type { Bout } from "../games-record";
import { currentStatus, type GamesRecord, required, routeOf } from "../make-games-record";
import { nationSearchText } from "../nation-names";
import {
  type Filters,
  matches,
  pickFilters,
  plainColumn,
  sourceColumn,
  type TableDefinition,
  type TableRow,
} from "../table";
import { placeFacets, routePosition } from "./quota-place-rows";

/** A boxer of the Games or of its qualification tournaments. */
export interface BoxerRow extends TableRow {
  name: string;
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
  birthDate: Day | null;
  birthPlace: string | null;
  honours: string | null;
  /** Bouts of the qualification that the record knows, counted under filters. */
  knownBouts: number;
  boutsAt: readonly (readonly [tournament: string, category: string, bouts: number])[];
  aliases: readonly string[];
  sourceUrl: string;
}

export const boxersTable: TableDefinition<BoxerRow> = {
  resource: "boxers",
  filters: ["gender", "category", "noc", "continent", "route", "status"],
  defaultSort: [{ column: "boxer", descending: false }],
  columns: [
    {
      id: "boxer",
      csv: [
        ["boxer", (row) => row.name],
        ["boxerSlug", (row) => row.id],
      ],
      json: (row) => ({ slug: row.id, name: row.name }),
      sortBy: (row) => alphabetical(row.name),
      isDefault: true,
    },
    {
      id: "nation",
      csv: [
        ["noc", (row) => row.noc],
        ["nation", (row) => row.nation],
      ],
      json: (row) => ({ noc: row.noc, nation: row.nation }),
      sortBy: (row) => row.noc,
      isDefault: true,
    },
    plainColumn("continent", (row) => row.continent, { isDefault: false }),
    plainColumn("gender", (row) => row.gender),
    plainColumn("category", (row) => row.category, { sortBy: (row) => row.categoryPosition }),
    plainColumn("route", (row) => row.route, { sortBy: (row) => row.routePosition }),
    plainColumn("status", (row) => row.status),
    plainColumn("knownBouts", (row) => row.knownBouts, { countedUnder: partsOfBouts }),
    plainColumn("birthDate", (row) => row.birthDate, { isDefault: false }),
    plainColumn("birthPlace", (row) => row.birthPlace, { isDefault: false }),
    plainColumn("honours", (row) => row.honours, { isDefault: false }),
    {
      id: "aliases",
      csv: [["aliases", (row) => row.aliases.join(" | ") || null]],
      json: (row) => ({ aliases: row.aliases }),
      sortBy: (row) => row.aliases[0] ?? null,
      isDefault: false,
    },
    sourceColumn(),
  ],
  recount: (row, filters) => ({ ...row, knownBouts: boutsUnder(row, filters) }),
};

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

/** Every boxer that the record knows, with or without a place. */
export function boxerRows(record: GamesRecord): BoxerRow[] {
  return record.boxers.map((boxer) => {
    const nation = required(record.nationByNoc, boxer.noc);
    const category = required(record.categoryByCode, boxer.categoryCode);
    const places = listedPlaces(record, record.placesByBoxer.get(boxer.slug) ?? []);
    const place = places.at(-1);
    const bouts = record.boutsByBoxer.get(boxer.slug) ?? [];
    return {
      id: boxer.slug,
      facets: place
        ? places.map((each) => placeFacets(record, each))
        : [
            {
              noc: boxer.noc,
              gender: boxer.gender,
              category: category.code,
              ...(nation.continent ? { continent: nation.continent } : {}),
              status: "no-place",
            },
          ],
      search: joinSearchTexts(searchText([boxer.name, ...boxer.aliases]), nationSearchText(nation)),
      name: boxer.name,
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
