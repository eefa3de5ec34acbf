import { useLocale, useTranslations } from "next-intl";
import { Menu } from "@/components/ui/menu";
import { MenuFilter } from "@/components/ui/menu-filter";
import { useLinks } from "@/components/ui/use-links";
import { formatDay } from "@/lib/i18n/day";
import { orderByName } from "@/lib/i18n/name-order";
import { useNames } from "@/lib/i18n/names";
import type { GamesRecord } from "@/lib/record/games-record";
import { nationSearchText } from "@/lib/record/nation-names";
import type { Spotlight } from "@/lib/record/spotlight";
import styles from "./spotlight-chooser.module.css";

const NATIONS = "nations-to-choose";

/** The sentence whose nation and tournament can be changed: "Kazakhstan ▾ at the 1st World … ▾". */
export function SpotlightChooser({
  record,
  spotlight,
}: {
  record: GamesRecord;
  spotlight: Spotlight;
}) {
  const t = useTranslations("spotlight");
  const locale = useLocale();
  const links = useLinks(record);
  const names = useNames();
  const { nation, tournament } = spotlight;
  const wonHere = (noc: string) =>
    (record.placesByNoc.get(noc) ?? []).filter((place) => place.tournamentId === tournament.id)
      .length;
  // Early in a qualification nearly nobody has a place, and everybody may be asked about.
  const has = (noc: string) =>
    record.placesByNoc.has(noc) || (record.asOf !== null && record.boxersByNoc.has(noc));
  const chosen = record.nations.filter(({ noc }) => has(noc) || noc === nation.noc);
  const nations = orderByName(locale, chosen, names.nation).toSorted(
    (a, b) => Number(record.placesByNoc.has(b.noc)) - Number(record.placesByNoc.has(a.noc)),
  );
  return (
    <div className={styles.kicker}>
      <Menu
        buttonClass={styles.choice}
        id="choose-nation"
        label={names.nation(nation)}
        title={t("chooseNation")}
      >
        <MenuFilter label={t("findNation")} list={NATIONS} nothing={t("noNation")} />
        <div className={styles.scroller}>
          <ul className={styles.nations} id={NATIONS}>
            {nations.map((each) => {
              const { noc } = each;
              const won = wonHere(noc);
              return (
                <li data-search={nationSearchText(each)} key={noc}>
                  <a
                    aria-current={noc === nation.noc ? "true" : undefined}
                    href={links.home({ noc, tournament: tournament.id })}
                  >
                    {names.nation(each)}{" "}
                    {won > 0 ? (
                      <span className={styles.number}>
                        {won}
                        <span className="visually-hidden"> {t("wonHere", { won })}</span>
                      </span>
                    ) : null}
                  </a>
                </li>
              );
            })}
          </ul>
        </div>
      </Menu>{" "}
      {t("at")}{" "}
      <Menu
        buttonClass={styles.choice}
        id="choose-tournament"
        label={`${names.tournament(tournament)}, ${names.city(tournament)}`}
        title={t("chooseTournament")}
      >
        <ul className={styles.tournaments}>
          {record.tournaments.map((each) => (
            <li key={each.id}>
              <a
                aria-current={each.id === tournament.id ? "true" : undefined}
                href={links.home({ noc: nation.noc, tournament: each.id })}
              >
                {names.tournament(each)}, {names.city(each)}{" "}
                <span className={styles.dates}>{formatDay(locale, each.endsOn, "month")}</span>
              </a>
            </li>
          ))}
        </ul>
      </Menu>
    </div>
  );
}
