import fc from "fast-check";
import { editDistance } from "@/lib/record/edit-distance";
import { filterValues } from "@/lib/record/filter-values";
import { meantTournament, meantValue, nearCodes } from "@/lib/record/meant-value";
import { FILTER_KEYS, type FilterKey } from "@/lib/record/table";
import { aCategory, aNation, aRecord, aTournament, TOURNAMENTS } from "../support/record-factory";

const NOCS = ["AUS", "CHN", "GER", "IND", "ITA", "KAZ", "NGR", "THA", "TUR", "UZB"];
const record = aRecord({
  nations: NOCS.map((noc) => aNation({ noc })),
  categories: ["M51", "M57", "M63.5", "M92", "M92+", "W50", "W57"].map((code) => aCategory(code)),
  tournaments: [
    ...TOURNAMENTS,
    aTournament({
      id: "world-qualifier-3-2024",
      name: "3rd World",
      shortName: "Bangkok again",
      city: "Bangkok",
    }),
  ],
});

describe("a value in other words", () => {
  test.each<[FilterKey, string, string[]]>([
    ["gender", "women", ["W"]],
    ["gender", "Men’s", ["M"]],
    ["gender", "f", ["W"]],
    ["gender", "Женщины", ["W"]],
    ["continent", "Asia", ["ASI"]],
    ["continent", "european", ["EUR"]],
    ["continent", "Азия", ["ASI"]],
    ["noc", "DEU", ["GER"]],
    ["noc", "de", ["GER"]],
    ["noc", "Turkey", ["TUR"]],
    ["noc", "Қазақстан", ["KAZ"]],
    ["category", "51kg", ["M51"]],
    ["category", "57 kg", ["M57", "W57"]],
    ["category", "women's 57 kg", ["W57"]],
    ["category", "mens-63-5kg", ["M63.5"]],
    ["category", "M63,5", ["M63.5"]],
    ["category", "92", ["M92"]],
    ["category", "+92 kg", ["M92+"]],
    ["category", "92+", ["M92+"]],
    ["category", "mens-92kg-plus", ["M92+"]],
    ["route", "busto arsizio", ["world-1"]],
    ["route", "Asian Games", ["asian"]],
    ["route", "Refugee team", ["refugee"]],
    ["route", "world-qualifier-3", ["world-qualifier-3-2024"]],
    ["status", "no place", ["no-place"]],
    ["holds", "true", ["yes"]],
  ])("%s=%s is %j", (key, text, values) => {
    expect(meantValue(record, key, text).values).toEqual(values);
  });

  test.each<[FilterKey, string, string[]]>([
    ["noc", "KZA", ["KAZ"]],
    ["noc", "Kazahkstn", ["KAZ"]],
    ["noc", "kaza", ["KAZ"]],
    ["noc", "ZZZ", []],
    ["gender", "womne", ["W"]],
    ["continent", "Aisa", ["ASI"]],
    ["category", "W51", ["M51"]],
    ["category", "W60", ["W50"]],
    ["route", "busto", ["world-1"]],
    // Two tournaments of one city: neither is certain.
    ["route", "Bangkok", ["world-2", "world-qualifier-3-2024"]],
    ["status", "competd", ["competed"]],
  ])("%s=%s is nothing certain, and near %j", (key, text, near) => {
    const meant = meantValue(record, key, text);
    expect(meant.values).toEqual([]);
    expect(meant.near()).toEqual(near);
  });

  test("of a tournament is no other kind of route", () => {
    expect(meantTournament(record, "Hangzhou").values).toEqual(["asian"]);
    expect(meantTournament(record, "universality").values).toEqual([]);
  });

  test("is never one that the filter does not have, whatever the text", () => {
    const values = filterValues(record);
    fc.assert(
      fc.property(fc.constantFrom(...FILTER_KEYS), fc.string({ maxLength: 70 }), (key, text) => {
        const meant = meantValue(record, key, text);
        for (const value of [...meant.values, ...meant.near()]) {
          expect(values[key]).toContain(value);
        }
      }),
    );
  });
});

test("a name of a column with a slip is near the column, a long text near none", () => {
  expect(nearCodes(["wonOn", "status", "boxer"], "wonn")).toEqual(["wonOn"]);
  expect(nearCodes(["gender"], "gendre")).toEqual(["gender"]);
  expect(nearCodes(["a"], "a".repeat(1000))).toEqual([]);
});

describe("the edit distance", () => {
  test.each([
    ["", "", 0],
    ["kaz", "kaz", 0],
    ["kaz", "kza", 1],
    ["kaz", "kz", 1],
    ["kitten", "sitting", 3],
    ["", "abc", 3],
  ])("of %j and %j is %i", (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
    expect(editDistance(b, a)).toBe(distance);
  });
});
