import type { DrawView } from "@/lib/record/draw-view";
import { drawView } from "@/lib/record/draws";
import { type GamesRecord, makeGamesRecord } from "@/lib/record/make-games-record";
import type { Change } from "./change";
import { applyChanges, type RowChange } from "./rows-diff";

/** The record as it is once rows are changed; each row change names its row as a whole. */
export function recordAfter(record: GamesRecord, diff: readonly RowChange[]): GamesRecord {
  const places = record.places.map(({ basis: _, ...place }) => place);
  return makeGamesRecord(applyChanges({ ...record, places }, diff));
}

/** The draws whose entries the changes save, as far as the tournament gives places in them. */
export function enteredDraws(record: GamesRecord, changes: readonly Change[]): DrawView[] {
  return changes.flatMap((change) =>
    change.kind === "save-draw"
      ? (drawView(record, change.tournamentId, change.categoryCode) ?? [])
      : [],
  );
}
