import { notFound } from "next/navigation";
import type { PageAddress } from "@/components/ui/day-href";
import { gamesLinks } from "@/components/ui/links";
import { findGamesRecord } from "@/lib/data/record-store";
import { recordAsOf } from "@/lib/record/as-of";
import type { GamesRecord } from "@/lib/record/games-record";
import { parseAsOf } from "@/lib/schemas/as-of";
import { knownParams, otherParams, type PageKind } from "@/lib/schemas/page-params";

type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

interface GamesPageProps {
  params: Promise<{ locale: string; games: string }>;
  searchParams: Promise<SearchParams>;
}

interface GamesPage {
  /** The record of the day in the page's address. */
  record: GamesRecord;
  /** The record without a date. */
  live: GamesRecord;
  query: PageAddress["params"];
  /** The page's own address, from those of the Games' pages without a date. */
  address: (pathOf: (links: ReturnType<typeof gamesLinks>) => string) => PageAddress;
}

/**
 * What a page of a Games shows, of a kind that says which parameters it reads; the not-found page
 * where there are no such Games. proxy.ts has refused an address with a day that is not allowed.
 */
export async function gamesPage(
  { params, searchParams }: GamesPageProps,
  kind: PageKind = "other",
): Promise<GamesPage> {
  const { locale, games } = await params;
  const given = await searchParams;
  const query = knownParams(kind, given);
  const live = (await findGamesRecord(games)) ?? notFound();
  return {
    live,
    record: recordAsOf(live, parseAsOf(live.games, query)),
    query,
    address: (pathOf) => ({
      path: pathOf(gamesLinks(locale, games)),
      params: query,
      others: otherParams(kind, given),
    }),
  };
}
