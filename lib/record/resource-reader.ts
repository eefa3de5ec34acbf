import type { GamesRecord } from "./games-record";
import {
  chosenColumns,
  queryRows,
  type TableDefinition,
  type TableQuery,
  type TableRow,
} from "./table";
import {
  type Cell,
  type CellType,
  csvCells,
  jsonWriter,
  type TypedCell,
  typedCells,
} from "./write-fields";

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
  typed: () => TypedTable;
}

/** The rows of an answer where each column has a type; see `typedCells`. */
export interface TypedTable {
  columns: readonly { name: string; type: CellType }[];
  /** Each row is made when it is asked for. */
  rows: () => Iterable<TypedCell[]>;
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
        typed: () => {
          const typed = typedCells(columns);
          return {
            columns: typed.map(([name, , type]) => ({ name, type })),
            rows: function* () {
              for (const row of slice) yield typed.map(([, value]) => value(row));
            },
          };
        },
      };
    },
  };
}
