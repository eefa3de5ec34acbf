import { useMemo, useState } from "react";
import { type Draft, type DraftEntry, pendingEntries } from "@/components/admin/change/draft-state";
import { useAfterPaint } from "@/components/admin/change/use-after-paint";
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
import { remember } from "@/lib/record/remember";

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
  /** Of what was typed before, until what is typed now has been seen. */
  effect: SheetEffect | null;
  /** Why what is typed cannot be; as late as the effect. */
  problems: readonly ChangeProblem[];
  /** What would be taken over; `null`: nothing is typed. */
  change: SheetChange | null;
}

interface UseSheetInput {
  rows: GamesRows;
  /** The tournaments whose results the rows can take. */
  tournamentIds: readonly string[];
  tournamentId: string;
  day: Day | null;
  sourceUrl: string;
  draft: Draft;
}

/** What a row would come to, as far as it was found. */
interface Found {
  effect: SheetEffect | null;
  problems: readonly ChangeProblem[];
}

/** What is taken over of a row, and what it decides. */
export interface Taken {
  change: SheetChange;
  effect: SheetEffect | null;
}

export interface Sheet {
  /** The published rows with the draft, as far as it can be. */
  rows: GamesRows;
  list: readonly SheetRow[];
  /** Every change that is not published for certain and that the rows can take. */
  changes: readonly SheetChange[];
  type: (row: SheetRow, typing: Typing) => void;
  /** Forgets what was typed and not taken over. */
  forget: (boutId: string) => void;
  /** What would be taken over of a row; "same": nothing is typed. */
  take: (row: SheetRow) => Taken | "same" | "refused";
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
  if (a === b) return true;
  const names = Object.keys(a) as (keyof Row)[];
  return names.every((name) => a[name] === b[name]);
}

const NO_PROBLEMS: readonly ChangeProblem[] = [];

/** Whether an entry of a draft is of one of the tournaments. */
export function isOf(tournamentIds: readonly string[]) {
  return ({ change, seen }: Pick<DraftEntry, "change" | "seen">): boolean => {
    const bout = change.kind === "enter-bout" ? change.bout : seen;
    return bout !== null && tournamentIds.includes(bout.tournamentId);
  };
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
export function useSheet(input: UseSheetInput): Sheet {
  const { rows, tournamentIds, tournamentId, day, sourceUrl, draft } = input;
  const [typings, setTypings] = useState<ReadonlyMap<string, Typing>>(new Map());
  const { entries: own, publishing } = draft;
  const entries = useMemo(
    () => pendingEntries({ entries: own, publishing }).filter(isOf(tournamentIds)),
    [own, publishing, tournamentIds],
  );
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
  // biome-ignore lint/correctness/useExhaustiveDependencies: a row may rest otherwise under what is typed
  const changeOf = useMemo(() => {
    // The same change each time it is asked for: what was found of it is kept.
    const made = remember(
      (typing: Typing, bout: Bout, before: Bout | null): SheetChange => ({
        kind: "enter-bout",
        bout: finished(typedBout(bout, typing), before, { typing, day, sourceUrl }),
      }),
    );
    return (typing: Typing, { known: bout, published: before }: SheetRow) =>
      isTyped(typing, bout) ? made(typing, bout, before) : null;
  }, [resting, day, sourceUrl]);
  const attempt = (change: SheetChange): Found => {
    const { effects, problems } = sheetEffects(rows, tried(rows, changes, change));
    const id = boutIdOf(change);
    const code = categoryOf(rows, change) ?? "";
    return { effect: effects.get(id) ?? null, problems: problems.get(code) ?? NO_PROBLEMS };
  };
  const [seen, seeNow] = useAfterPaint(typings);
  // What a key decides is found once the key is seen: the next one does not wait for it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the attempt is of the rows and changes
  const found = useMemo(() => {
    const rowOf = new Map(resting.map((row) => [row.known.id, row]));
    return new Map(
      [...seen].flatMap(([id, typing]): [string, Found][] => {
        const row = rowOf.get(id);
        const change = row && changeOf(typing, row);
        return change ? [[id, attempt(change)]] : [];
      }),
    );
  }, [resting, seen, changeOf, rows, changes]);
  const list = useMemo(
    () =>
      resting.map((row): SheetRow => {
        const { known: bout } = row;
        const typing = typings.get(bout.id);
        if (!typing) return row;
        const change = changeOf(typing, row);
        if (!change) return { ...row, typing };
        const { effect = null, problems = NO_PROBLEMS } = found.get(bout.id) ?? {};
        const typed = typedBout(bout, typing);
        return { ...row, bout: typed, typing, change, state: "typing", effect, problems };
      }),
    [resting, typings, found, changeOf],
  );

  const set = (boutId: string, typing: Typing | null) =>
    setTypings((now) => {
      const next = new Map(now);
      if (typing) next.set(boutId, typing);
      else next.delete(boutId);
      return next;
    });
  return {
    list,
    changes,
    rows: drafted.rows,
    type: (row, typing) => set(row.bout.id, typing),
    forget: (boutId) => set(boutId, null),
    take: ({ typing, change, bout: { id } }) => {
      if (!typings.has(id)) return "same";
      if (typing.refused) return "refused";
      if (change === null) return "same";
      const { effect, problems } = attempt(change);
      if (problems.length === 0) return { change, effect };
      seeNow();
      return "refused";
    },
  };
}

/** The bout as it is taken over. */
function finished(
  typed: Bout,
  before: Bout | null,
  { typing, day, sourceUrl }: { typing: Typing; day: Day | null; sourceUrl: string },
): Bout {
  const boxedOn = typed.boxedOn ?? (typed.winner === null ? null : day);
  const cornerKnown = typed.cornerKnown || typing.isTurned || before === null;
  return { ...typed, boxedOn: before ? boxedOn : day, cornerKnown, sourceUrl };
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
