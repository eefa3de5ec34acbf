import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { PageShell } from "@/app/[locale]/page-shell";
import { CategoriesDataTable } from "@/components/data-table/categories-data-table";
import { TablePage } from "@/components/data-table/table-page";
import { formatDay } from "@/lib/i18n/day";
import { isUnawarded } from "@/lib/record/as-of";
import { drawKnown, isUnderWay } from "@/lib/record/counts";
import { TABLE_ROWS } from "@/lib/record/table-rows";
import { categoriesTable } from "@/lib/record/tables/categories-table";
import { titleOn } from "../../title-on";
import { gamesPage } from "../games-page";

type Props = PageProps<"/[locale]/[games]/categories">;

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { record } = await gamesPage(props, "table");
  const t = await getTranslations("pages.categories");
  return { title: await titleOn(record, `${t("title")}, ${record.games.name}`) };
}

export default async function Page(props: Props) {
  const { record, query, address } = await gamesPage(props, "table");
  const t = await getTranslations("pages.categories");
  const locale = await getLocale();

  return (
    <PageShell
      address={address((links) => links.table("categories"))}
      record={record}
      section="categories"
    >
      <TablePage
        definition={categoriesTable}
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
        rows={TABLE_ROWS.categories(record)}
        title={t("title")}
      />
    </PageShell>
  );
}
