import { useLocale, useTranslations } from "next-intl";
import { MetaLine } from "@/components/record/meta-line";
import article from "@/components/ui/article.module.css";
import { useLinks } from "@/components/ui/use-links";
import type { CorrectedRow, Correction } from "@/lib/change/corrections";
import { formatInstant } from "@/lib/i18n/day";
import { useNames } from "@/lib/i18n/names";
import type { GamesRecord } from "@/lib/record/games-record";
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
  const _links = useLinks(record);
  const names = useNames();
  // Of all corrections: an earlier one names who was merged by a later one.
  const words = useCorrectionWords(
    record,
    corrections.flatMap((each) => each.gone),
  );
  return (
    <>
      <p className={article.kicker}>{names.games(record.games)}</p>
      <h1>{t("title")}</h1>
      <p className={article.lead}>{t("lead")}</p>
      <p className={article.note}>
        {corrections.length === 0 ? t("none") : t("count", { count: corrections.length })}{" "}
        {t("since")}
      </p>
      <MetaLine
        json={(own) => own.correctionsJson()}
        record={record}
        title={t("title")}
        to={(own) => own.page("corrections")}
      />
      {corrections.map((correction) => (
        <CorrectionSection
          correction={correction}
          key={correction.revision}
          record={record}
          words={words}
        />
      ))}
    </>
  );
}

function CorrectionSection({
  record,
  correction,
  words,
}: {
  record: GamesRecord;
  correction: Correction;
  words: ReturnType<typeof useCorrectionWords>;
}) {
  const t = useTranslations("corrections");
  const locale = useLocale();
  const { revision, publishedAt, role, reason, undoes } = correction;
  const rows = correction.rows ?? [];
  const published = formatInstant(locale, new Date(publishedAt));
  return (
    <section className={styles.correction}>
      <h2 className={styles.when} id={`revision-${revision}`}>
        <time dateTime={publishedAt}>{published}</time>
      </h2>
      <p className={styles.reason}>{reason ? t("reason", { reason }) : t("noReason")}</p>
      <p className={article.note}>
        {t("by", { role: role ?? "script" })}, {t("revision", { revision })}
        {undoes === null ? null : <>. {t("isUndo", { revision: undoes })}</>} ·{" "}
        <a href={`#revision-${revision}`}>{t("link")}</a>
      </p>
      {correction.rows === null ? (
        <p className={article.note}>{t("damaged")}</p>
      ) : (
        <table className={styles.rows}>
          <caption className="visually-hidden">{t("caption", { published })}</caption>
          <thead>
            <tr>
              <th scope="col">{t("what")}</th>
              <th scope="col">{t("before")}</th>
              <th scope="col">{t("after")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, MOST_ROWS).map((row) => (
              <Row key={`${row.table} ${row.key}`} record={record} row={row} words={words} />
            ))}
          </tbody>
        </table>
      )}
      {rows.length > MOST_ROWS ? (
        <p className={article.note}>{t("more", { count: rows.length - MOST_ROWS })}</p>
      ) : null}
    </section>
  );
}

interface RowProps {
  record: GamesRecord;
  row: CorrectedRow;
  words: ReturnType<typeof useCorrectionWords>;
}

function Row({ record, row, words }: RowProps) {
  const t = useTranslations("corrections");
  const page = usePageOf(record, row);
  const { subject, before, after } = words(row);
  return (
    <tr>
      <th scope="row">{page === null ? subject : <a href={page}>{subject}</a>}</th>
      {before === after ? (
        <td colSpan={2}>{t("details")}</td>
      ) : (
        <>
          <td data-name={t("before")}>
            <del>{before}</del>
          </td>
          <td data-name={t("after")}>
            <ins>{after}</ins>
          </td>
        </>
      )}
    </tr>
  );
}

/** Where the row is read as it is now; `null`: nowhere. */
function usePageOf(record: GamesRecord, row: CorrectedRow): string | null {
  const links = useLinks(record);
  if (row.table === "places") return record.placeById.has(row.key) ? links.place(row.key) : null;
  if (row.table === "knownBreaks") return links.page("checks");
  const bout = row.after ?? row.before;
  const slug = record.categoryByCode.get(bout?.categoryCode ?? "")?.slug;
  if (!bout || !slug || !record.tournamentById.has(bout.tournamentId)) return null;
  return links.draw(bout.tournamentId, slug);
}
