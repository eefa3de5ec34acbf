import type { NotedRevisions } from "@/lib/change/revision-note";
import type { LiveRecord } from "@/lib/record/games-record";
import type { PrismaClient } from "./prisma";

export interface StoredRecord extends NotedRevisions {
  record: LiveRecord;
}

/** What the process holds of the database: one for all instances of the modules that read it. */
export interface LoadedRecords {
  /** Where the records were read; `null`: nothing was read yet. */
  source: PrismaClient | null;
  records: Map<string, StoredRecord>;
  refreshing: Promise<void> | null;
  /** How many reads were begun. */
  reads: number;
  /** The read after the one under way, for those who came while it was. */
  refreshingNext: Promise<void> | null;
  watch: NodeJS.Timeout | null;
  /** Since when every look into the database has failed, in milliseconds since 1970; `null`: the last did not. */
  awaySince: number | null;
  /** Makes the search indexes once nothing was published for a moment. */
  indexing: NodeJS.Timeout | null;
  /** Where other processes tell what they published; `null`: nowhere. */
  channel: { close: () => Promise<void> } | null;
  /** Reads what has changed; `null`: the process serves no records. */
  refresh: (() => Promise<void>) | null;
  /** Told whenever the process has begun to answer from other records. */
  listeners: Set<() => void>;
}

const STORE = Symbol.for("qualified.record-store");

// Next may instantiate this module more than once in a process; the records must be one.
const globals = globalThis as typeof globalThis & { [STORE]?: LoadedRecords };

/** The record of the Games shown at "/"; `null`: no Games is loaded. */
export function featuredRecord(): LiveRecord | null {
  const all = [...loadedRecords().records.values()].map(({ record }) => record);
  return all.find(({ games }) => games.isFeatured) ?? all[0] ?? null;
}

/** The record of a Games that the process holds of this client's database; it may be older than that. */
export function heldRecord(prisma: PrismaClient, gamesId: string): LiveRecord | null {
  const { source, records } = loadedRecords();
  return source === prisma ? (records.get(gamesId)?.record ?? null) : null;
}

/** The process's records. */
export function loadedRecords(): LoadedRecords {
  globals[STORE] ??= {
    source: null,
    records: new Map(),
    refreshing: null,
    reads: 0,
    refreshingNext: null,
    watch: null,
    awaySince: null,
    indexing: null,
    channel: null,
    refresh: null,
    listeners: new Set(),
  };
  return globals[STORE];
}
