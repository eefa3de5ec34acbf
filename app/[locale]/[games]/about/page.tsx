import type { Metadata } from "next";
import { PageShell } from "@/app/[locale]/page-shell";
import { AboutPage } from "@/components/qualification/about/about-page";
import { gamesPage, titledPage } from "../games-page";

type Props = PageProps<"/[locale]/[games]/about">;

export function generateMetadata(props: Props): Promise<Metadata> {
  return titledPage(props, "about");
}

export default async function Page(props: Props) {
  const { live, shell } = await gamesPage(props, "about");
  return (
    <PageShell {...shell}>
      <AboutPage record={live} />
    </PageShell>
  );
}
