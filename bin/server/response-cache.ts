import { LRUCache } from "lru-cache";
import { Answer, isPersonal } from "./answer";
import { makeCanonicalRequest } from "./canonical-request";
import { type CapturedAnswer, CapturedResponse, MOST_COLLECTED_BYTES } from "./captured-response";
import { type answerDirectly, collected } from "./direct-answer";
import { isEmbedAddress, makeEmbedDocument } from "./embed-document";
import { isBuildFile, type Variant } from "./public-request";
import { RenderGate } from "./render-gate";
import type { RequestHandler } from "./request-handler";

interface ResponseCacheOptions {
  handle: RequestHandler;
  /** Answers an address without the framework; `null`: it cannot. */
  answerDirectly?: typeof answerDirectly;
  /**
   * Names what the answer at an address is made from, or, without one, what all are; undefined while
   * nothing has been loaded.
   */
  findRevision: (url?: string) => string | undefined;
  /** For the answers that a publish changes; the files of the build have a quarter beside it. */
  maxBytes?: number;
  /** An answer that is larger is not collected, and each who asks gets one made anew. */
  mostCollectedBytes?: number;
  /** What bounds the renderings. */
  gate?: RenderGate;
  /** A page that takes longer is given up, or all who ask for it would wait for ever. */
  renderTimeoutMs?: number;
}

/** What one answer is made for. */
interface Asked {
  url: string;
  variant: Variant;
  origin: string | null;
}

const DEFAULT_MAX_BYTES = 64 * 1024 * 1024;
const DEFAULT_RENDER_TIMEOUT_MS = 30_000;

/**
 * Renderings at once, and how many may wait (DECISIONS.md, 2026-11-28). A page on screen that asks for
 * its new data is told to wait longer: its reader would see the refusal in the place of the page.
 */
const MOST_RENDERINGS = 2;
const MOST_WAITING = 64;
const MOST_WAITING_FOR_DATA = 512;

/**
 * Pictures are drawn as PNG in a thread of their own, one after the other. No page waits behind them, and few of
 * them wait.
 */
const DRAWN = /^\/api\/v1\/[^/?]+\/pictures\/[^?]*\?(?:.*&)?format=png(?:&|$)/i;
const DRAWINGS = { most: 1, mostWaiting: 24 };

/** The answer cannot be kept for others: it has to be made from the visitor's own request. */
export class PersonalAnswerError extends Error {}

/** So many addresses are remembered whose answers are too large to be kept. */
const MOST_TOO_LARGE = 1000;

/**
 * The answers to public requests: a pure function of address and revision, so that each is made once
 * and kept until the revision of its Games changes or the memory is needed.
 *
 * Answers are made from a request without a visitor (makeCanonicalRequest), so no visitor's cookies,
 * languages or host can get into what others read.
 */
export class ResponseCache {
  readonly #options: ResponseCacheOptions;
  readonly #pages: LRUCache<string, Answer>;
  readonly #buildFiles: LRUCache<string, Answer>;
  readonly #underway = new Map<string, Promise<Answer>>();
  readonly #gate: RenderGate;
  /** By address and revision: nothing of these is made only to be thrown away. */
  readonly #tooLarge = new LRUCache<string, true>({ max: MOST_TOO_LARGE });
  readonly #drawings = new RenderGate(DRAWINGS);
  #revision: string | undefined;

  constructor(options: ResponseCacheOptions) {
    this.#options = options;
    this.#gate =
      options.gate ?? new RenderGate({ most: MOST_RENDERINGS, mostWaiting: MOST_WAITING });
    const maxBytes = options.maxBytes ?? DEFAULT_MAX_BYTES;
    this.#pages = makeStore(maxBytes);
    this.#buildFiles = makeStore(maxBytes / 4);
  }

  /** The memory that the kept answers take, in bytes. */
  get size(): number {
    return this.#pages.calculatedSize + this.#buildFiles.calculatedSize;
  }

  /** How many answers are kept. */
  get count(): number {
    return this.#pages.size + this.#buildFiles.size;
  }

  /**
   * The answer to a GET of this address, at once if it is kept; the data of a page is another answer
   * than its HTML, and one with whole addresses another for each `origin`. Rejects with {@link PersonalAnswerError} when the answer is not for everybody, and
   * with BusyError when too much is being made.
   */
  get(
    url: string,
    variant: Variant = "html",
    origin: string | null = null,
  ): Answer | Promise<Answer> {
    const { findRevision } = this.#options;
    const all = findRevision();
    if (all !== this.#revision) {
      this.#dropOld();
      this.#revision = all;
    }
    const revision = findRevision(url);
    const key = keyOf(url, variant, origin);
    const kept = this.#storeFor(url).get(key);
    if (kept) return kept;

    const name = `${revision} ${key}`;
    const underway = this.#underway.get(name);
    if (underway) return underway;
    if (this.#tooLarge.has(name)) return Promise.reject(new PersonalAnswerError());
    const direct = this.#options.answerDirectly?.(url, origin) ?? null;
    const collectedNow = direct && collected(direct);
    if (collectedNow && !(collectedNow instanceof Promise)) {
      const answer = makeDirectAnswer(collectedNow, revision);
      this.#keep(url, key, answer);
      return answer;
    }
    const isPatient = variant === "data" || isBuildFile(url);
    const gate = DRAWN.test(url) ? this.#drawings : this.#gate;
    const answer = gate
      .run(
        () => this.#make({ url, variant, origin }, key, () => this.#tooLarge.set(name, true)),
        isPatient ? MOST_WAITING_FOR_DATA : undefined,
      )
      .finally(() => this.#underway.delete(name));
    this.#underway.set(name, answer);
    return answer;
  }

  /** Whether the answer to such a request is kept, so that nothing is made for it. */
  has(url: string, variant: Variant, origin: string | null): boolean {
    const kept = this.#storeFor(url).peek(keyOf(url, variant, origin));
    return kept !== undefined && kept.revision === this.#options.findRevision(url);
  }

  async #make(asked: Asked, key: string, onTooLarge: () => void): Promise<Answer> {
    const { url } = asked;
    const revision = this.#options.findRevision(url);
    const answer = await this.#render(asked, revision, onTooLarge);
    this.#keep(url, key, answer);
    return answer;
  }

  /** Keeps an answer if it is for the next too, and the revision that it was made from is still the one. */
  #keep(url: string, key: string, answer: Answer): void {
    const { revision } = answer;
    const isCurrent = revision !== undefined && revision === this.#options.findRevision(url);
    const isKeepable = isBuildFile(url) ? answer.isImmutable : isCurrent;
    if (answer.etag && isKeepable) {
      answer.onGrow = () => this.#weighAgain(url, key, answer);
      this.#storeFor(url).set(key, answer);
    }
  }

  /** Drops what is made from other revisions than those of now; answers of other Games stay. */
  #dropOld(): void {
    for (const [key, { revision }] of this.#pages.entries()) {
      const [url] = key.split("\n", 1);
      if (revision === undefined || revision !== this.#options.findRevision(url)) {
        this.#pages.delete(key);
      }
    }
  }

  #storeFor(url: string): LRUCache<string, Answer> {
    return isBuildFile(url) ? this.#buildFiles : this.#pages;
  }

  async #render(
    { url, variant, origin }: Asked,
    revision: string | undefined,
    onTooLarge: () => void,
  ): Promise<Answer> {
    const direct = this.#options.answerDirectly?.(url, origin) ?? null;
    if (direct) return makeDirectAnswer(await collected(direct), revision);
    const request = makeCanonicalRequest(url, variant, origin);
    const maxBytes = this.#options.mostCollectedBytes ?? MOST_COLLECTED_BYTES;
    const refuse = () => {
      onTooLarge();
      response.fail(new PersonalAnswerError());
      return undefined;
    };
    const response = new CapturedResponse(request, {
      onHead: (head) => {
        if (isPersonal(head)) response.fail(new PersonalAnswerError());
        return Number(head.headers["content-length"]) > maxBytes ? refuse() : undefined;
      },
      onLarge: refuse,
      maxBytes,
    });
    const timer = setTimeout(
      () => response.fail(new Error(`Rendering ${url} took too long`)),
      this.#options.renderTimeoutMs ?? DEFAULT_RENDER_TIMEOUT_MS,
    );
    try {
      const captured = await response.fill(this.#options.handle(request, response));
      if (!captured) throw new Error(`${url} has no answer`);
      const isForRouter = variant === "data";
      if (isForRouter || !isEmbedAddress(url)) {
        return new Answer(captured, { isShared: true, isForRouter, revision });
      }
      const framed = { ...captured, body: makeEmbedDocument(captured.body) };
      return new Answer(framed, { isShared: true, isEmbed: true, revision });
    } finally {
      clearTimeout(timer);
    }
  }

  /** A kept answer has got another encoding; one that was dropped meanwhile stays dropped. */
  #weighAgain(url: string, key: string, answer: Answer): void {
    const store = this.#storeFor(url);
    if (store.peek(key) !== answer) return;
    store.delete(key);
    store.set(key, answer);
  }
}

/** No address has a line's end in it. */
function keyOf(url: string, variant: Variant, origin: string | null): string {
  return [url, ...(variant === "data" ? ["data"] : []), ...(origin === null ? [] : [origin])].join(
    "\n",
  );
}

function makeDirectAnswer(captured: CapturedAnswer, revision: string | undefined): Answer {
  return new Answer(captured, { isShared: true, isQuick: true, revision });
}

function makeStore(bytes: number): LRUCache<string, Answer> {
  return new LRUCache({
    maxSize: Math.ceil(bytes),
    maxEntrySize: Math.ceil(bytes / 4),
    sizeCalculation: (answer, key) => answer.size + 2 * key.length,
  });
}
