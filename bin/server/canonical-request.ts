import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import type { RouterHeaders } from "./public-request";

/** The host that pages which are kept for everybody are rendered for. */
const CANONICAL_HOST = "localhost";

/**
 * A GET request for a path and query that carries nothing of any visitor: no cookies, no languages,
 * no host; at most what the router of the page on screen says of itself. Rendering it makes an answer that may be kept for everybody, whatever the page reads.
 */
export function makeCanonicalRequest(url: string, router: RouterHeaders = {}): IncomingMessage {
  const request = new IncomingMessage(new Socket());
  request.method = "GET";
  request.url = url;
  request.httpVersion = "1.1";
  request.httpVersionMajor = 1;
  request.httpVersionMinor = 1;
  request.headers = { host: CANONICAL_HOST, accept: "*/*", ...router };
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
