"use client";

import type { UndoActions } from "./change-actions";
import { PreviewPanel } from "./preview-panel";
import { useLookThenPublish } from "./use-look-then-publish";

interface UndoRevisionProps {
  gamesId: string;
  number: number;
  actions: UndoActions;
}

/** Takes a revision back, once its effect was seen. */
export function UndoRevision({ gamesId, number, actions }: UndoRevisionProps) {
  const steps = useLookThenPublish({
    subject: String(number),
    look: () => actions.preview(gamesId, number),
    publish: (_, confirmed) => actions.undo(gamesId, { revision: number, ...confirmed }),
  });
  return (
    <div>
      <PreviewPanel act={{ kind: "undo", number }} gamesId={gamesId} steps={steps} />
    </div>
  );
}
