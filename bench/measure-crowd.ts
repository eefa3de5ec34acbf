import { randomBytes } from "node:crypto";
import { makePostgresDatabase } from "../bin/database/make-postgres-database";
import { migrate } from "../bin/database/migrate";
import { hasNginx } from "../bin/several/nginx";
import { type Several, startSeveral } from "../bin/several/start-several";
import { makePrisma } from "../lib/data/prisma";
import type { DatabaseEnv } from "../lib/env";
import { importGames } from "../lib/operations/import-games";
import { type Figure, ofRounds } from "./figures";
import { LiveProduct, PUBLISHING } from "./live/live-product";
import { measureLatencies, percentile } from "./measure-latency";
import { runNode } from "./run-node";

const PAGES = 50;
const PER_SECOND = 200;
const PUBLISHES = 20;
const BETWEEN_PUBLISHES_MS = 1000;
const ROUNDS = 3;

/**
 * What readers feel of a publish: 200 requests a second on 50 pages of two processes behind nginx, in quiet and during
 * 20 publishes, one a second, in turns. Nothing without PostgreSQL and nginx, which is said.
 */
export async function measureCrowd(): Promise<Figure[]> {
  const serverUrl = process.env.TEST_POSTGRES_URL;
  if (!serverUrl || !hasNginx()) {
    const missing = serverUrl ? "there is no nginx" : "TEST_POSTGRES_URL names no PostgreSQL";
    console.log(`Left out: a crowd during publishes, as ${missing}`);
    return [];
  }
  await runNode(["bin/setup/prepare.mjs", "--build"]);
  const { env, drop } = await makePostgresDatabase(serverUrl);
  const stops = [drop];
  try {
    await importFacts(env);
    const secret = randomBytes(32).toString("base64");
    const { databaseUrl } = env;
    const several = await startSeveral({ databaseUrl, secret, args: PUBLISHING });
    stops.unshift(several.stop);
    return await measure(several);
  } finally {
    for (const stop of stops) await stop();
  }
}

async function importFacts(env: DatabaseEnv): Promise<void> {
  await migrate(env);
  const prisma = makePrisma(env);
  await importGames(prisma, "prisma/data/paris-2024");
  await prisma.$disconnect();
}

async function measure({ nginx, listProcesses }: Several): Promise<Figure[]> {
  const [publisher] = listProcesses();
  if (!publisher) throw new Error("No process is running");
  const product = LiveProduct.of(publisher);
  const pages = await choosePages(nginx.url);
  // Rendered once, and known to Node's compiler.
  for (let time = 0; time < 3; time++) await measureLatencies(pages, PER_SECOND);
  const rounds: Round[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    console.log(`Crowd: round ${round + 1} of ${ROUNDS} …`);
    const quiet = await crowd(pages);
    const [publishing] = await Promise.all([crowd(pages), publishInTurn(product)]);
    rounds.push({ quiet, publishing });
  }
  return figuresOf(rounds);
}

/** Pages of every kind, as they lie in the list of all. */
async function choosePages(origin: string): Promise<string[]> {
  const text = await (await fetch(`${origin}/sitemap.xml`)).text();
  const all = [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => `${url}`);
  return Array.from({ length: PAGES }, (_, at) => all[Math.floor((at * all.length) / PAGES)] ?? "");
}

/**
 * The times of all requests for as long as the publishes take, each of another visitor: on a connection that is used
 * again nginx answers nothing before it has fetched anew what it gave as stale (HTTP/1.1; HTTP/2 does not wait).
 */
function crowd(pages: readonly string[]): Promise<number[]> {
  const count = (PUBLISHES * BETWEEN_PUBLISHES_MS * PER_SECOND) / 1000;
  // Every page as often, in an order in which none has the same neighbours each time.
  const urls = Array.from({ length: count }, (_, at) => {
    const turn = Math.floor(at / PAGES);
    return pages[(at * 7 + turn) % PAGES] ?? "";
  });
  return measureLatencies(urls, PER_SECOND, { areVisitorsMany: true });
}

async function publishInTurn(product: LiveProduct): Promise<void> {
  const start = performance.now();
  for (let publish = 0; publish < PUBLISHES; publish++) {
    const due = start + publish * BETWEEN_PUBLISHES_MS;
    await new Promise((resolve) => setTimeout(resolve, due - performance.now()));
    await product.publishTo([]);
  }
}

/** The times of all requests of a round, in milliseconds. */
interface Round {
  quiet: number[];
  publishing: number[];
}

function figuresOf(rounds: readonly Round[]): Figure[] {
  const unit = "ms";
  const of = (times: keyof Round, share: number) =>
    rounds.map((round) => percentile(round[times], share));
  const during = `… during ${PUBLISHES} publishes`;
  const ratios = rounds.map(
    ({ quiet, publishing }) => percentile(publishing, 0.99) / percentile(quiet, 0.99),
  );
  return [
    ofRounds(
      { what: `${PER_SECOND} requests/s on ${PAGES} pages behind nginx: quiet, p50`, unit },
      of("quiet", 0.5),
    ),
    ofRounds({ what: `${during}, p50`, unit }, of("publishing", 0.5)),
    ofRounds({ what: "… quiet, p99", unit }, of("quiet", 0.99)),
    ofRounds({ what: `${during}, p99`, unit }, of("publishing", 0.99)),
    ofRounds(
      { what: "… p99 against quiet", unit: "×", target: { bound: 3, is: "at most" } },
      ratios,
    ),
  ];
}
