import type { Metadata } from "next";
import { PageShell } from "@/app/[locale]/page-shell";
import { NationMapPage } from "@/components/qualification/map/nation-map-page";
import { gamesPage, titledPage } from "../games-page";

type Props = PageProps<"/[locale]/[games]/map">;

export function generateMetadata(props: Props): Promise<Metadata> {
  return titledPage(props, "map");
}

export default async function Page(props: Props) {
  const { record, shell } = await gamesPage(props, "map");
  return (
    <PageShell {...shell}>
      <NationMapPage record={record} />
    </PageShell>
  );
}
