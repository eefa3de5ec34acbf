/** What the server actions of a session sheet are asked and answer, in plain values. */

import type {
  PublishedChange,
  Told,
  ToldConflict,
  UndoActions,
} from "@/components/admin/change/change-answer";
import type { SeenRow } from "@/lib/change/change";
import type { ChangeEffect } from "@/lib/change/effect";
import type { SheetChange } from "@/lib/change/session-sheet";

export interface PreviewAnswer {
  effect: ChangeEffect;
  needsReason: boolean;
  /** What others changed since it was seen. */
  conflicts: readonly ToldConflict[];
}

export interface AskedChanges {
  changes: SheetChange[];
  base: SeenRow[];
}

/** The server's side of a session sheet. */
export interface SheetActions {
  saveDraft: (
    gamesId: string,
    draft: AskedChanges & { id: string },
  ) => Promise<Told<"kept" | "published">>;
  preview: (gamesId: string, asked: AskedChanges) => Promise<Told<PreviewAnswer>>;
  publish: (
    gamesId: string,
    asked: AskedChanges & { id: string; reason: string | null },
  ) => Promise<Told<PublishedChange>>;
  /** Taking back what was just published. */
  undo: UndoActions;
}
