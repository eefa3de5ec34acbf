import { useLocale, useTranslations } from "next-intl";
import { BoutSource } from "@/components/record/bout-line";
import { DeducedReasons } from "@/components/record/deduced-reasons";
import { Opponent } from "@/components/record/opponent";
import article from "@/components/ui/article.module.css";
import { useLinks } from "@/components/ui/use-links";
import { useBoutWords } from "@/lib/i18n/bout-words";
import { useInCases } from "@/lib/i18n/cases";
import { formatDays } from "@/lib/i18n/day";
import { useNames } from "@/lib/i18n/names";
import { useCategoryInSentence } from "@/lib/i18n/place-sentence";
import { isHolding } from "@/lib/qualification/ledger";
import type { Attempt } from "@/lib/record/attempts";
import { currentStatus, type GamesRecord } from "@/lib/record/games-record";
import type { BoutSeenBy } from "@/lib/record/place-history";

interface AttemptListProps {
  record: GamesRecord;
  boxer: { slug: string; name: string };
  attempts: readonly Attempt[];
}

/** What became of each attempt of a boxer to win a place, and the bout that ended it. */
export function AttemptList({ record, boxer, attempts }: AttemptListProps) {
  const locale = useLocale();
  const names = useNames();
  const links = useLinks(record);
  const categoryName = useCategoryInSentence(record);
  return (
    <ul className={article.steps}>
      {attempts.map((attempt) => {
        const { tournament, category } = attempt;
        return (
          <li key={`${tournament.id} ${category.code}`}>
            <span className={article.when}>
              {formatDays(locale, tournament.startsOn, tournament.endsOn)}
            </span>
            <span>
              <a className={article.strong} href={links.draw(tournament.id, category.slug)}>
                {names.tournament(tournament)}, {categoryName(category.code)}
              </a>
              <br />
              <Ending attempt={attempt} boxer={boxer} record={record} />
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function Ending({
  record,
  boxer,
  attempt,
}: Pick<AttemptListProps, "record" | "boxer"> & { attempt: Attempt }) {
  const t = useTranslations("attempts");
  const names = useNames();
  const links = useLinks(record);
  const { place, endedBy, outlook, bouts, isOver } = attempt;
  if (place) {
    return t.rich("won", {
      boxer: names.boxer(boxer),
      isIn: isHolding(currentStatus(place)) ? "yes" : "no",
      place: (text) => <a href={links.place(place.id)}>{text}</a>,
    });
  }
  if (endedBy) {
    return <BoutSentence bout={endedBy} isOneWinShort={attempt.isOneWinShort} record={record} />;
  }
  return (
    <>
      {bouts.map((bout) => (
        <span key={bout.id}>
          <BoutSentence bout={bout} record={record} />
          <br />
        </span>
      ))}
      {isOver || outlook === null || outlook.state === "unknown" ? (
        <OpenEnd attempt={attempt} boxer={boxer} record={record} />
      ) : (
        <Outlook outlook={outlook} />
      )}
    </>
  );
}

/** What cannot be said of how an attempt ended. */
function OpenEnd({
  record,
  boxer,
  attempt: { tournament, category, bouts, isOver },
}: Pick<AttemptListProps, "record" | "boxer"> & { attempt: Attempt }) {
  const t = useTranslations("attempts");
  const names = useNames();
  const boutWords = useBoutWords();
  const inCases = useInCases();
  const rule = record.allocationsByRoute
    .get(tournament.id)
    ?.find(({ categoryCode }) => categoryCode === category.code)?.rule;
  if (rule?.kind === "reach-round-and-box-off" && bouts.some(({ won }) => won === false)) {
    const { losersOf } = rule;
    return t(
      "boxesOn",
      inCases("round", (each) => boutWords.round(losersOf, each)),
    );
  }
  return isOver ? t("endUnknown") : t("stayUnknown", { boxer: names.boxer(boxer) });
}

/** What was still open for a boxer who had not lost for good. */
function Outlook({ outlook }: { outlook: NonNullable<Attempt["outlook"]> }) {
  const t = useTranslations("attempts");
  switch (outlook.state) {
    case "wins-away":
      return t("winsAway", { wins: outlook.wins, boxOff: outlook.throughBoxOff ? "yes" : "no" });
    case "box-off":
      return t("boxOff", { wins: outlook.wins });
    case "qualified":
      return t("qualified");
    case "out":
      return t("out");
    case "unknown":
      return t("endUnknown");
  }
}

/** One bout from the boxer's side, with its day and source. */
function BoutSentence({
  record,
  bout,
  isOneWinShort,
}: {
  record: GamesRecord;
  bout: BoutSeenBy;
  /** Given of the bout that ended the attempt. */
  isOneWinShort?: boolean;
}) {
  const t = useTranslations("attempts");
  const boutWords = useBoutWords();
  const { opponent } = bout;
  const key = bout.isBothOut ? "bothOut" : bout.won === null ? "met" : bout.won ? "beat" : "ended";
  return (
    <>
      {t.rich(key, {
        how: boutWords.howAndWhen(bout),
        short: isOneWinShort ? "yes" : "no",
        opponent: () => (opponent ? <Opponent opponent={opponent} record={record} /> : t("nobody")),
      })}{" "}
      <BoutSource bout={bout} />
      {bout.deduced ? <DeducedReasons deduced={bout.deduced} record={record} /> : null}
    </>
  );
}
