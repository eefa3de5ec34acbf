import { LRUCache } from "lru-cache";
import type { Answer } from "./answer";
import { isBuildFile, type Variant } from "./public-request";

interface KeptAnswersOptions {
  /** What the answer at an address is made from; without one, what all are; undefined: nothing is loaded. */
  findRevision: (url?: string) => string | undefined;
  /** For the answers that a publish changes; the files of the build have a quarter beside it. */
  maxBytes: number;
  /** Milliseconds that only grow. */
  now: () => number;
}

/** For so long after a newer revision was heard of, a page may still be given while the next is made. */
const LONGEST_LAG_MS = 2000;

/** The answers that are kept, until their revision has passed or the memory is needed. */
export class KeptAnswers {
  readonly #options: KeptAnswersOptions;
  readonly #pages: LRUCache<string, Answer>;
  readonly #buildFiles: LRUCache<string, Answer>;
  #revision: string | undefined;

  constructor(options: KeptAnswersOptions) {
    this.#options = options;
    this.#pages = makeStore(options.maxBytes);
    this.#buildFiles = makeStore(options.maxBytes / 4);
  }

  /** The memory that they take, in bytes. */
  get size(): number {
    return this.#pages.calculatedSize + this.#buildFiles.calculatedSize;
  }

  /** How many they are. */
  get count(): number {
    return this.#pages.size + this.#buildFiles.size;
  }

  /** The answer of now, or one that {@link isWithinLag}, or is to be made anew. */
  get(url: string, key: string): Answer | undefined {
    return this.#storeFor(url).get(key);
  }

  /** Whether the answer of now is kept. */
  has(url: string, key: string): boolean {
    const kept = this.#storeFor(url).peek(key);
    return kept !== undefined && kept.revision === this.#options.findRevision(url);
  }

  /** Keeps an answer if it is for the next too, and the revision that it was made from is still the one. */
  keep(url: string, key: string, answer: Answer): void {
    const { revision } = answer;
    const isCurrent = revision !== undefined && revision === this.#options.findRevision(url);
    const isKeepable = isBuildFile(url) ? answer.isImmutable : isCurrent;
    if (!answer.etag || !isKeepable) return;
    answer.onGrow = () => this.#weighAgain(url, key, answer);
    this.#storeFor(url).set(key, answer);
  }

  /** Drops what is made from other revisions than those of now, pages a little later; answers of other Games stay. */
  noticeRevision(): void {
    const { findRevision, now } = this.#options;
    const revision = findRevision();
    if (revision === this.#revision) return;
    this.#revision = revision;
    for (const [key, answer] of this.#pages.entries()) {
      const current = findRevision(urlOf(key));
      if (answer.revision !== undefined && answer.revision === current) continue;
      if (answer.mayLag && current !== undefined) answer.lag(now());
      else this.#pages.delete(key);
    }
    setTimeout(() => this.#dropLagged(), LONGEST_LAG_MS).unref();
  }

  /** Is it a page whose revision passed so short a time ago that it may be given while the next is made? */
  isWithinLag({ laggingSince }: Answer): boolean {
    return laggingSince !== undefined && this.#options.now() - laggingSince < LONGEST_LAG_MS;
  }

  #dropLagged(): void {
    for (const [key, answer] of this.#pages.entries()) {
      if (answer.laggingSince !== undefined && !this.isWithinLag(answer)) this.#pages.delete(key);
    }
  }

  #storeFor(url: string): LRUCache<string, Answer> {
    return isBuildFile(url) ? this.#buildFiles : this.#pages;
  }

  /** A kept answer has got another encoding; one that was dropped meanwhile stays dropped. */
  #weighAgain(url: string, key: string, answer: Answer): void {
    const store = this.#storeFor(url);
    if (store.peek(key) !== answer) return;
    store.delete(key);
    store.set(key, answer);
  }
}

/** Under what an answer is kept. No address has a line's end in it. */
export function keyOf(url: string, variant: Variant, origin: string | null): string {
  return [url, ...(variant === "data" ? ["data"] : []), ...(origin === null ? [] : [origin])].join(
    "\n",
  );
}

function urlOf(key: string): string | undefined {
  return key.split("\n", 1)[0];
}

function makeStore(bytes: number): LRUCache<string, Answer> {
  return new LRUCache({
    maxSize: Math.ceil(bytes),
    maxEntrySize: Math.ceil(bytes / 4),
    sizeCalculation: (answer, key) => answer.size + 2 * key.length,
  });
}
