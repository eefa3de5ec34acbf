/** The ways to a place that are still open in each category. */
import { AFTER_EVERY_DAY, compareDays } from "@/lib/qualification/day-order";
import { grouped } from "@/lib/qualification/grouped";
import { isFirstAward, isInForce } from "@/lib/qualification/ledger";
import { findDraw, isDrawOver } from "./draws";
import { type GamesRecord, required, routeOf } from "./games-record";
import type { Allocation, Category, QuotaPlace, Tournament } from "./games-rows";
import { sumTotals, type Total } from "./totals";
import { type UnfilledDraw, unfilledDraws, unfilledPlaces } from "./unfilled-places";

/** A route that still has places to give in a category. */
export interface OpenRoute {
  allocation: Allocation;
  /** `null`: invitations. */
  tournament: Tournament | null;
  /** Whether the tournament has begun by the record's day; of invitations never. */
  isUnderWay: boolean;
  /** Places given by it so far. */
  given: number;
  /** Places that it has to give yet. */
  left: Total;
}

export interface CategoryOutlook {
  category: Category;
  /** Places first awarded by the record's day. */
  given: number;
  /** Places not given yet. */
  open: Total;
  /** Awards that were lost or given up and passed to nobody by then. */
  vacant: number;
  /** Draws with places that nobody can win any more; they are no part of `open`. */
  unfilled: readonly UnfilledDraw[];
  /** In order of date, invitations last. */
  ways: readonly OpenRoute[];
}

/** What a route has to give yet in all its categories. */
export interface RouteOutlook {
  way: OpenRoute;
  left: Total;
}

/** What is left of a total of which so many are given; of a range the least and the most. */
export function leftOf({ places, placesMost }: Total, given: number): Total {
  if (places === null) return { places: null, placesMost: null };
  const least = Math.max(0, places - given);
  const most = Math.max(0, (placesMost ?? places) - given);
  return { places: least, placesMost: most === least ? null : most };
}

/** How many places of the draws nobody can win any more. */
export function countOf(draws: readonly UnfilledDraw[]): number {
  return draws.reduce((sum, { count }) => sum + count, 0);
}

/** Whether nothing is left of a total; of one that is not known something may be. */
export function isNone({ places, placesMost }: Total): boolean {
  return places === 0 && placesMost === null;
}

/** The ways that are open in each category at the end of the record's day. */
export function categoryOutlooks(record: GamesRecord): CategoryOutlook[] {
  const lost = unfilledDraws(record);
  return record.categories.map((category) => {
    const unfilled = lost.filter(({ categoryCode }) => categoryCode === category.code);
    const places = record.placesByCategory.get(category.code) ?? [];
    const given = places.filter(isFirstAward);
    const ways = record.allocations
      .filter(({ categoryCode }) => categoryCode === category.code)
      .flatMap((allocation) => openWay(record, allocation, given) ?? []);
    return {
      category,
      given: given.length,
      open: leftOf(category, given.length + countOf(unfilled)),
      unfilled,
      vacant: places.filter(({ id, ledger }) => !isInForce(ledger) && !record.successorOf.has(id))
        .length,
      ways: ways.sort(byDate),
    };
  });
}

function byDate(a: OpenRoute, b: OpenRoute): number {
  const day = ({ tournament }: OpenRoute) => tournament?.startsOn ?? AFTER_EVERY_DAY;
  return compareDays(day(a), day(b));
}

/** The way that an allocation leaves; `null`: it is closed. */
function openWay(
  record: GamesRecord,
  allocation: Allocation,
  given: readonly QuotaPlace[],
): OpenRoute | null {
  const { route, tournamentId, categoryCode } = allocation;
  const own = given.filter((place) => routeOf(place) === route).length;
  const { count } = unfilledPlaces(record, tournamentId, categoryCode);
  const left = leftOf(allocation, own + count);
  if (isNone(left)) return null;
  const tournament = tournamentId === null ? null : required(record.tournamentById, tournamentId);
  const draw = tournamentId === null ? null : findDraw(record, tournamentId, categoryCode);
  if (draw && isDrawOver(record, draw)) return null;
  const isUnderWay =
    tournament !== null &&
    (record.asOf === null
      ? (draw?.bracket.bouts.length ?? 0) > 0
      : record.asOf >= tournament.startsOn);
  return { allocation, tournament, isUnderWay, given: own, left };
}

/** What each route has to give yet, in order of date, invitations last. */
export function openRoutes(categories: readonly CategoryOutlook[]): RouteOutlook[] {
  const byRoute = grouped(
    categories.flatMap(({ ways }) => ways),
    ({ allocation }) => allocation.route,
  );
  return [...byRoute.values()]
    .flatMap((ways) => {
      const [first] = ways;
      // Under way is a route as soon as one of its draws is.
      const way = ways.find(({ isUnderWay }) => isUnderWay) ?? first;
      return way ? [{ way, left: sumTotals(ways.map(({ left }) => left)) }] : [];
    })
    .sort((a, b) => byDate(a.way, b.way));
}
