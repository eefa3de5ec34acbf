import { logError, logInfo } from "@/lib/log";
import { AFTER_EVERY_DAY } from "@/lib/qualification/day-order";
import "server-only";
import type { RevisionNote } from "@/lib/change/revision-note";
import { readEnv } from "@/lib/env";
import type { LiveRecord } from "@/lib/record/games-record";
import type { Games, GamesRows } from "@/lib/record/games-rows";
import { orderBy } from "@/lib/record/order-by";
import { makeGamesRecord, partsOf } from "@/lib/record/record-of-rows";
import { searchIndexOf } from "@/lib/record/search-index";
import { tally } from "@/lib/tally";
import { advanceRecord } from "./advance-record";
import { databaseProblem } from "./database-problem";
import { listGames, loadGamesRows, loadGamesRowsWithin } from "./load-games-rows";
import { KEPT_NOTES, loadRevisionNotes } from "./load-revision-notes";
import {
  featuredRecord,
  type LoadedRecords,
  loadedRecords,
  type StoredRecord,
} from "./loaded-records";
import {
  closeWithPrisma,
  getPrisma,
  type PrismaTransaction,
  providerOf,
  refuseOtherFile,
} from "./prisma";
import { readReplica } from "./read-replica";
import { listenForRevisions } from "./revision-channel";
import { serveRevisions } from "./served-revisions";
import { within } from "./within";

/** How soon a change that another process published is seen where nobody tells of it. */
const WATCH_MS = 1000;

/** How long a read may take before another is begun; the database's own deadlines are shorter. */
const LONGEST_READ_MS = 30_000;

async function refresh(): Promise<void> {
  const current = loadedRecords();
  const read = current.reads + 1;
  current.reads = read;
  const prisma = getPrisma();
  refuseOtherFile(prisma);
  const records = new Map<string, StoredRecord>();
  for (const { id, revision } of await listGames(prisma)) {
    const known = current.records.get(id);
    if (known?.revision === revision) {
      records.set(id, known);
      continue;
    }
    const newest = { gamesId: id, revision };
    // What was published since is little, and no replica has it yet.
    const fromReplica = known
      ? null
      : await readReplica(prisma, newest, (tx) =>
          readStored(tx, () => loadGamesRowsWithin(tx, id), known, newest),
        );
    const loadRows = () => loadGamesRows(prisma, id);
    const stored = fromReplica ?? (await readStored(prisma, loadRows, known, newest));
    if (stored) records.set(id, stored);
  }
  // Given up and overtaken by a later read.
  if (current.reads !== read) return;
  // Both at once: an answer is never made from other records than its revision says.
  current.records = records;
  current.source = prisma;
  if (!serveRevisions([...records.values()].map(({ record }) => record))) return;
  for (const tell of current.listeners) tell();
  makeSearchIndexes(current);
}

/** What is held of a Games at a revision, with its notes; `null`: there is no such Games. */
async function readStored(
  source: PrismaTransaction,
  loadRows: () => Promise<GamesRows | null>,
  known: StoredRecord | undefined,
  { gamesId, revision }: { gamesId: string; revision: number },
): Promise<StoredRecord | null> {
  const record = await readRecord(source, loadRows, known?.record ?? null, revision);
  if (!record) return null;
  const notes = await updateNotes(source, gamesId, known, record.revision);
  return { revision: record.revision, record, notes };
}

/** The record of a revision: the one that is held, with what was published since, or one that is read. */
async function readRecord(
  source: PrismaTransaction,
  loadRows: () => Promise<GamesRows | null>,
  held: LiveRecord | null,
  revision: number,
): Promise<LiveRecord | null> {
  // Where a stored difference is damaged the rows are read.
  const next = held && (await advanceRecord(source, held, revision).catch(() => null));
  if (next) return next;
  const rows = await loadRows();
  const record = rows && makeGamesRecord(rows);
  // Neither the first reader nor the first publish waits for them.
  if (record) partsOf(record);
  return record;
}

/** When the open pages have what they were told of; no reader's search then waits for an index. */
const INDEX_AFTER_MS = 300;

function makeSearchIndexes(current: LoadedRecords): void {
  const make = () => {
    for (const { record } of current.records.values()) searchIndexOf(record);
  };
  // While one publish follows the other they would be made for nobody: a search makes its own.
  clearTimeout(current.indexing ?? undefined);
  current.indexing = setTimeout(make, INDEX_AFTER_MS).unref();
}

async function updateNotes(
  source: PrismaTransaction,
  gamesId: string,
  known: StoredRecord | undefined,
  upTo: number,
): Promise<readonly RevisionNote[]> {
  // A lower number than before: an older state was restored, and what was known is not so.
  const kept = known && known.revision < upTo ? known : { revision: 0, notes: [] };
  const added = await loadRevisionNotes(source, gamesId, { after: kept.revision, upTo });
  return [...kept.notes, ...added].slice(-KEPT_NOTES);
}

/**
 * Reads what has changed in the database since. A call while a read is under way gets the next one,
 * which sees all that was published before the call; such calls share it.
 */
export function refreshRecords(): Promise<void> {
  const current = loadedRecords();
  if (current.refreshing === null) {
    current.refreshing = within(LONGEST_READ_MS, refresh())
      .then(
        () => {
          current.awaySince = null;
        },
        (error) => {
          current.awaySince ??= Date.now();
          throw error;
        },
      )
      .finally(() => {
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

/**
 * Keeps the records fresh while the process lives. Calling it again changes nothing. A database that
 * is away is no failure: it is asked again every second, and said once that it is away, or back.
 */
export async function watchRecords(): Promise<void> {
  const current = loadedRecords();
  if (current.watch) return;
  current.refresh = refreshRecords;
  let isFailing = false;
  const look = async () => {
    try {
      await refreshRecords();
      if (isFailing) logInfo("The records are refreshed again.");
      isFailing = false;
    } catch (error) {
      tally("databaseErrors", databaseProblem(error)?.code ?? "other");
      if (!isFailing) logError("The records cannot be refreshed", error);
      isFailing = true;
    }
  };
  current.watch = setInterval(() => {
    if (current.refreshing === null) look();
  }, WATCH_MS);
  current.watch.unref();
  if (providerOf(getPrisma()) === "postgres") {
    const channel = listenForRevisions(readEnv().databaseListenUrl, (told) => {
      const known = told && current.records.get(told.games);
      // A database that is away is said to be so by those who look every second.
      if (!told || (known?.revision ?? 0) < told.revision) refreshRecords().catch(() => {});
    });
    current.channel = channel;
    closeWithPrisma(channel.close);
  }
  await look();
}

async function loadedStore(): Promise<LoadedRecords> {
  const current = loadedRecords();
  if (!current.watch || current.records.size === 0) await refreshRecords();
  return current;
}

/** The record of a Games at its current revision; `null`: there is no such Games. */
export async function findGamesRecord(gamesId: string): Promise<LiveRecord | null> {
  return (await loadedStore()).records.get(gamesId)?.record ?? null;
}

/** The Games shown at "/"; `null`: no Games is loaded. */
export async function findFeaturedRecord(): Promise<LiveRecord | null> {
  await loadedStore();
  return featuredRecord();
}

/** Every record, in order of their Games' dates. */
export async function findAllRecords(): Promise<LiveRecord[]> {
  const all = [...(await loadedStore()).records.values()].map(({ record }) => record);
  return orderBy(all, ({ games: { startsOn, id } }) => [startsOn ?? AFTER_EVERY_DAY, id]);
}

/** Every loaded Games in order of date, those without a date last. */
export async function findAllGames(): Promise<Games[]> {
  return (await findAllRecords()).map(({ games }) => games);
}

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
