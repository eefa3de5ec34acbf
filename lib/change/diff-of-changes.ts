import type { LiveRecord } from "@/lib/record/games-record";
import type { GamesRows } from "@/lib/record/games-rows";
import { partsOf } from "@/lib/record/record-of-rows";
import { type Change, changeRows } from "./change";
import type { ChangeProblem } from "./change-problem";
import { rowsNear } from "./near-rows";
import { diffRows, type RowChange } from "./rows-diff";

/** What changes come to in rows, or why they cannot be made; then there is no difference. */
export interface DiffOfChanges {
  diff: readonly RowChange[];
  problems: readonly ChangeProblem[];
}

/** The rows of a record that the changes alter, one after the other, with the places that follow. */
export function diffOfChanges(record: LiveRecord, changes: readonly Change[]): DiffOfChanges {
  const near = rowsNear(record, changes);
  const made = near && diffIn(near, changes);
  // A new row that has the id of one far away: all rows together say what is wrong with that.
  return made?.diff.every((change) => isAsThere(record, change))
    ? made
    : diffIn(record.rows, changes);
}

function diffIn(rows: GamesRows, changes: readonly Change[]): DiffOfChanges {
  const { problems, rows: changed } = changeRows(rows, changes);
  return { diff: problems.length > 0 ? [] : diffRows(rows, changed), problems };
}

/** Whether a row that is new to those near is new to all. */
function isAsThere(record: LiveRecord, { table, key, before }: RowChange): boolean {
  if (before !== null) return true;
  const { boutById, placeById, boxerBySlug } = partsOf(record);
  if (table === "bouts") return !boutById.has(key);
  if (table === "places") return !placeById.has(key);
  return table !== "boxers" || !boxerBySlug.has(key);
}
