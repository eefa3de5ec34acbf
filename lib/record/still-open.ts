/**
 * Who can still qualify at the end of the record's day. Only what is certain is said: a way is named
 * where the rules leave it, not where somebody is likely to take it.
 */
import { drawKey } from "@/lib/qualification/compute-draws";
import { isFirstAward, isInForce } from "@/lib/qualification/ledger";
import type { BoxerOutlook } from "@/lib/qualification/outlook";
import type { BoutView, DrawView } from "./draw-view";
import { drawOutlook, drawView, findDraw, isDrawOver } from "./draws";
import type { Allocation, Boxer, Category, Nation, QuotaPlace, Tournament } from "./games-record";
import { type GamesRecord, required, routeOf } from "./make-games-record";

/** A route that still has places to give in a category. */
export interface Way {
  allocation: Allocation;
  /** `null`: invitations. */
  tournament: Tournament | null;
  /** Whether the tournament has begun by the record's day; of invitations never. */
  isUnderWay: boolean;
  /** Places given by it so far. */
  given: number;
}

export interface CategoryOutlook {
  category: Category;
  /** Places first awarded by the record's day. */
  given: number;
  /** Places in force, those awarded a second time among them. */
  held: number;
  /** Places not given yet; `null`: the category's total is not published. */
  open: number | null;
  ways: readonly Way[];
}

/** What a nation can still win in a category, and how. */
export type NationChance =
  | { kind: "to-come"; way: Way }
  /** Its boxer is in a draw under way. */
  | { kind: "in-draw"; way: Way; boxer: Boxer; outlook: BoxerOutlook }
  /** The tournament is under way and not all of its boxers are known. */
  | { kind: "not-known"; way: Way };

export interface NationCategory {
  category: Category;
  /** The place that closes the category to the nation; `null`: it holds none. */
  place: QuotaPlace | null;
  chances: readonly NationChance[];
}

export interface NationOutlook {
  nation: Nation;
  held: number;
  /** Categories in which it holds no place and a tournament can still give it one. */
  open: number;
  categories: readonly NationCategory[];
}

/** A draw that is under way, with each boxer's state and each bout's stake. */
export interface OpenDraw {
  view: DrawView;
  boxers: readonly { boxer: Boxer; outlook: BoxerOutlook }[];
  /** Bouts to come in which both boxers are known. */
  bouts: readonly BoutView[];
}

export interface StillOpen {
  categories: readonly CategoryOutlook[];
  /** Most places held first. */
  nations: readonly NationOutlook[];
  draws: readonly OpenDraw[];
}

/** The ways that are open in each category at the end of the record's day. */
export function categoryOutlooks(record: GamesRecord): CategoryOutlook[] {
  return record.categories.map((category) => {
    const places = record.placesByCategory.get(category.code) ?? [];
    const given = places.filter(isFirstAward);
    const ways = record.allocations
      .filter(({ categoryCode }) => categoryCode === category.code)
      .flatMap((allocation) => openWay(record, allocation, given) ?? []);
    return {
      category,
      given: given.length,
      held: places.filter(({ ledger }) => isInForce(ledger)).length,
      open: category.places === null ? null : Math.max(0, category.places - given.length),
      ways,
    };
  });
}

/** The way that an allocation leaves; `null`: it is closed. */
function openWay(
  record: GamesRecord,
  allocation: Allocation,
  given: readonly QuotaPlace[],
): Way | null {
  const { route, tournamentId, categoryCode } = allocation;
  const own = given.filter((place) => routeOf(place) === route).length;
  const tournament = tournamentId === null ? null : required(record.tournamentById, tournamentId);
  const draw = tournamentId === null ? null : findDraw(record, tournamentId, categoryCode);
  const isFilled = allocation.places !== null && own >= allocation.places;
  if (draw ? isDrawOver(record, draw) : isFilled) return null;
  const isUnderWay =
    tournament !== null &&
    (record.asOf === null
      ? (draw?.bracket.bouts.length ?? 0) > 0
      : record.asOf >= tournament.startsOn);
  return { allocation, tournament, isUnderWay, given: own };
}

/** What each nation can still win, given the categories' ways. */
export function nationOutlooks(
  record: GamesRecord,
  outlooks: readonly CategoryOutlook[] = categoryOutlooks(record),
): NationOutlook[] {
  const chancesIn = openChances(record, outlooks);
  return record.nations
    .map((nation) => {
      const places = (record.placesByNoc.get(nation.noc) ?? []).filter(({ ledger }) =>
        isInForce(ledger),
      );
      const categories = outlooks.map(({ category, ways }): NationCategory => {
        const place = places.find(({ categoryCode }) => categoryCode === category.code) ?? null;
        const chances = place ? [] : ways.flatMap((way) => chancesIn(nation, way));
        return { category, place, chances };
      });
      const open = categories.filter(({ chances }) => chances.length > 0).length;
      return { nation, held: places.length, open, categories };
    })
    .sort((a, b) => b.held - a.held || (a.nation.noc < b.nation.noc ? -1 : 1));
}

/** Tells a nation's chances on a way. */
function openChances(record: GamesRecord, outlooks: readonly CategoryOutlook[]) {
  const draws = new Map(
    outlooks
      .flatMap(({ ways }) => ways)
      .flatMap(({ tournament, isUnderWay, allocation: { categoryCode } }) => {
        const draw =
          tournament && isUnderWay ? findDraw(record, tournament.id, categoryCode) : null;
        if (!draw) return [];
        const states = [...drawOutlook(record, draw).boxers].map(([slug, outlook]) => ({
          boxer: required(record.boxerBySlug, slug),
          outlook,
        }));
        return [[drawKey(draw.tournamentId, categoryCode), { draw, states }] as const];
      }),
  );
  return (nation: Nation, way: Way): NationChance[] => {
    const { tournament, allocation } = way;
    // Nobody can tell from the rules whom an invitation will reach.
    if (!tournament || !isOpenTo(tournament, nation)) return [];
    if (!way.isUnderWay) return [{ kind: "to-come", way }];
    const open = draws.get(drawKey(tournament.id, allocation.categoryCode));
    const own = open?.states.find(({ boxer }) => boxer.noc === nation.noc);
    if (own?.outlook.state === "out") return [];
    if (own && own.outlook.state !== "unknown") return [{ kind: "in-draw", way, ...own }];
    return open?.draw.bracket.isDrawn ? [] : [{ kind: "not-known", way }];
  };
}

/** A continental tournament is open to the NOCs of its continent, a world one to all. */
function isOpenTo({ continent }: Tournament, nation: Nation): boolean {
  return continent === null || continent === nation.continent;
}

/** The draws that are under way at the end of the record's day. */
export function openDraws(
  record: GamesRecord,
  outlooks: readonly CategoryOutlook[] = categoryOutlooks(record),
): OpenDraw[] {
  return outlooks.flatMap(({ category, ways }) =>
    ways.flatMap(({ tournament, isUnderWay }) => {
      const draw = tournament && isUnderWay ? findDraw(record, tournament.id, category.code) : null;
      const view = draw && drawView(record, draw.tournamentId, category.code);
      if (!draw || !view) return [];
      return [
        {
          view,
          boxers: [...drawOutlook(record, draw).boxers].map(([slug, outlook]) => ({
            boxer: required(record.boxerBySlug, slug),
            outlook,
          })),
          bouts: [...view.rounds.flatMap(({ bouts }) => bouts), ...view.boxOffs].filter(
            ({ winner, red, blue }) =>
              winner === null && red.kind === "boxer" && blue.kind === "boxer",
          ),
        },
      ];
    }),
  );
}

/** All that is open at the end of the record's day. */
export function stillOpen(record: GamesRecord): StillOpen {
  const categories = categoryOutlooks(record);
  return {
    categories,
    nations: nationOutlooks(record, categories),
    draws: openDraws(record, categories),
  };
}
