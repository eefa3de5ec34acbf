/** What the changes of a sheet decide, each after those before it in its category. */

import { grouped } from "@/lib/qualification/grouped";
import type { LiveRecord } from "@/lib/record/games-record";
import type { GamesRows } from "@/lib/record/games-rows";
import { makeGamesRecord } from "@/lib/record/record-of-rows";
import { remember } from "@/lib/record/remember";
import { advance } from "./advance";
import type { ChangeProblem } from "./change-problem";
import { diffOfChanges } from "./diff-of-changes";
import type { ChangeEffect } from "./effect";
import { diffBetween, type RowChange } from "./rows-diff";
import { boutIdOf, type SheetChange } from "./session-sheet";

/** What a row of the sheet decides. */
export type SheetEffect = Pick<ChangeEffect, "gained" | "lost">;

export interface SheetEffects {
  /** By the bout's id. */
  effects: ReadonlyMap<string, SheetEffect>;
  /** Why the changes of a category cannot be made together, by category. */
  problems: ReadonlyMap<string, readonly ChangeProblem[]>;
  /** The rows with all changes of the categories in which they can be made; made when they are asked for. */
  readonly rows: GamesRows;
}

/** A record with the last changes that can be made together, and what they changed. */
interface Settled {
  record: LiveRecord;
  diff: readonly RowChange[];
}

/** What the changes of a category come to, up to one of them. */
interface Step {
  change: SheetChange;
  problems: readonly ChangeProblem[];
  effect: SheetEffect;
  settled: Settled;
}

interface CategorySheet {
  /** Of the rows that a result of the category can move: no other category depends on it. */
  record: LiveRecord;
  /** What was computed last: a key more or less is one step more or less. */
  steps: readonly Step[];
}

const sheetsOf = remember((_rows: GamesRows) => new Map<string, CategorySheet>());

function sheetOf(rows: GamesRows, code: string): CategorySheet {
  const sheets = sheetsOf(rows);
  const known = sheets.get(code);
  if (known) return known;
  const isOf = ({ categoryCode }: { categoryCode: string }) => categoryCode === code;
  const record = makeGamesRecord({
    ...rows,
    allocations: rows.allocations.filter(isOf),
    entries: rows.entries.filter(isOf),
    bouts: rows.bouts.filter(isOf),
    places: rows.places.filter(isOf),
  });
  const sheet = { record, steps: [] };
  sheets.set(code, sheet);
  return sheet;
}

/** What the changes decide, and the rows with them. */
export function sheetEffects(rows: GamesRows, changes: readonly SheetChange[]): SheetEffects {
  const effects = new Map<string, SheetEffect>();
  const problems = new Map<string, readonly ChangeProblem[]>();
  const byCategory = grouped(changes, (change) => categoryOf(rows, change));
  const settled = new Map<string, LiveRecord>();
  for (const [code, own] of byCategory) {
    const steps = stepsOf(sheetOf(rows, code), own);
    const last = steps.at(-1);
    if (!last) continue;
    if (last.problems.length > 0) {
      problems.set(code, last.problems);
      continue;
    }
    settled.set(code, last.settled.record);
    for (const { change, effect } of steps) effects.set(boutIdOf(change), effect);
  }
  let made: GamesRows | null = null;
  return {
    effects,
    problems,
    get rows() {
      made ??= settledRows(rows, settled);
      return made;
    },
  };
}

/** The rows with those of settled categories, by code, in the place of theirs. */
function settledRows(rows: GamesRows, settled: ReadonlyMap<string, LiveRecord>): GamesRows {
  if (settled.size === 0) return rows;
  const isLeft = ({ categoryCode }: { categoryCode: string }) => !settled.has(categoryCode);
  const records = [...settled.values()];
  return {
    ...rows,
    bouts: [...rows.bouts.filter(isLeft), ...records.flatMap((record) => record.bouts)],
    places: [...rows.places.filter(isLeft), ...records.flatMap((record) => record.rows.places)],
  };
}

/** The category of a bout that a change is of; `null`: it is not there. */
export function categoryOf(rows: GamesRows, change: SheetChange): string | null {
  if (change.kind === "enter-bout") return change.bout.categoryCode;
  return rows.bouts.find(({ id }) => id === change.boutId)?.categoryCode ?? null;
}

/**
 * A change that only fits together with later ones decides nothing by itself: the last of them does.
 * What begins as the changes before began is not computed again.
 */
function stepsOf(sheet: CategorySheet, changes: readonly SheetChange[]): readonly Step[] {
  const differs = changes.findIndex((change, index) => sheet.steps[index]?.change !== change);
  if (differs < 0) return sheet.steps.slice(0, changes.length);
  const steps = sheet.steps.slice(0, differs);
  for (const [index, change] of changes.entries()) {
    if (index < differs) continue;
    const before = steps.at(-1)?.settled ?? { record: sheet.record, diff: [] };
    const { diff, problems } = diffOfChanges(sheet.record, changes.slice(0, index + 1));
    if (problems.length > 0) {
      steps.push({ change, problems, effect: { gained: [], lost: [] }, settled: before });
      continue;
    }
    const { record, effect } = advance(before.record, diffBetween(before.diff, diff));
    steps.push({ change, problems, effect, settled: { record, diff } });
  }
  sheet.steps = steps;
  return steps;
}
