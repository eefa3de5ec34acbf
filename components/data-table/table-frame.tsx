"use client";

import { NuqsAdapter } from "nuqs/adapters/next/app";
import type { Day } from "@/lib/qualification/vocabulary";
import type { TableRow } from "@/lib/record/table";
import { DataTable, type DataTableProps } from "./data-table";

/** What a page gives to its table. */
export interface TablePageProps<Row extends TableRow>
  extends Omit<DataTableProps<Row>, "definition" | "views"> {
  games: string;
  /** The day that the rows are of, and that links keep; `null`: the live record. */
  asOf: Day | null;
}

/** A table page's table with the link to the URL that it needs. */
export function TableFrame<Row extends TableRow>(props: DataTableProps<Row>) {
  return (
    <NuqsAdapter>
      <DataTable {...props} />
    </NuqsAdapter>
  );
}
