import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CategoriesDataTable } from "@/components/data-table/categories-data-table";
import { TablePage } from "@/components/data-table/table-page";
import { PageShell } from "@/components/ui/page-shell";
import { TABLE_ROWS } from "@/lib/record/table-rows";
import { categoriesTable } from "@/lib/record/tables/categories-table";
import { gamesRecordOf } from "../games-record";

type Props = PageProps<"/[locale]/[games]/categories">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { games } = await gamesRecordOf(params);
  const t = await getTranslations("pages.categories");
  return { title: `${t("title")}, ${games.name}` };
}

export default async function Page({ params, searchParams }: Props) {
  const record = await gamesRecordOf(params);
  const t = await getTranslations("pages.categories");

  return (
    <PageShell record={record} section="categories">
      <TablePage
        definition={categoriesTable}
        Table={CategoriesDataTable}
        intro={t("intro", { games: record.games.name })}
        record={record}
        params={await searchParams}
        rows={TABLE_ROWS.categories(record)}
        title={t("title")}
      />
    </PageShell>
  );
}
