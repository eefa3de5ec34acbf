/** A pasted text as rows of cells. */
import type { Gender } from "@/lib/qualification/vocabulary";

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
  /** What its titles and columns say that its boxers are; a gender may be there twice. */
  genders: readonly Gender[];
  /** What stands beside the two of a bout and may be somebody. */
  beside: readonly { row: number; text: string }[];
}
