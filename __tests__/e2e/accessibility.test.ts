import AxeBuilder from "axe-core";
import type { Page } from "playwright-core";
import { describeApp, openPage, PHONE, pageKinds, WIDE } from "../support/browser";
import { openMenu } from "../support/table-on-screen";

/** What axe finds wrong, as "rule: element", so that a failure says what to mend. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AxeBuilder.source);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof AxeBuilder };
    const found = await axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    });
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.slice(0, 3).map(({ target, failureSummary }) => {
        const what = failureSummary?.split("\n").slice(1, 2).join(" ").trim();
        return `${id}: ${target.join(" ")} (${what}; ${nodes.length} in all)`;
      }),
    );
  });
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
const THEMES = ["light", "dark"] as const;

describeApp("axe finds nothing wrong", () => {
  for (const [size, viewport] of Object.entries(SIZES)) {
    test(`on any kind of page, light and dark, ${size}`, async () => {
      const { page } = await openPage("/", { viewport });
      const found: Record<string, string[]> = {};
      for (const [kind, path] of pages) {
        await page.goto(path);
        for (const colorScheme of THEMES) {
          await page.emulateMedia({ colorScheme });
          const wrong = await violations(page);
          if (wrong.length) found[`${kind}, ${colorScheme}`] = wrong;
        }
      }
      expect(found).toEqual({});
    });

    test(`with a menu open, and where no row matches, light and dark, ${size}`, async () => {
      const found: Record<string, string[]> = {};
      const { page } = await openPage("/paris-2024/quota-places?noc=KAZ&gender=W", { viewport });
      const check = async (what: string) => {
        for (const colorScheme of THEMES) {
          await page.emulateMedia({ colorScheme });
          const wrong = await violations(page);
          if (wrong.length) found[`${what}, ${colorScheme}`] = wrong;
        }
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
