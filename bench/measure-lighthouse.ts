import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { findBrowser } from "../bin/setup/find-browser.mjs";
import { makePrograms, serverArgs } from "../bin/setup/programs.mjs";
import { type Figure, ofRounds } from "./figures";
import { installPackage } from "./package-folder";
import { startProduct } from "./start-product";

/** The newest that runs on every Node that the product runs on: 13 asks for 22.19. */
const LIGHTHOUSE = "lighthouse@12.8.2";
const ROUNDS = 3;

const PAGES = {
  home: "/",
  table: "/paris-2024/quota-places",
  draw: "/paris-2024/tournaments/world-qualifier-1-2024/mens-51kg",
  nation: "/paris-2024/nations/KAZ",
  place: "/paris-2024/quota-places/mens-51kg-kaz-world-qualifier-1-2024",
} as const;

/** The least score of each part, of 100. */
const SCORES = { performance: 95, accessibility: 100, "best-practices": 95, seo: 100 } as const;

type Part = keyof typeof SCORES;

/** Of a report, what is read. */
interface Report {
  categories: Record<Part, { score: number | null }>;
  audits: Record<string, { score: number | null; title: string; numericValue?: number }>;
}

/** Lighthouse's mobile preset on the main pages. Needs a package registry and Chromium. */
export async function measureLighthouse(): Promise<Figure[]> {
  const browser = await findBrowser();
  if (!browser) throw new Error("No Chromium was found; name it in CHROMIUM_PATH");
  await makePrograms();
  const lighthouse = installPackage(LIGHTHOUSE);
  const product = await startProduct({ args: serverArgs() });
  try {
    const figures: Figure[] = [];
    for (const [name, path] of Object.entries(PAGES)) {
      const reports: Report[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        reports.push(await look(product.url + path, lighthouse.path, browser));
      }
      figures.push(...figuresOf(name, reports));
    }
    return figures;
  } finally {
    await product.stop();
    lighthouse.remove();
  }
}

/** Lighthouse now and then misses the beginning of a visit, and says itself that it should be run again. */
const ATTEMPTS = 3;

async function look(url: string, folder: string, browser: string, attempt = 1): Promise<Report> {
  try {
    return await visit(url, folder, browser);
  } catch (error) {
    const isToBeRunAgain = /Please run Lighthouse again/.test(String(error));
    if (!isToBeRunAgain || attempt === ATTEMPTS) throw error;
    return look(url, folder, browser, attempt + 1);
  }
}

async function visit(url: string, folder: string, browser: string): Promise<Report> {
  const command = join(folder, "node_modules/lighthouse/cli/index.js");
  const args = [url, "--output=json", "--quiet", "--chrome-flags=--headless=new --no-sandbox"];
  const env = { ...process.env, CHROME_PATH: browser };
  const options = { env, maxBuffer: 64 * 1024 * 1024 };
  const { stdout } = await promisify(execFile)(process.execPath, [command, ...args], options);
  return JSON.parse(stdout);
}

function figuresOf(page: string, reports: readonly Report[]): Figure[] {
  const parts = (Object.keys(SCORES) as Part[]).map((part) =>
    ofRounds(
      {
        what: `Lighthouse, ${page}: ${part}`,
        unit: "of 100",
        target: { bound: SCORES[part], is: "at least" },
        note: part === "performance" ? timesIn(reports) : "",
      },
      reports.map(({ categories }) => Math.round(100 * (categories[part].score ?? Number.NaN))),
    ),
  );
  const shift = ofRounds(
    {
      what: `Lighthouse, ${page}: layout shift`,
      unit: "",
      target: { bound: 0.02, is: "at most" },
    },
    reports.map(({ audits }) => audits["cumulative-layout-shift"]?.numericValue ?? Number.NaN),
  );
  return [...parts, shift];
}

/** What the first of the visits waited for, on the phone that Lighthouse plays. */
function timesIn([report]: readonly Report[]): string {
  const milliseconds = (audit: string) => Math.round(report?.audits[audit]?.numericValue ?? 0);
  const [first, largest, blocked] = [
    milliseconds("first-contentful-paint"),
    milliseconds("largest-contentful-paint"),
    milliseconds("total-blocking-time"),
  ];
  return `first paint ${first} ms, largest ${largest} ms, blocked ${blocked} ms`;
}
