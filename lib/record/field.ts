/**
 * One public fact of a row: its name, what it is, and its value. From it come the member in JSON and
 * the cell in CSV, so that the two cannot disagree. What it means is said in lib/api/field-meanings.ts,
 * which no browser reads.
 */
import type { Day } from "@/lib/qualification/vocabulary";
import type { Total } from "./totals";

/** What a plain field of each type holds. `enum`: one of `values`. */
interface PlainTypes {
  string: string;
  enum: string;
  integer: number;
  number: number;
  boolean: boolean;
  date: Day;
  url: string;
}

interface Named {
  /** The member in JSON. */
  name: string;
  /** The header in CSV, where it is not the name. A member of an object is in CSV only under one. */
  csv?: string;
  /** The first cell of its column in CSV, although another member comes first in JSON. */
  leadsCsv?: true;
}

type Valued<Row, Value> =
  | { isNullable?: false; value: (row: Row) => Value }
  | { isNullable: true; value: (row: Row) => Value | null };

export type PlainField<Row> = {
  [Type in keyof PlainTypes]: Named &
    Valued<Row, PlainTypes[Type]> &
    (Type extends "enum" ? { type: Type; values: readonly string[] } : { type: Type }) & {
      /** The cell stays empty although there is a value: the field says nothing of this row. */
      isEmptyInCsv?: (row: Row) => boolean;
    };
}[keyof PlainTypes];

/** Texts: a list in JSON, one cell in CSV, empty for none. */
export interface ListField<Row> extends Named {
  type: "list";
  /** What parts them in CSV; " | " where it is not said. */
  separator?: string;
  value: (row: Row) => readonly string[];
}

/**
 * A number that is published exactly or as a range: "16-18" in CSV; in JSON two members, the second
 * named `…Most` (`null`: exact).
 */
export interface RangeField<Row> extends Named {
  type: "range";
  value: (row: Row) => Total;
}

/** An object in JSON; in CSV its members are cells of the row. Made by `objectField`. */
export interface ObjectField<Row> extends Named {
  type: "object";
  isNullable: boolean;
  value: (row: Row) => unknown;
  /** Fields of what `value` gives. */
  members: readonly Field<never>[];
}

export type Field<Row> = PlainField<Row> | ListField<Row> | RangeField<Row> | ObjectField<Row>;

/** An object whose members are fields of the value; says that it is nullable exactly where it is. */
export function objectField<
  Row,
  Value,
  const Name extends string,
  const Members extends readonly Field<NonNullable<Value>>[],
>(
  field: Named & {
    name: Name;
    isNullable: null extends Value ? true : false;
    value: (row: Row) => Value;
    members: Members;
  },
): ObjectField<Row> & { name: Name; members: Members } {
  return { ...field, type: "object" };
}

/** The names of fields as JSON has them, those of an object's members behind a point: "boxer.slug". */
export type FieldName<Each> = Each extends { name: infer Name extends string }
  ? Each extends { type: "object"; members: readonly (infer Member)[] }
    ? Name | `${Name}.${FieldName<Member>}`
    : Each extends { type: "range" }
      ? Name | `${Name}Most`
      : Name
  : never;
