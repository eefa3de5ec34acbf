import type { FactsProblem } from "@/lib/answer";
import { writeInEnglish } from "@/lib/i18n/english-problems";
import { problemOfText } from "@/lib/i18n/problem-text";
import type { Problem } from "@/lib/problem";

/** What is wrong in an input, as English has it: "0.bout.sourceUrl is empty; write a value". */
export const inputSaid = (problem: Problem): string =>
  problemOfText(writeInEnglish, problem.path, problem);

/** What is wrong in the facts, as `npm run import` prints it. */
export const factsSaid = ({ file, line, path, value, ...problem }: FactsProblem) => ({
  file,
  line,
  column: path || null,
  message: problemOfText(writeInEnglish, value, problem),
});
