import { MOVING_LISTS } from "@/lib/record/frame";
import type { LiveRecord } from "@/lib/record/games-record";
import { partsOf, recordOf } from "@/lib/record/record-of-rows";
import { rowsInOrder } from "@/lib/record/record-order";
import { makeParts } from "@/lib/record/record-parts";
import { advanceParts, partsApart } from "./advance-parts";
import { type ChangeEffect, effectOf } from "./effect";
import { applyChanges, type RowChange } from "./rows-diff";

/** A record that follows another, and what becomes different with it. */
export interface Advanced {
  record: LiveRecord;
  effect: ChangeEffect;
}

const MOVING: ReadonlySet<string> = new Set(MOVING_LISTS);

/**
 * The live record after its rows are changed, as it would be read from the database, and what that
 * moves. The only way in which an effect is made. Only what the changes touch is made anew, their
 * categories and sums; a change of the frame (tournaments, allocations, rules, categories) touches all. The
 * revision stays: a number is given where the change is saved. Each change names its row as a whole.
 */
export function advance(record: LiveRecord, diff: readonly RowChange[]): Advanced {
  const before = partsOf(record);
  const isFrame = diff.some(({ table }) => !MOVING.has(table));
  const moved = isFrame
    ? partsApart(before, makeParts(rowsInOrder(applyChanges(record.rows, diff))))
    : advanceParts(before, diff);
  const effect = effectOf(moved, diff);
  return { record: diff.length === 0 ? record : recordOf(moved.after, record), effect };
}
