import { placeFields } from "@/lib/api/place-fields";
import { type ResourceField, resourceFields } from "@/lib/api/resource-fields";
import { loadGamesRows } from "@/lib/data/load-games-rows";
import { importGames } from "@/lib/operations/import-games";
import { recordAsOf } from "@/lib/record/as-of";
import type { GamesRecord } from "@/lib/record/games-record";
import { placeDetail } from "@/lib/record/place-detail";
import { makeGamesRecord } from "@/lib/record/record-of-rows";
import { RESOURCES, type Resource, type TableDefinition, type TableRow } from "@/lib/record/table";
import { RESOURCE_READERS, TABLES } from "@/lib/record/tables";
import { describeDatabase } from "../support/database";
import { aQuery } from "../support/small-table";

type Members = Readonly<Record<string, unknown>>;

/** What is wrong with a value, by what its field says of itself; "": nothing. */
function fault(value: unknown, field: ResourceField): string {
  if (value === undefined) return field.isOptional ? "" : "is left out";
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
    case "objects":
      return (value as Members[]).flatMap((each) => faults(each, field.members)).join("; ");
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
    const { type, members, refersTo } = field;
    const values = [row[field.name] ?? []].flat();
    if (type === "object" || type === "objects") {
      return values.flatMap((each) => references(each as Members, members));
    }
    return refersTo ? values.map((each) => [refersTo, String(each)]) : [];
  });
}

const rowFields = (resource: Resource): ResourceField[] =>
  resourceFields(resource).flatMap(({ fields }) => fields);

const readAll = (record: GamesRecord, resource: Resource) =>
  RESOURCE_READERS[resource].read(record, aQuery(), { offset: 0, limit: null });

/** The first references to rows that are not there. */
function lostReferences(
  record: GamesRecord,
  rows: readonly Members[],
  fields: readonly ResourceField[],
): [Resource, string][] {
  const named = rows.flatMap((row) => references(row, fields));
  return RESOURCES.flatMap((resource) => {
    const key = rowFields(resource).find(({ isKey }) => isKey)?.name ?? "";
    const rowsThere = readAll(record, resource).json();
    const known = new Set(rowsThere.map((row) => row[key]));
    return named.filter(([of, id]) => of === resource && !known.has(id));
  }).slice(0, 5);
}

describeDatabase(
  "the shipped facts, as the API gives them",
  (database) => {
    const records: GamesRecord[] = [];

    beforeAll(async () => {
      for (const id of ["paris-2024", "la-2028"]) {
        await importGames(database.prisma, `prisma/data/${id}`);
        const rows = await loadGamesRows(database.prisma, id);
        if (!rows) throw new Error("The facts were not imported");
        const live = makeGamesRecord(rows);
        records.push(live, ...(id === "paris-2024" ? [recordAsOf(live, "2024-03-11")] : []));
      }
    }, 60_000);

    test.each(RESOURCES)("are, in every row of %s, what the fields say", (resource) => {
      const fields = rowFields(resource);
      const keys = fields.filter(({ isKey }) => isKey);
      for (const record of records) {
        const rows = readAll(record, resource).json();
        expect(rows.flatMap((row) => faults(row, fields)).slice(0, 5)).toEqual([]);
        const names = rows.map((row) => JSON.stringify(keys.map(({ name }) => row[name])));
        expect(new Set(names).size).toBe(rows.length);
        expect(lostReferences(record, rows, fields)).toEqual([]);
      }
    });

    test.each(RESOURCES)("are counted under no filter as the rows of %s are made", (resource) => {
      const { definition, rows } = TABLES[resource];
      const { recount } = definition as unknown as TableDefinition<TableRow>;
      for (const record of records) {
        const made: TableRow[] = rows(record);
        expect(made.map((row) => recount?.(row, {}) ?? row)).toEqual(made);
      }
    });

    test("are, of every single place, what its fields say", () => {
      const fields = [...rowFields("quota-places"), ...placeFields()];
      const kinds = new Set<unknown>();
      for (const record of records) {
        const places = record.places.flatMap(({ id }) => placeDetail(record, id) ?? []);
        expect(places.flatMap((place) => faults(place, fields)).slice(0, 5)).toEqual([]);
        expect(lostReferences(record, places, placeFields())).toEqual([]);
        for (const { decidingBout } of places) kinds.add(decidingBout?.basis ?? null);
      }
      expect([...kinds].map(String).toSorted()).toEqual(["deduced", "null", "recorded"]);
    });

    test.each(RESOURCES)(
      "have an empty cell of %s only where a field may have none",
      (resource) => {
        const all = (field: ResourceField): ResourceField[] => [
          field,
          ...field.members.flatMap(all),
        ];
        const may = rowFields(resource)
          .flatMap(all)
          .flatMap(({ header, mayBeEmpty }) => (mayBeEmpty ? (header ?? []) : []));
        for (const record of records) {
          const [headers = [], ...lines] = readAll(record, resource).csv();
          const empty = headers.filter((_, index) => lines.some((cells) => cells[index] === null));
          expect(empty.filter((header) => !may.includes(String(header)))).toEqual([]);
        }
      },
    );
  },
  { isShared: true },
);
