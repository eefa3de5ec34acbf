import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { StartedServer } from "../bin/server/started-server";
import { type Figure, median } from "./figures";
import { measureLatencies, percentile } from "./measure-latency";
import { importedRows, writeCopies, writeGames } from "./scale/write-copies";
import { startProduct } from "./start-product";

const TIMES = [1, 10, 100] as const;
const GAMES = 100;
const PER_SECOND = 50;
const ASKED = 6;
const TARGET = { bound: 1.5, is: "at most" } as const;

const TOURNAMENT = "/paris-2024/tournaments/world-qualifier-1-2024";
/** A page of each kind, and another one of it that is asked for before, so that its code is warm. */
const PAGES = [
  { page: "/", before: "/ru" },
  ...["quota-places", "nations", "boxers", "tournaments", "categories", "changes"].map((each) => ({
    page: `/paris-2024/${each}`,
    before: `/ru/paris-2024/${each}`,
  })),
  { page: "/paris-2024/quota-places?noc=KAZ", before: "/paris-2024/quota-places?noc=UZB" },
  { page: "/paris-2024/nations/KAZ", before: "/paris-2024/nations/UZB" },
  {
    page: "/paris-2024/boxers/saken-bibossinov",
    before: "/paris-2024/boxers/aslanbek-shymbergenov",
  },
  { page: TOURNAMENT, before: "/paris-2024/tournaments/world-qualifier-2-2024" },
  { page: `${TOURNAMENT}/mens-51kg`, before: `${TOURNAMENT}/womens-50kg` },
  { page: "/paris-2024/categories/mens-51kg", before: "/paris-2024/categories/womens-50kg" },
] as const;

interface Measured {
  firstMs: number[];
  kept: number;
  residentMb: number;
}

/**
 * Pages of the product with 1, 10 and 100 times the data in one Games, and with 100 Games; all imported as an
 * operator imports them. Linux only.
 */
export async function measureScale(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "qualified-scale-"));
  try {
    const rows = await importedRows();
    const figures: Figure[] = [];
    let one: Measured | null = null;
    for (const times of TIMES) {
      const facts = join(folder, String(times));
      writeCopies(facts, rows, times);
      const measured = await measure([facts]);
      figures.push(...figuresOf(`${times} × the data in one Games`, measured, one));
      one ??= measured;
    }
    const many = await measure(writeGames(join(folder, "games"), rows, GAMES));
    return [...figures, ...figuresOf(`${GAMES} Games`, many, one)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(facts: readonly string[]): Promise<Measured> {
  const product = await startProduct({ facts });
  try {
    const firstMs: number[] = [];
    for (const { page, before } of PAGES) {
      await ask(product, before);
      await ask(product, before);
      firstMs.push(await ask(product, page));
    }
    const urls = Array.from(
      { length: ASKED * PAGES.length },
      (_, at) => product.url + (PAGES[at % PAGES.length]?.page ?? "/"),
    );
    const kept = await measureLatencies(urls, PER_SECOND);
    return { firstMs, kept: percentile(kept, 0.95), residentMb: residentMb(product) };
  } finally {
    await product.stop();
  }
}

/** How long the whole answer took, in milliseconds. */
async function ask({ url }: StartedServer, path: string): Promise<number> {
  const start = performance.now();
  const answer = await fetch(url + path);
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`${path} answers ${answer.status}`);
  return performance.now() - start;
}

function residentMb({ process: { pid } }: StartedServer): number {
  const kB = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return Number(kB) / 1000;
}

function figuresOf(name: string, now: Measured, one: Measured | null): Figure[] {
  const against = (what: string, value: number, note = ""): Figure[] =>
    one ? [{ what: `… ${what}, against 1 ×`, value, unit: "×", target: TARGET, note }] : [];
  const slower = now.firstMs.map((ms, at) => ms / (one?.firstMs[at] ?? Number.NaN));
  const slowest = slower.indexOf(Math.max(...slower));
  return [
    { what: `${name}: a kept page, p95`, value: now.kept, unit: "ms" },
    ...against("a kept page", now.kept / (one?.kept ?? Number.NaN)),
    {
      what: "… a page's first rendering, median of its kinds",
      value: median(now.firstMs),
      unit: "ms",
    },
    ...against("first renderings, median", median(slower)),
    ...against("the kind that grows most", Math.max(...slower), PAGES[slowest]?.page),
    { what: "… memory of the process, resident", value: now.residentMb, unit: "MB" },
  ];
}
