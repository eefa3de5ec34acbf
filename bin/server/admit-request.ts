import type { IncomingMessage } from "node:http";
import { parseAndValidateFlightRouterState } from "next/dist/server/app-render/parse-and-validate-flight-router-state";
import type { Refusal } from "./refuse-request";

/** What a form of the public's may weigh: an e-mail and a password, with room to spare. */
export const MOST_BODY_BYTES = 64 * 1024;

/** What only forms of the admin area can meet; the API has none of these codes. */
const REFUSED = {
  privateMethod: {
    status: 405,
    code: "method_not_allowed",
    text: "Only GET, HEAD and POST are answered here",
    headers: { allow: "GET, HEAD, POST, OPTIONS" },
  },
  routerState: { status: 400, code: "bad_request", text: "The router's state cannot be read" },
  otherSite: {
    status: 403,
    code: "forbidden",
    text: "Forms are taken from pages of this site only, at the address that it is known by",
  },
  length: { status: 411, code: "bad_request", text: "The length of the body has to be said" },
  large: {
    status: 413,
    code: "too_large",
    text: "More than 64 kB are taken only of who is signed in",
  },
} as const satisfies Record<string, Refusal>;

interface Admission {
  /** What whole addresses begin with; null: the host that is asked. */
  baseUrl: string | null;
  /** Whether the cookies are those of somebody who is signed in. */
  isSignedIn: (cookies: string) => Promise<boolean>;
}

/**
 * Why a request that the framework would answer is refused before it, where the framework would take what
 * the client did wrong for a fault of its own, or do more for a stranger than anybody needs; `null`: it is
 * not. Only who is signed in may send more than {@link MOST_BODY_BYTES}.
 */
export function findRefusal(
  request: IncomingMessage,
  { baseUrl, isSignedIn }: Admission,
): Refusal | null | Promise<Refusal | null> {
  const { method = "GET", headers } = request;
  if (!isRouterState(headers["next-router-state-tree"])) return REFUSED.routerState;
  if (method === "GET" || method === "HEAD" || method === "OPTIONS") return null;
  if (method !== "POST") return REFUSED.privateMethod;
  if (isOfOtherSite(headers, baseUrl)) return REFUSED.otherSite;
  // Every browser and proxy says how long a body is; without it the end would be known too late.
  if (headers["transfer-encoding"] !== undefined) return REFUSED.length;
  if (Number(headers["content-length"] ?? 0) <= MOST_BODY_BYTES) return null;
  return isSignedIn(headers.cookie ?? "").then((isKnown) => (isKnown ? null : REFUSED.large));
}

/** The framework takes the first of these two names for the site's, and any client can send them. */
export function sayOwnHost({ headers }: IncomingMessage, baseUrl: string | null): void {
  delete headers["x-forwarded-host"];
  if (baseUrl !== null) headers.host = new URL(baseUrl).host;
}

function isRouterState(header: string | string[] | undefined): boolean {
  try {
    parseAndValidateFlightRouterState(header);
    return true;
  } catch {
    return false;
  }
}

/** Whether a browser says that a page of another site sends this; programs say nothing. */
function isOfOtherSite(headers: IncomingMessage["headers"], baseUrl: string | null): boolean {
  const { origin, host } = headers;
  if (headers["sec-fetch-site"] === "cross-site") return true;
  if (origin === undefined) return false;
  if (!URL.canParse(origin)) return true;
  const sender = new URL(origin);
  return baseUrl === null ? sender.host !== host?.toLowerCase() : sender.origin !== baseUrl;
}
