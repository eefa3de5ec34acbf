import "server-only";
import type { Games } from "@/lib/record/games-record";
import type { GamesRecord } from "@/lib/record/make-games-record";
import { makeGamesRecord } from "@/lib/record/make-games-record";
import { listGames, loadGamesRows } from "./load-games-rows";
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
    if (rows) records.set(id, { revision: rows.revision, record: makeGamesRecord(rows) });
  }
  // Both at once: an answer is never made from other records than its revision says.
  current.records = records;
  globals[REVISION] = [...records]
    .map(([id, { revision }]) => `${id}:${revision}`)
    .sort()
    .join(",");
}

/** Reads what has changed in the database since; concurrent calls share one read. */
export function refreshRecords(): Promise<void> {
  const current = loadedRecords();
  current.refreshing ??= refresh().finally(() => {
    current.refreshing = null;
  });
  return current.refreshing;
}

/** Keeps the records fresh while the process lives. Calling it again changes nothing. */
export async function watchRecords(): Promise<void> {
  const current = loadedRecords();
  if (current.watch) return;
  current.refresh = refreshRecords;
  current.watch = setInterval(() => {
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

/** Every loaded Games in order of date, those without a date last. */
export async function findAllGames(): Promise<Games[]> {
  const all = [...(await loadedStore()).records.values()].map(({ record }) => record.games);
  return orderBy(all, ({ startsOn, id }) => [startsOn ?? LAST, id]);
}

/** Sorts after every day. */
const LAST = "~";

/** Every loaded Games with its revision. */
export async function listRevisions(): Promise<{ games: string; revision: number }[]> {
  return [...(await loadedStore()).records].map(([games, { revision }]) => ({ games, revision }));
}
