import type { Metadata } from "next";
import { PageShell } from "@/app/[locale]/page-shell";
import { CorrectionsPage } from "@/components/qualification/checks/corrections-page";
import { loadCorrections } from "@/lib/data/load-corrections";
import { gamesPage, titledPage } from "../games-page";

type Props = PageProps<"/[locale]/[games]/corrections">;

export function generateMetadata(props: Props): Promise<Metadata> {
  return titledPage(props, "corrections");
}

export default async function Page(props: Props) {
  const { live, shell } = await gamesPage(props, "corrections");
  const all = await loadCorrections(live.games.id);
  const corrections = all.filter(({ revision }) => revision <= live.revision);
  return (
    <PageShell {...shell}>
      <CorrectionsPage corrections={corrections} record={live} />
    </PageShell>
  );
}
