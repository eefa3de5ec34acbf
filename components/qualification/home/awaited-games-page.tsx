import { useLocale, useTranslations } from "next-intl";
import { GamesFacts, useFieldName } from "@/components/qualification/about/games-facts";
import totals from "@/components/qualification/count/games-totals.module.css";
import { MetaLine } from "@/components/record/meta-line";
import article from "@/components/ui/article.module.css";
import { totalText } from "@/components/ui/total";
import { useLinks } from "@/components/ui/use-links";
import { useInCases } from "@/lib/i18n/cases";
import { formatDays } from "@/lib/i18n/day";
import { useNames } from "@/lib/i18n/names";
import { sentences } from "@/lib/i18n/sentences";
import { GENDERS } from "@/lib/qualification/vocabulary";
import type { GamesRecord } from "@/lib/record/games-record";
import { type OpenQuestion, openQuestions } from "@/lib/record/open-questions";
import styles from "./awaited-games-page.module.css";

/** The question that a field without a value would ask once more. */
const ASKS: Readonly<Record<string, OpenQuestion>> = {
  places_total_men: "games-total",
  places_total_women: "games-total",
  places_per_category: "category-places",
  places_per_tournament: "tournaments",
  dates: "games-days",
  pathway: "rules",
};

function isAsked(field: string, open: readonly OpenQuestion[]): boolean {
  const question = ASKS[field];
  return question !== undefined && open.includes(question);
}

/** Games before their qualification: how many places, in which categories, and what is not known. */
export function AwaitedGamesPage({ record }: { record: GamesRecord }) {
  const t = useTranslations("awaited");
  const names = useNames();
  const inCases = useInCases();
  const words = useTranslations("words");
  const locale = useLocale();
  const links = useLinks({ games: record.games, asOf: null, pinned: record.pinned });
  const { games, categories, facts } = record;
  const open = openQuestions(record);
  const fieldName = useFieldName();
  const notKnown = [
    ...open.map((question) => t(`question.${question}`)),
    ...facts
      .filter(({ field, value }) => value === null && !isAsked(field, open))
      .map(({ field }) => {
        const key = `question.${field as "host_places"}` as const;
        return t.has(key) ? t(key) : fieldName(field);
      }),
  ];
  // Where no category has a number yet, it is said once, above.
  const isAnyPublished = categories.some((category) => totalText(category) !== null);
  const published = {
    M: { places: games.placesMen, placesMost: games.placesMenMost },
    W: { places: games.placesWomen, placesMost: games.placesWomenMost },
  };
  const when =
    games.startsOn && games.endsOn ? formatDays(locale, games.startsOn, games.endsOn) : null;
  const lead = sentences(
    when
      ? t("lead", { ...inCases("city", (each) => names.city(games, each)), when })
      : t(
          "leadUndated",
          inCases("city", (each) => names.city(games, each)),
        ),
    t("noPlace"),
  );
  return (
    <>
      <p className={article.kicker}>{t("kicker")}</p>
      <h1>{names.games(games)}</h1>
      <p className={article.lead}>{lead}</p>
      <MetaLine
        record={record}
        rows={{ resource: "categories" }}
        sentence={`${names.games(games)}: ${lead}`}
        title={t("kicker")}
        to={(own) => own.home()}
      />
      <dl className={`${totals.totals} ${styles.totals}`}>
        {GENDERS.map((gender) => {
          const number = totalText(published[gender]);
          return (
            <div key={gender}>
              <dt>
                <span className={number ? totals.number : styles.awaited}>
                  {number ?? words("notPublished")}
                </span>
                {t("places", { gender })}
              </dt>
            </div>
          );
        })}
        <div>
          <dt>
            <span className={totals.number}>{categories.length}</span>
            {t("categories", { count: categories.length })}
          </dt>
        </div>
      </dl>
      {notKnown.length ? (
        <section>
          <h2>{t("notKnown")}</h2>
          <p className={article.text}>
            {t("notKnownText", {
              what: notKnown.reduce((before, last) => t("next", { before, last })),
            })}
          </p>
        </section>
      ) : null}
      {facts.some(({ value }) => value !== null) ? (
        <section>
          <h2>{t("facts")}</h2>
          <GamesFacts facts={facts} />
        </section>
      ) : null}
      <section>
        <h2>{t(isAnyPublished ? "byCategory" : "categoriesTitle")}</h2>
        {GENDERS.map((gender) => (
          <div key={gender}>
            <h3>{t("gender", { gender })}</h3>
            <ul className={styles.categories}>
              {categories
                .filter((category) => category.gender === gender)
                .map((category) => (
                  <li key={category.code}>
                    <a href={links.category(category.slug)}>{names.weight(category)}</a>
                    {isAnyPublished ? (
                      <span className={article.quiet}>
                        {totalText(category) === null
                          ? t("placesUnknown")
                          : t("placesIn", { places: totalText(category) ?? "" })}
                      </span>
                    ) : null}
                  </li>
                ))}
            </ul>
          </div>
        ))}
      </section>
    </>
  );
}
