/** Rows by key, in the rows' order. */
import { grouped } from "@/lib/qualification/grouped";
import { kept } from "@/lib/qualification/kept";

export function keyed<Row>(
  rows: readonly Row[],
  key: (row: Row) => string,
): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [key(row), row]));
}

/** The rows under each of their keys, in lists that are kept for long; see `grouped`. */
export function listed<Row>(
  ...[rows, keysOf]: Parameters<typeof grouped<Row>>
): ReadonlyMap<string, readonly Row[]> {
  const lists = new Map(grouped(rows, keysOf));
  for (const [key, list] of lists) lists.set(key, kept(list));
  return lists;
}

/** The rows of a list that another, made of mostly the same rows in the same order, has not. */
export function without<Row>(rows: readonly Row[], others: readonly Row[]): readonly Row[] {
  if (rows === others) return [];
  let start = 0;
  while (start < rows.length && rows[start] === others[start]) start++;
  let end = rows.length;
  let othersEnd = others.length;
  while (end > start && othersEnd > start && rows[end - 1] === others[othersEnd - 1]) {
    end--;
    othersEnd--;
  }
  const left = rows.slice(start, end);
  if (left.length === 0 || othersEnd === start) return left;
  const known = new Set(others.slice(start, othersEnd));
  return left.filter((row) => !known.has(row));
}
