import { LRUCache } from "lru-cache";
import { Answer, isPersonal } from "./answer";
import { makeCanonicalRequest } from "./canonical-request";
import { CapturedResponse } from "./captured-response";
import { isBuildFile, ROUTER_HEADERS, type RouterHeaders } from "./public-request";
import type { RequestHandler } from "./request-handler";

interface ResponseCacheOptions {
  handle: RequestHandler;
  /** Names what the pages are made from; undefined while nothing has been loaded. */
  findRevision: () => string | undefined;
  /** For the answers that a publish changes; the files of the build have a quarter beside it. */
  maxBytes?: number;
  /** A page that takes longer is given up, or all who ask for it would wait for ever. */
  renderTimeoutMs?: number;
}

const DEFAULT_MAX_BYTES = 64 * 1024 * 1024;
const DEFAULT_RENDER_TIMEOUT_MS = 30_000;

/** The answer belongs to its visitor: it has to be made from the visitor's own request. */
export class PersonalAnswerError extends Error {}

/**
 * The answers to public requests: a pure function of address and revision, so that each is made once
 * and kept until the revision changes or the memory is needed.
 *
 * Answers are made from a request without a visitor (makeCanonicalRequest), so no visitor's cookies,
 * languages or host can get into what others read.
 */
export class ResponseCache {
  readonly #options: ResponseCacheOptions;
  readonly #pages: LRUCache<string, Answer>;
  readonly #buildFiles: LRUCache<string, Answer>;
  readonly #underway = new Map<string, Promise<Answer>>();
  #revision: string | undefined;

  constructor(options: ResponseCacheOptions) {
    this.#options = options;
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
   * The answer to a GET of this address, at once if it is kept; with router headers the data of the
   * page, which is another answer than its HTML. Rejects with {@link PersonalAnswerError} when the
   * answer is not for everybody.
   */
  get(url: string, router?: RouterHeaders): Answer | Promise<Answer> {
    const revision = this.#options.findRevision();
    if (revision !== this.#revision) {
      this.#pages.clear();
      this.#revision = revision;
    }
    // Neither an address nor a header has a line's end in it.
    const key = [url, ...(router ? ROUTER_HEADERS.map((name) => router[name]) : [])].join("\n");
    const kept = this.#storeFor(url).get(key);
    if (kept) return kept;

    const name = `${revision} ${key}`;
    const underway = this.#underway.get(name);
    if (underway) return underway;
    const answer = this.#make(url, key, router, revision).finally(() =>
      this.#underway.delete(name),
    );
    this.#underway.set(name, answer);
    return answer;
  }

  async #make(
    url: string,
    key: string,
    router: RouterHeaders | undefined,
    revision: string | undefined,
  ): Promise<Answer> {
    const answer = await this.#render(url, router, revision);
    const isCurrent = revision !== undefined && revision === this.#options.findRevision();
    const isKeepable = isBuildFile(url) ? answer.isImmutable : isCurrent;
    if (answer.etag && isKeepable) {
      answer.onGrow = () => this.#weighAgain(url, key, answer);
      this.#storeFor(url).set(key, answer);
    }
    return answer;
  }

  #storeFor(url: string): LRUCache<string, Answer> {
    return isBuildFile(url) ? this.#buildFiles : this.#pages;
  }

  async #render(
    url: string,
    router: RouterHeaders | undefined,
    revision: string | undefined,
  ): Promise<Answer> {
    const request = makeCanonicalRequest(url, router);
    const response = new CapturedResponse(request, {
      onHead: (head) => {
        if (isPersonal(head)) response.fail(new PersonalAnswerError());
        return undefined;
      },
    });
    const timer = setTimeout(
      () => response.fail(new Error(`Rendering ${url} took too long`)),
      this.#options.renderTimeoutMs ?? DEFAULT_RENDER_TIMEOUT_MS,
    );
    try {
      const captured = await response.fill(this.#options.handle(request, response));
      if (!captured) throw new Error(`${url} has no answer`);
      return new Answer(captured, { isShared: true, isForRouter: router !== undefined, revision });
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

function makeStore(bytes: number): LRUCache<string, Answer> {
  return new LRUCache({
    maxSize: Math.ceil(bytes),
    maxEntrySize: Math.ceil(bytes / 4),
    sizeCalculation: (answer, key) => answer.size + 2 * key.length,
  });
}
