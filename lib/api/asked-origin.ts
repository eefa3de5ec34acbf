import { readEnv } from "@/lib/env";

/**
 * By this header the server in bin/ says what absolute addresses of the site begin with, in a request of
 * its own; none of a visitor's headers gets there.
 */
export const ORIGIN_HEADER = "x-qualified-origin";

/** What absolute addresses begin with, as far as it is said; `null`: neither by the server nor by BASE_URL. */
export function knownOrigin(headers: Pick<Headers, "get">): string | null {
  return headers.get(ORIGIN_HEADER) ?? readEnv().baseUrl;
}

/** What absolute addresses begin with, for an answer that is kept for each of the site's names. */
export function askedOrigin({ headers, url }: Pick<Request, "headers" | "url">): string {
  return knownOrigin(headers) ?? new URL(url).origin;
}
