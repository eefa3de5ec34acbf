import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { QuotaPlacesDataTable } from "@/components/data-table/quota-places-data-table";
import { TablePage } from "@/components/data-table/table-page";
import { PageShell } from "@/components/ui/page-shell";
import { gamesTotals } from "@/lib/record/counts";
import { TABLE_ROWS } from "@/lib/record/table-rows";
import { quotaPlacesTable } from "@/lib/record/tables/quota-places-table";
import { gamesRecordOf } from "../games-record";

type Props = PageProps<"/[locale]/[games]/quota-places">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { games } = await gamesRecordOf(params);
  const t = await getTranslations("pages.quota-places");
  return { title: `${t("title")}, ${games.name}` };
}

export default async function Page({ params, searchParams }: Props) {
  const record = await gamesRecordOf(params);
  const t = await getTranslations("pages.quota-places");
  const { firstAwarded, reallocated, outside } = gamesTotals(record);
  return (
    <PageShell record={record} section="quota-places">
      <TablePage
        definition={quotaPlacesTable}
        Table={QuotaPlacesDataTable}
        intro={t("intro", {
          games: record.games.name,
          first: firstAwarded.total,
          reallocated,
          outside,
        })}
        record={record}
        params={await searchParams}
        rows={TABLE_ROWS["quota-places"](record)}
        title={t("title")}
      />
    </PageShell>
  );
}
