/** What a request asks for, in one of a few words: no address is a label of a metric. */
export type RequestKind = (typeof KINDS)[number][0] | "page";

/** The first that fits; whatever is left is a page, or an address that there is not. */
const KINDS = [
  ["build-file", /^\/_next\//],
  ["events", /^\/events(?:[/?]|$)/],
  ["operator", /^\/(?:healthz|readyz|metrics)(?:\?|$)/],
  ["sign-in", /^\/(?:api\/auth|(?:[a-z]{2}\/)?admin\/sign-in)(?:[/?]|$)/],
  ["admin", /^\/(?:api\/)?(?:[a-z]{2}\/)?admin(?:[/?]|$)/],
  ["picture", /^\/api\/v1\/[^/?]+\/pictures\//],
  ["download", /^\/api\/v1\/[^/?]+\/(?:datapackage\.zip|facts\.sqlite)/],
  ["api", /^\/api(?:[/?]|$)/],
  ["embed", /^\/(?:[a-z]{2}\/)?embed(?:[/?]|$)/],
  ["file", /^\/[^?]*\.[a-z0-9]+(?:\?|$)/i],
] as const satisfies readonly (readonly [string, RegExp])[];

/** The kind of an address as a request line has it. */
export function requestKind(url: string): RequestKind {
  return KINDS.find(([, pattern]) => pattern.test(url))?.[0] ?? "page";
}
