import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ChecksPage } from "@/components/qualification/checks-page";
import { PageShell } from "@/components/ui/page-shell";
import { gamesRecordOf } from "../games-record";

type Props = PageProps<"/[locale]/[games]/checks">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { games } = await gamesRecordOf(params);
  const t = await getTranslations("checks");
  return { title: `${t("title")}, ${games.name}` };
}

export default async function Page({ params }: Props) {
  const record = await gamesRecordOf(params);
  return (
    <PageShell record={record} section="checks">
      <ChecksPage record={record} />
    </PageShell>
  );
}
