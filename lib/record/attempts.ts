/** How each attempt of a boxer to win a place went, and which bout ended it. */
import { boxOffRoundsPassed, boxOffState } from "@/lib/qualification/award-places";
import type { ComputedDraw } from "@/lib/qualification/compute-draws";
import { compareDays } from "@/lib/qualification/day-order";
import type { BoxerOutlook } from "@/lib/qualification/outlook";
import { decidingRound } from "@/lib/qualification/rule";
import { drawOutlook, findDraw, isDrawOver } from "./draws";
import { type GamesRecord, required } from "./games-record";
import type { Category, QuotaPlace, Tournament } from "./games-rows";
import { type BoutSeenBy, boutsOf } from "./place-history";
import { roundPosition } from "./rounds";

/** A boxer's try for a place at one tournament. */
export interface Attempt {
  tournament: Tournament;
  category: Category;
  /** The place that it won, lost again or not; `null`: none. */
  place: QuotaPlace | null;
  /** What the draw says of the boxer; `null`: it is not known. */
  outlook: BoxerOutlook | null;
  /** Whether all of the draw that will be boxed has been boxed by the record's day. */
  isOver: boolean;
  /**
   * The bout that is certain to have ended it; `null`: it is not among the bouts known, it cannot be
   * told from them, or nothing ended it.
   */
  endedBy: BoutSeenBy | null;
  /** Whether to win that bout would have been to win the place. */
  isOneWinShort: boolean;
  /** Known bouts, in the order of their rounds; those of unknown rounds last. */
  bouts: readonly BoutSeenBy[];
}

/** Every attempt of a boxer that the record knows, in order of date. */
export function attempts(record: GamesRecord, boxerSlug: string): Attempt[] {
  const bouts = boutsOf(record, boxerSlug);
  const places = record.placesByBoxer.get(boxerSlug) ?? [];
  return record.tournaments.flatMap((tournament) => {
    const own = bouts.filter(({ tournamentId }) => tournamentId === tournament.id);
    const won = places.filter(({ tournamentId }) => tournamentId === tournament.id);
    const codes = new Set([...own, ...won].map(({ categoryCode }) => categoryCode));
    return [...codes].flatMap((code): Attempt[] => {
      const place = won.find(({ categoryCode }) => categoryCode === code) ?? null;
      const draw = findDraw(record, tournament.id, code);
      // Where there was no place to win, nobody tried to.
      if (!draw && !place) return [];
      const inCategory = own
        .filter(({ categoryCode }) => categoryCode === code)
        .sort(
          (a, b) =>
            roundPosition(a.round) - roundPosition(b.round) ||
            compareDays(a.boxedOn ?? "", b.boxedOn ?? ""),
        );
      const outlook = (draw && drawOutlook(record, draw).boxers.get(boxerSlug)) ?? null;
      const endedBy = place || !draw ? null : endOf(draw, outlook, inCategory);
      return [
        {
          tournament,
          category: required(record.categoryByCode, code),
          place,
          outlook,
          isOver: draw ? isDrawOver(record, draw) : true,
          endedBy,
          isOneWinShort: draw && endedBy ? isLastStep(record, draw, boxerSlug, endedBy) : false,
          bouts: inCategory,
        },
      ];
    });
  });
}

/** The bout after which the boxer had no way left. */
function endOf(
  { rule }: ComputedDraw,
  outlook: BoxerOutlook | null,
  bouts: readonly BoutSeenBy[],
): BoutSeenBy | null {
  const lost = bouts.filter(({ won }) => won === false);
  const last = lost.findLast(({ round }) => round !== null) ?? lost.at(-1);
  if (!last) return null;
  if (rule.kind !== "reach-round-and-box-off" || last.round === "BOX-OFF") return last;
  // The losers of one round box on; a loss of an unknown round may have been there.
  const boxesOn = last.round === null || last.round === rule.losersOf;
  return boxesOn && outlook?.state !== "out" ? null : last;
}

/** Whether the winner of the bout won a place by it. */
function isLastStep(
  record: GamesRecord,
  { bracket, rule, holders }: ComputedDraw,
  boxerSlug: string,
  { round }: BoutSeenBy,
): boolean {
  if (holders.has(required(record.boxerBySlug, boxerSlug).noc)) return false;
  if (round !== "BOX-OFF") return round !== null && round === decidingRound(rule);
  const boxOff = boxOffState(bracket, rule);
  return boxOff !== null && boxOffRoundsPassed(boxOff, boxerSlug) + 1 === boxOff.rounds;
}
