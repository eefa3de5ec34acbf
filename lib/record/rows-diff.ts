/**
 * What differs between two states of a Games' rows, row by row: the form in which a change is saved,
 * kept for its undoing, and compared with what others changed meanwhile.
 */
import type { GamesRows } from "./games-record";

/** The lists of a Games whose rows changes add, replace or remove, with the key of a row. */
export const CHANGED_TABLES = {
  tournaments: ({ id }: GamesRows["tournaments"][number]) => id,
  allocations: ({ route, categoryCode }: GamesRows["allocations"][number]) =>
    `${route} ${categoryCode}`,
  boxers: ({ slug }: GamesRows["boxers"][number]) => slug,
  entries: ({ tournamentId, categoryCode, boxerSlug }: GamesRows["entries"][number]) =>
    `${tournamentId} ${categoryCode} ${boxerSlug}`,
  bouts: ({ id }: GamesRows["bouts"][number]) => id,
  places: ({ id }: GamesRows["places"][number]) => id,
} as const satisfies { [T in keyof GamesRows]?: (row: never) => string };
export type ChangedTable = keyof typeof CHANGED_TABLES;

export type RowOf<T extends ChangedTable> = GamesRows[T][number];

/** One row before and after; `null`: it was, or is, not there. */
export type RowChange = {
  [T in ChangedTable]: { table: T; key: string; before: RowOf<T> | null; after: RowOf<T> | null };
}[ChangedTable];

/** Lists in which rows stand before those that refer to them. */
const TABLES = Object.keys(CHANGED_TABLES) as ChangedTable[];

function keyedRows(rows: GamesRows, table: ChangedTable): Map<string, RowOf<ChangedTable>> {
  const keyOf = CHANGED_TABLES[table] as (row: RowOf<ChangedTable>) => string;
  return new Map(rows[table].map((row) => [keyOf(row), row]));
}

/** The same as JSON, whatever the order of the keys. */
function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== "object") return value;
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, sorted(each)]),
  );
}

/** What has to change for `before` to become `after`; rows stand after those they refer to. */
export function diffRows(before: GamesRows, after: GamesRows): RowChange[] {
  return TABLES.flatMap((table) => {
    if (before[table] === after[table]) return [];
    const old = keyedRows(before, table);
    const now = keyedRows(after, table);
    const changes: RowChange[] = [];
    for (const [key, row] of now) {
      const was = old.get(key) ?? null;
      if (!isSame(was, row)) changes.push({ table, key, before: was, after: row } as RowChange);
    }
    for (const [key, row] of old) {
      if (!now.has(key)) changes.push({ table, key, before: row, after: null } as RowChange);
    }
    return changes;
  });
}

/** The changes that take these back. */
export function invert(changes: readonly RowChange[]): RowChange[] {
  return changes.map((change) => ({ ...change, before: change.after, after: change.before }) as RowChange);
}

/** The changes whose row is not, or no longer, as they found it. */
export function conflicts(rows: GamesRows, changes: readonly RowChange[]): RowChange[] {
  return changes.filter(({ table, key, before }) => {
    const current = keyedRows(rows, table).get(key) ?? null;
    return !isSame(current, before);
  });
}

/** The rows after the changes. New rows stand last in their lists. */
export function applyChanges(rows: GamesRows, changes: readonly RowChange[]): GamesRows {
  const tables = new Set(changes.map(({ table }) => table));
  const changed = [...tables].map((table) => {
    const list = keyedRows(rows, table);
    for (const { table: of, key, after } of changes) {
      if (of !== table) continue;
      if (after === null) list.delete(key);
      else list.set(key, after);
    }
    return [table, [...list.values()]] as const;
  });
  return { ...rows, ...Object.fromEntries(changed) };
}
