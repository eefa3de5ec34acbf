import type { ReactNode } from "react";
import type { FilterValues } from "@/lib/record/filters";

/** Where a cell stands when a row becomes two lines on a phone; without one, on a line of its own. */
export type PhoneArea =
  | "lead"
  | "leadSub"
  | "title"
  | "wideTitle"
  | "end"
  | "sub"
  | "wideSub"
  | "subEnd";

/** How a column looks. What it is, is said by the table's definition in lib/record. */
export interface ColumnView<Row> {
  cell: (row: Row) => ReactNode;
  /**
   * The NOC's code in a cell of its own before it, so that a row copied into a spreadsheet has code and
   * name apart.
   */
  code?: (row: Row) => ReactNode;
  /**
   * Where the code stands on a phone: before the second line, in the place of `cell`, or before the
   * title; without one, nowhere.
   */
  codeArea?: "beforeSub" | "beforeTitle";
  isNumber?: boolean;
  /** Names the row. */
  isName?: boolean;
  /** A text that may need more than one line. */
  isText?: boolean;
  /**
   * What rows have in common that stand together under the order by one of these columns: it is said
   * quietly in all but the first.
   */
  group?: { under: readonly string[]; of: (row: Row) => string };
  area?: PhoneArea;
  /** On a phone, beside other such cells on one line, with the column's name. */
  isInLine?: boolean;
  /** Rows whose cell says nothing worth a line on a phone. */
  isQuietOnPhone?: (row: Row) => boolean;
}

export type ColumnViews<Row> = Readonly<Record<string, ColumnView<Row>>>;

/** A value that a filter offers, with its words. */
export interface FilterOption {
  value: string;
  label: string;
  /** What it is found by, as `searchText` makes it; without one, value and label. */
  search?: string;
  /** Its words after what is counted of it, as "women’s 75 kg"; without one, the label. */
  inHead?: string;
}

/** What each filter offers. */
export type FilterOptions = Readonly<Record<keyof FilterValues, readonly FilterOption[]>>;
