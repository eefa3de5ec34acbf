import type { Resource } from "@/lib/record/table";
import { type ResourceField, resourceFields } from "./resource-fields";

/** A field under the name that it has in a table whose columns have types. */
export interface TypedField extends Omit<ResourceField, "members" | "header"> {
  column: string;
}

function columnsOf(field: ResourceField): TypedField[] {
  const { members, header, ...rest } = field;
  if (header === null) return members.flatMap(columnsOf);
  return [{ ...rest, column: header, type: field.type === "range" ? "integer" : field.type }];
}

/**
 * What is known of each column of `TypedTable`, by its name. A range is two whole numbers there, the second
 * named `…Most`, which no other CSV has.
 */
export function typedFields(resource: Resource): ReadonlyMap<string, TypedField> {
  const fields = resourceFields(resource).flatMap((column) => column.fields);
  const ranges = fields.filter(({ type }) => type === "range");
  const most = ranges.flatMap(({ name, header }) =>
    fields
      .filter((field) => header !== null && field.name === `${name}Most`)
      .map((field) => ({ ...field, header: `${header}Most` })),
  );
  return new Map([...fields, ...most].flatMap(columnsOf).map((each) => [each.column, each]));
}

/** A meaning without the backticks that stand around names: for readers that know no Markdown. */
export function plainText(about: string): string {
  return about.replaceAll("`", "");
}
