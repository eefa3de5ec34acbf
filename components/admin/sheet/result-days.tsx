import { useLocale, useTranslations } from "next-intl";
import { AdminPageHead } from "@/components/admin/shell/admin-page-head";
import { EditTable } from "@/components/admin/shell/edit-table";
import { gamesLinks } from "@/components/ui/links";
import { UNDATED } from "@/lib/change/session-sheet";
import { daysOfTournament, type SheetDay, sheetsToEnter } from "@/lib/change/sheet-days";
import { formatDay, formatDays } from "@/lib/i18n/day";
import { useNames } from "@/lib/i18n/names";
import { localePath } from "@/lib/i18n/routing";
import type { GamesRecord } from "@/lib/record/games-record";
import styles from "./result-days.module.css";

interface ResultDaysProps {
  record: GamesRecord;
  now?: Date;
}

/** The days to go on with, then those of every tournament, the latest first; each leads to its sheet. */
export function ResultDays({ record, now = new Date() }: ResultDaysProps) {
  const t = useTranslations("admin.results");
  const names = useNames();
  const locale = useLocale();
  const { games } = record;
  const tournaments = record.tournaments.toSorted((a, b) => (a.startsOn < b.startsOn ? 1 : -1));
  const days = sheetsToEnter(record, now);
  const first = [...days.today, ...days.open];
  return (
    <>
      <AdminPageHead title={t("title")}>{t("lead")}</AdminPageHead>
      {tournaments.length === 0 ? (
        <p>
          {t("noTournaments")}{" "}
          <a href={localePath(locale, `/admin/${games.id}/tournaments`)}>{t("toTournaments")}</a>
        </p>
      ) : null}
      {first.length > 0 ? (
        <section>
          <h2 className={styles.title}>{t("first")}</h2>
          <DayTable caption={t("first")} days={first} isOfSeveral record={record} />
        </section>
      ) : null}
      {tournaments.map((tournament) => (
        <section key={tournament.id}>
          <h2 className={styles.title} id={tournament.id}>
            {names.tournament(tournament)}
          </h2>
          <p className={styles.meta}>
            {formatDays(locale, tournament.startsOn, tournament.endsOn)}, {names.city(tournament)} ·{" "}
            <a href={localePath(locale, `/admin/${games.id}/tournaments/${tournament.id}`)}>
              {t("draws")}
            </a>{" "}
            · <a href={gamesLinks(locale, games).tournament(tournament.id)}>{t("publicPage")}</a>
          </p>
          <DayTable
            caption={names.tournament(tournament)}
            days={daysOfTournament(record, tournament)}
            record={record}
          />
        </section>
      ))}
    </>
  );
}

interface DayTableProps {
  caption: string;
  record: GamesRecord;
  days: readonly SheetDay[];
  /** Do the days belong to several tournaments? */
  isOfSeveral?: boolean;
}

function DayTable({ caption, record, days, isOfSeveral = false }: DayTableProps) {
  const t = useTranslations("admin.results");
  const names = useNames();
  const locale = useLocale();
  return (
    <div className={styles.days}>
      <EditTable
        caption={caption}
        columns={[
          { name: t("day") },
          ...(isOfSeveral ? [{ name: t("tournament") }] : []),
          { name: t("bouts"), isNumber: true },
          { name: t("withResult"), isNumber: true },
        ]}
        rows={days.map(({ tournament, day, bouts, withResult }) => ({
          key: `${tournament.id} ${day}`,
          href: localePath(
            locale,
            `/admin/${record.games.id}/results/${tournament.id}/${day ?? UNDATED}`,
          ),
          name: day ? formatDay(locale, day) : t("undated"),
          cells: [
            ...(isOfSeveral ? [names.tournamentShort(tournament)] : []),
            bouts,
            withResult < bouts ? <b key="open">{withResult}</b> : withResult,
          ],
        }))}
      />
    </div>
  );
}
