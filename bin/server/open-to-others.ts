/**
 * What pages of other sites may read: the API and what is downloaded. Their scripts may read these answers,
 * refusals too, and the headers that they need.
 */

/** The addresses that are open, each with all below it. */
const OPEN = /^\/api\/v1(?:[/?]|$)/;

/** A browser asks so seldom whether it may send a header of a page's own. */
const PREFLIGHT_SECONDS = 86_400;

const EXPOSED = [
  "ETag",
  "Link",
  "Content-Disposition",
  "X-Revision",
  "RateLimit",
  "RateLimit-Policy",
  "Retry-After",
];

/** As Node's flat list. Nothing here depends on who asks, so that answers stay the same for everybody. */
export const OPEN_HEADERS: readonly string[] = [
  ...["access-control-allow-origin", "*"],
  ...["access-control-expose-headers", EXPOSED.join(", ")],
  ...["cross-origin-resource-policy", "cross-origin"],
];

/** What a preflight is answered beside them. */
export const PREFLIGHT_HEADERS: Readonly<Record<string, string>> = {
  "access-control-allow-methods": "GET, HEAD, OPTIONS",
  "access-control-allow-headers": "*",
  "access-control-max-age": String(PREFLIGHT_SECONDS),
};

/** Whether a page of another site may read what is answered at an address. */
export function isOpenToOthers(target: string | undefined): boolean {
  return OPEN.test(target ?? "");
}
