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

/** Names that have no room in their bout, and drawings that are wider than what is seen of them. */
function faultsOfDrawing(): string[] {
  const names = document.querySelectorAll<HTMLElement>("[data-draw] li a[href*='/boxers/']");
  const cut = [...names].filter((name) => {
    const side = name.parentElement as HTMLElement;
    const box = name.getBoundingClientRect();
    const after = name.nextElementSibling?.getBoundingClientRect();
    const room = side.getBoundingClientRect();
    return (
      box.right > room.right + 1 ||
      box.height > room.height + 2 ||
      name.scrollWidth > name.clientWidth + 1 ||
      (after && after.width > 0 && after.left < box.right - 1 && after.top < box.bottom - 2)
    );
  });
  const wide = [...document.querySelectorAll("[data-draw] section")].filter(
    ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1,
  );
  return [
    ...cut.map(({ textContent }) => `no room for ${textContent}`),
    ...wide.map(({ scrollWidth, clientWidth }) => `${scrollWidth} px in ${clientWidth}`),
  ];
}

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

  test("cuts no name and hides no line, whichever it is, from 768 to 1920 px", async () => {
    const { page } = await openPage(BUSTO_ARSIZIO);
    const draws = new Set(
      (await (await page.request.get("/sitemap.xml")).text()).match(
        /\/paris-2024\/tournaments\/[a-z0-9-]+\/(?:wo)?mens-[a-z0-9-]+/g,
      ),
    );
    expect(draws.size).toBeGreaterThan(80);
    const faults: string[] = [];
    for (const draw of draws) {
      await page.goto(draw, { waitUntil: "domcontentloaded" });
      for (const width of [768, 1024, 1280, 1920]) {
        await page.setViewportSize({ width, height: 900 });
        const found = await page.evaluate(faultsOfDrawing);
        faults.push(...found.map((fault) => `${draw} at ${width}: ${fault}`));
      }
    }
    expect(faults).toEqual([]);
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
