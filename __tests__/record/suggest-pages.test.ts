import { findPage, pathSegments } from "@/lib/record/find-page";
import { suggestPages } from "@/lib/record/suggest-pages";
import { aBout, aBoxer, anAllocation, aPlace, aRecord } from "../support/record-factory";

const record = aRecord({
  places: [aPlace(), aPlace({ noc: "UZB", categoryCode: "M92+" })],
  allocations: [anAllocation(), anAllocation({ categoryCode: "M92+" })],
  bouts: [aBout({ id: "bout", categoryCode: "M51" })],
});

describe("suggestPages", () => {
  it.each([
    ["kazakhstan", "nation", "KAZ"],
    ["Kz", "nation", "KAZ"],
    ["Казахстан", "nation", "KAZ"],
    ["M92+", "category", "mens-92kg-plus"],
    ["hangzhou", "tournament", "asian"],
    ["M51-KAZ", "place", "M51-KAZ-world-1"],
  ])("takes %j for the %s %s", (typed, kind, id) => {
    expect(suggestPages(record, ["paris-2024", "nations", typed])).toContainEqual(
      expect.objectContaining({ kind, id }),
    );
  });

  it("suggests the tournament of a draw that it does not have", () => {
    const pages = suggestPages(record, ["paris-2024", "tournaments", "world-1", "mens-52kg"]);
    expect(pages).toEqual([
      { kind: "tournament", id: "world-1", name: "1st World Qualification Tournament" },
    ]);
  });

  it("tells boxers of one name apart", () => {
    const namesakes = aRecord({
      boxers: [
        aBoxer({ slug: "wei-li-1", name: "Wei Li", noc: "CHN", birthDate: "1999-01-01" }),
        aBoxer({ slug: "wei-li-2", name: "Wei Li", noc: "CHN", birthDate: "2001-01-01" }),
        aBoxer({ slug: "li-na", name: "Li Na", noc: "CHN" }),
      ],
    });
    const named = (typed: string) =>
      suggestPages(namesakes, ["boxers", typed]).map(({ name }) => name);
    expect(named("wei-li")).toEqual(["Wei Li (CHN, M51, 1999)", "Wei Li (CHN, M51, 2001)"]);
    expect(named("na")).toEqual(["Li Na"]);
  });

  it("suggests nothing for an address without words", () => {
    expect(suggestPages(record, [])).toEqual([]);
    expect(suggestPages(record, ["..."])).toEqual([]);
  });

  it("suggests nothing for what nothing is called", () => {
    expect(suggestPages(record, ["zzz"])).toEqual([]);
  });
});

describe("findPage", () => {
  it.each([
    [[]],
    [["quota-places"]],
    [["quota-places", "M51-KAZ-world-1"]],
    [["about"]],
    [["checks"]],
    [["nations"]],
    [["nations", "KAZ"]],
    [["categories", "mens-51kg"]],
    [["tournaments", "asian"]],
    [["boxers", "kaz-m51"]],
    [["tournaments", "world-1", "mens-51kg"]],
    [["tournaments", "world-1", "mens-92kg-plus"]],
  ])("knows the page at %j", (segments) => {
    expect(findPage(record, segments)).toEqual(segments);
  });

  it.each([
    [
      ["nations", "kaz"],
      ["nations", "KAZ"],
    ],
    [
      ["boxers", "KAZ-M51"],
      ["boxers", "kaz-m51"],
    ],
    [
      ["categories", "m92+"],
      ["categories", "mens-92kg-plus"],
    ],
    [
      ["categories", "Mens-51KG"],
      ["categories", "mens-51kg"],
    ],
    [
      ["tournaments", "World-1", "m92+"],
      ["tournaments", "world-1", "mens-92kg-plus"],
    ],
    [["Quota-Places"], ["quota-places"]],
  ])("leads %j to %j", (typed, own) => {
    expect(findPage(record, typed)).toEqual(own);
  });

  it.each([
    [["medals"]],
    [["toString"]],
    [["nations", "XXX"]],
    [["about", "us"]],
    [["quota-places", "1"]],
    [["nations", "KAZ", "places"]],
    [["tournaments", "world-1", "womens-60kg"]],
    [["tournaments", "asian", "mens-51kg"]],
    [["tournaments", "world-1", "mens-51kg", "final"]],
    [["categories", "mens-51kg", "mens-51kg"]],
  ])("knows that nothing is at %j", (segments) => {
    expect(findPage(record, segments)).toBeNull();
  });
});

describe("pathSegments", () => {
  it("decodes what can be decoded and keeps the rest", () => {
    expect(pathSegments("/paris-2024/boxers/%D0%A1/%FF/")).toEqual([
      "paris-2024",
      "boxers",
      "С",
      "%FF",
    ]);
  });
});

test("the address that a boxer had under another spelling leads to the boxer, if it is one", () => {
  const boxers = [
    aBoxer({ slug: "julio-cesar-castillo", noc: "ECU", aliases: ["Castillo Torres", "Julio"] }),
    aBoxer({ slug: "julio-martinez", noc: "ECU", aliases: ["Julio"] }),
  ];
  const merged = aRecord({ boxers });
  expect(findPage(merged, ["boxers", "castillo-torres"])).toEqual([
    "boxers",
    "julio-cesar-castillo",
  ]);
  expect(findPage(merged, ["boxers", "julio"])).toBeNull();
});
