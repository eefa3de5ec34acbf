import { useMemo, useState } from "react";
import type { Day } from "@/lib/qualification/vocabulary";
import type { ChangeProblem } from "@/lib/record/change";
import type { Bout, GamesRows } from "@/lib/record/games-record";
import {
  type Corners,
  isTyped,
  startTyping,
  type Typing,
  typedBout,
} from "@/lib/record/result-input";
import { isSameRow } from "@/lib/record/rows-diff";
import {
  boutIdOf,
  type SheetChange,
  type SheetEffect,
  sheetBouts,
  sheetEffects,
} from "@/lib/record/session-sheet";
import { type Draft, type DraftEntry, pendingEntries } from "./draft-state";

export type RowState = "typing" | "draft" | "sending" | "stored" | "removed" | "open";

/** A row of the sheet as it is shown. */
export interface SheetRow {
  /** With what was typed. */
  bout: Bout;
  /** Before it. */
  known: Bout;
  /** `null`: it is not stored. */
  published: Bout | null;
  state: RowState;
  typing: Typing;
  effect: SheetEffect | null;
  /** Why what is typed cannot be. */
  problems: readonly ChangeProblem[];
}

interface UseSheetInput {
  rows: GamesRows;
  tournamentId: string;
  day: Day | null;
  sourceUrl: string;
  draft: Draft;
}

export interface Sheet {
  /** The published rows with the draft, as far as it can be. */
  rows: GamesRows;
  list: readonly SheetRow[];
  type: (row: SheetRow, typing: Typing) => void;
  /** Forgets what was typed and not taken over. */
  forget: (boutId: string) => void;
  /** What would be taken over of a row; "same": nothing is typed. */
  take: (row: SheetRow) => SheetChange | "same" | "refused";
}

export function cornersOf({ redSlug, blueSlug }: Bout): Corners {
  return { red: redSlug !== null, blue: blueSlug !== null };
}

function withChange(changes: readonly SheetChange[], change: SheetChange): SheetChange[] {
  const id = boutIdOf(change);
  const at = changes.findIndex((each) => boutIdOf(each) === id);
  return at < 0 || changes[at]?.kind === "remove-bout"
    ? [...changes.filter((each) => boutIdOf(each) !== id), change]
    : changes.map((each, index) => (index === at ? change : each));
}

/** The rows of a sheet: what is published, with the draft and what is being typed over it. */
export function useSheet({ rows, tournamentId, day, sourceUrl, draft }: UseSheetInput): Sheet {
  const [typings, setTypings] = useState<ReadonlyMap<string, Typing>>(new Map());
  const entries = useMemo(() => pendingEntries(draft), [draft]);
  const changes = useMemo(() => entries.map(({ change }) => change), [entries]);
  const drafted = useMemo(() => sheetEffects(rows, changes), [rows, changes]);
  const published = useMemo(() => sheetBouts(rows, tournamentId, day), [rows, tournamentId, day]);
  const known = useMemo(() => {
    const next = sheetBouts(drafted.rows, tournamentId, day);
    const isPublished = new Set(published.map(({ bout }) => bout.id));
    const now = new Map(next.map(({ bout }) => [bout.id, bout]));
    const stored = new Map(rows.bouts.map((bout) => [bout.id, bout]));
    const kept = entries.flatMap(({ change }) =>
      change.kind === "enter-bout" &&
      change.bout.tournamentId === tournamentId &&
      change.bout.boxedOn === day
        ? [change.bout]
        : [],
    );
    for (const bout of kept) if (!now.has(bout.id)) now.set(bout.id, bout);
    const first = published.map(({ bout }) => now.get(bout.id) ?? bout);
    const later = [...now.values()].filter(({ id }) => !isPublished.has(id));
    return [...first, ...later].map((bout) => ({ bout, published: stored.get(bout.id) ?? null }));
  }, [rows, drafted, published, entries, tournamentId, day]);

  const finished = (bout: Bout, before: Bout | null, typing: Typing): Bout => {
    const typed = typedBout(bout, typing);
    const boxedOn = typed.boxedOn ?? (typed.winner === null ? null : day);
    const cornerKnown = typed.cornerKnown || typing.isTurned || before === null;
    return { ...typed, boxedOn: before ? boxedOn : day, cornerKnown, sourceUrl };
  };
  const tried = (bout: Bout, before: Bout | null, typing: Typing) => {
    const change: SheetChange = { kind: "enter-bout", bout: finished(bout, before, typing) };
    return { change, ...sheetEffects(rows, withChange(changes, change)) };
  };

  const list = known.map(({ bout, published: before }): SheetRow => {
    const typing = typings.get(bout.id) ?? startTyping(bout);
    const isTyping = typings.has(bout.id) && isTyped(typing, bout);
    const trial = isTyping ? tried(bout, before, typing) : drafted;
    const { effects, problems } = trial;
    return {
      bout: isTyping ? typedBout(bout, typing) : bout,
      ...{ known: bout, published: before, typing },
      state: isTyping ? "typing" : stateOf(bout.id, draft, before),
      effect: effects.get(bout.id) ?? null,
      problems:
        isTyping || isEntered(entries, bout.id) ? (problems.get(bout.categoryCode) ?? []) : [],
    };
  });

  const set = (boutId: string, typing: Typing | null) =>
    setTypings((now) => {
      const next = new Map(now);
      if (typing) next.set(boutId, typing);
      else next.delete(boutId);
      return next;
    });
  return {
    ...{ list, rows: drafted.rows },
    type: (row, typing) => set(row.bout.id, typing),
    forget: (boutId) => set(boutId, null),
    take: ({ known: bout, published: before, typing, bout: { id } }) => {
      if (!typings.has(id)) return "same";
      if (typing.refused) return "refused";
      if (!isTyped(typing, bout)) return "same";
      const { change, problems } = tried(bout, before, typing);
      return problems.has(bout.categoryCode) ? "refused" : change;
    },
  };
}

function isEntered(entries: readonly DraftEntry[], boutId: string): boolean {
  return entries.some(({ change }) => boutIdOf(change) === boutId);
}

function stateOf(boutId: string, draft: Draft, published: Bout | null): RowState {
  const entry = draft.entries.find(({ change }) => boutIdOf(change) === boutId);
  if (entry) return entry.change.kind === "remove-bout" ? "removed" : "draft";
  if (draft.publishing && isEntered(draft.publishing.entries, boutId)) return "sending";
  return published?.winner ? "stored" : "open";
}

/** Whether a change would leave the bout as it is stored. */
export function changesNothing(change: SheetChange, published: Bout | null): boolean {
  if (change.kind === "remove-bout" || published === null) return false;
  const { sourceUrl: _, ...bout } = change.bout;
  const { sourceUrl: __, ...stored } = published;
  return isSameRow(bout, stored);
}
