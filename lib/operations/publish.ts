import type { z } from "zod";
import type { NotedConflict, Published } from "@/lib/answer";
import { type Actor, requirePermission } from "@/lib/auth/permissions";
import { type Advanced, advance } from "@/lib/change/advance";
import { type Change, replacedRows, type SeenRow } from "@/lib/change/change";
import { isCorrection } from "@/lib/change/corrections";
import { diffOfChanges } from "@/lib/change/diff-of-changes";
import type { ChangeEffect } from "@/lib/change/effect";
import { explanationProblems } from "@/lib/change/explanation-problems";
import { conflicts, isSameRow, type RowChange } from "@/lib/change/rows-diff";
import { loadGamesRowsWithin } from "@/lib/data/load-games-rows";
import { heldRecord } from "@/lib/data/loaded-records";
import type { PrismaClient, PrismaTransaction } from "@/lib/data/prisma";
import { AppError } from "@/lib/errors";
import type { GamesRecord } from "@/lib/record/make-games-record";
import { makeGamesRecord } from "@/lib/record/record-of-rows";
import {
  Base,
  Changes,
  GamesId,
  IdempotencyKey,
  inputProblems,
  Reason,
} from "@/lib/schemas/changes";
import { readStoredEffect, readStoredInput } from "@/lib/schemas/stored/read-stored";
import { ChangeInvalidError, ConflictError } from "./change-errors";
import { lockForWriting } from "./lock-for-writing";
import { addRevision, announceRevisions, noteConflicts, summarise } from "./revisions";
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

export interface PublishResult extends Published {
  effect: ChangeEffect;
}

/** What a change of the rows would be, whether it is published or only looked at. */
export interface MadeChange extends Advanced {
  diff: readonly RowChange[];
  needsReason: boolean;
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
  const changes = readChanges(actor, input.changes);
  const { gamesId, reason, idempotencyKey } = readRequest(input);
  const base = readField(Base, input.base, "base");
  const asked = { changes };

  const result = await prisma.$transaction(async (tx): Promise<PublishResult> => {
    await lockForWriting(prisma, tx);
    const answered = await findAnswer(tx, gamesId, actor, idempotencyKey, asked);
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

/**
 * The changes, checked; nothing that comes from outside is trusted. Throws {@link ChangeInvalidError},
 * and `forbidden` for those of tournaments and rules, which ask for more.
 */
export function readChanges(actor: Actor, input: unknown): Change[] {
  const read = Changes.safeParse(input);
  if (!read.success) throw new ChangeInvalidError([], inputProblems(read.error));
  if (read.data.some(({ kind }) => kind === "save-tournament" || kind === "save-rule")) {
    requirePermission(actor, "save-tournament");
  }
  return read.data;
}

/** One field of an input, checked. Throws {@link ChangeInvalidError}. */
export function readField<T>(schema: z.ZodType<T>, value: unknown, field: string): T {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  throw new ChangeInvalidError(
    [],
    inputProblems(read.error).map((problem) => `${field} ${problem}`),
  );
}

/** The Games, the reason for a correction and the key of a request, checked. */
export function readRequest(input: Omit<PublishInput, "changes" | "base">) {
  return {
    gamesId: readField(GamesId, input.gamesId, "gamesId"),
    idempotencyKey: readField(IdempotencyKey, input.idempotencyKey, "idempotencyKey"),
    reason: input.reason ? readField(Reason, input.reason, "reason") : null,
  };
}

/** The answer that the same request was given before, by whichever build. */
export async function findAnswer(
  tx: PrismaTransaction,
  gamesId: string,
  actor: Actor,
  idempotencyKey: string,
  asked: object,
): Promise<PublishResult | null> {
  const known = await tx.revision.findUnique({
    where: { gamesId_idempotencyKey: { gamesId, idempotencyKey } },
  });
  if (!known) return null;
  const effect = known.actorId === actor.id ? readStoredEffect(known) : null;
  if (effect === null || !isSameRow(readStoredInput(known), asked)) {
    throw new AppError("key_used", "The idempotency key was used for something else");
  }
  return { outcome: "repeated", revision: known.number, effect };
}

/**
 * The live record of a Games as a part of a transaction: `held`, where it is of the last revision, else
 * one that is read. Throws `unknown_games`.
 */
export async function loadRecord(
  tx: PrismaTransaction,
  gamesId: string,
  held: GamesRecord | null,
): Promise<GamesRecord> {
  const rows = await loadGamesRowsWithin(tx, gamesId, held?.rows ?? null);
  if (!rows) throw new AppError("unknown_games", "There are no such Games");
  return held && rows === held.rows ? held : makeGamesRecord(rows);
}

/** Throws {@link ConflictError} where a row is not as the editor saw it, or as the editor did not see it. */
async function refuseConflicts(
  tx: PrismaTransaction,
  record: GamesRecord,
  changes: readonly Change[],
  base: readonly SeenRow[],
): Promise<void> {
  const found = await findConflicts(tx, record, changes, base);
  if (found.length > 0) throw new ConflictError(found);
}

/** The rows that the changes replace and that are not as the editor saw them, and who changed them. */
export async function findConflicts(
  tx: PrismaTransaction,
  { rows }: GamesRecord,
  changes: readonly Change[],
  base: readonly SeenRow[],
): Promise<NotedConflict[]> {
  const seen = new Map(base.map((row) => [`${row.table} ${row.key}`, row]));
  for (const { table, key } of replacedRows(rows, changes)) {
    const name = `${table} ${key}`;
    if (!seen.has(name)) seen.set(name, { table, key, before: null } as SeenRow);
  }
  const wanted = new Map<string, object>(
    changes.flatMap((change) =>
      change.kind === "enter-bout" ? [[`bouts ${change.bout.id}`, change.bout] as const] : [],
    ),
  );
  // Somebody who published the very same is no conflict.
  const found = conflicts(rows, [...seen.values()]).filter(
    ({ change: { table, key }, current }) =>
      !current || !isSameRow(wanted.get(`${table} ${key}`), current),
  );
  return noteConflicts(tx, rows.games.id, found);
}

/** The record after the changes and what becomes different. Throws {@link ChangeInvalidError}. */
export function makeChange(record: GamesRecord, changes: readonly Change[]): MadeChange {
  const { problems, diff } = diffOfChanges(record, changes);
  if (problems.length > 0) throw new ChangeInvalidError(problems);
  const made = madeChange(record, diff);
  const unexplained = explanationProblems(made.record, changes);
  if (unexplained.length > 0) throw new ChangeInvalidError(unexplained);
  return made;
}

export function madeChange(record: GamesRecord, diff: readonly RowChange[]): MadeChange {
  return { ...advance(record, diff), diff, needsReason: isCorrection(diff) };
}

export function requireReason(isNeeded: boolean, reason: string | null): void {
  if (!isNeeded || reason) return;
  throw new AppError("reason_needed", "This corrects something public; give a reason", {
    field: "reason",
  });
}
