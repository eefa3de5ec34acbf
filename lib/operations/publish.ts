import { type Actor, requirePermission } from "@/lib/auth/permissions";
import type { Change, SeenRow } from "@/lib/change/change";
import { heldRecord } from "@/lib/data/loaded-records";
import type { PrismaClient } from "@/lib/data/prisma";
import { Base } from "@/lib/schemas/changes";
import { refuseConflicts } from "./find-conflicts";
import { loadRecord } from "./load-record";
import { lockForWriting } from "./lock-for-writing";
import { makeChange, requireReason } from "./make-change";
import { findResult, type PublishResult } from "./publish-result";
import { readChanges, readField, readRequest, requireForChanges } from "./read-input";
import { addRevision, announceRevisions, summarise } from "./revisions";
import { saveDiff } from "./save-diff";

export interface PublishInput {
  gamesId: string;
  changes: readonly Change[];
  /** The rows that the changes replace, as the editor saw them; `replacedRows` names them. */
  base: readonly SeenRow[];
  /** Needed where something public is corrected. */
  reason?: string | null;
  idempotencyKey: string;
}

/**
 * Publishes changes as the next revision, in one transaction. Throws `not_signed_in`, `forbidden`,
 * `unknown_games`, `reason_needed` or `key_used`, {@link ChangeInvalidError} where a change cannot be
 * made, {@link ConflictError} where somebody changed a row since it was seen; then nothing is written.
 */
export async function publish(
  prisma: PrismaClient,
  actor: Actor | null,
  input: PublishInput,
): Promise<PublishResult> {
  requirePermission(actor, "publish");
  const changes = readChanges(input.changes);
  requireForChanges(actor, changes);
  const { gamesId, reason, idempotencyKey } = readRequest(input);
  const base = readField(Base, input.base, "base");
  const asked = { changes };

  const result = await prisma.$transaction(async (tx): Promise<PublishResult> => {
    await lockForWriting(prisma, tx);
    const answered = await findResult(tx, gamesId, actor, idempotencyKey, asked);
    if (answered) return answered;
    const record = await loadRecord(tx, gamesId, heldRecord(prisma, gamesId));
    await refuseConflicts(tx, record, changes, base);
    const made = makeChange(record, changes);
    if (made.diff.length === 0) {
      return { outcome: "unchanged", revision: record.revision, effect: made.effect };
    }
    requireReason(made.needsReason, reason);
    await saveDiff(tx, made.record, made.diff);
    const revision = await addRevision(tx, gamesId, {
      kind: "changes",
      actor,
      summary: summarise(made.diff),
      reason,
      input: { changes },
      diff: made.diff,
      effect: made.effect,
      idempotencyKey,
    });
    return { outcome: "published", revision, effect: made.effect };
  });
  const { outcome, revision } = result;
  if (outcome === "published") await announceRevisions(prisma, { games: gamesId, revision });
  return result;
}
