import { drawKey } from "@/lib/qualification/compute-draws";
import { drawsOf } from "@/lib/record/computed-places";
import type { GamesRows, StoredPlace } from "@/lib/record/games-rows";
import { type Changed, type ChangeProblem, NO_PROBLEMS, problem, refused } from "../change-problem";
import { replaceOrAdd } from "./verb";

/** Puts in the place of a stored place what `make` makes of it, or says what is wrong. */
export function withPlace(
  rows: GamesRows,
  placeId: string,
  make: (place: StoredPlace) => StoredPlace | ChangeProblem,
): Changed {
  const place = rows.places.find(({ id }) => id === placeId);
  if (!place) return refused(rows, problem("no-such-place", "placeId", { place: placeId }));
  const made = make(place);
  if ("code" in made) return refused(rows, made);
  const places = replaceOrAdd(rows.places, made, ({ id }) => id === placeId);
  return { rows: { ...rows, places }, problems: NO_PROBLEMS };
}

/** Whether the bouts give the boxer a place in the draw. */
export function followsFromBouts(rows: GamesRows, place: StoredPlace): boolean {
  const { tournamentId, categoryCode, boxerSlug } = place;
  if (tournamentId === null) return false;
  const draw = drawsOf(rows).get(drawKey(tournamentId, categoryCode));
  return draw?.awards.places.some(({ boxer }) => boxer === boxerSlug) ?? false;
}
