/** A pasted text as rows of cells. */

export interface PastedRow {
  /** Line of the pasted text, counted from 1. */
  row: number;
  cells: readonly string[];
}

export interface PastedTable {
  /** The row that names the columns; `null`: there is none. */
  header: PastedRow | null;
  rows: readonly PastedRow[];
  /** Cells of the longest row. */
  width: number;
  /** Whether the cells were found in lines without delimiters. */
  isFree: boolean;
  /** Whether a row of the text held the two of a bout. */
  isPairs: boolean;
  /** Lines of the text with anything in them. */
  lines: number;
  /** Heads, feet and legends of printed pages, which are no rows. */
  skipped: readonly { row: number; text: string }[];
  /** What stands beside the two of a bout and may be somebody. */
  beside: readonly { row: number; text: string }[];
}
