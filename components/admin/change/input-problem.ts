import { useTranslations } from "next-intl";
import { problemOfText, problemText, type WriteProblem } from "@/lib/i18n/problem-text";
import type { Problem } from "@/lib/problem";

/** Names a part of a change by the label of its field: "0.entry.sourceUrl" is "Source". */
export function useFieldName(): (path: string) => string | null {
  const t = useTranslations("admin.fieldName");
  return (path) => {
    const parts = path.split(".").filter((part) => !/^\d+$/.test(part));
    const last = parts.at(-1) ?? "";
    return t.has(last as "name") ? t(last as "name") : null;
  };
}

/** Writes what is wrong in the language of the page. */
export function useWriteProblem(): WriteProblem {
  return useTranslations("problems") as unknown as WriteProblem;
}

/** What is wrong in an input, after the label of its field, or its path where no form has it. */
export function useInputProblem(): (problem: Problem) => string {
  const t = useTranslations("admin.change");
  const write = useWriteProblem();
  const fieldName = useFieldName();
  return (problem) => {
    const name = fieldName(problem.path);
    return name === null
      ? problemOfText(write, problem.path, problem)
      : t("field", { name, problem: problemText(write, problem) });
  };
}
