import type { Metadata } from "next";
import { PageShell } from "@/app/[locale]/page-shell";
import { ChecksPage } from "@/components/qualification/checks/checks-page";
import { gamesPage, titledPage } from "../games-page";

type Props = PageProps<"/[locale]/[games]/checks">;

export function generateMetadata(props: Props): Promise<Metadata> {
  return titledPage(props, "checks");
}

export default async function Page(props: Props) {
  const { live, shell } = await gamesPage(props, "checks");
  return (
    <PageShell {...shell}>
      <ChecksPage record={live} />
    </PageShell>
  );
}
