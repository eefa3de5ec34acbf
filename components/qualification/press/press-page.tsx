import { useTranslations } from "next-intl";
import article from "@/components/ui/article.module.css";
import { useLinks } from "@/components/ui/use-links";
import { useNames } from "@/lib/i18n/names";
import { usePlaceSentence } from "@/lib/i18n/place-sentence";
import { type GamesRecord, required } from "@/lib/record/games-record";
import type { QuotaPlace } from "@/lib/record/games-rows";
import { CurlLine } from "./curl-line";
import { type PressAnswer, usePressAnswers } from "./use-press-answers";

interface PressPageProps {
  record: GamesRecord;
  /** How many published revisions corrected something. */
  corrections: number;
}

/**
 * For journalists: what is asked most, each with the sentence that answers it, the page that shows it and
 * the line that asks for it; how corrections work, who owns the facts, and whom to ask.
 */
export function PressPage({ record, corrections }: PressPageProps) {
  const t = useTranslations("press");
  const names = useNames();
  const links = useLinks(record);
  const { numbers, example, corrected } = usePressAnswers(record, corrections);
  return (
    <>
      <p className={article.kicker}>{names.games(record.games)}</p>
      <h1>{t("title")}</h1>
      <p className={article.lead}>{t("lead")}</p>
      <h2 id="questions">{t("questions")}</h2>
      <p className={article.text}>{t("how")}</p>
      {numbers.map((each) => (
        <Answer key={each.id} {...each} />
      ))}
      {example ? <PlaceAnswer place={example} record={record} /> : null}
      {corrected ? <Answer {...corrected} /> : <p className={article.note}>{t("none")}</p>}
      <h2 id="corrections">{t("correctionsTitle")}</h2>
      <p className={article.text}>
        {t.rich("correctionsText", {
          log: (text) => <a href={links.page("corrections")}>{text}</a>,
          feed: (text) => <a href={links.correctionsFeed("atom")}>{text}</a>,
          changes: (text) => <a href={links.changes()}>{text}</a>,
        })}
      </p>
      <h2 id="whole">{t("wholeTitle")}</h2>
      <p className={article.text}>
        {t.rich("wholeText", {
          package: (text) => <a href={links.facts("datapackage.zip")}>{text}</a>,
          sqlite: (text) => <a href={links.facts("facts.sqlite")}>{text}</a>,
        })}
      </p>
      <h2 id="licence">{t("licenceTitle")}</h2>
      <p className={article.text}>{t("licenceText")}</p>
      <h2 id="ask">{t("askTitle")}</h2>
      <p className={article.text}>
        {t.rich("askText", {
          add: (text) => <a href={`${links.page("about")}#add`}>{text}</a>,
          checks: (text) => <a href={links.page("checks")}>{text}</a>,
        })}
      </p>
    </>
  );
}

function Answer({ id, question, sentence, page, api }: PressAnswer) {
  const t = useTranslations("press");
  return (
    <section>
      <h3 id={id}>{question}</h3>
      <p className={article.text}>{sentence}</p>
      <p className={article.note}>
        <a href={page}>{page}</a>
      </p>
      <CurlLine copiedLabel={t("copied")} label={t("copy")} path={api} />
    </section>
  );
}

/** How a place was won, by the one that stands for all. */
function PlaceAnswer({ record, place }: { record: GamesRecord; place: QuotaPlace }) {
  const t = useTranslations("press.place");
  const names = useNames();
  const links = useLinks(record);
  return (
    <Answer
      api={links.placeJson(place.id)}
      id="place"
      page={links.place(place.id)}
      question={t("question", {
        boxer: names.boxer(required(record.boxerBySlug, place.boxerSlug)),
      })}
      sentence={usePlaceSentence(record, place)}
    />
  );
}
