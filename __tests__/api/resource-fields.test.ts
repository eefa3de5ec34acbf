import { FIELD_MEANINGS } from "@/lib/api/field-meanings";
import { type ResourceField, resourceFields } from "@/lib/api/resource-fields";
import { RESOURCES, type Resource } from "@/lib/record/table";
import { RESOURCE_READERS } from "@/lib/record/tables";
import { aRecord } from "../support/record-factory";
import { aQuery } from "../support/small-table";

const record = aRecord({});

function fieldsOf(resource: Resource): ResourceField[] {
  const withMembers = (field: ResourceField): ResourceField[] => [
    field,
    ...field.members.flatMap(withMembers),
  ];
  return resourceFields(resource)
    .flatMap(({ fields }) => fields)
    .flatMap(withMembers);
}

function field(resource: Resource, ...path: string[]): ResourceField {
  const found = path.reduce<{ members: readonly ResourceField[] } | undefined>(
    (parent, name) => parent?.members.find((member) => member.name === name),
    { members: resourceFields(resource).flatMap(({ fields }) => fields) },
  );
  if (!found) throw new Error(`There is no field ${path.join(".")}`);
  return found as ResourceField;
}

describe.each(RESOURCES)("the fields of %s", (resource) => {
  test("are those of its columns, and have the headers of its CSV", () => {
    const columns = RESOURCE_READERS[resource].columns.map(({ id }) => id);
    expect(resourceFields(resource).map(({ id }) => id)).toEqual(columns);
    const [headers = []] = RESOURCE_READERS[resource]
      .read(record, aQuery(), { offset: 0, limit: null })
      .csv();
    const told = fieldsOf(resource).flatMap(({ header }) => header ?? []);
    expect(told.toSorted()).toEqual(headers.map(String).toSorted());
  });

  test("each have a sentence of their own kind, and a key among them", () => {
    for (const { about } of fieldsOf(resource)) expect(about).toMatch(/^\S.*[.]$/);
    expect(fieldsOf(resource).some(({ isKey }) => isKey)).toBe(true);
    const names = Object.keys(FIELD_MEANINGS[resource]);
    expect(names).toHaveLength(fieldsOf(resource).length);
  });

  test("name rows of resources by the one key that these have", () => {
    for (const { refersTo } of fieldsOf(resource)) {
      if (refersTo) expect(fieldsOf(refersTo).filter(({ isKey }) => isKey)).toHaveLength(1);
    }
  });
});

test("a member of an object that may be missing is there in JSON and may be empty in CSV", () => {
  expect(field("quota-places", "reallocatedFrom", "id")).toMatchObject({
    header: "reallocatedFrom",
    type: "string",
    refersTo: "quota-places",
    isNullable: false,
    mayBeEmpty: true,
  });
  expect(field("quota-places", "boxer", "slug")).toMatchObject({
    header: "boxerSlug",
    isNullable: false,
    mayBeEmpty: false,
  });
  expect(field("quota-places", "reallocatedTo", "boxer", "name").header).toBeNull();
});

test("a range has its upper end beside it in JSON, and one cell in CSV", () => {
  expect(field("tournaments", "places")).toMatchObject({ type: "range", header: "places" });
  expect(field("tournaments", "placesMost")).toMatchObject({
    type: "integer",
    header: null,
    isNullable: true,
  });
});

test("a field that goes says what to use instead", () => {
  const deprecated = RESOURCES.flatMap(fieldsOf).filter((each) => each.deprecated !== undefined);
  expect(deprecated.map(({ name }) => name)).toEqual(["boxers"]);
  expect(deprecated[0]?.deprecated).toContain("`boxersWithPlace`");
});

test("a field without a meaning does not compile", () => {
  const { "source.url": _, ...rest } = FIELD_MEANINGS.bouts;
  // @ts-expect-error: `source.url` of a bout has no meaning.
  const missing: typeof FIELD_MEANINGS = { ...FIELD_MEANINGS, bouts: rest };
  const { about: __, ...noAbout } = FIELD_MEANINGS.bouts.red;
  // @ts-expect-error: `red` of a bout has no sentence.
  const silent: typeof FIELD_MEANINGS.bouts = { ...FIELD_MEANINGS.bouts, red: noAbout };
  // @ts-expect-error: bouts have no field "round2".
  const other: typeof FIELD_MEANINGS.bouts = { ...FIELD_MEANINGS.bouts, round2: { about: "" } };
  expect([missing, silent, other]).toHaveLength(3);
});
