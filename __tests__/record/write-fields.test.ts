import { columnsOf } from "@/lib/record/columns-of";
import { type Field, objectField } from "@/lib/record/field";
import type { Total } from "@/lib/record/totals";
import { csvCells, jsonWriter, typedCells } from "@/lib/record/write-fields";

interface Row {
  total: Total;
  names: readonly string[];
  isSure: boolean | null;
  day: string | null;
  boxer: { slug: string; name: string } | null;
}

const ROW: Row = {
  total: { places: 16, placesMost: 18 },
  names: ["Saken", "Сакен"],
  isSure: false,
  day: "2024-03-11",
  boxer: { slug: "saken", name: "Saken" },
};

const total: Field<Row> = { name: "places", type: "range", value: (row) => row.total };
const names: Field<Row> = { name: "names", type: "list", value: (row) => row.names };
const isSure: Field<Row> = {
  name: "isSure",
  type: "boolean",
  isNullable: true,
  value: (row) => row.isSure,
};
const day: Field<Row> = {
  name: "day",
  type: "date",
  csv: "boxedOn",
  isNullable: true,
  value: (row) => row.day,
};
const boxer = objectField({
  name: "boxer",
  isNullable: true,
  value: (row: Row) => row.boxer,
  members: [
    { name: "slug", type: "string", csv: "boxerSlug", value: ({ slug }) => slug },
    { name: "name", type: "string", csv: "boxer", leadsCsv: true, value: ({ name }) => name },
    { name: "initial", type: "string", value: ({ name }) => name.slice(0, 1) },
  ],
});

function written(fields: readonly Field<Row>[], row: Partial<Row> = {}) {
  const whole = { ...ROW, ...row };
  const cells = csvCells([{ fields }]);
  return {
    json: jsonWriter([{ fields }])(whole),
    csv: Object.fromEntries(cells.map(([header, value]) => [header, value(whole)])),
  };
}

describe("a field that is published as a range", () => {
  test.each<[Total, string | number | null]>([
    [{ places: 16, placesMost: 18 }, "16-18"],
    [{ places: 16, placesMost: null }, 16],
    [{ places: null, placesMost: null }, null],
  ])("%j is two members in JSON and one cell in CSV", (range, cell) => {
    expect(written([total], { total: range })).toEqual({ json: range, csv: { places: cell } });
  });
});

test("a list is a list in JSON and one cell in CSV, empty for none", () => {
  expect(written([names])).toEqual({
    json: { names: ["Saken", "Сакен"] },
    csv: { names: "Saken | Сакен" },
  });
  expect(written([names], { names: [] })).toEqual({ json: { names: [] }, csv: { names: null } });
  const spaced: Field<Row> = { ...names, separator: " " };
  expect(written([spaced]).csv).toEqual({ names: "Saken Сакен" });
});

test("yes or no is a word in CSV, and what is not known is empty", () => {
  expect(written([isSure])).toEqual({ json: { isSure: false }, csv: { isSure: "false" } });
  expect(written([isSure], { isSure: null })).toEqual({
    json: { isSure: null },
    csv: { isSure: null },
  });
});

test("a field can have a header of its own in CSV, and an empty cell where it says nothing", () => {
  expect(written([day]).csv).toEqual({ boxedOn: "2024-03-11" });
  const silent: Field<Row> = {
    name: "isSure",
    type: "boolean",
    value: () => true,
    isEmptyInCsv: (row) => row.day === null,
  };
  expect(written([silent], { day: null })).toEqual({
    json: { isSure: true },
    csv: { isSure: null },
  });
});

test("an object's members are cells of the row in CSV, those that name a header", () => {
  expect(written([boxer])).toEqual({
    json: { boxer: { slug: "saken", name: "Saken", initial: "S" } },
    csv: { boxer: "Saken", boxerSlug: "saken" },
  });
  expect(csvCells([{ fields: [boxer] }]).map(([header]) => header)).toEqual(["boxer", "boxerSlug"]);
  expect(written([boxer], { boxer: null })).toEqual({
    json: { boxer: null },
    csv: { boxer: null, boxerSlug: null },
  });
});

describe("a column that names no order of its own", () => {
  const { column } = columnsOf<Row>();

  test.each<[string, Field<Row>, Partial<Row>, string | number | null]>([
    ["day", day, {}, "2024-03-11"],
    ["smaller number", total, {}, 16],
    ["first text", names, {}, "Saken"],
    ["nothing, where there is no text", names, { names: [] }, null],
    ["no before yes", isSure, {}, 0],
    ["nothing, where it is not known", isSure, { isSure: null }, null],
  ])("sorts by its first field: the %s", (_, field, row, order) => {
    expect(column("column", [field, total]).sortBy({ ...ROW, ...row })).toBe(order);
  });
});

test("with types a range is two numbers, true is no text, and an object's members stay where they were", () => {
  const cells = typedCells([{ fields: [total, isSure, day, names, boxer] }]);
  expect(cells.map(([header, value, type]) => [header, type, value(ROW)])).toEqual([
    ["boxer", "string", "Saken"],
    ["places", "integer", 16],
    ["placesMost", "integer", 18],
    ["isSure", "boolean", false],
    ["boxedOn", "date", "2024-03-11"],
    ["names", "list", "Saken | Сакен"],
    ["boxerSlug", "string", "saken"],
  ]);
  expect(cells.map(([, value]) => value({ ...ROW, boxer: null, isSure: null }))).toContain(null);
});
