import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageShell } from "@/app/[locale]/page-shell";
import { ChangesPage } from "@/components/qualification/changes/changes-page";
import { MomentLeftOut } from "@/components/qualification/changes/moment-left-out";
import { LeftOutNote } from "@/components/ui/left-out-note";
import { comparedOrLeftOut } from "@/lib/data/compared-records";
import { findGamesRecord } from "@/lib/data/record-store";
import { canonical, rawList } from "@/lib/record/table-query";
import { changesParams, leftOut } from "@/lib/schemas/meant-params";
import { gamesPage, titledPage } from "../games-page";

type Props = PageProps<"/[locale]/[games]/changes">;

export function generateMetadata(props: Props): Promise<Metadata> {
  return titledPage(props, "changes");
}

export default async function Page(props: Props) {
  const { live, query, shell } = await gamesPage(props, "changes");
  const newest = (await findGamesRecord(live.games.id)) ?? notFound();
  const { from, to, leftOut: notRead } = await comparedOrLeftOut(newest, query);
  const nocs = live.nations.map(({ noc }) => noc);
  const noc = canonical(rawList(query, "noc")[0] ?? "", nocs) ?? null;
  return (
    <PageShell {...shell} record={live}>
      <LeftOutNote
        address={shell.address}
        leftOut={leftOut(changesParams(live), query)}
        record={live}
      />
      <MomentLeftOut games={live.games} leftOut={notRead} newest={newest.revision} />
      <ChangesPage from={from} noc={noc} record={live} to={to} />
    </PageShell>
  );
}
