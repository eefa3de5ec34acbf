/** Whose codes a list uses, the IOC's or ISO's, and what of it nobody can tell. */
import type { DrawColumn } from "@/lib/change/draw-columns";
import { codesOf, readAsIso, readerFor } from "@/lib/change/list-codes";
import type { PastedTable } from "@/lib/change/pasted-table";
import { readNoc } from "../support/read-paste";

const table = (...rows: string[][]): PastedTable => ({
  rows: rows.map((cells, index) => ({ row: index + 1, cells })),
  header: null,
  width: 3,
  isFree: false,
  isPairs: false,
  lines: rows.length,
  skipped: [],
  beside: [],
  genders: [],
});

test("the codes of a list stand in its column, or else in the names' cells", () => {
  const columns: (DrawColumn | null)[] = ["line", "name", "noc"];
  const rows = table(["1", "Ann One (ESP)", " FRA "], ["2", "Bea Two", "BUL"], ["3", "Cy Fo"]);
  expect(codesOf(rows, columns, readNoc)).toEqual(["FRA", "BUL", ""]);
  expect(codesOf(rows, ["line", "name", null], readNoc)).toEqual(["ESP", "", ""]);
  expect(codesOf(rows, ["line", null, null], readNoc)).toEqual(["", "", ""]);
});

describe("BRN is", () => {
  const bahrainOrBrunei = (...codes: string[]) => {
    const { readNoc: read, isSure } = readerFor([...codes, "BRN"], readNoc);
    return `${read("BRN")} ${isSure("BRN") ? "surely" : "perhaps"}`;
  };

  test.each([
    [["NLD"], "BRU surely"],
    [["NLD", "KAZ"], "BRU surely"],
    [["NED"], "BRN surely"],
    [["NED", "KAZ"], "BRN surely"],
    [["NLD", "NED"], "BRN perhaps"],
    [["KAZ", "FRA"], "BRN perhaps"],
    [[], "BRN perhaps"],
  ])("beside %j: %s", (codes, expected) => {
    expect(bahrainOrBrunei(...codes)).toBe(expected);
  });
});

test("a code that both lists have for one nation is sure in any", () => {
  for (const codes of [["NLD", "NED"], ["KAZ"]]) {
    const { isSure, readNoc: read } = readerFor(codes, readNoc);
    expect([isSure("FRA"), read("FRA"), isSure("NED"), read("NED")]).toEqual([
      true,
      "FRA",
      true,
      "NED",
    ]);
  }
});

test("a reader of ISO's codes knows the lists that it had", () => {
  const { readNoc: read } = readerFor(["NLD"], readNoc);
  expect([read("NLD"), read.isIoc("NED"), read.isIso("NLD"), read.iso("BRN")]).toEqual([
    ...["NED", true, true, "BRU"],
  ]);
});

test("the codes that were read as ISO's are told once, with what they were read as", () => {
  expect(readAsIso(["NLD", "nld", "NLD", "NED", "FRA", "XXX", "France", ""], readNoc)).toEqual([
    { code: "NLD", noc: "NED" },
    { code: "nld", noc: "NED" },
  ]);
});
