import { columnsOf } from "@/lib/record/columns-of";
import type { Facets, TableDefinition, TableQuery, TableRow } from "@/lib/record/table";

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

const { plain } = columnsOf<SmallRow>();

export const smallTable: TableDefinition<SmallRow> = {
  resource: "nations",
  filters: ["noc", "gender", "route"],
  columns: [
    plain({ name: "id", type: "string", value: (row) => row.id }),
    plain({ name: "name", type: "string", isNullable: true, value: (row) => row.name }),
    plain(
      { name: "number", type: "integer", isNullable: true, value: (row) => row.number },
      { isDefault: false },
    ),
  ],
  defaultSort: [{ column: "name", descending: false }],
};

export function aQuery(query: Partial<TableQuery> = {}): TableQuery {
  return { q: "", filters: {}, sort: [], columns: null, ...query };
}
