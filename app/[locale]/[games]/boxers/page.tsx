import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { PageShell } from "@/app/[locale]/page-shell";
import { BoxersDataTable } from "@/components/data-table/boxers-data-table";
import { TablePage } from "@/components/data-table/table-page";
import { formatDay } from "@/lib/i18n/day";
import { getNames } from "@/lib/i18n/get-names";
import { isUnawarded } from "@/lib/record/as-of";
import { TABLES } from "@/lib/record/tables";
import { gamesPage, titledPage } from "../games-page";

type Props = PageProps<"/[locale]/[games]/boxers">;

export function generateMetadata(props: Props): Promise<Metadata> {
  return titledPage(props, "boxers");
}

export default async function Page(props: Props) {
  const { record, query, shell } = await gamesPage(props, "boxers");
  const t = await getTranslations("pages.boxers");
  const names = await getNames();
  const locale = await getLocale();
  const rows = TABLES.boxers.rows(record);
  const withPlace = rows.filter(({ holds }) => holds === "yes").length;
  return (
    <PageShell {...shell}>
      <TablePage
        Table={BoxersDataTable}
        intro={
          isUnawarded(record)
            ? t("introUnawarded", { games: names.games(record.games) })
            : record.asOf === null
              ? t("intro", { withPlace, without: rows.length - withPlace })
              : t("introOn", { withPlace, day: formatDay(locale, record.asOf) })
        }
        record={record}
        params={query}
        table={TABLES.boxers}
        title={t("title")}
      />
    </PageShell>
  );
}
