import { useTranslations } from "next-intl";
import article from "@/components/ui/article.module.css";
import { Day } from "@/components/ui/day";
import { SourceLink } from "@/components/ui/source-link";
import { type LinkedRecord, useLinks } from "@/components/ui/use-links";
import { isCompared, type RecordCheck, subjectText } from "@/lib/record/checks";
import styles from "./checks-page.module.css";
import { type CheckWords, checkAnchor, expectedText } from "./use-check-words";

interface CheckTableProps {
  record: LinkedRecord;
  checks: readonly RecordCheck[];
  words: CheckWords;
  /** How many parts of a subject stand above the table. */
  leftOut?: number;
}

/** Checks with what is compared, what was expected and found, and whether they hold. */
export function CheckTable({ record, checks, words, leftOut = 0 }: CheckTableProps) {
  const t = useTranslations("checks");
  const links = useLinks(record);
  return (
    <table className={`${article.plain} ${styles.table}`}>
      <thead>
        <tr>
          <th scope="col">{t("what")}</th>
          <th className={article.number} scope="col">
            {t("expected")}
          </th>
          <th className={article.number} scope="col">
            {t("found")}
          </th>
          <th scope="col">{t("verdict")}</th>
        </tr>
      </thead>
      <tbody>
        {checks.map((check) => (
          <tr key={subjectText(check)}>
            <th scope="row">
              {check.published ? (
                <>
                  <a
                    href={links.table("quota-places", {
                      filters: check.published.filters,
                      asOf: check.asOf,
                    })}
                  >
                    {words(check)}
                  </a>{" "}
                  <span className={styles.printed}>
                    {check.asOf ? (
                      <>
                        <Day day={check.asOf} />,{" "}
                      </>
                    ) : null}
                    <SourceLink isLong url={check.published.count.sourceUrl} />
                  </span>
                </>
              ) : (
                words(check, leftOut)
              )}
            </th>
            <td className={article.number}>{expectedText(check) ?? "–"}</td>
            <td className={article.number}>{check.actual}</td>
            <td>
              <Verdict check={check} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Verdict({ check }: { check: RecordCheck }) {
  const t = useTranslations("checks");
  const expected = expectedText(check);
  if (!isCompared(check))
    return (
      <span className={article.quiet}>
        {expected === null ? t("notPublished") : t("soFar", { actual: check.actual, expected })}
      </span>
    );
  if (check.holds) {
    // As many as published may have been given by another way.
    const isShort =
      (check.unfilled ?? 0) > 0 && check.expected !== null && check.actual < check.expected;
    return (
      <>
        {isShort ? `${t("holds")}: ${t("unfilled", { count: check.unfilled ?? 0 })}` : t("holds")}
      </>
    );
  }
  return (
    <a className={article.bad} href={`#${checkAnchor(check)}`}>
      {t(check.known ? "breaksKnown" : "breaks")}
    </a>
  );
}
