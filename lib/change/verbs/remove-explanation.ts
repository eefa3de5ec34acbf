import { NO_PROBLEMS, problem, refused } from "../change-problem";
import { type CheckName, isExplanationOf, seenExplanation } from "./explain-check";
import type { Verb } from "./verb";

export interface RemoveExplanation {
  kind: "remove-explanation";
  check: CheckName;
}

export const removeExplanation: Verb<RemoveExplanation> = {
  touches: () => true,
  replaces: (rows, { check }) => [seenExplanation(rows, check)],
  apply(rows, { check }) {
    const isIt = isExplanationOf(check);
    if (!rows.knownBreaks.some(isIt)) {
      const name = `${check.kind} ${check.subject}`.trim();
      return refused(rows, problem("no-such-explanation", "check.subject", { check: name }));
    }
    const knownBreaks = rows.knownBreaks.filter((each) => !isIt(each));
    return { rows: { ...rows, knownBreaks }, problems: NO_PROBLEMS };
  },
};
