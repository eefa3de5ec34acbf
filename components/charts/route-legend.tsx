import { useTranslations } from "next-intl";
import { useLinks } from "@/components/ui/use-links";
import type { GamesRecord } from "@/lib/record/games-record";
import styles from "./route-legend.module.css";
import { routeTones } from "./route-tone";
import tones from "./route-tones.module.css";
import type { RouteName } from "./use-route-names";

/** Which letters and which filling stand for which route, each a way to its places. */
export function RouteLegend({
  record,
  routes,
}: {
  record: GamesRecord;
  routes: readonly RouteName[];
}) {
  const t = useTranslations("nationMatrix");
  const links = useLinks(record);
  const toneOf = routeTones(record.tournaments);
  return (
    <ul aria-label={t("routes")} className={styles.legend}>
      {routes.map(({ route, tournament, name, letters }) => (
        <li key={route}>
          <span aria-hidden="true" className={`${styles.swatch} ${tones[toneOf(route)]}`}>
            {letters}
          </span>
          <a
            href={
              tournament
                ? links.tournament(tournament.id)
                : links.table("quota-places", { filters: { route: [route] } })
            }
          >
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}
