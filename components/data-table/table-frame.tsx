"use client";

import { NuqsAdapter } from "nuqs/adapters/next/app";
import type { FilterValues } from "@/lib/record/filter-values";
import type { FirstView } from "@/lib/record/first-view";
import type { TableDefinition, TableRow } from "@/lib/record/table";
import type { ColumnViews } from "./column-view";
import { DataTable, type FilterOptions } from "./data-table";

/** What a page gives to its table. */
export interface TablePageProps<Row extends TableRow> {
  games: string;
  view: FirstView<Row>;
  /** The question that the first view answers, as parameters. */
  viewParams: string;
  /** Where all rows are, for filtering without the server. */
  rowsPath: string;
  values: FilterValues;
  options: FilterOptions;
  title: string;
  path: string;
  apiPath: string;
}

interface TableFrameProps<Row extends TableRow> extends TablePageProps<Row> {
  definition: TableDefinition<Row>;
  views: ColumnViews<Row>;
}

/** A table page's table with the link to the URL that it needs. */
export function TableFrame<Row extends TableRow>(props: TableFrameProps<Row>) {
  return (
    <NuqsAdapter>
      <DataTable {...props} />
    </NuqsAdapter>
  );
}
