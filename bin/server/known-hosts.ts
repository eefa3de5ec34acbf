import { siteOrigin } from "./site-origin";

/** A site is seldom known by more names. */
const MOST_HOSTS = 8;

/**
 * The names by which a site without BASE_URL was asked. A page is kept for each of them, so there are few:
 * whoever asks by made-up names gets pages without whole addresses, and no rendering of their own.
 */
export class KnownHosts {
  readonly #origins = new Set<string>();

  /** What whole addresses begin with for this host; `null`: it is not known, and there are enough. */
  originOf(host: string | undefined): string | null {
    const origin = siteOrigin(null, host);
    if (origin === null) return null;
    if (!this.#origins.has(origin) && this.#origins.size >= MOST_HOSTS) return null;
    this.#origins.add(origin);
    return origin;
  }
}
