import { useTranslations } from "next-intl";
import { Day } from "@/components/ui/day";
import { Noc } from "@/components/ui/noc";
import { SourceLink } from "@/components/ui/source-link";
import { useLinks } from "@/components/ui/use-links";
import { useNames } from "@/lib/i18n/names";
import type { GamesRecord } from "@/lib/record/games-record";
import type { PlaceStory } from "@/lib/record/profiles";
import type { PlaceRow } from "@/lib/record/tables/quota-places-table";
import { BoutLine, NoDecider } from "./bout-line";
import { MovedPlaceText } from "./moved-place-text";
import styles from "./place-list.module.css";

interface PlaceListProps {
  record: GamesRecord;
  stories: readonly PlaceStory[];
  /** With the nation, without the category: a list of one category's places. */
  isOfCategory?: boolean;
}

/** Places with how, where and when they were won, and what became of them. */
export function PlaceList({ record, stories, isOfCategory = false }: PlaceListProps) {
  const t = useTranslations();
  const names = useNames();
  const links = useLinks(record);
  return (
    <table className={styles.list}>
      <thead>
        <tr>
          <th className={isOfCategory ? undefined : styles.number} scope="col">
            {t(isOfCategory ? "columns.nation" : "columns.category")}
          </th>
          <th scope="col">{t("columns.boxer")}</th>
          <th scope="col">{t("history.decidingBout")}</th>
          <th scope="col">{t("columns.route")}</th>
          <th className={styles.number} scope="col">
            {t("columns.wonOn")}
          </th>
          <th scope="col">{t("columns.status")}</th>
          <th scope="col">{t("columns.source")}</th>
        </tr>
      </thead>
      <tbody>
        {stories.map(({ place, bout, isWithoutBout, history }) => {
          const tournament = record.tournamentById.get(place.route);
          const category = record.categoryByCode.get(place.category);
          const award = history[0];
          return (
            <tr key={place.id}>
              {isOfCategory ? (
                <td className={styles.category}>
                  <a href={links.nation(place.noc)}>
                    <Noc isoAlpha2={place.isoAlpha2} noc={place.noc} />
                  </a>
                </td>
              ) : (
                <td className={`${styles.number} ${styles.category}`}>
                  <a href={links.category(category?.slug ?? "")}>{names.categoryShort(place)}</a>
                </td>
              )}
              <th className={styles.boxer} scope="row">
                <a href={links.boxer(place.boxerSlug)}>{names.holder(place)}</a>
              </th>
              <td className={styles.how}>
                {bout ? (
                  <BoutLine bout={bout} />
                ) : tournament ? (
                  <NoDecider finish={place.finish} isWithoutBout={isWithoutBout} />
                ) : null}
              </td>
              <td className={styles.route}>
                {tournament ? (
                  <a href={links.tournament(tournament.id)}>{names.tournamentShort(tournament)}</a>
                ) : (
                  t(`values.route.${place.route}` as "values.route.host")
                )}
              </td>
              <td className={`${styles.number} ${styles.date}`}>
                {award ? (
                  <>
                    <span className={styles.narrow}>
                      <Day day={award.day} isExact={award.isExact} style="brief" />
                    </span>
                    <span className={styles.roomy}>
                      <Day day={award.day} isExact={award.isExact} style="medium" />
                    </span>
                  </>
                ) : null}
              </td>
              <td className={isNews(place) ? styles.news : styles.status}>
                <a href={links.place(place.id)}>{t(`values.status.${place.status}`)}</a>
                <MovedPlaceText place={place} record={record} />
              </td>
              <td className={styles.source}>
                <SourceLink isMarked url={place.sourceUrl} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Nearly everybody who won a place took it up. */
function isNews({ status, movedFrom }: PlaceRow): boolean {
  return status !== "competed" || movedFrom !== null;
}
