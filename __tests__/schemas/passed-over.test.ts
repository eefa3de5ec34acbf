import type { PageKind } from "@/lib/record/pages";
import { meantAsOf } from "@/lib/schemas/as-of";
import { passedOver } from "@/lib/schemas/passed-over";

const over = (kind: PageKind, query: string, filters?: Parameters<typeof passedOver>[2]) =>
  passedOver(kind, new URLSearchParams(query), filters).map(({ field, given, why }) => [
    field,
    given,
    why,
  ]);

describe("what a page is asked that only another page reads, or the API", () => {
  test.each<[PageKind, string, unknown[]]>([
    ["home", "gender=W", [["gender", "W", "no-filter"]]],
    ["home", "noc=KAZ&tournament=asian&as-of=2024-03-11", []],
    [
      "home",
      "limit=10&offset=5",
      [
        ["limit", "10", "api"],
        ["offset", "5", "api"],
      ],
    ],
    ["other", "noc=KAZ", [["noc", "KAZ", "no-filter"]]],
    ["other", "q=a", [["q", "a", "no-filter"]]],
    [
      "other",
      "sort=-noc&columns=noc",
      [
        ["sort", "-noc", "no-table"],
        ["columns", "noc", "no-table"],
      ],
    ],
    ["table", "noc=KAZ&holds=yes&q=a&sort=noc", []],
    [
      "table",
      "limit=7&format=csv",
      [
        ["limit", "7", "api"],
        ["format", "csv", "api"],
      ],
    ],
    ["search", "q=a&noc=KAZ", [["noc", "KAZ", "no-filter"]]],
    ["home", "utm_source=a&x=1&Gender=W", []],
    ["other", "noc=&gender=+", []],
  ])("%s?%s: %j", (kind, query, expected) => {
    expect(over(kind, query)).toEqual(expected);
  });

  test("of a table without the filter is the filter", () => {
    expect(over("table", "holds=yes&continent=ASI&noc=KAZ", ["noc", "continent"])).toEqual([
      ["holds", "yes", "no-filter"],
    ]);
  });
});

describe("a day in another form", () => {
  test.each([
    ["as-of=2024-3-11", "2024-03-11"],
    ["as-of=+2024-03-11", "2024-03-11"],
    ["as-of=2024-03-11+", "2024-03-11"],
    ["as-of=2024-03-11.", "2024-03-11"],
    ["as-of=2024/03/11", "2024-03-11"],
    ["as-of=20240311", "2024-03-11"],
    ["as-of=2024-03-11T09:00:00Z", "2024-03-11"],
    ["as-of=11.03.2024", "2024-03-11"],
    ["as-of=11+March+2024", "2024-03-11"],
    ["as-of=2024-03-11&as-of=2024-03-11", "2024-03-11"],
    ["as-of=2024-03-11", null],
    ["as-of=2024-03-11&as-of=2024-03-12", null],
    ["as-of=11/03/2024", null],
    ["as-of=2024-02-30", null],
    ["as-of=2024-0311", null],
    ["as-of=", null],
    ["as-of=yesterday", null],
    ["noc=KAZ", null],
  ])("%s is %s", (query, day) => {
    expect(meantAsOf(new URLSearchParams(query))).toBe(day);
  });
});
