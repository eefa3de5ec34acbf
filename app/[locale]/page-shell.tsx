import type { ComponentProps } from "react";
import type { PageAddress } from "@/components/ui/day-href";
import { PageShell as Shell } from "@/components/ui/page-shell";
import { findAllGames, findLatestNotes } from "@/lib/data/record-store";
import { readEnv } from "@/lib/env";
import { canonicalParams, pageKind } from "@/lib/schemas/page-params";

/** What a page that was out of sight for longer says no more. */
const MOST_NEWS = 3;

interface PageShellProps extends Omit<ComponentProps<typeof Shell>, "allGames" | "news"> {
  /** Whether the page follows the revisions; one about its own address does not. */
  isLive?: boolean;
}

/** The one address of all that show the same page; with BASE_URL whole, or the visitor's host counts. */
function canonicalAddress({ path, params }: PageAddress): string {
  const query = canonicalParams(pageKind(path.split("/").filter(Boolean)), params);
  return `${readEnv().baseUrl ?? ""}${path}${query.size ? `?${query}` : ""}`;
}

/** Header, main and footer of a public page, with the way to every other Games. */
export async function PageShell({ isLive = true, ...props }: PageShellProps) {
  const { games, asOf } = props.record;
  const news =
    isLive && asOf === null ? { news: await findLatestNotes(games.id, MOST_NEWS) } : undefined;
  const { address } = props;
  return (
    <>
      {address ? <link href={canonicalAddress(address)} rel="canonical" /> : null}
      <Shell allGames={await findAllGames()} {...news} {...props} />
    </>
  );
}
