import type { GamesRows, KnownBreak } from "@/lib/record/games-rows";
import { NO_PROBLEMS } from "../change-problem";
import { seenRow, type Verb } from "./verb";

/** Says why a check does not hold, or says it otherwise. Whether it holds is known once all is changed. */
export interface ExplainCheck {
  kind: "explain-check";
  explanation: KnownBreak;
}

export const explainCheck: Verb<ExplainCheck> = {
  touches: () => true,
  replaces: (rows, { explanation }) => [seenExplanation(rows, explanation)],
  apply(rows, { explanation }) {
    const isIt = isExplanationOf(explanation);
    const others = rows.knownBreaks.filter((each) => !isIt(each));
    return { rows: { ...rows, knownBreaks: [...others, explanation] }, problems: NO_PROBLEMS };
  },
};

/** A check by its kind and what it compares. */
export type CheckName = Pick<KnownBreak, "kind" | "subject">;

export const isExplanationOf =
  ({ kind, subject }: CheckName) =>
  (each: CheckName) =>
    each.kind === kind && each.subject === subject;

export function seenExplanation({ knownBreaks }: GamesRows, check: CheckName) {
  const key = `${check.kind} ${check.subject}`;
  return seenRow("knownBreaks", key, knownBreaks, isExplanationOf(check));
}
