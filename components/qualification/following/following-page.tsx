import { useTranslations } from "next-intl";
import { CategoryStrip } from "@/components/qualification/nation/category-strip";
import { useNationLead } from "@/components/qualification/nation/nation-lead";
import article from "@/components/ui/article.module.css";
import { Noc } from "@/components/ui/noc";
import { useLinks } from "@/components/ui/use-links";
import { useNames } from "@/lib/i18n/names";
import { useVerdictWords } from "@/lib/i18n/verdict-words";
import { type GamesRecord, required } from "@/lib/record/games-record";
import { type NationProfile, nationProfile } from "@/lib/record/profiles";
import type { Followed } from "@/lib/schemas/following-params";
import { OpenFollowed } from "./open-followed";

interface FollowingPageProps {
  record: GamesRecord;
  followed: Followed;
}

/** The nations and boxers that a reader follows: their places, and the way to what changed. */
export function FollowingPage({ record, followed }: FollowingPageProps) {
  const t = useTranslations("following");
  const names = useNames();
  const links = useLinks(record);
  const nations = followed.nocs.flatMap((noc) => nationProfile(record, noc) ?? []);
  const isEmpty = nations.length + followed.boxers.length === 0;
  return (
    <>
      <p className={article.kicker}>{names.games(record.games)}</p>
      <h1>{t("title")}</h1>
      {isEmpty ? (
        <>
          <p className={article.lead}>
            {t.rich("none", {
              nations: (text) => <a href={links.page("nations")}>{text}</a>,
              boxers: (text) => <a href={links.page("boxers")}>{text}</a>,
            })}
          </p>
          <OpenFollowed games={record.games.id} href={links.page("following")} />
        </>
      ) : null}
      {nations.map((profile) => (
        <FollowedNation key={profile.nation.noc} profile={profile} record={record} />
      ))}
      {followed.boxers.length > 0 ? (
        <FollowedBoxers record={record} slugs={followed.boxers} />
      ) : null}
      <p className={article.note}>{t("kept")}</p>
    </>
  );
}

function FollowedNation({ record, profile }: { record: GamesRecord; profile: NationProfile }) {
  const t = useTranslations("nav");
  const names = useNames();
  const links = useLinks(record);
  const lead = useNationLead(record, profile);
  const { nation, awards, byCategory } = profile;
  return (
    <section>
      <h2>
        <a href={links.nation(nation.noc)}>
          <Noc isoAlpha2={nation.isoAlpha2} name={names.nation(nation)} noc={nation.noc} />
        </a>
      </h2>
      <p className={article.text}>{lead}</p>
      {awards.length > 0 ? <CategoryStrip byCategory={byCategory} record={record} /> : null}
      <p className={article.more}>
        <a href={links.changes({ noc: nation.noc })}>{t("changes")}</a>
      </p>
    </section>
  );
}

function FollowedBoxers({ record, slugs }: { record: GamesRecord; slugs: readonly string[] }) {
  const t = useTranslations("nav");
  const names = useNames();
  const links = useLinks(record);
  const verdicts = useVerdictWords(record);
  return (
    <section>
      <h2>{t("boxers")}</h2>
      <dl className={article.facts}>
        {slugs.map((slug) => {
          const boxer = required(record.boxerBySlug, slug);
          const places = record.placesByBoxer.get(slug) ?? [];
          const verdict =
            places.map((place) => verdicts.ofPlace(place).verdict).join(" ") ||
            verdicts.ofNoPlace(boxer).verdict;
          return (
            <div className={article.fact} key={slug}>
              <dt>
                <a href={links.boxer(slug)}>{names.boxer(boxer)}</a>{" "}
                <span className={article.quiet}>{boxer.noc}</span>
              </dt>
              <dd>{verdict}</dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
