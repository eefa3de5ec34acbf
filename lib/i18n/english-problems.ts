/** English words for what is wrong, where nobody has chosen a language: the API, the command line, the log. */
import { createTranslator } from "next-intl";
import en from "./messages/en/problems.json";
import type { WriteProblem } from "./problem-text";

export const writeInEnglish = createTranslator({
  locale: "en",
  messages: en,
  namespace: "problems",
}) as unknown as WriteProblem;
