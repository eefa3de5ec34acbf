/** How fields look in JSON and in CSV: the only place that knows. */
import type { Field } from "./field";
import type { Total } from "./totals";

export type Cell = string | number | null;

type Part<Row, Value> = readonly [name: string, value: (row: Row) => Value];

/** Columns, in the order of the answer. */
type Columns<Row> = readonly { fields: readonly Field<Row>[] }[];

/** An object's members as fields of what the object is made of. */
function membersOf(field: Extract<Field<never>, { type: "object" }>): readonly Field<unknown>[] {
  // `objectField` takes only members that read what `value` gives.
  return field.members as readonly Field<unknown>[];
}

function jsonMembers<Row>(field: Field<Row>): Part<Row, unknown>[] {
  switch (field.type) {
    case "range":
      return [
        [field.name, (row) => field.value(row).places],
        [`${field.name}Most`, (row) => field.value(row).placesMost],
      ];
    case "object": {
      const write = jsonWriter([{ fields: membersOf(field) }]);
      const object = (value: unknown) => (value === null ? null : write(value));
      return [[field.name, (row) => object(field.value(row))]];
    }
    default:
      return [[field.name, field.value]];
  }
}

/** Writes the columns of a row as one object. */
export function jsonWriter<Row>(columns: Columns<Row>): (row: Row) => Record<string, unknown> {
  const members = columns.flatMap(({ fields }) => fields.flatMap(jsonMembers));
  return (row) => {
    const written: Record<string, unknown> = {};
    for (const [name, value] of members) written[name] = value(row);
    return written;
  };
}

function rangeText({ places, placesMost }: Total): Cell {
  return placesMost === null ? places : `${places}-${placesMost}`;
}

function csvValue<Row>(field: Exclude<Field<Row>, { type: "object" }>): (row: Row) => Cell {
  switch (field.type) {
    case "range":
      return (row) => rangeText(field.value(row));
    case "list":
      return (row) => field.value(row).join(field.separator ?? " | ") || null;
    default: {
      const { isEmptyInCsv = () => false } = field;
      return (row) => {
        const value = isEmptyInCsv(row) ? null : field.value(row);
        return typeof value === "boolean" ? String(value) : value;
      };
    }
  }
}

/**
 * The header of a field in a CSV: of a member of an object only where it names one. `undefined`: it is
 * not in a CSV.
 */
export function csvHeader(
  { name, csv }: Pick<Field<never>, "name" | "csv">,
  isMember = false,
): string | undefined {
  return csv ?? (isMember ? undefined : name);
}

/** What a cell holds: the type of its field; a list and a range are texts there. */
export type CellType = Exclude<Field<never>["type"], "object">;

interface CsvCell<Row> {
  header: string;
  type: CellType;
  value: (row: Row) => Cell;
  leads: boolean;
}

function cellsOf<Row>(field: Field<Row>, header: string | undefined): CsvCell<Row>[] {
  if (field.type !== "object") {
    return header === undefined
      ? []
      : [{ header, type: field.type, value: csvValue(field), leads: field.leadsCsv ?? false }];
  }
  return membersOf(field)
    .flatMap((member) => cellsOf(member, csvHeader(member, true)))
    .map((cell) => ({
      ...cell,
      value: (row) => {
        const value = field.value(row);
        return value === null ? null : cell.value(value);
      },
    }));
}

/** The cells of the columns in a CSV, each with its header and what it holds. */
export function csvCells<Row>(
  columns: Columns<Row>,
): (readonly [header: string, value: (row: Row) => Cell, type: CellType])[] {
  return columns.flatMap(({ fields }) =>
    fields
      .flatMap((field) => cellsOf(field, csvHeader(field)))
      .toSorted((a, b) => Number(b.leads) - Number(a.leads))
      .map(({ header, value, type }) => [header, value, type] as const),
  );
}
