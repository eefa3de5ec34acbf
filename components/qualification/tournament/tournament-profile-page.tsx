import { useLocale, useTranslations } from "next-intl";
import { DrawLinks } from "@/components/bracket/draw-links";
import { MetaLine } from "@/components/record/meta-line";
import { MovedPlaceText } from "@/components/record/moved-place-text";
import { useRuleWords } from "@/components/record/rule-words";
import article from "@/components/ui/article.module.css";
import { CellItem, CellList } from "@/components/ui/cell-list";
import { Noc } from "@/components/ui/noc";
import { SourceLink } from "@/components/ui/source-link";
import { totalText } from "@/components/ui/total";
import { useLinks } from "@/components/ui/use-links";
import { useInCases } from "@/lib/i18n/cases";
import { formatDay, formatDays } from "@/lib/i18n/day";
import { useNames } from "@/lib/i18n/names";
import { sentences } from "@/lib/i18n/sentences";
import { isOver, recordDay } from "@/lib/record/as-of";
import type { GamesRecord } from "@/lib/record/games-record";
import type { TournamentProfile } from "@/lib/record/profiles";
import { TournamentBoards } from "./tournament-boards";
import styles from "./tournament-profile-page.module.css";

interface TournamentProfilePageProps {
  record: GamesRecord;
  profile: TournamentProfile;
}

/** A tournament: which result won a place, who took it, and the way to each draw. */
export function TournamentProfilePage({ record, profile }: TournamentProfilePageProps) {
  const t = useTranslations();
  const names = useNames();
  const inCases = useInCases();
  const ruleWords = useRuleWords();
  const locale = useLocale();
  const links = useLinks(record);
  const { tournament, country, given } = profile;
  // A range is in the table below, by category.
  const isTotalKnown =
    (tournament.placesMen !== null && tournament.placesMenMost === null) || given.total > 0;
  const leadWords = t(isTotalKnown ? "tournament.lead" : "tournament.leadUnknown", {
    dates: formatDays(locale, tournament.startsOn, tournament.endsOn),
    venue: tournament.venue ?? t("words.unknown"),
    ...inCases("city", (each) => names.city(tournament, each)),
    ...inCases("country", (each) => names.nation(country, each)),
    men: given.M,
    women: given.W,
    ...inCases("games", (each) => names.games(record.games, each)),
  });
  const entries =
    tournament.entries === null
      ? null
      : t("tournament.entries", {
          entries: tournament.entries,
          nocs: tournament.nocsEntered ?? 0,
        });
  const lead = sentences(leadWords, entries);
  return (
    <>
      <p className={article.kicker}>
        {names.city(tournament)} <Noc isoAlpha2={country.isoAlpha2} noc={country.noc} />
      </p>
      <h1>{names.tournament(tournament)}</h1>
      <p className={article.lead}>
        {lead} <SourceLink url={tournament.sourceUrl} />
      </p>
      <MetaLine
        record={record}
        rows={{ resource: "quota-places", params: { route: tournament.id } }}
        picture={{ id: "boards", params: { tournament: tournament.id } }}
        sentence={`${names.tournament(tournament)}: ${lead}`}
        title={names.tournament(tournament)}
        to={(own) => own.tournament(tournament.id)}
      />
      <h2>{t("tournament.board")}</h2>
      {profile.nations.length ? null : <p>{t("tournament.notGiven")}</p>}
      <TournamentBoards
        boards={profile.boards}
        nation={null}
        record={record}
        tournamentId={tournament.id}
      />
      <h2>{t("tournament.rules")}</h2>
      <table className={`${article.plain} ${styles.rules}`}>
        <caption className="visually-hidden">{t("tournament.rulesCaption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("columns.category")}</th>
            <th className={article.number} scope="col">
              {t("tournament.places")}
            </th>
            <th scope="col">{t("tournament.rule")}</th>
            <th scope="col">{t("tournament.takenBy")}</th>
            <th scope="col">{t("columns.source")}</th>
          </tr>
        </thead>
        <tbody>
          {profile.categories.map(({ category, allocation, places }) => (
            <tr key={category.code}>
              <th scope="row">
                <a href={links.category(category.slug)}>{names.category(category)}</a>
              </th>
              <td className={article.number}>
                {allocation ? (totalText(allocation) ?? t("words.notPublished")) : 0}
              </td>
              <td>{allocation ? ruleWords(allocation.rule) : t("tournament.noAllocation")}</td>
              <td>
                <CellList>
                  {places.map(({ place }, index) => (
                    <CellItem key={place.id} separator={index + 1 < places.length ? "," : ""}>
                      <a href={links.boxer(place.boxerSlug)}>{names.holder(place)}</a>{" "}
                      <span className={article.quiet}>
                        {place.noc}
                        {place.status === "competed" ? (
                          ""
                        ) : (
                          <>
                            {", "}
                            {t(`values.status.${place.status}`)}
                            <MovedPlaceText place={place} record={record} />
                          </>
                        )}
                      </span>
                    </CellItem>
                  ))}
                </CellList>
              </td>
              <td>{allocation ? <SourceLink url={allocation.sourceUrl} /> : null}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {profile.nations.length ? (
        <>
          <h2>{t("tournament.byNation")}</h2>
          <ul className={article.inline}>
            {profile.nations.map(({ nation, won }) => (
              <li key={nation.noc}>
                <a href={links.home({ noc: nation.noc, tournament: tournament.id })}>
                  <Noc isoAlpha2={nation.isoAlpha2} name={names.nation(nation)} noc={nation.noc} />
                </a>{" "}
                <b>{won.total}</b>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <h2>{t("draw.draws")}</h2>
      <p className={article.note}>
        {isOver(record, tournament)
          ? t("draw.drawsNote", { known: profile.bouts, total: tournament.boutsBoxed ?? 0 })
          : t("draw.drawsNoteOn", {
              known: profile.bouts,
              day: formatDay(locale, recordDay(record)),
            })}
      </p>
      <DrawLinks record={record} tournamentId={tournament.id} />
    </>
  );
}
