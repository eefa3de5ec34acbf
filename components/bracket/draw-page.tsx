import { useLocale, useTranslations } from "next-intl";
import { DeducedReasons } from "@/components/record/deduced-reasons";
import { MetaLine } from "@/components/record/meta-line";
import { PlaceList } from "@/components/record/place-list";
import { useRuleWords } from "@/components/record/rule-words";
import { UnfilledNote } from "@/components/record/unfilled-note";
import article from "@/components/ui/article.module.css";
import { SourceLink } from "@/components/ui/source-link";
import { totalText } from "@/components/ui/total";
import { useLinks } from "@/components/ui/use-links";
import { formatDays } from "@/lib/i18n/day";
import { useNames } from "@/lib/i18n/names";
import type { DrawView } from "@/lib/record/draw-view";
import { type GamesRecord, required } from "@/lib/record/games-record";
import { decidingBout } from "@/lib/record/place-history";
import { placeStories } from "@/lib/record/profiles";
import { unfilledDraws } from "@/lib/record/unfilled-places";
import { isWonWithoutBout } from "@/lib/record/won-without-bout";
import { deducedId } from "./bout-box";
import { Bracket } from "./bracket";
import { DrawLinks } from "./draw-links";

interface DrawPageProps {
  record: GamesRecord;
  view: DrawView;
}

/** One category of a tournament: the rule in words, the draw, and the places won in it. */
export function DrawPage({ record, view }: DrawPageProps) {
  const t = useTranslations();
  const names = useNames();
  const ruleWords = useRuleWords();
  const locale = useLocale();
  const links = useLinks(record);
  const { tournament, category } = view;
  const city = names.city(tournament);
  const places = (record.placesByTournament.get(tournament.id) ?? []).filter(
    ({ categoryCode }) => categoryCode === category.code,
  );
  const undecided = view.lineAfter
    ? places.filter((place) => decidingBout(record, place) === null)
    : [];
  const withoutBout = undecided.filter((place) => isWonWithoutBout(record, place));
  const notFound = undecided.filter((place) => !withoutBout.includes(place));
  const groups = [
    { key: "withoutBout", places: withoutBout },
    { key: "proven", places: notFound.filter(({ basis }) => basis !== "recorded") },
    { key: "undecided", places: notFound.filter(({ basis }) => basis === "recorded") },
  ] as const;
  const unfilled = unfilledDraws(record).filter(
    (draw) => draw.tournamentId === tournament.id && draw.categoryCode === category.code,
  );
  const allocation = record.allocationsByRoute
    .get(tournament.id)
    ?.find(({ categoryCode }) => categoryCode === category.code);
  const title = t("draw.title", {
    category: names.category(category),
    tournament: names.tournamentShort(tournament),
  });
  const lead = t("draw.lead", {
    places: (allocation && totalText(allocation)) ?? "none",
    count: allocation?.placesMost ?? allocation?.places ?? 0,
    rule: ruleWords(view.rule),
  });
  return (
    <>
      <p className={article.kicker}>
        <a href={links.tournament(tournament.id)}>{names.tournament(tournament)}</a>, {city},{" "}
        {formatDays(locale, tournament.startsOn, tournament.endsOn)}
      </p>
      <h1>{title}</h1>
      <p className={article.lead}>
        {lead} {allocation ? <SourceLink url={allocation.sourceUrl} /> : null}
      </p>
      <p className={article.note}>{t("draw.known", countBouts(view))}</p>
      <MetaLine
        record={record}
        rows={{
          resource: "bouts",
          params: { route: tournament.id, category: category.code },
        }}
        picture={{
          id: "draw",
          params: { tournament: tournament.id, category: category.code },
        }}
        sentence={`${title}: ${lead}`}
        title={title}
        to={(own) => own.draw(tournament.id, category.slug)}
      />
      <Bracket record={record} view={view}>
        {groups
          .filter((group) => group.places.length > 0)
          .map((group) => (
            <p className={article.note} key={group.key}>
              {t(`draw.${group.key}`, { count: group.places.length })}{" "}
              {group.places.map(({ id, boxerSlug, noc }, index) => (
                <span key={id}>
                  {index > 0 ? ", " : null}
                  <a href={links.boxer(boxerSlug)}>
                    {names.boxer(required(record.boxerBySlug, boxerSlug))}
                  </a>{" "}
                  {noc}
                </span>
              ))}
            </p>
          ))}
        <Deduced record={record} view={view} />
        {unfilled.map((draw) => (
          <p className={article.note} key={draw.tournamentId}>
            <UnfilledNote draw={draw} record={record} />
          </p>
        ))}
      </Bracket>
      <h2>{t("draw.places", { count: places.length })}</h2>
      {places.length > 0 ? (
        <PlaceList isOfCategory record={record} stories={placeStories(record, places)} />
      ) : (
        <p>{t(record.asOf === null ? "draw.noPlaces" : "draw.notGiven")}</p>
      )}
      <h2>{t("draw.others")}</h2>
      <DrawLinks current={category.code} record={record} tournamentId={tournament.id} />
    </>
  );
}

/** What of the draw is printed nowhere, and why it is certain. */
function Deduced({ record, view }: DrawPageProps) {
  const t = useTranslations("deduced");
  const names = useNames();
  const round = useTranslations("values.round");
  const bouts = [...view.rounds.flatMap((each) => each.bouts), ...view.boxOffs];
  const deduced = bouts.flatMap((bout) => bout.deduced ?? []);
  if (deduced.length === 0) return null;
  const nameOf = (slug: string | null) =>
    slug === null ? "none" : names.boxer(required(record.boxerBySlug, slug));
  return (
    <>
      <h2>{t("title")}</h2>
      <p className={article.note}>{t("intro")}</p>
      <ul className={article.stacked}>
        {deduced.map((each) => (
          <li id={deducedId(each)} key={each.id}>
            {t(each.red !== null && each.blue !== null ? "bout" : "half", {
              round: round(each.round),
              red: nameOf(each.red),
              blue: nameOf(each.blue),
              winner: nameOf(each.winner),
            })}
            <DeducedReasons deduced={each} record={record} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** How many bouts are stored, and how many of them gave a place. */
function countBouts({ rounds, boxOffs, unplaced }: DrawView) {
  const bouts = [...rounds.flatMap((round) => round.bouts), ...boxOffs, ...unplaced];
  const stored = bouts.filter(({ id }) => id !== null);
  return {
    bouts: stored.length,
    deciding: stored.filter(({ decides }) => decides.length > 0).length,
  };
}
