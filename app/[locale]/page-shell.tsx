import { hasLocale } from "next-intl";
import type { ComponentProps } from "react";
import type { PageAddress } from "@/components/ui/day-href";
import { LeftOutNote } from "@/components/ui/left-out-note";
import { PageShell as Shell } from "@/components/ui/page-shell";
import { findAllGames, findLatestNotes } from "@/lib/data/record-store";
import { readEnv } from "@/lib/env";
import { routing } from "@/lib/i18n/routing";
import { RESOURCE_READERS } from "@/lib/record/resource-reader";
import { RESOURCES } from "@/lib/record/table";
import { canonicalParams, type PageKind, pageKind } from "@/lib/schemas/page-params";
import { passedOver } from "@/lib/schemas/passed-over";

/** What a page that was out of sight for longer says no more. */
const MOST_NEWS = 3;

interface PageShellProps extends Omit<ComponentProps<typeof Shell>, "allGames" | "news"> {
  /** Whether the page follows the revisions; one about its own address does not. */
  isLive?: boolean;
}

function kindOf({ path }: Pick<PageAddress, "path">): PageKind {
  const segments = path.split("/").filter(Boolean);
  return pageKind(hasLocale(routing.locales, segments[0]) ? segments.slice(1) : segments);
}

function filtersOf(section: ComponentProps<typeof Shell>["section"]) {
  const resource = RESOURCES.find((each) => each === section);
  return resource && RESOURCE_READERS[resource].filters;
}

/** The one address of all that show the same page; with BASE_URL whole, or the visitor's host counts. */
function canonicalAddress({ path, params }: PageAddress): string {
  const query = canonicalParams(kindOf({ path }), params);
  return `${readEnv().baseUrl ?? ""}${path}${query.size ? `?${query}` : ""}`;
}

/** Header, main and footer of a public page, with the way to every other Games. */
export async function PageShell({ isLive = true, ...props }: PageShellProps) {
  const { games, asOf } = props.record;
  const news =
    isLive && asOf === null ? { news: await findLatestNotes(games.id, MOST_NEWS) } : undefined;
  const { address } = props;
  const kind = address ? kindOf(address) : null;
  const filters = kind === "table" ? filtersOf(props.section) : undefined;
  const given = { ...address?.params, ...address?.others };
  return (
    <>
      {address ? <link href={canonicalAddress(address)} rel="canonical" /> : null}
      <Shell allGames={await findAllGames()} {...news} {...props}>
        {address && kind ? (
          <LeftOutNote
            address={address}
            leftOut={passedOver(kind, given, filters)}
            record={props.record}
          />
        ) : null}
        {props.children}
      </Shell>
    </>
  );
}
