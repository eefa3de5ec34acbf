import { type Check, reconcile } from "@/lib/qualification/reconcile";
import { placesHeldOn } from "./counts";
import type { PublishedCount } from "./games-record";
import { type GamesRecord, required } from "./make-games-record";
import { FILTER_KEYS, queryRows, type TableQuery } from "./table";
import { placeRow } from "./tables/quota-place-rows";
import { quotaPlacesTable } from "./tables/quota-places-table";

/** A total that somebody printed beside the record's own. */
export interface PublishedCheck {
  count: PublishedCount;
  filters: TableQuery["filters"];
  actual: number;
  holds: boolean;
}

export interface RecordChecks {
  checks: readonly Check[];
  published: readonly PublishedCheck[];
  holding: number;
  broken: number;
}

function filtersOf(query: string): TableQuery["filters"] {
  const params = new URLSearchParams(query);
  return Object.fromEntries(
    FILTER_KEYS.flatMap((key) => {
      const values = params.getAll(key).flatMap((value) => value.split(","));
      return values.length ? [[key, values.map((value) => value.replace(/ $/, "+"))]] : [];
    }),
  );
}

/** Compares every published count with what the record answers to the same question. */
export function publishedChecks(record: GamesRecord): PublishedCheck[] {
  const rows = record.places.map((place) => placeRow(record, place));
  return record.publishedCounts.map((count) => {
    const filters = filtersOf(count.query);
    const found = queryRows(quotaPlacesTable, rows, { q: "", filters, sort: [] });
    const actual =
      count.asOf === null
        ? found.length
        : placesHeldOn(
            record,
            count.asOf,
            found.map(({ id }) => required(record.placeById, id)),
          ).length;
    return { count, filters, actual, holds: actual === count.value };
  });
}

/** Every check of a Games. */
export function recordChecks(record: GamesRecord): RecordChecks {
  const checks = reconcile(record);
  const published = publishedChecks(record);
  const all = [...checks, ...published];
  const holding = all.filter(({ holds }) => holds).length;
  return { checks, published, holding, broken: all.length - holding };
}
