import { currentStatus, type GamesRecord, required, routeOf } from "./games-record";
import type { StoredPlace } from "./games-rows";
import type { Facets } from "./table";

/** What a place is found by, in every table. */
export function placeFacets(
  { nationByNoc, categoryByCode }: Pick<GamesRecord, "nationByNoc" | "categoryByCode">,
  place: StoredPlace,
): Facets {
  const continent = required(nationByNoc, place.noc).continent;
  return {
    noc: place.noc,
    gender: required(categoryByCode, place.categoryCode).gender,
    category: place.categoryCode,
    ...(continent ? { continent } : {}),
    route: routeOf(place),
    status: currentStatus(place),
  };
}
