import type { GamesRecord } from "./games-record";
import {
  chosenColumns,
  queryRows,
  type TableDefinition,
  type TableQuery,
  type TableRow,
} from "./table";
import { type Cell, type CellType, csvCells, jsonWriter } from "./write-fields";

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
  /** What each cell of a row holds, in the order of the CSV. */
  cellTypes: () => readonly CellType[];
}

/** A resource of the API: its shape, and the answer to a question. */
export interface ResourceReader {
  filters: TableDefinition<TableRow>["filters"];
  /** `false`: it always answers from the whole record. */
  isOfADay: boolean;
  columns: readonly { id: string }[];
  read: (record: GamesRecord, query: TableQuery, slice: Slice) => ResourceAnswer;
}

/** Answers the API's questions to a table. */
export function makeReader<Row extends TableRow>(
  table: TableDefinition<Row>,
  rows: (record: GamesRecord) => Row[],
  isOfADay: boolean,
): ResourceReader {
  return {
    isOfADay,
    filters: table.filters,
    columns: table.columns,
    read: (record, query, { offset, limit }) => {
      const found = queryRows(table, rows(record), query);
      const slice = found.slice(offset, limit === null ? undefined : offset + limit);
      const columns = query.columns === null ? table.columns : chosenColumns(table, query.columns);
      const cells = csvCells(columns);
      return {
        total: found.length,
        json: () => slice.map(jsonWriter(columns)),
        csv: () => [
          cells.map(([header]) => header),
          ...slice.map((row) => cells.map(([, value]) => value(row))),
        ],
        cellTypes: () => cells.map(([, , type]) => type),
      };
    },
  };
}
