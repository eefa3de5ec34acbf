import { type NextRequest, NextResponse } from "next/server";
import { hasLocale } from "next-intl";
import createMiddleware from "next-intl/middleware";
import { loadedRecords } from "@/lib/data/loaded-records";
import { localePath, routing } from "@/lib/i18n/routing";
import { findPage, pathSegments } from "@/lib/record/suggest-pages";

const withLocale = createMiddleware(routing);

/** Tells the page of missing pages which address was asked for. */
const PATH_HEADER = "x-qualified-path";

/**
 * Puts the language into the address, leads an address that is nearly right ("/nations/kaz") to the
 * right one, and one without a page to the page that says so. Next renders its own not-found page in
 * the browser only; ours is whole without JavaScript.
 */
export default function proxy(request: NextRequest) {
  const { pathname, search } = request.nextUrl;
  const segments = pathSegments(pathname);
  const [first] = segments;
  const locale = hasLocale(routing.locales, first) ? first : routing.defaultLocale;
  const [games, ...page] = locale === first ? segments.slice(1) : segments;
  const { records } = loadedRecords();
  if (games === undefined || records.size === 0) return withLocale(request);

  const stored = records.get(games);
  const own = stored && findPage(stored.record, page);
  if (!own) {
    const headers = new Headers(request.headers);
    headers.set(PATH_HEADER, pathname);
    const missing = new URL(`/${locale}/missing`, request.url);
    return NextResponse.rewrite(missing, { status: 404, request: { headers } });
  }
  if (own.join("/") !== page.join("/")) {
    const path = localePath(locale, `/${[games, ...own].join("/")}`);
    return NextResponse.redirect(new URL(path + search, request.url), 308);
  }
  return withLocale(request);
}

export const config = { matcher: ["/((?!api|_next|flags|healthz|.*\\..*).*)"] };
