/**
 * What differs between two states of a Games' rows, row by row: the form in which a change is saved,
 * kept for its undoing, and compared with what others changed meanwhile. Nations are shared by all
 * Games and therefore no part of it.
 */
import type { GamesRows } from "@/lib/record/games-rows";
import { without } from "@/lib/record/indexes";

/** A row of a list whose order is a fact, with its index. */
type Ordered<Row> = Row & { position: number };

type ListedRow<T extends keyof GamesRows> = GamesRows[T] extends readonly (infer Row)[]
  ? Row
  : never;

/** The rows that changes add, replace or remove. */
interface ChangedRows {
  games: GamesRows["games"];
  categories: Ordered<ListedRow<"categories">>;
  rules: Ordered<ListedRow<"rules">>;
  restrictions: Ordered<ListedRow<"restrictions">>;
  tournaments: ListedRow<"tournaments">;
  allocations: ListedRow<"allocations">;
  boxers: ListedRow<"boxers">;
  entries: ListedRow<"entries">;
  reached: ListedRow<"reached">;
  bouts: ListedRow<"bouts">;
  places: ListedRow<"places">;
  publishedCounts: ListedRow<"publishedCounts">;
  facts: Ordered<ListedRow<"facts">>;
  knownBreaks: ListedRow<"knownBreaks">;
}
export type ChangedTable = keyof ChangedRows;
export type RowOf<T extends ChangedTable> = ChangedRows[T];

/** The key of a row; lists stand after those that their rows refer to. */
const KEY_OF: { readonly [T in ChangedTable]: (row: RowOf<T>) => string } = {
  games: ({ id }) => id,
  categories: ({ code }) => code,
  rules: ({ id }) => id,
  restrictions: ({ id }) => id,
  tournaments: ({ id }) => id,
  allocations: ({ route, categoryCode }) => `${route} ${categoryCode}`,
  boxers: ({ slug }) => slug,
  entries: ({ tournamentId, categoryCode, boxerSlug }) =>
    `${tournamentId} ${categoryCode} ${boxerSlug}`,
  reached: ({ tournamentId, categoryCode, boxerSlug }) =>
    `${tournamentId} ${categoryCode} ${boxerSlug}`,
  bouts: ({ id }) => id,
  places: ({ id }) => id,
  publishedCounts: ({ id }) => id,
  facts: ({ field }) => field,
  knownBreaks: ({ kind, subject }) => `${kind} ${subject}`,
};

/** The key of a row of a list. */
export function keyOfRow<T extends ChangedTable>(table: T, row: RowOf<T>): string {
  return KEY_OF[table](row);
}

/** The lists that changes are made of; each stands after those that its rows refer to. */
export const CHANGED_TABLES = Object.keys(KEY_OF) as ChangedTable[];

const ORDERED: ReadonlySet<ChangedTable> = new Set([
  "categories",
  "rules",
  "restrictions",
  "facts",
] as const);

/** One row before and after; `null`: it was, or is, not there. */
export type RowChange = {
  [T in ChangedTable]: { table: T; key: string; before: RowOf<T> | null; after: RowOf<T> | null };
}[ChangedTable];

type AnyRow = RowOf<ChangedTable>;

function keyedRows(rows: GamesRows, table: ChangedTable): Map<string, AnyRow> {
  return keyedList(table, listOf(rows, table));
}

/** The rows of a list; those whose order is a fact with their places in it. */
function listOf(rows: GamesRows, table: ChangedTable): readonly AnyRow[] {
  const list: readonly object[] = table === "games" ? [rows.games] : rows[table];
  const listed = ORDERED.has(table) ? list.map((row, position) => ({ ...row, position })) : list;
  return listed as readonly AnyRow[];
}

function keyedList(table: ChangedTable, list: readonly AnyRow[]): Map<string, AnyRow> {
  const keyOf = KEY_OF[table] as (row: AnyRow) => string;
  return new Map(list.map((row) => [keyOf(row), row]));
}

/** Whether two rows say the same, whatever the order of their keys. */
export function isSameRow(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!isObject(a) || !isObject(b) || Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  for (const key of keys) if (!isSameRow(a[key], b[key])) return false;
  return true;
}

/** Whether a value has members, as objects and lists have. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

/** What has to change for `before` to become `after`; rows stand after those they refer to. */
export function diffRows(before: GamesRows, after: GamesRows): RowChange[] {
  return CHANGED_TABLES.flatMap((table) => {
    if (before[table] === after[table]) return [];
    const [then, list] = [listOf(before, table), listOf(after, table)];
    const old = keyedList(table, without(then, list));
    const now = keyedList(table, without(list, then));
    const changes: RowChange[] = [];
    for (const [key, row] of now) {
      const was = old.get(key) ?? null;
      if (!isSameRow(was, row)) changes.push({ table, key, before: was, after: row } as RowChange);
    }
    for (const [key, row] of old) {
      if (!now.has(key)) changes.push({ table, key, before: row, after: null } as RowChange);
    }
    return changes;
  });
}

/** What leads from the rows with some changes to the rows with others, both made of the same rows. */
export function diffBetween(
  then: readonly RowChange[],
  now: readonly RowChange[],
): readonly RowChange[] {
  if (then.length === 0) return now;
  const nameOf = ({ table, key }: RowChange) => `${table} ${key}`;
  const made = new Map(then.map((change) => [nameOf(change), change]));
  const next = new Map(now.map((change) => [nameOf(change), change]));
  return [...new Set([...made.keys(), ...next.keys()])].flatMap((name): RowChange[] => {
    const [old, change] = [made.get(name), next.get(name)];
    const before = old ? old.after : (change?.before ?? null);
    const after = change ? change.after : (old?.before ?? null);
    const { table, key } = (change ?? old) as RowChange;
    return isSameRow(before, after) ? [] : [{ table, key, before, after } as RowChange];
  });
}

/** The changes that take these back. */
export function invert(changes: readonly RowChange[]): RowChange[] {
  return changes.map(
    (change) => ({ ...change, before: change.after, after: change.before }) as RowChange,
  );
}

/**
 * What takes back several changes, the newest first: each row once, as it is now and as it was before the
 * oldest of them.
 */
export function invertAll(later: readonly (readonly RowChange[])[]): RowChange[] {
  const back = new Map<string, RowChange>();
  for (const change of later.flat()) {
    const name = `${change.table} ${change.key}`;
    const now = back.get(name)?.before;
    back.set(name, {
      ...change,
      before: now === undefined ? change.after : now,
      after: change.before,
    } as RowChange);
  }
  return [...back.values()].filter(({ before, after }) => !isSameRow(before, after));
}

/** A row that is not as somebody found it: their change of it, and the row that is there. */
export interface Conflict {
  change: Pick<RowChange, "table" | "key" | "before">;
  /** `null`: it is not there. */
  current: AnyRow | null;
}

/** The changes whose row is not, or no longer, as they found it. */
export function conflicts(
  rows: GamesRows,
  changes: readonly Pick<RowChange, "table" | "key" | "before">[],
): Conflict[] {
  const tables = new Map<ChangedTable, ReadonlyMap<string, AnyRow>>();
  return changes.flatMap((change): Conflict[] => {
    const { table, key, before } = change;
    const keyed = tables.get(table) ?? keyedRows(rows, table);
    tables.set(table, keyed);
    const current = keyed.get(key) ?? null;
    return isSameRow(current, before) ? [] : [{ change, current }];
  });
}

/** The rows after the changes. New rows stand last in lists whose order is none of their facts. */
export function applyChanges(rows: GamesRows, changes: readonly RowChange[]): GamesRows {
  const tables = new Set(changes.map(({ table }) => table));
  const changed = [...tables].map((table) => {
    const list = keyedRows(rows, table);
    for (const { table: of, key, after } of changes) {
      if (of !== table) continue;
      if (after === null) list.delete(key);
      else list.set(key, after);
    }
    const made = [...list.values()];
    if (table === "games") return [table, made[0] ?? rows.games] as const;
    return [table, ORDERED.has(table) ? inOrder(made as Ordered<object>[]) : made] as const;
  });
  return { ...rows, ...Object.fromEntries(changed) };
}

function inOrder(list: readonly Ordered<object>[]): object[] {
  return list.toSorted((a, b) => a.position - b.position).map(({ position: _, ...row }) => row);
}
