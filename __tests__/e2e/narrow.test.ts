import { describeApp, openDetails, openPage, PHONE, pageKinds, SMALLEST } from "../support/browser";
import { overflow } from "../support/overflow";
import { openMenu } from "../support/table-on-screen";

describeApp("no page scrolls sideways", () => {
  for (const viewport of [PHONE, SMALLEST]) {
    test(`on a screen of ${viewport.width} px`, async () => {
      const { page } = await openPage("/", { viewport, hasTouch: true });
      const found: Record<string, unknown> = {};
      const filtered = [
        ["no rows", "/paris-2024/quota-places?noc=KAZ&route=european-games-2023&q=nothing"],
        [
          "chips",
          "/paris-2024/quota-places?noc=KAZ&noc=UZB&noc=EOR&continent=ASI&gender=M&gender=W&status=competed",
        ],
        [
          "all columns",
          "/paris-2024/quota-places?columns=id,gender,category,boxer,nation,continent,route,finish,wonOn,status,basis,note,source",
        ],
      ];
      for (const [kind, path] of [...pageKinds, ...filtered]) {
        await page.goto(path ?? "");
        await openDetails(page);
        const { width, wide } = await overflow(page);
        if (width > viewport.width) found[kind ?? ""] = { width, wide };
      }
      expect(found).toEqual({});
    });

    test(`with a menu open on a screen of ${viewport.width} px, and the menu is on the screen`, async () => {
      const { page } = await openPage("/paris-2024/quota-places", { viewport, hasTouch: true });
      for (const name of ["Nation", "Columns", "Sort"]) {
        const menu = await openMenu(page, name);
        const box = await menu.boundingBox();
        expect(box?.x).toBeGreaterThanOrEqual(0);
        expect((box?.x ?? 0) + (box?.width ?? 9999)).toBeLessThanOrEqual(viewport.width);
        expect((box?.y ?? 0) + (box?.height ?? 9999)).toBeLessThanOrEqual(viewport.height);
        expect((await overflow(page)).width).toBeLessThanOrEqual(viewport.width);
        await page.keyboard.press("Escape");
      }
    });
  }

  test("a row of places says boxer, nation, category and route on a phone", async () => {
    const { page } = await openPage("/paris-2024/quota-places?noc=KAZ", { viewport: PHONE });
    const row = page.getByRole("main").locator("tbody tr").first();
    for (const text of ["Saken Bibossinov", "KAZ", "51 kg", "Busto Arsizio"]) {
      expect(await row.getByText(text).first().isVisible()).toBe(true);
    }
  });

  test("a phone can sort too", async () => {
    const { page } = await openPage("/paris-2024/quota-places?noc=KAZ", { viewport: PHONE });
    const menu = await openMenu(page, "Sort");
    await menu.getByRole("link", { name: "Boxer" }).click();
    await page.waitForURL(/sort=boxer/);
    const first = page.getByRole("main").locator("tbody tr").first();
    expect(await first.innerText()).toContain("Aibek Oralbay");
  });
});
