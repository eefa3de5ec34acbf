import type { Field } from "@/lib/record/field";
import type { Resource } from "@/lib/record/table";
import { TABLES } from "@/lib/record/tables";
import { csvHeader } from "@/lib/record/write-fields";
import { FIELD_MEANINGS, type FieldMeaning } from "./field-meanings";

/** A public field with all that is known of it. */
export interface ResourceField extends FieldMeaning {
  /** The member in JSON. */
  name: string;
  /** The header in CSV; `null`: it is not there. */
  header: string | null;
  /** `objects`: a list of them. Of a `range` the smaller number, or the only one; a CSV has both in one cell. */
  type: Field<never>["type"] | "objects";
  /** The values of an `enum`, in their order; else none. */
  values: readonly string[];
  /** In JSON; a member of an object is there where the object is. */
  isNullable: boolean;
  /** Left out of JSON where it says nothing; of a row no member is. */
  isOptional: boolean;
  /** Whether its cell can be empty: also where its object is `null`, or its list has nothing. */
  mayBeEmpty: boolean;
  /** The fields of an `object` and of each of `objects`; else none. */
  members: readonly ResourceField[];
}

export interface ResourceColumn {
  /** What `columns` and `sort` name it by. */
  id: string;
  /** In the order of JSON. */
  fields: readonly ResourceField[];
}

function describe<Row>(
  field: Field<Row>,
  meanings: Readonly<Record<string, FieldMeaning | undefined>>,
  parent: { path: string; mayBeEmpty: boolean } | null = null,
): ResourceField[] {
  const path = parent ? `${parent.path}.${field.name}` : field.name;
  const meaning = (name: string): FieldMeaning => {
    const found = meanings[name];
    // The type of FIELD_MEANINGS has every name.
    if (!found) throw new Error(`The field ${name} has no meaning`);
    return found;
  };
  const isNullable =
    field.type === "range" || (field.type !== "list" && (field.isNullable ?? false));
  const mayBeEmpty =
    isNullable || field.type === "list" || "isEmptyInCsv" in field || (parent?.mayBeEmpty ?? false);
  const described = {
    name: field.name,
    type: field.type,
    ...meaning(path),
    header: field.type === "object" ? null : (csvHeader(field, parent !== null) ?? null),
    values: field.type === "enum" ? field.values : [],
    isNullable,
    isOptional: false,
    mayBeEmpty,
    members:
      field.type === "object"
        ? field.members.flatMap((member) => describe(member, meanings, { path, mayBeEmpty }))
        : [],
  };
  if (field.type !== "range") return [described];
  return [
    described,
    {
      name: `${field.name}Most`,
      type: "integer",
      ...meaning(`${path}Most`),
      header: null,
      values: [],
      isNullable: true,
      isOptional: false,
      mayBeEmpty: true,
      members: [],
    },
  ];
}

/** The fields of a resource, column by column. */
export function resourceFields(resource: Resource): readonly ResourceColumn[] {
  return TABLES[resource].definition.columns.map(({ id, fields }) => ({
    id,
    fields: (fields as readonly Field<never>[]).flatMap((field) =>
      describe(field, FIELD_MEANINGS[resource]),
    ),
  }));
}
