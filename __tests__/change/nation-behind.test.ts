/** Lines that end in the full name of a nation, without a comma or brackets. */
import { nationNames } from "@/lib/record/nation-names";
import { readNoc, readPaste, toldOf } from "../support/read-paste";
import { shippedRows } from "../support/shipped-games";

const TWO = ["1 Saken Bibossinov KAZ", "2 Daniel Asenov BUL"];

test.each([
  ["names", "1 Saken Bibossinov Kazakhstan\n2 Daniel Asenov Bulgaria", TWO],
  ["family names first", "1. BIBOSSINOV Saken Kazakhstan\n2. ASENOV Daniel Bulgaria", TWO],
  ["capitals", "1 BIBOSSINOV Saken KAZAKHSTAN\n2 ASENOV Daniel BULGARIA", TWO],
  ["dashes", "1 BIBOSSINOV Saken – Kazakhstan\n2 ASENOV Daniel - Bulgaria", TWO],
  [
    "Russian",
    "1 БИБОСЫНОВ Сакен Казахстан\n2 АСЕНОВ Даниел Болгария",
    ["1 Сакен Бибосынов KAZ", "2 Даниел Асенов BUL"],
  ],
  [
    "seeds",
    "1 Saken Bibossinov Kazakhstan [1]\n2 Daniel Asenov Bulgaria",
    ["1 Saken Bibossinov KAZ [1]", TWO[1]],
  ],
  [
    "dates of birth",
    "1 BIBOSSINOV Saken Kazakhstan 16 JUL 1997\n2 ASENOV Daniel Bulgaria 03.01.1998",
    TWO,
  ],
  ["pairs", "Saken Bibossinov Kazakhstan v Daniel Asenov Bulgaria", TWO],
  [
    "several words",
    "1 Ann Lee Great Britain\n2 Bea Do United States\n3 Di Fo South Korea\n4 Ho Jo Papua New Guinea",
    ["1 Ann Lee GBR", "2 Bea Do USA", "3 Di Fo KOR", "4 Ho Jo PNG"],
  ],
  [
    "a bye",
    "1 Saken Bibossinov Kazakhstan\n2 bye\n3 Ann Lee France\n4 Daniel Asenov Bulgaria",
    [TWO[0], "3 Ann Lee FRA", "4 Daniel Asenov BUL"],
  ],
])("with %s", (_, text, expected) => {
  expect(toldOf(text)).toEqual(expected);
});

test.each([
  [
    "one name before the nation",
    "1 Saken Bibossinov Kazakhstan\n2 Daniel Asenov Bulgaria\n3 Ann Jordan",
    3,
  ],
  [
    "two boxers who ran together",
    "1 Saken Bibossinov Kazakhstan Ann Lee France\n2 Daniel Asenov Bulgaria\n3 Bea Do Spain",
    1,
  ],
  [
    "a nation that is known by its end only",
    "1 Saken Bibossinov Free Republic of France\n2 Daniel Asenov Bulgaria\n3 Bea Do Spain",
    1,
  ],
  [
    "a gap in a column",
    "1  Ann Lee Jordan\n2  Bea Do   Spain\n3  Cy Fo   France\n4  Di Ho Jo Peru\n5  Ed Mo Li Mali",
    1,
  ],
  ["no nation", "1 Saken Bibossinov Kazakhstan\n2 Daniel Asenov Bulgaria\n3 Bea Do Fo", 3],
  ["names that are nations", "1 Ann Jordan\n2 Bob France", 1],
  ["nations in few lines", "1 Ann Lee Jordan\n2 Bea Do\n3 Cy Fo\n4 Di Ho", 1],
  ["one nation", "1 Ann Lee Jordan\n2 Bea Do Jordan", 1],
])("%s is asked about", (_, text, row) => {
  expect(readPaste(text).problems.map((each) => each.row)).toContain(row);
});

test("where codes stand a name of a nation is a name", () => {
  expect(toldOf("1 Ann Lee Jordan USA\n2 Bea Do France GBR")).toEqual([
    "1 Ann Lee Jordan USA",
    "2 Bea Do France GBR",
  ]);
});

test("every nation of Paris 2024, by each of its names, is that nation or asked about", () => {
  const nations = shippedRows("paris-2024", "nations");
  let read = 0;
  for (const { noc = "", name = "", iso_alpha2 } of nations) {
    const called = [name, ...nationNames({ noc, name, isoAlpha2: iso_alpha2 || null })];
    for (const each of called) {
      // What stands in brackets is found there.
      if (each.length < 4 || each.includes("(")) continue;
      const others = "2 Bea Do Kazakhstan\n3 Cy Fo Bulgaria\n4 Di Ho France\n5 Ed Jo Spain";
      const [boxer] = readPaste(`1 Ann Lee ${each}\n${others}`).boxers;
      if (boxer?.noc === null) continue;
      expect([each, boxer?.name, boxer?.noc]).toEqual([each, "Ann Lee", noc]);
      read += 1;
    }
  }
  expect(read).toBeGreaterThan(nations.length);
  expect(readNoc("Kazakhstan")).toBe("KAZ");
});
