import "server-only";
import type { Games } from "@/lib/record/games-record";
import type { GamesRecord } from "@/lib/record/make-games-record";
import { makeGamesRecord } from "@/lib/record/make-games-record";
import type { RevisionNote } from "@/lib/record/revision-note";
import { listGames, loadGamesRows } from "./load-games-rows";
import { KEPT_NOTES, loadRevisionNotes } from "./load-revision-notes";
import {
  featuredRecord,
  type LoadedRecords,
  loadedRecords,
  type StoredRecord,
} from "./loaded-records";
import { orderBy } from "./order-by";
import { getPrisma } from "./prisma";

/** Where the server in bin/ reads which revision its kept answers belong to. */
const REVISION = Symbol.for("qualified.revision");
const globals = globalThis as typeof globalThis & { [REVISION]?: string };

/** How soon a change that another process published is seen. */
const WATCH_MS = 1000;

async function refresh(): Promise<void> {
  const current = loadedRecords();
  const prisma = getPrisma();
  const records = new Map<string, StoredRecord>();
  for (const { id, revision } of await listGames(prisma)) {
    const known = current.records.get(id);
    if (known?.revision === revision) {
      records.set(id, known);
      continue;
    }
    const rows = await loadGamesRows(prisma, id);
    if (!rows) continue;
    const notes = await updateNotes(id, known, rows.revision);
    records.set(id, { revision: rows.revision, record: makeGamesRecord(rows), rows, notes });
  }
  // Both at once: an answer is never made from other records than its revision says.
  current.records = records;
  current.source = prisma;
  const revisions = [...records]
    .map(([id, { revision }]) => `${id}:${revision}`)
    .sort()
    .join(",");
  if (globals[REVISION] === revisions) return;
  globals[REVISION] = revisions;
  for (const tell of current.listeners) tell();
}

async function updateNotes(
  gamesId: string,
  known: StoredRecord | undefined,
  upTo: number,
): Promise<readonly RevisionNote[]> {
  // A lower number than before: an older state was restored, and what was known is not so.
  const kept = known && known.revision < upTo ? known : { revision: 0, notes: [] };
  const added = await loadRevisionNotes(getPrisma(), gamesId, { after: kept.revision, upTo });
  return [...kept.notes, ...added].slice(-KEPT_NOTES);
}

/**
 * Reads what has changed in the database since. A call while a read is under way gets the next one,
 * which sees all that was published before the call; such calls share it.
 */
export function refreshRecords(): Promise<void> {
  const current = loadedRecords();
  if (current.refreshing === null) {
    current.refreshing = refresh().finally(() => {
      current.refreshing = null;
    });
    return current.refreshing;
  }
  current.refreshingNext ??= current.refreshing
    .catch(() => {})
    .then(() => {
      current.refreshingNext = null;
      return refreshRecords();
    });
  return current.refreshingNext;
}

/** Keeps the records fresh while the process lives. Calling it again changes nothing. */
export async function watchRecords(): Promise<void> {
  const current = loadedRecords();
  if (current.watch) return;
  current.refresh = refreshRecords;
  current.watch = setInterval(() => {
    if (current.refreshing !== null) return;
    refreshRecords().catch((error: unknown) => {
      console.error("The records could not be refreshed:", error);
    });
  }, WATCH_MS);
  current.watch.unref();
  await refreshRecords();
}

async function loadedStore(): Promise<LoadedRecords> {
  const current = loadedRecords();
  if (!current.watch || current.records.size === 0) await refreshRecords();
  return current;
}

/** The record of a Games at its current revision; `null`: there is no such Games. */
export async function findGamesRecord(gamesId: string): Promise<GamesRecord | null> {
  return (await loadedStore()).records.get(gamesId)?.record ?? null;
}

/** The Games shown at "/"; `null`: no Games is loaded. */
export async function findFeaturedRecord(): Promise<GamesRecord | null> {
  await loadedStore();
  return featuredRecord();
}

/** Every record, in order of their Games' dates. */
export async function findAllRecords(): Promise<GamesRecord[]> {
  const all = [...(await loadedStore()).records.values()].map(({ record }) => record);
  return orderBy(all, ({ games: { startsOn, id } }) => [startsOn ?? LAST, id]);
}

/** Every loaded Games in order of date, those without a date last. */
export async function findAllGames(): Promise<Games[]> {
  return (await findAllRecords()).map(({ games }) => games);
}

/** Sorts after every day. */
const LAST = "~";

/** Every loaded Games with its revision. */
export async function listRevisions(): Promise<{ games: string; revision: number }[]> {
  return [...(await loadedStore()).records].map(([games, { revision }]) => ({ games, revision }));
}

/** The notes of the newest revisions of a Games, at most `most`, in order. */
export async function findLatestNotes(
  gamesId: string,
  most: number,
): Promise<readonly RevisionNote[]> {
  return (await loadedStore()).records.get(gamesId)?.notes.slice(-most) ?? [];
}
