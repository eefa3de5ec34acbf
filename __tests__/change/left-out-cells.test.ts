/** What no column took of a row, and may be somebody who boxes. */
import type { DrawColumn } from "@/lib/change/draw-columns";
import { headsOther, isOfBout, leftOutOf } from "@/lib/change/left-out-cells";
import { readNoc } from "../support/read-paste";

test.each([
  ...["red", "Blue", "красный", "R32", "r16", "Round of 32", "R of 8", "round 16"],
  ...["QF", "sf", "F", "Quarter-finals", "semi final", "Final", "finals", "Preliminary", "prelims"],
  ...["Bout 12", "match 3", "Ring A", "session 2", "Mat d", "court 1", "WP", "RSC", "rsc-i", "KO"],
  ...["ABD", "DSQ", "W/O", "wo", "Men", "women's", " red "],
])("%j is said of a bout", (cell) => {
  expect(isOfBout(cell)).toBe(true);
});

test.each([
  "",
  "Ann One",
  "Redford",
  "R",
  "Round",
  "R2345",
  "Bout",
  "Ring E",
  "Menno",
  "KOs",
  "Mr. Red",
])("%j is not said of a bout", (cell) => {
  expect(isOfBout(cell)).toBe(false);
});

test.each([
  ["Club", true],
  ["Home town", true],
  ["DATE OF BIRTH", true],
  ["Тренер", true],
  ["Name", false],
  ["Clubs", false],
  ["", false],
])("the head %j says that nobody who boxes stands there: %j", (head, expected) => {
  expect(headsOther(head)).toBe(expected);
});

describe("of a row is left out", () => {
  const columns: (DrawColumn | null)[] = ["name", "noc", null, null];
  const left = (
    cells: readonly string[],
    { name = "Ann One", noc = "FRA" as string | null, heads = null as string[] | null } = {},
  ) => {
    const header = heads && { row: 0, cells: heads };
    return leftOutOf(["Ann One", "FRA", ...cells], columns, header, { name, noc }, readNoc);
  };

  test.each<[string, string[], string | null]>([
    ["a name", ["Bea Two"], "Bea Two"],
    ["a name in two cells", ["Bea", "Two"], "Bea Two"],
    ["another nation, with what is beside it", ["BUL", "red"], "BUL red"],
    ["a nation by name", ["Bulgaria"], "Bulgaria"],
    ["a bye", ["bye", "x1"], "bye x1"],
    ["that somebody withdrew", ["Withdrawn"], "Withdrawn"],
    ["a walkover, with the corner", ["w/o", "red"], "w/o red"],
    ["who did not start", ["DNS."], "DNS."],
    ["nothing, where one word is a club", ["Dynamo"], null],
    ["nothing, where it is the boxer's own nation", ["France", "(FRA)"], null],
    ["nothing, where it is said of the bout", ["R32", "red"], null],
    ["the rest, where some of it is said of the bout", ["R32", "Bea Two"], "Bea Two"],
    ["nothing, where there are no letters", ["12", "4:1"], null],
    ["nothing, where nothing is", ["", " "], null],
    ["nothing, where cells are missing", [], null],
  ])("%s", (_, cells, expected) => {
    expect(left(cells)).toBe(expected);
  });

  test("one word, where the name of the boxer is one word too", () => {
    expect(left(["Dynamo"], { name: "One" })).toBe("Dynamo");
  });

  test("any nation, where the boxer has none", () => {
    expect(left(["France"], { noc: null })).toBe("France");
  });

  test("nothing under a head that says that nobody stands there", () => {
    const heads = ["Name", "NOC", "Coach", "Foo"];
    expect(left(["Bea Two", ""], { heads })).toBeNull();
    expect(left(["Bea Two", "Cy Fo"], { heads })).toBe("Cy Fo");
  });
});
