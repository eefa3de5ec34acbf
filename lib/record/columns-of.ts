import { CONTINENTS, type Continent } from "@/lib/qualification/vocabulary";
import { type Field, objectField } from "./field";
import type { TableColumn } from "./table";

type SortBy<Row> = TableColumn<Row>["sortBy"];

interface ColumnOptions<Row>
  extends Partial<Pick<TableColumn<Row>, "isDefault" | "countedUnder" | "namedBy">> {
  /** What the column sorts by, where it is not its first field. */
  sortBy?: SortBy<Row>;
}

/** What a column sorts by that says nothing else; an object has no order of its own. */
function orderOf<Row>(field: Field<Row> | undefined): SortBy<Row> {
  if (field === undefined) return () => null;
  switch (field.type) {
    case "object":
      return () => null;
    case "list":
      return (row) => field.value(row)[0] ?? null;
    case "range":
      return (row) => field.value(row).places;
    case "boolean":
      return (row) => {
        const value = field.value(row);
        return value === null ? null : Number(value);
      };
    default:
      return field.value;
  }
}

/** Makes columns of one kind of row. The names of their fields stay in the type. */
export function columnsOf<Row>() {
  const column = <const Fields extends readonly Field<Row>[]>(
    id: string,
    fields: Fields,
    {
      sortBy = orderOf(fields[0]),
      isDefault = true,
      countedUnder,
      namedBy,
    }: ColumnOptions<Row> = {},
  ): TableColumn<Row> & { fields: Fields } => ({
    id,
    fields,
    sortBy,
    isDefault,
    ...(countedUnder ? { countedUnder } : {}),
    ...(namedBy ? { namedBy } : {}),
  });
  /** A column of one field, whose name it has. */
  const plain = <const Only extends Field<Row>>(field: Only, options?: ColumnOptions<Row>) =>
    column<readonly [Only]>(field.name, [field], options);
  return { column, plain };
}

/** The address of the page that a row's facts come from, inside `source`. */
export const SOURCE_URL = {
  name: "url",
  type: "url",
  csv: "sourceUrl",
  value: (url: string) => url,
} as const satisfies Field<string>;

/** The column of the page that a row's facts come from. */
export function sourceColumn<Row extends { sourceUrl: string }>({ isDefault = false } = {}) {
  const value = (row: Row): string => row.sourceUrl;
  return columnsOf<Row>().plain(
    objectField({ name: "source", isNullable: false, value, members: [SOURCE_URL] }),
    { sortBy: value, isDefault },
  );
}

/** The column of a row's nation: its NOC, by which it sorts, and its name. */
export function nationColumn<Row extends { noc: string; nation: string }>({
  sortBy = (row) => row.noc,
}: Pick<ColumnOptions<Row>, "sortBy"> = {}) {
  return columnsOf<Row>().column(
    "nation",
    [
      { name: "noc", type: "string", value: (row) => row.noc },
      { name: "nation", type: "string", value: (row) => row.nation },
    ],
    { sortBy },
  );
}

/** The column of a row's continent; `null`: it is of none. */
export function continentColumn<Row extends { continent: Continent | null }>({
  isDefault = false,
} = {}) {
  return columnsOf<Row>().plain(
    {
      name: "continent",
      type: "enum",
      values: CONTINENTS,
      isNullable: true,
      value: (row) => row.continent,
    },
    { isDefault },
  );
}
