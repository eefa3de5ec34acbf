import { makeNocReader } from "@/lib/change/noc-reader";
import { meantValue } from "@/lib/record/filters";
import { findNation } from "@/lib/record/find-nation";
import { searchRecord } from "@/lib/record/search";
import { searchGames } from "@/lib/record/search-games";
import { queryRows } from "@/lib/record/table";
import { TABLES } from "@/lib/record/tables";
import { boxersTable } from "@/lib/record/tables/boxers-table";
import { nationsTable } from "@/lib/record/tables/nations-table";
import { shippedNames } from "../support/shipped-names";

const boxersOf = (q: string) =>
  queryRows(boxersTable, TABLES.boxers.rows(shippedNames), { q, filters: {}, sort: [] });
const nationsOf = (q: string) =>
  queryRows(nationsTable, TABLES.nations.rows(shippedNames), { q, filters: {}, sort: [] });

describe("a text of no name is taken for none that it sounds like", () => {
  const texts = ["zzzz", "qqqq", "yyiijj", "xyz", "XYZ", "KHX", "xxx", "kkhh", "wvwv"];
  test.each(texts)("%j", (text) => {
    expect(searchRecord(shippedNames, text)).toMatchObject({ hits: [], total: 0, near: [] });
    expect(searchGames(shippedNames, [], text).only).toBeNull();
    expect([boxersOf(text), nationsOf(text)]).toEqual([[], []]);
  });
});

test.each(["X", "XX", "XXX", "x", "xyx", "KHX", "H", "ХХХ", "Republic of X", "QAZ", "YKS"])(
  "%j is no nation's code, and no filter's value sounds like it",
  (text) => {
    expect(findNation(text, shippedNames.nations)).toBeNull();
    expect(meantValue(shippedNames, "noc", text).values).toEqual([]);
  },
);

test.each([
  ["gender", "v"],
  ["holds", "j"],
  ["category", "v 50"],
] as const)("%s=%s means nothing by its sound", (key, text) => {
  expect(meantValue(shippedNames, key, text).values).toEqual([]);
});

test("a slip in a code is near the codes that differ from it in a letter", () => {
  for (const text of ["KAX", "XAZ", "UZX"]) {
    for (const noc of meantValue(shippedNames, "noc", text).near()) {
      expect([...noc].filter((letter, at) => letter !== text[at])).toHaveLength(1);
    }
  }
  expect(meantValue(shippedNames, "noc", "XXX").near()).toEqual([]);
});

test.each([
  ["XKX", "KOS"],
  ["xkx", "KOS"],
  ["ХКХ", "KOS"],
  ["XK", "KOS"],
  ["UK", "GBR"],
  ["uae", "UAE"],
  ["U.S.A.", "USA"],
  ["Lao", "LAO"],
  ["QAT", "QAT"],
])("the short name %j is %s's", (text, noc) => {
  expect(findNation(text, shippedNames.nations)?.noc).toBe(noc);
  expect(searchRecord(shippedNames, text).hits[0]).toEqual({ kind: "nation", id: noc });
});

test("XKX finds Kosovo and those who box for it", () => {
  expect(searchRecord(shippedNames, "XKX").total).toBe(1);
  expect(nationsOf("xkx").map(({ id }) => id)).toEqual(["KOS"]);
  expect(new Set(boxersOf("xkx").map(({ noc }) => noc))).toEqual(new Set(["KOS"]));
});

test.each([
  ["khy", "Khyzhniak"],
  ["Хиж", "Khyzhniak"],
  ["Xu", "Xu"],
  ["Yan", "Yan"],
])("%j finds the words that begin so: %s", (text, word) => {
  expect(boxersOf(text).map(({ name }) => name)).toContainEqual(
    expect.stringMatching(new RegExp(`\\b${word}`, "i")),
  );
});

test.each(["yjoc", "wwjw", "qqor", "qhty", "jhoe"])(
  "the page that only sounds like %j is not found",
  (text) => {
    expect(searchRecord(shippedNames, text).total).toBe(0);
    expect(searchGames(shippedNames, [], text).only).toBeNull();
  },
);

test.each([
  ["Iraq", "IRQ"],
  ["brya", "bryan-colwell"],
  ["Khyz", "oleksandr-khyzhniak"],
  ["Хижняк", "oleksandr-khyzhniak"],
])("%j opens %s", (text, id) => {
  expect(searchGames(shippedNames, [], text).only?.page?.id).toBe(id);
});

test("a list means a nation by a short name as it is spelled", () => {
  const read = makeNocReader([{ noc: "GBR", name: "Great Britain", names: ["UK"] }]);
  expect(["UK", "uk", "(UK)", "UQ"].map(read)).toEqual(["GBR", "GBR", "GBR", null]);
});
