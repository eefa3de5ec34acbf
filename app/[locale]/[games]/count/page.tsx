import type { Metadata } from "next";
import { PageShell } from "@/app/[locale]/page-shell";
import { CountPage } from "@/components/qualification/count/count-page";
import { LeftOutNote } from "@/components/ui/left-out-note";
import { countClosedParams, parseCount } from "@/lib/schemas/count-params";
import { leftOut } from "@/lib/schemas/meant-params";
import { gamesPage, titledPage } from "../games-page";

type Props = PageProps<"/[locale]/[games]/count">;

export function generateMetadata(props: Props): Promise<Metadata> {
  return titledPage(props, "count");
}

export default async function Page(props: Props) {
  const { record, query, shell } = await gamesPage(props, "count");
  return (
    <PageShell {...shell}>
      <LeftOutNote
        address={shell.address}
        leftOut={leftOut(countClosedParams(), query)}
        record={record}
      />
      <CountPage definition={parseCount(query)} record={record} />
    </PageShell>
  );
}
