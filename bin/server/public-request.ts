import type { IncomingMessage } from "node:http";

/** Which of the two answers of one address: the page, or its data for the page on screen. */
export type Variant = "html" | "data";

/**
 * What a request for a page wants. Of all that the framework's router says of itself only this counts:
 * asked without it, the data is of the whole page and the same for all who have it on screen. What
 * else a header could ask (a part of the answer, a prefetch, somebody's own view) is passed over.
 */
export function variantOf({ headers }: IncomingMessage): Variant {
  return headers.rsc === "1" && headers["next-router-state-tree"] !== undefined ? "data" : "html";
}

/** Is this a file of the build, whose name changes whenever its content does? */
export function isBuildFile(url: string): boolean {
  return url.startsWith("/_next/static/");
}
