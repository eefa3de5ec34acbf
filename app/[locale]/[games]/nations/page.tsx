import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NationsDataTable } from "@/components/data-table/nations-data-table";
import { TablePage } from "@/components/data-table/table-page";
import { PageShell } from "@/components/ui/page-shell";
import { TABLE_ROWS } from "@/lib/record/table-rows";
import { nationsTable } from "@/lib/record/tables/nations-table";
import { gamesRecordOf } from "../games-record";

type Props = PageProps<"/[locale]/[games]/nations">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { games } = await gamesRecordOf(params);
  const t = await getTranslations("pages.nations");
  return { title: `${t("title")}, ${games.name}` };
}

export default async function Page({ params, searchParams }: Props) {
  const record = await gamesRecordOf(params);
  const t = await getTranslations("pages.nations");

  return (
    <PageShell record={record} section="nations">
      <TablePage
        definition={nationsTable}
        Table={NationsDataTable}
        intro={t("intro", { games: record.games.name })}
        record={record}
        params={await searchParams}
        rows={TABLE_ROWS.nations(record)}
        title={t("title")}
      />
    </PageShell>
  );
}
