import { advance } from "@/lib/change/advance";
import type { LiveRecord } from "@/lib/record/games-record";
import { asRevision } from "@/lib/record/record-of-rows";
import { readStoredDiff } from "@/lib/schemas/stored/read-stored";
import type { PrismaTransaction } from "./prisma";

/** Kinds of revisions that keep all that they changed; others can change nations, which all Games share. */
const KEPT_WHOLE: ReadonlySet<string> = new Set(["changes", "undo"]);

/**
 * The record with the revisions that were published since, up to one: their differences are read, not the
 * Games. `null`: one of them is missing or did not keep all of its own, or the record is of another past:
 * after an older state was restored a number may come a second time, but not its moment.
 */
export async function advanceRecord(
  prisma: PrismaTransaction,
  record: LiveRecord,
  upTo: number,
): Promise<LiveRecord | null> {
  const gamesId = record.games.id;
  const [held, ...since] = await prisma.revision.findMany({
    where: { gamesId, number: { gte: record.revision, lte: upTo } },
    select: {
      gamesId: true,
      number: true,
      storedVersion: true,
      diff: true,
      kind: true,
      publishedAt: true,
    },
    orderBy: { number: "asc" },
  });
  const isHeld =
    held?.number === record.revision && held.publishedAt.toISOString() === record.publishedAt;
  if (!isHeld) return null;
  const last = since.at(-1);
  const isWhole = since.every(({ kind, diff }) => KEPT_WHOLE.has(kind) && diff !== null);
  if (!last || !isWhole || since.length !== upTo - record.revision) return null;
  const next = since.reduce((now, each) => advance(now, readStoredDiff(each)).record, record);
  return asRevision(next, { revision: upTo, publishedAt: last.publishedAt.toISOString() });
}
