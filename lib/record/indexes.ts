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
