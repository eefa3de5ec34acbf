import type { GamesRecord } from "./games-record";
import { boutRows } from "./tables/bouts-table";
import { boxerRows } from "./tables/boxers-table";
import { categoryRows } from "./tables/categories-table";
import { checkRows } from "./tables/checks-table";
import { nationRows } from "./tables/nations-table";
import { placeRows } from "./tables/quota-place-rows";
import { tournamentRows } from "./tables/tournaments-table";

/** Remembers the rows of a record: they are the same for as long as the record is. */
function perRecord<Row>(make: (record: GamesRecord) => Row[]): (record: GamesRecord) => Row[] {
  const made = new WeakMap<GamesRecord, Row[]>();
  return (record) => {
    const known = made.get(record) ?? make(record);
    made.set(record, known);
    return known;
  };
}

/** The rows of every table, made once a record. */
export const TABLE_ROWS = {
  "quota-places": perRecord(placeRows),
  nations: perRecord(nationRows),
  boxers: perRecord(boxerRows),
  tournaments: perRecord(tournamentRows),
  categories: perRecord(categoryRows),
  bouts: perRecord(boutRows),
  checks: perRecord(checkRows),
};
