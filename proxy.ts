import { type NextRequest, NextResponse } from "next/server";
import { hasLocale } from "next-intl";
import createMiddleware from "next-intl/middleware";
import { gamesLinks } from "@/components/ui/links";
import { featuredRecord, loadedRecords } from "@/lib/data/loaded-records";
import { askedRecord } from "@/lib/data/pinned-record";
import { AppError } from "@/lib/errors";
import { localePath, routing } from "@/lib/i18n/routing";
import { EMBED, isEmbedded } from "@/lib/record/embeds";
import { findPage, pathSegments } from "@/lib/record/find-page";
import type { GamesRecord, LiveRecord } from "@/lib/record/games-record";
import type { Games } from "@/lib/record/games-rows";
import { AS_OF } from "@/lib/record/moment";
import { PAGES, pageAt } from "@/lib/record/pages";
import { searchGames } from "@/lib/record/search-games";
import { isSitePage } from "@/lib/record/site-pages";
import { isResource } from "@/lib/record/table";
import { searchTyped } from "@/lib/record/table-query";
import { RESOURCE_READERS } from "@/lib/record/tables";
import { meantAsOf, parseAsOf } from "@/lib/schemas/as-of";
import { countClosedParams } from "@/lib/schemas/count-params";
import { followingClosedParams } from "@/lib/schemas/following-params";
import { matrixClosedParams } from "@/lib/schemas/matrix-params";
import { changesParams, homeParams, meantParams, tableParams } from "@/lib/schemas/meant-params";
import { nationClosedParams } from "@/lib/schemas/nation-params";
import { searchLeftOut, withAllAsked } from "@/lib/schemas/search-params";

const withLocale = createMiddleware(routing);

const ADMIN_AREA = "admin";
const SEARCH = PAGES.search.path;

/** Tells the pages of refusals which address was asked for. */
const PATH_HEADER = "x-qualified-path";

/** Answers with one of the pages that say why an address is refused. */
function refuse(request: NextRequest, page: string, status: number): NextResponse {
  const { pathname, search } = request.nextUrl;
  const headers = new Headers(request.headers);
  headers.set(PATH_HEADER, pathname + search);
  return NextResponse.rewrite(new URL(page, request.url), { status, request: { headers } });
}

function hasAllowedDay(games: Games, params: URLSearchParams): boolean {
  try {
    parseAsOf(games, params);
    return true;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}

/** The record of the revision that is asked for; `null`: there is none, or it cannot be read. */
async function pinnedRecord(
  newest: LiveRecord,
  params: URLSearchParams,
): Promise<LiveRecord | null> {
  try {
    return await askedRecord(newest, params);
  } catch (error) {
    if (error instanceof AppError && error.code === "invalid_parameter") return null;
    throw error;
  }
}

/**
 * Where a search leads: to the one page that it finds, that of a Games too, or from the site's to that of a Games. One that is
 * asked more than it reads opens nothing: its page says what it leaves out.
 */
function searchRedirect(
  locale: string,
  record: GamesRecord,
  others: readonly GamesRecord[],
  params: URLSearchParams,
  isSiteSearch: boolean,
): string | null {
  const typed = searchTyped(params);
  const moment = { asOf: parseAsOf(record.games, params), pinned: record.pinned };
  const only = searchLeftOut(params).length > 0 ? null : searchGames(record, others, typed).only;
  if (only === null) {
    const search = gamesLinks(locale, record.games, moment).search(typed);
    return isSiteSearch ? withAllAsked(search, params) : null;
  }
  const links = gamesLinks(locale, only.record.games, only.record === record ? moment : undefined);
  return only.page ? links[only.page.kind](only.page.id) : links.home();
}

/**
 * Puts the language into the address, leads an address that is nearly right ("/nations/kaz") to the
 * right one, one that asks in other words ("?noc=DEU", "?as-of=2024-3-11") to the page's own words, one
 * that searches on a home page to the search, one without a page to the page that says so, and one with
 * a day or a revision that its record does not have, to the page that names those that it has. Next renders
 * its own not-found page in the browser only; ours are whole without JavaScript.
 */
export default async function proxy(request: NextRequest) {
  const { pathname, search, searchParams } = request.nextUrl;
  const segments = pathSegments(pathname);
  const [first] = segments;
  const locale = hasLocale(routing.locales, first) ? first : routing.defaultLocale;
  const below = locale === first ? segments.slice(1) : segments;
  const isEmbed = below[0]?.toLowerCase() === EMBED;
  const [games, ...page] = isEmbed ? below.slice(1) : below;
  // The admin area is of no Games, and its pages find out themselves whom they let in.
  if (!isEmbed && games === ADMIN_AREA) return withLocale(request);
  const { records } = loadedRecords();
  const featured = featuredRecord();
  if (!featured) return withLocale(request);

  // No Games has a capital in its id.
  const id = games?.toLowerCase();
  if (id !== undefined && !isEmbed && isSitePage([id, ...page])) {
    if (id === games) return withLocale(request);
    return NextResponse.redirect(new URL(localePath(locale, `/${id}`), request.url), 308);
  }
  const isSiteSearch = id === SEARCH && page.length === 0 && !isEmbed;
  const missing = `/${locale}/${isEmbed ? "embed-refused" : "missing"}`;
  const refusedMoment = `/${locale}/${isEmbed ? "embed-refused" : "refused-moment"}`;
  if (isEmbed && id === undefined) return refuse(request, missing, 404);
  const newest = id === undefined || isSiteSearch ? featured : records.get(id)?.record;
  if (!newest) return refuse(request, missing, 404);
  const record = await pinnedRecord(newest, searchParams);
  if (record === null) return refuse(request, refusedMoment, 400);
  const own = isSiteSearch ? [SEARCH] : findPage(record, page);
  if (!own || (isEmbed && !isEmbedded(pageAt(own)))) return refuse(request, missing, 404);
  const day = meantAsOf(searchParams);
  if (day !== null) {
    const written = new URLSearchParams(searchParams);
    written.set(AS_OF, day);
    return NextResponse.redirect(new URL(`${pathname}?${written}`, request.url), 307);
  }
  if (!hasAllowedDay(record.games, searchParams)) {
    return refuse(request, refusedMoment, 400);
  }
  if (own[0] === SEARCH) {
    const others = [...records.values()].map((each) => each.record).filter((r) => r !== newest);
    const found = searchRedirect(locale, record, others, searchParams, isSiteSearch);
    if (found !== null) return NextResponse.redirect(new URL(found, request.url), 307);
  }
  const isSpeltOtherwise = id !== games || own.join("/") !== page.join("/");
  const isEmbedSpeltOtherwise = isEmbed && below[0] !== EMBED;
  if (id !== undefined && !isSiteSearch && (isSpeltOtherwise || isEmbedSpeltOtherwise)) {
    const path = localePath(locale, `/${[...(isEmbed ? [EMBED] : []), id, ...own].join("/")}`);
    return NextResponse.redirect(new URL(path + search, request.url), 308);
  }
  const typed = searchTyped(searchParams);
  if (own.length === 0 && typed !== "" && !isEmbed) {
    const asOf = parseAsOf(record.games, searchParams);
    const links = gamesLinks(locale, record.games, { asOf, pinned: record.pinned });
    const search = withAllAsked(links.search(typed), searchParams);
    return NextResponse.redirect(new URL(search, request.url), 307);
  }
  const meant = meantParams(closedParams(record, own), searchParams);
  if (meant) {
    // Not for ever: a word means something as long as nothing else is called so.
    return NextResponse.redirect(new URL(`${pathname}?${meant}`, request.url), 307);
  }
  return withLocale(request);
}

/** The parameters with closed values of a page of the record; of most pages, none. */
function closedParams(record: GamesRecord, page: readonly string[]) {
  const [section, ...more] = page;
  if (section === undefined) return homeParams(record);
  if (section === PAGES.changes.path) return changesParams(record);
  if (section === PAGES.count.path) return countClosedParams();
  if (section === PAGES.matrix.path) return matrixClosedParams(record);
  if (section === PAGES.following.path) return followingClosedParams(record);
  if (section === PAGES.nations.path && more.length > 0) return nationClosedParams(record);
  if (more.length > 0 || !isResource(section)) return [];
  return tableParams(record, RESOURCE_READERS[section]);
}

export const config = { matcher: ["/((?!api|_next|flags|healthz|.*\\..*).*)"] };
