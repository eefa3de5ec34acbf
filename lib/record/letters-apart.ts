/**
 * How many letters have to be changed, added or left out to make one word of the other (Levenshtein);
 * `most + 1` where it is certainly more than `most`.
 */
export function lettersApart(a: string, b: string, most = Number.POSITIVE_INFINITY): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a[i - 1] === b[j - 1];
      const [above = 0, left = 0, before = 0] = [row[j], next[j - 1], row[j - 1]];
      const here = Math.min(above + 1, left + 1, before + (isSame ? 0 : 1));
      next.push(here);
      if (here < least) least = here;
    }
    if (least > most) return most + 1;
    row = next;
  }
  return row[b.length] ?? 0;
}
