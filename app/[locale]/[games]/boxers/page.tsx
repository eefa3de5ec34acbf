import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { PageShell } from "@/app/[locale]/page-shell";
import { BoxersDataTable } from "@/components/data-table/boxers-data-table";
import { TablePage } from "@/components/data-table/table-page";
import { formatDay } from "@/lib/i18n/day";
import { isUnawarded } from "@/lib/record/as-of";
import { TABLE_ROWS } from "@/lib/record/table-rows";
import { boxersTable } from "@/lib/record/tables/boxers-table";
import { titleOn } from "../../title-on";
import { gamesPage } from "../games-page";

type Props = PageProps<"/[locale]/[games]/boxers">;

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { record } = await gamesPage(props, "table");
  const t = await getTranslations("pages.boxers");
  return { title: await titleOn(record, `${t("title")}, ${record.games.name}`) };
}

export default async function Page(props: Props) {
  const { record, query, address } = await gamesPage(props, "table");
  const t = await getTranslations("pages.boxers");
  const locale = await getLocale();
  const rows = TABLE_ROWS.boxers(record);
  const withPlace = rows.filter(({ status }) => status !== "no-place").length;
  return (
    <PageShell address={address((links) => links.table("boxers"))} record={record} section="boxers">
      <TablePage
        definition={boxersTable}
        Table={BoxersDataTable}
        intro={
          isUnawarded(record)
            ? t("introUnawarded", { games: record.games.name })
            : record.asOf === null
              ? t("intro", { withPlace, without: rows.length - withPlace })
              : t("introOn", { withPlace, day: formatDay(locale, record.asOf) })
        }
        record={record}
        params={query}
        rows={rows}
        title={t("title")}
      />
    </PageShell>
  );
}
