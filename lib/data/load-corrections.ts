import "server-only";
import { type Correction, correctedRows, goneBoxers } from "@/lib/change/corrections";
import { readableOr, readStoredDiff } from "@/lib/schemas/stored/read-stored";
import type { PrismaClient, PrismaTransaction } from "./prisma";
import { readPublished } from "./read-replica";

/** Longer than any log was so far; the rest stays in the database. */
const MOST_CORRECTIONS = 500;

/**
 * What was public and was changed afterwards, the newest first. Nobody is named. A revision that is damaged
 * stays in the log; what it changed is not known.
 */
export function loadCorrections(gamesId: string, prisma?: PrismaClient): Promise<Correction[]> {
  return readPublished(gamesId, (tx) => loadWithin(tx, gamesId), prisma);
}

async function loadWithin(tx: PrismaTransaction, gamesId: string): Promise<Correction[]> {
  const stored = await tx.revision.findMany({
    // Editors' corrections have a reason; an import can correct without one.
    where: { gamesId, diff: { not: null }, OR: [{ reason: { not: null } }, { kind: "import" }] },
    select: {
      number: true,
      publishedAt: true,
      actorRole: true,
      reason: true,
      undoes: true,
      gamesId: true,
      storedVersion: true,
      diff: true,
    },
    orderBy: { number: "desc" },
    take: MOST_CORRECTIONS,
  });
  return stored.flatMap((each) => {
    const { number, publishedAt, actorRole: role, reason, undoes } = each;
    const changes = readableOr(() => readStoredDiff(each), null);
    const rows = changes && correctedRows(changes);
    if (rows?.length === 0) return [];
    return [
      {
        revision: number,
        publishedAt: publishedAt.toISOString(),
        role,
        reason,
        undoes,
        rows,
        gone: goneBoxers(changes ?? []),
      },
    ];
  });
}
