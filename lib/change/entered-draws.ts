import type { DrawView } from "@/lib/record/draw-view";
import { drawView } from "@/lib/record/draws";
import type { LiveRecord } from "@/lib/record/games-record";
import type { Change } from "./change";

/** The draws whose entries the changes save, as far as the tournament gives places in them. */
export function enteredDraws(record: LiveRecord, changes: readonly Change[]): DrawView[] {
  return changes.flatMap((change) =>
    change.kind === "save-draw"
      ? (drawView(record, change.tournamentId, change.categoryCode) ?? [])
      : [],
  );
}
