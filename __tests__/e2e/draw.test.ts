import type { Locator, Page } from "playwright-core";
import { describeApp, openPage, PHONE } from "../support/browser";

const BUSTO_ARSIZIO = "/paris-2024/tournaments/world-qualifier-1-2024";
const BANGKOK = "/paris-2024/tournaments/world-qualifier-2-2024";

const lineOf = (page: Page) => page.getByText("Qualification line").first();

const boxOf = async (what: Locator) => {
  const box = await what.boundingBox();
  if (!box) throw new Error("It is not on the page");
  return { ...box, right: box.x + box.width, bottom: box.y + box.height };
};

describeApp("a draw", () => {
  test("is one click from its tournament", async () => {
    const { page } = await openPage(BUSTO_ARSIZIO);
    await page.getByRole("link", { name: "Men’s 51 kg" }).last().click();
    await page.waitForURL(/\/mens-51kg$/);
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe(
      "Men’s 51 kg, Busto Arsizio",
    );
  });

  test("has the line between the bouts that decide and the names of those who crossed it", async () => {
    const { page } = await openPage(`${BUSTO_ARSIZIO}/mens-51kg`);
    const quarterFinals = page.getByRole("list", { name: "Quarter-finals" });
    const bout = await boxOf(quarterFinals.getByRole("listitem").first());
    const line = await boxOf(lineOf(page));
    const carried = await boxOf(
      page.getByRole("region").first().getByText("Saken Bibossinov").last(),
    );
    expect(line.x).toBeGreaterThan(bout.right);
    expect(carried.x).toBeGreaterThan(bout.right);
    expect(carried.y).toBeGreaterThan(line.bottom);
  });

  test("lights the whole path of the boxer in focus, and of no other", async () => {
    const { page } = await openPage(`${BUSTO_ARSIZIO}/mens-51kg`);
    const lit = () =>
      page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>("[data-draw] a[href*='/boxers/']")]
          .filter(({ parentElement }) => {
            const { backgroundColor } = getComputedStyle(parentElement as Element);
            return backgroundColor !== "rgba(0, 0, 0, 0)";
          })
          .map(({ textContent }) => textContent),
      );
    expect(await lit()).toEqual([]);
    await page.getByRole("link", { name: "Saken Bibossinov" }).first().focus();
    const names = await lit();
    expect(names.length).toBeGreaterThanOrEqual(3);
    expect(new Set(names)).toEqual(new Set(["Saken Bibossinov"]));
  });

  test("too wide for the screen scrolls in a region that the keyboard reaches", async () => {
    const { page } = await openPage(`${BANGKOK}/mens-71kg`, {
      viewport: { width: 1000, height: 800 },
    });
    const region = page.getByRole("region", { name: "The draw, scrollable" });
    expect(
      await page
        .getByText(/wider than the screen/)
        .first()
        .isVisible(),
    ).toBe(true);
    await region.focus();
    await page.keyboard.press("ArrowRight");
    await page.waitForFunction(
      (element) => (element as Element).scrollLeft > 0,
      await region.elementHandle(),
    );
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1000);
  });

  test("shows its line without scrolling at 1280 px, even after the round of 128", async () => {
    const { page } = await openPage(`${BANGKOK}/mens-71kg`);
    expect((await boxOf(lineOf(page))).right).toBeLessThanOrEqual(1280);
    expect(
      await page
        .getByText(/wider than the screen/)
        .first()
        .isVisible(),
    ).toBe(false);
  });

  test("stands round by round on a phone, the line below the round that decides", async () => {
    const { page } = await openPage(`${BUSTO_ARSIZIO}/mens-51kg`, { viewport: PHONE });
    const titles = ["Round of 64", "Round of 32", "Round of 16", "Quarter-finals"];
    const boxes = await Promise.all(titles.map((name) => boxOf(page.getByRole("list", { name }))));
    boxes.slice(1).forEach((box, n) => {
      expect(box.y).toBeGreaterThan(boxes[n]?.bottom ?? Number.POSITIVE_INFINITY);
    });
    expect((await boxOf(lineOf(page))).y).toBeGreaterThanOrEqual((boxes.at(-1)?.bottom ?? 0) - 1);
  });
});
