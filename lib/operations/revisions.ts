import type { NotedConflict, NotedRevision } from "@/lib/answer";
import type { Actor, Operation } from "@/lib/auth/permissions";
import type { ChangeEffect } from "@/lib/change/effect";
import {
  applyChanges,
  type ChangedTable,
  type Conflict,
  invertAll,
  type RowChange,
} from "@/lib/change/rows-diff";
import {
  blockersOf,
  mayBlock,
  type RevisionDiff,
  rowsInTheWay,
  type TakenBack,
} from "@/lib/change/undo-blockers";
import { loadedRecords } from "@/lib/data/loaded-records";
import { noteRoom } from "@/lib/data/noted-room";
import type { PrismaClient, PrismaTransaction } from "@/lib/data/prisma";
import { type ToldRevision, tellRevisions } from "@/lib/data/revision-channel";
import { logError } from "@/lib/log";
import type { GamesRows } from "@/lib/record/games-rows";
import { readableOr, readStoredDiff, readStoredSummary } from "@/lib/schemas/stored/read-stored";
import { STORED_VERSION } from "@/lib/schemas/stored/versions";
import { tally } from "@/lib/tally";

/** What is kept of a published change. */
export interface NewRevision {
  kind: string;
  /** `null`: a script. */
  actor: Actor | null;
  summary: string;
  factsHash?: string;
  reason?: string | null;
  input?: unknown;
  diff?: readonly RowChange[] | null;
  effect?: ChangeEffect | null;
  idempotencyKey?: string | null;
  undoes?: number | null;
}

/** Makes the change the next revision of its Games; part of the transaction that makes it. */
export async function addRevision(
  tx: PrismaTransaction,
  gamesId: string,
  change: NewRevision,
): Promise<number> {
  const { actor, input, diff, effect, ...rest } = change;
  const { revision } = await tx.games.update({
    where: { id: gamesId },
    data: { revision: { increment: 1 } },
    select: { revision: true },
  });
  const json = (value: unknown) => (value ? JSON.stringify(value) : null);
  await tx.revision.create({
    data: {
      ...rest,
      gamesId,
      number: revision,
      actorId: actor?.id ?? null,
      actorName: actor?.name ?? null,
      actorRole: actor?.role ?? null,
      input: json(input),
      diff: json(diff),
      effect: json(effect),
      storedVersion: STORED_VERSION,
    },
  });
  return revision;
}

const NOTE = { number: true, publishedAt: true, actorName: true } as const;

/** What `readStoredDiff` reads. */
export const DIFF = { gamesId: true, number: true, storedVersion: true, diff: true } as const;

/**
 * Each conflict with the last revision that changed its row, among those after `since`. Behind one
 * that is damaged nobody is named.
 */
export async function noteConflicts(
  tx: PrismaTransaction,
  gamesId: string,
  found: readonly Conflict[],
  since = 0,
): Promise<NotedConflict[]> {
  if (found.length === 0) return [];
  let open = [...found];
  const noted = new Map<Conflict, NotedRevision>();
  const numbers = await tx.revision.findMany({
    where: { gamesId, number: { gt: since }, diff: { not: null } },
    select: { number: true },
    orderBy: { number: "desc" },
  });
  for (const { number } of numbers) {
    if (open.length === 0) break;
    const stored = await tx.revision.findUniqueOrThrow({
      where: { gamesId_number: { gamesId, number } },
      select: { ...NOTE, ...DIFF },
    });
    const diff = readableOr(() => readStoredDiff(stored), null);
    // Whether an older one was the last is not known then.
    if (diff === null) break;
    const touched = new Set(diff.map(({ table, key }) => `${table} ${key}`));
    open = open.filter((conflict) => {
      if (!touched.has(`${conflict.change.table} ${conflict.change.key}`)) return true;
      noted.set(conflict, noteRevision(stored));
      return false;
    });
  }
  return found.map((conflict) => ({ ...conflict, revision: noted.get(conflict) ?? null }));
}

function noteRevision(stored: Omit<NotedRevision, "publishedAt"> & { publishedAt: Date }) {
  const { number, actorName, publishedAt } = stored;
  return { number, actorName, publishedAt: publishedAt.toISOString() };
}

/** So many later revisions are tried; those nearest to the one that is taken back are kept. */
const MOST_TRIED = 60;

/**
 * The later revisions that have to be taken back before this one can be, each with the rows by which
 * it is in the way, the newest first. Empty where no set of them is known to be enough.
 */
export async function findBlockers(
  tx: PrismaTransaction,
  rows: GamesRows,
  taken: TakenBack,
  since: number,
): Promise<NotedConflict[]> {
  const gamesId = rows.games.id;
  const numbers = await tx.revision.findMany({
    where: { gamesId, number: { gt: since }, diff: { not: null } },
    select: { number: true },
    orderBy: { number: "asc" },
  });
  const later: (RevisionDiff & { revision: NotedRevision })[] = [];
  for (const { number } of numbers) {
    if (later.length === MOST_TRIED) break;
    const stored = await tx.revision.findUniqueOrThrow({
      where: { gamesId_number: { gamesId, number } },
      select: { ...NOTE, ...DIFF },
    });
    const diff = readableOr(() => readStoredDiff(stored), []);
    const each = { number, diff, revision: noteRevision(stored) };
    if (mayBlock(taken.back, each)) later.unshift(each);
  }
  const blockers = new Set(blockersOf(rows, taken, later)?.map(({ number }) => number));
  return later
    .filter(({ number }) => blockers.has(number))
    .flatMap((each) =>
      rowsInTheWay(taken.back, each).map(({ table, key, before, after }) => ({
        change: { table, key, before } as Conflict["change"],
        current: after,
        revision: each.revision,
      })),
    );
}

/** The lists that an editor's changes touch; all others are an admin's. */
const EDITED: ReadonlySet<string> = new Set<ChangedTable>([
  "boxers",
  "entries",
  "bouts",
  "places",
  "knownBreaks",
]);

/**
 * What undoing a revision asks for. Undoing one's own edits needs less; a former admin cannot undo an
 * import they once made.
 */
export function undoOperation(
  actor: Actor,
  revision: { gamesId: string; number: number; summary: string } & {
    actorId: string | null;
    kind: string;
  },
): Operation {
  const { actorId, kind } = revision;
  const isEdit = kind === "changes" || kind === "undo";
  const changed = isEdit && readableOr(() => readStoredSummary(revision), null);
  const isOwn =
    actorId === actor.id && changed && Object.keys(changed).every((table) => EDITED.has(table));
  return isOwn ? "undo-own" : "undo-others";
}

/** The rows as they were before a revision, from the present ones. Throws `stored_damaged`. */
export async function rowsBefore(
  tx: PrismaTransaction,
  rows: GamesRows,
  number: number,
): Promise<GamesRows> {
  const since = await tx.revision.findMany({
    where: { gamesId: rows.games.id, number: { gte: number }, diff: { not: null } },
    select: DIFF,
    orderBy: { number: "desc" },
  });
  return applyChanges(rows, invertAll(since.map((each) => readStoredDiff(each))));
}

/** How many rows of each list were changed. */
export function summarise(diff: readonly RowChange[]): string {
  const counts: Record<string, number> = {};
  for (const { table } of diff) counts[table] = (counts[table] ?? 0) + 1;
  return JSON.stringify(counts);
}

/**
 * Tells the other processes what was published, and lets this one read it; what goes wrong there is no
 * failure of the publish.
 */
export async function announceRevisions(
  prisma: PrismaClient,
  ...published: readonly ToldRevision[]
): Promise<void> {
  for (const { games } of published) tally("publishes", games);
  noteRoom("ok");
  try {
    await Promise.all([tellRevisions(prisma, published), loadedRecords().refresh?.()]);
  } catch (error) {
    logError("The records could not be refreshed after a publish", error);
  }
}
