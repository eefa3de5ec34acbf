import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BoxersDataTable } from "@/components/data-table/boxers-data-table";
import { TablePage } from "@/components/data-table/table-page";
import { PageShell } from "@/components/ui/page-shell";
import { TABLE_ROWS } from "@/lib/record/table-rows";
import { boxersTable } from "@/lib/record/tables/boxers-table";
import { gamesRecordOf } from "../games-record";

type Props = PageProps<"/[locale]/[games]/boxers">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { games } = await gamesRecordOf(params);
  const t = await getTranslations("pages.boxers");
  return { title: `${t("title")}, ${games.name}` };
}

export default async function Page({ params, searchParams }: Props) {
  const record = await gamesRecordOf(params);
  const t = await getTranslations("pages.boxers");
  const rows = TABLE_ROWS.boxers(record);
  const without = rows.filter(({ status }) => status === "no-place").length;
  return (
    <PageShell record={record} section="boxers">
      <TablePage
        definition={boxersTable}
        Table={BoxersDataTable}
        intro={t("intro", { withPlace: rows.length - without, without })}
        record={record}
        params={await searchParams}
        rows={rows}
        title={t("title")}
      />
    </PageShell>
  );
}
