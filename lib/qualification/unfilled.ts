/** Places of a draw that nobody can win any more, and why. */
import type { ComputedDraw } from "./compute-draws";
import {
  decidingRound,
  isKnockOut,
  type KnockOutRound,
  placesByRule,
  type Rule,
  roundPosition,
} from "./rule";

export interface Unfilled {
  /** How many places of the draw cannot be filled. */
  count: number;
  /** How many of them because the draw has too few boxers for its places. */
  tooFew: number;
  /** Ids of the stored bouts that put both boxers out and so can have cost a place. */
  bothOut: readonly string[];
}

/** The places of a draw that nobody can win any more. Of a draw pieced together only the certain ones. */
export function unfilledOf({
  bracket,
  rule,
  awards,
}: Pick<ComputedDraw, "bracket" | "rule" | "awards">): Unfilled {
  const deciding = decidingRound(rule);
  if (deciding === null) return { count: 0, tooFew: 0, bothOut: [] };
  const isTelling = (round: KnockOutRound) =>
    bracket.isDrawn ? roundPosition(round) <= roundPosition(deciding) : round === deciding;
  const bothOut = [...bracket.bouts, ...bracket.boxOffs].flatMap(({ id, round, winner }) =>
    id !== null && winner === "none" && (!isKnockOut(round) || isTelling(round)) ? [id] : [],
  );
  if (!bracket.isDrawn) {
    const lost = bracket.bouts.filter(
      ({ round, winner }) => round === deciding && winner === "none",
    );
    return { count: lost.length, tooFew: 0, bothOut: lost.flatMap(({ id }) => id ?? []) };
  }
  const count = awards.unfilled;
  if (count === 0) return { count, tooFew: 0, bothOut: [] };
  const tooFew = Math.min(
    count,
    Math.max(0, (placesByRule(rule) ?? 0) - most(bracket, rule, deciding)),
  );
  return { count, tooFew, bothOut };
}

/** How many places the draw could give at most, had every bout a winner. */
function most(
  { bouts, alone }: ComputedDraw["bracket"],
  rule: Rule,
  deciding: KnockOutRound,
): number {
  if (alone !== null) return 1;
  const ofRound = bouts.filter(({ round }) => round === deciding).length;
  const past = bouts.reduce((sum, { round, red, blue, redFrom, blueFrom }) => {
    if (!isKnockOut(round) || roundPosition(round) <= roundPosition(deciding)) return sum;
    const first = [
      red.kind === "boxer" && redFrom === null,
      blue.kind === "boxer" && blueFrom === null,
    ];
    return sum + first.filter(Boolean).length;
  }, 0);
  if (rule.kind !== "reach-round-and-box-off") return ofRound + past;
  return ofRound + past + Math.min(rule.boxOffPlaces, ofRound);
}
