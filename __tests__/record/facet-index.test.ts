import fc from "fast-check";
import { rowsUnder } from "@/lib/record/facet-index";
import { type Facets, FILTER_KEYS, type Filters, matches } from "@/lib/record/table";

const VALUES = ["a", "b", "c"];
/** More than one word of bits, at its ends too. */
const MOST_ROWS = 70;

const aFacets: fc.Arbitrary<Facets> = fc.dictionary(
  fc.constantFrom(...FILTER_KEYS),
  fc.constantFrom(...VALUES),
);
const someRows = fc.array(fc.array(aFacets, { maxLength: 3 }), { maxLength: MOST_ROWS });
const someFilters: fc.Arbitrary<Filters> = fc.dictionary(
  fc.constantFrom(...FILTER_KEYS),
  fc.subarray([...VALUES, "nobody has it"]),
  { maxKeys: 3 },
);

test("finds the rows that a look at each of them finds, in their order", () => {
  fc.assert(
    fc.property(someRows, someFilters, (all, filters) => {
      const rows = all.map((facets, at) => ({ id: `${at}`, search: "", facets }));
      const found = rows.filter(({ facets }) => facets.some((each) => matches(each, filters)));
      const isAsked = Object.values(filters).some((values) => values && values.length > 0);
      expect(rowsUnder(rows, filters)).toEqual(isAsked ? found : rows);
    }),
    { numRuns: 500 },
  );
});

test("rows at the ends of a word of bits are found too", () => {
  const rows = Array.from({ length: 65 }, (_, at) => ({
    id: `${at}`,
    search: "",
    facets: [{ noc: [0, 31, 32, 63, 64].includes(at) ? "KAZ" : "UZB" }],
  }));
  expect(rowsUnder(rows, { noc: ["KAZ"] }).map(({ id }) => id)).toEqual([
    "0",
    "31",
    "32",
    "63",
    "64",
  ]);
});
