import type { IncomingMessage } from "node:http";

/** A longer address is answered, but not kept. */
const MAX_KEPT_URL_LENGTH = 2000;

/** A path with one of these segments shows something of its visitor, or changes without a publish. */
const PRIVATE_SEGMENTS = new Set(["admin", "auth", "login", "events", "healthz", "image"]);

/** Headers that make the same address answer differently. */
const VARYING_HEADERS = [
  "next-action",
  "next-router-prefetch",
  "next-router-segment-prefetch",
  "range",
  "authorization",
  "x-middleware-prefetch",
];

/** With these a page on screen asks for its own data anew: the same for all who have that page. */
export const ROUTER_HEADERS = ["rsc", "next-router-state-tree", "next-url"] as const;
const MAX_ROUTER_HEADER_LENGTH = 4000;

export type RouterHeaders = Readonly<Partial<Record<(typeof ROUTER_HEADERS)[number], string>>>;

/** Is the answer the same for everybody who asks this, so that it may be kept until a publish? */
export function isPublicRequest(request: IncomingMessage, url: string): boolean {
  if (request.method !== "GET" && request.method !== "HEAD") return false;
  if (url.length > MAX_KEPT_URL_LENGTH) return false;
  for (const name of VARYING_HEADERS) if (request.headers[name] !== undefined) return false;
  if (ROUTER_HEADERS.some((name) => request.headers[name] !== undefined)) {
    const { rsc, "next-router-state-tree": tree } = request.headers;
    if (rsc !== "1" || tree === undefined || tree.length > MAX_ROUTER_HEADER_LENGTH) return false;
  }
  const end = url.indexOf("?");
  const path = end === -1 ? url : url.slice(0, end);
  return !path.split("/").some((segment) => PRIVATE_SEGMENTS.has(segment));
}

/** What of a public request's headers its answer depends on; none for a page as HTML. */
export function routerHeadersOf({ headers }: IncomingMessage): RouterHeaders | undefined {
  if (headers.rsc === undefined) return undefined;
  return Object.fromEntries(
    ROUTER_HEADERS.flatMap((name) => {
      const value = headers[name];
      return typeof value === "string" ? [[name, value]] : [];
    }),
  );
}

/** The path and query that a request line asks for, or null when it names none. */
export function parseRequestUrl(target: string | undefined): string | null {
  if (target === undefined) return null;
  if (target.startsWith("/")) return target;
  if (!/^https?:\/\//i.test(target) || !URL.canParse(target)) return null;
  const { pathname, search } = new URL(target);
  return pathname + search;
}

/** Is this a file of the build, whose name changes whenever its content does? */
export function isBuildFile(url: string): boolean {
  return url.startsWith("/_next/static/");
}
