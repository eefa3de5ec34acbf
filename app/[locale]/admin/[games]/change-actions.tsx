"use server";

import type { ChangeActions, FormPreview } from "@/components/admin/change/change-actions";
import { ChangedDraws } from "@/components/admin/change/changed-draws";
import type { Answer, Published } from "@/lib/answer";
import { currentUser } from "@/lib/auth/current-user";
import { enteredDraws } from "@/lib/change/entered-draws";
import { answer } from "@/lib/operations/answer";
import { preview } from "@/lib/operations/preview";
import { publish } from "@/lib/operations/publish";
import { membersOf } from "@/lib/schemas/members-of";

/** What the changes would do, with the draws that they enter; nothing is written. */
export async function previewChanges(
  ...[games, changes]: Parameters<ChangeActions["preview"]>
): Promise<Answer<FormPreview>> {
  return answer(async (prisma) => {
    const actor = await currentUser();
    const seen = await preview(prisma, actor, { gamesId: games, changes });
    const { effect, needsReason, base, after } = seen;
    const draws = <ChangedDraws record={after} views={enteredDraws(after, changes)} />;
    return { effect, needsReason, base, draws };
  }, games);
}

/** Publishes the changes as the next revision. */
export async function publishChanges(
  ...[games, request]: Parameters<ChangeActions["publish"]>
): Promise<Answer<Published>> {
  return answer(async (prisma) => {
    const actor = await currentUser();
    const { changes, base, reason, idempotencyKey } = membersOf(request);
    const input = { gamesId: games, changes, base, reason, idempotencyKey };
    const { outcome, revision } = await publish(prisma, actor, input);
    return { outcome, revision };
  }, games);
}
