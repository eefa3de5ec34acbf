import { useFormatter, useTranslations } from "next-intl";
import styles from "./action-form.module.css";
import type { ToldRefusal } from "./change-answer";
import panel from "./change-panel.module.css";

/** Why nothing was changed, and what to do. */
export function Refusal({ refusal }: { refusal: ToldRefusal }) {
  const t = useTranslations("admin.change");
  const format = useFormatter();
  const { code, problems, inputProblems, conflicts } = refusal;
  const key = `refused.${code}` as "refused.other";
  return (
    <div className={panel.refused} role="alert">
      <p className={styles.problem}>{t(t.has(key) ? key : "refused.other")}</p>
      <ul>
        {inputProblems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
        {problems.map(({ code: why, field, detail }) => (
          <li key={`${why} ${field} ${detail}`}>
            {t(`problem.${why}`, { detail: detail ?? "" })} <small>{field}</small>
          </li>
        ))}
        {conflicts.map(({ change, revision }) => (
          <li key={`${change.table} ${change.key}`}>
            {revision
              ? t("conflict", {
                  row: `${change.table} ${change.key}`,
                  by: revision.actorName ?? t("script"),
                  revision: revision.number,
                  when: format.dateTime(new Date(revision.publishedAt), {
                    dateStyle: "medium",
                    timeStyle: "short",
                  }),
                })
              : t("conflictUnknown", { row: `${change.table} ${change.key}` })}
          </li>
        ))}
      </ul>
    </div>
  );
}
