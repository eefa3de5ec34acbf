import { useLocale, useTranslations } from "next-intl";
import article from "@/components/ui/article.module.css";
import { Day } from "@/components/ui/day";
import { SourceLink } from "@/components/ui/source-link";
import { formatDay, formatDays } from "@/lib/i18n/day";
import type { Locale } from "@/lib/i18n/routing";
import { routing } from "@/lib/i18n/routing";
import { AFTER_EVERY_DAY, compareDays } from "@/lib/qualification/day-order";
import { grouped } from "@/lib/qualification/grouped";
import type { GamesFact } from "@/lib/record/games-rows";
import styles from "./games-facts.module.css";

/**
 * What is known of a Games as a time line: each fact with how sure it is, its day and its source, the
 * earliest first. What has no value is left out: the page says above what is not known.
 */
export function GamesFacts({ facts }: { facts: readonly GamesFact[] }) {
  const t = useTranslations("facts");
  const name = useFieldName();
  return (
    <>
      {byYear(facts.filter(({ value }) => value !== null)).map(([year, ofYear]) => (
        <section key={year}>
          <h3 className={styles.year}>{year || t("undated")}</h3>
          <dl className={styles.facts}>
            {ofYear.map((fact) => (
              <div key={fact.field}>
                <dt>{name(fact.field)}</dt>
                <dd>
                  <KnownFact fact={fact} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </>
  );
}

/** Facts by the year of their day, in order of days; those without a day last, under "". */
function byYear(facts: readonly GamesFact[]): [year: string, facts: readonly GamesFact[]][] {
  const inOrder = facts.toSorted((a, b) =>
    compareDays(a.asOf ?? AFTER_EVERY_DAY, b.asOf ?? AFTER_EVERY_DAY),
  );
  return [...grouped(inOrder, ({ asOf }) => asOf?.slice(0, 4) ?? "")];
}

/** What is recorded, with its days in the language of the page; it is English where it is a sentence. */
function FactValue({ value }: { value: string }) {
  const locale = useLocale();
  const isInWords = /[a-z]{2}/i.test(value);
  return (
    <b {...(isInWords ? { lang: "en" } : {})}>
      {withDaysInWords(isInWords ? routing.defaultLocale : locale, value)}
    </b>
  );
}

function KnownFact({ fact }: { fact: GamesFact }) {
  const t = useTranslations("facts");
  return (
    <>
      <FactValue value={fact.value ?? ""} />
      <p className={article.quiet}>
        {t(`confidence.${fact.confidence}`)}
        {fact.asOf ? (
          <>
            {", "}
            {t.rich("asOf", { date: () => <Day day={fact.asOf} /> })}
          </>
        ) : null}
        {fact.sourceUrl ? (
          <>
            {" · "}
            <SourceLink isLong url={fact.sourceUrl} />
          </>
        ) : null}
      </p>
    </>
  );
}

/** The name of a field; of one that has no message, what it is called in the facts. */
export function useFieldName(): (field: string) => string {
  const t = useTranslations("facts.field");
  return (field) => {
    const known = field as "events";
    if (t.has(known)) return t(known);
    const words = field.replaceAll("_", " ");
    return words.charAt(0).toUpperCase() + words.slice(1);
  };
}

const DAYS = /(\d{4}-\d{2}-\d{2})(?:\/(\d{4}-\d{2}-\d{2}))?/g;

function withDaysInWords(locale: Locale, value: string): string {
  return value.replace(DAYS, (_, from: string, to: string | undefined) =>
    to ? formatDays(locale, from, to) : formatDay(locale, from),
  );
}
