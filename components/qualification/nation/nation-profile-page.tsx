import { useLocale, useTranslations } from "next-intl";
import { PlacesOverTime } from "@/components/charts/places-over-time";
import { NationStillOpen } from "@/components/qualification/still-open/nation-still-open";
import { MetaLine } from "@/components/record/meta-line";
import { PlaceList } from "@/components/record/place-list";
import article from "@/components/ui/article.module.css";
import { FollowButton } from "@/components/ui/follow-button";
import { Noc } from "@/components/ui/noc";
import { useLinks } from "@/components/ui/use-links";
import { useNames } from "@/lib/i18n/names";
import { localePath } from "@/lib/i18n/routing";
import type { GamesRecord } from "@/lib/record/games-record";
import { pagePath } from "@/lib/record/pages";
import type { NationProfile } from "@/lib/record/profiles";
import { CategoryStrip } from "./category-strip";
import { CompareChooser } from "./compare-chooser";
import { useNationLead } from "./nation-lead";
import { NationRoadPicture } from "./nation-road";
import { ShareList } from "./share-list";

interface NationProfilePageProps {
  record: GamesRecord;
  profile: NationProfile;
}

/** A nation: its places by category and by tournament, its shares, its boxers. */
export function NationProfilePage({ record, profile }: NationProfilePageProps) {
  const t = useTranslations("nation");
  const names = useNames();
  const locale = useLocale();
  const routes = useTranslations("values.route");
  const route = (name: string) => routes(name as "host");
  const links = useLinks(record);
  const follows = useTranslations("following");
  const { nation, awards } = profile;
  const lead = useNationLead(record, profile);
  return (
    <>
      <p className={article.kicker}>
        <Noc isoAlpha2={nation.isoAlpha2} noc={nation.noc} />
      </p>
      <h1>{names.nation(nation)}</h1>
      <p className={article.lead}>{lead}</p>
      <MetaLine
        record={record}
        rows={{ resource: "quota-places", params: { noc: nation.noc } }}
        sentence={lead}
        title={names.nation(nation)}
        to={(own) => own.nation(nation.noc)}
      />
      <p className={article.note}>
        <FollowButton follow={follows("follow")} id={nation.noc} unfollow={follows("unfollow")} />
      </p>
      <CompareChooser nation={nation} record={record} />
      <NationStillOpen noc={nation.noc} record={record} />
      {awards.length ? (
        <>
          <h2>{t("byCategory")}</h2>
          <CategoryStrip byCategory={profile.byCategory} record={record} />
          <h2>{t("byTournament")}</h2>
          <ShareList nation={nation} record={record} shares={profile.byTournament} />
          {profile.otherRoutes.length ? (
            <p className={article.note}>
              {t("otherRoutes")}:{" "}
              {profile.otherRoutes
                .map((place) => `${route(place.route)} (${place.category})`)
                .join(", ")}
            </p>
          ) : null}
          <PlacesOverTime
            isCited
            isOwn
            nation={nation}
            params={{}}
            path={localePath(locale, pagePath(record.games.id, "nation", nation.noc))}
            record={record}
          />
          <h2>{t("places")}</h2>
          <PlaceList record={record} stories={awards} />
          <p className={article.more}>
            <a href={links.table("quota-places", { filters: { noc: [nation.noc] } })}>
              {t("inTable")}
            </a>
          </p>
        </>
      ) : null}
      <NationRoadPicture nation={nation} record={record} />
      {profile.boxersWithout.length ? (
        <>
          <h2>{t("boxersWithout")}</h2>
          <p className={article.note}>{t("boxersWithoutNote")}</p>
          <ul className={article.inline}>
            {profile.boxersWithout.map((boxer) => (
              <li key={boxer.slug}>
                <a href={links.boxer(boxer.slug)}>{names.boxer(boxer)}</a>{" "}
                <span className={article.quiet}>{boxer.categoryCode}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}
