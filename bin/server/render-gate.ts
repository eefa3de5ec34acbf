import { setImmediate } from "node:timers/promises";

/** There are as many renderings under way and waiting as the server takes on. */
export class BusyError extends Error {
  constructor(readonly retryAfterSeconds: number) {
    super("Too many pages are being made");
  }
}

interface RenderGateOptions {
  /** How many go on at once. */
  most: number;
  /** How many may wait for their turn; the next is refused. */
  mostWaiting: number;
}

/** When somebody who was refused may come again: by then the queue has been worked off. */
const RETRY_AFTER_SECONDS = 3;

/**
 * Lets so many renderings go on at once and so many wait, in order. They all share one thread: more
 * at once are none sooner, and everything else, kept answers too, waits longer between two of them.
 */
export class RenderGate {
  readonly #options: RenderGateOptions;
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  constructor(options: RenderGateOptions) {
    this.#options = options;
  }

  /** How many wait for their turn. */
  get waiting(): number {
    return this.#waiting.length;
  }

  /**
   * Runs it when its turn comes. Rejects with {@link BusyError}, at once, where already `mostWaiting`
   * wait.
   */
  async run<Result>(
    render: () => Promise<Result>,
    mostWaiting = this.#options.mostWaiting,
  ): Promise<Result> {
    if (this.#running >= this.#options.most) {
      if (this.#waiting.length >= mostWaiting) throw new BusyError(RETRY_AFTER_SECONDS);
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    } else {
      this.#running++;
    }
    try {
      // After all else that is due: renderings that wait for nothing, as of pictures, would else be one long turn,
      // whether they wait for each other or were asked for at once.
      await setImmediate();
      return await render();
    } finally {
      // Whoever waits takes this place, so that nobody comes between.
      const next = this.#waiting.shift();
      if (next) next();
      else this.#running--;
    }
  }
}
