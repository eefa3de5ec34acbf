/**
 * `npm run bench`: what DESIGN.md promises about speed, measured on this machine. Figures differ from
 * machine to machine; the ratios are taken within one run, in alternating rounds.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { measureJavaScript } from "./measure-javascript";
import { measureLatencies, percentile } from "./measure-latency";
import { loadTool, measureThroughput } from "./measure-throughput";
import { startBareNext } from "./start-bare-next";
import { startProduct } from "./start-product";

interface Line {
  what: string;
  value: number;
  unit: string;
  target?: { bound: number; is: "at least" | "at most" };
}

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

async function compareThroughput(product: string, bare: string): Promise<Line[]> {
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
    ...pages.flatMap((path): Line[] => [
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

async function weighJavaScript(product: string): Promise<Line[]> {
  const lines: Line[] = [];
  for (const path of [...OTHER_PAGES, ...TABLE_PAGES]) {
    const bound = TABLE_PAGES.includes(path) ? 180 : 150;
    lines.push({
      what: `JavaScript of ${path}`,
      value: (await measureJavaScript(product + path)) / 1000,
      unit: "kB gzip",
      target: { bound, is: "at most" },
    });
  }
  return lines;
}

async function timeFilteredPages(product: string): Promise<Line[]> {
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

function isMet({ value, target }: Line): boolean {
  if (!target) return true;
  return target.is === "at least" ? value >= target.bound : value <= target.bound;
}

function print(lines: Line[]): void {
  const width = Math.max(...lines.map(({ what }) => what.length));
  for (const line of lines) {
    const { what, value, unit, target } = line;
    const figure = value.toFixed(value < 100 ? 1 : 0).padStart(8);
    const verdict = target ? `${target.is} ${target.bound}: ${isMet(line) ? "met" : "MISSED"}` : "";
    console.log(`${what.padEnd(width)} ${figure} ${unit.padEnd(11)} ${verdict}`.trimEnd());
  }
}

async function run(): Promise<void> {
  const product = await startProduct();
  try {
    const bare = await startBareNext();
    let throughput: Line[];
    try {
      throughput = await compareThroughput(product.url, bare.url);
    } finally {
      await bare.stop();
    }
    const lines = [
      ...throughput,
      ...(await weighJavaScript(product.url)),
      ...(await timeFilteredPages(product.url)),
    ];
    console.log(`\n${loadTool}, Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}\n`);
    print(lines);
    mkdirSync("bench/results", { recursive: true });
    const path = `bench/results/${new Date().toISOString().replaceAll(":", "-")}.json`;
    const results = lines.map((line) => ({ ...line, isMet: isMet(line) }));
    writeFileSync(
      path,
      `${JSON.stringify({ node: process.version, loadTool, results }, null, 2)}\n`,
    );
    console.log(`\nWritten to ${path}`);
  } finally {
    await product.stop();
  }
}

run().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
