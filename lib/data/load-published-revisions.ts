import "server-only";
import type { PublishedRevision } from "@/lib/change/published-revision";
import { readableOr, readStoredEffect } from "@/lib/schemas/stored/read-stored";
import type { PrismaClient, PrismaTransaction } from "./prisma";
import { readPublished } from "./read-replica";

/** A feed looks no further back. */
const MOST_REVISIONS = 200;

/**
 * The newest revisions of a Games up to `upTo`, the newest first, and when its first was published. One
 * whose effect is damaged says nothing of it.
 */
export function loadPublishedRevisions(
  gamesId: string,
  upTo: number,
  prisma?: PrismaClient,
): Promise<{ since: string; revisions: PublishedRevision[] }> {
  return readPublished(gamesId, (tx) => loadWithin(tx, gamesId, upTo), prisma);
}

async function loadWithin(tx: PrismaTransaction, gamesId: string, upTo: number) {
  const stored = await tx.revision.findMany({
    where: { gamesId, number: { lte: upTo } },
    select: {
      gamesId: true,
      number: true,
      publishedAt: true,
      kind: true,
      reason: true,
      undoes: true,
      storedVersion: true,
      effect: true,
    },
    orderBy: { number: "desc" },
    take: MOST_REVISIONS,
  });
  return {
    since: await firstWithin(tx, gamesId),
    revisions: stored.map((each) => ({
      revision: each.number,
      publishedAt: each.publishedAt.toISOString(),
      kind: each.kind,
      reason: each.reason,
      undoes: each.undoes,
      effect: readableOr(() => readStoredEffect(each), null),
    })),
  };
}

/** When the first revision of a Games was published, an instant in ISO 8601; "" where there is none. */
export function firstPublished(gamesId: string, prisma?: PrismaClient): Promise<string> {
  return readPublished(gamesId, (tx) => firstWithin(tx, gamesId), prisma);
}

async function firstWithin(tx: PrismaTransaction, gamesId: string): Promise<string> {
  const first = await tx.revision.findFirst({
    where: { gamesId },
    select: { publishedAt: true },
    orderBy: { number: "asc" },
  });
  return first?.publishedAt.toISOString() ?? "";
}
