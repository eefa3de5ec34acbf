import { useLocale, useTranslations } from "next-intl";
import { formatInstant } from "@/lib/i18n/day";
import styles from "./action-form.module.css";
import type { ToldRefusal } from "./change-answer";
import panel from "./change-panel.module.css";
import { useDeskWords } from "./desk-names";
import { useFieldName, useInputProblem } from "./input-problem";

/** Why nothing was changed, and what to do: each problem with the name of its field. */
export function Refusal({ refusal }: { refusal: ToldRefusal }) {
  const t = useTranslations("admin.change");
  const locale = useLocale();
  const words = useDeskWords();
  const fieldName = useFieldName();
  const inputProblem = useInputProblem();
  const { code, problems, inputProblems, conflicts } = refusal;
  const key = `refused.${code}` as "refused.other";
  return (
    <div className={panel.refused} role="alert">
      <p className={styles.problem}>{t(t.has(key) ? key : "refused.other")}</p>
      <ul>
        {inputProblems.map((problem) => (
          <li key={problem}>{inputProblem(problem)}</li>
        ))}
        {problems.map((problem) => {
          const name = fieldName(problem.field);
          const said = words.problem(problem);
          return (
            <li key={`${problem.code} ${problem.field} ${problem.detail}`}>
              {name === null ? said : t("field", { name, problem: said })}
            </li>
          );
        })}
        {conflicts.map(({ change: { table, key: row }, revision }) => (
          <li key={`${table} ${row}`}>
            {revision
              ? t("conflict", {
                  row: t("row", { table, key: row }),
                  by: revision.actorName ?? t("script"),
                  revision: revision.number,
                  when: formatInstant(locale, new Date(revision.publishedAt)),
                })
              : t("conflictUnknown", { row: t("row", { table, key: row }) })}
          </li>
        ))}
      </ul>
    </div>
  );
}
