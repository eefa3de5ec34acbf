import { useTranslations } from "next-intl";
import article from "@/components/ui/article.module.css";
import { Day } from "@/components/ui/day";
import { Noc } from "@/components/ui/noc";
import { useLinks } from "@/components/ui/use-links";
import { useNames } from "@/lib/i18n/names";
import type { PlaceChange } from "@/lib/record/changes-between";
import { type GamesRecord, required } from "@/lib/record/games-record";
import type { PlaceRow } from "@/lib/record/tables/quota-places-table";
import styles from "./changes-page.module.css";

interface ChangedPlacesProps {
  record: GamesRecord;
  places: readonly PlaceChange[];
}

/** Each place that was gained, lost or has another holder, by category. */
export function ChangedPlaces({ record, places }: ChangedPlacesProps) {
  const t = useTranslations("changes");
  const columns = useTranslations("columns");
  if (places.length === 0) return <p>{t("nothing")}</p>;
  return (
    <section>
      <h2>{t("places", { count: places.length })}</h2>
      <table className={`${article.plain} ${styles.places}`}>
        <thead>
          <tr>
            <th scope="col">{columns("category")}</th>
            <th scope="col">{t("change")}</th>
            <th scope="col">{columns("nation")}</th>
            <th scope="col">{columns("boxer")}</th>
            <th scope="col">{columns("route")}</th>
            <th scope="col">{columns("wonOn")}</th>
          </tr>
        </thead>
        <tbody>
          {places.map((change) => (
            <ChangedPlace
              change={change}
              key={`${change.before?.id} ${change.after?.id}`}
              record={record}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function ChangedPlace({
  change,
  record,
}: Omit<ChangedPlacesProps, "places"> & { change: PlaceChange }) {
  const t = useTranslations();
  const names = useNames();
  const links = useLinks(record);
  const { kind, before, after } = change;
  const row = (after ?? before) as PlaceRow;
  const category = required(record.categoryByCode, row.category);
  const tournament = record.tournamentById.get(row.route);
  const isThere = record.placeById.has(row.id);
  const holder = (place: PlaceRow) => {
    const isBoxerThere = record.boxerBySlug.has(place.boxerSlug);
    const name = names.holder(place);
    return isBoxerThere ? <a href={links.boxer(place.boxerSlug)}>{name}</a> : name;
  };
  return (
    <tr>
      <td className={styles.category}>
        <a href={links.category(category.slug)}>{names.categoryShort(row)}</a>
      </td>
      <td className={styles[kind]}>
        {isThere ? (
          <a href={links.place(row.id)}>{t(`changes.kind.${kind}`)}</a>
        ) : (
          t(`changes.kind.${kind}`)
        )}
      </td>
      <td className={styles.nation}>
        <a href={links.nation(row.noc)}>
          <Noc isoAlpha2={row.isoAlpha2} noc={row.noc} />
        </a>
      </td>
      <th className={styles.boxer} scope="row">
        {holder(row)}
        {kind === "moved" && before ? (
          <span className={article.quiet}>
            {" "}
            {t("changes.heldBefore", {
              boxer: names.holder(before),
              noc: before.noc,
            })}
          </span>
        ) : null}
      </th>
      <td className={styles.route}>
        {tournament ? (
          <a href={links.tournament(tournament.id)}>{names.tournamentShort(tournament)}</a>
        ) : (
          t(`values.route.${row.route}` as "values.route.host")
        )}
      </td>
      <td className={styles.when}>
        <Day day={row.awardedOn} isExact={row.awardedOnIsExact} />
      </td>
    </tr>
  );
}
