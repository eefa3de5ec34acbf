import {
  type Facets,
  plainColumn,
  type TableDefinition,
  type TableQuery,
  type TableRow,
} from "@/lib/record/table";

/** A table of its own, so that the engine is tested without any resource. */
export interface SmallRow extends TableRow {
  name: string | null;
  number: number | null;
}

export function aRow(id: string, row: Partial<Omit<SmallRow, "id">> = {}): SmallRow {
  return { id, facets: [{}], search: "", name: null, number: null, ...row };
}

/** A row with one facet for each of the given ones. */
export function found(id: string, ...facets: Facets[]): SmallRow {
  return aRow(id, { facets });
}

export const smallTable: TableDefinition<SmallRow> = {
  resource: "nations",
  filters: ["noc", "gender", "route"],
  columns: [
    plainColumn("id", (row) => row.id),
    plainColumn("name", (row) => row.name),
    plainColumn("number", (row) => row.number, { isDefault: false }),
  ],
  defaultSort: [{ column: "name", descending: false }],
};

export function aQuery(query: Partial<TableQuery> = {}): TableQuery {
  return { q: "", filters: {}, sort: [], columns: null, asOf: null, ...query };
}
