import type { FactsProblem } from "@/lib/answer";
import { AppError } from "@/lib/errors";

export type { FactsProblem };

/** So many problems are named; whoever corrects them sees the next. */
export const MOST_PROBLEMS = 100;

/**
 * Facts that cannot be imported, with the first problems of each file; nothing of them was written.
 * `unnamed`: problems that were counted only.
 */
export class FactsInvalidError extends AppError {
  /** At most {@link MOST_PROBLEMS}. */
  readonly problems: readonly FactsProblem[];
  /** How many there are beside them. */
  readonly more: number;

  constructor(found: readonly FactsProblem[], unnamed = 0) {
    const problems = firstOfEachFile(found);
    const more = found.length + unnamed - problems.length;
    const named = more > 0 ? `, of which ${problems.length} are named` : "";
    super(
      "facts_invalid",
      `The facts have ${problems.length + more} problem(s)${named}; nothing was imported`,
    );
    this.name = "FactsInvalidError";
    this.problems = problems;
    this.more = more;
  }
}

/** As many as are named, in their order; no file's problems hide those of another. */
function firstOfEachFile(found: readonly FactsProblem[]): readonly FactsProblem[] {
  if (found.length <= MOST_PROBLEMS) return found;
  const counts = new Map<string, number>();
  const ranked = found.map((problem) => {
    const rank = counts.get(problem.file) ?? 0;
    counts.set(problem.file, rank + 1);
    return { problem, rank };
  });
  const named = new Set(ranked.toSorted((a, b) => a.rank - b.rank).slice(0, MOST_PROBLEMS));
  return ranked.filter((each) => named.has(each)).map(({ problem }) => problem);
}

/** A value as a problem names it. */
export function quote(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length <= 60 ? text : `${text.slice(0, 57)}…"`;
}
