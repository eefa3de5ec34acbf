import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { PageShell } from "@/app/[locale]/page-shell";
import { QuotaPlacesDataTable } from "@/components/data-table/quota-places-data-table";
import { TablePage } from "@/components/data-table/table-page";
import { formatDay } from "@/lib/i18n/day";
import { getNames } from "@/lib/i18n/get-names";
import { isUnawarded } from "@/lib/record/as-of";
import { gamesTotals } from "@/lib/record/counts";
import { TABLES } from "@/lib/record/tables";
import { gamesPage, titledPage } from "../games-page";

type Props = PageProps<"/[locale]/[games]/quota-places">;

export function generateMetadata(props: Props): Promise<Metadata> {
  return titledPage(props, "quota-places");
}

export default async function Page(props: Props) {
  const { record, query, shell } = await gamesPage(props, "quota-places");
  const t = await getTranslations("pages.quota-places");
  const names = await getNames();
  const locale = await getLocale();
  const { firstAwarded, held, reallocated, outside } = gamesTotals(record);
  return (
    <PageShell {...shell}>
      <TablePage
        Table={QuotaPlacesDataTable}
        {...(isUnawarded(record) ? {} : { count: { what: "places" } })}
        intro={
          isUnawarded(record)
            ? t("introUnawarded", { games: names.games(record.games) })
            : record.asOf === null
              ? t("intro", {
                  games: names.games(record.games),
                  first: firstAwarded.total,
                  reallocated,
                  outside,
                })
              : t("introOn", {
                  day: formatDay(locale, record.asOf),
                  held: held.total,
                  first: firstAwarded.total,
                  differs: held.total === firstAwarded.total ? "no" : "yes",
                  outside,
                })
        }
        record={record}
        params={query}
        table={TABLES["quota-places"]}
        title={t("title")}
      />
    </PageShell>
  );
}
