import type { Day } from "@/lib/qualification/vocabulary";
import type { GamesRecord } from "./make-games-record";
import { type HistoryStep, placeHistory } from "./place-history";
import { TABLE_ROWS } from "./table-rows";
import { boutsTable } from "./tables/bouts-table";
import { placeRow } from "./tables/quota-place-rows";
import { quotaPlacesTable } from "./tables/quota-places-table";

/** One step of a place's ledger as the API gives it, the award itself being the first. */
interface LedgerStep {
  kind: HistoryStep["kind"];
  /** The day that it happened, or from which it counts. */
  date: Day;
  /** `false`: it happened by `date`, not on it. */
  dateIsExact: boolean;
  source: { url: string };
  note?: string;
}

/** A place as the API gives it: the row of the list, its ledger, and the bout that gave it. */
export interface PlaceDetail {
  [column: string]: unknown;
  ledger: readonly LedgerStep[];
  /** `null`: not found, or there was none. */
  decidingBout: Readonly<Record<string, unknown>> | null;
}

const DECIDING_BOUT_COLUMNS = [
  "id",
  "round",
  "boxedOn",
  "red",
  "blue",
  "winner",
  "decision",
  "score",
  "source",
];

/** All that is known of one award; `null`: the record has no such award. */
export function placeDetail(record: GamesRecord, id: string): PlaceDetail | null {
  const place = record.placeById.get(id);
  if (!place) return null;
  const row = placeRow(record, place);
  const bout = TABLE_ROWS.bouts(record).find((each) => each.id === place.decidingBoutId);
  return {
    ...Object.assign({}, ...quotaPlacesTable.columns.map(({ json }) => json(row))),
    ledger: placeHistory(record, place).map(({ kind, day, isExact, note, sourceUrl }) => ({
      kind,
      date: day,
      dateIsExact: isExact,
      source: { url: sourceUrl },
      ...(note ? { note } : {}),
    })),
    decidingBout: bout
      ? Object.assign(
          {},
          ...boutsTable.columns
            .filter((column) => DECIDING_BOUT_COLUMNS.includes(column.id))
            .map(({ json }) => json(bout)),
        )
      : null,
  };
}
