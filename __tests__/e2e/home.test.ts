import type { Page } from "playwright-core";
import { appUrl, describeApp, openPage, PHONE, WIDE } from "../support/browser";
import { openMenu } from "../support/table-on-screen";

const LICENCES = [
  "Saken Bibossinov",
  "Makhmud Sabyrkhan",
  "Aslanbek Shymbergenov",
  "Nurbek Oralbay",
  "Aibek Oralbay",
];
const WORLD_1 = "world-qualifier-1-2024";

/** What a reader sees, with every kind of space as one space and the dash of a range without any. */
async function mainText(page: Page): Promise<string> {
  const text = await page.getByRole("main").innerText();
  return text.replace(/[\s\u2009\u00a0]+/g, " ").replace(/(\d) ?– ?(\d)/g, "$1–$2");
}

async function countPlaces(filters: Record<string, string>): Promise<number> {
  const query = new URLSearchParams({ limit: "1", ...filters });
  const answer = await fetch(appUrl(`/api/v1/paris-2024/quota-places?${query}`));
  const body = (await answer.json()) as { meta: { total: number } };
  return body.meta.total;
}

describeApp("the home page", () => {
  for (const [device, viewport] of Object.entries({ desktop: WIDE, phone: PHONE })) {
    test(`opens on Kazakhstan's headline above the 28 and the 21 (${device})`, async () => {
      const { page } = await openPage("/", { viewport });
      const headline = page.getByRole("heading", { level: 1 });
      expect(await headline.innerText()).toBe(
        "Kazakhstan won five of the 49 places in Busto Arsizio",
      );
      const boards = page.getByRole("figure");
      expect((await boards.nth(0).innerText()).replace(/\s+/g, " ")).toContain(
        "28 men’s places Kazakhstan 5",
      );
      expect((await boards.nth(1).innerText()).replace(/\s+/g, " ")).toContain(
        "21 women’s places Kazakhstan 0",
      );
    });
  }

  test("shows the five licences beside the headline where there is room", async () => {
    const { page } = await openPage("/");
    const licences = page
      .locator("section")
      .filter({ has: page.getByRole("heading", { name: "The five places won" }) })
      .last();
    expect(await licences.getByRole("listitem").count()).toBe(5);
    for (const [index, boxer] of LICENCES.entries()) {
      const licence = licences.getByRole("listitem").nth(index);
      expect(await licence.getByRole("link", { name: boxer, exact: true }).isVisible()).toBe(true);
      expect(await licence.getByRole("link", { name: /^Source/ }).isVisible()).toBe(true);
    }
    const [beside, headline] = await Promise.all([
      licences.boundingBox(),
      page.getByRole("heading", { level: 1 }).boundingBox(),
    ]);
    expect(beside?.x).toBeGreaterThan(640);
    expect(beside?.y).toBeLessThan((headline?.y ?? 0) + 20);
  });

  test("fills the right half of a large screen", async () => {
    const { page } = await openPage("/", { viewport: { width: 1920, height: 1080 } });
    const licence = page.getByRole("listitem").filter({ hasText: "Saken Bibossinov" }).last();
    const box = await licence.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(960);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeGreaterThan(1600);
  });

  for (const javaScriptEnabled of [true, false]) {
    test(`on a phone opens from its board to the bout, ${javaScriptEnabled ? "with" : "without"} JavaScript`, async () => {
      const { page } = await openPage("/", { viewport: PHONE, javaScriptEnabled });
      expect(await page.getByRole("heading", { name: "The five places won" }).isVisible()).toBe(
        false,
      );
      const board = page.getByRole("figure").first();
      const bout = board.getByText(/beat Jamar Talley/);
      expect(await bout.isVisible()).toBe(false);
      for (const boxer of LICENCES) {
        await board.getByText(boxer, { exact: true }).click();
      }
      expect(await bout.isVisible()).toBe(true);
      const row = board.getByRole("row").filter({ hasText: "Aibek Oralbay" });
      expect((await row.innerText()).replace(/\s+/g, " ")).toMatch(
        /beat Jamar Talley USA 5:0 Quarter-final, 11 March · source · how$/,
      );
    });
  }

  test("is at most 3,000 px long on a phone", async () => {
    const { page } = await openPage("/", { viewport: PHONE });
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    expect(height).toBeLessThanOrEqual(3000);
  });

  test("leads to the matrix and the other counts, which stand on their own pages", async () => {
    const { page } = await openPage("/");
    const main = page.getByRole("main");
    await main.getByRole("link", { name: "Places by tournament and weight" }).click();
    await page.waitForURL(/\/categories#by-tournament$/);
    await page.getByRole("heading", { name: "Places by tournament and weight" }).waitFor();
    await page.goto("/");
    await main.getByRole("link", { name: "Count otherwise" }).click();
    await page.getByRole("heading", { level: 1, name: "Count by definition" }).waitFor();
    // On a day on which they differ.
    await page.goto("/paris-2024/count?as-of=2024-05-20");
    await page.getByRole("heading", { name: /numbers that are easily confused/ }).waitFor();
  });

  test("says the sentence that can be printed, from the record", async () => {
    const { page } = await openPage("/");
    expect(await mainText(page)).toContain(
      "Kazakhstan won 5 of the 28 men’s places and none of the 21 women’s at the 1st World " +
        "Qualification Tournament in Busto Arsizio (3–11 March 2024); with the 2 from Hangzhou " +
        "it then held 7.",
    );
  });

  test("copies that sentence with its source", async () => {
    const { page } = await openPage("/", { permissions: ["clipboard-read", "clipboard-write"] });
    // The first is that of the page, the other that of the picture below.
    const button = page.getByRole("button", { name: /copy the sentence/i }).first();
    await button.click();
    await page.getByRole("button", { name: /copied/i }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.replace(/[\s\u2009]+/g, " ")).toMatch(
      /^Kazakhstan won 5 .* then held 7\. Source: Qualified, .*\/\?revision=\d+&noc=KAZ&tournament=world-qualifier-1-2024$/,
    );
  });

  test("keeps the tournament's places apart from the places held then and those of the Games", async () => {
    const { page } = await openPage("/");
    const text = await mainText(page);
    expect(text).toContain("The 49 (28 + 21) are the places of this tournament only.");
    expect(text).toContain("The Games have 124 men’s and 124 women’s places.");
    expect(text).toContain("(3–11 March 2024)");
    expect(text).toContain(
      "After Busto Arsizio, at the end of 11 March 2024, 188 places were held by 56 nations and the refugee team.",
    );
  });

  test("shows on each board as many places as it says, each a link to its boxer", async () => {
    const { page } = await openPage("/");
    for (const [index, places] of [28, 21].entries()) {
      const chips = page.getByRole("figure").nth(index).getByRole("listitem").getByRole("link");
      expect(await chips.count()).toBe(places);
      const addresses = await chips.evaluateAll((links) =>
        links.map((link) => link.getAttribute("href")),
      );
      expect(new Set(addresses).size).toBe(places);
      for (const address of addresses) expect(address).toMatch(/^\/paris-2024\/boxers\//);
    }
  });

  test("leads from the nation to its page and from each weight to its draw", async () => {
    const { page } = await openPage("/");
    const [men] = await page.getByRole("figure").all();
    const link = (name: string) => men?.getByRole("link", { name, exact: true });
    expect(await link("Kazakhstan 5")?.getAttribute("href")).toBe("/paris-2024/nations/KAZ");
    expect(await link("51 kg")?.getAttribute("href")).toBe(
      `/paris-2024/tournaments/${WORLD_1}/mens-51kg`,
    );
  });

  test("of a day shows how many places each tournament had given, and every weight", async () => {
    const { page } = await openPage("/?as-of=2024-03-09");
    const strip = page.getByRole("list", { name: /those not given are hatched/ });
    expect(await strip.getByRole("link", { name: /Busto Arsizio/ }).innerText()).toMatch(
      /^2 of 49/,
    );
    expect(await strip.getByRole("link", { name: /Hangzhou/ }).innerText()).toMatch(/^34\s/);
    expect(await page.getByRole("figure").getByRole("rowheader").count()).toBe(13);
    const figures = await page.getByRole("figure").allInnerTexts();
    expect(figures.slice(0, 2).map((text) => text.replace(/\s+/g, " "))).toEqual([
      expect.stringMatching(/^28 men’s places 2[678] not won yet/),
      expect.stringMatching(/^21 women’s places (19|20|21) not won yet/),
    ]);
  });

  test("of a tournament for another continent does not say that nothing was won", async () => {
    const { page } = await openPage("/?noc=KAZ&tournament=european-games-2023");
    const text = await mainText(page);
    expect(text).toContain("The 44 places in Nowy Targ were for European nations");
    expect(text).not.toContain("won none");
    expect(text).toContain("This tournament was not open to Asian nations.");
  });

  test("prints the numbers that the API answers", async () => {
    const { page } = await openPage("/");
    const text = await mainText(page);
    const [won, men, women, all] = await Promise.all([
      countPlaces({ noc: "KAZ", route: WORLD_1 }),
      countPlaces({ route: WORLD_1, gender: "M" }),
      countPlaces({ route: WORLD_1, gender: "W" }),
      countPlaces({ noc: "KAZ" }),
    ]);
    expect([won, men, women, all]).toEqual([5, 28, 21, 10]);
    expect(text).toContain(`Kazakhstan won ${won} of the ${men} men’s`);
    expect(text).toContain(`of the ${women} women’s`);
    expect(text).toContain(`${all} of ${await countPlaces({})} in the whole record`);
  });
});

describeApp("the choice of the home page", () => {
  test("another nation and tournament are chosen through the menus, and are then in the address", async () => {
    const { page, problems } = await openPage("/");
    const nations = await openMenu(page, "Nation", "Kazakhstan");
    await nations.getByRole("link", { name: /^Uzbekistan/ }).click();
    await page.waitForURL(/noc=UZB/);
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toMatch(/^Uzbekistan won/);

    const tournaments = await openMenu(page, "Tournament", "1st World");
    await tournaments.getByRole("link", { name: /Hangzhou/ }).click();
    await page.waitForURL(/tournament=asian-games-2023/);
    expect(new URL(page.url()).searchParams.get("noc")).toBe("UZB");
    const headline = await page.getByRole("heading", { level: 1 }).innerText();
    expect(headline).toMatch(/^Uzbekistan won .* places in Hangzhou$/);
    expect(problems).toEqual([]);
  });

  test("a shared address opens on its nation and tournament with the API's numbers", async () => {
    const { page } = await openPage("/?noc=UZB&tournament=asian-games-2023");
    const [men, menGiven, women, womenGiven] = await Promise.all([
      countPlaces({ noc: "UZB", route: "asian-games-2023", gender: "M" }),
      countPlaces({ route: "asian-games-2023", gender: "M" }),
      countPlaces({ noc: "UZB", route: "asian-games-2023", gender: "W" }),
      countPlaces({ route: "asian-games-2023", gender: "W" }),
    ]);
    expect(await mainText(page)).toContain(
      `Uzbekistan won ${men} of the ${menGiven} men’s places and ${women || "none"} of the ${womenGiven} women’s`,
    );
  });

  test("the browser's back button returns to the nation before", async () => {
    const { page } = await openPage("/");
    const nations = await openMenu(page, "Nation", "Kazakhstan");
    await nations.getByRole("link", { name: /^Uzbekistan/ }).click();
    await page.waitForURL(/noc=UZB/);
    await page.goBack();
    await page.getByRole("heading", { level: 1, name: /^Kazakhstan won five/ }).waitFor();
  });

  test("a nation without a place there is told so, and where it did win", async () => {
    const { page } = await openPage("/?noc=AUS");
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe(
      "Australia won none of the 49 places in Busto Arsizio",
    );
    const elsewhere = page.getByRole("link", { name: /See what Australia won elsewhere/ });
    expect(await elsewhere.getAttribute("href")).toBe("/paris-2024/nations/AUS");
  });
});

describeApp("the menu of nations", () => {
  test("finds a nation by what people call it, and shows the chosen one", async () => {
    const { page, problems } = await openPage("/?noc=UZB");
    await page.getByRole("button", { name: "Uzbekistan", exact: true }).click();
    const menu = page.getByRole("region", { name: "Nation" });
    expect(await menu.getByRole("link", { name: /^Uzbekistan/ }).isVisible()).toBe(true);
    const field = menu.getByRole("searchbox", { name: "Find a nation" });
    await field.fill("Turkey");
    await menu.getByRole("link", { name: /^Kazakhstan/ }).waitFor({ state: "hidden" });
    await field.press("Enter");
    await page.waitForURL(/noc=TUR/);
    expect(problems).toEqual([]);
  });

  test("is whole without script, each count apart from its name", async () => {
    const { page } = await openPage("/", { javaScriptEnabled: false });
    await page.getByRole("button", { name: "Kazakhstan", exact: true }).click();
    const menu = page.getByRole("region", { name: "Nation" });
    expect(await menu.getByRole("searchbox").count()).toBe(0);
    expect(await menu.getByRole("link").count()).toBeGreaterThan(60);
    await menu.getByRole("link", { name: "Kazakhstan 5 places here" }).waitFor();
  });
});
