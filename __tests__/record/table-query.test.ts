import fc from "fast-check";
import type { FilterValues } from "@/lib/record/filters";
import type { TableQuery } from "@/lib/record/table";
import {
  canonical,
  formatSortKey,
  MAX_SEARCH_LENGTH,
  makeTableParams,
  parseSortKey,
  parseTableQuery,
  type TableShape,
} from "@/lib/record/table-query";

const SHAPE: TableShape = {
  filters: ["gender", "category", "noc", "route"],
  columns: [{ id: "boxer" }, { id: "wonOn" }, { id: "category" }],
};
const VALUES: FilterValues = {
  gender: ["M", "W"],
  category: ["M51", "M92", "M92+", "W50"],
  noc: ["KAZ", "UZB", "TUR"],
  continent: ["ASI"],
  route: ["world-1", "universality"],
  status: ["held"],
  holds: ["yes", "no"],
};
const EMPTY: TableQuery = { q: "", filters: {}, sort: [], columns: null };
const parse = (query: string) => parseTableQuery(SHAPE, VALUES, new URLSearchParams(query));

describe("a page's question", () => {
  test("without parameters asks for everything in the table's own order", () => {
    expect(parse("")).toEqual(EMPTY);
  });

  test("asked for nothing in particular is the page's own; a search or any filter is a question", () => {
    const ask = (query: string) =>
      parseTableQuery(SHAPE, VALUES, new URLSearchParams(query), { noc: ["KAZ"] }).filters;
    for (const nothing of ["", "sort=boxer&columns=wonOn", "as-of=2024-03-11", "noc=XXX", "q="]) {
      expect([nothing, ask(nothing)]).toEqual([nothing, { noc: ["KAZ"] }]);
    }
    expect(ask("q=saken")).toEqual({});
    expect(ask("gender=M")).toEqual({ gender: ["M"] });
  });

  test("holds every part of the URL but the day, which chooses the record", () => {
    expect(
      parse("as-of=2024-03-11&q=saken&noc=KAZ&gender=M&sort=-wonOn,boxer&columns=wonOn,boxer"),
    ).toEqual({
      q: "saken",
      filters: { noc: ["KAZ"], gender: ["M"] },
      sort: [
        { column: "wonOn", descending: true },
        { column: "boxer", descending: false },
      ],
      columns: ["wonOn", "boxer"],
    });
  });

  test.each(["noc=KAZ&noc=UZB", "noc=KAZ,UZB", "noc=,KAZ,,UZB,", "noc=KAZ,KAZ&noc=UZB,KAZ"])(
    "reads the list %s as KAZ and UZB",
    (query) => {
      expect(parse(query).filters).toEqual({ noc: ["KAZ", "UZB"] });
    },
  );

  test("reads lists as Next gives them", () => {
    const params = { noc: ["KAZ", "UZB,TUR"], gender: "W", sort: undefined, q: ["a", "b"] };
    expect(parseTableQuery(SHAPE, VALUES, params)).toEqual({
      ...EMPTY,
      q: "a",
      filters: { noc: ["KAZ", "UZB", "TUR"], gender: ["W"] },
    });
  });

  test("reads values in any letter case", () => {
    expect(parse("noc=kaz&category=m51&route=World-1").filters).toEqual({
      noc: ["KAZ"],
      category: ["M51"],
      route: ["world-1"],
    });
  });

  test.each([
    ["category=M92+", ["M92+"]],
    ["category=M92%2B", ["M92+"]],
    ["category=m92+,M51", ["M92+", "M51"]],
    ["category=M92", ["M92"]],
  ])("reads %s as %j, although a URL turns + into a space", (query, category) => {
    expect(parse(query).filters).toEqual({ category });
  });

  test.each(["noc=XXX", "category=mens-51kg", "noc=", "gender=X", "weight=51", "continent=ASI"])(
    "passes over %s, so that an old link still opens",
    (query) => {
      expect(parse(query)).toEqual(EMPTY);
    },
  );

  test("keeps the known values beside unknown ones", () => {
    expect(parse("noc=XXX,UZB&sort=weight,-boxer&columns=weight,boxer")).toEqual({
      ...EMPTY,
      filters: { noc: ["UZB"] },
      sort: [{ column: "boxer", descending: true }],
      columns: ["boxer"],
    });
  });

  test("with only unknown columns shows the default ones", () => {
    expect(parse("columns=weight").columns).toBeNull();
  });

  test("shows a column that is named twice once, where it was named first", () => {
    expect(parse("columns=wonOn,boxer,wonOn").columns).toEqual(["wonOn", "boxer"]);
  });

  test("sorts by a column that is named twice once, as it was named first", () => {
    expect(parse("sort=-wonOn,boxer,wonOn,-wonOn&sort=boxer").sort).toEqual([
      { column: "wonOn", descending: true },
      { column: "boxer", descending: false },
    ]);
  });

  test("cuts a search at its longest", () => {
    expect(parse(`q=${"a".repeat(MAX_SEARCH_LENGTH + 50)}`).q).toHaveLength(MAX_SEARCH_LENGTH);
  });

  test("cuts a search between characters, so that its URL can be written", () => {
    expect(parse(`q=${"a".repeat(MAX_SEARCH_LENGTH - 1)}😀`).q).toBe(
      "a".repeat(MAX_SEARCH_LENGTH - 1),
    );
    expect(parse(`q=${"a".repeat(MAX_SEARCH_LENGTH - 2)}😀`).q).toMatch(/😀$/);
  });

  test("keeps a search as it was typed", () => {
    expect(parse("q=%20O%27Rourke%20+51").q).toBe(" O'Rourke  51");
  });
});

describe("an allowed value", () => {
  test.each(["constructor", "__proto__", "", " ", "M", "M51 ", " M51"])("is not %j", (value) => {
    expect(canonical(value, VALUES.category)).toBeUndefined();
  });
});

describe("a sort key", () => {
  test.each(["wonOn", "-wonOn"])("%s is written as it was read", (text) => {
    expect(formatSortKey(parseSortKey(text))).toBe(text);
  });
});

const chosen = <T>(values: readonly T[]) =>
  fc.shuffledSubarray([...values], { minLength: 1 }).filter((list) => list.length > 0);
const columnIds = SHAPE.columns.map(({ id }) => id);
const someQuery: fc.Arbitrary<TableQuery> = fc.record({
  q: fc.string({ unit: "grapheme", maxLength: 20 }),
  filters: fc.record(
    {
      gender: chosen(VALUES.gender),
      category: chosen(VALUES.category),
      noc: chosen(VALUES.noc),
      route: chosen(VALUES.route),
    },
    { requiredKeys: [] },
  ),
  sort: fc.uniqueArray(
    fc.record({ column: fc.constantFrom(...columnIds), descending: fc.boolean() }),
    { selector: ({ column }) => column },
  ),
  columns: fc.option(chosen(columnIds), { nil: null }),
});
const someText = fc.oneof(
  fc.constantFrom("KAZ", "kaz", "M92+", "M92 ", "-wonOn", "boxer", "a,b", "", ",", "-"),
  fc.string({ unit: "binary", maxLength: 150 }),
);
const someParams = fc.array(
  fc.tuple(fc.constantFrom("q", "noc", "category", "sort", "columns", "other"), someText),
);

describe("for every question", () => {
  test("its URL says it whole", () => {
    fc.assert(
      fc.property(someQuery, (query) => {
        const url = makeTableParams(query, { asOf: null }).toString();
        expect(parse(url)).toEqual(query);
      }),
    );
  });

  test("its URL is the same however the question was written", () => {
    fc.assert(
      fc.property(someParams, (params) => {
        const query = parse(new URLSearchParams(params).toString());
        expect(parse(makeTableParams(query, { asOf: null }).toString())).toEqual(query);
      }),
      { numRuns: 1000 },
    );
  });
});

test("parameters are written in a fixed order", () => {
  const query: TableQuery = {
    columns: ["boxer"],
    sort: [{ column: "wonOn", descending: true }],
    filters: { category: ["M92+", "M51"], noc: ["KAZ"] },
    q: "a",
  };
  expect(makeTableParams(query, { asOf: "2024-03-11", pinned: 17 }).toString()).toBe(
    "as-of=2024-03-11&revision=17&q=a&noc=KAZ&category=M92%2B&category=M51&sort=-wonOn&columns=boxer",
  );
});
