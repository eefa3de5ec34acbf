import type { Metadata } from "next";
import { PageShell } from "@/app/[locale]/page-shell";
import { NationMatrixPage } from "@/components/qualification/matrix/nation-matrix-page";
import { LeftOutNote } from "@/components/ui/left-out-note";
import { matrixClosedParams, parseMatrix } from "@/lib/schemas/matrix-params";
import { leftOut } from "@/lib/schemas/meant-params";
import { gamesPage, titledPage } from "../games-page";

type Props = PageProps<"/[locale]/[games]/matrix">;

export function generateMetadata(props: Props): Promise<Metadata> {
  return titledPage(props, "matrix");
}

export default async function Page(props: Props) {
  const { record, query, shell } = await gamesPage(props, "matrix");
  return (
    <PageShell {...shell}>
      <LeftOutNote
        address={shell.address}
        leftOut={leftOut(matrixClosedParams(record), query)}
        record={record}
      />
      <NationMatrixPage choice={parseMatrix(query)} record={record} />
    </PageShell>
  );
}
