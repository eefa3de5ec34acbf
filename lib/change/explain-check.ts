/** Reasons why a check does not hold, as people give them. */

import type { GamesRows, KnownBreak } from "@/lib/record/games-record";
import { type Changed, NO_PROBLEMS, problem, refused } from "./change-problem";

type CheckName = Pick<KnownBreak, "kind" | "subject">;

const isOf =
  ({ kind, subject }: CheckName) =>
  (each: CheckName) =>
    each.kind === kind && each.subject === subject;

/** Gives the reason, or another one. Whether the check holds is known once all is changed. */
export function explainCheck(rows: GamesRows, explanation: KnownBreak): Changed {
  const isIt = isOf(explanation);
  const others = rows.knownBreaks.filter((each) => !isIt(each));
  return { rows: { ...rows, knownBreaks: [...others, explanation] }, problems: NO_PROBLEMS };
}

export function removeExplanation(rows: GamesRows, check: CheckName): Changed {
  const isIt = isOf(check);
  if (!rows.knownBreaks.some(isIt)) {
    const name = `${check.kind} ${check.subject}`.trim();
    return refused(rows, problem("no-such-explanation", "check.subject", name));
  }
  const knownBreaks = rows.knownBreaks.filter((each) => !isIt(each));
  return { rows: { ...rows, knownBreaks }, problems: NO_PROBLEMS };
}
