import { LRUCache } from "lru-cache";
import { countedClient } from "./client-address";

interface RateLimitOptions {
  /** Requests of one client in a window. */
  most?: number;
  windowSeconds?: number;
  /** Milliseconds that only grow. */
  now?: () => number;
}

/** Ten a second on average: a script that asks for every row and every place of a Games stays below it. */
const MOST = 600;
const WINDOW_SECONDS = 60;
/** The counts of those who asked last; whoever is forgotten begins anew. */
const MOST_CLIENTS = 20_000;

interface Count {
  asked: number;
  endsAt: number;
}

/** What one more request of a client means. */
export interface Counted {
  isRefused: boolean;
  /** Seconds until the client's count begins anew. */
  seconds: number;
  /** The headers of draft-ietf-httpapi-ratelimit-headers, as Node's flat list. */
  headers: readonly string[];
}

/**
 * Counts the requests of each client in windows of a minute: of the API kept answers too, of embeds those only
 * that have to be made. It bounds one client; all together are bounded by RenderGate.
 */
export class RateLimit {
  readonly #most: number;
  readonly #windowMs: number;
  readonly #now: () => number;
  readonly #policy: string;
  readonly #clients = new LRUCache<string, Count>({ max: MOST_CLIENTS });

  constructor({ most = MOST, windowSeconds = WINDOW_SECONDS, now }: RateLimitOptions = {}) {
    this.#most = most;
    this.#windowMs = windowSeconds * 1000;
    this.#now = now ?? (() => performance.now());
    this.#policy = `"client";q=${most};w=${windowSeconds}`;
  }

  /**
   * Counts a request from an address as so many; `null` where it is not limited: unknown, or of this machine.
   */
  count(address: string | null, requests = 1): Counted | null {
    const client = countedClient(address);
    if (client === null) return null;
    const now = this.#now();
    const found = this.#clients.get(client);
    const count = found && found.endsAt > now ? found : { asked: 0, endsAt: now + this.#windowMs };
    count.asked += requests;
    if (count !== found) this.#clients.set(client, count);
    const left = Math.max(0, this.#most - count.asked);
    const seconds = Math.ceil((count.endsAt - now) / 1000);
    return {
      isRefused: count.asked > this.#most,
      seconds,
      headers: [
        ...["ratelimit-policy", this.#policy],
        ...["ratelimit", `"client";r=${left};t=${seconds}`],
      ],
    };
  }
}
