import { noteOf, type RevisionNote } from "@/lib/change/revision-note";
import { readableOr, readStoredEffect } from "@/lib/schemas/stored/read-stored";
import type { PrismaTransaction } from "./prisma";

/** So many of a Games' newest revisions are kept in memory, for those who were away. */
export const KEPT_NOTES = 50;

/**
 * The notes of the newest revisions after `after` up to `upTo`, in order. One whose effect is damaged says
 * nothing of it, so that every page is read anew.
 */
export async function loadRevisionNotes(
  prisma: PrismaTransaction,
  gamesId: string,
  { after, upTo }: { after: number; upTo: number },
): Promise<RevisionNote[]> {
  const stored = await prisma.revision.findMany({
    where: { gamesId, number: { gt: after, lte: upTo } },
    select: { gamesId: true, number: true, publishedAt: true, storedVersion: true, effect: true },
    orderBy: { number: "desc" },
    take: KEPT_NOTES,
  });
  return stored.reverse().map((revision) => ({
    ...noteOf(
      gamesId,
      revision.number,
      readableOr(() => readStoredEffect(revision), null),
    ),
    publishedAt: revision.publishedAt.toISOString(),
  }));
}
