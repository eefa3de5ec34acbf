/** What an editor has typed and not published: kept in the browser, sent to the server, published. */

import * as z from "zod/mini";
import { isSameRow } from "@/lib/change/rows-diff";
import { boutIdOf, isSheetChange, type SheetChange } from "@/lib/change/session-sheet";
import type { Bout } from "@/lib/record/games-rows";
import { readChange, readRow } from "@/lib/schemas/stored/read-rows";
import { STORED_VERSION } from "@/lib/schemas/stored/versions";

export interface DraftEntry {
  change: SheetChange;
  /** The bout as it was stored when it was typed; `null`: it was not. */
  seen: Bout | null;
  /** Grows with every change of the draft. */
  version: number;
}

/** A publish that was sent off and not answered yet; it is repeated as it was. */
export interface Publishing {
  id: string;
  entries: readonly DraftEntry[];
  reason: string | null;
}

export interface Draft {
  /** Also the key under which it is published, once. */
  id: string;
  entries: readonly DraftEntry[];
  version: number;
  /** The version that the server has. */
  sentVersion: number;
  publishing: Publishing | null;
}

export function emptyDraft(id: string): Draft {
  return { id, entries: [], version: 0, sentVersion: 0, publishing: null };
}

/** Entries that the server does not have yet. */
export function unsentCount({ entries, sentVersion }: Draft): number {
  return entries.filter(({ version }) => version > sentVersion).length;
}

export function isUnsent({ version, sentVersion }: Draft): boolean {
  return version > sentVersion;
}

/** Every change that is not published for certain, in order. */
export function pendingEntries({
  publishing,
  entries,
}: Pick<Draft, "publishing" | "entries">): readonly DraftEntry[] {
  return [...(publishing?.entries ?? []), ...entries];
}

/** The rows that the entries replace, as the editor saw them. */
export function seenRows(entries: readonly DraftEntry[]) {
  return entries.map(({ change, seen }) => ({
    table: "bouts" as const,
    key: boutIdOf(change),
    before: seen,
  }));
}

/** What the server is asked of a draft's entries. */
export function requestOf(entries: readonly DraftEntry[]) {
  return { changes: entries.map(({ change }) => change), base: seenRows(entries) };
}

/** Whether the record says what a change would make it say, whatever page each of them names. */
export function saysAlready(change: SheetChange, stored: Bout | null): boolean {
  if (change.kind === "remove-bout") return stored === null;
  if (stored === null) return false;
  const { sourceUrl: _, ...wanted } = change.bout;
  const { sourceUrl: __, ...said } = stored;
  return isSameRow(wanted, said);
}

export type DraftEvent =
  /** A bout was typed; what was typed of it before is replaced, what was seen stays. */
  | { kind: "typed"; change: SheetChange; seen: Bout | null }
  | { kind: "dropped"; boutId: string }
  /** The editor chose between what was published meanwhile and what was typed. */
  | { kind: "taken"; boutId: string; current: Bout | null }
  | { kind: "sent"; id: string; version: number }
  | { kind: "publish"; reason: string | null; nextId: string }
  /** What was sent off under this id became public, or was not taken. */
  | { kind: "published"; id: string }
  | { kind: "refused"; id: string }
  /** Something else was published under the draft's id: what is left goes on under another one. */
  | { kind: "renewed"; id: string; nextId: string }
  /** Another browser's draft, which this one goes on with. */
  | { kind: "adopted"; id: string; entries: readonly Omit<DraftEntry, "version">[] };

/** The draft after an event. */
export function nextDraft(draft: Draft, event: DraftEvent): Draft {
  const version = draft.version + 1;
  switch (event.kind) {
    case "typed": {
      const boutId = boutIdOf(event.change);
      const known = draft.entries.find(({ change }) => boutIdOf(change) === boutId);
      const isRemoved = known?.change.kind === "remove-bout";
      const entry = { change: event.change, seen: known ? known.seen : event.seen, version };
      // A bout that was removed and typed anew comes after what changed in between.
      const entries =
        known && !isRemoved
          ? draft.entries.map((each) => (each === known ? entry : each))
          : [...draft.entries.filter((each) => each !== known), entry];
      return { ...draft, version, entries };
    }
    case "dropped": {
      const entries = draft.entries.filter(({ change }) => boutIdOf(change) !== event.boutId);
      return entries.length === draft.entries.length ? draft : { ...draft, version, entries };
    }
    case "taken": {
      const entries = draft.entries.map((each) =>
        boutIdOf(each.change) === event.boutId ? { ...each, seen: event.current, version } : each,
      );
      return { ...draft, version, entries };
    }
    case "sent":
      return event.id === draft.id
        ? { ...draft, sentVersion: Math.max(draft.sentVersion, event.version) }
        : draft;
    case "publish":
      // While one is on its way, the next waits.
      if (draft.publishing || draft.entries.length === 0) return draft;
      return {
        ...emptyDraft(event.nextId),
        publishing: { id: draft.id, entries: draft.entries, reason: event.reason },
      };
    case "published":
      return draft.publishing?.id === event.id ? seenPublished(draft, draft.publishing) : draft;
    case "refused":
      return draft.publishing?.id === event.id
        ? takenBack(draft, draft.publishing, version)
        : draft;
    case "renewed": {
      if (draft.id !== event.id) return draft;
      const entries = draft.entries.map((entry) => ({ ...entry, version }));
      return { ...draft, id: event.nextId, version, entries };
    }
    case "adopted": {
      const entries = event.entries.map((entry) => ({ ...entry, version: 0 }));
      return { ...emptyDraft(event.id), entries };
    }
  }
}

/** What was typed on while it was published was typed over what is public now. */
function seenPublished(draft: Draft, publishing: Publishing): Draft {
  const now = new Map(publishing.entries.map(({ change }) => [boutIdOf(change), change]));
  const entries = draft.entries.map((entry): DraftEntry => {
    const change = now.get(boutIdOf(entry.change));
    if (change === undefined) return entry;
    return { ...entry, seen: change.kind === "enter-bout" ? change.bout : null };
  });
  return { ...draft, publishing: null, entries };
}

/** Nothing was written: what was to be published is a draft again, before what was typed since. */
function takenBack(draft: Draft, publishing: Publishing, version: number): Draft {
  const later = new Map(draft.entries.map((entry) => [boutIdOf(entry.change), entry]));
  const entries = publishing.entries.map((entry) => {
    const typed = later.get(boutIdOf(entry.change));
    later.delete(boutIdOf(entry.change));
    return { ...entry, change: typed?.change ?? entry.change, version };
  });
  return {
    id: publishing.id,
    publishing: null,
    version,
    sentVersion: draft.sentVersion,
    entries: [...entries, ...later.values()],
  };
}

const FORMAT = 1;

/** The draft as text, to be kept in the browser. */
export function writeDraft(draft: Draft): string {
  return JSON.stringify({ format: FORMAT, stored: STORED_VERSION, draft });
}

const Entries = z.array(z.object({ change: z.unknown(), seen: z.unknown(), version: z.number() }));
const KeptText = z.object({
  format: z.literal(FORMAT),
  // Earlier pages said none, and one that is still open writes none.
  stored: z.optional(z.number()),
  draft: z.object({
    id: z.string(),
    entries: Entries,
    version: z.number(),
    sentVersion: z.number(),
    publishing: z.nullable(
      z.object({ id: z.string(), entries: Entries, reason: z.nullable(z.string()) }),
    ),
  }),
});

/**
 * Reads a kept draft, also one that a page of an earlier build kept. `null`: there is none. "unreadable":
 * there is one that this build does not understand.
 */
export function readDraft(text: string | null): Draft | "unreadable" | null {
  if (text === null) return null;
  try {
    const { stored = null, draft } = KeptText.parse(JSON.parse(text));
    if (stored !== null && !(stored >= 1 && stored <= STORED_VERSION)) return "unreadable";
    const { entries, publishing } = draft;
    return {
      ...draft,
      entries: readEntries(entries, stored),
      publishing: publishing && {
        ...publishing,
        entries: readEntries(publishing.entries, stored),
      },
    };
  } catch {
    return "unreadable";
  }
}

/** Throws where a change is none of a sheet, or what was seen no bout. */
function readEntries(entries: z.output<typeof Entries>, stored: number | null): DraftEntry[] {
  return entries.map(({ change: kept, seen, version }, index) => {
    const change = readChange(kept, stored, `${index}.change`);
    if (!isSheetChange(change)) throw new Error(`${change.kind} is no change of a sheet`);
    return { change, seen: readRow("bouts", seen, stored, `${index}.seen`), version };
  });
}
