import { useLocale, useTranslations } from "next-intl";
import { formatDay } from "@/lib/i18n/day";
import { localePath } from "@/lib/i18n/routing";
import { addDays, daysBetween } from "@/lib/record/calendar-days";
import type { Tournament } from "@/lib/record/games-record";
import type { GamesRecord } from "@/lib/record/make-games-record";
import { sheetDays, UNDATED } from "@/lib/record/session-sheet";
import styles from "./result-days.module.css";

/** The days of every tournament, the latest tournament first, each with the way to its sheet. */
export function ResultDays({ record }: { record: GamesRecord }) {
  const t = useTranslations("admin.results");
  const locale = useLocale();
  const { games } = record;
  const tournaments = [...record.tournaments].sort((a, b) => (a.startsOn < b.startsOn ? 1 : -1));
  const daysOf = ({ startsOn, endsOn }: Tournament) =>
    Array.from({ length: daysBetween(startsOn, endsOn) + 1 }, (_, index) =>
      addDays(startsOn, index),
    );
  return (
    <>
      <p>{games.name}</p>
      <h1>{t("title")}</h1>
      <p>{t("lead")}</p>
      <p>
        <a href={localePath(locale, `/admin/${games.id}/revisions`)}>
          {t("revisions", { games: games.name })}
        </a>
      </p>
      {tournaments.map((tournament) => (
        <section key={tournament.id}>
          <h2>{tournament.name}</h2>
          <ul className={styles.days}>
            {sheetDays(record, tournament, daysOf(tournament)).map(({ day, bouts, withResult }) => (
              <li key={day ?? UNDATED}>
                <a
                  href={localePath(
                    locale,
                    `/admin/${games.id}/results/${tournament.id}/${day ?? UNDATED}`,
                  )}
                >
                  {day ? formatDay(locale, day) : t("undated")}
                </a>{" "}
                <span className={styles.count}>{t("count", { bouts, withResult })}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
