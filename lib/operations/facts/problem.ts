import { AppError } from "@/lib/errors";

/** Something in the facts that has to be corrected before they can be imported. */
export interface FactsProblem {
  file: string;
  /** `null`: the file as a whole. */
  line: number | null;
  /** `null`: the line as a whole. */
  column: string | null;
  /** What is wrong and what to do. */
  message: string;
}

/** Facts that cannot be imported, with every problem found; nothing of them was written. */
export class FactsInvalidError extends AppError {
  constructor(readonly problems: readonly FactsProblem[]) {
    super("facts_invalid", `The facts have ${problems.length} problem(s); nothing was imported`);
    this.name = "FactsInvalidError";
  }
}

/** A value as a problem names it. */
export function quote(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length <= 60 ? text : `${text.slice(0, 57)}…"`;
}
