import { type ResourceField, resourceFields } from "@/lib/api/resource-fields";
import { loadGamesRows } from "@/lib/data/load-games-rows";
import { importGames } from "@/lib/operations/import-games";
import { recordAsOf } from "@/lib/record/as-of";
import { type GamesRecord, makeGamesRecord } from "@/lib/record/make-games-record";
import { RESOURCE_READERS } from "@/lib/record/resource-reader";
import { RESOURCES, type Resource } from "@/lib/record/table";
import { describeDatabase } from "../support/database";
import { aQuery } from "../support/small-table";

type Members = Readonly<Record<string, unknown>>;

/** What is wrong with a value, by what its field says of itself; "": nothing. */
function fault(value: unknown, field: ResourceField): string {
  if (value === null) return field.isNullable ? "" : "is null";
  switch (field.type) {
    case "string":
      return typeof value === "string" && value !== "" ? "" : "is no text";
    case "enum":
      return field.values.includes(String(value)) ? "" : "is no value of its list";
    case "integer":
    case "range":
      return Number.isInteger(value) ? "" : "is no whole number";
    case "number":
      return Number.isFinite(value) ? "" : "is no number";
    case "boolean":
      return typeof value === "boolean" ? "" : "is neither true nor false";
    case "date":
      return /^\d{4}-\d\d-\d\d$/.test(String(value)) ? "" : "is no day";
    case "url":
      return URL.canParse(String(value)) ? "" : "is no address";
    case "list":
      return Array.isArray(value) && value.every((each) => typeof each === "string")
        ? ""
        : "is no list of texts";
    case "object":
      return faults(value as Members, field.members).join("; ");
  }
}

/** What is wrong with the members of a row or an object. */
function faults(row: Members, fields: readonly ResourceField[]): string[] {
  const unknown = Object.keys(row).filter((name) => !fields.some((field) => field.name === name));
  return [
    ...unknown.map((name) => `${name} is not defined`),
    ...fields.flatMap((field) => {
      const found = fault(row[field.name], field);
      return found ? [`${field.name}: ${JSON.stringify(row[field.name])} ${found}`] : [];
    }),
  ];
}

/** Every value of the fields that name rows of another resource, with that resource. */
function references(row: Members, fields: readonly ResourceField[]): [Resource, string][] {
  return fields.flatMap((field): [Resource, string][] => {
    const value = row[field.name];
    if (value === null) return [];
    if (field.type === "object") return references(value as Members, field.members);
    const { refersTo } = field;
    return refersTo ? [value].flat().map((each) => [refersTo, String(each)]) : [];
  });
}

describeDatabase(
  "the shipped facts, as the API gives them",
  (database) => {
    const records: [string, GamesRecord][] = [];

    beforeAll(async () => {
      for (const id of ["paris-2024", "la-2028"]) {
        await importGames(database.prisma, `prisma/data/${id}`);
        const rows = await loadGamesRows(database.prisma, id);
        if (!rows) throw new Error("The facts were not imported");
        const live = makeGamesRecord(rows);
        records.push([id, live]);
        if (id === "paris-2024") records.push(["on a day", recordAsOf(live, "2024-03-11")]);
      }
    }, 60_000);

    test.each(RESOURCES)("are, in every row of %s, what the fields say", (resource) => {
      const fields = resourceFields(resource).flatMap((column) => column.fields);
      const keys = fields.filter(({ isKey }) => isKey);
      for (const [, record] of records) {
        const read = (of: Resource) =>
          RESOURCE_READERS[of].read(record, aQuery(), { offset: 0, limit: null }).json();
        const rows = read(resource);
        expect(rows.flatMap((row) => faults(row, fields)).slice(0, 5)).toEqual([]);
        const names = rows.map((row) => JSON.stringify(keys.map(({ name }) => row[name])));
        expect(new Set(names).size).toBe(rows.length);
        for (const other of RESOURCES) {
          const key = resourceFields(other)
            .flatMap((column) => column.fields)
            .find(({ isKey }) => isKey);
          const known = new Set(read(other).map((row) => row[key?.name ?? ""]));
          const named = rows.flatMap((row) => references(row, fields));
          const lost = named.filter(([of, id]) => of === other && !known.has(id));
          expect(lost.slice(0, 5)).toEqual([]);
        }
      }
    });

    test.each(RESOURCES)(
      "have an empty cell of %s only where a field may have none",
      (resource) => {
        const all = (field: ResourceField): ResourceField[] => [
          field,
          ...field.members.flatMap(all),
        ];
        const fields = resourceFields(resource).flatMap((column) => column.fields.flatMap(all));
        for (const [, record] of records) {
          const [headers = [], ...lines] = RESOURCE_READERS[resource]
            .read(record, aQuery(), { offset: 0, limit: null })
            .csv();
          const empty = headers.filter((_, index) => lines.some((cells) => cells[index] === null));
          const may = fields.flatMap(({ header, mayBeEmpty }) =>
            mayBeEmpty ? (header ?? []) : [],
          );
          expect(empty.filter((header) => !may.includes(String(header)))).toEqual([]);
        }
      },
    );
  },
  { isShared: true },
);
