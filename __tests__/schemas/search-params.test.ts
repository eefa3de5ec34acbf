import { searchLeftOut, withAllAsked } from "@/lib/schemas/search-params";

const params = (query: string) => new URLSearchParams(query);

test.each([
  ["q=a", []],
  ["q=a&as-of=2024-03-11", []],
  ["q=a&gender=W", ["gender W no-filter"]],
  ["q=a&noc=KAZ&sort=noc", ["noc KAZ no-filter", "sort noc no-table"]],
  ["q=a&q=b", ["q b second"]],
  [`q=${"a".repeat(100)}bc`, ["q bc unknown"]],
])("a search says what it leaves out of %s", (query, said) => {
  const leftOut = searchLeftOut(params(query));
  expect(leftOut.map(({ field, given, why }) => `${field} ${given} ${why}`)).toEqual(said);
});

test.each([
  ["q=a&gender=W&gender=M", "/x/search?q=a&gender=W&gender=M"],
  ["q=a&q=b&noc=KAZ&as-of=2024-03-11", "/x/search?q=a&q=b&noc=KAZ"],
  ["q=a", "/x/search?q=a"],
])("the way to the search takes along all that was asked: %s", (query, path) => {
  expect(withAllAsked("/x/search?q=a", params(query))).toBe(path);
});
