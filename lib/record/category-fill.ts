/** How the places of the categories were filled, route by route in order of date. */
import { isFirstAward, isHolding } from "@/lib/qualification/ledger";
import { currentStatus, type GamesRecord, routeOf } from "./games-record";
import type { Category, QuotaPlace } from "./games-rows";
import { routePosition } from "./tables/quota-place-rows";

export interface FilledPlace {
  place: QuotaPlace;
  /** Whether its nation still holds it at the end of the record's day. */
  isHeld: boolean;
}

export interface CategoryFill {
  category: Category;
  /** The places given for the first time, by tournament in order of date, then the invitations. */
  given: readonly FilledPlace[];
  /** Places of the category that are not given yet; `null`: how many it has is not published. */
  open: number | null;
}

/** Each category with the places that were given by the end of the record's day. */
export function categoryFill(record: GamesRecord): CategoryFill[] {
  return record.categories.map((category) => {
    const given = (record.placesByCategory.get(category.code) ?? [])
      .filter(isFirstAward)
      .toSorted(
        (a, b) =>
          routePosition(record, routeOf(a)) - routePosition(record, routeOf(b)) ||
          (a.noc < b.noc ? -1 : 1),
      )
      .map((place) => ({ place, isHeld: isHolding(currentStatus(place)) }));
    const { places } = category;
    return { category, given, open: places === null ? null : Math.max(0, places - given.length) };
  });
}
