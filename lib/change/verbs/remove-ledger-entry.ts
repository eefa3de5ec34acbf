import { problem } from "../change-problem";
import { withPlace } from "./stored-place";
import { seenPlace, type Verb } from "./verb";

export interface RemoveLedgerEntry {
  kind: "remove-ledger-entry";
  placeId: string;
  /** Counted from 0. */
  position: number;
}

export const removeLedgerEntry: Verb<RemoveLedgerEntry> = {
  editsPlaces: true,
  touches({ placeId }, touched) {
    touched.addPlace(placeId);
    return true;
  },
  replaces: (rows, { placeId }) => [seenPlace(rows, placeId)],
  apply: (rows, { placeId, position }) =>
    withPlace(rows, placeId, (place) =>
      place.ledger[position]
        ? { ...place, ledger: place.ledger.filter((_, index) => index !== position) }
        : problem("no-such-entry", "position", { value: position }),
    ),
};
