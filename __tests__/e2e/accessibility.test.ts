import axeCore, { type RunOptions } from "axe-core";
import type { Page } from "playwright-core";
import { describeApp, openDetails, openPage, PHONE, pageKinds, WIDE } from "../support/browser";
import { openMenu } from "../support/table-on-screen";

const LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/**
 * What axe finds wrong in light and in dark, as "rule: element", so that a failure says what to mend.
 * The dark theme changes colours only: there, the rules about colours are enough.
 */
async function violations(page: Page): Promise<string[]> {
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

/** A big table says nothing more than a small one, and takes long. */
const pages = pageKinds.map(
  ([kind, path]) =>
    [
      kind,
      /\/(quota-places|boxers|nations)$/.test(path) ? `${path}?noc=KAZ&noc=EOR` : path,
    ] as const,
);

const SIZES = { "1280 px": WIDE, "360 px": PHONE };

describeApp("axe finds nothing wrong", () => {
  for (const [size, viewport] of Object.entries(SIZES)) {
    test.each(pages)(`on the page of the kind "%s", light and dark, ${size}`, async (_, path) => {
      const { page } = await openPage(path, { viewport });
      await openDetails(page, "details:first-of-type");
      expect(await violations(page)).toEqual([]);
    });

    test(`with a menu open, and where no row matches, light and dark, ${size}`, async () => {
      const found: Record<string, string[]> = {};
      const { page } = await openPage("/paris-2024/quota-places?noc=KAZ&gender=W", { viewport });
      const check = async (what: string) => {
        const wrong = await violations(page);
        if (wrong.length) found[what] = wrong;
      };
      for (const name of ["Nation", "Columns"]) {
        await openMenu(page, name);
        await check(name);
        await page.keyboard.press("Escape");
      }
      await page.goto("/paris-2024/quota-places?noc=KAZ&route=european-games-2023");
      await check("no rows");
      await page.goto("/");
      await openMenu(page, "Nation", "Kazakhstan");
      await check("home");
      expect(found).toEqual({});
    });
  }
});
