import type { ChangeEffect } from "@/lib/change/effect";
import { noteOf, type RevisionNote } from "@/lib/change/revision-note";
import type { PrismaClient } from "./prisma";

/** So many of a Games' newest revisions are kept in memory, for those who were away. */
export const KEPT_NOTES = 50;

/** The notes of the newest revisions after `after` up to `upTo`, in order. */
export async function loadRevisionNotes(
  prisma: PrismaClient,
  gamesId: string,
  { after, upTo }: { after: number; upTo: number },
): Promise<RevisionNote[]> {
  const stored = await prisma.revision.findMany({
    where: { gamesId, number: { gt: after, lte: upTo } },
    select: { number: true, effect: true },
    orderBy: { number: "desc" },
    take: KEPT_NOTES,
  });
  return stored
    .reverse()
    .map(({ number, effect }) =>
      noteOf(gamesId, number, effect === null ? null : (JSON.parse(effect) as ChangeEffect)),
    );
}
