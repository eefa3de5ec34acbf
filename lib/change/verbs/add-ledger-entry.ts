import { isBeforeAward } from "@/lib/qualification/ledger";
import type { LedgerEntry } from "@/lib/record/games-rows";
import { problem } from "../change-problem";
import { withPlace } from "./stored-place";
import { seenPlace, type Verb } from "./verb";

/** Says what happened to a place. */
export interface AddLedgerEntry {
  kind: "add-ledger-entry";
  placeId: string;
  entry: LedgerEntry;
}

export const addLedgerEntry: Verb<AddLedgerEntry> = {
  editsPlaces: true,
  touches({ placeId }, touched) {
    touched.addPlace(placeId);
    return true;
  },
  replaces: (rows, { placeId }) => [seenPlace(rows, placeId)],
  apply: (rows, { placeId, entry }) =>
    withPlace(rows, placeId, (place) =>
      isBeforeAward(place, entry)
        ? problem("before-won", "entry.date", { day: place.wonOn })
        : { ...place, ledger: [...place.ledger, entry] },
    ),
};
