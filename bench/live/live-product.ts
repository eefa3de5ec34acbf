import { once } from "node:events";
import type { StartedServer } from "../../bin/server/started-server";
import { type StartOptions, startProduct } from "../start-product";
import { type OpenPage, openPage, type Seen } from "./open-page";
import type { Done, Order } from "./serve-and-publish";

const GAMES = "paris-2024";
const BOUT = "world-qualifier-1-2024-mens-51kg-r16-3";
const PAGE = `/${GAMES}/tournaments/world-qualifier-1-2024/mens-51kg`;
const SCORES = ["3:2", "4:1"] as const;
/** What Node runs to serve and to publish what it is told. */
export const PUBLISHING = ["--expose-gc", "--import", "tsx", "bench/live/serve-and-publish.ts"];
/** So many connections are opened at the same time. */
const AT_ONCE = 50;
/** After a publish the server has work left that no reader waits for. */
const REST_MS = 400;

type DoneOf<K extends Done["kind"]> = Extract<Done, { kind: K }>;

/** One publish, in milliseconds from the beginning of the operation. */
export interface Published {
  publishMs: number;
  /** When each page had heard of it, and when it had its new content. */
  eventMs: number[];
  pageMs: number[];
}

/** The product in a process that also publishes what it is told to. */
export class LiveProduct {
  #revision = 1;

  private constructor(private readonly server: StartedServer) {}

  /** `options` as of {@link startProduct}: also an earlier build, whose own program takes the same orders. */
  static async start(options: Omit<StartOptions, "args"> = {}): Promise<LiveProduct> {
    return new LiveProduct(await startProduct({ ...options, args: PUBLISHING }));
  }

  /** One that was started elsewhere with {@link PUBLISHING}, on freshly imported facts. */
  static of(server: StartedServer): LiveProduct {
    return new LiveProduct(server);
  }

  get url(): string {
    return this.server.url;
  }

  openPages(count: number): Promise<OpenPage[]> {
    return openPages(this.server.url, count);
  }

  /** Corrects a score and waits until each of the pages, of this process or another, shows it. */
  async publishTo(pages: readonly OpenPage[]): Promise<Published> {
    const revision = this.#revision + 1;
    const all = Promise.all(pages.map((page) => page.sees(revision)));
    const [seen, { startedAt, tookMs }] = await Promise.all([all, this.publish()]);
    const since = (at: keyof Seen) => seen.map((each) => each[at] - startedAt);
    await new Promise((resolve) => setTimeout(resolve, REST_MS));
    return { publishMs: tookMs, eventMs: since("eventAt"), pageMs: since("pageAt") };
  }

  /** Corrects a score; `startedAt` in milliseconds of the machine's clock. */
  async publish(): Promise<DoneOf<"published">> {
    const revision = ++this.#revision;
    const score = SCORES[revision % 2] ?? SCORES[0];
    const key = `bench-revision-${revision}`;
    const order: Order = { kind: "correct", gamesId: GAMES, boutId: BOUT, score, key };
    const published = await this.#ask(order, "published");
    if (published.revision !== revision) {
      throw new Error(`Published ${published.revision} instead of ${revision}`);
    }
    return published;
  }

  /** What the process holds, with its garbage collected. */
  weigh(): Promise<DoneOf<"weighed">> {
    return this.#ask({ kind: "weigh" }, "weighed");
  }

  stop(): Promise<void> {
    return this.server.stop();
  }

  async #ask<K extends Done["kind"]>(order: Order, kind: K): Promise<DoneOf<K>> {
    const { process: child } = this.server;
    child.send(order);
    const [done] = (await once(child, "message")) as [Done];
    if (done.kind !== kind) throw new Error(`Asked to ${order.kind}: ${JSON.stringify(done)}`);
    return done as DoneOf<K>;
  }
}

/** Opens the page of the category whose result is corrected so many times. */
export async function openPages(url: string, count: number): Promise<OpenPage[]> {
  const pages: OpenPage[] = [];
  while (pages.length < count) {
    const next = Array.from({ length: Math.min(AT_ONCE, count - pages.length) }, () =>
      openPage(url, GAMES, PAGE),
    );
    pages.push(...(await Promise.all(next)));
  }
  return pages;
}
