/** What the result of a bout can be. */
import type { Decision } from "@/lib/qualification/vocabulary";
import type { Bout } from "@/lib/record/games-rows";

/** Decisions by which both boxers can be out. */
const PUTS_BOTH_OUT: ReadonlySet<Decision> = new Set(["DSQ", "WO"]);

export function isBothOut(decision: Decision): boolean {
  return PUTS_BOTH_OUT.has(decision);
}

/**
 * The cards of the judges as they can be, the most usual first: 5:0, 4:1, 3:2, 4:0 … Of five judges most,
 * or all who did not score it even, were for the winner.
 */
export const SCORES: readonly string[] = [5, 4, 3].flatMap((judges) =>
  [5, 4, 3, 2]
    .map((won) => ({ won, lost: judges - won }))
    .filter(({ won, lost }) => lost >= 0 && won > lost)
    .map(({ won, lost }) => `${won}:${lost}`),
);

/** A part of a result that contradicts the rest: a decision without a winner, cards that cannot be. */
export interface ResultFault {
  code: "decision-without-winner" | "winner-unknown" | "score";
  part: "winner" | "decision" | "score";
  /** What was found there. */
  found: string;
}

type Result = Pick<Bout, "redSlug" | "blueSlug" | "winner" | "decision" | "score">;

/** What is wrong in a result by itself. */
export function resultFaults({ redSlug, blueSlug, winner, decision, score }: Result) {
  const faults: ResultFault[] = [];
  const said = decision ?? score;
  if (winner === null && said !== null) {
    faults.push({ code: "decision-without-winner", part: "winner", found: said });
  }
  if (winner === "none" && decision !== null && !isBothOut(decision)) {
    faults.push({ code: "decision-without-winner", part: "decision", found: decision });
  }
  if ((winner === "red" && redSlug === null) || (winner === "blue" && blueSlug === null)) {
    faults.push({ code: "winner-unknown", part: "winner", found: winner });
  }
  // Judges' cards decide a bout that was won on points, and no other.
  if (score !== null && (!SCORES.includes(score) || decision !== "WP" || winner === "none")) {
    faults.push({ code: "score", part: "score", found: score });
  }
  return faults;
}
