import type { Resource } from "./table";
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
