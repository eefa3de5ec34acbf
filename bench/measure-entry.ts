import { once } from "node:events";
import { type Browser, chromium, type Page } from "playwright-core";
import type { Bout } from "@/lib/record/games-rows";
import { findBrowser } from "../bin/setup/find-browser.mjs";
import type { Order, Ready } from "./entry/serve-session";
import { type Figure, median } from "./figures";
import { percentile } from "./measure-latency";
import { paintTimes } from "./paint-times";
import { startProduct } from "./start-product";

const GAMES = "paris-2024";
const TOURNAMENT = "world-qualifier-1-2024";
/** Between two keys of somebody who types without haste. */
const HUMAN_MS = 200;
const RESULT_TARGET_MS = 5000;
const PAINT_TARGET_MS = 16;
/** The same where nobody waits between two keys. */
const QUICK_PAINT_TARGET_MS = 50;
const PASSWORD = "measured at ringside";

/** A result as it was typed: how many keys, and from the focus on its bout to that on the next. */
interface TypedResult {
  keys: number;
  ms: number;
}

interface Run {
  results: TypedResult[];
  /** From each key to the frame that shows what it did. */
  paintMs: number[];
  /** From each Enter to the frame that shows its row in the draft: a later one than that of the next row's focus. */
  collectedMs: number[];
  /** Processor time of the page's main thread, for all keys and what followed from them. */
  processorMs: number;
}

/** The largest session of a tournament, typed into its sheet by keyboard. */
export async function measureEntry(): Promise<Figure[]> {
  const executablePath = await findBrowser();
  if (!executablePath) throw new Error("No Chromium was found; name it in CHROMIUM_PATH");
  const product = await startProduct({
    args: ["--import", "tsx", "bench/entry/serve-session.ts", GAMES, TOURNAMENT],
  });
  const browser = await chromium.launch({
    executablePath,
    // A frame is drawn as soon as it is ready, so that its time is the page's and not the screen's.
    args: ["--no-sandbox", "--disable-frame-rate-limit", "--disable-gpu-vsync"],
  });
  try {
    const people = ["quick@bench.invalid", "human@bench.invalid"];
    product.process.send({ people } satisfies Order);
    const [ready] = (await once(product.process, "message")) as [Ready];
    const runs: Run[] = [];
    for (const [index, delay] of [0, HUMAN_MS].entries()) {
      const person = { email: people[index] ?? "", link: ready.links[index] ?? "" };
      const page = await openSheet(browser, product.url, person, ready.day);
      await browser.startTracing(page, { categories: ["devtools.timeline"] });
      const typed = await typeResults(page, ready.bouts, delay);
      runs.push({ ...typed, paintMs: paintTimes(await browser.stopTracing()) });
      await page.context().close();
    }
    const [quick, human] = runs as [Run, Run];
    return figuresOf(quick, human, ready.bouts.length);
  } finally {
    await browser.close();
    await product.stop();
  }
}

async function openSheet(
  browser: Browser,
  url: string,
  { email, link }: { email: string; link: string },
  day: string,
): Promise<Page> {
  const context = await browser.newContext({ baseURL: url });
  const page = await context.newPage();
  await page.goto(link);
  await page.getByLabel("New password").fill(PASSWORD);
  await page.keyboard.press("Tab");
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press("Enter");
  await page.getByText("The password is set.").waitFor();
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Overview" }).waitFor();
  await page.goto(`/admin/${GAMES}/results/${TOURNAMENT}/${day}`);
  await page.locator("li input:focus").waitFor();
  return page;
}

/** The keys of a result, as the sheet's own help says them. */
function keysOf({ winner, decision, score }: Bout): string[] {
  const won = winner === "red" || winner === "blue" ? winner.charAt(0) : "n";
  const shortened = { "RSC-I": "ri", RSC: "rs", WO: "wo" } as const;
  const cards = score?.replace(":", "") ?? "";
  const short = cards === "50" || cards === "41" || cards === "32" ? cards.charAt(0) : cards;
  const how =
    short || (decision ? (shortened[decision as "WO"] ?? decision.charAt(0).toLowerCase()) : "");
  return [won, ...how, "Enter"];
}

/** Types every bout of the sheet, and takes the times of the results in the page itself. */
async function typeResults(
  page: Page,
  bouts: readonly Bout[],
  delay: number,
): Promise<Omit<Run, "paintMs">> {
  await page.evaluate(() => {
    const focused = [performance.now()];
    Object.assign(window, { focused });
    document.addEventListener("focusin", ({ timeStamp }) => focused.push(timeStamp));
    const collected: number[] = [];
    Object.assign(window, { collected });
    let enteredAt = 0;
    document.addEventListener(
      "keydown",
      ({ key, timeStamp }) => {
        if (key === "Enter") enteredAt = timeStamp;
      },
      { capture: true },
    );
    const rows = new MutationObserver((changes) => {
      if (!changes.some(({ target }) => (target as HTMLElement).dataset.state === "draft")) return;
      const from = enteredAt;
      requestAnimationFrame(() => setTimeout(() => collected.push(performance.now() - from)));
    });
    rows.observe(document.body, { subtree: true, attributeFilter: ["data-state"] });
  });
  const typed = bouts.map(keysOf);
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const spent = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN);
  };
  const before = await spent();
  for (const keys of typed) {
    for (const key of keys) {
      await page.keyboard.press(key);
      if (delay > 0) await page.waitForTimeout(delay);
    }
  }
  await page.getByText(`${bouts.length} in the draft`).waitFor();
  const processorMs = (await spent()) - before;
  const { focused, collectedMs } = await page.evaluate(() => {
    const { focused, collected } = window as unknown as Record<string, number[]>;
    return { focused: focused ?? [], collectedMs: collected ?? [] };
  });
  // The last bout leads to no other one, so its time is not known.
  const results = typed.slice(0, -1).map((keys, index): TypedResult => {
    const [from, to] = [focused[index] ?? Number.NaN, focused[index + 1] ?? Number.NaN];
    return { keys: keys.length, ms: to - from };
  });
  return { results, collectedMs, processorMs };
}

function figuresOf(quick: Run, human: Run, bouts: number): Figure[] {
  const times = ({ results }: Run) => results.map(({ ms }) => ms);
  return [
    {
      what: `A result of a session of ${bouts} bouts: keys, median`,
      value: median(human.results.map(({ keys }) => keys)),
      unit: "keys",
    },
    { what: "… as fast as keys come, median", value: median(times(quick)), unit: "ms" },
    {
      what: `… with ${HUMAN_MS} ms a key, median`,
      value: median(times(human)),
      unit: "ms",
      target: { bound: RESULT_TARGET_MS, is: "at most" },
    },
    { what: "… with that, the slowest", value: Math.max(...times(human)), unit: "ms" },
    {
      what: "Key in the sheet → paint, p50",
      value: percentile(human.paintMs, 0.5),
      unit: "ms",
    },
    {
      what: "… p95",
      value: percentile(human.paintMs, 0.95),
      unit: "ms",
      target: { bound: PAINT_TARGET_MS, is: "at most" },
    },
    {
      what: "Enter → its row in the draft is shown, p95",
      value: percentile(human.collectedMs, 0.95),
      unit: "ms",
    },
    {
      what: "Processor time of a key on the page's main thread, mean",
      value: human.processorMs / human.paintMs.length,
      unit: "ms",
    },
    {
      what: "Key → paint as fast as keys come, p95",
      value: percentile(quick.paintMs, 0.95),
      unit: "ms",
      target: { bound: QUICK_PAINT_TARGET_MS, is: "at most" },
    },
  ];
}
