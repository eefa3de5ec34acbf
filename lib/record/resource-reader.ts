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
import { boutRows, boutsTable } from "./tables/bouts-table";
import { boxerRows, boxersTable } from "./tables/boxers-table";
import { categoriesTable, categoryRows } from "./tables/categories-table";
import { nationRows, nationsTable } from "./tables/nations-table";
import { placeRows } from "./tables/quota-place-rows";
import { quotaPlacesTable } from "./tables/quota-places-table";
import { tournamentRows, tournamentsTable } from "./tables/tournaments-table";

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
  columns: readonly { id: string; csv: readonly (readonly [string, unknown])[] }[];
  read: (record: GamesRecord, query: TableQuery, slice: Slice) => ResourceAnswer;
}

/** Remembers the rows of a record: they are the same for as long as the record is. */
function perRecord<Row>(make: (record: GamesRecord) => Row[]): (record: GamesRecord) => Row[] {
  const made = new WeakMap<GamesRecord, Row[]>();
  return (record) => {
    const known = made.get(record) ?? make(record);
    made.set(record, known);
    return known;
  };
}

function makeReader<Row extends TableRow>(
  table: TableDefinition<Row>,
  rowsOf: (record: GamesRecord) => Row[],
): ResourceReader {
  const rows = perRecord(rowsOf);
  return {
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
  "quota-places": makeReader(quotaPlacesTable, placeRows),
  nations: makeReader(nationsTable, nationRows),
  boxers: makeReader(boxersTable, boxerRows),
  tournaments: makeReader(tournamentsTable, tournamentRows),
  categories: makeReader(categoriesTable, categoryRows),
  bouts: makeReader(boutsTable, boutRows),
};
