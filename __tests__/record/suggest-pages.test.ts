import { hasPage, suggestPages } from "@/lib/record/suggest-pages";
import { aPlace, aRecord } from "../support/record-factory";

const record = aRecord({ places: [aPlace(), aPlace({ noc: "UZB", categoryCode: "M92+" })] });

describe("suggestPages", () => {
  it.each([
    ["kazakhstan", "nation", "KAZ"],
    ["Kz", "nation", "KAZ"],
    ["Казахстан", "nation", "KAZ"],
    ["M92+", "category", "mens-92kg-plus"],
    ["hangzhou", "tournament", "asian"],
  ])("takes %j for the %s %s", (typed, kind, id) => {
    expect(suggestPages(record, ["paris-2024", "nations", typed])).toContainEqual(
      expect.objectContaining({ kind, id }),
    );
  });

  it("suggests nothing for an address without words", () => {
    expect(suggestPages(record, [])).toEqual([]);
    expect(suggestPages(record, ["..."])).toEqual([]);
  });

  it("suggests nothing for what nothing is called", () => {
    expect(suggestPages(record, ["zzz"])).toEqual([]);
  });
});

describe("hasPage", () => {
  it.each([
    [[]],
    [["quota-places"]],
    [["about"]],
    [["nations"]],
    [["nations", "KAZ"]],
    [["categories", "mens-51kg"]],
    [["tournaments", "asian"]],
    [["boxers", "kaz-m51"]],
  ])("knows the page at %j", (segments) => {
    expect(hasPage(record, segments)).toBe(true);
  });

  it.each([
    [["medals"]],
    [["toString"]],
    [["nations", "kaz"]],
    [["about", "us"]],
    [["quota-places", "1"]],
    [["nations", "KAZ", "places"]],
  ])("knows that nothing is at %j", (segments) => {
    expect(hasPage(record, segments)).toBe(false);
  });
});
