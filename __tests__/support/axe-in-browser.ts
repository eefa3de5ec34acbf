import axeCore, { type RunOptions } from "axe-core";
import type { Page } from "playwright-core";
import { PHONE, WIDE } from "./browser";

const LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/**
 * What axe finds wrong in light and in dark, as "rule: element", so that a failure says what to mend.
 * The dark theme changes colours only: there, the rules about colours are enough.
 */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axeCore.source);
  const look = (runOnly: RunOptions["runOnly"]) =>
    page.evaluate(async (only) => {
      const { axe } = window as unknown as { axe: typeof axeCore };
      const found = await axe.run(document, { runOnly: only, resultTypes: ["violations"] });
      return found.violations.flatMap(({ id, nodes }) =>
        nodes.slice(0, 3).map(({ target, failureSummary }) => {
          const what = failureSummary?.split("\n").slice(1, 2).join(" ").trim();
          return `${id}: ${target.join(" ")} (${what}; ${nodes.length} in all)`;
        }),
      );
    }, runOnly);
  await page.emulateMedia({ colorScheme: "light" });
  const light = await look({ type: "tag", values: LEVELS });
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await look({ type: "rule", values: ["color-contrast", "link-in-text-block"] });
  return [...light, ...dark.map((each) => `dark: ${each}`)];
}

/** What axe finds and how far the page goes beyond the screen, on a phone and wide, light and dark. */
export async function faults(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const viewport of [PHONE, WIDE]) {
    await page.setViewportSize(viewport);
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (beyond > 0) found.push(`${beyond} px beyond ${viewport.width}`);
    found.push(...(await violations(page)));
  }
  await page.emulateMedia({ colorScheme: null });
  return found;
}
