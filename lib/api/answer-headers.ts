/** What the head of an answer says of it: where it leads, and how long it may be kept. */
import type { LiveRecord } from "@/lib/record/games-record";
import { REVISION } from "@/lib/record/moment";

/** The description of the API for programs. */
export const OPEN_API_PATH = "/api/v1/openapi.json";
/** The description for people. */
const DEVELOPERS_PATH = "/developers";

/**
 * How long others may keep an answer of a revision that is named. It stays as it is, but for names of
 * nations, which all Games share, and for a restored backup: DECISIONS.md, 2026-11-29.
 */
const KEPT_FOR = "public, max-age=86400";

/** RFC 8631: where the API is described. */
const DESCRIBED: readonly Link[] = [
  { to: OPEN_API_PATH, rel: "service-desc" },
  { to: DEVELOPERS_PATH, rel: "service-doc" },
];

interface Link {
  to: string;
  rel: string;
}

function linkText(links: readonly Link[]): string {
  return links.map(({ to, rel }) => `<${to}>; rel="${rel}"`).join(", ");
}

/** The head of an answer that is about no one revision. */
export function describedHeaders(): Record<string, string> {
  return { link: linkText(DESCRIBED) };
}

/**
 * The head of an answer about a record: `cite-as` (RFC 8574) is its address with the revision that it is
 * of, `latest-version` (RFC 5829) of a named revision the one without. Addresses are relative: nobody
 * knows here by which host the API was asked.
 */
export function answerHeaders(
  { revision, pinned }: Pick<LiveRecord, "revision" | "pinned">,
  { path, params, next = null }: { path: string; params: URLSearchParams; next?: string | null },
): Record<string, string> {
  const newest = () => {
    const others = new URLSearchParams(params);
    others.delete(REVISION);
    return addressOf(path, others);
  };
  const links: Link[] = [
    ...(next === null ? [] : [{ to: next, rel: "next" }]),
    { to: pinnedAddress(path, params, revision), rel: "cite-as" },
    ...(pinned === null ? [] : [{ to: newest(), rel: "latest-version" }]),
    ...DESCRIBED,
  ];
  return {
    link: linkText(links),
    ...(pinned === null ? {} : { "cache-control": KEPT_FOR }),
  };
}

/** Where the same answer is found as long as the site is there. */
export function pinnedAddress(path: string, params: URLSearchParams, revision: number): string {
  if (params.size === 0) return `${path}?${REVISION}=${revision}`;
  if (!params.has(REVISION)) return `${path}?${params}&${REVISION}=${revision}`;
  const pinned = new URLSearchParams(params);
  pinned.set(REVISION, `${revision}`);
  return addressOf(path, pinned);
}

/** An address of a path and its parameters. */
export function addressOf(path: string, params: URLSearchParams): string {
  return params.size > 0 ? `${path}?${params}` : path;
}
