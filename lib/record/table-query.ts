/**
 * The question that a URL asks of a table. Read leniently here, for pages: what they don't understand
 * they pass over. lib/schemas/resource-query.ts reads the same parameters strictly, for the API.
 * A list is written with commas or by repeating its name; both are read everywhere. The day and the
 * revision that an address names are no part of the question: they choose the record that is asked.
 */
import type { FilterValues } from "./filters";
import { type Moment, momentParams } from "./moment";
import { FILTER_KEYS, type FilterKey, type Filters, type SortKey, type TableQuery } from "./table";

/** What a table accepts: the names of its filters and columns. */
export interface TableShape {
  filters: readonly FilterKey[];
  columns: readonly { id: string }[];
}

/** Query parameters as Next gives them, or as URLSearchParams. */
export type RawParams =
  | URLSearchParams
  | Readonly<Record<string, string | readonly string[] | undefined>>;

export const MAX_SEARCH_LENGTH = 100;

/** The values that a parameter was given, in their order. */
export function rawList(params: RawParams, name: string): readonly string[] {
  if (params instanceof URLSearchParams) return params.getAll(name);
  const value = params[name];
  if (value === undefined) return [];
  return typeof value === "string" ? [value] : value;
}

/** What every table is asked beside its filters. */
export const TABLE_PARAMS = ["q", "sort", "columns"] as const;

/** The beginning of a text, without the first half of a character that it cannot hold whole. */
function cut(text: string, length: number): string {
  return text.length > length ? text.slice(0, length).replace(/[\uD800-\uDBFF]$/, "") : text;
}

/** What a page's address says was typed into a search. */
export function searchTyped(params: RawParams): string {
  return cut(rawList(params, "q")[0] ?? "", MAX_SEARCH_LENGTH).trim();
}

/** The values of a list, however it was written. */
export function splitList(values: readonly string[]): string[] {
  return values
    .flatMap((value) => value.split(","))
    .map((value) => value.trimStart())
    .filter((value) => value !== "");
}

/**
 * The allowed value that was meant: letter case does not matter, and a "+" that the URL turned into
 * a space is put back ("category=M92+").
 */
export function canonical(value: string, allowed: readonly string[]): string | undefined {
  if (allowed.includes(value)) return value;
  const meant = withPlus(value).toLowerCase();
  return allowed.find((each) => each.toLowerCase() === meant);
}

/**
 * The values that are given to each filter, as they are written; a "+" that the URL turned into a
 * space is put back.
 */
export function givenFilters(params: RawParams, keys: readonly FilterKey[] = FILTER_KEYS): Filters {
  const given = keys.map((key) => [key, splitList(rawList(params, key)).map(withPlus)] as const);
  return Object.fromEntries(given.filter(([, values]) => values.length > 0));
}

function withPlus(value: string): string {
  return value.replace(/ $/, "+");
}

/** Reads "-wonOn". */
export function parseSortKey(text: string): SortKey {
  const descending = text.startsWith("-");
  return { column: descending ? text.slice(1) : text, descending };
}

/** The keys of which each is the first of its column: a later one of the same changes nothing. */
export function firstOfEachColumn(keys: readonly SortKey[]): SortKey[] {
  const columns = new Set<string>();
  return keys.filter(({ column }) => !columns.has(column) && columns.add(column));
}

/**
 * Reads a page's URL; what is unknown is left out, so that an old link still opens. One that neither
 * searches nor filters asks for `unasked`.
 */
export function parseTableQuery(
  shape: TableShape,
  values: FilterValues,
  params: RawParams,
  unasked: TableQuery["filters"] = {},
): TableQuery {
  const columnIds = shape.columns.map(({ id }) => id);
  const given = givenFilters(params, shape.filters);
  const filters: Partial<Record<FilterKey, readonly string[]>> = {};
  for (const key of shape.filters) {
    const chosen = given[key]?.flatMap((value) => canonical(value, values[key]) ?? []) ?? [];
    if (chosen.length) filters[key] = [...new Set(chosen)];
  }
  const columns = splitList(rawList(params, "columns")).flatMap(
    (id) => canonical(id, columnIds) ?? [],
  );
  const q = cut(rawList(params, "q")[0] ?? "", MAX_SEARCH_LENGTH);
  return {
    q,
    filters: q === "" && Object.keys(filters).length === 0 ? unasked : filters,
    sort: firstOfEachColumn(
      splitList(rawList(params, "sort"))
        .map(parseSortKey)
        .flatMap(({ column, descending }) => {
          const known = canonical(column, columnIds);
          return known === undefined ? [] : [{ column: known, descending }];
        }),
    ),
    columns: columns.length ? [...new Set(columns)] : null,
  };
}

/** The other direction: the parameters of a question to a state of the record, in a fixed order. */
export function makeTableParams(query: TableQuery, moment: Moment): URLSearchParams {
  const params = new URLSearchParams(momentParams(moment));
  if (query.q) params.set("q", query.q);
  for (const key of FILTER_KEYS) {
    for (const value of query.filters[key] ?? []) params.append(key, value);
  }
  if (query.sort.length) params.set("sort", query.sort.map(formatSortKey).join(","));
  if (query.columns) params.set("columns", query.columns.join(","));
  return params;
}

/** "-wonOn": by that column, descending. */
export function formatSortKey({ column, descending }: SortKey): string {
  return descending ? `-${column}` : column;
}
