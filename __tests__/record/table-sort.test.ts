import fc from "fast-check";
import { chosenColumns, queryRows, type SortKey, sortRows } from "@/lib/record/table";
import { aQuery, aRow, smallTable } from "../support/small-table";

const by = (...keys: string[]): SortKey[] =>
  keys.map((key) => ({ column: key.replace("-", ""), descending: key.startsWith("-") }));

const rows = [
  aRow("1", { name: "b", number: 1 }),
  aRow("2", { name: "a", number: 2 }),
  aRow("3", { name: "a", number: 10 }),
  aRow("4", { name: null, number: null }),
];
const sorted = (...keys: string[]) => sortRows(smallTable, rows, by(...keys)).map(({ id }) => id);

describe("sorting", () => {
  test("without keys follows the table's own order", () => {
    expect(sorted()).toEqual(["2", "3", "1", "4"]);
  });

  test("by several columns follows them in turn", () => {
    expect(sorted("name", "-number")).toEqual(["3", "2", "1", "4"]);
    expect(sorted("-name", "number")).toEqual(["1", "2", "3", "4"]);
  });

  test("compares numbers as numbers", () => {
    expect(sorted("number")).toEqual(["1", "2", "3", "4"]);
  });

  test.each(["name", "-name", "number", "-number"])("by %s puts the unknown last", (key) => {
    expect(sorted(key).at(-1)).toBe("4");
  });

  test("passes over a column that the table has not", () => {
    expect(sorted("weight", "-number")).toEqual(["3", "2", "1", "4"]);
  });

  test("leaves the rows it was given as they were", () => {
    const given = [...rows];
    queryRows(smallTable, given, aQuery({ sort: by("-number") }));
    expect(given).toEqual(rows);
  });
});

const someRows = fc
  .uniqueArray(
    fc.record({
      id: fc.string({ unit: fc.constantFrom(..."abc"), minLength: 1, maxLength: 4 }),
      name: fc.option(fc.constantFrom("x", "y"), { nil: null }),
      number: fc.option(fc.nat(2), { nil: null }),
    }),
    { selector: ({ id }) => id, maxLength: 12 },
  )
  .map((list) => list.map(({ id, ...row }) => aRow(id, row)));
const someSort = fc.array(
  fc.record({ column: fc.constantFrom("id", "name", "number"), descending: fc.boolean() }),
  { maxLength: 3 },
);

describe("for all rows and keys", () => {
  test("the same rows in any order have the same answer", () => {
    const shuffled = someRows.chain((rows) =>
      fc.tuple(
        fc.constant(rows),
        fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, someSort, ([rows, otherwise], sort) => {
        expect(sortRows(smallTable, otherwise, sort)).toEqual(sortRows(smallTable, rows, sort));
      }),
    );
  });

  test("unknown values come last, up or down", () => {
    fc.assert(
      fc.property(someRows, fc.boolean(), (rows, descending) => {
        const answer = sortRows(smallTable, rows, [{ column: "number", descending }]);
        const isUnknown = answer.map(({ number }) => number === null);
        expect(isUnknown).toEqual(isUnknown.toSorted());
      }),
    );
  });
});

describe("the columns shown", () => {
  const shown = (columns: string[] | null) =>
    chosenColumns(smallTable, columns).map(({ id }) => id);

  test("are the default ones where none are chosen", () => {
    expect(shown(null)).toEqual(["id", "name"]);
  });

  test("are the chosen ones in the chosen order, the unknown passed over", () => {
    expect(shown(["number", "weight", "id"])).toEqual(["number", "id"]);
  });
});
