import { checkKey } from "@/lib/record/check-key";
import { isQuestion, recordChecks, subjectText } from "@/lib/record/checks";
import type { LiveRecord } from "@/lib/record/games-record";
import type { Change } from "./change";
import { type ChangeProblem, NO_PROBLEMS, problem } from "./change-problem";

/**
 * What is wrong with the reasons that the changes give: there is no such check, or it holds with all of
 * the changes, so that there is nothing to explain; an import refuses the same. A question is answered so.
 */
export function explanationProblems(
  after: LiveRecord,
  changes: readonly Change[],
): readonly ChangeProblem[] {
  const given = changes.flatMap((change) =>
    change.kind === "explain-check" ? [change.explanation] : [],
  );
  if (given.length === 0) return NO_PROBLEMS;
  const { checks } = recordChecks(after);
  const byName = new Map(checks.map((check) => [checkKey(check.kind, subjectText(check)), check]));
  return given.flatMap((explanation): ChangeProblem[] => {
    const name = checkKey(explanation.kind, explanation.subject);
    const check = byName.get(name);
    if (!check) {
      return [problem("no-such-check", "explanation.subject", { check: name })];
    }
    const isNothing = check.holds && !isQuestion(check);
    return isNothing ? [problem("check-holds", "explanation.subject", { check: name })] : [];
  });
}
