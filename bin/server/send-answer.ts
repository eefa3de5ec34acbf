import type { IncomingMessage, ServerResponse } from "node:http";
import type { Answer } from "./answer";
import { chooseEncoding, type Encoding } from "./content-encoding";

const BODILESS_STATUSES = new Set([204, 205, 304]);
const ETAG_SUFFIX = { identity: "", gzip: "-gzip", br: "-br" } as const satisfies Record<
  Encoding,
  string
>;
/** A 304 repeats only what a kept copy may have to learn. */
const REPEATED_HEADERS = new Set(["cache-control", "vary", "x-revision"]);

/**
 * Sends an answer in the encoding that suits the visitor, or says that the visitor's copy is good; with
 * the headers of this visitor (`own`, as Node's flat list).
 */
export function sendAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  answer: Answer,
  own: readonly string[] = [],
): void | Promise<void> {
  const encoding = answer.encodingFor(chooseEncoding(request.headers["accept-encoding"] as string));
  const known = answer.status === 200 && findKnownTag(request.headers["if-none-match"], answer);
  if (known) {
    const repeated = answer.headers.filter((_, index, all) =>
      REPEATED_HEADERS.has(all[index - (index % 2)] ?? ""),
    );
    response.writeHead(304, [...repeated, ...own, "etag", known]).end();
    return;
  }
  const body = answer.body(encoding);
  const headers = [...answer.headers, ...own];
  if (Buffer.isBuffer(body)) sendBody(request, response, { answer, encoding, body, headers });
  else {
    return body.then((bytes) =>
      sendBody(request, response, { answer, encoding, body: bytes, headers }),
    );
  }
}

interface ToSend {
  answer: Answer;
  encoding: Encoding;
  body: Buffer;
  headers: string[];
}

function sendBody(
  request: IncomingMessage,
  response: ServerResponse,
  { answer, encoding, body, headers }: ToSend,
): void {
  if (response.destroyed) return;
  if (answer.etag) headers.push("etag", makeTag(answer.etag, encoding));
  if (encoding !== "identity") headers.push("content-encoding", encoding);
  const hasBody = !BODILESS_STATUSES.has(answer.status);
  // The framework's answer to a HEAD has no body to measure.
  const isMeasured = hasBody && (request.method !== "HEAD" || body.length > 0);
  if (isMeasured) headers.push("content-length", String(body.length));
  response.writeHead(answer.status, headers);
  if (hasBody && request.method !== "HEAD") response.end(body);
  else response.end();
}

function makeTag(etag: string, encoding: Encoding): string {
  return `"${etag}${ETAG_SUFFIX[encoding]}"`;
}

/** The tag of If-None-Match that names this answer in any encoding, all of which say the same. */
function findKnownTag(header: string | undefined, { etag }: Answer): string | undefined {
  if (!header || !etag) return undefined;
  const tags = header.split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  if (tags.includes("*")) return makeTag(etag, "identity");
  const ours = Object.values(ETAG_SUFFIX).map((suffix) => `"${etag}${suffix}"`);
  return tags.find((tag) => ours.includes(tag));
}
