import { useTranslations } from "next-intl";
import { PlaceHistory } from "@/components/qualification/place/place-history";
import article from "@/components/ui/article.module.css";
import { type LinkedRecord, useLinks } from "@/components/ui/use-links";
import { useNames } from "@/lib/i18n/names";
import type { DataQuality } from "@/lib/record/data-quality";
import type { GamesRecord } from "@/lib/record/games-record";
import type { PlaceStory } from "@/lib/record/profiles";

interface WeakSpotsProps {
  record: GamesRecord;
  quality: DataQuality;
}

/** Where the facts are thin: deduced, undated, undecided; and the places that moved. */
export function WeakSpots({ record, quality }: WeakSpotsProps) {
  const t = useTranslations("about");
  const names = useNames();
  const links = useLinks(record);
  const routeName = (route: string) => {
    const tournament = record.tournamentById.get(route);
    return tournament ? names.tournamentShort(tournament) : route;
  };
  return (
    <>
      {quality.deduced.length ? (
        <>
          <h3>{t("weakDeduced")}</h3>
          <p className={article.note}>{t("weakDeducedText")}</p>
          <PlaceNames isWithNote record={record} stories={quality.deduced} />
        </>
      ) : null}
      {quality.undated.length ? (
        <>
          <h3>{t("weakUndated")}</h3>
          <p className={article.note}>{t("weakUndatedText")}</p>
          <PlaceNames record={record} stories={quality.undated} />
        </>
      ) : null}
      {quality.tournamentPlaces > 0 ? (
        <>
          <h3>{t("weakComputed")}</h3>
          <p className={article.note}>
            {t("weakComputedText", { computed: quality.computed, all: quality.tournamentPlaces })}
          </p>
          {quality.withoutBout.length ? (
            <>
              <p className={article.note}>
                {t("weakWithoutBoutText", { count: quality.withoutBout.length })}
              </p>
              <PlaceNames record={record} stories={quality.withoutBout} />
            </>
          ) : null}
          <p className={article.note}>
            {t("weakProvenText", {
              count: quality.provenLater.length,
              withoutBout: quality.withoutBout.length,
            })}
          </p>
          <PlaceNames record={record} stories={quality.provenLater} />
          {quality.deducedBouts.length > 0 ? (
            <>
              <p className={article.note}>
                {t("weakDeducedBouts", { count: quality.deducedBouts.length })}
              </p>
              <PlaceNames record={record} stories={quality.deducedBouts} />
            </>
          ) : null}
          <p className={article.note}>
            {t("weakRecordedText", { count: quality.recordedOnly.length })}
          </p>
          <ul className={article.stacked}>
            {quality.recordedOnly.map(({ story: { place }, missing }) => (
              <li key={place.id}>
                <span className={article.quiet}>
                  {place.category} {place.noc}
                </span>{" "}
                <a href={links.boxer(place.boxerSlug)}>{names.holder(place)}</a>
                <span className={article.quiet}>
                  {": "}
                  {t("missingBout", {
                    round: t(`missing.${missing ?? "unknown"}`),
                    tournament: routeName(place.route),
                  })}
                </span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {quality.bouts > 0 ? (
        <>
          <h3>{t("weakBouts")}</h3>
          <p className={article.note}>
            {t("weakBoutsText", { bouts: quality.bouts, corners: quality.boutsWithoutCorners })}
          </p>
        </>
      ) : null}
      {quality.moved.length ? (
        <>
          <h3>{t("moved")}</h3>
          <p className={article.note}>{t("movedText")}</p>
        </>
      ) : null}
      {quality.moved.map((story) => {
        const { id, category, noc, nation } = story.place;
        return (
          <section key={id}>
            <h4 className={article.subject}>
              {category} {names.holder(story.place)}, {names.nation({ noc, name: nation })}
            </h4>
            <PlaceHistory record={record} story={story} />
          </section>
        );
      })}
    </>
  );
}

function PlaceNames({
  record,
  stories,
  isWithNote = false,
}: {
  record: LinkedRecord;
  stories: readonly PlaceStory[];
  isWithNote?: boolean;
}) {
  const links = useLinks(record);
  const names = useNames();
  return (
    <ul className={isWithNote ? article.stacked : article.inline}>
      {stories.map(({ place }) => (
        <li key={place.id}>
          <span className={article.quiet}>
            {place.category} {place.noc}
          </span>{" "}
          <a href={links.boxer(place.boxerSlug)}>{names.holder(place)}</a>
          {isWithNote ? (
            <span className={article.quiet} lang="en">
              : {place.note}
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
