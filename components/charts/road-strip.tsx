import { useTranslations } from "next-intl";
import type { CSSProperties } from "react";
import { type CitedRecord, MetaLine } from "@/components/record/meta-line";
import { useLinks } from "@/components/ui/use-links";
import { useNames } from "@/lib/i18n/names";
import type { RoadPart } from "@/lib/record/spotlight";
import styles from "./road-strip.module.css";

/** The Games' places by the tournament that gives them: filled as far as given, the rest hatched. */
export function RoadStrip({ record, road }: { record: CitedRecord; road: readonly RoadPart[] }) {
  const t = useTranslations("spotlight");
  const links = useLinks(record);
  const names = useNames();
  const isAllGiven = road.every(({ given, places }) => given === places);
  const label = t(isAllGiven ? "roadLabel" : "roadLabelOn");
  const chosen = road.find(({ isChosen }) => isChosen)?.tournament?.id;
  const short = road.filter(({ unfilled }) => unfilled > 0);
  return (
    <>
      <ol aria-label={label} className={styles.road}>
        {road.map((part) => {
          const { route, tournament, given, places, isChosen } = part;
          return (
            <li
              className={partClass(part)}
              key={route}
              style={
                {
                  "--places": places,
                  "--filled": `${places === 0 ? 0 : (given / places) * 100}%`,
                } as CSSProperties
              }
            >
              <a
                aria-current={isChosen ? "true" : undefined}
                href={
                  tournament
                    ? links.tournament(tournament.id)
                    : links.table("quota-places", { filters: { route: [route] } })
                }
                title={tournament ? names.tournament(tournament) : undefined}
              >
                <b>
                  {given === places
                    ? places
                    : t.rich("roadGiven", {
                        given,
                        places,
                        small: (text) => <small>{text}</small>,
                      })}
                </b>
                <span>
                  {tournament ? names.tournamentShort(tournament) : t("invitationsShort")}
                </span>
              </a>
            </li>
          );
        })}
      </ol>
      {short.map(({ route, tournament, unfilled, places }) => (
        <p className={styles.unfilled} key={route}>
          {t("roadUnfilled", {
            count: unfilled,
            places,
            tournament: tournament ? names.tournament(tournament) : "none",
          })}
        </p>
      ))}
      <MetaLine
        picture={{ id: "road", params: chosen ? { tournament: chosen } : {} }}
        record={record}
        rows={{ resource: "tournaments" }}
        title={label}
        to={(own) => own.home(chosen ? { tournament: chosen } : {})}
      />
    </>
  );
}

function partClass({ given, places, isChosen }: RoadPart): string {
  return [
    styles.part,
    isChosen ? styles.chosen : "",
    given === places ? "" : given === 0 ? styles.none : styles.some,
  ]
    .filter(Boolean)
    .join(" ");
}
