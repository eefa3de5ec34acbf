/** What follows of the draws of a Games and no page prints, with the day from which it counts. */
import { type ComputedDraw, drawKey } from "@/lib/qualification/compute-draws";
import type { DeducedBout, Deduction } from "@/lib/qualification/deduction";
import { decidingRound } from "@/lib/qualification/rule";
import type { Day } from "@/lib/qualification/vocabulary";
import type { Bout, StoredPlace } from "./games-rows";

/** A bout of which something follows that no page prints. */
export interface DeducedResult extends DeducedBout {
  /** Unique in the Games. */
  id: string;
  tournamentId: string;
  categoryCode: string;
  /** The day of the stored bout, else of the place that it gave; `null`: neither is known. */
  boxedOn: Day | null;
  /** The day from which it counts: that of the bout, of the place, or the tournament's last. */
  countsFrom: Day;
}

/** What follows of a draw, each with its day; `places` are those that the draw gave. */
export function datedResults(
  draw: ComputedDraw,
  { bouts: found }: Deduction,
  facts: {
    bouts: readonly Bout[];
    places: readonly StoredPlace[];
    endsOn: Day | null;
  },
): DeducedResult[] {
  const { tournamentId, categoryCode } = draw;
  return found.map((bout): DeducedResult => {
    const place = facts.places.find((each) => isDecider(each, bout, draw));
    const boxedOn =
      facts.bouts.find(({ id }) => id === bout.boutId)?.boxedOn ??
      (place?.wonOnIsExact ? place.wonOn : null) ??
      null;
    const countsFrom = boxedOn ?? place?.wonOn ?? facts.endsOn ?? "";
    const id = bout.boutId ?? `${drawKey(tournamentId, categoryCode)} ${bout.key}`;
    const { key, boutId, round, red, blue, winner, follows, reasons } = bout;
    return {
      key,
      boutId,
      round,
      red,
      blue,
      winner,
      follows,
      reasons,
      id,
      tournamentId,
      categoryCode,
      boxedOn,
      countsFrom,
    };
  });
}

/** Whether a deduced bout is the one that gave the place. */
function isDecider(place: StoredPlace, bout: DeducedBout, { rule }: ComputedDraw): boolean {
  if (place.decidingBoutId !== null) return place.decidingBoutId === bout.boutId;
  const deciding = place.finish === "box-off-winner" ? "BOX-OFF" : decidingRound(rule);
  return bout.round === deciding && bout.winner === place.boxerSlug;
}

/** The deduced bout that gave a place; `null`: it is printed whole, or does not follow. */
export function deducedDecider(
  place: StoredPlace,
  draws: ReadonlyMap<string, ComputedDraw>,
  deduced: ReadonlyMap<string, readonly DeducedResult[]>,
): DeducedResult | null {
  if (place.tournamentId === null) return null;
  const key = drawKey(place.tournamentId, place.categoryCode);
  return deciderAmong(place, draws.get(key) ?? null, deduced.get(key) ?? []);
}

/** The same, of what follows of the place's own draw. */
export function deciderAmong(
  place: StoredPlace,
  draw: ComputedDraw | null,
  deduced: readonly DeducedResult[],
): DeducedResult | null {
  return (draw && deduced.find((bout) => isDecider(place, bout, draw))) ?? null;
}

/** What had followed by the end of a day. */
export function deducedBy(
  deduced: ReadonlyMap<string, readonly DeducedResult[]>,
  day: Day,
): ReadonlyMap<string, readonly DeducedResult[]> {
  return new Map(
    [...deduced].flatMap(([key, bouts]) => {
      const then = bouts.filter(({ countsFrom }) => countsFrom <= day);
      return then.length > 0 ? [[key, then] as const] : [];
    }),
  );
}
