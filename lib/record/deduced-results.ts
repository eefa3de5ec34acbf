/** What follows of the draws of a Games and no page prints, with the day from which it counts. */
import { type ComputedDraw, drawKey } from "@/lib/qualification/compute-draws";
import { deduceDraws } from "@/lib/qualification/deduce";
import type { DeducedBout } from "@/lib/qualification/deduction";
import { decidingRound } from "@/lib/qualification/rule";
import type { Day } from "@/lib/qualification/vocabulary";
import type { GamesRows, StoredPlace } from "./games-record";

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

type Facts = Pick<GamesRows, "reached" | "places" | "bouts" | "tournaments">;

/** What follows of each draw of the live record, by `drawKey`; linear in the facts. */
export function deducedResults(
  facts: Facts,
  draws: ReadonlyMap<string, ComputedDraw>,
): ReadonlyMap<string, readonly DeducedResult[]> {
  const found = deduceDraws(facts, draws);
  if (found.size === 0) return new Map();
  const boutById = new Map(facts.bouts.map((bout) => [bout.id, bout]));
  const results = new Map<string, readonly DeducedResult[]>();
  for (const [key, { bouts }] of found) {
    const draw = draws.get(key);
    if (!draw || bouts.length === 0) continue;
    const { tournamentId, categoryCode } = draw;
    const endsOn = facts.tournaments.find(({ id }) => id === tournamentId)?.endsOn ?? "";
    const places = facts.places.filter(
      (place) => place.tournamentId === tournamentId && place.categoryCode === categoryCode,
    );
    results.set(
      key,
      bouts.map((bout): DeducedResult => {
        const place = places.find((each) => isDecider(each, bout, draw));
        const boxedOn =
          boutById.get(bout.boutId ?? "")?.boxedOn ??
          (place?.wonOnIsExact ? place.wonOn : null) ??
          null;
        const countsFrom = boxedOn ?? place?.wonOn ?? endsOn;
        const id = bout.boutId ?? `${key} ${bout.key}`;
        return { ...bout, id, tournamentId, categoryCode, boxedOn, countsFrom };
      }),
    );
  }
  return results;
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
  const draw = draws.get(key);
  if (!draw) return null;
  return deduced.get(key)?.find((bout) => isDecider(place, bout, draw)) ?? null;
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
