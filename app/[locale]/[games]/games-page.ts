import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import type { PageAddress } from "@/components/ui/day-href";
import { askedRecord } from "@/lib/data/pinned-record";
import { findGamesRecord } from "@/lib/data/record-store";
import { getNames } from "@/lib/i18n/get-names";
import { localePath } from "@/lib/i18n/routing";
import { recordAsOf } from "@/lib/record/as-of";
import type { GamesRecord } from "@/lib/record/games-record";
import { PAGES, type PageId, pathParts, type TitledPageId } from "@/lib/record/pages";
import { parseAsOf } from "@/lib/schemas/as-of";
import { knownParams, otherParams } from "@/lib/schemas/page-params";
import { titleOn } from "../title-on";

type SearchParams = Readonly<Record<string, string | string[] | undefined>>;
/** What stands in the address in the place of the names in brackets. */
type RouteParams = Readonly<Record<string, string>> & { locale: string; games: string };

interface GamesPageProps {
  params: Promise<RouteParams>;
  searchParams: Promise<SearchParams>;
}

interface GamesPage {
  /** The record of the day and the revision in the page's address. */
  record: GamesRecord;
  /** The record without a date. */
  live: GamesRecord;
  query: PageAddress["params"];
  /** What the frame around the page is told. */
  shell: { page: PageId; record: GamesRecord; address: PageAddress };
}

/**
 * What a page of a Games shows; the not-found page where there are no such Games. proxy.ts has refused
 * an address with a day or a revision that is not allowed. Made once a request, for the page and its title.
 */
export async function gamesPage(
  { params, searchParams }: GamesPageProps,
  page: PageId,
): Promise<GamesPage> {
  return readPage(page, JSON.stringify(await params), JSON.stringify(await searchParams));
}

/** Both as text: what `cache` is given again has to be the same, and Next gives new objects. */
const readPage = cache(
  async (page: PageId, routeText: string, givenText: string): Promise<GamesPage> => {
    const route: RouteParams = JSON.parse(routeText);
    const given: SearchParams = JSON.parse(givenText);
    const { kind } = PAGES[page];
    const query = knownParams(kind, given);
    const newest = (await findGamesRecord(route.games)) ?? notFound();
    const live = await askedRecord(newest, query);
    const record = recordAsOf(live, parseAsOf(live.games, query));
    const own = pathParts(page).map((part) => route[part.replace(/[[\]]/g, "")] ?? part);
    const path = localePath(route.locale, `/${[route.games, ...own].join("/")}`);
    const address = { path, params: query, others: otherParams(kind, given) };
    return { record, live, query, shell: { page, record, address } };
  },
);

/** The metadata of a page that has a title of its own: with its Games, and with its day if it shows one. */
export async function titledPage(props: GamesPageProps, page: TitledPageId): Promise<Metadata> {
  const { record } = await gamesPage(props, page);
  const t = await getTranslations();
  const names = await getNames();
  const { title, shows } = PAGES[page];
  const whole = `${t(title)}, ${names.games(record.games)}`;
  return { title: shows === "nothing" ? whole : await titleOn(record, whole) };
}
