import { RESOURCE_READERS } from "@/lib/record/tables";
import { homeParams, leftOut, meantParams, tableParams } from "@/lib/schemas/meant-params";
import { aCategory, aNation, aPlace, aRecord } from "../support/record-factory";

const record = aRecord({
  nations: [
    ...["GER", "KAZ", "UZB", "KOR", "PRK", "CGO", "COD", "GBR", "TAN"].map((noc) =>
      aNation({ noc }),
    ),
    aNation({ noc: "IRI", isoAlpha2: "IR" }),
  ],
  categories: ["M51", "M57", "M92", "M92+", "W50", "W57"].map((code) => aCategory(code)),
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
    ["noc=KAZ.", "noc=KAZ"],
    ["noc=%22KAZ%22", "noc=KAZ"],
    ["noc=KAZ%3BUZB", "noc=KAZ&noc=UZB"],
    ["noc=KAZ+UZB", "noc=KAZ&noc=UZB"],
    ["noc=KAZ%7Cuzb", "noc=KAZ&noc=UZB"],
    ["noc=Korea%2C+Republic+of", "noc=KOR"],
    ["noc=KAZ%2C+Korea%2C+Republic+of%2CUZB", "noc=KAZ&noc=KOR&noc=UZB"],
    ["noc=Congo%2C+Democratic+Republic+of+the", "noc=COD"],
    ["noc=Tanzania%2C+United+Republic+of", "noc=TAN"],
    ["noc=Iran+(Islamic+Republic+of)", "noc=IRI"],
    ["noc=Great%2520Britain", "noc=GBR"],
    ["noc=%D0%9A%D0%90%D0%97", "noc=KAZ"],
    ["gender=WOMEN", "gender=W"],
    ["gender=men+and+women", "gender=M&gender=W"],
    ["continent=+Asia", "continent=ASI"],
    ["continent=Asia%2CEurope.", "continent=ASI&continent=EUR"],
    ["category=M92%252B", "category=M92%2B"],
    ["category=92+", "category=M92%2B"],
    ["category=+92", "category=M92%2B"],
    ["category=M51+W57", "category=M51&category=W57"],
    ["category=%D0%9C51", "category=M51"],
    ["sort=wonOn:desc", "sort=-wonOn"],
    ["noc=KAZ&gender=M", null],
    ["noc=+KAZ&category=M92+", null],
    ["noc=Korea", null],
    // Letter case never mattered.
    ["noc=kaz&gender=w", null],
    ["noc=ZZZ&sort=nothing", null],
  ])("?%s leads to %j", (query, expected) => {
    expect(meant(query)).toBe(expected);
  });

  test("leads on once: what it leads to is the page's own", () => {
    for (const query of [
      "noc=DEU",
      "gender=women",
      "category=57kg",
      "noc=DEU,ZZZ",
      "category=+92",
    ]) {
      expect(meant(meant(query) ?? "")).toBeNull();
    }
  });

  test("of a home page chooses a nation and a tournament", () => {
    expect(meant("noc=Germany&tournament=Busto+Arsizio", home)).toBe("noc=GER&tournament=world-1");
    expect(meant("noc=KAZ&tournament=world-1", home)).toBeNull();
    expect(meant("tournament=universality", home)).toBeNull();
    expect(meant("noc=KAZ,DEU", home)).toBe("noc=KAZ&noc=GER");
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
    ["noc=Korea", [["noc", "Korea", ["KOR", "PRK"]]]],
    ["noc=congo.", [["noc", "congo.", ["CGO", "COD"]]]],
    ["noc=KZA.", [["noc", "KZA.", ["KAZ"]]]],
    ["category=51+kg+women", [["category", "51 kg women", ["M51"]]]],
    ["noc=KAZ%26ZZZ", [["noc", "KAZ&ZZZ", []]]],
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

  test("of a home page is a second nation or tournament, which can be shown instead", () => {
    expect(left("noc=KAZ&noc=UZB", home)).toEqual([["noc", "UZB", ["UZB"]]]);
    expect(left("noc=KAZ,uzb", home)).toEqual([["noc", "uzb", ["UZB"]]]);
    expect(left("noc=ZZZ&noc=UZB", home)).toEqual([["noc", "ZZZ", []]]);
    expect(left("noc=KAZ&noc=kaz", home)).toEqual([]);
    expect(left("tournament=asian&tournament=world-1", home)).toEqual([
      ["tournament", "world-1", ["world-1"]],
    ]);
  });

  test("of two searches is the second", () => {
    expect(left("q=a&q=b")).toEqual([["q", "b", []]]);
    expect(left("q=a&q=a&q=")).toEqual([]);
  });
});
