import { useLocale, useTranslations } from "next-intl";
import styles from "@/components/admin/forms/form.module.css";
import type { NotedConflict, Refusal } from "@/lib/answer";
import { formatInstant } from "@/lib/i18n/day";
import { byWhom } from "./by-whom";
import { useChangeWords } from "./change-words";
import { useFieldName, useInputProblem } from "./input-problem";
import panel from "./preview-panel.module.css";
import { revisionHref } from "./revision-href";

/** So many rows of a revision are named. */
const MOST_NAMED = 8;

/** The rows by the revision that changed them. */
function groupedByRevision(conflicts: readonly NotedConflict[]) {
  const groups = new Map<number | string, NotedConflict[]>();
  for (const conflict of conflicts) {
    const key = conflict.revision?.number ?? conflict.change.key;
    groups.set(key, [...(groups.get(key) ?? []), conflict]);
  }
  return [...groups.values()].map((rows) => ({ revision: rows[0]?.revision ?? null, rows }));
}

/** Why nothing was changed, and what to do: each problem with the name of its field. */
export function RefusalNote({ refusal, games }: { refusal: Refusal; games: string | null }) {
  const t = useTranslations("admin.change");
  const locale = useLocale();
  const words = useChangeWords(refusal.named);
  const fieldName = useFieldName();
  const inputProblem = useInputProblem();
  const { code, problems, inputProblems, conflicts } = refusal;
  const key = `refused.${code}` as "refused.other";
  const list = (rows: readonly NotedConflict[]) => {
    const named = [
      ...new Set(
        rows.map(({ change, current }) =>
          words.row(change.table, change.key, current ?? change.before),
        ),
      ),
    ];
    const more = named.length - MOST_NAMED;
    const said = named.slice(0, MOST_NAMED).join("; ");
    return more > 0 ? t("rowsAndMore", { rows: said, count: more }) : said;
  };
  return (
    <div className={panel.refused} role="alert">
      <p className={styles.problem}>{t(t.has(key) ? key : "refused.other")}</p>
      <ul>
        {inputProblems.map((problem) => (
          <li key={`${problem.code} ${problem.path}`}>{inputProblem(problem)}</li>
        ))}
        {problems.map((problem) => {
          const name = fieldName(problem.field);
          const said = words.problem(problem);
          return (
            <li key={`${problem.code} ${problem.field} ${JSON.stringify(problem.about)}`}>
              {name === null ? said : t("field", { name, problem: said })}
            </li>
          );
        })}
        {groupedByRevision(conflicts).map(({ revision, rows }) => (
          <li key={revision?.number ?? rows.map(({ change }) => change.key).join(" ")}>
            {revision
              ? t.rich(code === "undo_refused" ? "blocker" : "conflict", {
                  rows: list(rows),
                  ...byWhom("by", revision.actorName),
                  revision: revision.number,
                  when: formatInstant(locale, new Date(revision.publishedAt)),
                  link: (chunks) =>
                    games ? (
                      <a href={revisionHref(locale, games, revision.number)}>{chunks}</a>
                    ) : (
                      chunks
                    ),
                })
              : t("conflictUnknown", { rows: list(rows) })}
          </li>
        ))}
      </ul>
    </div>
  );
}
