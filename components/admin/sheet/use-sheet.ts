import { useMemo, useState } from "react";
import { type Draft, type DraftEntry, pendingEntries } from "@/components/admin/change/draft-state";
import type { ChangeProblem } from "@/lib/change/change-problem";
import {
  type Corners,
  isTyped,
  startTyping,
  type Typing,
  typedBout,
} from "@/lib/change/result-input";
import { boutIdOf, type SheetChange, sheetBouts } from "@/lib/change/session-sheet";
import { categoryOf, type SheetEffect, sheetEffects } from "@/lib/change/sheet-effects";
import type { Day } from "@/lib/qualification/vocabulary";
import type { Bout, GamesRows } from "@/lib/record/games-rows";

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
  /** What would be taken over; `null`: nothing is typed. */
  change: SheetChange | null;
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

/** Whether two rows are shown the same, so that the older one need not be drawn anew. */
export function isSameShown(a: SheetRow, b: SheetRow): boolean {
  return (
    a.state === b.state &&
    a.effect === b.effect &&
    a.problems === b.problems &&
    a.change === b.change &&
    hasSameFields(a.typing, b.typing) &&
    hasSameFields(a.bout, b.bout) &&
    hasSameFields(a.known, b.known) &&
    hasSameFields(a.published, b.published)
  );
}

function hasSameFields<Row extends object>(a: Row | null, b: Row | null): boolean {
  if (a === null || b === null) return a === b;
  const names = Object.keys(a) as (keyof Row)[];
  return a === b || names.every((name) => a[name] === b[name]);
}

const NO_PROBLEMS: readonly ChangeProblem[] = [];

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
  const { entries: own, publishing } = draft;
  const entries = useMemo(() => pendingEntries({ entries: own, publishing }), [own, publishing]);
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

  const resting = useMemo(
    () =>
      known.map(({ bout, published: before }): SheetRow => {
        const isOwn = isEntered(entries, bout.id);
        return {
          bout,
          known: bout,
          published: before,
          typing: startTyping(bout),
          change: null,
          state: stateOf(bout.id, { entries: own, publishing }, before),
          effect: drafted.effects.get(bout.id) ?? null,
          problems: isOwn ? (drafted.problems.get(bout.categoryCode) ?? NO_PROBLEMS) : NO_PROBLEMS,
        };
      }),
    [known, drafted, entries, own, publishing],
  );
  const list = useMemo(() => {
    const finished = (bout: Bout, before: Bout | null, typing: Typing): Bout => {
      const typed = typedBout(bout, typing);
      const boxedOn = typed.boxedOn ?? (typed.winner === null ? null : day);
      const cornerKnown = typed.cornerKnown || typing.isTurned || before === null;
      return { ...typed, boxedOn: before ? boxedOn : day, cornerKnown, sourceUrl };
    };
    return resting.map((row): SheetRow => {
      const { known: bout, published: before } = row;
      const typing = typings.get(bout.id);
      if (!typing) return row;
      if (!isTyped(typing, bout)) return { ...row, typing };
      const change: SheetChange = { kind: "enter-bout", bout: finished(bout, before, typing) };
      const { effects, problems } = sheetEffects(rows, tried(rows, changes, change));
      return {
        bout: typedBout(bout, typing),
        known: bout,
        published: before,
        typing,
        change,
        state: "typing",
        effect: effects.get(bout.id) ?? null,
        problems: problems.get(bout.categoryCode) ?? NO_PROBLEMS,
      };
    });
  }, [resting, typings, rows, changes, day, sourceUrl]);

  const set = (boutId: string, typing: Typing | null) =>
    setTypings((now) => {
      const next = new Map(now);
      if (typing) next.set(boutId, typing);
      else next.delete(boutId);
      return next;
    });
  return {
    list,
    rows: drafted.rows,
    type: (row, typing) => set(row.bout.id, typing),
    forget: (boutId) => set(boutId, null),
    take: ({ typing, change, problems, bout: { id } }) => {
      if (!typings.has(id)) return "same";
      if (typing.refused) return "refused";
      if (change === null) return "same";
      return problems.length > 0 ? "refused" : change;
    },
  };
}

/** The changes of the change's category with it: others it cannot move. */
function tried(
  rows: GamesRows,
  changes: readonly SheetChange[],
  change: SheetChange,
): readonly SheetChange[] {
  const code = categoryOf(rows, change);
  return withChange(
    changes.filter((each) => categoryOf(rows, each) === code),
    change,
  );
}

function isEntered(entries: readonly DraftEntry[], boutId: string): boolean {
  return entries.some(({ change }) => boutIdOf(change) === boutId);
}

function stateOf(
  boutId: string,
  { entries, publishing }: Pick<Draft, "entries" | "publishing">,
  published: Bout | null,
): RowState {
  const entry = entries.find(({ change }) => boutIdOf(change) === boutId);
  if (entry) return entry.change.kind === "remove-bout" ? "removed" : "draft";
  if (publishing && isEntered(publishing.entries, boutId)) return "sending";
  return published?.winner ? "stored" : "open";
}
