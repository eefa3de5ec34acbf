import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { PageShell } from "@/app/[locale]/page-shell";
import { TablePage } from "@/components/data-table/table-page";
import { TournamentsDataTable } from "@/components/data-table/tournaments-data-table";
import article from "@/components/ui/article.module.css";
import { CalendarLink } from "@/components/ui/calendar-link";
import { gamesLinks } from "@/components/ui/links";
import { formatDay } from "@/lib/i18n/day";
import { getNames } from "@/lib/i18n/get-names";
import { TABLES } from "@/lib/record/tables";
import { gamesPage, titledPage } from "../games-page";

type Props = PageProps<"/[locale]/[games]/tournaments">;

export function generateMetadata(props: Props): Promise<Metadata> {
  return titledPage(props, "tournaments");
}

export default async function Page(props: Props) {
  const { record, query, shell } = await gamesPage(props, "tournaments");
  const t = await getTranslations("pages.tournaments");
  const names = await getNames();
  const locale = await getLocale();
  const all = await getTranslations();
  const calendar = gamesLinks(locale, record.games).calendar();

  return (
    <PageShell {...shell}>
      <TablePage
        Table={TournamentsDataTable}
        intro={
          record.tournaments.length === 0
            ? t("introNone", { games: names.games(record.games) })
            : record.asOf === null
              ? t("intro", { games: names.games(record.games) })
              : t("introOn", {
                  games: names.games(record.games),
                  day: formatDay(locale, record.asOf),
                })
        }
        record={record}
        params={query}
        table={TABLES.tournaments}
        title={t("title")}
      />
      <p className={article.note}>
        <CalendarLink label={all("calendar.subscribe")} path={calendar} /> ·{" "}
        <a href={calendar}>{all("calendar.file")}</a>
      </p>
    </PageShell>
  );
}
