import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PlacesOverTime } from "@/components/charts/places-over-time";
import { RoadStrip } from "@/components/charts/road-strip";
import { TournamentBoards } from "@/components/qualification/tournament/tournament-boards";
import { MetaLine } from "@/components/record/meta-line";
import { PlaceList } from "@/components/record/place-list";
import { useLinks } from "@/components/ui/use-links";
import { useInCases } from "@/lib/i18n/cases";
import { formatDay } from "@/lib/i18n/day";
import { capitalised, useNames } from "@/lib/i18n/names";
import { localePath } from "@/lib/i18n/routing";
import { useSpotlightWords } from "@/lib/i18n/spotlight-sentence";
import { listedPlaces, recordDay } from "@/lib/record/as-of";
import type { GamesRecord } from "@/lib/record/games-record";
import { placeStories } from "@/lib/record/profiles";
import { isClosedTo, road, type Spotlight } from "@/lib/record/spotlight";
import { KnownBouts, MissingBouts } from "./known-bouts";
import { Licences } from "./licences";
import { SpotlightChooser } from "./spotlight-chooser";
import styles from "./spotlight-page.module.css";

const bold = (text: ReactNode) => <b>{text}</b>;

/** The home page of a Games: the spotlight, and the ways on. */
export function SpotlightPage({
  record,
  spotlight,
}: {
  record: GamesRecord;
  spotlight: Spotlight | null;
}) {
  const t = useTranslations();
  const locale = useLocale();
  const names = useNames();
  const { games } = record;
  const links = useLinks(record);
  const course = (
    <PlacesOverTime
      isHeaded={spotlight !== null}
      params={spotlight ? { noc: spotlight.nation.noc, tournament: spotlight.tournament.id } : {}}
      path={localePath(locale, games.isFeatured ? "/" : `/${games.id}`)}
      record={record}
      {...(spotlight ? { chosen: spotlight.tournament.id, nation: spotlight.nation } : {})}
    />
  );
  return (
    <div className={styles.home} data-wide>
      {spotlight ? (
        <SpotlightSections course={course} record={record} spotlight={spotlight} />
      ) : (
        <>
          <h1>{names.games(games)}</h1>
          <RoadStrip record={record} road={road(record, null)} />
          {course}
        </>
      )}
      <ul className={styles.ways}>
        {record.places.length || record.asOf !== null ? (
          <>
            <li className={styles.stillOpen}>
              <a href={links.page("still-open")}>{t("stillOpen.link")}</a>
            </li>
            <li>
              <a href={links.count()}>{t("count.link")}</a>
            </li>
          </>
        ) : null}
        <li>
          <a href={`${links.page("categories")}#by-tournament`}>{t("matrix.title")}</a>
        </li>
      </ul>
    </div>
  );
}

function SpotlightSections({
  record,
  spotlight,
  course,
}: {
  record: GamesRecord;
  spotlight: Spotlight;
  course: ReactNode;
}) {
  const t = useTranslations();
  const locale = useLocale();
  const inCases = useInCases();
  const words = useSpotlightWords(spotlight);
  const names = useNames();
  const { games } = record;
  const links = useLinks(record);
  const { nation, tournament, given, licences, holders, stage } = spotlight;
  const isOnDay = record.asOf !== null;
  const isClosed = isClosedTo(spotlight);
  const day = formatDay(locale, recordDay(record));
  const listed = listedPlaces(record);
  const places = listedPlaces(record, record.placesByNoc.get(nation.noc) ?? []);
  const total = spotlight.road.reduce((sum, part) => sum + part.places, 0);
  const holding = {
    b: bold,
    places: holders.places,
    nations: holders.nations,
    refugee: holders.refugeeTeam ? "yes" : "no",
  };
  return (
    <>
      <div className={styles.first}>
        <section className={styles.lead}>
          <SpotlightChooser record={record} spotlight={spotlight} />
          <h1>{words.headline}</h1>
          <p className={styles.stand}>
            {words.sentence} {words.afterwards}
          </p>
          <MetaLine
            record={record}
            rows={{
              resource: "quota-places",
              params: { noc: nation.noc, route: tournament.id },
            }}
            picture={{ id: "boards", params: { noc: nation.noc, tournament: tournament.id } }}
            sentence={words.sentence}
            title={words.headline}
            to={(own) => own.home({ noc: nation.noc, tournament: tournament.id })}
          />
        </section>
        {stage === "before" ? null : licences.length ? (
          <section className={styles.licences}>
            <h2>{t("spotlight.licences", { count: licences.length })}</h2>
            <Licences licences={licences} record={record} />
            <KnownBouts licences={licences} />
            <MissingBouts licences={licences} record={record} />
          </section>
        ) : (
          <section>
            <h2>{t("spotlight.licences", { count: licences.length })}</h2>
            <p>
              {isClosed
                ? words.closed
                : t(stage === "over" ? "spotlight.noLicence" : "spotlight.noLicenceYet", {
                    ...inCases("nation", (each) =>
                      capitalised(names.nationInSentence(nation, each)),
                    ),
                  })}{" "}
              <a href={links.nation(nation.noc)}>
                {t("spotlight.noLicenceMore", {
                  ...inCases("nation", (each) => names.nationInSentence(nation, each)),
                })}
              </a>
            </p>
          </section>
        )}
      </div>
      <TournamentBoards
        boards={spotlight.boards}
        licences={licences}
        nation={isClosed ? null : nation}
        record={record}
        tournamentId={tournament.id}
      />
      <section>
        <h2>{t("spotlight.roadTitle", { given: given.total, total })}</h2>
        <RoadStrip record={record} road={spotlight.road} />
        <p className={styles.note}>
          {isOnDay
            ? t.rich("spotlight.holdersOn", { ...holding, day })
            : t.rich("spotlight.holders", {
                ...holding,
                ...inCases("place", (each) => names.city(tournament, each)),
                day: formatDay(locale, spotlight.day),
              })}{" "}
          {games.placesMen !== null &&
          games.placesMenMost === null &&
          games.placesWomen !== null &&
          games.placesWomenMost === null
            ? t.rich("spotlight.notMixed", {
                b: bold,
                given: given.total,
                men: given.M,
                women: given.W,
                gamesMen: games.placesMen,
                gamesWomen: games.placesWomen,
              })
            : null}
        </p>
        {course}
      </section>
      {places.length ? (
        <section>
          <div className={styles.heading}>
            <h2>
              {t(isOnDay ? "spotlight.nationPlacesOn" : "spotlight.nationPlaces", {
                ...inCases("nation", (each) => names.nationInSentence(nation, each)),
              })}
            </h2>
            <p>
              {isOnDay
                ? t("spotlight.rowsOfHeld", { rows: places.length, total: listed.length, day })
                : t("spotlight.rowsOf", { rows: places.length, total: listed.length })}
            </p>
          </div>
          <PlaceList record={record} stories={placeStories(record, places)} />
          <p className={styles.more}>
            <a href={links.table("quota-places", { filters: { noc: [nation.noc] } })}>
              {t("nation.inTable")}
            </a>
            {" · "}
            <a href={links.table("quota-places")}>{t("words.allOf", { count: listed.length })}</a>
          </p>
        </section>
      ) : null}
    </>
  );
}
