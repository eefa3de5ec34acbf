import { useTranslations } from "next-intl";

/** Names a part of a change by the label of its field: "0.entry.sourceUrl" is "Source". */
export function useFieldName(): (path: string) => string | null {
  const t = useTranslations("admin.fieldName");
  return (path) => {
    const parts = path.split(".").filter((part) => !/^\d+$/.test(part));
    const last = parts.at(-1) ?? "";
    return t.has(last as "name") ? t(last as "name") : null;
  };
}

/** Puts "0.boxer.sourceUrl is empty; write a value" into the words of the form. */
export function useInputProblem(): (problem: string) => string {
  const t = useTranslations("admin.change");
  const fieldName = useFieldName();
  return (problem) => {
    const [path = "", ...rest] = problem.split(" ");
    const name = fieldName(path);
    return name === null ? problem : t("field", { name, problem: rest.join(" ") });
  };
}
