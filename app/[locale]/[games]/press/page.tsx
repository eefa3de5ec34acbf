import type { Metadata } from "next";
import { PageShell } from "@/app/[locale]/page-shell";
import { PressPage } from "@/components/qualification/press/press-page";
import { loadCorrections } from "@/lib/data/load-corrections";
import { gamesPage, titledPage } from "../games-page";

type Props = PageProps<"/[locale]/[games]/press">;

export function generateMetadata(props: Props): Promise<Metadata> {
  return titledPage(props, "press");
}

export default async function Page(props: Props) {
  const { live, shell } = await gamesPage(props, "press");
  const corrections = await loadCorrections(live.games.id);
  const published = corrections.filter(({ revision }) => revision <= live.revision);
  return (
    <PageShell {...shell}>
      <PressPage corrections={published.length} record={live} />
    </PageShell>
  );
}
