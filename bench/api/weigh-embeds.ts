import { type Browser, chromium } from "playwright-core";
import { findBrowser } from "../../bin/setup/find-browser.mjs";
import type { Figure } from "../figures";

/** The views that other sites can show. */
const EMBEDS = {
  spotlight: "/embed/paris-2024?noc=KAZ&tournament=world-qualifier-1-2024",
  "day chart": "/embed/paris-2024?view=chart",
  board: "/embed/paris-2024/tournaments/world-qualifier-1-2024",
  draw: "/embed/paris-2024/tournaments/world-qualifier-1-2024/mens-51kg",
  nation: "/embed/paris-2024/nations/KAZ",
  table: "/embed/paris-2024/quota-places?noc=KAZ",
} as const;

interface Weight {
  all: number;
  scripts: number;
}

/** What a new visitor's browser loads with each embed, as it comes over the wire, heads included. */
export async function weighEmbeds(site: string): Promise<Figure[]> {
  const executablePath = await findBrowser();
  if (!executablePath) throw new Error("No Chromium was found; name it in CHROMIUM_PATH");
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  try {
    const figures: Figure[] = [];
    for (const [name, path] of Object.entries(EMBEDS)) {
      const { all, scripts } = await weigh(browser, site + path);
      figures.push(
        {
          what: `First load of an embed: ${name}`,
          value: all / 1000,
          unit: "kB",
          target: { bound: 60, is: "at most" },
        },
        {
          what: "… its JavaScript",
          value: scripts / 1000,
          unit: "kB",
          target: { bound: 30, is: "at most" },
        },
      );
    }
    return figures;
  } finally {
    await browser.close();
  }
}

async function weigh(browser: Browser, url: string): Promise<Weight> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  const scripts = new Set<string>();
  const weight: Weight = { all: 0, scripts: 0 };
  session.on("Network.responseReceived", ({ requestId, type }) => {
    if (type === "Script") scripts.add(requestId);
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    weight.all += encodedDataLength;
    if (scripts.has(requestId)) weight.scripts += encodedDataLength;
  });
  // A frozen one: a live one keeps a connection open.
  await page.goto(`${url}${url.includes("?") ? "&" : "?"}revision=1`, { waitUntil: "networkidle" });
  await context.close();
  return weight;
}
