import type { Figure } from "./figures";
import { measureJavaScript } from "./measure-javascript";
import { measureLatencies, percentile } from "./measure-latency";
import { measureThroughput } from "./measure-throughput";
import { startBareNext } from "./start-bare-next";
import { startProduct } from "./start-product";

const ROUNDS = 3;
const SECONDS = 4;
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

async function compareThroughput(product: string, bare: string): Promise<Figure[]> {
  const pages = ["/", `${GAMES}/quota-places`];
  const subjects = [`${bare}/`, ...pages.map((path) => product + path)];
  const rounds = new Map<string, number[]>(subjects.map((url) => [url, []]));
  for (const url of subjects) await measureThroughput(url, 1);
  for (let round = 0; round < ROUNDS; round++) {
    for (const url of subjects) rounds.get(url)?.push(await measureThroughput(url, SECONDS));
  }
  const median = (url: string) => percentile(rounds.get(url) ?? [], 0.5);
  const floor = median(`${bare}/`);
  return [
    { what: "Bare prerendered Next page", value: floor, unit: "requests/s" },
    ...pages.flatMap((path): Figure[] => [
      { what: `${path} from the cache`, value: median(product + path), unit: "requests/s" },
      {
        what: `${path} against the bare page`,
        value: median(product + path) / floor,
        unit: "×",
        target: { bound: 5, is: "at least" },
      },
    ]),
  ];
}

async function weighJavaScript(product: string): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const path of [...OTHER_PAGES, ...TABLE_PAGES]) {
    const bound = TABLE_PAGES.includes(path) ? 180 : 150;
    figures.push({
      what: `JavaScript of ${path}`,
      value: (await measureJavaScript(product + path)) / 1000,
      unit: "kB gzip",
      target: { bound, is: "at most" },
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

/** The product as it is served: throughput, JavaScript a page, first renderings. */
export async function measureServer(): Promise<Figure[]> {
  const product = await startProduct();
  try {
    const bare = await startBareNext();
    let throughput: Figure[];
    try {
      throughput = await compareThroughput(product.url, bare.url);
    } finally {
      await bare.stop();
    }
    return [
      ...throughput,
      ...(await weighJavaScript(product.url)),
      ...(await timeFilteredPages(product.url)),
    ];
  } finally {
    await product.stop();
  }
}
