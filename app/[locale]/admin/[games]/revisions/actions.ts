"use server";

import type { UndoActions } from "@/components/admin/change/change-actions";
import { currentUser } from "@/lib/auth/current-user";
import { answer } from "@/lib/operations/answer";
import { previewUndo as lookAtUndo, undo as takeBack } from "@/lib/operations/undo";
import { membersOf } from "@/lib/schemas/members-of";

/** What taking a revision back would do. */
export async function previewUndo(...[gamesId, revision]: Parameters<UndoActions["preview"]>) {
  return answer(async (prisma) => {
    const user = await currentUser();
    const { effect, needsReason } = await lookAtUndo(prisma, user, { gamesId, revision });
    return { effect, needsReason };
  }, gamesId);
}

/** Takes a revision back; asked again with the same key, it is done once. */
export async function undo(...[gamesId, request]: Parameters<UndoActions["undo"]>) {
  return answer(async (prisma) => {
    const user = await currentUser();
    const { revision, reason, idempotencyKey } = membersOf(request);
    const input = { gamesId, revision, reason, idempotencyKey };
    const { outcome, revision: made } = await takeBack(prisma, user, input);
    return { outcome, revision: made };
  }, gamesId);
}
