/** What the result of a bout can be. */
import type { Decision } from "@/lib/qualification/vocabulary";

/** Decisions by which both boxers can be out. */
const PUTS_BOTH_OUT: ReadonlySet<Decision> = new Set(["DSQ", "WO"]);

export function isBothOut(decision: Decision): boolean {
  return PUTS_BOTH_OUT.has(decision);
}

/** Five judges, of whom most, or all who did not score it even, were for the winner. */
export function isScore(score: string): boolean {
  const [won, lost] = score.split(":").map(Number);
  return (
    /^\d:\d$/.test(score) &&
    won !== undefined &&
    lost !== undefined &&
    won > lost &&
    won + lost <= 5 &&
    won + lost >= 3
  );
}

/** The cards of the judges as they can be, the most usual first: 5:0, 4:1, 3:2, 4:0 … */
export const SCORES: readonly string[] = [5, 4, 3].flatMap((judges) =>
  [5, 4, 3, 2]
    .map((won) => `${won}:${judges - won}`)
    .filter((score) => !score.includes("-") && isScore(score)),
);
