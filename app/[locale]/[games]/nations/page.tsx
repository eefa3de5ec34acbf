import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NationsDataTable } from "@/components/data-table/nations-data-table";
import { TablePage } from "@/components/data-table/table-page";
import { PageShell } from "@/components/ui/page-shell";
import { nationRows } from "@/lib/record/tables/nations-table";
import { gamesRecordOf } from "../games-record";

type Props = PageProps<"/[locale]/[games]/nations">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { games } = await gamesRecordOf(params);
  const t = await getTranslations("pages.nations");
  return { title: `${t("title")}, ${games.name}` };
}

export default async function Page({ params }: Props) {
  const record = await gamesRecordOf(params);
  const t = await getTranslations("pages.nations");

  return (
    <PageShell record={record} section="nations">
      <TablePage
        Table={NationsDataTable}
        intro={t("intro", { games: record.games.name })}
        record={record}
        resource="nations"
        rows={nationRows(record)}
        title={t("title")}
      />
    </PageShell>
  );
}
