import type { Metadata } from "next";
import { PageShell } from "@/app/[locale]/page-shell";
import { EmbedPage } from "@/components/embed/embed-page";
import { readEnv } from "@/lib/env";
import { gamesPage, titledPage } from "../games-page";

type Props = PageProps<"/[locale]/[games]/embed">;

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { ...(await titledPage(props, "embed")), robots: { index: false } };
}

export default async function Page(props: Props) {
  const { record, query, shell } = await gamesPage(props, "embed");
  return (
    <PageShell {...shell}>
      <EmbedPage
        baseUrl={readEnv().baseUrl}
        params={query}
        path={shell.address.path}
        record={record}
      />
    </PageShell>
  );
}
