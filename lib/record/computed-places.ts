import type { GamesRows, QuotaPlace } from "./games-record";

/** The stored places, each with what it rests on. */
export function computedPlaces({ places }: GamesRows): QuotaPlace[] {
  return places.map((place) => ({ ...place, basis: "recorded" }));
}
