import { act, renderHook, waitFor } from "@testing-library/react";
import { NuqsTestingAdapter } from "nuqs/adapters/testing";
import { useTableQuery } from "@/components/data-table/use-table-query";
import type { FilterValues } from "@/lib/record/filters";
import { FILTER_KEYS } from "@/lib/record/table";

const entries = FILTER_KEYS.map((key) => [key, [`some-${key}`]]);
const VALUES = Object.fromEntries(entries) as FilterValues;
const SHAPE = { filters: FILTER_KEYS, columns: [] };
const NONE = {};

test.each(FILTER_KEYS)("the filter %s is read from the address and written to it", async (key) => {
  const value = `some-${key}`;
  let address = `${key}=${value}`;
  const { result } = renderHook(() => useTableQuery(SHAPE, VALUES, NONE), {
    wrapper: ({ children }) => (
      <NuqsTestingAdapter
        hasMemory
        onUrlUpdate={({ queryString }) => {
          address = queryString;
        }}
        searchParams={address}
      >
        {children}
      </NuqsTestingAdapter>
    ),
  });
  const [query, setQuery] = result.current;
  expect(query.filters).toEqual({ [key]: [value] });
  act(() => setQuery({ ...query, filters: {} }));
  await waitFor(() => expect(address).toBe(""));
  act(() => setQuery({ ...query, filters: { [key]: [value] } }));
  await waitFor(() => expect(address).toBe(`?${key}=${value}`));
});
