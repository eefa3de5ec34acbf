import type { Page } from "playwright-core";
import { describeApp, openDetails, openPage, PHONE, pageKinds, SMALLEST } from "../support/browser";
import { overflow } from "../support/overflow";
import { openMenu } from "../support/table-on-screen";

/**
 * Texts whose own box cuts or scrolls them. Code keeps its lines, the header's links move under a
 * finger, and the drawing of a draw is measured by its own tests.
 */
function cutTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isLeftOut = (element: Element) =>
      element.closest("pre, header, [popover], .visually-hidden, [data-draw]") !== null;
    return [...document.querySelectorAll("main *")]
      .filter((element) => !isLeftOut(element) && element.clientWidth > 2)
      .filter((element) => getComputedStyle(element).overflowX !== "visible")
      .filter((element) => element.scrollWidth > element.clientWidth + 1)
      .filter((element) => getComputedStyle(element).clipPath === "none")
      .map((element) => `${element.className} ${element.textContent?.slice(0, 40)}`);
  });
}

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
      for (const name of ["Filter", "Nation", "Columns", "Sort"]) {
        // Filters and columns stand in one menu, whose own menus open above it.
        if (name === "Nation" || name === "Columns") await openMenu(page, "Filter");
        const menu = await openMenu(page, name);
        const box = await menu.boundingBox();
        expect(box?.x).toBeGreaterThanOrEqual(0);
        expect((box?.x ?? 0) + (box?.width ?? 9999)).toBeLessThanOrEqual(viewport.width);
        expect((box?.y ?? 0) + (box?.height ?? 9999)).toBeLessThanOrEqual(viewport.height);
        expect((await overflow(page)).width).toBeLessThanOrEqual(viewport.width);
        await page.keyboard.press("Escape");
        await page.keyboard.press("Escape");
      }
    });
  }

  for (const width of [768, 800, 900, 1024]) {
    test(`nor any part of one on a screen of ${width} px, and no name is cut`, async () => {
      const { page } = await openPage("/", { viewport: { width, height: 900 } });
      const found: Record<string, unknown> = {};
      for (const [kind, path] of pageKinds) {
        await page.goto(path);
        await openDetails(page);
        const { width: laidOut, wide } = await overflow(page);
        const cut = await cutTexts(page);
        if (laidOut > width || cut.length > 0) found[kind] = { laidOut, wide, cut };
      }
      expect(found).toEqual({});
    });
  }

  test("a table of thirteen columns keeps them in its own box", async () => {
    const viewport = { width: 1024, height: 900 };
    const path =
      "/paris-2024/quota-places?columns=id,gender,category,boxer,nation,continent,route,finish,wonOn,status,basis,note,source";
    const { page } = await openPage(path, { viewport });
    expect((await overflow(page)).width).toBe(1024);
    await page.getByRole("region", { name: "Places, scrollable" }).waitFor();
  });

  test.each(["/paris-2024/quota-places", "/paris-2024/boxers", "/paris-2024/tournaments"])(
    "rows of %s are of one height on a screen of 1280 px",
    async (path) => {
      const { page } = await openPage(path);
      const rows = page.getByRole("main").locator("tbody tr");
      const heights = await rows.evaluateAll((all) => all.map((row) => row.clientHeight));
      const usual = Math.min(...heights);
      // A place that moved, or a name of five words, may need a second line.
      expect(heights.filter((height) => height > usual + 4).length).toBeLessThan(
        heights.length / 20,
      );
    },
  );

  test("one button holds all filters on a phone, and none stands over a short list", async () => {
    const { page } = await openPage("/paris-2024/quota-places", { viewport: PHONE });
    const main = page.getByRole("main");
    expect(await main.getByRole("button", { name: "Nation" }).count()).toBe(0);
    await openMenu(page, "Filter");
    const menu = await openMenu(page, "Gender");
    await menu.getByRole("checkbox", { name: /^Women/ }).check();
    await page.waitForURL(/gender=W/);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    expect((await main.getByRole("button", { name: "Filter" }).innerText()).trim()).toMatch(
      /^Filter\s*1/,
    );
    for (const short of ["tournaments", "categories"]) {
      await page.goto(`/paris-2024/${short}`);
      expect(await main.getByRole("button", { name: /Filter|Columns|Sort/ }).count()).toBe(0);
      expect(await main.getByRole("searchbox").count()).toBe(0);
    }
  });

  test("where there is room the filters stand beside the search", async () => {
    const { page } = await openPage("/paris-2024/quota-places", {
      viewport: { width: 768, height: 900 },
    });
    const main = page.getByRole("main");
    expect(await main.getByRole("button", { name: "Filter" }).count()).toBe(0);
    for (const name of ["Gender", "Nation", "Columns"]) {
      expect(await main.getByRole("button", { name, exact: true }).isVisible()).toBe(true);
    }
  });

  test("a place is two lines on a phone, its name up to the right edge", async () => {
    const { page } = await openPage("/paris-2024/nations/KAZ", { viewport: PHONE });
    const list = page.locator("main table:not(#road *)").last();
    const row = list.getByRole("row").filter({ hasText: "Nurbek Oralbay" });
    expect(await row.innerText()).toMatch(
      // The break and the dots between are of the style sheet.
      /^Men 80 kg\s*Nurbek Oralbay\s*beat Kelyn Cassidy IRL\s*Busto Arsizio\s*11 Mar\s*↗?$/,
    );
    const heights = await list
      .locator("tbody tr")
      .evaluateAll((rows) => rows.map((each) => each.clientHeight));
    expect(Math.min(...heights)).toBeLessThanOrEqual(60);
  });

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
    expect(await first.innerText()).toContain("Saken Bibossinov");
  });
});
