export type Ordered = string | number;

/** The rows in the order of their keys; text compares by code unit, the same on every machine. */
export function orderBy<T>(rows: readonly T[], keys: (row: T) => readonly Ordered[]): T[] {
  const keyed = rows.map((row) => ({ row, key: keys(row) }));
  return keyed.sort((a, b) => compareKeys(a.key, b.key)).map(({ row }) => row);
}

function compareKeys(a: readonly Ordered[], b: readonly Ordered[]): number {
  const shared = Math.min(a.length, b.length);
  for (let index = 0; index < shared; index++) {
    const [left, right] = [a[index] as Ordered, b[index] as Ordered];
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}
