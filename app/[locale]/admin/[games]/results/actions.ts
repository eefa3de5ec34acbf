"use server";

import type { SheetActions } from "@/components/admin/sheet/sheet-actions";
import { currentUser } from "@/lib/auth/current-user";
import { answer } from "@/lib/operations/answer";
import { dropDraft, saveDraft as keepDraft } from "@/lib/operations/drafts";
import { preview as previewChanges } from "@/lib/operations/preview";
import { publish as publishChanges } from "@/lib/operations/publish";
import { membersOf } from "@/lib/schemas/members-of";

/** Keeps what was collected, for another browser or a later day. */
export const saveDraft: SheetActions["saveDraft"] = async (gamesId, draft) => {
  return answer(async (prisma) => keepDraft(prisma, await currentUser(), gamesId, draft), gamesId);
};

/** What publishing would do, and what others changed of it meanwhile. */
export const preview: SheetActions["preview"] = async (gamesId, request) => {
  return answer(async (prisma) => {
    const user = await currentUser();
    const { changes, base } = membersOf(request);
    const looked = await previewChanges(prisma, user, { gamesId, changes, base });
    const { effect, needsReason, conflicts } = looked;
    return { effect, needsReason, conflicts };
  }, gamesId);
};

/** Publishes a draft under its own id: asked again, it is published once. */
export const publish: SheetActions["publish"] = async (gamesId, request) => {
  return answer(async (prisma) => {
    const user = await currentUser();
    const { id, changes, base, reason } = membersOf(request);
    const { outcome, revision } = await publishChanges(prisma, user, {
      gamesId,
      changes,
      base,
      reason,
      idempotencyKey: id,
    });
    await dropDraft(prisma, user, id);
    return { outcome, revision };
  }, gamesId);
};
