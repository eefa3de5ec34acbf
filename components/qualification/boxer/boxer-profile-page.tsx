import { useTranslations } from "next-intl";
import { AttemptList } from "@/components/qualification/place/attempt-list";
import { WhyIn } from "@/components/qualification/place/why-in";
import { BoutResult, BoutSource } from "@/components/record/bout-line";
import { DeducedMark } from "@/components/record/deduced-reasons";
import { MetaLine } from "@/components/record/meta-line";
import article from "@/components/ui/article.module.css";
import { Day } from "@/components/ui/day";
import { FollowButton } from "@/components/ui/follow-button";
import { Noc } from "@/components/ui/noc";
import { SourceLink } from "@/components/ui/source-link";
import { useLinks } from "@/components/ui/use-links";
import { useInCases } from "@/lib/i18n/cases";
import { useNames } from "@/lib/i18n/names";
import { useCategoryInSentence } from "@/lib/i18n/place-sentence";
import { useVerdictWords } from "@/lib/i18n/verdict-words";
import { followedBoxer } from "@/lib/record/followed";
import { gamesBoutsWon } from "@/lib/record/games-bouts-won";
import { type GamesRecord, required } from "@/lib/record/games-record";
import { type BoutSeenBy, decidingBout } from "@/lib/record/place-history";
import type { BoxerProfile } from "@/lib/record/profiles";

interface BoxerProfilePageProps {
  record: GamesRecord;
  profile: BoxerProfile;
}

/** A boxer: the road to the place, the bouts that are known, and the facts with their sources. */
export function BoxerProfilePage({ record, profile }: BoxerProfilePageProps) {
  const t = useTranslations();
  const names = useNames();
  const links = useLinks(record);
  const { boxer, nation, category, places, attempts, bouts } = profile;
  const inCases = useInCases();
  const categoryName = useCategoryInSentence(record);
  const verdictWords = useVerdictWords(record);
  const spellings = names.otherSpellings(boxer);
  const noPlace = verdictWords.ofNoPlace(boxer);
  const boutsWon = gamesBoutsWon(record, boxer);
  const deciding = new Set(places.flatMap((place) => decidingBout(record, place)?.id ?? []));
  return (
    <>
      <p className={article.kicker}>
        <a href={links.nation(nation.noc)}>
          <Noc isoAlpha2={nation.isoAlpha2} name={names.nation(nation)} noc={nation.noc} />
        </a>
        {" · "}
        <a href={links.category(category.slug)}>{names.category(category)}</a>
      </p>
      <h1>{names.boxer(boxer)}</h1>
      {places.length ? (
        places.map((place) => (
          <section key={place.id}>
            <h2>{verdictWords.ofPlace(place).title}</h2>
            <p className={article.lead}>{verdictWords.ofPlace(place).verdict}</p>
            <WhyIn place={place} record={record} />
            <p className={article.more}>
              <a href={links.place(place.id)}>
                {t(
                  "place.page",
                  inCases("category", (each) => categoryName(place.categoryCode, each)),
                )}
              </a>
            </p>
          </section>
        ))
      ) : (
        <>
          <h2>{noPlace.title}</h2>
          <p className={article.lead}>{noPlace.verdict}</p>
        </>
      )}
      <MetaLine
        record={record}
        sentence={[
          names.boxer(boxer),
          places.map((place) => verdictWords.ofPlace(place).verdict).join(" ") || noPlace.verdict,
        ].join(": ")}
        title={names.boxer(boxer)}
        to={(own) => own.boxer(boxer.slug)}
      />
      <p className={article.note}>
        <FollowButton
          follow={t("following.follow")}
          id={followedBoxer(record.games.id, boxer.slug)}
          unfollow={t("following.unfollow")}
        />
      </p>
      {attempts.some(({ place }) => place === null) ? (
        <>
          {places.length ? <h2>{t("attempts.title")}</h2> : null}
          <AttemptList attempts={attempts} boxer={boxer} record={record} />
        </>
      ) : null}
      <h2>{t("boxer.bouts")}</h2>
      {bouts.length ? (
        <>
          <BoutTable bouts={bouts} deciding={deciding} record={record} />
          <p className={article.note}>{t("boxer.boutsNote")}</p>
        </>
      ) : (
        <p>{t("boxer.noBouts")}</p>
      )}
      <h2>{t("boxer.facts")}</h2>
      <dl className={article.facts}>
        <dt>{t("boxer.born")}</dt>
        <dd>
          <Day day={boxer.birthDate} />
          {boxer.birthPlace ? `, ${boxer.birthPlace}` : ""}
        </dd>
        {boxer.honours ? (
          <>
            <dt>{t("boxer.honours")}</dt>
            <dd>
              {boxer.honours.split(/[|;]/).join(", ")}{" "}
              <span className={article.quiet}>({t("boxer.honoursNote")})</span>
            </dd>
          </>
        ) : null}
        {boutsWon ? (
          <>
            <dt>{t("boxer.gamesBoutsWon")}</dt>
            <dd>
              {t("boxer.boutsWon", {
                bouts: boutsWon.bouts,
                isLeast: boutsWon.isLeast ? "yes" : "no",
              })}
            </dd>
          </>
        ) : null}
        {spellings.length ? (
          <>
            <dt>{t("boxer.aliases")}</dt>
            <dd translate="no">{spellings.join(", ")}</dd>
          </>
        ) : null}
        <dt>{t("boxer.source")}</dt>
        <dd>
          <SourceLink isLong url={boxer.sourceUrl} />
        </dd>
      </dl>
    </>
  );
}

function BoutTable({
  record,
  bouts,
  deciding,
}: {
  record: GamesRecord;
  bouts: readonly BoutSeenBy[];
  deciding: ReadonlySet<string>;
}) {
  const t = useTranslations();
  const names = useNames();
  const links = useLinks(record);
  const verb = (bout: BoutSeenBy) =>
    bout.won === null ? t("boxer.met") : bout.won ? t("boxer.won") : t("boxer.lost");
  return (
    <ol className={article.steps}>
      {bouts.map((bout) => (
        <li key={bout.id}>
          <span className={article.when}>
            {t(`values.round.${bout.round ?? "unknown"}`)}
            <br />
            <a href={links.tournament(bout.tournamentId)}>
              {names.tournamentShort(required(record.tournamentById, bout.tournamentId))}
            </a>
            {bout.boxedOn ? (
              <>
                {", "}
                <Day day={bout.boxedOn} style="short" />
              </>
            ) : null}
          </span>
          <span>
            <span className={bout.won ? article.winner : undefined}>{verb(bout)}</span>{" "}
            {bout.opponent ? (
              <>
                <a
                  className={bout.won ? article.winner : undefined}
                  href={links.boxer(bout.opponent.slug)}
                >
                  {names.boxer(bout.opponent)}
                </a>{" "}
                <Noc
                  isoAlpha2={record.nationByNoc.get(bout.opponent.noc)?.isoAlpha2 ?? null}
                  noc={bout.opponent.noc}
                />
              </>
            ) : (
              t("tournament.unknownBoxer")
            )}{" "}
            <BoutResult decision={bout.decision} score={bout.score} />{" "}
            {deciding.has(bout.id) ? `· ${t("boxer.decidesPlace")} ` : ""}
            {bout.deduced ? <DeducedMark /> : null} <BoutSource bout={bout} />
          </span>
        </li>
      ))}
    </ol>
  );
}
