import { NO_PROBLEMS, problem, refused } from "../change-problem";
import { followsFromBouts } from "./stored-place";
import { seenPlace, type Verb } from "./verb";

export interface RemovePlace {
  kind: "remove-place";
  placeId: string;
}

export const removePlace: Verb<RemovePlace> = {
  editsPlaces: true,
  touches({ placeId }, touched) {
    touched.addPlace(placeId);
    return true;
  },
  replaces: (rows, { placeId }) => [seenPlace(rows, placeId)],
  apply(rows, { placeId }) {
    const place = rows.places.find(({ id }) => id === placeId);
    if (!place) return refused(rows, problem("no-such-place", "placeId", { place: placeId }));
    if (place.decidingBoutId !== null || followsFromBouts(rows, place)) {
      const about =
        place.decidingBoutId === null ? { place: placeId } : { bout: place.decidingBoutId };
      return refused(rows, problem("follows-from-bouts", "placeId", about));
    }
    const successor = rows.places.find(({ reallocatedFromId }) => reallocatedFromId === placeId);
    if (successor) return refused(rows, problem("in-use", "placeId", { place: successor.id }));
    const places = rows.places.filter(({ id }) => id !== placeId);
    return { rows: { ...rows, places }, problems: NO_PROBLEMS };
  },
};
