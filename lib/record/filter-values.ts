import { CONTINENTS, GENDERS, PLACE_STATUSES, ROUTE_KINDS } from "@/lib/qualification/vocabulary";
import type { GamesRecord } from "./make-games-record";
import type { FilterKey } from "./table";

/** Every value that a filter takes in a Games, in the order to show them. */
export type FilterValues = Readonly<Record<FilterKey, readonly string[]>>;

/** What may be asked of a Games; a value that no row has is allowed and finds nothing. */
export function filterValues(record: GamesRecord): FilterValues {
  return {
    gender: GENDERS,
    category: record.categories.map(({ code }) => code),
    noc: record.nations.map(({ noc }) => noc),
    continent: CONTINENTS,
    route: [
      ...record.tournaments.map(({ id }) => id),
      ...ROUTE_KINDS.filter((kind) => kind !== "tournament"),
    ],
    status: [...PLACE_STATUSES, "no-place"],
    holds: ["yes", "no"],
  };
}
