/** Rows by key, in the rows' order. */

export function keyed<Row>(
  rows: readonly Row[],
  key: (row: Row) => string,
): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [key(row), row]));
}

/** A row stands under each of its keys; `null`: under none. */
export function grouped<Row>(
  rows: readonly Row[],
  keys: (row: Row) => readonly (string | null)[],
): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    for (const key of keys(row)) {
      if (key === null) continue;
      const group = groups.get(key);
      if (group) group.push(row);
      else groups.set(key, [row]);
    }
  }
  return groups;
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
