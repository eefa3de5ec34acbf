/** What each nation can still win. */
import { grouped } from "@/lib/qualification/grouped";
import { isInForce } from "@/lib/qualification/ledger";
import type { BoxerOutlook } from "@/lib/qualification/outlook";
import type { GamesRecord } from "./games-record";
import type { Boxer, Category, Nation, QuotaPlace, Tournament } from "./games-rows";
import type { CategoryOutlook, OpenRoute } from "./open-categories";
import type { OpenDraw } from "./open-draws";
import { isOpenTo } from "./open-to";

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

/** What each nation can still win, given the categories' ways. */
export function nationOutlooks(
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
    draws.map(
      (draw) =>
        [draw.way, { draw, byNoc: grouped(draw.boxers, ({ boxer }) => boxer.noc) }] as const,
    ),
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

function isInDraw({ state }: BoxerOutlook): boolean {
  return state === "wins-away" || state === "box-off" || state === "qualified";
}

/**
 * The nations in two parts: those that hold a place or have a boxer who can win one in a draw under
 * way, and the others, together where their chances are the same.
 */
export function nationParts({ nations }: { nations: readonly NationOutlook[] }): {
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
