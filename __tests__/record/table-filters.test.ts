import fc from "fast-check";
import { type Facets, facetCounts, queryRows, whatToDrop } from "@/lib/record/table";
import { aQuery, aRow, found, type SmallRow, smallTable } from "../support/small-table";

const rows = [
  found("kaz-men", { noc: "KAZ", gender: "M", route: "world-1" }),
  found("kaz-women", { noc: "KAZ", gender: "W", route: "asian" }),
  found("uzb-men", { noc: "UZB", gender: "M", route: "asian" }),
  found("tur-women", { noc: "TUR", gender: "W" }),
];
const ids = (filters: Parameters<typeof aQuery>[0]) =>
  queryRows(smallTable, rows, aQuery(filters)).map(({ id }) => id);

describe("filters", () => {
  test("none keep every row", () => {
    expect(ids({})).toHaveLength(4);
  });

  test("several values of one filter are alternatives", () => {
    expect(ids({ filters: { noc: ["UZB", "TUR"] } })).toEqual(["tur-women", "uzb-men"]);
  });

  test("several filters must all match", () => {
    expect(ids({ filters: { noc: ["KAZ", "UZB"], gender: ["M"] } })).toEqual([
      "kaz-men",
      "uzb-men",
    ]);
  });

  test("a row that has no value for a filter does not match it", () => {
    expect(ids({ filters: { noc: ["TUR"], route: ["asian", "world-1"] } })).toEqual([]);
  });

  test("an empty list of values is no filter", () => {
    expect(ids({ filters: { noc: [] } })).toHaveLength(4);
  });

  test("filters and search must both match", () => {
    const named = [
      aRow("a", { facets: [{ noc: "KAZ" }], search: "saken" }),
      aRow("b", { facets: [{ noc: "UZB" }], search: "saken" }),
    ];
    const query = aQuery({ q: "Сакен", filters: { noc: ["KAZ"] } });
    expect(queryRows(smallTable, named, query).map(({ id }) => id)).toEqual(["a"]);
  });
});

describe("a row with several places", () => {
  const nation = found(
    "NGR",
    { noc: "NGR", gender: "M", route: "universality" },
    { noc: "NGR", gender: "W", route: "world-1" },
  );

  test("matches when one place is all that was asked for", () => {
    const filters = { gender: ["W"], route: ["world-1"] };
    expect(queryRows(smallTable, [nation], aQuery({ filters }))).toEqual([nation]);
  });

  test("does not match when only different places are", () => {
    const filters = { gender: ["W"], route: ["universality"] };
    expect(queryRows(smallTable, [nation], aQuery({ filters }))).toEqual([]);
  });

  test("is counted once for a value that several of its places have", () => {
    const counts = facetCounts(smallTable, [nation], aQuery());
    expect(counts.noc?.get("NGR")).toBe(1);
  });

  test("is not counted for a value that only another place has", () => {
    const counts = facetCounts(smallTable, [nation], aQuery({ filters: { gender: ["W"] } }));
    expect([...(counts.route ?? [])]).toEqual([["world-1", 1]]);
  });
});

describe("facet counts", () => {
  test("by hand: other filters count, the filter's own choice does not", () => {
    const counts = facetCounts(smallTable, rows, aQuery({ filters: { noc: ["KAZ"] } }));
    expect(Object.fromEntries(counts.noc ?? [])).toEqual({ KAZ: 2, UZB: 1, TUR: 1 });
    expect(Object.fromEntries(counts.gender ?? [])).toEqual({ M: 1, W: 1 });
    expect(Object.fromEntries(counts.route ?? [])).toEqual({ "world-1": 1, asian: 1 });
  });

  test("are given for the table's filters and no others", () => {
    expect(Object.keys(facetCounts(smallTable, rows, aQuery()))).toEqual(smallTable.filters);
  });
});

const VALUES = { noc: ["KAZ", "UZB", "TUR"], gender: ["M", "W"], route: ["asian", "world-1"] };
const someFacets: fc.Arbitrary<Facets> = fc.record(
  {
    noc: fc.constantFrom(...VALUES.noc),
    gender: fc.constantFrom(...VALUES.gender),
    route: fc.constantFrom(...VALUES.route),
  },
  { requiredKeys: [] },
);
const someRows: fc.Arbitrary<SmallRow[]> = fc
  .array(
    fc.record({
      facets: fc.array(someFacets, { minLength: 1, maxLength: 3 }),
      search: fc.constantFrom("saken", "aibek oralbai", "samet gumus"),
    }),
    { maxLength: 12 },
  )
  .map((list) => list.map((row, index) => aRow(String(index), row)));
const someQuery = fc
  .record({
    q: fc.constantFrom("", "sa", "oralbay", "nobody"),
    noc: fc.subarray(VALUES.noc),
    gender: fc.subarray(VALUES.gender),
    route: fc.subarray(VALUES.route),
  })
  .map(({ q, ...filters }) => aQuery({ q, filters }));

describe("for all rows and questions", () => {
  test("a value's count is the number of rows that choosing just this value shows", () => {
    fc.assert(
      fc.property(someRows, someQuery, (rows, query) => {
        const counts = facetCounts(smallTable, rows, query);
        for (const key of ["noc", "gender", "route"] as const) {
          for (const value of VALUES[key]) {
            const filters = { ...query.filters, [key]: [value] };
            const shown = queryRows(smallTable, rows, { ...query, filters }).length;
            expect([key, value, counts[key]?.get(value) ?? 0]).toEqual([key, value, shown]);
          }
        }
      }),
    );
  });

  test("dropping what is offered gives exactly the rows promised, the most first", () => {
    fc.assert(
      fc.property(someRows, someQuery, (rows, query) => {
        fc.pre(queryRows(smallTable, rows, query).length === 0);
        const offers = whatToDrop(smallTable, rows, query);
        for (const { drop, rows: promised } of offers) {
          const without =
            drop === "q"
              ? { ...query, q: "" }
              : { ...query, filters: { ...query.filters, [drop]: [] } };
          expect(queryRows(smallTable, rows, without)).toHaveLength(promised);
          expect(promised).toBeGreaterThan(0);
        }
        const numbers = offers.map((offer) => offer.rows);
        expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
      }),
    );
  });
});

describe("what to drop when nothing is found", () => {
  const drop = (query: Parameters<typeof aQuery>[0]) => whatToDrop(smallTable, rows, aQuery(query));

  test("names each filter that alone is in the way, the one that gives most rows first", () => {
    expect(drop({ filters: { noc: ["UZB"], gender: ["W"] } })).toEqual([
      { drop: "noc", rows: 2 },
      { drop: "gender", rows: 1 },
    ]);
  });

  test("names the search", () => {
    expect(drop({ q: "nobody", filters: { noc: ["KAZ"] } })).toEqual([{ drop: "q", rows: 2 }]);
  });

  test("is empty when no single one is enough", () => {
    expect(drop({ q: "nobody", filters: { noc: ["UZB"], gender: ["W"] } })).toEqual([]);
  });
});
