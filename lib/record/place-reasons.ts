/** Why a boxer has a place, step by step; and how each attempt of one who missed out ended. */
import { drawKey } from "@/lib/qualification/compute-draws";
import type { BoxerOutlook } from "@/lib/qualification/outlook";
import type { Basis } from "@/lib/qualification/vocabulary";
import { drawOutlook, findDraw, isDrawOver } from "./draws";
import type { Allocation, Category, Citation, QuotaPlace, Tournament } from "./games-record";
import { type GamesRecord, required, routeOf } from "./make-games-record";
import {
  type BoutSeenBy,
  boutSeenBy,
  decidingBout,
  type HistoryStep,
  placeHistory,
} from "./place-history";
import { roundPosition } from "./rounds";

/** The chain from the rule to the Games: rule, tournament, bout, then what happened to the place. */
export interface PlaceReasons {
  place: QuotaPlace;
  /** What the route gives in the category, by which rule; `null`: not published. */
  allocation: Allocation | null;
  /** Where the rule is written. */
  citations: readonly Citation[];
  tournament: Tournament | null;
  /** "computed": it follows from known bouts by the rule. */
  basis: Basis;
  /** The bout that gave it; `null`: not known, or there was none. */
  bout: BoutSeenBy | null;
  /** A later bout that could be boxed only with the place won, where the deciding one is not known. */
  proof: BoutSeenBy | null;
  /** The award itself first. */
  history: readonly HistoryStep[];
  /** The place that was given up and passed to this holder. */
  from: QuotaPlace | null;
  /** The place of the holder who followed. */
  to: QuotaPlace | null;
}

/** Why the holder of a place has, or had, it. */
export function placeReasons(record: GamesRecord, place: QuotaPlace): PlaceReasons {
  const { tournamentId, categoryCode, boxerSlug } = place;
  const allocation =
    record.allocationsByRoute
      .get(routeOf(place))
      ?.find((each) => each.categoryCode === categoryCode) ?? null;
  const bout = decidingBout(record, place);
  const provenBy =
    tournamentId === null || bout
      ? null
      : record.draws
          .get(drawKey(tournamentId, categoryCode))
          ?.awards.places.find(({ boxer }) => boxer === boxerSlug)?.provenBy;
  const proof = provenBy ? record.boutById.get(provenBy) : undefined;
  return {
    place,
    allocation,
    citations: record.rules.find(({ id }) => id === allocation?.ruleId)?.citations ?? [],
    tournament: tournamentId === null ? null : required(record.tournamentById, tournamentId),
    basis: place.basis,
    bout,
    proof: proof ? boutSeenBy(record, proof, boxerSlug) : null,
    history: placeHistory(record, place),
    from:
      place.reallocatedFromId === null ? null : required(record.placeById, place.reallocatedFromId),
    to: record.successorOf.get(place.id) ?? null,
  };
}

/** A boxer's try for a place at one tournament. */
export interface Attempt {
  tournament: Tournament;
  category: Category;
  /** The place that it won, lost again or not; `null`: none. */
  place: QuotaPlace | null;
  /** What the draw says of the boxer; `null`: it is not known. */
  outlook: BoxerOutlook | null;
  isOver: boolean;
  /** The bout that ended it; `null`: it is not among the bouts known, or nothing ended it. */
  endedBy: BoutSeenBy | null;
  /** Known bouts, in the order of their rounds; those of unknown rounds last. */
  bouts: readonly BoutSeenBy[];
}

/** Every attempt of a boxer that the record knows, in order of date. */
export function attempts(record: GamesRecord, boxerSlug: string): Attempt[] {
  const bouts = record.boutsByBoxer.get(boxerSlug) ?? [];
  const places = record.placesByBoxer.get(boxerSlug) ?? [];
  return record.tournaments.flatMap((tournament) => {
    const own = bouts.filter(({ tournamentId }) => tournamentId === tournament.id);
    const won = places.filter(({ tournamentId }) => tournamentId === tournament.id);
    const codes = new Set([...own, ...won].map(({ categoryCode }) => categoryCode));
    return [...codes].map((code): Attempt => {
      const inCategory = own
        .filter(({ categoryCode }) => categoryCode === code)
        .map((bout) => boutSeenBy(record, bout, boxerSlug))
        .sort((a, b) => roundPosition(a.round) - roundPosition(b.round));
      const place = won.find(({ categoryCode }) => categoryCode === code) ?? null;
      const draw = findDraw(record, tournament.id, code);
      const state = draw ? drawOutlook(record, draw).boxers.get(boxerSlug) : undefined;
      return {
        tournament,
        category: required(record.categoryByCode, code),
        place,
        outlook: state ?? null,
        isOver: draw ? isDrawOver(record, draw) : true,
        endedBy: place ? null : (inCategory.findLast(({ won }) => won === false) ?? null),
        bouts: inCategory,
      };
    });
  });
}
