import { useTranslations } from "next-intl";
import { routeTones } from "@/components/charts/route-tone";
import tones from "@/components/charts/route-tones.module.css";
import { Noc } from "@/components/ui/noc";
import { useLinks } from "@/components/ui/use-links";
import { useNames } from "@/lib/i18n/names";
import { isHolding } from "@/lib/qualification/ledger";
import { GENDERS } from "@/lib/qualification/vocabulary";
import type { GamesRecord } from "@/lib/record/games-record";
import type { NationProfile } from "@/lib/record/profiles";
import type { PlaceRow } from "@/lib/record/tables/quota-places-table";
import styles from "./compared-categories.module.css";

interface ComparedCategoriesProps {
  record: GamesRecord;
  first: NationProfile;
  second: NationProfile;
}

/** The categories one below the other, with the place of each nation on its side. */
export function ComparedCategories({ record, first, second }: ComparedCategoriesProps) {
  const t = useTranslations();
  const names = useNames();
  const links = useLinks(record);
  const sides = [first, second] as const;
  return (
    <table className={styles.compared}>
      <caption className="visually-hidden">
        {t("compare.caption", {
          first: names.nation(first.nation),
          second: names.nation(second.nation),
        })}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t("compare.category")}</th>
          {sides.map(({ nation }) => (
            <th key={nation.noc} scope="col">
              <a href={links.nation(nation.noc)}>
                <Noc
                  isoAlpha2={nation.isoAlpha2}
                  isShortOnPhone
                  name={names.nation(nation)}
                  noc={nation.noc}
                />
              </a>
            </th>
          ))}
        </tr>
      </thead>
      {GENDERS.map((gender) => (
        <tbody key={gender}>
          <tr className={styles.gender}>
            <th scope="rowgroup">{t(`values.gender.${gender}`)}</th>
            {sides.map(({ nation, held }) => (
              <td key={nation.noc}>{held[gender]}</td>
            ))}
          </tr>
          {first.byCategory
            .filter(({ category }) => category.gender === gender)
            .map(({ category }) => (
              <tr key={category.code}>
                <th scope="row">
                  <a href={links.category(category.slug)}>{names.weight(category)}</a>
                </th>
                {sides.map(({ nation, byCategory }) => (
                  <td key={nation.noc}>
                    <Held
                      places={
                        byCategory.find((each) => each.category.code === category.code)?.places ??
                        []
                      }
                      record={record}
                    />
                  </td>
                ))}
              </tr>
            ))}
        </tbody>
      ))}
    </table>
  );
}

/** The place that is held, or the one that was lost, by whom and by which route. */
function Held({ record, places }: { record: GamesRecord; places: readonly PlaceRow[] }) {
  const t = useTranslations();
  const names = useNames();
  const links = useLinks(record);
  const held = places.find(({ status }) => isHolding(status));
  const shown = held ?? places.at(-1);
  if (!shown) {
    return (
      <span className={styles.nobody}>
        <span aria-hidden="true">–</span>
        <span className="visually-hidden">{t("compare.nobody")}</span>
      </span>
    );
  }
  const tournament = record.tournamentById.get(shown.route);
  const route = tournament
    ? names.tournamentShort(tournament)
    : t(`values.route.${shown.route as "host"}`);
  const look = held ? tones[routeTones(record.tournaments)(shown.route)] : styles.lost;
  return (
    <span className={`${styles.place} ${look}`}>
      <a href={links.place(shown.id)}>{names.holder(shown)}</a>{" "}
      <small>{held ? route : `${route}, ${t(`values.status.${shown.status}`)}`}</small>
    </span>
  );
}
