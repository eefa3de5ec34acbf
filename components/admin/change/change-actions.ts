/** The doors of the server through which forms look at their changes, publish them and take them back. */
import type { ReactNode } from "react";
import type { Answer, Preview, Published } from "@/lib/answer";
import type { Change, SeenRow } from "@/lib/change/change";

/** What goes with every request to publish. */
export interface Confirmed {
  reason: string | null;
  /** The same for each repetition of a request. */
  idempotencyKey: string;
}

export interface FormPreview extends Preview {
  base: readonly SeenRow[];
  /** The draws that the changes enter, as brackets. */
  draws: ReactNode;
}

export interface PublishRequest extends Confirmed {
  changes: readonly Change[];
  base: readonly SeenRow[];
}

/** The server's side of taking a revision back. */
export interface UndoActions {
  preview: (gamesId: string, revision: number) => Promise<Answer<Preview>>;
  undo: (gamesId: string, request: Confirmed & { revision: number }) => Promise<Answer<Published>>;
}

/** The server's side of a form. */
export interface ChangeActions {
  preview: (games: string, changes: readonly Change[]) => Promise<Answer<FormPreview>>;
  publish: (games: string, request: PublishRequest) => Promise<Answer<Published>>;
  /** Taking back what was just published. */
  undo: UndoActions;
}
