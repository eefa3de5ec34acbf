"use client";

import { NuqsAdapter } from "nuqs/adapters/next/app";
import type { TableRow } from "@/lib/record/table";
import { DataTable, type DataTableProps } from "./data-table";

/** What a page gives to its table. */
export type TablePageProps<Row extends TableRow> = Omit<
  DataTableProps<Row>,
  "definition" | "views"
>;

/** A table page's table with the link to the URL that it needs. */
export function TableFrame<Row extends TableRow>(props: DataTableProps<Row>) {
  return (
    <NuqsAdapter>
      <DataTable {...props} />
    </NuqsAdapter>
  );
}
