import { RESOURCE_READERS } from "@/lib/record/resource-reader";
import { homeParams, leftOut, meantParams, tableParams } from "@/lib/schemas/meant-params";
import { aNation, aPlace, aRecord } from "../support/record-factory";

const record = aRecord({
  nations: ["GER", "KAZ", "UZB"].map((noc) => aNation({ noc })),
  places: [aPlace()],
});
const table = tableParams(record, RESOURCE_READERS["quota-places"]);
const home = homeParams(record);

const meant = (query: string, closed = table) =>
  meantParams(closed, new URLSearchParams(query))?.toString() ?? null;
const left = (query: string, closed = table) =>
  leftOut(closed, new URLSearchParams(query)).map(({ field, given, near }) => [field, given, near]);

describe("an address in other words", () => {
  test.each<[string, string | null]>([
    ["noc=DEU", "noc=GER"],
    ["gender=women&continent=Asia", "gender=W&continent=ASI"],
    ["noc=KAZ,DEU&sort=-wonOn&q=a", "sort=-wonOn&q=a&noc=KAZ&noc=GER"],
    ["noc=DEU&noc=Germany", "noc=GER"],
    ["noc=DEU,ZZZ", "noc=GER&noc=ZZZ"],
    ["route=busto+arsizio", "route=world-1"],
    ["route=hangzhou", "route=asian"],
    ["noc=KAZ&gender=M", null],
    // Letter case never mattered.
    ["noc=kaz&gender=w", null],
    ["noc=ZZZ&sort=nothing", null],
  ])("?%s leads to %j", (query, expected) => {
    expect(meant(query)).toBe(expected);
  });

  test("leads on once: what it leads to is the page's own", () => {
    for (const query of ["noc=DEU", "gender=women", "category=57kg", "noc=DEU,ZZZ"]) {
      expect(meant(meant(query) ?? "")).toBeNull();
    }
  });

  test("of a home page chooses a nation and a tournament", () => {
    expect(meant("noc=Germany&tournament=Busto+Arsizio", home)).toBe("noc=GER&tournament=world-1");
    expect(meant("noc=KAZ&tournament=world-1", home)).toBeNull();
    expect(meant("tournament=universality", home)).toBeNull();
  });
});

describe("what a page leaves out", () => {
  test.each<[string, unknown[]]>([
    ["noc=ZZZ", [["noc", "ZZZ", []]]],
    ["noc=KAZ,KZA", [["noc", "KZA", ["KAZ"]]]],
    [
      "sort=-wonOm&columns=boxer,medals",
      [
        ["sort", "-wonOm", ["-wonOn"]],
        ["columns", "medals", []],
      ],
    ],
    ["sort=-WONON&columns=BOXER", []],
    ["gender=M&gender=X&gender=X", [["gender", "X", []]]],
    ["noc=KAZ&status=held&q=saken", []],
    ["noc=&gender=", []],
  ])("at ?%s is %j", (query, expected) => {
    expect(left(query)).toEqual(expected);
  });

  test("of a search is its end", () => {
    expect(left(`q=${"a".repeat(100)}bc`)).toEqual([["q", "bc", []]]);
  });

  test("is told of a few values only, each shortened", () => {
    const many = Array.from({ length: 1000 }, (_, at) => `x${at}`.repeat(20)).join(",");
    expect(left(`noc=${many}`)).toHaveLength(5);
    for (const [, given] of left(`noc=${many}`)) expect(String(given).length).toBeLessThan(41);
  });

  test("of a home page is a nation or a tournament that is not there", () => {
    expect(left("noc=ZZZ&tournament=nowhere", home)).toEqual([
      ["noc", "ZZZ", []],
      ["tournament", "nowhere", []],
    ]);
    expect(left("noc=kaz", home)).toEqual([]);
  });
});
