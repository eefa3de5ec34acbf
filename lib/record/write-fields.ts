/** How fields look in JSON and in CSV: the only place that knows. */
import type { Field } from "./field";
import type { Total } from "./totals";

export type Cell = string | number | null;

/** A cell of a table whose columns have types: true and false are no texts there. */
export type TypedCell = Cell | boolean;

type Part<Row, Value> = readonly [name: string, value: (row: Row) => Value];

/** Columns, in the order of the answer. */
type Columns<Row> = readonly { fields: readonly Field<Row>[] }[];

/** An object's members as fields of what the object is made of. */
function membersOf(field: Extract<Field<never>, { type: "object" }>): readonly Field<unknown>[] {
  // `objectField` takes only members that read what `value` gives.
  return field.members as readonly Field<unknown>[];
}

/** Members by name; `null`: each with all that it holds. */
interface Picked extends ReadonlyMap<string, Picked | null> {}

/** The tree of some paths: "boxer.slug". One that is named whole stays whole. */
function pickedOf(paths: readonly string[]): Picked {
  const below = new Map<string, string[] | null>();
  for (const path of paths) {
    const at = path.indexOf(".");
    const name = at === -1 ? path : path.slice(0, at);
    const known = below.get(name);
    if (at === -1) below.set(name, null);
    else if (known !== null) below.set(name, [...(known ?? []), path.slice(at + 1)]);
  }
  return new Map([...below].map(([name, rest]) => [name, rest === null ? null : pickedOf(rest)]));
}

/** The paths of all members, in the order of JSON: "boxer", "boxer.slug", "boxer.name". */
export function memberPaths<Row>(columns: Columns<Row>): string[] {
  return columns.flatMap(({ fields }) =>
    fields.flatMap((field) => {
      if (field.type === "range") return [field.name, `${field.name}Most`];
      if (field.type !== "object") return [field.name];
      const below = memberPaths([{ fields: membersOf(field) }]);
      return [field.name, ...below.map((path) => `${field.name}.${path}`)];
    }),
  );
}

function jsonMembers<Row>(field: Field<Row>, picked: Picked | null): Part<Row, unknown>[] {
  switch (field.type) {
    case "range":
      return [
        [field.name, (row) => field.value(row).places],
        [`${field.name}Most`, (row) => field.value(row).placesMost],
      ];
    case "object": {
      const write = makeWriter([{ fields: membersOf(field) }], picked?.get(field.name) ?? null);
      const object = (value: unknown) => (value === null ? null : write(value));
      return [[field.name, (row) => object(field.value(row))]];
    }
    default:
      return [[field.name, field.value]];
  }
}

/** Writes the columns of a row as one object; `paths`: only these members, in this order. */
export function jsonWriter<Row>(
  columns: Columns<Row>,
  paths: readonly string[] | null = null,
): (row: Row) => Record<string, unknown> {
  return makeWriter(columns, paths === null ? null : pickedOf(paths));
}

function makeWriter<Row>(
  columns: Columns<Row>,
  picked: Picked | null,
): (row: Row) => Record<string, unknown> {
  const all = columns.flatMap(({ fields }) => fields.flatMap((each) => jsonMembers(each, picked)));
  const members =
    picked === null
      ? all
      : [...picked.keys()].flatMap((name) => all.filter(([each]) => each === name));
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

interface CellOf<Row, Value> {
  header: string;
  type: CellType;
  value: (row: Row) => Value;
  leads: boolean;
}

type Plain<Row> = Exclude<Field<Row>, { type: "object" }>;
/** The cells of a field that is no object, each with what stands behind its header. */
type Writer<Value> = <Row>(field: Plain<Row>) => readonly Written<Row, Value>[];
type Written<Row, Value> = readonly [ending: string, type: CellType, value: (row: Row) => Value];

const writeText: Writer<Cell> = (field) => [["", field.type, csvValue(field)]];

/** A range is two numbers, as in JSON; days stay texts, whose type says that they are days. */
const writeTyped: Writer<TypedCell> = (field) => {
  switch (field.type) {
    case "range":
      return [
        ["", "integer", (row) => field.value(row).places],
        ["Most", "integer", (row) => field.value(row).placesMost],
      ];
    case "boolean": {
      const { isEmptyInCsv = () => false } = field;
      return [["", "boolean", (row) => (isEmptyInCsv(row) ? null : field.value(row))]];
    }
    default:
      return writeText(field);
  }
};

function cellsOf<Row, Value>(
  field: Field<Row>,
  header: string | undefined,
  write: Writer<Value>,
): CellOf<Row, Value | null>[] {
  if (field.type !== "object") {
    if (header === undefined) return [];
    const leads = field.leadsCsv ?? false;
    return write(field).map(([ending, type, value]) => ({
      header: `${header}${ending}`,
      type,
      value,
      leads,
    }));
  }
  return membersOf(field)
    .flatMap((member) => cellsOf(member, csvHeader(member, true), write))
    .map((cell) => ({
      ...cell,
      value: (row) => {
        const value = field.value(row);
        return value === null ? null : cell.value(value);
      },
    }));
}

type Cells<Row, Value> = readonly (readonly [
  header: string,
  value: (row: Row) => Value | null,
  type: CellType,
])[];

function cellsOfColumns<Row, Value>(
  columns: Columns<Row>,
  write: Writer<Value>,
): Cells<Row, Value> {
  return columns.flatMap(({ fields }) =>
    fields
      .flatMap((field) => cellsOf(field, csvHeader(field), write))
      .toSorted((a, b) => Number(b.leads) - Number(a.leads))
      .map(({ header, value, type }) => [header, value, type] as const),
  );
}

/** The cells of the columns in a CSV, each with its header and what it holds. */
export function csvCells<Row>(columns: Columns<Row>): Cells<Row, Cell> {
  return cellsOfColumns(columns, writeText);
}

/**
 * The same cells where a column has a type: true and false, whole numbers, and of a range the upper end
 * in a column of its own, named `…Most` as in JSON.
 */
export function typedCells<Row>(columns: Columns<Row>): Cells<Row, TypedCell> {
  return cellsOfColumns(columns, writeTyped);
}
