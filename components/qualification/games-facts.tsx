import { useLocale, useTranslations } from "next-intl";
import article from "@/components/ui/article.module.css";
import { Day } from "@/components/ui/day";
import { SourceLink } from "@/components/ui/source-link";
import { formatDay, formatDays } from "@/lib/i18n/day";
import type { Locale } from "@/lib/i18n/routing";
import type { GamesFact } from "@/lib/record/games-record";
import styles from "./games-facts.module.css";

/** What is known of a Games field by field: the value or that there is none, how sure, since when. */
export function GamesFacts({ facts }: { facts: readonly GamesFact[] }) {
  const t = useTranslations("facts");
  const locale = useLocale();
  const name = useFieldName();
  return (
    <dl className={styles.facts}>
      {facts.map((fact) => (
        <div key={fact.field}>
          <dt>{name(fact.field)}</dt>
          <dd>
            {fact.value === null ? (
              <em>{t("notPublished")}</em>
            ) : (
              <b>{withDaysInWords(locale, fact.value)}</b>
            )}
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
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The name of a field; of one that has no message, what it is called in the facts. */
function useFieldName(): (field: string) => string {
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
