import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { ORIGIN_HEADER } from "../../lib/api/asked-origin";
import type { Variant } from "./public-request";

/** The host that pages which are kept for everybody are rendered for. */
const CANONICAL_HOST = "localhost";

/**
 * A GET request for a path and query that carries nothing of any visitor: no cookies, no languages,
 * no host. Rendering it makes an answer that may be kept for everybody, whatever the page reads.
 * `origin`: what whole addresses begin with in an answer that is kept for each name of the site.
 */
export function makeCanonicalRequest(
  url: string,
  variant: Variant = "html",
  origin: string | null = null,
): IncomingMessage {
  const request = new IncomingMessage(new Socket());
  request.method = "GET";
  // The framework redirects a request for data whose address does not have its checksum of the headers.
  request.url = variant === "data" ? `${url}${url.includes("?") ? "&" : "?"}_rsc=` : url;
  request.httpVersion = "1.1";
  request.httpVersionMajor = 1;
  request.httpVersionMinor = 1;
  request.headers = { host: CANONICAL_HOST, accept: "*/*" };
  if (variant === "data") request.headers.rsc = "1";
  if (origin !== null) request.headers[ORIGIN_HEADER] = origin;
  request.rawHeaders = Object.entries(request.headers).flatMap(([name, value]) => [
    name,
    `${value}`,
  ]);
  request.complete = true;
  request.push(null);
  return request;
}

/** A redirect's address without the canonical host, which is nobody's. */
export function makeRelativeLocation(location: string): string {
  const url = URL.canParse(location) ? new URL(location) : null;
  return url?.hostname === CANONICAL_HOST ? url.pathname + url.search + url.hash : location;
}
