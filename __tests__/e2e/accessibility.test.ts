import { violations } from "../support/axe-in-browser";
import { describeApp, openDetails, openPage, PHONE, pageKinds, WIDE } from "../support/browser";
import { openMenu } from "../support/table-on-screen";

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
        // On a phone these menus stand in one, and open above it.
        const isPhone = viewport.width < 600;
        if (isPhone) await openMenu(page, "Filter");
        await openMenu(page, name);
        await check(name);
        await page.keyboard.press("Escape");
        if (isPhone) await page.keyboard.press("Escape");
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
