import fc from "fast-check";
import { AppError } from "@/lib/errors";
import type { FilterValues } from "@/lib/record/filters";
import { MAX_SEARCH_LENGTH } from "@/lib/record/table-query";
import {
  FORMATS,
  MAX_LIMIT,
  parseResourceQuery,
  type ResourceShape,
} from "@/lib/schemas/resource-query";
import { aGames } from "../support/record-factory";

const SHAPE: ResourceShape = {
  filters: ["gender", "category", "noc"],
  columns: [{ id: "boxer" }, { id: "wonOn" }],
  members: ["boxer", "boxer.slug", "wonOn"],
};
const VALUES: FilterValues = {
  gender: ["M", "W"],
  category: ["M51", "M92+"],
  noc: ["KAZ", "UZB"],
  continent: ["ASI"],
  route: ["world-1"],
  status: ["held"],
  holds: ["yes", "no"],
};
const DAYS = ["2023-05-01…2024-08-11"];
const NAMES = [
  "gender",
  "category",
  "noc",
  "as-of",
  "revision",
  "since",
  "q",
  "sort",
  "columns",
  "fields",
  "format",
  "limit",
  "offset",
];
const parse = (query: string) =>
  parseResourceQuery(aGames(), SHAPE, VALUES, new URLSearchParams(query));

/** The refusal of a question; a question that is answered fails the test. */
function refusal(query: string): AppError {
  try {
    parse(query);
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error(`${query} was not refused`);
}

describe("a question to the API", () => {
  test("without parameters asks for all rows as JSON, all columns", () => {
    expect(parse("")).toEqual({
      q: "",
      filters: {},
      sort: [],
      columns: null,
      fields: null,
      asOf: null,
      format: "json",
      limit: null,
      offset: 0,
    });
  });

  test.each(["2023-05-01", "2024-02-29", "2024-08-11"])("may be of the day %s", (day) => {
    expect(parse(`as-of=${day}`).asOf).toBe(day);
  });

  test("for CSV asks for all rows", () => {
    expect(parse("format=csv")).toMatchObject({ format: "csv", limit: null, offset: 0 });
  });

  test("for CSV may ask for a slice", () => {
    expect(parse("format=csv&limit=10&offset=20")).toMatchObject({ limit: 10, offset: 20 });
  });

  test("holds every part", () => {
    expect(
      parse("noc=kaz,UZB&category=M92+&q=Сакен&sort=-wonOn&columns=wonOn,boxer"),
    ).toMatchObject({
      q: "Сакен",
      filters: { noc: ["KAZ", "UZB"], category: ["M92+"] },
      sort: [{ column: "wonOn", descending: true }],
      columns: ["wonOn", "boxer"],
    });
  });

  test("reads a list with commas and one with repeated names alike", () => {
    expect(parse("noc=KAZ&noc=UZB&sort=boxer&sort=-wonOn")).toEqual(
      parse("noc=KAZ,UZB&sort=boxer,-wonOn"),
    );
  });

  test("passes over a comma too many", () => {
    expect(parse("noc=,KAZ,&sort=boxer,&columns=,boxer")).toMatchObject({
      filters: { noc: ["KAZ"] },
      sort: [{ column: "boxer" }],
      columns: ["boxer"],
    });
  });

  test("counts a value, a column or a sort key that is given twice once", () => {
    expect(parse("noc=KAZ,kaz&columns=boxer,boxer&sort=-wonOn,wonOn,-wonOn")).toMatchObject({
      filters: { noc: ["KAZ"] },
      columns: ["boxer"],
      sort: [{ column: "wonOn", descending: true }],
    });
  });

  test.each([1, MAX_LIMIT])("may ask for %i rows", (limit) => {
    expect(parse(`limit=${limit}`).limit).toBe(limit);
  });

  test("may start at any row", () => {
    expect(parse("offset=0").offset).toBe(0);
    expect(parse("offset=999999999").offset).toBe(999_999_999);
  });
});

describe("refused, naming the parameter and what is allowed:", () => {
  const cases: [query: string, field: string, allowed: readonly string[] | undefined][] = [
    ["noc=XXX", "noc", VALUES.noc],
    ["noc=KAZ,XXX", "noc", VALUES.noc],
    ["noc=KAZ&noc=XXX", "noc", VALUES.noc],
    ["noc=", "noc", VALUES.noc],
    ["noc=,", "noc", VALUES.noc],
    ["gender=men", "gender", VALUES.gender],
    ["category=mens-51kg", "category", VALUES.category],
    ["sort=weight", "sort", ["boxer", "wonOn"]],
    ["sort=--wonOn", "sort", ["boxer", "wonOn"]],
    ["columns=weight", "columns", ["boxer", "wonOn"]],
    ["sort=", "sort", ["boxer", "wonOn"]],
    ["columns=,", "columns", ["boxer", "wonOn"]],
    ["format=xml", "format", [...FORMATS]],
    ["format=", "format", [...FORMATS]],
    ["limit=0", "limit", undefined],
    ["limit=1001", "limit", undefined],
    ["limit=-1", "limit", undefined],
    ["limit=1.5", "limit", undefined],
    ["limit=1e2", "limit", undefined],
    ["limit=ten", "limit", undefined],
    ["limit=", "limit", undefined],
    ["limit=%20100", "limit", undefined],
    ["format=csv&limit=1001", "limit", undefined],
    ["offset=-1", "offset", undefined],
    ["offset=", "offset", undefined],
    ["offset=1000000000", "offset", undefined],
    [`q=${"a".repeat(MAX_SEARCH_LENGTH + 1)}`, "q", undefined],
    ["q=a&q=b", "q", undefined],
    ["format=json&format=csv", "format", undefined],
    ["limit=1&limit=1", "limit", undefined],
    ["offset=1&offset=2", "offset", undefined],
    ["as-of=", "as-of", DAYS],
    ["as-of=2024-02-30", "as-of", DAYS],
    ["as-of=2024-3-11", "as-of", DAYS],
    ["as-of=11.03.2024", "as-of", DAYS],
    ["as-of=2024-03-11T00:00:00Z", "as-of", DAYS],
    ["as-of=today", "as-of", DAYS],
    ["as-of=2023-04-30", "as-of", DAYS],
    ["as-of=2024-08-12", "as-of", DAYS],
    ["as-of=2024-03-11&as-of=2024-03-11", "as-of", DAYS],
  ];
  test.each(cases)("%s", (query, field, allowed) => {
    const error = refusal(query);
    expect(error).toMatchObject({ code: "invalid_parameter", status: 400, field });
    expect(error.allowed).toEqual(allowed);
    expect(error.message).toContain(field);
  });

  test.each(["weight=51", "NOC=KAZ", "continent=ASI", "constructor=1", "=1", "asOf=2024-03-11"])(
    "the unknown parameter of %s",
    (query) => {
      const error = refusal(query);
      expect(error).toMatchObject({
        code: "unknown_parameter",
        status: 400,
        field: query.split("=")[0],
      });
      expect(error.allowed).toEqual(NAMES);
    },
  );

  test("the bounds of a number are in the message", () => {
    expect(refusal("limit=0").message).toContain("from 1 to 1000");
  });

  test("a value is quoted, and cut when it is long", () => {
    const { message } = refusal(`noc=${"X".repeat(500)}`);
    expect(message).toContain(`"${"X".repeat(40)}"`);
    expect(message.length).toBeLessThan(100);
  });
});

test("no question whatever does anything but be answered or be refused", () => {
  const name = fc.oneof(fc.constantFrom(...NAMES), fc.string());
  const value = fc.oneof(
    fc.constantFrom("KAZ", "1", "csv", "-wonOn"),
    fc.string({ unit: "binary" }),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(name, value), { maxLength: 5 }), (params) => {
      try {
        const query = parse(new URLSearchParams(params).toString());
        expect(query.limit ?? 1).toBeGreaterThanOrEqual(1);
        expect(query.limit ?? 1).toBeLessThanOrEqual(MAX_LIMIT);
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        expect([400, "string"]).toEqual([error.status, typeof error.field]);
      }
    }),
  );
});

test.each([
  ["Gender=W", "Gender", "There is no parameter Gender; did you mean gender?"],
  ["NOC=KAZ", "NOC", "There is no parameter NOC; did you mean noc?"],
  ["nation=KAZ", "nation", "There is no parameter nation; did you mean noc?"],
  ["country=KAZ", "country", "There is no parameter country; did you mean noc?"],
  ["noc[]=KAZ", "noc[]", "There is no parameter noc[]; did you mean noc?"],
  ["weight=51", "weight", "There is no parameter weight; did you mean category?"],
  ["sex=F", "sex", "There is no parameter sex; did you mean gender?"],
  ["asOf=2024-03-11", "asOf", "There is no parameter asOf; did you mean as-of?"],
  ["holds=yes", "holds", "There is no parameter holds here"],
  ["medals=3", "medals", "There is no parameter medals"],
])("%s is refused with what was meant", (query, field, message) => {
  expect(refusal(query)).toMatchObject({ code: "unknown_parameter", field, message });
});
