import { isTablePage, PAGE_IDS, type TablePageId } from "./pages";
import type { FilterKey, Resource } from "./table";
import { boutsTable } from "./tables/bouts-table";
import { boxersTable } from "./tables/boxers-table";
import { categoriesTable } from "./tables/categories-table";
import { checksTable } from "./tables/checks-table";
import { nationsTable } from "./tables/nations-table";
import { quotaPlacesTable } from "./tables/quota-places-table";
import { tournamentsTable } from "./tables/tournaments-table";

/** The definition of every resource's table, with the names of its fields in the type. */
export const TABLES = {
  "quota-places": quotaPlacesTable,
  nations: nationsTable,
  boxers: boxersTable,
  tournaments: tournamentsTable,
  categories: categoriesTable,
  bouts: boutsTable,
  checks: checksTable,
} satisfies Record<Resource, unknown>;

const TABLE_PAGES = PAGE_IDS.filter(isTablePage);

/** The first page whose table has a filter; that of the places where none has it. */
export function tableWithFilter(key: FilterKey): TablePageId {
  const hasFilter = (page: TablePageId) => TABLES[page].filters.some((each) => each === key);
  return TABLE_PAGES.find(hasFilter) ?? "quota-places";
}
