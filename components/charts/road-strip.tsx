import { useLocale, useTranslations } from "next-intl";
import type { CSSProperties } from "react";
import { gamesLinks } from "@/components/ui/links";
import type { Day } from "@/lib/qualification/vocabulary";
import type { RoadPart } from "@/lib/record/spotlight";
import styles from "./road-strip.module.css";

const WHEN_CLASS = { before: "", chosen: styles.chosen, after: styles.after } as const;

/** The Games' places by the tournament that gave them; those later than the chosen one hatched. */
export function RoadStrip({
  games,
  asOf,
  road,
}: {
  games: string;
  asOf: Day | null;
  road: readonly RoadPart[];
}) {
  const t = useTranslations();
  const links = gamesLinks(useLocale(), games, asOf);
  return (
    <ol
      aria-label={t(asOf === null ? "spotlight.roadLabel" : "spotlight.roadLabelOn")}
      className={styles.road}
    >
      {road.map(({ route, tournament, places, when }) => (
        <li
          className={`${styles.part} ${WHEN_CLASS[when]}`}
          key={route}
          style={{ "--places": places } as CSSProperties}
        >
          <a
            aria-current={when === "chosen" ? "true" : undefined}
            href={
              tournament
                ? links.tournament(tournament.id)
                : links.table("quota-places", { filters: { route: [route] } })
            }
            title={tournament?.name}
          >
            <b>{places}</b>
            <span>{tournament?.shortName ?? t("spotlight.invitationsShort")}</span>
          </a>
        </li>
      ))}
    </ol>
  );
}
