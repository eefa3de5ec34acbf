import { useLocale, useTranslations } from "next-intl";
import article from "@/components/ui/article.module.css";
import { sourceHost } from "@/components/ui/source-link";
import { useLinks } from "@/components/ui/use-links";
import sources from "@/lib/i18n/glossary-pages.json";
import { LANGUAGE_NAMES, LANGUAGES_OFFERED } from "@/lib/i18n/language-names";
import { useNames } from "@/lib/i18n/names";
import { wordsOf } from "@/lib/i18n/words";
import type { GamesRecord } from "@/lib/record/games-record";
import { GLOSSARY, type GlossaryTerm } from "./glossary";
import styles from "./glossary-page.module.css";

/** The words of qualification: what each means, what the other languages call it, and who else uses it. */
export function GlossaryPage({ record }: { record: GamesRecord }) {
  const t = useTranslations("glossary");
  const names = useNames();
  return (
    <>
      <p className={article.kicker}>{names.games(record.games)}</p>
      <h1>{t("title")}</h1>
      <p className={article.lead}>{t("intro")}</p>
      {GLOSSARY.map(({ part, terms }) => (
        <section key={part}>
          <h2 id={part}>{t(part)}</h2>
          <dl className={styles.terms}>
            {terms.map((term) => (
              <Term key={term.id} record={record} term={term} />
            ))}
          </dl>
        </section>
      ))}
    </>
  );
}

function Term({ record, term }: { record: GamesRecord; term: GlossaryTerm }) {
  const t = useTranslations();
  const locale = useLocale();
  const links = useLinks(record);
  const pages: Readonly<Record<string, Readonly<Record<string, string>>>> = sources.pages;
  const page = pages[locale]?.[term.id];
  return (
    <div className={styles.term} id={`term-${term.id}`}>
      <dt>
        {t(`${term.key}.term`)}
        {LANGUAGES_OFFERED.filter((each) => each !== locale).map((each) => (
          <span className={styles.other} key={each} lang={each}>
            <span className={styles.language}>{LANGUAGE_NAMES[each].short}</span>{" "}
            {wordsOf(each).t(`${term.key}.term`)}
          </span>
        ))}
      </dt>
      <dd>
        {t(`${term.key}.text`)}{" "}
        <span className={styles.links}>
          {term.seenOn ? <a href={links.page(term.seenOn)}>{t(`nav.${term.seenOn}`)}</a> : null}
          {page ? (
            <a href={page} rel="noopener external nofollow">
              {t("glossary.usedOn", { site: sourceHost(page) })}
            </a>
          ) : null}
        </span>
      </dd>
    </div>
  );
}
