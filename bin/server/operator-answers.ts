import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { isOwnMachine } from "./client-address";
import type { Metrics } from "./metrics";
import { Readiness } from "./readiness";
import { SECURITY_HEADERS } from "./security-headers";

interface OperatorAnswersOptions {
  readiness: Readiness;
  metrics: Pick<Metrics, "write">;
  /** Opens the metrics to who is not on this machine; `null`: to nobody. */
  metricsToken: string | null;
}

const METRICS = /^\/metrics(?:\?|$)/;

/** A proxy says by one of these that it asks for somebody else. */
const FORWARDED = [
  "forwarded",
  "via",
  "x-forwarded-for",
  "x-forwarded-host",
  "x-forwarded-proto",
  "x-real-ip",
];

/** What the process says to those who watch it: `/readyz` to everybody, `/metrics` to few. */
export class OperatorAnswers {
  readonly #options: OperatorAnswersOptions;

  constructor(options: OperatorAnswersOptions) {
    this.#options = options;
  }

  /** Whether the address is one of these. */
  static isFor(url: string): boolean {
    return Readiness.isFor(url) || METRICS.test(url);
  }

  /** Answers a GET or HEAD; `deny` answers as where there is nothing. */
  async answer(
    request: IncomingMessage,
    response: ServerResponse,
    url: string,
    deny: () => void,
  ): Promise<void> {
    const { readiness, metrics, metricsToken } = this.#options;
    if (Readiness.isFor(url)) return readiness.answer(request, response, url);
    if (!mayReadMetrics(request, metricsToken)) return deny();
    const { type, text } = await metrics.write();
    response.writeHead(200, {
      ...SECURITY_HEADERS,
      "content-type": type,
      "cache-control": "no-store",
    });
    response.end(request.method === "HEAD" ? undefined : text);
  }
}

/**
 * Whether a request may read the metrics: it has the token, or comes from a program of this machine. One that a
 * proxy passes on may not, whoever sent it.
 */
function mayReadMetrics({ socket, headers }: IncomingMessage, token: string | null): boolean {
  if (FORWARDED.some((name) => headers[name] !== undefined)) return false;
  if (isOwnMachine(socket.remoteAddress ?? "") && isOwnName(headers.host)) return true;
  const given = /^Bearer (\S+)$/i.exec(headers.authorization ?? "")?.[1];
  return token !== null && given !== undefined && timingSafeEqual(digest(given), digest(token));
}

/** A page of another site, or a proxy that says nothing, asks this machine by the site's name. */
function isOwnName(host = ""): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/i.test(host);
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
