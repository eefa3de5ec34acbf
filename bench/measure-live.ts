import { once } from "node:events";
import type { StartedServer } from "../bin/server/started-server";
import type { Figure } from "./figures";
import { type OpenPage, openPage, type Seen } from "./live/open-page";
import type { Done, Order } from "./live/serve-and-publish";
import { percentile } from "./measure-latency";
import { startProduct } from "./start-product";

const GAMES = "paris-2024";
const BOUT = "world-qualifier-1-2024-mens-51kg-r16-3";
const PAGE = `/${GAMES}/tournaments/world-qualifier-1-2024/mens-51kg`;
const SCORES = ["3:2", "4:1"] as const;
const OPEN = [1, 100, 1000];
const ROUNDS = 10;
const WARM_UP = 2;
/** So many connections are opened at the same time. */
const AT_ONCE = 50;
const TARGET_MS = 250;

type DoneOf<K extends Done["kind"]> = Extract<Done, { kind: K }>;

async function ask<K extends Done["kind"]>(
  { process: child }: StartedServer,
  order: Order,
  kind: K,
): Promise<DoneOf<K>> {
  child.send(order);
  const [done] = (await once(child, "message")) as [Done];
  if (done.kind !== kind) throw new Error(`Asked to ${order.kind}: ${JSON.stringify(done)}`);
  return done as DoneOf<K>;
}

async function openPages(url: string, count: number): Promise<OpenPage[]> {
  const pages: OpenPage[] = [];
  while (pages.length < count) {
    const next = Array.from({ length: Math.min(AT_ONCE, count - pages.length) }, () =>
      openPage(url, GAMES, PAGE),
    );
    pages.push(...(await Promise.all(next)));
  }
  return pages;
}

interface Round {
  publishMs: number;
  eventMs: number[];
  pageMs: number[];
}

/** Publishes once and waits until every open page has it; times from the beginning of the operation. */
async function publishTo(
  product: StartedServer,
  pages: readonly OpenPage[],
  revision: number,
): Promise<Round> {
  const all = Promise.all(pages.map((page) => page.sees(revision)));
  const score = SCORES[revision % 2] ?? SCORES[0];
  const order = { gamesId: GAMES, boutId: BOUT, score, key: `bench-revision-${revision}` };
  const published = ask(product, { kind: "correct", ...order }, "published");
  const [seen, { revision: reached, startedAt, tookMs }] = await Promise.all([all, published]);
  if (reached !== revision) throw new Error(`Published ${reached} instead of ${revision}`);
  const since = (at: keyof Seen) => seen.map((each) => each[at] - startedAt);
  return { publishMs: tookMs, eventMs: since("eventAt"), pageMs: since("pageAt") };
}

/** From the beginning of a publish until N open pages have heard of it and have the new page. */
export async function measureLive(): Promise<Figure[]> {
  const product = await startProduct({
    args: ["--expose-gc", "--import", "tsx", "bench/live/serve-and-publish.ts"],
  });
  try {
    // First, while the process has no memory left over from earlier pages.
    const figures = await weighPages(product, Math.max(...OPEN));
    let revision = 1;
    for (const count of OPEN) {
      const pages = await openPages(product.url, count);
      const rounds: Round[] = [];
      for (let round = -WARM_UP; round < ROUNDS; round++) {
        const measured = await publishTo(product, pages, ++revision);
        if (round >= 0) rounds.push(measured);
      }
      for (const page of pages) page.close();
      figures.push(...figuresOf(count, rounds));
    }
    return figures;
  } finally {
    await product.stop();
  }
}

/** What the server's process holds more with so many open pages, for each of them. */
async function weighPages(product: StartedServer, count: number): Promise<Figure[]> {
  const [warm] = await openPages(product.url, 1);
  const before = await ask(product, { kind: "weigh" }, "weighed");
  const pages = await openPages(product.url, count);
  const after = await ask(product, { kind: "weigh" }, "weighed");
  for (const page of pages) page.close();
  warm?.close();
  const each = (bytes: number) => bytes / 1000 / count;
  const heap = each(after.heapBytes - before.heapBytes);
  const resident = each(after.residentBytes - before.residentBytes);
  return [
    {
      what: "Memory of an open page, its stream and a kept connection: heap",
      value: heap,
      unit: "kB",
    },
    { what: "… resident", value: resident, unit: "kB" },
  ];
}

function figuresOf(count: number, rounds: readonly Round[]): Figure[] {
  const of = (key: "eventMs" | "pageMs") => rounds.flatMap((round) => round[key]);
  const pages = count === 1 ? "1 open page" : `${count.toLocaleString("en")} open pages`;
  const publishes = rounds.map(({ publishMs }) => publishMs);
  return [
    {
      what: `Publish with ${pages}: the operation, p50`,
      value: percentile(publishes, 0.5),
      unit: "ms",
    },
    { what: "… event heard, p50", value: percentile(of("eventMs"), 0.5), unit: "ms" },
    { what: "… event heard, p95", value: percentile(of("eventMs"), 0.95), unit: "ms" },
    { what: "… new page there, p50", value: percentile(of("pageMs"), 0.5), unit: "ms" },
    {
      what: "… new page there, p95",
      value: percentile(of("pageMs"), 0.95),
      unit: "ms",
      ...(count === Math.max(...OPEN)
        ? { target: { bound: TARGET_MS, is: "at most" as const } }
        : {}),
    },
  ];
}
