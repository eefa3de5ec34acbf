import { useLocale, useTranslations } from "next-intl";
import { useChecksSummary } from "@/components/qualification/checks/use-check-words";
import { DEFINED } from "@/components/qualification/glossary/glossary";
import article from "@/components/ui/article.module.css";
import { useLinks } from "@/components/ui/use-links";
import { formatList } from "@/lib/i18n/language";
import { useNames } from "@/lib/i18n/names";
import { recordChecks } from "@/lib/record/checks";
import { gamesTotals } from "@/lib/record/counts";
import { dataQuality } from "@/lib/record/data-quality";
import type { GamesRecord } from "@/lib/record/games-record";
import { RESOURCES } from "@/lib/record/table";
import { useFieldName } from "./games-facts";
import { WeakSpots } from "./weak-spots";

const MOST_SITES = 12;

/** What is counted, how it was checked, where it is weak, what it rests on. */
export function AboutPage({ record }: { record: GamesRecord }) {
  const t = useTranslations("about");
  const names = useNames();
  const locale = useLocale();
  const fieldName = useFieldName();
  const links = useLinks(record);
  const summary = useChecksSummary(recordChecks(record));
  const quality = dataQuality(record);
  const totals = gamesTotals(record);
  const most = totals.firstAwarded.total + totals.outside;
  return (
    <>
      <p className={article.kicker}>{names.games(record.games)}</p>
      <h1>{t("title")}</h1>
      <p className={article.lead}>{t("intro")}</p>
      <h2 id="words">{t("definitions")}</h2>
      <dl className={article.facts}>
        {DEFINED.map((key) => (
          <div className={article.fact} key={key}>
            <dt>{t(`definition.${key}.term`)}</dt>
            <dd>{t(`definition.${key}.text`)}</dd>
          </div>
        ))}
      </dl>
      <p className={article.more}>
        <a href={links.page("glossary")}>{t("moreWords")}</a>
      </p>
      {/* A day before the end of the Games does not know the whole Olympic draw. */}
      {record.asOf === null && totals.drawKnown === "all" && most > totals.onTheDraw.total ? (
        <>
          <h2 id="why-two">{t("whyTwo", { higher: most, lower: totals.onTheDraw.total })}</h2>
          <p className={article.text}>
            {t("whyTwoText", {
              higher: most,
              first: totals.firstAwarded.total,
              outside: totals.outside,
              lower: totals.onTheDraw.total,
            })}
          </p>
        </>
      ) : null}
      <h2 id="checks">{t("checks")}</h2>
      <p className={article.text}>
        {record.asOf === null ? summary : null} <a href={links.page("checks")}>{t("checksAll")}</a>
      </p>
      {record.places.length || record.bouts.length ? (
        <>
          <h2 id="weak-spots">{t("weak")}</h2>
          <WeakSpots quality={quality} record={record} />
        </>
      ) : null}
      {quality.sources > 0 ? (
        <>
          <h2 id="sources">{t("sources")}</h2>
          <p className={article.text}>
            {t("sourcesText", {
              sources: quality.sources,
              hosts: quality.sites.length,
              isCut: quality.sites.length > MOST_SITES ? "yes" : "no",
            })}
          </p>
          <SiteList sites={quality.sites.slice(0, MOST_SITES)} />
          {quality.withoutAddress.length > 0 ? (
            <p className={article.text}>
              {t("sourcesWithout", {
                count: quality.withoutAddress.length,
                fields: formatList(
                  locale,
                  quality.withoutAddress.map(({ field }) => fieldName(field)),
                ),
              })}
            </p>
          ) : null}
          {quality.sites.length > MOST_SITES ? (
            <details>
              <summary>{t("sourcesAll", { count: quality.sites.length })}</summary>
              <SiteList sites={quality.sites} />
            </details>
          ) : null}
        </>
      ) : null}
      <h2 id="add">{t("add")}</h2>
      <p className={article.text}>{t("addText", { path: "/admin" })}</p>
      <h2 id="api">{t("api")}</h2>
      <p className={article.text}>{t("apiText")}</p>
      <p className={article.text}>
        {t.rich("wholeText", {
          package: (text) => <a href={links.facts("datapackage.zip")}>{text}</a>,
          sqlite: (text) => <a href={links.facts("facts.sqlite")}>{text}</a>,
        })}
      </p>
      <ul>
        {RESOURCES.map((resource) => (
          <li key={resource}>
            <a href={links.api(resource)}>{links.api(resource)}</a> ·{" "}
            <a href={links.api(resource, { format: "csv" })}>CSV</a>
          </li>
        ))}
      </ul>
    </>
  );
}

function SiteList({ sites }: { sites: ReturnType<typeof dataQuality>["sites"] }) {
  const t = useTranslations("about");
  return (
    <ul className={article.inline}>
      {sites.map(({ host, facts }) => (
        <li key={host}>
          {host} <span className={article.quiet}>{t("sourceFacts", { count: facts })}</span>
        </li>
      ))}
    </ul>
  );
}
