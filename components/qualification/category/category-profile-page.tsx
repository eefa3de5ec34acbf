import { useLocale, useTranslations } from "next-intl";
import boardStyles from "@/components/qualification/tournament/board.module.css";
import { MetaLine } from "@/components/record/meta-line";
import { PlaceList } from "@/components/record/place-list";
import article from "@/components/ui/article.module.css";
import { CellItem, CellList } from "@/components/ui/cell-list";
import { SourceLink } from "@/components/ui/source-link";
import { useLinks } from "@/components/ui/use-links";
import { formatDay } from "@/lib/i18n/day";
import { useNames } from "@/lib/i18n/names";
import { sentences } from "@/lib/i18n/sentences";
import { isHolding } from "@/lib/qualification/ledger";
import { isOnTheDraw, isUnderWay } from "@/lib/record/counts";
import type { GamesRecord } from "@/lib/record/games-record";
import type { CategoryProfile } from "@/lib/record/profiles";

interface CategoryProfilePageProps {
  record: GamesRecord;
  profile: CategoryProfile;
}

/** A category: all its places by route, in order of date. */
export function CategoryProfilePage({ record, profile }: CategoryProfilePageProps) {
  const t = useTranslations();
  const names = useNames();
  const locale = useLocale();
  const links = useLinks(record);
  const { category, awards, byRoute } = profile;
  const places = category.places ?? 0;
  const became = {
    first: profile.firstAwarded,
    held: profile.held,
    drawn: profile.onTheDraw,
  };
  // Three numbers are told apart where they differ, and not where they are one.
  const areSame = Object.values(became).every((number) => number === category.places);
  const rulesGive =
    category.places === null
      ? t("category.leadUnknown", { first: profile.firstAwarded })
      : category.placesMost === null
        ? t("category.rulesGive", { places: category.places })
        : t("category.rulesGiveRange", { least: category.places, most: category.placesMost });
  const becameWords =
    category.places === null
      ? null
      : isUnderWay(record)
        ? t("category.becameNow", became)
        : record.asOf === null
          ? areSame
            ? t("category.becameSame", { places })
            : t("category.became", became)
          : t("category.becameOn", { ...became, day: formatDay(locale, record.asOf) });
  const outside = profile.outside
    ? t("category.outside", { outside: profile.outside, places })
    : null;
  const vacant = profile.vacant
    ? t("category.vacant", {
        vacant: profile.vacant,
        isOnDay: record.asOf === null ? "no" : "yes",
        isDrawn: record.places.some(isOnTheDraw) ? "yes" : "no",
      })
    : null;
  const lead = sentences(rulesGive, becameWords, outside, vacant);
  const title = names.category(category);
  return (
    <>
      <p className={article.kicker}>{names.games(record.games)}</p>
      <h1>{title}</h1>
      <p className={article.lead}>{lead}</p>
      <MetaLine
        record={record}
        rows={{ resource: "quota-places", params: { category: category.code } }}
        sentence={`${title}: ${lead}`}
        title={title}
        to={(own) => own.category(category.slug)}
      />
      {category.confidence ? (
        <p className={article.note}>
          {t("category.onProgramme", { confidence: t(`facts.confidence.${category.confidence}`) })}
          {" · "}
          <SourceLink isLong url={category.sourceUrl} />
        </p>
      ) : null}
      {byRoute.length ? (
        <>
          <h2>{t("category.byRoute")}</h2>
          <div className={boardStyles.board}>
            <table>
              <tbody>
                {[...byRoute, ...profile.besides].map(
                  ({ route, tournament, hasDraw, counts, places: awarded }) => (
                    <tr key={route}>
                      <th className={boardStyles.route} scope="row">
                        {tournament ? (
                          <a href={links.tournament(tournament.id)}>
                            {names.tournamentShort(tournament)}
                          </a>
                        ) : (
                          t(`values.routeShort.${route}` as "values.routeShort.host")
                        )}
                      </th>
                      <td>
                        <CellList className={boardStyles.chips}>
                          {awarded.map((place) => (
                            <CellItem
                              className={isHolding(place.status) ? undefined : boardStyles.gone}
                              key={place.id}
                            >
                              <a
                                aria-label={`${place.noc}, ${names.holder(place)}, ${names.nation({ noc: place.noc, name: place.nation })}`}
                                href={links.boxer(place.boxerSlug)}
                                title={`${names.holder(place)}, ${names.nation({ noc: place.noc, name: place.nation })}`}
                              >
                                {place.noc}
                              </a>
                            </CellItem>
                          ))}
                        </CellList>
                      </td>
                      <td className={boardStyles.who}>
                        {t(`category.counted.${counts}`, { count: awarded.length, places })}
                        {tournament && hasDraw ? (
                          <>
                            {" · "}
                            <a
                              aria-label={`${t("category.draw")}: ${names.tournamentShort(tournament)}`}
                              href={links.draw(tournament.id, category.slug)}
                            >
                              {t("category.draw")}
                            </a>
                          </>
                        ) : null}
                      </td>
                    </tr>
                  ),
                )}
              </tbody>
            </table>
          </div>
          <h2>{t("category.places")}</h2>
          <PlaceList isOfCategory record={record} stories={awards} />
        </>
      ) : null}
    </>
  );
}
