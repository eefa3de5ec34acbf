const NONE: readonly never[] = [];

/**
 * A list as it is kept for long: without the room in which it grew. Most draws have nothing of most kinds;
 * the empty list is one for all.
 */
export function kept<Row>(list: readonly Row[]): readonly Row[] {
  return list.length === 0 ? NONE : list.slice();
}
