import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageShell } from "@/app/[locale]/page-shell";
import { CorrectionsPage } from "@/components/qualification/checks/corrections-page";
import { loadCorrections } from "@/lib/data/load-corrections";
import { gamesPage } from "../games-page";

type Props = PageProps<"/[locale]/[games]/corrections">;

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { games } = (await gamesPage(props)).live;
  const t = await getTranslations("corrections");
  return { title: `${t("title")}, ${games.name}` };
}

export default async function Page(props: Props) {
  const { record, live, address } = await gamesPage(props);
  const corrections = await loadCorrections(live.games.id);
  return (
    <PageShell
      address={address((links) => links.corrections())}
      record={record}
      section="corrections"
    >
      <CorrectionsPage corrections={corrections} record={live} />
    </PageShell>
  );
}
