/**
 * A verb is one kind of change: how it makes the next rows, what it writes over, and what it touches. How
 * it is read from outside stands in `lib/schemas/changes.ts`, which must have a reader of each.
 */
import type { GamesRows } from "@/lib/record/games-rows";
import type { Changed } from "../change-problem";
import type { RowChange, RowOf } from "../rows-diff";

/** What changes touch or name, gathered from one change after the other. */
export interface Touched {
  categories: Set<string>;
  boxers: Set<string>;
  tournaments: Set<string>;
  /** Adds the draw of a bout or an entry. */
  addDraw(row: { tournamentId: string; categoryCode: string }): void;
  /** Adds the draw of a stored bout, where there is one. */
  addBout(id: string): void;
  /** Adds the category of a stored place, where there is one. */
  addPlace(id: string | null): void;
  addBoxer(slug: string | null): void;
  /** Adds the boxer and every category that knows them. */
  addAllOfBoxer(slug: string): void;
}

export interface Verb<OneChange extends { kind: string }> {
  /** It edits places: any place won earlier in the same batch must exist first. */
  editsPlaces?: true;
  /** Adds what the change touches and names; `false`: it may be anything. */
  touches(change: OneChange, touched: Touched): boolean;
  /** The rows that the change replaces or removes by name, as they are now. */
  replaces(rows: GamesRows, change: OneChange): readonly SeenRow[];
  /** The rows after the change; with problems they are as they were. */
  apply(rows: GamesRows, change: OneChange): Changed;
}

/** A row as somebody saw it; `null`: it was not there. */
export type SeenRow = Pick<RowChange, "table" | "key" | "before">;

/** The row of the list as it is now, `null` where there is none. */
export function seenRow<T extends "bouts" | "places" | "boxers" | "tournaments" | "knownBreaks">(
  table: T,
  key: string,
  list: readonly RowOf<T>[],
  isIt: (row: RowOf<T>) => boolean,
): SeenRow {
  return { table, key, before: list.find(isIt) ?? null } as SeenRow;
}

export const seenBout = ({ bouts }: GamesRows, id: string) =>
  seenRow("bouts", id, bouts, (row) => row.id === id);

export const seenPlace = ({ places }: GamesRows, id: string) =>
  seenRow("places", id, places, (row) => row.id === id);

export const seenBoxer = ({ boxers }: GamesRows, slug: string) =>
  seenRow("boxers", slug, boxers, (row) => row.slug === slug);

/** Replaces the row, or adds it as the last. */
export function replaceOrAdd<T>(
  list: readonly T[],
  row: T,
  isIt: (each: T) => boolean,
): readonly T[] {
  return list.some(isIt) ? list.map((each) => (isIt(each) ? row : each)) : [...list, row];
}
