import fc from "fast-check";
import { editDistance } from "@/lib/record/edit-distance";
import { filterValues, meantValue } from "@/lib/record/filters";
import { meantTournament, nearCodes } from "@/lib/record/meant-value";
import { FILTER_KEYS, type FilterKey } from "@/lib/record/table";
import { aCategory, aNation, aRecord, aTournament, TOURNAMENTS } from "../support/record-factory";
import { shippedNames } from "../support/shipped-names";

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
    ["category", "57 kg women", ["W57"]],
    ["category", "women 57", ["W57"]],
    ["category", "mens92kg", ["M92"]],
    ["category", "M92plus", ["M92+"]],
    ["category", "over 92 kg", ["M92+"]],
    ["category", "92 ", ["M92+"]],
    ["category", " 92", ["M92+"]],
    ["category", "51 ", ["M51"]],
    ["category", "W-50", ["W50"]],
    ["category", "-57kg", ["M57", "W57"]],
    ["category", "М51", ["M51"]],
    ["category", "мужчины 63,5 кг", ["M63.5"]],
    ["category", "Ж57", ["W57"]],
    ["category", "flyweight 51 kg", ["M51"]],
    ["category", "51kg (men)", ["M51"]],
    ["category", "men's weight 51", ["M51"]],
    ["noc", "КАЗ", ["KAZ"]],
    ["noc", "КAZ", ["KAZ"]],
    ["gender", "ж", ["W"]],
    ["gender", "WOMEN", ["W"]],
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
    // Its name was given to several weights; a gender without its weight is none.
    ["category", "heavyweight", ["M92"]],
    ["category", "women's heavyweight", ["M92"]],
    ["category", "flyweight", ["M51", "W50"]],
    ["category", "men's fly-weight", ["M51"]],
    ["category", "super heavy weight", ["M92+"]],
    ["category", "cruiserweight", []],
    ["category", "51 kg women", ["M51"]],
    ["category", "women 51", ["M51"]],
    ["category", "51 or 57", []],
    ["category", "men women 57", []],
    ["category", "women", []],
  ])("%s=%s is nothing certain, and near %j", (key, text, near) => {
    const meant = meantValue(record, key, text);
    expect(meant.values).toEqual([]);
    expect(meant.near()).toEqual(near);
  });

  test.each<[string, string[], boolean]>([
    ["Korea", ["KOR", "PRK"], true],
    ["Корея", ["KOR", "PRK"], true],
    ["congo", ["CGO", "COD"], true],
    ["Конго", ["CGO", "COD"], true],
    ["Guinea", ["GUI", "GBS", "GEQ", "PNG"], true],
    ["Гвинея", ["GUI", "GBS", "GEQ", "PNG"], true],
    ["Samoa", ["SAM", "ASA"], true],
    ["the Sudan", ["SUD", "SSD"], true],
    ["Virgin Islands", ["ISV", "IVB"], true],
    ["South Korea", ["KOR"], false],
    ["Korea (Republic of)", ["KOR"], false],
    ["Korea, Democratic People's Republic of", ["PRK"], false],
    ["Congo, the Democratic Republic of the", ["COD"], false],
    ["Republic of the Congo", ["CGO"], false],
    ["Guinea-Bissau", ["GBS"], false],
    ["Papua New Guinea", ["PNG"], false],
    ["South Sudan", ["SSD"], false],
    ["Bolivia (Plurinational State of)", ["BOL"], false],
    ["Bahamas, The", ["BAH"], false],
    ["Niger", ["NIG"], false],
    ["Dominica", ["DMA"], false],
    ["China", ["CHN"], false],
  ])("the nation %j is one of %j", (text, nocs, isShared) => {
    const meant = meantValue(shippedNames, "noc", text);
    expect([
      meant.values.length > 0 ? meant.values : meant.near(),
      meant.isShared ?? false,
    ]).toEqual([nocs, isShared]);
    if (isShared) expect(meant.values).toEqual([]);
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
