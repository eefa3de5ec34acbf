/** What the server actions of a session sheet are asked and answer, in plain values. */

import type { UndoActions } from "@/components/admin/change/change-actions";
import type { Answer, NotedConflict, Preview, Published } from "@/lib/answer";
import type { SeenRow } from "@/lib/change/change";
import type { SheetChange } from "@/lib/change/session-sheet";

export interface SheetPreview extends Preview {
  /** What others changed since it was seen. */
  conflicts: readonly NotedConflict[];
}

export interface SheetRequest {
  changes: SheetChange[];
  base: SeenRow[];
}

/** The server's side of a session sheet. */
export interface SheetActions {
  saveDraft: (
    gamesId: string,
    draft: SheetRequest & { id: string },
  ) => Promise<Answer<"kept" | "published">>;
  preview: (gamesId: string, request: SheetRequest) => Promise<Answer<SheetPreview>>;
  publish: (
    gamesId: string,
    request: SheetRequest & { id: string; reason: string | null },
  ) => Promise<Answer<Published>>;
  /** Taking back what was just published. */
  undo: UndoActions;
}
