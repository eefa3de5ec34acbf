import { type Actor, requirePermission } from "@/lib/auth/permissions";
import type { Change, SeenRow } from "@/lib/change/change";
import type { PrismaClient } from "@/lib/data/prisma";
import { AppError } from "@/lib/errors";
import { problemAt } from "@/lib/problem";
import { GamesId, inputProblems } from "@/lib/schemas/changes";
import { DraftInput } from "@/lib/schemas/draft";
import { asSeenToday } from "@/lib/schemas/stored/read-rows";
import { readableOr, readStoredDraft } from "@/lib/schemas/stored/read-stored";
import { STORED_VERSION } from "@/lib/schemas/stored/versions";
import { ChangeInvalidError } from "./change-errors";
import { lockForWriting } from "./lock-for-writing";
import { readField } from "./read-input";

/**
 * Keeps what an editor has collected in the place of what was kept of it before; what is empty is
 * kept no longer. "published": it was published meanwhile, so there is nothing to keep. Throws
 * `not_signed_in`, `forbidden`, `unknown_games`, {@link ChangeInvalidError}, and `key_used` for
 * somebody else's draft.
 */
export async function saveDraft(
  prisma: PrismaClient,
  actor: Actor | null,
  ofGames: string,
  input: DraftInput,
): Promise<"kept" | "published"> {
  requirePermission(actor, "keep-drafts");
  const gamesId = readField(GamesId, ofGames, "gamesId");
  const read = DraftInput.safeParse(input);
  if (!read.success) throw new ChangeInvalidError([], inputProblems(read.error));
  const { id, changes, base } = read.data;
  requireRows(base);
  return prisma.$transaction(async (tx) => {
    await lockForWriting(prisma, tx);
    if (!(await tx.games.findUnique({ where: { id: gamesId }, select: { id: true } }))) {
      throw new AppError("unknown_games", "There are no such Games");
    }
    const known = await tx.draft.findUnique({ where: { id } });
    if (known && (known.userId !== actor.id || known.gamesId !== gamesId)) {
      throw new AppError("key_used", "This draft is somebody else's");
    }
    const where = { gamesId_idempotencyKey: { gamesId, idempotencyKey: id } };
    const published = await tx.revision.findUnique({ where, select: { number: true } });
    if (published || changes.length === 0) {
      await tx.draft.deleteMany({ where: { id } });
      return published ? "published" : "kept";
    }
    const kept = { changes: JSON.stringify({ changes, base }), storedVersion: STORED_VERSION };
    await tx.draft.upsert({
      where: { id },
      create: { id, gamesId, userId: actor.id, ...kept },
      update: kept,
    });
    return "kept";
  });
}

/** What is kept must be read again. Throws {@link ChangeInvalidError}. */
function requireRows(base: readonly SeenRow[]): void {
  const problems = base.flatMap((row, index) =>
    asSeenToday(row) === null
      ? [problemAt(`base.${index}.before`, "not-a-row-of", { table: row.table })]
      : [],
  );
  if (problems.length > 0) throw new ChangeInvalidError([], problems);
}

/** A draft as it was kept, as one would keep it today. */
export interface KeptDraft {
  id: string;
  changes: readonly Change[];
  base: readonly SeenRow[];
}

/**
 * The draft on which the editor worked last; `null`: there is none, or it is damaged, which the log says.
 * What it asks for may be refused today: that is said where it is looked at or published.
 */
export async function findDraft(
  prisma: PrismaClient,
  actor: Actor | null,
  gamesId: string,
): Promise<KeptDraft | null> {
  requirePermission(actor, "keep-drafts");
  const stored = await prisma.draft.findFirst({
    where: { gamesId, userId: actor.id },
    orderBy: { updatedAt: "desc" },
  });
  if (!stored) return null;
  return readableOr(() => ({ id: stored.id, ...readStoredDraft(stored) }), null);
}

/** Forgets a draft of the editor's own, once it is published. */
export async function dropDraft(
  prisma: PrismaClient,
  actor: Actor | null,
  id: string,
): Promise<void> {
  requirePermission(actor, "keep-drafts");
  await prisma.draft.deleteMany({ where: { id, userId: actor.id } });
}
