import type { PlaceStatus } from "@/lib/qualification/ledger";
import type { Continent, Day, Gender } from "@/lib/qualification/vocabulary";
import { listedPlaces } from "../as-of";
import { alphabetical, joinSearchTexts, searchText } from "../fold";
import { currentStatus, type GamesRecord, required, routeOf } from "../make-games-record";
import { nationSearchText } from "../nation-names";
import { plainColumn, sourceColumn, type TableDefinition, type TableRow } from "../table";
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
  /** Bouts of the qualification that the record knows. */
  knownBouts: number;
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
    plainColumn("knownBouts", (row) => row.knownBouts),
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
};

/** Every boxer that the record knows, with or without a place. */
export function boxerRows(record: GamesRecord): BoxerRow[] {
  return record.boxers.map((boxer) => {
    const nation = required(record.nationByNoc, boxer.noc);
    const category = required(record.categoryByCode, boxer.categoryCode);
    const places = listedPlaces(record, record.placesByBoxer.get(boxer.slug) ?? []);
    const place = places.at(-1);
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
      knownBouts: record.boutsByBoxer.get(boxer.slug)?.length ?? 0,
      aliases: boxer.aliases,
      sourceUrl: boxer.sourceUrl,
    };
  });
}
