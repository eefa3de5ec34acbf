import type { GamesRecord } from "./make-games-record";
import {
  type Cell,
  chosenColumns,
  queryRows,
  type Resource,
  type TableDefinition,
  type TableQuery,
  type TableRow,
} from "./table";
import { TABLE_ROWS } from "./table-rows";
import { boutsTable } from "./tables/bouts-table";
import { boxersTable } from "./tables/boxers-table";
import { categoriesTable } from "./tables/categories-table";
import { checksTable } from "./tables/checks-table";
import { nationsTable } from "./tables/nations-table";
import { quotaPlacesTable } from "./tables/quota-places-table";
import { tournamentsTable } from "./tables/tournaments-table";

export interface Slice {
  offset: number;
  /** `null`: to the end. */
  limit: number | null;
}

export interface ResourceAnswer {
  /** Rows that match, of which the answer holds a slice. */
  total: number;
  json: () => Record<string, unknown>[];
  /** The header and the rows. */
  csv: () => Cell[][];
}

/** A resource of the API: its shape, and the answer to a question. */
export interface ResourceReader {
  filters: TableDefinition<TableRow>["filters"];
  /** `false`: it always answers from the whole record. */
  isOfADay: boolean;
  columns: readonly { id: string; csv: readonly (readonly [string, unknown])[] }[];
  read: (record: GamesRecord, query: TableQuery, slice: Slice) => ResourceAnswer;
}

function makeReader<Row extends TableRow>(
  table: TableDefinition<Row>,
  rows: (record: GamesRecord) => Row[],
  { isOfADay = true }: { isOfADay?: boolean } = {},
): ResourceReader {
  return {
    isOfADay,
    filters: table.filters,
    columns: table.columns,
    read: (record, query, { offset, limit }) => {
      const found = queryRows(table, rows(record), query);
      const slice = found.slice(offset, limit === null ? undefined : offset + limit);
      const columns = query.columns === null ? table.columns : chosenColumns(table, query.columns);
      const cells = columns.flatMap(({ csv }) => csv);
      return {
        total: found.length,
        json: () =>
          slice.map((row) => Object.assign({}, ...columns.map((column) => column.json(row)))),
        csv: () => [
          cells.map(([header]) => header),
          ...slice.map((row) => cells.map(([, value]) => value(row))),
        ],
      };
    },
  };
}

export const RESOURCE_READERS: Readonly<Record<Resource, ResourceReader>> = {
  "quota-places": makeReader(quotaPlacesTable, TABLE_ROWS["quota-places"]),
  nations: makeReader(nationsTable, TABLE_ROWS.nations),
  boxers: makeReader(boxersTable, TABLE_ROWS.boxers),
  tournaments: makeReader(tournamentsTable, TABLE_ROWS.tournaments),
  categories: makeReader(categoriesTable, TABLE_ROWS.categories),
  bouts: makeReader(boutsTable, TABLE_ROWS.bouts),
  checks: makeReader(checksTable, TABLE_ROWS.checks, { isOfADay: false }),
};
