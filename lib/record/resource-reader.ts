import { rowsUnder } from "./facet-index";
import { makeSearch } from "./fold";
import type { GamesRecord } from "./games-record";
import { remember } from "./remember";
import {
  chosenColumns,
  FILTER_KEYS,
  isSet,
  queryRows,
  sortRows,
  type TableColumn,
  type TableDefinition,
  type TableQuery,
  type TableRow,
} from "./table";
import {
  type Cell,
  type CellType,
  csvCells,
  jsonWriter,
  memberPaths,
  type TypedCell,
  typedCells,
} from "./write-fields";

export interface Slice {
  offset: number;
  /** `null`: to the end. */
  limit: number | null;
}

/** A question to a resource, and how its answer is cut. */
export interface ResourceQuestion extends TableQuery {
  /** Members of JSON by their paths ("boxer.slug"), in order; none: those of the columns. */
  fields?: readonly string[] | null;
}

/** Asks for what is other than in an earlier state; `earlier: null`: before there was anything. */
export interface Since {
  earlier: GamesRecord | null;
}

export interface ResourceAnswer {
  /** Rows that match, of which the answer holds a slice. */
  total: number;
  /** What names the rows that answered the question then and do not now; `null`: it was not asked. */
  gone: readonly string[] | null;
  json: () => Record<string, unknown>[];
  /** The same, each row as JSON in UTF-8 after a comma. */
  jsonBytes: () => Uint8Array[];
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
  /** The paths of the members of a row in JSON. */
  members: readonly string[];
  read: (
    record: GamesRecord,
    query: ResourceQuestion,
    slice: Slice,
    since?: Since | null,
  ) => ResourceAnswer;
}

/** Answers the API's questions to a table. */
export function makeReader<Row extends TableRow>(
  table: TableDefinition<Row>,
  rows: (record: GamesRecord) => Row[],
  isOfADay: boolean,
): ResourceReader {
  const ask = makeAsk(table);
  const write = jsonWriter(table.columns);
  const textOf = (row: Row) => JSON.stringify(write(row));
  const bytesOf = remember((row: Row) => rowBytes(textOf(row)));
  return {
    isOfADay,
    filters: table.filters,
    columns: table.columns,
    members: memberPaths(table.columns),
    read: (record, query, { offset, limit }, since = null) => {
      const all = ask(rows(record), query);
      const { found, gone } =
        since === null
          ? { found: all, gone: null }
          : changedRows(textOf, all, since.earlier ? ask(rows(since.earlier), query) : []);
      const slice = found.slice(offset, limit === null ? undefined : offset + limit);
      const columns = query.columns === null ? table.columns : chosenColumns(table, query.columns);
      const answer = makeAnswer(columns, slice, {
        total: found.length,
        gone,
        fields: query.fields,
      });
      const isWhole = columns === table.columns && !query.fields;
      return isWhole ? { ...answer, jsonBytes: () => slice.map((row) => bytesOf(row)) } : answer;
    },
  };
}

const encoder = new TextEncoder();
const rowBytes = (json: string) => encoder.encode(`,${json}`);

/** An answer of rows; without a `total` they are all that match. */
export function makeAnswer<Row>(
  columns: readonly TableColumn<Row>[],
  rows: readonly Row[],
  {
    total = rows.length,
    gone = null,
    fields,
  }: Partial<Pick<ResourceAnswer, "total" | "gone">> & Pick<ResourceQuestion, "fields"> = {},
): ResourceAnswer {
  return {
    total,
    gone,
    json: () => rows.map(jsonWriter(columns, fields)),
    jsonBytes: () => {
      const write = jsonWriter(columns, fields);
      return rows.map((row) => rowBytes(JSON.stringify(write(row))));
    },
    csv: () => {
      const cells = csvCells(columns);
      return [
        cells.map(([header]) => header),
        ...rows.map((row) => cells.map(([, value]) => value(row))),
      ];
    },
    cellTypes: () => csvCells(columns).map(([, , type]) => type),
    typed: () => {
      const typed = typedCells(columns);
      return {
        columns: typed.map(([name, , type]) => ({ name, type })),
        rows: function* () {
          for (const row of rows) yield typed.map(([, value]) => value(row));
        },
      };
    },
  };
}

/** The rows that are new or of which anything public is other than before, and what names those that are gone. */
function changedRows<Row extends TableRow>(
  textOf: (row: Row) => string,
  now: readonly Row[],
  before: readonly Row[],
): { found: Row[]; gone: string[] } {
  const then = new Map(before.map((row) => [row.id, textOf(row)]));
  const found = now.filter((row) => then.get(row.id) !== textOf(row));
  for (const { id } of now) then.delete(id);
  return { found, gone: [...then.keys()] };
}

/**
 * As `queryRows`, of rows that are kept. As they are made they are counted under no filter, so that without
 * one all stay as they are; and what is only picked of them keeps their order.
 */
function makeAsk<Row extends TableRow>(
  table: TableDefinition<Row>,
): (rows: readonly Row[], query: TableQuery) => readonly Row[] {
  const inOrder = remember((rows: readonly Row[]) => sortRows(table, rows, []));
  return (rows, query) => {
    const isForAll = query.q === "" && !FILTER_KEYS.some((key) => isSet(query.filters, key));
    if (query.sort.length > 0) {
      return isForAll ? sortRows(table, rows, query.sort) : queryRows(table, rows, query);
    }
    if (isForAll) return inOrder(rows);
    if (table.recount) return queryRows(table, rows, query);
    const found = rowsUnder(inOrder(rows), query.filters);
    if (query.q === "") return found;
    const isFound = makeSearch(query.q);
    return found.filter(({ search }) => isFound(search));
  };
}
