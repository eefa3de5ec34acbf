import type { Preview } from "@/lib/answer";
import { type Actor, requirePermission } from "@/lib/auth/permissions";
import { applyChanges, conflicts, diffRows, invert, type RowChange } from "@/lib/change/rows-diff";
import { settleRows } from "@/lib/change/settle-rows";
import { heldRecord } from "@/lib/data/loaded-records";
import { type PrismaClient, type PrismaTransaction, readSnapshot } from "@/lib/data/prisma";
import { AppError } from "@/lib/errors";
import type { LiveRecord } from "@/lib/record/games-record";
import { GamesId, RevisionNumber } from "@/lib/schemas/changes";
import { readStoredDiff } from "@/lib/schemas/stored/read-stored";
import { UndoRefusedError } from "./change-errors";
import { loadRecord } from "./load-record";
import { lockForWriting } from "./lock-for-writing";
import { type MadeChange, madeChange, requireReason } from "./make-change";
import { findResult, type PublishResult } from "./publish-result";
import { readField, readRequest } from "./read-input";
import {
  addRevision,
  announceRevisions,
  findBlockers,
  noteConflicts,
  rowsBefore,
  summarise,
  undoOperation,
} from "./revisions";
import { saveDiff } from "./save-diff";

export interface UndoInput {
  gamesId: string;
  /** The revision to take back. */
  revision: number;
  reason?: string | null;
  idempotencyKey: string;
}

/**
 * Takes a revision back, as a new revision: its rows become what they were before it. Throws
 * {@link UndoRefusedError} where later revisions built on it, `stored_damaged` where what it kept cannot be
 * read, and as `publish` does.
 */
export async function undo(
  prisma: PrismaClient,
  actor: Actor | null,
  input: UndoInput,
): Promise<PublishResult> {
  requirePermission(actor, "undo-own");
  const { gamesId, reason, idempotencyKey } = readRequest(input);
  const undoes = readField(RevisionNumber, input.revision, "revision");
  const asked = { undoes };
  const result = await prisma.$transaction(async (tx): Promise<PublishResult> => {
    await lockForWriting(prisma, tx);
    const answered = await findResult(tx, gamesId, actor, idempotencyKey, asked);
    if (answered) return answered;
    const held = heldRecord(prisma, gamesId);
    const { record, diff, effect, needsReason } = await takeBack(tx, actor, gamesId, undoes, held);
    requireReason(needsReason, reason);
    await saveDiff(tx, record, diff);
    const revision = await addRevision(tx, gamesId, {
      kind: "undo",
      actor,
      reason,
      diff,
      effect,
      idempotencyKey,
      undoes,
      summary: summarise(diff),
      input: { undoes },
    });
    return { outcome: "published", revision, effect };
  });
  const { outcome, revision } = result;
  if (outcome === "published") await announceRevisions(prisma, { games: gamesId, revision });
  return result;
}

/** What taking a revision back would do; nothing is written. Throws as `undo`. */
export async function previewUndo(
  prisma: PrismaClient,
  actor: Actor | null,
  input: { gamesId: string; revision: number },
): Promise<Preview & { diff: readonly RowChange[] }> {
  requirePermission(actor, "undo-own");
  const gamesId = readField(GamesId, input.gamesId, "gamesId");
  const number = readField(RevisionNumber, input.revision, "revision");
  const { effect, diff, needsReason } = await readSnapshot(prisma, (tx) =>
    takeBack(tx, actor, gamesId, number, heldRecord(prisma, gamesId)),
  );
  return { effect, diff, needsReason };
}

async function takeBack(
  tx: PrismaTransaction,
  actor: Actor,
  gamesId: string,
  number: number,
  held: LiveRecord | null,
): Promise<MadeChange> {
  const record = await loadRecord(tx, gamesId, held);
  const { rows } = record;
  const where = { gamesId_number: { gamesId, number } };
  const stored = await tx.revision.findUnique({ where });
  if (!stored) throw new AppError("not_found", `There is no revision ${number}`);
  requirePermission(actor, undoOperation(actor, stored));
  const back = invert(readStoredDiff(stored));
  if (back.length === 0) {
    throw new UndoRefusedError("It kept no rows to go back to");
  }
  const bringsPlaces = back.some(({ table, after }) => table === "places" && after !== null);
  const earlier = bringsPlaces ? await rowsBefore(tx, rows, number) : undefined;
  const found = conflicts(rows, back);
  if (found.length > 0) {
    const blockers = await findBlockers(tx, rows, { back, earlier }, number);
    throw UndoRefusedError.builtOn(
      blockers.length > 0 ? blockers : await noteConflicts(tx, gamesId, found, number),
    );
  }
  const settled = settleRows(rows, applyChanges(rows, back), earlier);
  if (settled.problems.length > 0) {
    const later = await findBlockers(tx, rows, { back, earlier }, number);
    throw UndoRefusedError.contradicted(settled.problems, later);
  }
  return madeChange(record, diffRows(rows, settled.rows));
}
