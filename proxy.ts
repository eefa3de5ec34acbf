import type { NextRequest } from "next/server";
import createMiddleware from "next-intl/middleware";
import { routing } from "@/lib/i18n/routing";

const withLocale = createMiddleware(routing);

/** Tells the not-found page which address was asked for; Next does not. */
const PATH_HEADER = "x-qualified-path";

export default function proxy(request: NextRequest) {
  request.headers.set(PATH_HEADER, request.nextUrl.pathname);
  return withLocale(request);
}

export const config = { matcher: ["/((?!api|_next|flags|healthz|.*\\..*).*)"] };
