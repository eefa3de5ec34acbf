/** Which later revisions are in the way of taking one back. Pure: found by trying, not by likeness. */
import { drawKey } from "@/lib/qualification/compute-draws";
import type { GamesRows } from "@/lib/record/games-rows";
import { applyChanges, conflicts, invert, type RowChange } from "./rows-diff";
import { settleRows } from "./settle-rows";

/** A revision with the rows that it changed. */
export interface RevisionDiff {
  number: number;
  diff: readonly RowChange[];
}

/** A change of rows that is to be taken back, in the order that takes it back. */
export interface TakenBack {
  back: readonly RowChange[];
  /** The rows before it was made, where it brings places back: see `settleRows`. */
  earlier: GamesRows | undefined;
}

/**
 * The smallest set of `later` (the newest first) without which `back` can be applied to `rows`: taking
 * any of them out of the set leaves it impossible. `null`: not even without all of them.
 */
export function blockersOf(
  rows: GamesRows,
  { back, earlier }: TakenBack,
  later: readonly RevisionDiff[],
): RevisionDiff[] | null {
  const canWithout = (removed: readonly RevisionDiff[]) => {
    let next = rows;
    for (const changes of [...removed.map(({ diff }) => invert(diff)), back]) {
      if (conflicts(next, changes).length > 0) return false;
      next = applyChanges(next, changes);
    }
    return settleRows(rows, next, earlier).problems.length === 0;
  };
  let blockers = [...later];
  if (!canWithout(blockers)) return null;
  // The oldest first: whether it can stay depends on those before it, never on newer ones.
  for (const each of later.toReversed()) {
    const others = blockers.filter((blocker) => blocker !== each);
    if (canWithout(others)) blockers = others;
  }
  return blockers;
}

/** Whether a revision can have to do with rows that are taken back: it names them, or their category. */
export function mayBlock(back: readonly RowChange[], { diff }: RevisionDiff): boolean {
  const keys = new Set(back.map(({ key }) => key));
  const categories = new Set(back.flatMap((change) => sides(change).flatMap(categoryOf)));
  return diff.some(
    (change) =>
      keys.has(change.key) ||
      sides(change).some(
        (row) => names(row, keys) || categoryOf(row).some((code) => categories.has(code)),
      ),
  );
}

/**
 * The rows by which a revision is in the way: those that name what is taken back or are of its draws,
 * without the places that follow from them.
 */
export function rowsInTheWay(
  back: readonly RowChange[],
  { diff }: RevisionDiff,
): readonly RowChange[] {
  const keys = new Set(back.map(({ key }) => key));
  const draws = new Set(back.flatMap((change) => sides(change).flatMap(drawOf)));
  const near = diff.filter(
    (change) =>
      keys.has(change.key) ||
      sides(change).some((row) => names(row, keys) || drawOf(row).some((draw) => draws.has(draw))),
  );
  const found = near.length > 0 ? near : diff;
  const typed = found.filter(({ table }) => table !== "places");
  return typed.length > 0 ? typed : found;
}

type Row = NonNullable<RowChange["after"]>;

function sides({ before, after }: RowChange): Row[] {
  return [before, after].filter((row) => row !== null);
}

function names(row: Row, keys: ReadonlySet<string>): boolean {
  return Object.values(row).some((value) => typeof value === "string" && keys.has(value));
}

function categoryOf(row: Row): string[] {
  return "categoryCode" in row ? [row.categoryCode] : [];
}

/** The draw of a bout, an entry or a place. */
function drawOf(row: Row): string[] {
  if (!("tournamentId" in row) || row.tournamentId === null) return [];
  return [drawKey(row.tournamentId, row.categoryCode)];
}
