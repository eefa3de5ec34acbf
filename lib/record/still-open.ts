/**
 * Who can still qualify at the end of the record's day. Only what is certain is said: a way is named
 * where the rules leave it, not where somebody is likely to take it. What no source tells stays "not
 * known".
 */
import { isFirstAward, isInForce } from "@/lib/qualification/ledger";
import type { BoxerOutlook } from "@/lib/qualification/outlook";
import type { Day } from "@/lib/qualification/vocabulary";
import { allowedDays } from "./as-of";
import { addDays } from "./calendar-days";
import type { BoutView, DrawView } from "./draw-view";
import { drawField, drawOutlook, drawView, findDraw, isDrawOver } from "./draws";
import { type GamesRecord, required, routeOf } from "./games-record";
import type { Allocation, Boxer, Category, Nation, QuotaPlace, Tournament } from "./games-rows";
import { isOpenTo } from "./open-to";
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

/** What a nation can still win in a category, and how. */
export type NationChance =
  | { kind: "to-come"; way: OpenRoute }
  /** Its boxer is in a draw under way. */
  | { kind: "in-draw"; way: OpenRoute; boxer: Boxer; outlook: BoxerOutlook }
  /**
   * The tournament is under way and not all of its boxers are known, or it is one of a continent and
   * the nation's is not known.
   */
  | { kind: "not-known"; way: OpenRoute };

export interface NationCategory {
  category: Category;
  /** The place that closes the category to the nation; `null`: it holds none. */
  place: QuotaPlace | null;
  /** Empty without a place: closed. */
  chances: readonly NationChance[];
}

export interface NationOutlook {
  nation: Nation;
  held: number;
  /** Categories that a tournament can still give it for certain. */
  open: number;
  /** Categories of which it is not known whether one can. */
  unknown: number;
  /** The rest, those in which it holds a place among them. */
  closed: number;
  /** Tournaments that can still give it a place for certain, in order of date. */
  tournaments: readonly Tournament[];
  /** Its boxers who can win a place in the draws under way. */
  boxers: readonly { boxer: Boxer; outlook: BoxerOutlook }[];
  categories: readonly NationCategory[];
}

/** Nations without a place and without a boxer in a draw under way, all with the same chances. */
export interface NationGroup {
  nations: readonly Nation[];
  /** The first of them stands for all. */
  outlook: NationOutlook;
}

/** A draw that is under way, with each boxer's state and each bout's stake. */
export interface OpenDraw {
  view: DrawView;
  way: OpenRoute;
  /** Those with a place first, then by the wins they need, those who are out last. */
  boxers: readonly { boxer: Boxer; outlook: BoxerOutlook }[];
  /** Whether everybody who can win a place in it is among the boxers. */
  isFieldKnown: boolean;
  /** Bouts to come in which both boxers are known and the stake is certain. */
  bouts: readonly BoutView[];
}

export interface StillOpen {
  /** Places of the Games not given yet that can still be won or given. */
  open: Total;
  /** Places that nobody can win any more. */
  unfilled: number;
  given: number;
  categories: readonly CategoryOutlook[];
  /** What each route has to give yet, in order of date, invitations last. */
  routes: readonly { way: OpenRoute; left: Total }[];
  /** Most places held first. */
  nations: readonly NationOutlook[];
  draws: readonly OpenDraw[];
}

function leftOf({ places, placesMost }: Total, given: number): Total {
  if (places === null) return { places: null, placesMost: null };
  const least = Math.max(0, places - given);
  const most = Math.max(0, (placesMost ?? places) - given);
  return { places: least, placesMost: most === least ? null : most };
}

function countOf(draws: readonly UnfilledDraw[]): number {
  return draws.reduce((sum, { count }) => sum + count, 0);
}

/** Whether nothing is left of a total; of one that is not known something may be. */
function isNone({ places, placesMost }: Total): boolean {
  return places === 0 && placesMost === null;
}

/** The ways that are open in each category at the end of the record's day. */
function categoryOutlooks(record: GamesRecord): CategoryOutlook[] {
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
  const day = ({ tournament }: OpenRoute) => tournament?.startsOn ?? "9999";
  return day(a).localeCompare(day(b));
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

/** What each nation can still win, given the categories' ways. */
function nationOutlooks(
  record: GamesRecord,
  outlooks: readonly CategoryOutlook[],
  draws: readonly OpenDraw[],
): NationOutlook[] {
  const chancesIn = openChances(draws);
  return record.nations
    .map((nation): NationOutlook => {
      const places = (record.placesByNoc.get(nation.noc) ?? []).filter(({ ledger }) =>
        isInForce(ledger),
      );
      const categories = outlooks.map(({ category, ways }): NationCategory => {
        const place = places.find(({ categoryCode }) => categoryCode === category.code) ?? null;
        const chances = place ? [] : ways.flatMap((way) => chancesIn(nation, way));
        return { category, place, chances };
      });
      const all = categories.flatMap(({ chances }) => chances);
      const sure = all.filter(({ kind }) => kind !== "not-known");
      const open = categories.filter(({ chances }) => chances.some(isSure)).length;
      const unknown = categories.filter(({ chances }) => chances.length > 0).length - open;
      const ids = new Set(sure.map(({ way }) => way.allocation.route));
      return {
        nation,
        held: places.length,
        open,
        unknown,
        closed: categories.length - open - unknown,
        tournaments: record.tournaments.filter(({ id }) => ids.has(id)),
        boxers: all.flatMap((chance) => (chance.kind === "in-draw" ? [chance] : [])),
        categories,
      };
    })
    .sort(
      (a, b) =>
        b.held - a.held ||
        b.boxers.length - a.boxers.length ||
        (a.nation.noc < b.nation.noc ? -1 : 1),
    );
}

function isSure({ kind }: NationChance): boolean {
  return kind !== "not-known";
}

/** Tells a nation's chances on a way. */
function openChances(draws: readonly OpenDraw[]) {
  const byWay = new Map(
    draws.map((draw) => [draw.way, { draw, byNoc: grouped(draw.boxers) }] as const),
  );
  return (nation: Nation, way: OpenRoute): NationChance[] => {
    // Nobody can tell from the rules whom an invitation will reach.
    if (!way.tournament) return [];
    const isOpen = isOpenTo(way.tournament, nation);
    if (isOpen === false) return [];
    const notKnown: NationChance = { kind: "not-known", way };
    if (!way.isUnderWay) return [isOpen ? { kind: "to-come", way } : notKnown];
    const { draw, byNoc } = byWay.get(way) ?? {};
    const own = byNoc?.get(nation.noc) ?? [];
    const inDraw = own.find(({ outlook }) => isInDraw(outlook));
    if (inDraw) return [{ kind: "in-draw", way, ...inDraw }];
    if (own.some(({ outlook }) => outlook.state === "unknown")) return [notKnown];
    return own.length > 0 || draw?.isFieldKnown ? [] : [notKnown];
  };
}

function grouped(boxers: OpenDraw["boxers"]): ReadonlyMap<string, OpenDraw["boxers"]> {
  const byNoc = new Map<string, OpenDraw["boxers"]>();
  for (const each of boxers) {
    byNoc.set(each.boxer.noc, [...(byNoc.get(each.boxer.noc) ?? []), each]);
  }
  return byNoc;
}

function isInDraw({ state }: BoxerOutlook): boolean {
  return state === "wins-away" || state === "box-off" || state === "qualified";
}

const STATE_ORDER: readonly BoxerOutlook["state"][] = [
  "qualified",
  "wins-away",
  "box-off",
  "unknown",
  "out",
];

/** The draws that are under way at the end of the record's day. */
function openDraws(record: GamesRecord, outlooks: readonly CategoryOutlook[]): OpenDraw[] {
  return outlooks.flatMap(({ category, ways }) =>
    ways.flatMap((way) => {
      const { tournament, isUnderWay } = way;
      const draw = tournament && isUnderWay ? findDraw(record, tournament.id, category.code) : null;
      const view = draw && drawView(record, draw.tournamentId, category.code);
      if (!draw || !view) return [];
      const wins = (outlook: BoxerOutlook) => ("wins" in outlook ? outlook.wins : 0);
      return [
        {
          view,
          way,
          boxers: [...drawOutlook(record, draw).boxers]
            .map(([slug, outlook]) => ({ boxer: required(record.boxerBySlug, slug), outlook }))
            .sort(
              (a, b) =>
                STATE_ORDER.indexOf(a.outlook.state) - STATE_ORDER.indexOf(b.outlook.state) ||
                wins(a.outlook) - wins(b.outlook),
            ),
          isFieldKnown: drawField(record, draw) !== null,
          bouts: [...view.rounds.flatMap(({ bouts }) => bouts), ...view.boxOffs].filter(
            ({ id, winner, red, blue, stake }) =>
              winner === null &&
              stake !== null &&
              // By the end of a day a stored bout has been boxed, its result known or not.
              (record.asOf === null || id === null) &&
              red.kind === "boxer" &&
              blue.kind === "boxer",
          ),
        },
      ];
    }),
  );
}

const kept = new WeakMap<GamesRecord, StillOpen>();

/** All that is open at the end of the record's day; worked out once for a record. */
export function stillOpen(record: GamesRecord): StillOpen {
  const found = kept.get(record) ?? findStillOpen(record);
  kept.set(record, found);
  return found;
}

function findStillOpen(record: GamesRecord): StillOpen {
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
}

function openRoutes(categories: readonly CategoryOutlook[]): StillOpen["routes"] {
  const byRoute = new Map<string, OpenRoute[]>();
  for (const way of categories.flatMap(({ ways }) => ways)) {
    const { route } = way.allocation;
    byRoute.set(route, [...(byRoute.get(route) ?? []), way]);
  }
  return [...byRoute.values()]
    .flatMap((ways) => {
      const [first] = ways;
      // Under way is a route as soon as one of its draws is.
      const way = ways.find(({ isUnderWay }) => isUnderWay) ?? first;
      return way ? [{ way, left: sumTotals(ways.map(({ left }) => left)) }] : [];
    })
    .sort((a, b) => byDate(a.way, b.way));
}

/** Whether every place of the Games is given, or every way to one closed. */
export function isAllGiven({ open, routes }: StillOpen): boolean {
  return isNone(open) && routes.length === 0;
}

/**
 * The nations in two parts: those that hold a place or have a boxer who can win one in a draw under
 * way, and the others, together where their chances are the same.
 */
export function nationParts({ nations }: StillOpen): {
  named: readonly NationOutlook[];
  others: readonly NationGroup[];
} {
  const isNamed = ({ held, boxers }: NationOutlook) => held > 0 || boxers.length > 0;
  const groups = new Map<string, { nations: Nation[]; outlook: NationOutlook }>();
  for (const outlook of nations) {
    if (isNamed(outlook)) continue;
    const { open, unknown, tournaments } = outlook;
    const key = [open, unknown, ...tournaments.map(({ id }) => id)].join(" ");
    const group = groups.get(key);
    if (group) group.nations.push(outlook.nation);
    else groups.set(key, { nations: [outlook.nation], outlook });
  }
  return {
    named: nations.filter(isNamed),
    others: [...groups.values()].sort((a, b) => b.nations.length - a.nations.length),
  };
}

/**
 * Days on which something was open, from the record's own calendar: the first of the qualification
 * period and the last but one of each tournament, in order of date.
 */
export function instructiveDays({
  games,
  tournaments,
}: GamesRecord): { day: Day; tournament: Tournament | null }[] {
  const range = allowedDays(games);
  if (!range) return [];
  return [
    { day: range.from, tournament: null },
    ...tournaments.map((tournament) => ({ day: addDays(tournament.endsOn, -1), tournament })),
  ]
    .filter(({ day }) => day >= range.from && day <= range.to)
    .sort((a, b) => a.day.localeCompare(b.day));
}
