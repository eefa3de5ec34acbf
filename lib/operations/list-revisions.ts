import { type Actor, isPermitted, type Role, requirePermission } from "@/lib/auth/permissions";
import type { ChangeEffect } from "@/lib/change/effect";
import type { PrismaClient } from "@/lib/data/prisma";
import { readableOr, readStoredEffect } from "@/lib/schemas/stored/read-stored";
import { undoOperation } from "./revisions";

/** A revision as the list of them shows it. */
export interface ListedRevision {
  number: number;
  kind: string;
  publishedAt: Date;
  /** `null`: a script. */
  actorName: string | null;
  actorRole: Role | null;
  reason: string | null;
  undoes: number | null;
  /** How many places it moved; `null`: it kept no effect, or one that cannot be read. */
  moved: { gained: number; lost: number } | null;
  /** Whether this reader may take it back; whether later ones built on it shows the preview. */
  canUndo: boolean;
}

const PAGE = 50;

/**
 * The revisions of a Games before `before`, the newest first; `older`: where the next page begins.
 * Throws `not_signed_in` or `forbidden`.
 */
export async function listRevisions(
  prisma: PrismaClient,
  actor: Actor | null,
  { gamesId, before = null }: { gamesId: string; before?: number | null },
): Promise<{ revisions: ListedRevision[]; older: number | null }> {
  requirePermission(actor, "read-history");
  const where = { gamesId, ...(before === null ? {} : { number: { lt: before } }) };
  const stored = await prisma.revision.findMany({
    where,
    select: {
      number: true,
      kind: true,
      publishedAt: true,
      actorId: true,
      actorName: true,
      actorRole: true,
      reason: true,
      undoes: true,
      effect: true,
      summary: true,
      gamesId: true,
      storedVersion: true,
    },
    orderBy: { number: "desc" },
    take: PAGE + 1,
  });
  const kept = await prisma.revision.findMany({
    where: { gamesId, diff: { not: null }, number: { in: stored.map(({ number }) => number) } },
    select: { number: true },
  });
  const hasDiff = new Set(kept.map(({ number }) => number));
  const page = stored.slice(0, PAGE);
  return {
    revisions: page.map((each) => {
      const { actorId, effect, summary, gamesId: _, storedVersion: __, ...revision } = each;
      const moved = readableOr(() => readStoredEffect(each), null);
      return {
        ...revision,
        moved: moved && movedBy(moved),
        canUndo: hasDiff.has(revision.number) && isPermitted(actor, undoOperation(actor, each)),
      };
    }),
    older: stored.length > PAGE ? (page.at(-1)?.number ?? null) : null,
  };
}

function movedBy({ gained, lost }: ChangeEffect): { gained: number; lost: number } {
  return { gained: gained.length, lost: lost.length };
}
