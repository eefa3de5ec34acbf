import type { Metadata } from "next";
import { PageShell } from "@/app/[locale]/page-shell";
import { GlossaryPage } from "@/components/qualification/glossary/glossary-page";
import { gamesPage, titledPage } from "../games-page";

type Props = PageProps<"/[locale]/[games]/glossary">;

export function generateMetadata(props: Props): Promise<Metadata> {
  return titledPage(props, "glossary");
}

export default async function Page(props: Props) {
  const { record, shell } = await gamesPage(props, "glossary");
  return (
    <PageShell {...shell}>
      <GlossaryPage record={record} />
    </PageShell>
  );
}
