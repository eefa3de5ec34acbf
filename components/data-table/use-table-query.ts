import { parseAsNativeArrayOf, parseAsString, useQueryStates } from "nuqs";
import { useMemo } from "react";
import type { FilterValues } from "@/lib/record/filter-values";
import { FILTER_KEYS, type TableQuery } from "@/lib/record/table";
import { AS_OF, formatSortKey, parseTableQuery, type TableShape } from "@/lib/schemas/table-query";

const list = parseAsNativeArrayOf(parseAsString);

const PARSERS = {
  [AS_OF]: parseAsString,
  q: parseAsString,
  sort: parseAsString,
  columns: parseAsString,
  noc: list,
  gender: list,
  category: list,
  continent: list,
  route: list,
  status: list,
};

/**
 * The table's question as state that lives in the URL, read by the same function as on the server,
 * so that the first paint and the first render agree.
 */
export function useTableQuery(
  shape: TableShape,
  values: FilterValues,
): [TableQuery, (next: TableQuery) => void] {
  const [raw, setRaw] = useQueryStates(PARSERS, { shallow: true });
  const query = useMemo(() => {
    const present = Object.entries(raw).flatMap(([name, value]) =>
      value === null ? [] : [[name, value] as const],
    );
    return parseTableQuery(shape, values, Object.fromEntries(present));
  }, [raw, shape, values]);
  const setQuery = (next: TableQuery) => {
    // A choice can be taken back with the browser's button; letters typed are not choices.
    const history = next.q === query.q ? "push" : "replace";
    const values = {
      q: next.q || null,
      sort: next.sort.length ? next.sort.map(formatSortKey).join(",") : null,
      columns: next.columns?.join(",") ?? null,
      ...Object.fromEntries(
        FILTER_KEYS.map((key) => [key, next.filters[key]?.length ? [...next.filters[key]] : null]),
      ),
    };
    void setRaw(values, { history });
  };
  return [query, setQuery];
}
