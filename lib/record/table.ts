/**
 * The one definition from which a table's page, its facets, its CSV and its JSON all answer, so that
 * they cannot disagree. A definition knows its rows as plain objects and nothing of databases,
 * frameworks or words for people.
 */
import type { Field } from "./field";
import { makeSearch } from "./fold";

export const FILTER_KEYS = [
  "noc",
  "gender",
  "category",
  "continent",
  "route",
  "status",
  "holds",
] as const;
export type FilterKey = (typeof FILTER_KEYS)[number];

export const RESOURCES = [
  "quota-places",
  "nations",
  "boxers",
  "tournaments",
  "categories",
  "bouts",
  "checks",
] as const;
export type Resource = (typeof RESOURCES)[number];

export function isResource(name: string): name is Resource {
  return (RESOURCES as readonly string[]).includes(name);
}

/**
 * One thing a row is found by. A nation has one per place: it matches `gender=W&route=universality`
 * only if one and the same place is both.
 */
export type Facets = Readonly<Partial<Record<FilterKey, string>>>;

export interface TableRow {
  id: string;
  facets: readonly Facets[];
  /** Made by `searchText`. */
  search: string;
}

export interface TableColumn<Row> {
  id: string;
  /** What the column makes public, in the order of JSON. */
  fields: readonly Field<Row>[];
  /** What the column sorts by; `null` sorts last in both directions. */
  sortBy: (row: Row) => string | number | null;
  /** Of a column that sorts by a name that languages have of their own: the id of what is named. */
  namedBy?: (row: Row) => string;
  /** Shown where the visitor chose no columns. */
  isDefault: boolean;
  /** Of a number that is counted anew: the filters that its head names, of those that are set. */
  countedUnder?: (filters: Filters) => Filters;
}

/** The place in the alphabet of a language of each thing that a column names, by its id. */
export type NameOrder = Readonly<Record<string, number>>;

/** The table with its names in the order of a language; `null`: in that of the record's own names. */
export function tableInOrder<Row extends TableRow, Table extends TableDefinition<Row>>(
  table: Table & TableDefinition<Row>,
  order: NameOrder | null,
): Table {
  if (order === null) return table;
  const columns = table.columns.map((column) => {
    const { namedBy } = column;
    return namedBy ? { ...column, sortBy: (row: Row) => order[namedBy(row)] ?? null } : column;
  });
  return { ...table, columns };
}

/** The values chosen of each filter. */
export type Filters = Readonly<Partial<Record<FilterKey, readonly string[]>>>;

export interface SortKey {
  column: string;
  descending: boolean;
}

export interface TableDefinition<Row extends TableRow> {
  resource: Resource;
  filters: readonly FilterKey[];
  columns: readonly TableColumn<Row>[];
  defaultSort: readonly SortKey[];
  /**
   * A filter whose values are parts of the whole, each offered as a view of its own; a page that is
   * asked for nothing in particular shows the first that has rows. The API gives every row.
   */
  parts?: FilterKey;
  /** What a list in the table's own order offers to jump to: the first letter of what that order is by. */
  letterOf?: (row: Row) => string;
  /**
   * The row with its counts under the filters. Counts from what the row holds besides its counts, so
   * that a row that was counted under other filters gives the same.
   */
  recount?: (row: Row, filters: Filters) => Row;
}

/** What a visitor asks of a table: all that its URL says beside the day of the record. */
export interface TableQuery {
  q: string;
  filters: Filters;
  /** Empty: the table's own order. */
  sort: readonly SortKey[];
  /** Column ids in order; `null`: the default ones. */
  columns: readonly string[] | null;
}

export const EMPTY_QUERY: TableQuery = { q: "", filters: {}, sort: [], columns: null };

/** Whether the filter is set: it has a value. */
export function isSet(filters: Filters, key: FilterKey): boolean {
  return (filters[key]?.length ?? 0) > 0;
}

/** The filters that are set, of those named. */
export function pickFilters(...keys: readonly FilterKey[]): (filters: Filters) => Filters {
  return (filters) =>
    Object.fromEntries(keys.flatMap((key) => (isSet(filters, key) ? [[key, filters[key]]] : [])));
}

/** Whether one thing is all that the filters ask for; `except`: a filter that is passed over. */
export function matches(facets: Facets, filters: Filters, except?: FilterKey): boolean {
  return makeMatch(filters, except)(facets);
}

/** The same for many things. */
function makeMatch(filters: Filters, except?: FilterKey): (facets: Facets) => boolean {
  const asked = FILTER_KEYS.filter((key) => key !== except && isSet(filters, key));
  return (facets) => {
    for (const key of asked) {
      const value = facets[key];
      if (value === undefined || !filters[key]?.includes(value)) return false;
    }
    return true;
  };
}

/**
 * The rows that pass the filters and the search, with their counts under the filters, in the order
 * asked for. The search picks rows and changes no count. Does not change `rows`.
 */
export function queryRows<Row extends TableRow>(
  table: TableDefinition<Row>,
  rows: readonly Row[],
  query: Pick<TableQuery, "q" | "filters" | "sort">,
): Row[] {
  const found = makeSearch(query.q);
  const isAsked = makeMatch(query.filters);
  const kept = rows.filter((row) => row.facets.some(isAsked) && found(row.search));
  const { recount } = table;
  const counted = recount ? kept.map((row) => recount(row, query.filters)) : kept;
  return sortRows(table, counted, query.sort);
}

/**
 * Sorts by the keys asked for, then by the table's own order, then by id, so that the same question
 * always has the same answer. Unknown columns are passed over.
 */
export function sortRows<Row extends TableRow>(
  table: TableDefinition<Row>,
  rows: readonly Row[],
  sort: readonly SortKey[],
): Row[] {
  const keys = [...sort, ...table.defaultSort].flatMap(({ column, descending }) => {
    const found = table.columns.find(({ id }) => id === column);
    return found ? [{ sortBy: found.sortBy, sign: descending ? -1 : 1 }] : [];
  });
  const decorated = rows.map((row) => ({ row, values: keys.map(({ sortBy }) => sortBy(row)) }));
  decorated.sort((a, b) => {
    for (const [index, { sign }] of keys.entries()) {
      const x = a.values[index] ?? null;
      const y = b.values[index] ?? null;
      if (x === y) continue;
      if (x === null) return 1;
      if (y === null) return -1;
      return x < y ? -sign : sign;
    }
    return a.row.id < b.row.id ? -1 : 1;
  });
  return decorated.map(({ row }) => row);
}

export type FacetCounts = Readonly<Partial<Record<FilterKey, ReadonlyMap<string, number>>>>;

/**
 * How many rows each value of each filter would show, all other filters and the search as they are.
 */
export function facetCounts<Row extends TableRow>(
  table: TableDefinition<Row>,
  rows: readonly Row[],
  query: Pick<TableQuery, "q" | "filters">,
): FacetCounts {
  const found = makeSearch(query.q);
  const candidates = rows.filter((row) => found(row.search));
  return Object.fromEntries(
    table.filters.map((key) => {
      const counts = new Map<string, number>();
      for (const row of candidates) {
        const values = new Set<string>();
        for (const facets of row.facets) {
          const value = facets[key];
          if (value !== undefined && matches(facets, query.filters, key)) values.add(value);
        }
        for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
      }
      return [key, counts];
    }),
  );
}

/**
 * For a question without an answer: the filters (or the search, "q") that each alone would have to
 * go for rows to appear, with how many would. Empty when no single one is enough.
 */
export function whatToDrop<Row extends TableRow>(
  table: TableDefinition<Row>,
  rows: readonly Row[],
  query: Pick<TableQuery, "q" | "filters">,
): { drop: FilterKey | "q"; rows: number }[] {
  const without = [
    ...table.filters
      .filter((key) => query.filters[key]?.length)
      .map((key) => ({ drop: key, q: query.q, filters: { ...query.filters, [key]: [] } })),
    ...(query.q ? [{ drop: "q" as const, q: "", filters: query.filters }] : []),
  ];
  return without
    .map(({ drop, q, filters }) => ({
      drop,
      rows: queryRows(table, rows, { q, filters, sort: [] }).length,
    }))
    .filter((option) => option.rows > 0)
    .toSorted((a, b) => b.rows - a.rows);
}

/** The columns to show, in order; unknown ids are passed over. */
export function chosenColumns<Row extends TableRow>(
  table: TableDefinition<Row>,
  columns: TableQuery["columns"],
): TableColumn<Row>[] {
  if (columns === null) return table.columns.filter((column) => column.isDefault);
  return columns.flatMap((id) => table.columns.find((column) => column.id === id) ?? []);
}
