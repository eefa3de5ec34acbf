/** The boxers who lost the bout whose winner qualified, and what came of them afterwards. */
import { isHolding } from "@/lib/qualification/ledger";
import { type Attempt, attempts } from "./attempts";
import { currentStatus, type GamesRecord } from "./games-record";
import type { Boxer, QuotaPlace, Tournament } from "./games-rows";
import type { BoutSeenBy } from "./place-history";
import { remember } from "./remember";

/** What came after a boxer had been one win short of a place. */
export type Afterwards =
  /** The boxer won a place, or was given one. */
  | { kind: "place"; place: QuotaPlace }
  /** The nation had a place in the category, with somebody else. */
  | { kind: "team-mate"; place: QuotaPlace }
  /** The boxer tried again and won none; the last time, at this tournament. */
  | { kind: "tried-again"; attempt: Attempt }
  /** There is nothing more in the record. */
  | { kind: "nothing" };

export interface NearMiss {
  boxer: Boxer;
  attempt: Attempt;
  /** The bout that was lost. */
  bout: BoutSeenBy;
  afterwards: Afterwards;
}

export interface NearMissesOf {
  tournament: Tournament;
  /** In the order of the categories, then of the boxers' names. */
  misses: readonly NearMiss[];
}

/** Every boxer who was one win short of a place, by the tournament where it was, in its order of date. */
export const nearMisses = remember((record: GamesRecord): readonly NearMissesOf[] => {
  const all = record.boxers.flatMap((boxer) => missesOf(record, boxer));
  return record.tournaments.flatMap((tournament) => {
    const misses = all.filter(({ attempt }) => attempt.tournament.id === tournament.id);
    const order = ({ attempt }: NearMiss) => record.categories.indexOf(attempt.category);
    const ordered = misses.toSorted(
      (a, b) => order(a) - order(b) || (a.boxer.name < b.boxer.name ? -1 : 1),
    );
    return ordered.length > 0 ? [{ tournament, misses: ordered }] : [];
  });
});

function missesOf(record: GamesRecord, boxer: Boxer): NearMiss[] {
  const tries = attempts(record, boxer.slug);
  return tries.flatMap((attempt, index) => {
    const { isOneWinShort, endedBy: bout } = attempt;
    if (!isOneWinShort || bout === null) return [];
    const afterwards = whatCame(record, boxer, attempt, tries.slice(index + 1));
    return [{ boxer, attempt, bout, afterwards }];
  });
}

function whatCame(
  record: GamesRecord,
  { slug, noc }: Boxer,
  { category }: Attempt,
  later: readonly Attempt[],
): Afterwards {
  const inForce = (place: QuotaPlace) => isHolding(currentStatus(place));
  const own = record.placesByBoxer.get(slug)?.find(inForce);
  if (own) return { kind: "place", place: own };
  const last = later.at(-1);
  if (last) return { kind: "tried-again", attempt: last };
  const mates = record.placesByNoc.get(noc) ?? [];
  const mate = mates.find((place) => place.categoryCode === category.code && inForce(place));
  return mate ? { kind: "team-mate", place: mate } : { kind: "nothing" };
}
