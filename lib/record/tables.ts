import type { GamesRecord } from "./games-record";
import { isTablePage, PAGE_IDS, type TablePageId } from "./pages";
import { remember } from "./remember";
import { makeReader, type ResourceReader } from "./resource-reader";
import {
  type FilterKey,
  RESOURCES,
  type Resource,
  type TableDefinition,
  type TableRow,
} from "./table";
import { boutRows, boutsTable } from "./tables/bouts-table";
import { boxerRows, boxersTable } from "./tables/boxers-table";
import { categoriesTable, categoryRows } from "./tables/categories-table";
import { checkRows, checksTable } from "./tables/checks-table";
import { nationRows, nationsTable } from "./tables/nations-table";
import { placeRows } from "./tables/quota-place-rows";
import { quotaPlacesTable } from "./tables/quota-places-table";
import { tournamentRows, tournamentsTable } from "./tables/tournaments-table";

/** A table: what it is, and its rows, which are the same for as long as the record is. */
function table<Definition, Row extends TableRow>(
  definition: Definition & TableDefinition<Row>,
  makeRows: (record: GamesRecord) => Row[],
  { isOfADay }: { isOfADay: boolean } = { isOfADay: true },
) {
  const rows = remember(makeRows);
  const reader = makeReader<Row>(definition, rows, isOfADay);
  return { definition: definition as Definition, rows, reader };
}

/**
 * Every table, by the name of its resource: its page, its facets, its CSV and its JSON answer from here.
 * `isOfADay: false`: to the API it always answers from the whole record.
 */
export const TABLES = {
  "quota-places": table(quotaPlacesTable, placeRows),
  nations: table(nationsTable, nationRows),
  boxers: table(boxersTable, boxerRows),
  tournaments: table(tournamentsTable, tournamentRows),
  categories: table(categoriesTable, categoryRows),
  bouts: table(boutsTable, boutRows),
  checks: table(checksTable, checkRows, { isOfADay: false }),
} satisfies Record<Resource, unknown>;

/** How each table answers the API. */
export const RESOURCE_READERS = Object.fromEntries(
  RESOURCES.map((resource) => [resource, TABLES[resource].reader]),
) as Readonly<Record<Resource, ResourceReader>>;

const TABLE_PAGES = PAGE_IDS.filter(isTablePage);

/** The first page whose table has a filter; that of the places where none has it. */
export function tableWithFilter(key: FilterKey): TablePageId {
  const hasFilter = (page: TablePageId) =>
    TABLES[page].definition.filters.some((each) => each === key);
  return TABLE_PAGES.find(hasFilter) ?? "quota-places";
}
