/** Nothing moves when what comes later has come: our fonts, and the scripts. */
import type { Page } from "playwright-core";
import { describeApp, newPage, PHONE, WIDE } from "../support/browser";

/**
 * As search engines count it: the share of the screen that moved, by how far; up to 0.1 is "good" to them. Here
 * our fonts come as late as can be; what a visit moves as a rule, `npm run bench -- lighthouse` says.
 */
const MOST = 0.05;

const PAGES = [
  "/",
  "/kk",
  "/paris-2024/quota-places?noc=KAZ",
  "/paris-2024/tournaments/world-qualifier-1-2024/mens-51kg",
  "/paris-2024/nations/KAZ",
  "/paris-2024/quota-places/mens-51kg-kaz-world-qualifier-1-2024",
  "/ru/paris-2024/one-win-short",
];

/** Whether the reader's machine has a font that app/fallback-fonts.css names. */
function hasStandIn(page: Page): Promise<boolean> {
  return page.evaluate(() =>
    new FontFace("standin", 'local("Arial"), local("Liberation Sans")').load().then(
      () => true,
      () => false,
    ),
  );
}

/** How much of the page moved in all, with what moved. */
function moved(page: Page): Promise<{ sum: number; what: string[] }> {
  return page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    type Shift = PerformanceEntry & { value: number; sources: { node: Node | null }[] };
    const shifts = await new Promise<Shift[]>((resolve) => {
      const observer = new PerformanceObserver((list) => resolve(list.getEntries() as Shift[]));
      observer.observe({ type: "layout-shift", buffered: true });
      setTimeout(() => resolve([]), 300);
    });
    return {
      sum: shifts.reduce((sum, { value }) => sum + value, 0),
      what: shifts.flatMap(({ value, sources }) =>
        sources.map(
          ({ node }) => `${value.toFixed(3)} ${(node as Element)?.className ?? node?.nodeName}`,
        ),
      ),
    };
  });
}

describeApp("nothing moves when our fonts come", () => {
  for (const [size, viewport] of Object.entries({ "360 px": PHONE, "1280 px": WIDE })) {
    test.each(PAGES)(`on %s, ${size}`, async (path) => {
      const { page } = await newPage({ viewport });
      const held: (() => Promise<void>)[] = [];
      let isHeld = true;
      await page.route("**/*.woff2", async (route) => {
        if (isHeld) held.push(() => route.continue());
        else await route.continue();
      });
      // The page is whole without them.
      await page.goto(path, { waitUntil: "domcontentloaded" });
      if (!(await hasStandIn(page))) {
        console.warn("Not tried: this machine has neither Arial nor Liberation Sans.");
        return;
      }
      await page.waitForFunction(() => document.fonts.status === "loading");
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0))),
      );
      isHeld = false;
      expect(held.length).toBeGreaterThan(0);
      for (const release of held) await release();
      const { sum, what } = await moved(page);
      expect({ isStill: sum <= MOST, what: sum <= MOST ? [] : what }).toEqual({
        isStill: true,
        what: [],
      });
    });
  }
});
