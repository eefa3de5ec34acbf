import type { GamesRecord } from "@/lib/record/games-record";
import { EMPTY_QUERY, RESOURCES, type Resource } from "@/lib/record/table";
import { RESOURCE_READERS } from "@/lib/record/tables";
import type { TypedCell } from "@/lib/record/write-fields";
import { type TypedField, typedFields } from "./typed-fields";

/** A resource whole, as a table of a file that holds all of them. */
export interface FactsTable {
  resource: Resource;
  columns: readonly TypedField[];
  /** The columns that name a row. */
  key: readonly string[];
  /** Whether one of them can be empty: then the key is unique, but no primary one. */
  hasEmptyKeys: boolean;
  foreignKeys: readonly { column: string; resource: Resource; key: string }[];
  total: number;
  /** Each row is made when it is asked for. */
  rows: () => Iterable<TypedCell[]>;
}

const keyOf = (fields: Iterable<TypedField>) =>
  [...fields].filter(({ isKey }) => isKey).map(({ column }) => column);

/** Every resource of a record; of a day those that can be turned back to it. */
export function factsTables(record: GamesRecord): FactsTable[] {
  const isOfADay = record.asOf !== null;
  return RESOURCES.filter((resource) => !isOfADay || RESOURCE_READERS[resource].isOfADay).map(
    (resource) => {
      const answer = RESOURCE_READERS[resource].read(record, EMPTY_QUERY, {
        offset: 0,
        limit: null,
      });
      const { columns, rows } = answer.typed();
      const fields = typedFields(resource);
      const own = columns.map(({ name }) => {
        const field = fields.get(name);
        if (!field) throw new Error(`The column ${name} of ${resource} is not defined`);
        return field;
      });
      return {
        resource,
        columns: own,
        key: keyOf(own),
        hasEmptyKeys: own.some(({ isKey, mayBeEmpty }) => isKey && mayBeEmpty),
        foreignKeys: own.flatMap((field) => foreignKeyOf(resource, field, isOfADay)),
        total: answer.total,
        rows,
      };
    },
  );
}

/** The row that a cell names. The places of a day are those held, not those that they came of. */
function foreignKeyOf(
  resource: Resource,
  { column, type, refersTo }: TypedField,
  isOfADay: boolean,
): FactsTable["foreignKeys"] {
  if (!refersTo || type === "list" || (isOfADay && refersTo === resource)) return [];
  const [key, ...others] = keyOf(typedFields(refersTo).values());
  return key === undefined || others.length > 0 ? [] : [{ column, resource: refersTo, key }];
}
