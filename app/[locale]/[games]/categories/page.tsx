import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { PageShell } from "@/app/[locale]/page-shell";
import { CategoriesDataTable } from "@/components/data-table/categories-data-table";
import { TablePage } from "@/components/data-table/table-page";
import { AllocationSection } from "@/components/qualification/category/allocation-matrix";
import { CategoryFill } from "@/components/qualification/category/category-fill";
import { MatrixLink } from "@/components/qualification/matrix/matrix-link";
import { formatDay } from "@/lib/i18n/day";
import { getNames } from "@/lib/i18n/get-names";
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
  const names = await getNames();
  const locale = await getLocale();

  return (
    <PageShell {...shell}>
      <TablePage
        Table={CategoriesDataTable}
        intro={
          isUnawarded(record)
            ? t("introUnawarded", {
                games: names.games(record.games),
                isPublished: record.categories.some(({ places }) => places !== null) ? "yes" : "no",
              })
            : isUnderWay(record)
              ? t("introNow", { games: names.games(record.games), drawKnown: drawKnown(record) })
              : record.asOf === null
                ? t("intro", { games: names.games(record.games) })
                : t("introOn", {
                    games: names.games(record.games),
                    day: formatDay(locale, record.asOf),
                    drawKnown: drawKnown(record),
                  })
        }
        also={isUnawarded(record) ? null : <MatrixLink record={record} />}
        record={record}
        params={query}
        table={TABLES.categories}
        title={t("title")}
      />
      <CategoryFill record={record} />
      <AllocationSection record={record} />
    </PageShell>
  );
}
