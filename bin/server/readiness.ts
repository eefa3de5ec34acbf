import type { IncomingMessage, ServerResponse } from "node:http";
import { SECURITY_HEADERS } from "./security-headers";

interface ReadinessOptions {
  /** Whether the process has anything to show. */
  isLoaded: () => boolean;
  /** Rejects where the database does not answer. */
  askDatabase: () => Promise<unknown>;
  /** The process is about to stop: whoever spreads requests sends it no more. */
  draining: AbortSignal;
  /** How long the database may take, in milliseconds. */
  askedWithinMs?: number;
}

/** Who spreads requests asks every few seconds and would not wait longer. */
const ASKED_WITHIN_MS = 2000;

/** For sites of one process, or whose database all processes lose at once: pages need none. */
const WITHOUT_DATABASE = "without=database";

const PATH = /^\/readyz(?:\?(.*))?$/;

/**
 * `GET /readyz`: whether requests should be sent to this process. 200, or 503 with the reason: it is about to
 * stop, has no record to show, or its database does not answer (`?without=database`: which is then not asked,
 * because public pages go on from memory without it).
 */
export class Readiness {
  readonly #options: ReadinessOptions;
  #asking: Promise<boolean> | null = null;

  constructor(options: ReadinessOptions) {
    this.#options = options;
  }

  /** Whether the address is this one. */
  static isFor(url: string): boolean {
    return PATH.test(url);
  }

  /** Answers a request for it. */
  async answer({ method }: IncomingMessage, response: ServerResponse, url: string): Promise<void> {
    const isAsked = PATH.exec(url)?.[1] !== WITHOUT_DATABASE;
    const reason = await this.#findReason(isAsked);
    const body = reason === null ? { status: "ready" } : { status: "not ready", reason };
    response.writeHead(reason === null ? 200 : 503, {
      ...SECURITY_HEADERS,
      "content-type": "application/json; charset=utf-8",
      "cache-control": "no-store",
    });
    response.end(method === "HEAD" ? undefined : `${JSON.stringify(body)}\n`);
  }

  async #findReason(isDatabaseAsked: boolean): Promise<string | null> {
    const { draining, isLoaded } = this.#options;
    if (draining.aborted) return "draining";
    if (!isLoaded()) return "no record is loaded";
    if (!isDatabaseAsked || (await this.#hasDatabase())) return null;
    return "the database does not answer";
  }

  /** However many ask, the database is asked once at a time. */
  #hasDatabase(): Promise<boolean> {
    this.#asking ??= this.#askDatabase().finally(() => {
      this.#asking = null;
    });
    return this.#asking;
  }

  async #askDatabase(): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<boolean>((resolve) => {
      timer = setTimeout(() => resolve(false), this.#options.askedWithinMs ?? ASKED_WITHIN_MS);
    });
    const answered = this.#options.askDatabase().then(
      () => true,
      () => false,
    );
    const isThere = await Promise.race([answered, late]);
    clearTimeout(timer);
    return isThere;
  }
}
