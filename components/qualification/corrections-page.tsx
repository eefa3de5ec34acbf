import { useLocale, useTranslations } from "next-intl";
import article from "@/components/ui/article.module.css";
import { gamesLinks } from "@/components/ui/links";
import { formatInstant } from "@/lib/i18n/day";
import type { CorrectedRow, Correction } from "@/lib/record/corrections";
import type { GamesRecord } from "@/lib/record/make-games-record";
import styles from "./corrections-page.module.css";
import { useCorrectionWords } from "./use-correction-words";

interface CorrectionsPageProps {
  record: GamesRecord;
  corrections: readonly Correction[];
}

/** An import can correct a list as long as the record. */
const MOST_ROWS = 50;

/** What was public and was changed afterwards: what, from what to what, when and why; nobody is named. */
export function CorrectionsPage({ record, corrections }: CorrectionsPageProps) {
  const t = useTranslations("corrections");
  const locale = useLocale();
  return (
    <>
      <p className={article.kicker}>{record.games.name}</p>
      <h1>{t("title")}</h1>
      <p className={article.lead}>{t("lead")}</p>
      {corrections.length === 0 ? <p>{t("none")}</p> : null}
      {corrections.map(({ revision, publishedAt, role, reason, undoes, rows }) => (
        <section className={styles.correction} key={revision}>
          <h2 className={styles.when} id={`revision-${revision}`}>
            <time dateTime={publishedAt}>{formatInstant(locale, new Date(publishedAt))}</time>
          </h2>
          <p className={article.note}>
            {t("revision", { revision })}, {t("by", { role: role ?? "script" })}.{" "}
            {undoes === null ? null : t("isUndo", { revision: undoes })}
          </p>
          <p>{reason ? t("reason", { reason }) : t("noReason")}</p>
          <ul className={styles.rows}>
            {rows.slice(0, MOST_ROWS).map((row) => (
              <Row key={`${row.table} ${row.key}`} record={record} row={row} />
            ))}
          </ul>
          {rows.length > MOST_ROWS ? (
            <p className={article.note}>{t("more", { count: rows.length - MOST_ROWS })}</p>
          ) : null}
        </section>
      ))}
    </>
  );
}

function Row({ record, row }: { record: GamesRecord; row: CorrectedRow }) {
  const t = useTranslations("corrections");
  const words = useCorrectionWords(record);
  const links = gamesLinks(useLocale(), record.games);
  const bout = row.table === "bouts" ? (row.after ?? row.before) : null;
  const slug = record.categoryByCode.get(bout?.categoryCode ?? "")?.slug;
  const { subject, before, after } = words(row);
  return (
    <li>
      <span className={styles.subject}>
        {bout && slug && record.tournamentById.has(bout.tournamentId) ? (
          <a href={links.draw(bout.tournamentId, slug)}>{subject}</a>
        ) : (
          subject
        )}
      </span>
      {before === after ? (
        <span>{t("details")}</span>
      ) : (
        <>
          <del>
            <span className="visually-hidden">{t("before")}: </span>
            {before}
          </del>
          <ins>
            <span className="visually-hidden">{t("after")}: </span>
            {after}
          </ins>
        </>
      )}
    </li>
  );
}
