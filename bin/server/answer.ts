import { hash } from "node:crypto";
import { makeRelativeLocation } from "./canonical-request";
import type { AnswerHead, CapturedAnswer } from "./captured-response";
import {
  compress,
  compressAtOnce,
  type Effort,
  type Encoding,
  isCompressible,
} from "./content-encoding";
import { EMBED_POLICY } from "./content-security-policy";
import { makeContentSecurityPolicy, OPEN_TO_ALL, SECURITY_HEADERS } from "./security-headers";

/** Set anew by this server, or meaningful for one connection only. */
const DROPPED_HEADERS = new Set([
  "connection",
  "keep-alive",
  "transfer-encoding",
  "content-length",
  "date",
  "x-powered-by",
]);

/**
 * Not for answers that are shared: the framework's validators, which know nothing of the encodings,
 * and its notes to its own router, which asks for data in requests of its own.
 */
const FRAMEWORK_HEADERS = /^(etag|last-modified|accept-ranges|cache-control|vary|x-middleware-.*)$/;
const ROUTER_NOTES = /^x-nextjs-/;

/** What the framework says of every page that it renders on demand. It is no wish of the page. */
const FRAMEWORK_DEFAULT = "private, no-cache, no-store, max-age=0, must-revalidate";

const FOR_EVER = "public, max-age=31536000, immutable";
/** Said by what changes with the site only, not with a publish. */
const FOR_A_WHILE = /^public, max-age=[1-9]\d*$/;
const UNTIL_ASKED_AGAIN = "public, max-age=0, must-revalidate";
/**
 * Of pages: a cache in front may give it for a second, and for one more while it fetches the next. A browser,
 * which obeys `must-revalidate`, asks each time.
 */
const FOR_A_MOMENT = "public, max-age=0, s-maxage=1, stale-while-revalidate=1, must-revalidate";

/** By these a page and its data are told apart, which may have one address. */
const ROUTER_HEADERS = "rsc, next-router-state-tree";

/** A rough measure of the objects around an answer's bytes. */
const OVERHEAD_BYTES = 1024;

/** A small answer is compressed sooner than another thread would have begun. */
const MOST_BYTES_AT_ONCE = 16_000;

/** An unknown address is not kept: anybody can think of any number of them. */
const KEPT_STATUSES = new Set([200, 301, 308]);

/** Has the page or handler itself said that its answer is for one visitor, or never ends? */
export function isPersonal({ headers }: AnswerHead): boolean {
  const cacheControl = String(headers["cache-control"] ?? "").toLowerCase();
  return (
    headers["set-cookie"] !== undefined ||
    (cacheControl !== FRAMEWORK_DEFAULT && /no-store|private/.test(cacheControl)) ||
    isEndless({ headers })
  );
}

/** Must the body be passed on as it comes? */
export function isEndless({ headers }: Pick<AnswerHead, "headers">): boolean {
  return String(headers["content-type"]).startsWith("text/event-stream");
}

interface AnswerOptions {
  /** Is it the same for everybody who asks for the address? */
  isShared: boolean;
  /** Is it the data of a page, asked for by the framework's router? */
  isForRouter?: boolean;
  /** May pages of other sites show it in a frame? */
  isEmbed?: boolean;
  /** Is it made so fast that compressing it well would take longer? */
  isQuick?: boolean;
  /** The revision that it was made from. */
  revision: string | undefined;
}

/** A finished answer with each of its encodings, made when first asked for. */
export class Answer {
  readonly status: number;
  /** Known for answers that may be given again to the next who asks. */
  readonly etag: string | undefined;
  /** Does the address change whenever the content does? */
  readonly isImmutable: boolean;
  /** What it was made from. */
  readonly revision: string | undefined;
  /** May it be given for a moment after a newer revision was heard of, while the next one is made? */
  readonly mayLag: boolean;
  /** Called when the answer has come to take more memory. */
  onGrow: (() => void) | undefined;
  #headers: readonly string[];
  #laggingSince: number | undefined;
  readonly #isCompressible: boolean;
  readonly #effort: Effort;
  readonly #bodies = new Map<Encoding, Buffer | Promise<Buffer>>();

  constructor(captured: CapturedAnswer, options: AnswerOptions) {
    const { status, headers, body } = captured;
    this.status = status;
    this.revision = options.revision;
    this.isImmutable = options.isShared && /immutable/.test(String(headers["cache-control"]));
    this.#isCompressible =
      headers["content-encoding"] === undefined &&
      isCompressible(String(headers["content-type"]), body.length);
    this.#effort = this.isImmutable ? "strong" : options.isQuick ? "quick" : "light";
    this.#bodies.set("identity", body);
    if (options.isShared && KEPT_STATUSES.has(status)) {
      this.etag = hash("sha256", body, "base64url").slice(0, 27);
    }
    const isPage = status === 200 && String(headers["content-type"]).startsWith("text/html");
    this.mayLag = this.etag !== undefined && isPage && options.isForRouter !== true;
    this.#headers = this.#listHeaders(captured, options);
  }

  /** The headers that do not depend on the encoding, as Node's flat list. */
  get headers(): readonly string[] {
    return this.#headers;
  }

  /** When the first newer revision was heard of, in milliseconds of the cache's clock; undefined: none was. */
  get laggingSince(): number | undefined {
    return this.#laggingSince;
  }

  /** Notes that a newer revision was heard of. No cache in front may keep the answer any longer. */
  lag(now: number): void {
    if (this.#laggingSince !== undefined) return;
    this.#laggingSince = now;
    this.#headers = this.#headers.map((each) => (each === FOR_A_MOMENT ? UNTIL_ASKED_AGAIN : each));
  }

  /** What it takes of the memory, in bytes. */
  get size(): number {
    let size = OVERHEAD_BYTES;
    for (const header of this.#headers) size += header.length;
    for (const body of this.#bodies.values()) if (Buffer.isBuffer(body)) size += body.length;
    return size;
  }

  /** The encoding to use for a visitor who prefers this one. */
  encodingFor(preferred: Encoding): Encoding {
    return this.#isCompressible ? preferred : "identity";
  }

  /** The body in an encoding; a promise until it has been compressed once. */
  body(encoding: Encoding): Buffer | Promise<Buffer> {
    const known = this.#bodies.get(encoding);
    if (known || encoding === "identity") return known ?? Buffer.alloc(0);
    const identity = this.#bodies.get("identity");
    if (
      this.#effort === "quick" &&
      Buffer.isBuffer(identity) &&
      identity.length <= MOST_BYTES_AT_ONCE
    ) {
      const body = compressAtOnce(identity, encoding, this.#effort);
      this.#bodies.set(encoding, body);
      this.onGrow?.();
      return body;
    }
    const compressed = this.#compress(encoding);
    this.#bodies.set(encoding, compressed);
    return compressed;
  }

  async #compress(encoding: Exclude<Encoding, "identity">): Promise<Buffer> {
    const identity = await this.body("identity");
    const body = await compress(identity, encoding, this.#effort);
    this.#bodies.set(encoding, body);
    this.onGrow?.();
    return body;
  }

  #listHeaders({ headers, body }: CapturedAnswer, options: AnswerOptions): string[] {
    const { isShared, isForRouter = false, isEmbed = false, revision } = options;
    const listed = listGivenHeaders(headers, options);
    const type = String(headers["content-type"]);
    const policy = isEmbed ? EMBED_POLICY : makeContentSecurityPolicy(type, body);
    const unlessGiven = (name: string, value: string | undefined) => {
      if (value !== undefined && headers[name] === undefined) listed.push(name, value);
    };
    for (const name in SECURITY_HEADERS) unlessGiven(name, SECURITY_HEADERS[name]);
    if (isEmbed) for (const name in OPEN_TO_ALL) unlessGiven(name, OPEN_TO_ALL[name]);
    unlessGiven("content-security-policy", policy);
    if (revision !== undefined && !this.isImmutable) listed.push("x-revision", revision);
    if (isShared) {
      const asked = String(headers["cache-control"]);
      const reuse = this.isImmutable
        ? FOR_EVER
        : FOR_A_WHILE.test(asked)
          ? asked
          : this.mayLag && !isEmbed
            ? FOR_A_MOMENT
            : UNTIL_ASKED_AGAIN;
      listed.push("cache-control", this.etag ? reuse : "no-store");
    } else unlessGiven("cache-control", "no-store");
    const isPage = isForRouter || (isShared && type.startsWith("text/html"));
    listed.push("vary", isPage ? `${ROUTER_HEADERS}, Accept-Encoding` : "Accept-Encoding");
    return listed;
  }
}

/** What the framework answered, without what this server says itself. */
function listGivenHeaders(
  headers: AnswerHead["headers"],
  { isShared, isForRouter = false }: AnswerOptions,
): string[] {
  const isOmitted = (name: string) =>
    FRAMEWORK_HEADERS.test(name) || (!isForRouter && ROUTER_NOTES.test(name));
  const listed: string[] = [];
  for (const [name, value] of Object.entries(headers)) {
    if (DROPPED_HEADERS.has(name) || (isShared && isOmitted(name))) continue;
    for (const each of Array.isArray(value) ? value : [String(value)]) {
      listed.push(name, name === "location" ? makeRelativeLocation(each) : each);
    }
  }
  return listed;
}
