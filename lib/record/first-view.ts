import {
  type FacetCounts,
  FILTER_KEYS,
  type FilterKey,
  facetCounts,
  queryRows,
  type TableDefinition,
  type TableQuery,
  type TableRow,
  whatToDrop,
} from "./table";

/** A table as it is first seen: the answer to one question, without the rows that it leaves out. */
export interface FirstView<Row extends TableRow> {
  /** The first of the rows that match. */
  rows: readonly Row[];
  rowsFound: number;
  rowsInAll: number;
  /** As plain lists, which a page can carry. */
  facets: readonly (readonly [FilterKey, readonly (readonly [value: string, rows: number])[]])[];
  /** Filled where nothing matches. */
  drops: ReturnType<typeof whatToDrop>;
}

/** A page carries at most this many rows; its script fetches the rest. */
const FIRST_ROWS = 300;

const NOTHING: TableQuery["filters"] = {};

/** The filters of a page that is asked for nothing in particular: the table's first part with rows. */
export function unaskedFilters<Row extends TableRow>(
  { parts }: TableDefinition<Row>,
  rows: readonly Row[],
): TableQuery["filters"] {
  if (!parts) return NOTHING;
  const isYes = ({ facets }: Row) => facets.some((facet) => facet[parts] === "yes");
  return rows.some(isYes) ? { [parts]: ["yes"] } : NOTHING;
}

/** Answers a question for a page's first view. */
export function firstView<Row extends TableRow>(
  table: TableDefinition<Row>,
  rows: readonly Row[],
  query: TableQuery,
): FirstView<Row> {
  const found = queryRows(table, rows, query);
  const counts = facetCounts(table, rows, query);
  return {
    rows: found.slice(0, FIRST_ROWS),
    rowsFound: found.length,
    rowsInAll: rows.length,
    facets: FILTER_KEYS.flatMap((key) => {
      const values = counts[key];
      return values ? [[key, [...values]] as const] : [];
    }),
    drops: found.length === 0 ? whatToDrop(table, rows, query) : [],
  };
}

/** The facets of a first view in the form that `facetCounts` gives. */
export function facetsOf(view: Pick<FirstView<TableRow>, "facets">): FacetCounts {
  return Object.fromEntries(view.facets.map(([key, values]) => [key, new Map(values)]));
}
