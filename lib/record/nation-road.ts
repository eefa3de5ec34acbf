/** A nation's way to its places: each attempt of its boxers, tournament by tournament. */
import { isHolding } from "@/lib/qualification/ledger";
import { type Attempt, attempts } from "./attempts";
import { currentStatus, type GamesRecord } from "./games-record";
import type { Boxer, Category, QuotaPlace, Tournament } from "./games-rows";
import { type BoutSeenBy, decidingBout } from "./place-history";

/** How an attempt ended, as far as it is certain. */
export type AttemptEnd = "place" | "placeLost" | "oneWinShort" | "out" | "open" | "unknown";

/** What a bout was in an attempt: `place` is the one that won the place, `short` the one that would have. */
export type BoutMark = "place" | "won" | "short" | "lost" | "unknown";

export interface RoadAttempt {
  attempt: Attempt;
  end: AttemptEnd;
  bouts: readonly { bout: BoutSeenBy; mark: BoutMark }[];
}

/** A boxer in a category: one attempt at most for each tournament of the road, in its order. */
export interface RoadRow {
  category: Category;
  boxer: Boxer;
  attempts: readonly (RoadAttempt | null)[];
  /** What the boxer was given without a tournament. */
  given: readonly QuotaPlace[];
}

export interface NationRoad {
  /** Where its boxers tried, in order of date. */
  tournaments: readonly Tournament[];
  /** In the order of the categories, then of the first attempts. */
  rows: readonly RoadRow[];
  attempts: number;
  won: number;
  oneWinShort: number;
}

/** The attempts of a nation that the record knows at the end of its day. */
export function nationRoad(record: GamesRecord, noc: string): NationRoad {
  const tried = (record.boxersByNoc.get(noc) ?? []).flatMap((boxer) => {
    const own = attempts(record, boxer.slug);
    const given = (record.placesByBoxer.get(boxer.slug) ?? []).filter(
      ({ tournamentId }) => tournamentId === null,
    );
    const codes = [
      ...own.map(({ category }) => category.code),
      ...given.map(({ categoryCode }) => categoryCode),
    ];
    return [...new Set(codes)].map((code) => ({
      boxer,
      code,
      own: own.filter(({ category }) => category.code === code),
      given: given.filter(({ categoryCode }) => categoryCode === code),
    }));
  });
  const used = new Set(tried.flatMap(({ own }) => own.map(({ tournament }) => tournament.id)));
  const tournaments = record.tournaments
    .filter(({ id }) => used.has(id))
    .toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
  const rows = record.categories.flatMap((category) =>
    tried
      .filter(({ code }) => code === category.code)
      .map(({ boxer, own, given }): RoadRow => {
        const byTournament = tournaments.map(({ id }) =>
          own.find(({ tournament }) => tournament.id === id),
        );
        return {
          category,
          boxer,
          given,
          attempts: byTournament.map((attempt) => (attempt ? roadAttempt(record, attempt) : null)),
        };
      })
      .sort((a, b) => firstOf(a) - firstOf(b) || (a.boxer.name < b.boxer.name ? -1 : 1)),
  );
  const ends = rows.flatMap((row) => row.attempts.flatMap((each) => each?.end ?? []));
  const count = (...wanted: AttemptEnd[]) => ends.filter((end) => wanted.includes(end)).length;
  return {
    tournaments,
    rows,
    attempts: ends.length,
    won: count("place", "placeLost"),
    oneWinShort: count("oneWinShort"),
  };
}

/** The column of a row's first attempt; a row without one comes last. */
function firstOf({ attempts: own }: RoadRow): number {
  const first = own.findIndex((each) => each !== null);
  return first === -1 ? own.length : first;
}

function roadAttempt(record: GamesRecord, attempt: Attempt): RoadAttempt {
  const { place, endedBy, isOneWinShort, bouts } = attempt;
  const decider = place && decidingBout(record, place)?.id;
  return {
    attempt,
    end: endOf(attempt),
    bouts: asBoxed(bouts).map((bout) => ({
      bout,
      mark:
        bout.id === decider
          ? "place"
          : isOneWinShort && bout.id === endedBy?.id
            ? "short"
            : bout.isBothOut
              ? "lost"
              : bout.won === null
                ? "unknown"
                : bout.won
                  ? "won"
                  : "lost",
    })),
  };
}

/**
 * A bout of an unknown round stands by its day; without one before the first loss, because hardly anybody
 * boxes on after that.
 */
function asBoxed(bouts: readonly BoutSeenBy[]): BoutSeenBy[] {
  const known = bouts.filter(({ round }) => round !== null);
  const before = (bout: BoutSeenBy) => {
    const later = known.findIndex(({ boxedOn, won }) =>
      bout.boxedOn && boxedOn ? boxedOn > bout.boxedOn : won === false && bout.won !== false,
    );
    return later === -1 ? known.length : later;
  };
  const place = (bout: BoutSeenBy) =>
    bout.round === null ? before(bout) - 0.5 : known.indexOf(bout);
  return bouts.toSorted((a, b) => place(a) - place(b));
}

function endOf({ place, endedBy, isOneWinShort, isOver, outlook }: Attempt): AttemptEnd {
  if (place) return isHolding(currentStatus(place)) ? "place" : "placeLost";
  if (isOneWinShort) return "oneWinShort";
  if (endedBy || outlook?.state === "out") return "out";
  return isOver || outlook === null || outlook.state === "unknown" ? "unknown" : "open";
}
