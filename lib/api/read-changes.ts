import type { ComparedRecords } from "@/lib/data/compared-records";
import { changesBetween } from "@/lib/record/changes-between";
import type { GamesRecord } from "@/lib/record/games-record";
import { REVISION } from "@/lib/record/moment";
import type { PlaceRow } from "@/lib/record/tables/quota-places-table";
import { quotaPlacesTable } from "@/lib/record/tables/quota-places-table";
import { jsonWriter } from "@/lib/record/write-fields";
import { FROM, TO } from "@/lib/schemas/compared-moments";
import { refuseUnknown } from "@/lib/schemas/resource-query";
import { jsonResponse } from "./respond";

/** The parameters that it takes. */
export const CHANGES_PARAMS = [FROM, TO, "noc", REVISION] as const;

const writePlace = jsonWriter(quotaPlacesTable.columns);
const placeOrNull = (row: PlaceRow | null) => row && writePlace(row);

/**
 * Answers `GET /api/v1/{games}/changes`: the places that were gained, lost or have another holder between
 * two states of the record, and the numbers of both in `meta`. `noc`: of one nation, by its IOC code.
 * Throws `unknown_parameter`.
 */
export function readChanges(
  { from, to }: ComparedRecords,
  noc: string | null,
  params: URLSearchParams,
): Response {
  refuseUnknown(params, CHANGES_PARAMS);
  const changes = changesBetween(from.record, to.record, noc);
  const state = (record: GamesRecord, side: "before" | "after") => ({
    asOf: record.asOf,
    revision: record.revision,
    held: changes.held[side],
    firstAwarded: changes.firstAwarded[side],
    nations: changes.holders[side],
  });
  return jsonResponse({
    data: changes.places.map(({ kind, before, after }) => ({
      kind,
      before: placeOrNull(before),
      after: placeOrNull(after),
    })),
    meta: {
      games: to.record.games.id,
      from: state(from.record, "before"),
      to: state(to.record, "after"),
      total: changes.places.length,
      filters: noc === null ? {} : { noc: [noc] },
      nations: changes.nations,
    },
  });
}
