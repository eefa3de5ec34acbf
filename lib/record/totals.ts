/** How many places are promised: `places: null` is not published yet, with a `placesMost` a range. */
export interface Total {
  places: number | null;
  placesMost: number | null;
}

/** The sum; not known as soon as one of them is not, a range as soon as one of them is. */
export function sumTotals(totals: readonly Total[]): Total {
  let least = 0;
  let most = 0;
  for (const { places, placesMost } of totals) {
    if (places === null) return { places: null, placesMost: null };
    least += places;
    most += placesMost ?? places;
  }
  return { places: least, placesMost: most === least ? null : most };
}
