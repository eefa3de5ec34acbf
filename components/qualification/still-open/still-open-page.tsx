import { useLocale, useTranslations } from "next-intl";
import { MetaLine } from "@/components/record/meta-line";
import { useRuleWords } from "@/components/record/rule-words";
import { UnfilledNote } from "@/components/record/unfilled-note";
import article from "@/components/ui/article.module.css";
import { Day } from "@/components/ui/day";
import { gamesLinks } from "@/components/ui/links";
import { totalText } from "@/components/ui/total";
import { useLinks } from "@/components/ui/use-links";
import { formatDay, formatDays } from "@/lib/i18n/day";
import { useNames } from "@/lib/i18n/names";
import { GENDERS } from "@/lib/qualification/vocabulary";
import { isOnTheDraw } from "@/lib/record/counts";
import type { GamesRecord } from "@/lib/record/games-record";
import { instructiveDays } from "@/lib/record/instructive-days";
import type { CategoryOutlook, OpenRoute } from "@/lib/record/open-categories";
import { openQuestions } from "@/lib/record/open-questions";
import { isAllGiven, type StillOpen, stillOpen } from "@/lib/record/still-open";
import { StillOpenDraws } from "./still-open-draws";
import { StillOpenNations } from "./still-open-nations";
import styles from "./still-open-page.module.css";

interface StillOpenPageProps {
  record: GamesRecord;
}

const bold = (text: React.ReactNode) => <b>{text}</b>;
const asText = (text: string) => text;

function StillOpenMeta({ record, sentence }: StillOpenPageProps & { sentence: string }) {
  const t = useTranslations("stillOpen");
  const names = useNames();
  return (
    <MetaLine
      record={record}
      sentence={`${names.games(record.games)}: ${sentence}`}
      title={t("title")}
      to={(own) => own.page("still-open")}
    />
  );
}

/** Who can still qualify at the end of the record's day: by category, by draw, by nation. */
export function StillOpenPage({ record }: StillOpenPageProps) {
  const t = useTranslations("stillOpen");
  const names = useNames();
  const open = stillOpen(record);
  return (
    <>
      <p className={article.kicker}>{names.games(record.games)}</p>
      <h1>{t("title")}</h1>
      <Numbers open={open} record={record} />
      {isAllGiven(open) ? (
        <TurnBack record={record} />
      ) : (
        <>
          <NotPublished record={record} />
          <Routes open={open} record={record} />
          {open.categories.some(hasNews) ? (
            <section>
              <h2>{t("byCategory")}</h2>
              {GENDERS.map((gender) => (
                <Categories
                  categories={open.categories.filter(({ category }) => category.gender === gender)}
                  key={gender}
                  record={record}
                />
              ))}
            </section>
          ) : null}
          <StillOpenDraws draws={open.draws} record={record} />
          {open.routes.length ? (
            <>
              <StillOpenNations open={open} record={record} />
              <Assumptions />
            </>
          ) : null}
        </>
      )}
    </>
  );
}

/** Whether there is more to say of a category than that nothing is published, which stands above. */
function hasNews({ open, given, ways }: CategoryOutlook): boolean {
  return open.places !== null || given > 0 || ways.length > 0;
}

/** The day's numbers in a sentence or two. */
function Numbers({ record, open }: { record: GamesRecord; open: StillOpen }) {
  const t = useTranslations("stillOpen");
  const locale = useLocale();
  const { asOf } = record;
  const { given, draws, categories } = open;
  const left = totalText(open.open);
  const total = totalText({
    places: open.open.places === null ? null : open.open.places + given + open.unfilled,
    placesMost: open.open.placesMost === null ? null : open.open.placesMost + given + open.unfilled,
  });
  const when = {
    isOnDay: asOf === null ? "no" : "yes",
    day: asOf === null ? "" : formatDay(locale, asOf),
  };
  const lost = open.unfilled ? (
    <p className={article.note}>{t("unfilledTotal", { count: open.unfilled })}</p>
  ) : null;
  const vacant = categories.reduce((sum, category) => sum + category.vacant, 0);
  const bouts = draws.reduce((sum, draw) => sum + draw.bouts.length, 0);
  // Once the draw of the Games is made, a place given up goes to nobody any more.
  const isDrawn = record.places.some(isOnTheDraw) ? "yes" : "no";
  if (isAllGiven(open)) {
    const allGiven = t("allGiven", { ...when, total: given, vacant, isDrawn });
    return (
      <>
        <p className={article.lead}>{allGiven}</p>
        <StillOpenMeta record={record} sentence={allGiven} />
        {lost}
      </>
    );
  }
  return (
    <>
      <p className={article.lead}>
        {left === null || total === null
          ? t.rich("leadUnknown", { ...when, given, b: bold })
          : t.rich("lead", { ...when, given, total, open: left, b: bold })}{" "}
        {open.routes.length ? t("draws", { ...when, draws: draws.length, bouts }) : null}
      </p>
      <StillOpenMeta
        record={record}
        sentence={
          left === null || total === null
            ? t.markup("leadUnknown", { ...when, given, b: asText })
            : t.markup("lead", { ...when, given, total, open: left, b: asText })
        }
      />
      {vacant ? (
        <p className={article.note}>{t("vacant", { ...when, count: vacant, isDrawn })}</p>
      ) : null}
      {lost}
    </>
  );
}

/** Days on which places were open, for a record in which none is. */
function TurnBack({ record }: { record: GamesRecord }) {
  const t = useTranslations("stillOpen");
  const names = useNames();
  const locale = useLocale();
  const days = instructiveDays(record);
  if (days.length === 0) return null;
  return (
    <section>
      <h2>{t("turnBack")}</h2>
      <ul className={styles.days}>
        {days.map(({ day, tournament }) => (
          <li key={`${day} ${tournament?.id}`}>
            <a
              href={gamesLinks(locale, record.games.id, { asOf: day, pinned: record.pinned }).page(
                "still-open",
              )}
            >
              <Day day={day} />
            </a>{" "}
            <span className={article.quiet}>
              {tournament
                ? t("turnBackLast", { tournament: names.tournamentShort(tournament) })
                : t("turnBackFirst")}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What nobody can say yet of Games whose rules are not all published. */
function NotPublished({ record }: { record: GamesRecord }) {
  const t = useTranslations();
  const questions = openQuestions(record);
  if (questions.length === 0) return null;
  return (
    <section>
      <h2>{t("stillOpen.notPublished")}</h2>
      <ul className={article.text}>
        {questions.map((question) => (
          <li key={question}>{t(`awaited.question.${question}`)}</li>
        ))}
      </ul>
    </section>
  );
}

/** A route's name, with its address if it is a tournament. */
function useRouteName() {
  const routes = useTranslations("values.route");
  const names = useNames();
  return ({ tournament, allocation }: OpenRoute) =>
    tournament ? names.tournament(tournament) : routes(allocation.route as "universality");
}

/** What each route has to give yet. */
function Routes({ record, open }: { record: GamesRecord; open: StillOpen }) {
  const t = useTranslations();
  const locale = useLocale();
  const links = useLinks(record);
  const name = useRouteName();
  if (open.routes.length === 0) return null;
  return (
    <section>
      <h2>{t("stillOpen.routes")}</h2>
      <table className={`${article.plain} ${styles.routes}`}>
        <caption className="visually-hidden">{t("stillOpen.routesCaption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("stillOpen.route")}</th>
            <th scope="col">{t("stillOpen.days")}</th>
            <th className={article.number} scope="col">
              {t("stillOpen.left")}
            </th>
          </tr>
        </thead>
        <tbody>
          {open.routes.map(({ way, left }) => (
            <tr key={way.allocation.route}>
              <th scope="row">
                {way.tournament ? (
                  <a href={links.tournament(way.tournament.id)}>{name(way)}</a>
                ) : (
                  name(way)
                )}
              </th>
              <td>
                {way.tournament ? (
                  <>
                    {formatDays(locale, way.tournament.startsOn, way.tournament.endsOn)},{" "}
                    <span className={way.isUnderWay ? article.strong : article.quiet}>
                      {t(way.isUnderWay ? "stillOpen.underWay" : "stillOpen.toCome")}
                    </span>
                  </>
                ) : (
                  t("stillOpen.invitation")
                )}
              </td>
              <td className={article.number}>{totalText(left) ?? t("words.notPublished")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Categories of one gender: what is given, what is open, and how. */
function Categories({
  record,
  categories,
}: {
  record: GamesRecord;
  categories: readonly CategoryOutlook[];
}) {
  const t = useTranslations();
  const names = useNames();
  const links = useLinks(record);
  const [first] = categories;
  if (!first) return null;
  return (
    <>
      <h3>{t(`values.gender.${first.category.gender}`)}</h3>
      <ul className={styles.categories}>
        {categories.map((outlook) => {
          const { category, given, open, vacant } = outlook;
          const left = totalText(open);
          return (
            <li key={category.code}>
              <a className={styles.category} href={links.category(category.slug)}>
                {names.weight(category)}
              </a>
              <div>
                <span className={styles.taken}>
                  {left === null
                    ? t("stillOpen.takenUnknown", { given })
                    : t("stillOpen.taken", { given, open: left })}
                </span>
                <Bar outlook={outlook} />
                {vacant ? (
                  <span className={article.quiet}>
                    {t("stillOpen.categoryVacant", { count: vacant })}
                  </span>
                ) : null}
                {outlook.unfilled.map((draw) => (
                  <span className={article.quiet} key={draw.tournamentId}>
                    {" "}
                    <UnfilledNote draw={draw} record={record} />
                  </span>
                ))}
              </div>
              <Ways outlook={outlook} />
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** A mark for each place of a category, those given filled. */
function Bar({ outlook: { given, open } }: { outlook: CategoryOutlook }) {
  if (open.places === null) return null;
  const places = given + (open.placesMost ?? open.places);
  return (
    <span aria-hidden="true" className={styles.bar}>
      {Array.from({ length: places }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: marks that are all alike
        <i className={index < given ? styles.given : undefined} key={index} />
      ))}
    </span>
  );
}

/** How the places of a category that are open are won. */
function Ways({ outlook: { open, ways } }: { outlook: CategoryOutlook }) {
  const t = useTranslations("stillOpen");
  const names = useNames();
  const words = useTranslations("words");
  const locale = useLocale();
  const ruleWords = useRuleWords();
  const name = useRouteName();
  if (ways.length === 0) {
    return <p className={styles.noWay}>{t(open.places === null ? "waysNotPublished" : "noWay")}</p>;
  }
  return (
    <ul className={styles.ways}>
      {ways.map((way) => {
        const { tournament, allocation } = way;
        const left = totalText(way.left) ?? words("notPublished");
        const rule = ruleWords(allocation.rule);
        return (
          <li key={allocation.route}>
            {tournament
              ? t.rich("way", {
                  left,
                  tournament: names.tournamentShort(tournament),
                  days: formatDays(locale, tournament.startsOn, tournament.endsOn),
                  isUnderWay: way.isUnderWay ? "yes" : "no",
                  rule,
                  b: bold,
                  d: (text) => <span className={styles.onWide}>{text}</span>,
                })
              : t.rich("wayInvited", { left, route: name(way), rule, b: bold })}
          </li>
        );
      })}
    </ul>
  );
}

const ASSUMPTIONS = ["one", "entry", "invitation", "bouts", "days"] as const;

/** What the claims of the page rest on. */
function Assumptions() {
  const t = useTranslations("stillOpen");
  return (
    <section>
      <h2>{t("assumed")}</h2>
      <ul className={`${article.note} ${styles.assumptions}`}>
        {ASSUMPTIONS.map((each) => (
          <li key={each}>{t(`assumptions.${each}`)}</li>
        ))}
      </ul>
    </section>
  );
}
