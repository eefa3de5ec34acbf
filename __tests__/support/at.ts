/** The row at `index`, which the test knows to be there. */
export function at<T>(rows: readonly T[], index: number): T {
  const row = rows[index];
  if (row === undefined) throw new Error(`There is no row ${index}`);
  return row;
}
