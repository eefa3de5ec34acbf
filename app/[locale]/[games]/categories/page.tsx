import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { PageShell } from "@/app/[locale]/page-shell";
import { CategoriesDataTable } from "@/components/data-table/categories-data-table";
import { TablePage } from "@/components/data-table/table-page";
import { formatDay } from "@/lib/i18n/day";
import { isUnawarded } from "@/lib/record/as-of";
import { drawKnown, isUnderWay } from "@/lib/record/counts";
import { TABLES } from "@/lib/record/tables";
import { gamesPage, titledPage } from "../games-page";

type Props = PageProps<"/[locale]/[games]/categories">;

export function generateMetadata(props: Props): Promise<Metadata> {
  return titledPage(props, "categories");
}

export default async function Page(props: Props) {
  const { record, query, shell } = await gamesPage(props, "categories");
  const t = await getTranslations("pages.categories");
  const locale = await getLocale();

  return (
    <PageShell {...shell}>
      <TablePage
        Table={CategoriesDataTable}
        intro={
          isUnawarded(record)
            ? t("introUnawarded", {
                games: record.games.name,
                isPublished: record.categories.some(({ places }) => places !== null) ? "yes" : "no",
              })
            : isUnderWay(record)
              ? t("introNow", { games: record.games.name, drawKnown: drawKnown(record) })
              : record.asOf === null
                ? t("intro", { games: record.games.name })
                : t("introOn", {
                    games: record.games.name,
                    day: formatDay(locale, record.asOf),
                    drawKnown: drawKnown(record),
                  })
        }
        record={record}
        params={query}
        table={TABLES.categories}
        title={t("title")}
      />
    </PageShell>
  );
}
