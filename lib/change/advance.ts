import type { GamesRecord } from "@/lib/record/make-games-record";
import { makeGamesRecord } from "@/lib/record/make-games-record";
import { rowsInOrder } from "@/lib/record/record-order";
import { type ChangeEffect, effectOf } from "./effect";
import { applyChanges, type RowChange } from "./rows-diff";

/** A record that follows another, and what becomes different with it. */
export interface Advanced {
  record: GamesRecord;
  effect: ChangeEffect;
}

/**
 * The live record after its rows are changed, as it would be read from the database, and what that
 * moves. The only way in which an effect is made. The revision stays: a number is given where the
 * change is saved. Each change names its row as a whole.
 */
export function advance(record: GamesRecord, diff: readonly RowChange[]): Advanced {
  const next =
    diff.length === 0 ? record : makeGamesRecord(rowsInOrder(applyChanges(record.rows, diff)));
  return { record: next, effect: effectOf(record, next, diff) };
}
