import type { StartedServer } from "../bin/server/started-server";
import { compareRenderings } from "./compare-renderings";
import { type Figure, median, ofRounds } from "./figures";
import { measureJavaScript } from "./measure-javascript";
import { measureLatencies, percentile } from "./measure-latency";
import {
  byProcessorTime,
  loadTool,
  measureThroughput,
  type Throughput,
} from "./measure-throughput";
import { startBareNext } from "./start-bare-next";
import { startProduct } from "./start-product";

const ROUNDS = 9;
const SECONDS = 2;
const GAMES = "/paris-2024";
const TABLE_PAGES = ["quota-places", "nations", "boxers", "tournaments", "categories"].map(
  (table) => `${GAMES}/${table}`,
);
const OTHER_PAGES = [
  "/",
  `${GAMES}/nations/KAZ`,
  `${GAMES}/tournaments/world-qualifier-1-2024`,
  `${GAMES}/categories/mens-51kg`,
  `${GAMES}/about`,
];

/** A page, and a link to it that another reader has followed each time. */
const TRACKED = "/?utm_source={n}";

async function compareThroughput(product: StartedServer, bare: StartedServer): Promise<Figure[]> {
  const paths = ["/", `${GAMES}/quota-places`, TRACKED];
  const subjects = [
    { server: bare, path: "/" },
    ...paths.map((path) => ({ server: product, path })),
  ];
  const rounds: Throughput[][] = [];
  for (let round = -1; round < ROUNDS; round++) {
    const measured: Throughput[] = [];
    for (const { server, path } of subjects) {
      const seconds = round < 0 ? 1 : SECONDS;
      measured.push(await measureThroughput(server.url + path, seconds, server.process));
    }
    if (round >= 0) rounds.push(measured);
  }
  const perSecond = (subject: number) => rounds.map((each) => each[subject]?.perSecond ?? 0);
  const against = (subject: number, other: number) =>
    perSecond(subject).map((each, round) => each / (perSecond(other)[round] ?? Number.NaN));
  const throughput = (what: string, subject: number) =>
    ofRounds({ what, unit: "requests/s", note: whoIsBusy(rounds, subject) }, perSecond(subject));
  const ratio = (what: string, bound: number, subject: number, other: number) =>
    ofRounds(
      {
        what,
        unit: "×",
        target: { bound, is: "at least" },
        note: byProcessorTime(rounds.map((each) => [each[subject], each[other]])),
      },
      against(subject, other),
    );
  const [home, table, tracked] = [1, 2, 3];
  return [
    throughput("Bare prerendered Next page", 0),
    throughput("/ from the cache", home),
    ratio("… against the bare page", 6, home, 0),
    throughput(`${GAMES}/quota-places from the cache`, table),
    ratio("… against the bare page", 6, table, 0),
    throughput("/ with another utm_source in each request", tracked),
    ratio("… against / itself", 0.8, tracked, home),
  ];
}

/** How much of one processor each side took, by which the reader sees what the figure is the limit of. */
function whoIsBusy(rounds: readonly Throughput[][], subject: number): string {
  const share = (side: "serverShare" | "generatorShare") => {
    const shares = rounds.map((each) => each[subject]?.[side] ?? Number.NaN);
    return Number.isNaN(median(shares)) ? "not known" : `${Math.round(100 * median(shares))} %`;
  };
  return `processor: server ${share("serverShare")}, ${loadTool} ${share("generatorShare")}`;
}

async function weighJavaScript(product: string, bare: string): Promise<Figure[]> {
  const ofBare = await measureJavaScript(bare);
  const figures: Figure[] = [];
  for (const path of [...OTHER_PAGES, ...TABLE_PAGES]) {
    const bytes = await measureJavaScript(product + path);
    figures.push({
      what: `JavaScript of ${path} against a bare page's`,
      value: bytes / ofBare,
      unit: "×",
      target: { bound: TABLE_PAGES.includes(path) ? 1.2 : 0.25, is: "at most" },
      note: `${(bytes / 1000).toFixed(1)} of ${(ofBare / 1000).toFixed(1)} kB gzip`,
    });
  }
  return figures;
}

async function timeFilteredPages(product: string): Promise<Figure[]> {
  const perSecond = 20;
  const letters = [..."abdeghiklmnorstuvyz"];
  const queries = letters.flatMap((first) => letters.map((second) => first + second));
  const urls = queries.map((query, index) => {
    const filters = [`q=${query}`, `gender=M&q=${query}`, `continent=ASI&q=${query}`][index % 3];
    return `${product}${GAMES}/quota-places?${filters}`;
  });
  await measureLatencies(urls.splice(0, 2 * perSecond), perSecond);
  const latencies = await measureLatencies(urls.slice(0, 15 * perSecond), perSecond);
  const what = `Filtered table, first time, ${perSecond} requests/s`;
  return [
    { what: `${what}: p50`, value: percentile(latencies, 0.5), unit: "ms" },
    {
      what: `${what}: p95`,
      value: percentile(latencies, 0.95),
      unit: "ms",
      target: { bound: 60, is: "at most" },
    },
  ];
}

/**
 * The product as it is served: throughput, JavaScript a page, first renderings; with the folder of an
 * earlier clone also first renderings against it.
 */
export async function measureServer({ baseline }: { baseline?: string } = {}): Promise<Figure[]> {
  const product = await startProduct();
  try {
    const againstBare = await withServer(startBareNext(), async (bare) => [
      ...(await compareThroughput(product, bare)),
      ...(await weighJavaScript(product.url, bare.url)),
    ]);
    const figures = [...againstBare, ...(await timeFilteredPages(product.url))];
    if (baseline === undefined) return figures;
    const compared = await withServer(startProduct({ root: baseline }), (earlier) =>
      compareRenderings(product, earlier),
    );
    return [...figures, ...compared];
  } finally {
    await product.stop();
  }
}

async function withServer<Result>(
  starting: Promise<StartedServer>,
  use: (server: StartedServer) => Promise<Result>,
): Promise<Result> {
  const server = await starting;
  try {
    return await use(server);
  } finally {
    await server.stop();
  }
}
