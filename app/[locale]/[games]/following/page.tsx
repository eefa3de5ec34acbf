import type { Metadata } from "next";
import { PageShell } from "@/app/[locale]/page-shell";
import { FollowingPage } from "@/components/qualification/following/following-page";
import { LeftOutNote } from "@/components/ui/left-out-note";
import { followingClosedParams, parseFollowed } from "@/lib/schemas/following-params";
import { leftOut } from "@/lib/schemas/meant-params";
import { gamesPage, titledPage } from "../games-page";

type Props = PageProps<"/[locale]/[games]/following">;

export function generateMetadata(props: Props): Promise<Metadata> {
  return titledPage(props, "following");
}

export default async function Page(props: Props) {
  const { record, query, shell } = await gamesPage(props, "following");
  return (
    <PageShell {...shell}>
      <LeftOutNote
        address={shell.address}
        leftOut={leftOut(followingClosedParams(record), query)}
        record={record}
      />
      <FollowingPage followed={parseFollowed(record, query)} record={record} />
    </PageShell>
  );
}
