import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { PageShell } from "@/app/[locale]/page-shell";
import { NationsDataTable } from "@/components/data-table/nations-data-table";
import { TablePage } from "@/components/data-table/table-page";
import { MapLink } from "@/components/qualification/map/map-link";
import { MatrixLink } from "@/components/qualification/matrix/matrix-link";
import { formatDay } from "@/lib/i18n/day";
import { getNames } from "@/lib/i18n/get-names";
import { isUnawarded } from "@/lib/record/as-of";
import { isUnderWay } from "@/lib/record/counts";
import { TABLES } from "@/lib/record/tables";
import { gamesPage, titledPage } from "../games-page";

type Props = PageProps<"/[locale]/[games]/nations">;

export function generateMetadata(props: Props): Promise<Metadata> {
  return titledPage(props, "nations");
}

export default async function Page(props: Props) {
  const { record, query, shell } = await gamesPage(props, "nations");
  const t = await getTranslations("pages.nations");
  const names = await getNames();
  const locale = await getLocale();

  return (
    <PageShell {...shell}>
      <TablePage
        Table={NationsDataTable}
        {...(isUnawarded(record) ? {} : { count: { what: "nations" } })}
        intro={
          isUnawarded(record)
            ? t("introUnawarded", { games: names.games(record.games) })
            : isUnderWay(record)
              ? t("introNow", { games: names.games(record.games) })
              : record.asOf === null
                ? t("intro", { games: names.games(record.games) })
                : t("introOn", {
                    games: names.games(record.games),
                    day: formatDay(locale, record.asOf),
                  })
        }
        also={
          isUnawarded(record) ? null : (
            <>
              <MatrixLink record={record} /> · <MapLink record={record} />
            </>
          )
        }
        record={record}
        params={query}
        table={TABLES.nations}
        title={t("title")}
      />
    </PageShell>
  );
}
