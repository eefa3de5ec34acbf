import { useTranslations } from "next-intl";
import { inEnglish } from "@/components/record/in-english";
import article from "@/components/ui/article.module.css";
import { Day } from "@/components/ui/day";
import { SourceLink } from "@/components/ui/source-link";
import { useLinks } from "@/components/ui/use-links";
import type { RecordCheck } from "@/lib/record/checks";
import type { GamesRecord } from "@/lib/record/games-record";
import { findNamedRow } from "@/lib/record/named-row";
import styles from "./checks-page.module.css";
import { type CheckWords, checkAnchor, expectedText } from "./use-check-words";
import { useNamedRow } from "./use-named-row";

interface BrokenCheckProps {
  record: GamesRecord;
  check: RecordCheck;
  words: CheckWords;
}

/** Up to so many rows are shown without being asked for. */
const MOST_OPEN = 12;

/** A check that does not hold: its figures, why (if that is known), and the rows that break it. */
export function BrokenCheck({ record, check, words }: BrokenCheckProps) {
  const t = useTranslations("checks");
  const links = useLinks(record);
  return (
    <section className={styles.broken} id={checkAnchor(check)}>
      <h3>
        {t(`kind.${check.kind}.title`)}: {words(check)}
      </h3>
      <p>
        {t("figures", { expected: expectedText(check) ?? "", actual: check.actual })}
        {check.asOf ? <> {t.rich("atTheEndOf", { date: () => <Day day={check.asOf} /> })}</> : null}{" "}
        {check.published ? (
          <>
            <SourceLink isLong url={check.published.count.sourceUrl} />{" "}
            <a
              href={links.table("quota-places", {
                filters: check.published.filters,
                asOf: check.asOf,
              })}
            >
              {t("inTable")}
            </a>
          </>
        ) : null}
      </p>
      {check.known ? (
        <p className={article.text}>
          {t.rich("knownBecause", { reason: inEnglish(check.known.reason) })}{" "}
          {check.known.sourceUrl ? <SourceLink isLong url={check.known.sourceUrl} /> : null}
        </p>
      ) : (
        <p className={article.bad}>{t("notKnown")}</p>
      )}
      {check.rows.length > 0 ? (
        <details className={styles.part} open={check.rows.length <= MOST_OPEN}>
          <summary>{t("rows", { count: check.rows.length })}</summary>
          <RowLinks record={record} rows={check.rows} />
        </details>
      ) : null}
    </section>
  );
}

function RowLinks({ record, rows }: { record: GamesRecord; rows: readonly string[] }) {
  const { words, address } = useNamedRow(record);
  return (
    <ul className={styles.rows}>
      {rows.map((id) => {
        const row = findNamedRow(record, id);
        const href = address(row);
        return (
          <li key={id}>{href ? <a href={href}>{words(row)}</a> : <code>{words(row)}</code>}</li>
        );
      })}
    </ul>
  );
}
