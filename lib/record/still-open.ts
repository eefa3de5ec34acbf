/**
 * Who can still qualify at the end of the record's day. Only what is certain is said: a way is named
 * where the rules leave it, not where somebody is likely to take it. What no source tells stays "not
 * known".
 */
import { isFirstAward } from "@/lib/qualification/ledger";
import type { GamesRecord } from "./games-record";
import {
  type CategoryOutlook,
  categoryOutlooks,
  countOf,
  isNone,
  leftOf,
  openRoutes,
  type RouteOutlook,
} from "./open-categories";
import { type OpenDraw, openDraws } from "./open-draws";
import { type NationOutlook, nationOutlooks } from "./open-nations";
import { remember } from "./remember";
import { sumTotals, type Total } from "./totals";

export interface StillOpen {
  /** Places of the Games not given yet that can still be won or given. */
  open: Total;
  /** Places that nobody can win any more. */
  unfilled: number;
  given: number;
  categories: readonly CategoryOutlook[];
  /** What each route has to give yet, in order of date, invitations last. */
  routes: readonly RouteOutlook[];
  /** Most places held first. */
  nations: readonly NationOutlook[];
  draws: readonly OpenDraw[];
}

/** All that is open at the end of the record's day; worked out once for a record. */
export const stillOpen = remember((record: GamesRecord): StillOpen => {
  const categories = categoryOutlooks(record);
  const draws = openDraws(record, categories);
  const given = record.places.filter(isFirstAward).length;
  const unfilled = categories.reduce((sum, category) => sum + countOf(category.unfilled), 0);
  const { placesMen, placesMenMost, placesWomen, placesWomenMost } = record.games;
  return {
    open: leftOf(
      sumTotals([
        { places: placesMen, placesMost: placesMenMost },
        { places: placesWomen, placesMost: placesWomenMost },
      ]),
      given + unfilled,
    ),
    unfilled,
    given,
    categories,
    routes: openRoutes(categories),
    nations: nationOutlooks(record, categories, draws),
    draws,
  };
});

/** Whether every place of the Games is given, or every way to one closed. */
export function isAllGiven({ open, routes }: StillOpen): boolean {
  return isNone(open) && routes.length === 0;
}
