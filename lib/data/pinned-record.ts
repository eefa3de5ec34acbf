import "server-only";
import { LRUCache } from "lru-cache";
import { advance } from "@/lib/change/advance";
import { invertAll, type RowChange } from "@/lib/change/rows-diff";
import type { LiveRecord } from "@/lib/record/games-record";
import { REVISION } from "@/lib/record/moment";
import { asRevision, pinRecord } from "@/lib/record/record-of-rows";
import { remember } from "@/lib/record/remember";
import type { RawParams } from "@/lib/record/table-query";
import { parseRevision, refusedRevision } from "@/lib/schemas/revision";
import { readableOr, readStoredDiff } from "@/lib/schemas/stored/read-stored";
import type { PrismaClient, PrismaTransaction } from "./prisma";
import { readPublished } from "./read-replica";

/** So many past revisions are kept; they share with the newest what did not change since. */
const KEPT_REVISIONS = 32;

/** Past records by their newest one, which goes with the next publish. */
const pinnedOf = remember(
  (_live: LiveRecord) => new LRUCache<number, LiveRecord>({ max: KEPT_REVISIONS }),
);

/**
 * The record that an address asks for: the newest, or the one at `revision=N`, which says that it is
 * pinned. Throws `invalid_parameter` where there is no such revision, or it cannot be read any more.
 */
export async function askedRecord(
  live: LiveRecord,
  params: RawParams,
  prisma?: PrismaClient,
): Promise<LiveRecord> {
  const number = parseRevision(live, params);
  return number === null ? live : recordOfRevision(live, number, REVISION, prisma);
}

/**
 * The record at a revision that was published. Throws `invalid_parameter` with the name of the parameter
 * that asked for it where it cannot be read any more.
 */
export async function recordOfRevision(
  live: LiveRecord,
  number: number,
  askedBy: string,
  prisma?: PrismaClient,
): Promise<LiveRecord> {
  if (number === live.revision) return pinRecord(live);
  const kept = pinnedOf(live);
  const read = (tx: PrismaTransaction) => readRevision(tx, live, number);
  const record = kept.get(number) ?? (await readPublished(live.games.id, read, prisma));
  if (record === null) {
    throw refusedRevision(
      `Revision ${number} cannot be read any more: a later one did not keep what it changed`,
      live.revision,
      askedBy,
    );
  }
  kept.set(number, record);
  return record;
}

/** The newest record without what was published after a revision; nations, which all Games share, stay. */
async function readRevision(
  prisma: PrismaTransaction,
  live: LiveRecord,
  number: number,
): Promise<LiveRecord | null> {
  const [asked, ...since] = await prisma.revision.findMany({
    where: { gamesId: live.games.id, number: { gte: number, lte: live.revision } },
    select: {
      gamesId: true,
      number: true,
      kind: true,
      publishedAt: true,
      storedVersion: true,
      diff: true,
    },
    orderBy: { number: "asc" },
  });
  if (asked?.number !== number || since.length !== live.revision - number) return null;
  const later: RowChange[][] = [];
  for (const each of since.toReversed()) {
    const diff = keptDiff(each);
    if (diff === null) return null;
    later.push(diff);
  }
  const { record } = advance(live, invertAll(later));
  return asRevision(record, {
    revision: number,
    publishedAt: asked.publishedAt.toISOString(),
    pinned: number,
  });
}

/** What a revision changed of its Games; `null`: it did not keep it, or it is damaged. */
function keptDiff(revision: Parameters<typeof readStoredDiff>[0] & { kind: string }) {
  // Another Games' import changed nations, and nothing of this one.
  if (revision.diff === null) return revision.kind === "nations" ? [] : null;
  return readableOr(() => readStoredDiff(revision), null);
}
