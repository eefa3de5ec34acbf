/** The words for what is wrong, in a language: made where people read them, from a code. */
import type { Problem, ProblemParams } from "@/lib/problem";

/** Writes a message of the problems' catalogue: `useTranslations("problems")`, or that of a language. */
export type WriteProblem = (key: Problem["code"] | "at", params: ProblemParams) => string;

/** What is wrong and what to do, about something that the reader sees: "is empty; write a value". */
export function problemText(
  write: WriteProblem,
  { code, params }: Pick<Problem, "code" | "params">,
): string {
  return write(code, params);
}

/** The same with a name of what is wrong before it: a path, a quoted value; "" or `null`: none. */
export function problemOfText(
  write: WriteProblem,
  subject: string | null,
  problem: Pick<Problem, "code" | "params">,
): string {
  const said = problemText(write, problem);
  return subject ? write("at", { subject, problem: said }) : said;
}
