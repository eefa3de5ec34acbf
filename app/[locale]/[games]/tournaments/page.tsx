import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { TablePage } from "@/components/data-table/table-page";
import { TournamentsDataTable } from "@/components/data-table/tournaments-data-table";
import { PageShell } from "@/components/ui/page-shell";
import { TABLE_ROWS } from "@/lib/record/table-rows";
import { tournamentsTable } from "@/lib/record/tables/tournaments-table";
import { gamesRecordOf } from "../games-record";

type Props = PageProps<"/[locale]/[games]/tournaments">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { games } = await gamesRecordOf(params);
  const t = await getTranslations("pages.tournaments");
  return { title: `${t("title")}, ${games.name}` };
}

export default async function Page({ params, searchParams }: Props) {
  const record = await gamesRecordOf(params);
  const t = await getTranslations("pages.tournaments");

  return (
    <PageShell record={record} section="tournaments">
      <TablePage
        definition={tournamentsTable}
        Table={TournamentsDataTable}
        intro={t("intro", { games: record.games.name })}
        record={record}
        params={await searchParams}
        rows={TABLE_ROWS.tournaments(record)}
        title={t("title")}
      />
    </PageShell>
  );
}
