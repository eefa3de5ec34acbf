import type { ComponentProps } from "react";
import { PageShell as Shell } from "@/components/ui/page-shell";
import { findAllGames, findLatestNotes } from "@/lib/data/record-store";

/** What a page that was out of sight for longer says no more. */
const MOST_NEWS = 3;

interface PageShellProps extends Omit<ComponentProps<typeof Shell>, "allGames" | "news"> {
  /** Whether the page follows the revisions; one about its own address does not. */
  isLive?: boolean;
}

/** Header, main and footer of a public page, with the way to every other Games. */
export async function PageShell({ isLive = true, ...props }: PageShellProps) {
  const { games, asOf } = props.record;
  const news =
    isLive && asOf === null ? { news: await findLatestNotes(games.id, MOST_NEWS) } : undefined;
  return <Shell allGames={await findAllGames()} {...news} {...props} />;
}
