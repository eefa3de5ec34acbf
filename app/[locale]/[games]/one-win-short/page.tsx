import type { Metadata } from "next";
import { PageShell } from "@/app/[locale]/page-shell";
import { NearMissesPage } from "@/components/qualification/near-misses/near-misses-page";
import { gamesPage, titledPage } from "../games-page";

type Props = PageProps<"/[locale]/[games]/one-win-short">;

export function generateMetadata(props: Props): Promise<Metadata> {
  return titledPage(props, "one-win-short");
}

export default async function Page(props: Props) {
  const { record, shell } = await gamesPage(props, "one-win-short");
  return (
    <PageShell {...shell}>
      <NearMissesPage record={record} />
    </PageShell>
  );
}
