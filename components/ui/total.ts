import type { Total } from "@/lib/record/totals";

/** "16", or "16–18" for a range; `null`: not published yet. */
export function totalText({ places, placesMost }: Total): string | null {
  if (places === null) return null;
  return placesMost === null ? String(places) : `${places}–${placesMost}`;
}
