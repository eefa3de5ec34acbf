import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { findBrowser } from "../bin/setup/find-browser.mjs";
import { makePrograms, serverArgs } from "../bin/setup/programs.mjs";
import { type Figure, median, ofRounds } from "./figures";
import { servePeers } from "./grid/serve-peers";
import { writeBoxers } from "./grid/write-facts";
import { percentile } from "./measure-latency";
import { paintTimes } from "./paint-times";
import { startProduct } from "./start-product";

const COUNTS = [250, 2_000, 10_000, 50_000];
const ROUNDS = 3;
/** Between two keys, so that each is looked at alone and what it left to do later is done. */
const PAUSE_MS = 400;
const WORDS = ["sak", "al", "ber", "ov"];
const PEERS = { "ag-grid": "AG Grid Community", mui: "MUI X Data Grid" } as const;

const gamesOf = (count: number) => `rows-${count}-${2000 + COUNTS.indexOf(count)}`;

/**
 * From a key in a table's search to the paint that shows it, on the product's page of boxers and on pages with
 * tables of others over the same rows, in one browser. Needs a package registry and Chromium.
 */
export async function measureGrid(): Promise<Figure[]> {
  const executablePath = await findBrowser();
  if (!executablePath) throw new Error("No Chromium was found; name it in CHROMIUM_PATH");
  await makePrograms();
  const folder = mkdtempSync(join(tmpdir(), "qualified-grid-"));
  const facts = COUNTS.map((count) => {
    const path = join(folder, gamesOf(count));
    writeBoxers(path, gamesOf(count), count);
    return path;
  });
  const product = await startProduct({ args: serverArgs(), facts });
  const rows = new Map<number, unknown[]>();
  for (const count of COUNTS) {
    const answer = await fetch(`${product.url}/api/tables/${gamesOf(count)}/boxers`);
    rows.set(count, ((await answer.json()) as { rows: unknown[] }).rows);
  }
  const peers = await servePeers((count) => rows.get(count) ?? []);
  const browser = await chromium.launch({
    executablePath,
    // A frame is drawn as soon as it is ready, so that its time is the page's and not the screen's.
    args: ["--no-sandbox", "--disable-frame-rate-limit", "--disable-gpu-vsync"],
  });
  try {
    const figures: Figure[] = [];
    for (const count of COUNTS) {
      const addresses = {
        ours: `${product.url}/${gamesOf(count)}/boxers`,
        ...Object.fromEntries(
          Object.keys(PEERS).map((peer) => [peer, `${peers.url}/?grid=${peer}&count=${count}`]),
        ),
      };
      const times: Record<string, number[]> = {};
      for (let round = 0; round < ROUNDS; round++) {
        for (const [which, address] of Object.entries(addresses)) {
          times[which] = [...(times[which] ?? []), await keyToPaint(browser, address)];
        }
      }
      figures.push(...figuresOf(count, times));
    }
    return figures;
  } finally {
    await browser.close();
    peers.stop();
    await product.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The 75th percentile of the keys of some words, typed and taken back; ms. */
async function keyToPaint(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(address, { timeout: 120_000 });
  await page.waitForLoadState("networkidle", { timeout: 120_000 });
  await page.getByRole("main").getByRole("searchbox").first().click();
  await type(page, ["zz"]);
  await browser.startTracing(page, { categories: ["devtools.timeline"] });
  await type(page, WORDS);
  const times = paintTimes(await browser.stopTracing());
  await context.close();
  return percentile(times, 0.75);
}

async function type(page: Page, words: readonly string[]): Promise<void> {
  for (const word of words) {
    for (const key of [...word, ...Array.from(word, () => "Backspace")]) {
      await page.keyboard.press(key);
      await page.waitForTimeout(PAUSE_MS);
    }
  }
}

function figuresOf(count: number, times: Record<string, number[]>): Figure[] {
  const { ours = [] } = times;
  const rows = `${count.toLocaleString("en")} rows`;
  const own = ofRounds(
    {
      what: `Key in a filter → paint, ${rows}, p75`,
      unit: "ms",
      ...(count === 2_000 && { target: { bound: 16, is: "at most" } }),
    },
    ours,
  );
  const against = Object.entries(PEERS).map(([peer, name]) =>
    ofRounds(
      {
        what: `… against ${name}, ${rows}`,
        unit: "×",
        note: `theirs ${median(times[peer] ?? []).toFixed(1)} ms`,
        ...(count >= 10_000 && { target: { bound: 0.5, is: "at most" } }),
      },
      ours.map((value, round) => value / (times[peer]?.[round] ?? Number.NaN)),
    ),
  );
  return [own, ...against];
}
