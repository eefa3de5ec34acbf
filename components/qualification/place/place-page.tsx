import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { MetaLine } from "@/components/record/meta-line";
import article from "@/components/ui/article.module.css";
import { Noc } from "@/components/ui/noc";
import { useLinks } from "@/components/ui/use-links";
import { formatDay } from "@/lib/i18n/day";
import { useNames } from "@/lib/i18n/names";
import { useCategoryInSentence, usePlaceSentence } from "@/lib/i18n/place-sentence";
import { useVerdictWords } from "@/lib/i18n/verdict-words";
import { isInForce } from "@/lib/qualification/ledger";
import { attempts } from "@/lib/record/attempts";
import { currentStatus, type GamesRecord, required, routeOf } from "@/lib/record/games-record";
import type { QuotaPlace } from "@/lib/record/games-rows";
import { AttemptList } from "./attempt-list";
import styles from "./place-page.module.css";
import { WhyIn } from "./why-in";

interface PlacePageProps {
  record: GamesRecord;
  place: QuotaPlace;
}

/** One place: why its holder is in, what became of it, and how to cite it. */
export function PlacePage({ record, place }: PlacePageProps) {
  const t = useTranslations();
  const names = useNames();
  const locale = useLocale();
  const links = useLinks(record);
  const { title, verdict } = useVerdictWords(record).ofPlace(place);
  const sentence = usePlaceSentence(record, place);
  const status = t(`values.status.${currentStatus(place)}`);
  const bold = (text: ReactNode) => <b>{text}</b>;
  return (
    <>
      <Kicker place={place} record={record} />
      <h1>{title}</h1>
      <p className={article.lead}>
        <b>{verdict}</b>
      </p>
      <p className={article.lead}>{sentence}</p>
      <div className={styles.meta}>
        {record.asOf === null
          ? t.rich("place.status", { b: bold, status })
          : t.rich("place.statusOn", { b: bold, status, day: formatDay(locale, record.asOf) })}
      </div>
      <MetaLine
        json={(own) => own.placeJson(place.id)}
        record={record}
        sentence={sentence}
        title={title}
        to={(own) => own.place(place.id)}
      />
      <h2>{t("place.steps")}</h2>
      <WhyIn place={place} record={record} />
      <p className={article.more}>
        <a href={links.boxer(place.boxerSlug)}>
          {t("place.boxer", { boxer: names.boxer(required(record.boxerBySlug, place.boxerSlug)) })}
        </a>
      </p>
      <Others place={place} record={record} />
      <p className={`${article.more} ${styles.words}`}>
        <a href={`${links.page("glossary")}#term-place`}>{t("place.whatIsPlace")}</a>
      </p>
    </>
  );
}

/** A place that had not been given by the end of the record's day, and how its boxer stood then. */
export function PlaceToComePage({ record, place }: PlacePageProps) {
  const t = useTranslations();
  const names = useNames();
  const locale = useLocale();
  const boxer = required(record.boxerBySlug, place.boxerSlug);
  const live = useLinks({ games: record.games, asOf: null, pinned: record.pinned });
  const own = attempts(record, boxer.slug);
  return (
    <>
      <Kicker place={place} record={record} />
      <h1>{t("attempts.noPlaceYet", { boxer: names.boxer(boxer) })}</h1>
      <p className={article.lead}>
        {t("place.notYet", { day: formatDay(locale, record.asOf ?? "") })}
      </p>
      {own.length ? (
        <>
          <h2>{t("attempts.title")}</h2>
          <AttemptList attempts={own} boxer={boxer} record={record} />
        </>
      ) : null}
      <p className={article.more}>
        <a href={live.place(place.id)}>{t("place.live")}</a>
      </p>
    </>
  );
}

function Kicker({ record, place }: PlacePageProps) {
  const links = useLinks(record);
  const names = useNames();
  const nation = required(record.nationByNoc, place.noc);
  const category = required(record.categoryByCode, place.categoryCode);
  return (
    <p className={article.kicker}>
      <a href={links.nation(nation.noc)}>
        <Noc isoAlpha2={nation.isoAlpha2} name={names.nation(nation)} noc={nation.noc} />
      </a>
      {" · "}
      <a href={links.category(category.slug)}>{names.category(category)}</a>
    </p>
  );
}

/** The other places of the draw, or of the kind, each with the way to its page. */
function Others({ record, place }: PlacePageProps) {
  const t = useTranslations();
  const names = useNames();
  const links = useLinks(record);
  const categoryName = useCategoryInSentence(record);
  const isOfDraw = place.tournamentId !== null;
  const others = record.places.filter(
    (each) =>
      each.id !== place.id &&
      routeOf(each) === routeOf(place) &&
      (!isOfDraw || each.categoryCode === place.categoryCode),
  );
  if (others.length === 0) return null;
  return (
    <>
      <h2>{t(isOfDraw ? "place.others" : "place.othersOfRoute")}</h2>
      <ul className={styles.others}>
        {others.map((other) => (
          <li key={other.id}>
            <Noc isoAlpha2={record.nationByNoc.get(other.noc)?.isoAlpha2 ?? null} noc={other.noc} />{" "}
            <a href={links.place(other.id)}>
              {names.boxer(required(record.boxerBySlug, other.boxerSlug))}
            </a>
            {isOfDraw ? "" : `, ${categoryName(other.categoryCode)}`}
            {isInForce(other.ledger) ? "" : `, ${t(`values.status.${currentStatus(other)}`)}`}
          </li>
        ))}
      </ul>
    </>
  );
}
