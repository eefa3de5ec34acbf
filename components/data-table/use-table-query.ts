import { parseAsNativeArrayOf, parseAsString, useQueryStates } from "nuqs";
import { useMemo, useState } from "react";
import type { FilterValues } from "@/lib/record/filters";
import { FILTER_KEYS, type TableQuery } from "@/lib/record/table";
import {
  formatSortKey,
  parseTableQuery,
  TABLE_PARAMS,
  type TableShape,
} from "@/lib/record/table-query";

function parsersOf<Name extends string, Parser>(names: readonly Name[], parser: Parser) {
  return Object.fromEntries(names.map((name) => [name, parser])) as Record<Name, Parser>;
}

const PARSERS = {
  ...parsersOf(TABLE_PARAMS, parseAsString),
  ...parsersOf(FILTER_KEYS, parseAsNativeArrayOf(parseAsString)),
};

/**
 * The table's question as state that lives in the URL, read by the same function as on the server,
 * so that the first paint and the first render agree. What is asked holds at once: nuqs listens only
 * from a moment after the table has come alive, and on a busy machine letters fall into that moment.
 */
export function useTableQuery(
  shape: TableShape,
  values: FilterValues,
  unasked: TableQuery["filters"],
): [TableQuery, (next: TableQuery) => void] {
  const [raw, setRaw] = useQueryStates(PARSERS, { shallow: true });
  const inAddress = useMemo(() => {
    const present = Object.entries(raw).flatMap(([name, value]) =>
      value === null ? [] : [[name, value] as const],
    );
    return parseTableQuery(shape, values, Object.fromEntries(present), unasked);
  }, [raw, shape, values, unasked]);
  const [asked, setAsked] = useState({ over: inAddress, query: inAddress });
  // As soon as the address has another question, that is the one; where it only follows, nothing is asked anew.
  const isAsked = useMemo(
    () => asked.over === inAddress || JSON.stringify(asked.query) === JSON.stringify(inAddress),
    [asked, inAddress],
  );
  const query = isAsked ? asked.query : inAddress;
  const setQuery = (next: TableQuery) => {
    setAsked({ over: inAddress, query: next });
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
