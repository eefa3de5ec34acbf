import { useLocale, useTranslations } from "next-intl";
import article from "@/components/ui/article.module.css";
import { Day } from "@/components/ui/day";
import { gamesLinks } from "@/components/ui/links";
import { SourceLink } from "@/components/ui/source-link";
import { CHECK_KINDS, type Check } from "@/lib/qualification/reconcile";
import type { PublishedCheck, RecordChecks } from "@/lib/record/checks";
import { filterValues } from "@/lib/record/filter-values";
import type { GamesRecord } from "@/lib/record/make-games-record";
import { FILTER_KEYS } from "@/lib/record/table";
import { TABLE_ROWS } from "@/lib/record/table-rows";
import { optionLabels } from "../data-table/option-labels";
import { useFilterOptions } from "../data-table/use-filter-options";

interface CheckTablesProps {
  record: GamesRecord;
  checks: RecordChecks;
}

/** Every check with what was promised and what was found, a broken one with its rows. */
export function CheckTables({ record, checks }: CheckTablesProps) {
  const t = useTranslations("about");
  return (
    <>
      <p className={article.lead}>
        {t("checksSummary", { holding: checks.holding, all: checks.holding + checks.broken })}
      </p>
      {CHECK_KINDS.map((kind) => {
        const ofKind = checks.checks.filter((check) => check.kind === kind);
        const broken = ofKind.filter(({ holds }) => !holds).length;
        return ofKind.length ? (
          <details key={kind} open={broken > 0}>
            <summary>
              {t(`checkGroup.${kind}`)}:{" "}
              {t("checksSummary", { holding: ofKind.length - broken, all: ofKind.length })}
            </summary>
            <ReconcileTable checks={ofKind} record={record} />
          </details>
        ) : null;
      })}
      {checks.published.length ? (
        <>
          <h3>{t("published")}</h3>
          <p className={article.note}>{t("publishedNote")}</p>
          <PublishedTable published={checks.published} record={record} />
        </>
      ) : null}
    </>
  );
}

function Verdict({ holds }: { holds: boolean }) {
  const t = useTranslations("about");
  return <span className={holds ? undefined : article.bad}>{t(holds ? "holds" : "breaks")}</span>;
}

/** The words of a category, a tournament or a gender that a check is about. */
function useSubjectWords(record: GamesRecord): (subject: string) => string {
  const t = useTranslations();
  return (subject) => {
    const category = record.categoryByCode.get(subject);
    if (category) {
      return t("category.name", { gender: category.gender, weight: category.weightLabel });
    }
    const tournament = record.tournamentById.get(subject);
    if (tournament) return tournament.name;
    if (subject === "M" || subject === "W") return t(`values.gender.${subject}`);
    return t(`values.route.${subject}` as "values.route.host");
  };
}

function ReconcileTable({ record, checks }: { record: GamesRecord; checks: readonly Check[] }) {
  const t = useTranslations("about");
  const words = useSubjectWords(record);
  return (
    <div className={article.scroll}>
      <table className={article.plain}>
        <thead>
          <tr>
            <th scope="col">{t("checkName")}</th>
            <th className={article.number} scope="col">
              {t("promised")}
            </th>
            <th className={article.number} scope="col">
              {t("found")}
            </th>
            <th scope="col">{t("verdict")}</th>
          </tr>
        </thead>
        <tbody>
          {checks.map((check) => (
            <tr key={check.subject.join(" ")}>
              <th scope="row">
                {t(`check.${check.kind}`, { subject: check.subject.map(words).join(", ") })}
              </th>
              <td className={article.number}>{check.expected ?? "–"}</td>
              <td className={article.number}>{check.actual}</td>
              <td>
                <Verdict holds={check.holds} />
                {check.rows.length ? <>: {check.rows.join(", ")}</> : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function PublishedTable({
  record,
  published,
}: {
  record: GamesRecord;
  published: readonly PublishedCheck[];
}) {
  const t = useTranslations("about");
  const links = gamesLinks(useLocale(), record.games.id);
  const options = useFilterOptions(
    record,
    filterValues(record),
    TABLE_ROWS["quota-places"](record),
  );
  const labelOf = optionLabels(options);
  const words = ({ filters }: PublishedCheck) =>
    FILTER_KEYS.flatMap((key) => (filters[key] ?? []).map((value) => labelOf(key, value))).join(
      ", ",
    ) || t("allPlaces");
  return (
    <div className={article.scroll}>
      <table className={article.plain}>
        <thead>
          <tr>
            <th scope="col">{t("what")}</th>
            <th scope="col">{t("day")}</th>
            <th className={article.number} scope="col">
              {t("printed")}
            </th>
            <th className={article.number} scope="col">
              {t("record")}
            </th>
            <th scope="col">{t("verdict")}</th>
            <th scope="col">{t("source")}</th>
          </tr>
        </thead>
        <tbody>
          {published.map((check) => (
            <tr key={check.count.id}>
              <th scope="row">
                <a href={links.table("quota-places", { filters: check.filters })}>{words(check)}</a>
              </th>
              <td>{check.count.asOf ? <Day day={check.count.asOf} /> : "–"}</td>
              <td className={article.number}>{check.count.value}</td>
              <td className={article.number}>{check.actual}</td>
              <td>
                <Verdict holds={check.holds} />
              </td>
              <td>
                <SourceLink isLong url={check.count.sourceUrl} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
