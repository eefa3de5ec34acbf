import { LRUCache } from "lru-cache";
import { Answer, isPersonal } from "./answer";
import { makeCanonicalRequest } from "./canonical-request";
import { type CapturedAnswer, CapturedResponse, MOST_COLLECTED_BYTES } from "./captured-response";
import { type answerDirectly, collected } from "./direct-answer";
import { isEmbedAddress, makeEmbedDocument } from "./embed-document";
import { KeptAnswers, keyOf } from "./kept-answers";
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
  /** The body of a page without what it does not need; without it all pages stay as the framework writes them. */
  lighten?: (page: CapturedAnswer) => Buffer;
  /** For the answers that a publish changes; the files of the build have a quarter beside it. */
  maxBytes?: number;
  /** An answer that is larger is not collected, and each who asks gets one made anew. */
  mostCollectedBytes?: number;
  /** What bounds the renderings. */
  gate?: RenderGate;
  /** A page that takes longer is given up, or all who ask for it would wait for ever. */
  renderTimeoutMs?: number;
  /** Milliseconds that only grow. */
  now?: () => number;
}

/** What one answer is made for. */
interface Asked {
  url: string;
  variant: Variant;
  origin: string | null;
}

/** An answer that is being made, or waits for its turn. */
interface Underway {
  answer: Promise<Answer>;
  /** What it is made from; null: its turn has not come, and it will be made from what is newest then. */
  madeFrom: { revision: string | undefined } | null;
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
  readonly #kept: KeptAnswers;
  readonly #underway = new Map<string, Underway>();
  readonly #gate: RenderGate;
  /** By address and revision: nothing of these is made only to be thrown away. */
  readonly #tooLarge = new LRUCache<string, true>({ max: MOST_TOO_LARGE });
  readonly #drawings = new RenderGate(DRAWINGS);

  constructor(options: ResponseCacheOptions) {
    this.#options = options;
    this.#gate =
      options.gate ?? new RenderGate({ most: MOST_RENDERINGS, mostWaiting: MOST_WAITING });
    const { findRevision, maxBytes = DEFAULT_MAX_BYTES } = options;
    const now = options.now ?? (() => performance.now());
    this.#kept = new KeptAnswers({ findRevision, maxBytes, now });
  }

  /** The memory that the kept answers take, in bytes. */
  get size(): number {
    return this.#kept.size;
  }

  /** How many answers are kept. */
  get count(): number {
    return this.#kept.count;
  }

  /**
   * The answer to a GET of this address, at once if it is kept; the data of a page is another answer
   * than its HTML, and one with whole addresses another for each `origin`. A page whose revision has just
   * passed is given while the next is made, but not to who wants the newest (`isNewest`). Rejects with
   * {@link PersonalAnswerError} when the answer is not for everybody, and with BusyError when too much is
   * being made.
   */
  get(
    url: string,
    variant: Variant = "html",
    origin: string | null = null,
    isNewest = false,
  ): Answer | Promise<Answer> {
    this.noticeRevision();
    const key = keyOf(url, variant, origin);
    const kept = this.#kept.get(url, key);
    if (kept && kept.laggingSince === undefined) return kept;
    const next = this.#makeOnce({ url, variant, origin }, key);
    if (!kept || isNewest || !this.#kept.isWithinLag(kept)) return next;
    // Who comes when the page may lag no longer is told what went wrong.
    if (next instanceof Promise) next.catch(() => {});
    return kept;
  }

  /** To be called as soon as other revisions are served: pages may lag from then on, and not from when one is asked for. */
  noticeRevision(): void {
    this.#kept.noticeRevision();
  }

  /** Makes an answer, or joins those who wait for it already. */
  #makeOnce(asked: Asked, key: string): Answer | Promise<Answer> {
    const { url, variant, origin } = asked;
    const revision = this.#options.findRevision(url);
    const known = this.#underway.get(key);
    if (known && (known.madeFrom === null || known.madeFrom.revision === revision)) {
      return known.answer;
    }
    if (this.#tooLarge.has(`${revision} ${key}`)) return Promise.reject(new PersonalAnswerError());
    const direct = this.#options.answerDirectly?.(url, origin) ?? null;
    const collectedNow = direct && collected(direct);
    if (collectedNow && !(collectedNow instanceof Promise)) {
      const answer = makeDirectAnswer(collectedNow, revision);
      this.#kept.keep(url, key, answer);
      return answer;
    }
    const isPatient = variant === "data" || isBuildFile(url);
    const gate = DRAWN.test(url) ? this.#drawings : this.#gate;
    const turn = gate.run(
      () => this.#make(asked, key, underway),
      isPatient ? MOST_WAITING_FOR_DATA : undefined,
    );
    const answer = turn.finally(() => {
      if (this.#underway.get(key) === underway) this.#underway.delete(key);
    });
    const underway: Underway = { answer, madeFrom: null };
    this.#underway.set(key, underway);
    return answer;
  }

  /** Whether the answer to such a request is kept, so that nothing is made for it. */
  has(url: string, variant: Variant, origin: string | null): boolean {
    return this.#kept.has(url, keyOf(url, variant, origin));
  }

  async #make(asked: Asked, key: string, underway: Underway): Promise<Answer> {
    const { url } = asked;
    const revision = this.#options.findRevision(url);
    underway.madeFrom = { revision };
    const onTooLarge = () => this.#tooLarge.set(`${revision} ${key}`, true);
    const answer = await this.#render(asked, revision, onTooLarge);
    this.#kept.keep(url, key, answer);
    return answer;
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
      const isEmbed = !isForRouter && isEmbedAddress(url);
      const document = isForRouter
        ? captured
        : { ...captured, body: this.#lighten(captured, isEmbed) };
      return new Answer(document, { isShared: true, isForRouter, isEmbed, revision });
    } finally {
      clearTimeout(timer);
    }
  }

  #lighten(page: CapturedAnswer, isEmbed: boolean): Buffer {
    if (isEmbed) return makeEmbedDocument(page.body);
    return this.#options.lighten?.(page) ?? page.body;
  }
}

function makeDirectAnswer(captured: CapturedAnswer, revision: string | undefined): Answer {
  return new Answer(captured, { isShared: true, isQuick: true, revision });
}
