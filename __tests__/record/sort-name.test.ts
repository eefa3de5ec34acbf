import { sortName } from "@/lib/record/sort-name";

const boxer = (noc: string, name: string, familyName: string | null) => ({ noc, name, familyName });

const KNOWN = [
  boxer("CHN", "Zhang Jiamao", "Zhang"),
  boxer("CHN", "Yang Wenlu", "Yang"),
  boxer("KAZ", "Saken Bibossinov", "Bibossinov"),
  boxer("BRA", "Michael Douglas da Silva Trindade", "da Silva Trindade"),
  boxer("IND", "Preeti", "Preeti"),
];

describe("boxers are in order of", () => {
  test.each([
    ["their family name", boxer("KAZ", "Saken Bibossinov", "Bibossinov"), "bibossinov saken"],
    [
      "all words of it",
      boxer("BRA", "Michael Douglas da Silva Trindade", "da Silva Trindade"),
      "da silva trindade michael",
    ],
    [
      "the last word where its parts are not known",
      boxer("KAZ", "Nurbek Oralbay", null),
      "oralbay",
    ],
    [
      "the first where their nation's names begin with the family name",
      boxer("CHN", "Lyu Ping", null),
      "lyu lyu ping",
    ],
    ["the only word", boxer("IND", "Preeti", "Preeti"), "preeti"],
    ["plain letters", boxer("TUR", "Buse Naz Çakıroğlu", "Çakıroğlu"), "cakiroglu"],
  ])("%s", (_, one, expected) => {
    expect(sortName(KNOWN, one)).toMatch(new RegExp(`^${expected}`));
  });
});

test("two of one family name stand by the rest of their names", () => {
  const names = ["Nurbek Oralbay", "Aibek Oralbay"].map((name) =>
    sortName(KNOWN, boxer("KAZ", name, "Oralbay")),
  );
  expect(names.toSorted()).toEqual([names[1], names[0]]);
});
