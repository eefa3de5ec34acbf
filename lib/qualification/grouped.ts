/**
 * The rows by key, each group in the rows' order. A row stands under its key, or under each of its keys;
 * under `null` it stands nowhere.
 */
export function grouped<Row>(
  rows: Iterable<Row>,
  keysOf: (row: Row) => string | null | readonly (string | null)[],
): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  const add = (key: string | null, row: Row) => {
    if (key === null) return;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  };
  for (const row of rows) {
    const keys = keysOf(row);
    if (keys === null || typeof keys === "string") add(keys, row);
    else for (const key of keys) add(key, row);
  }
  return groups;
}
