import { describeApp, openPage, PHONE } from "../support/browser";
import { cellTexts, columnTexts, openMenu, rowCount } from "../support/table-on-screen";

const PLACES = "/paris-2024/quota-places";
const WITHOUT = { javaScriptEnabled: false };

describeApp("without JavaScript", () => {
  test("a shared address opens on just the rows it opens with JavaScript", async () => {
    const path = `${PLACES}?noc=KAZ&gender=M&sort=-boxer&columns=boxer,category,status`;
    const [without, withIt] = [await openPage(path, WITHOUT), await openPage(path)];
    expect(await rowCount(without.page)).toBe("7 of 253");
    expect(await cellTexts(without.page)).toEqual(await cellTexts(withIt.page));
  });

  test("the form filters and searches", async () => {
    const { page } = await openPage(PLACES, WITHOUT);
    const menu = await openMenu(page, "Gender");
    await menu.getByRole("checkbox", { name: /^Women/ }).check();
    await menu.getByRole("button", { name: "Show" }).click();
    await page.waitForURL(/gender=W/);
    const women = Number((await rowCount(page)).split(" ")[0]);
    expect(women).toBeGreaterThan(100);
    expect(new Set(await columnTexts(page, "Gender"))).toEqual(new Set(["Women"]));

    await page.getByRole("searchbox", { name: "Search", exact: true }).fill("kyzaibay");
    await page.keyboard.press("Enter");
    await page.waitForURL(/q=kyzaibay/);
    expect(new URL(page.url()).searchParams.get("gender")).toBe("W");
    expect(await columnTexts(page, "Boxer")).toEqual(["Nazym Kyzaibay"]);
  });

  test("a filter and its order stay when the form is sent again", async () => {
    const { page } = await openPage(`${PLACES}?noc=KAZ&sort=-boxer&columns=boxer,gender`, WITHOUT);
    await page.getByRole("searchbox", { name: "Search", exact: true }).fill("oralbay");
    await page.keyboard.press("Enter");
    await page.waitForURL(/q=oralbay/);
    const { searchParams } = new URL(page.url());
    expect(searchParams.get("noc")).toBe("KAZ");
    expect(searchParams.get("sort")).toBe("-boxer");
    expect(await columnTexts(page, "Boxer")).toEqual(["Nurbek Oralbay", "Aibek Oralbay"]);
  });

  test("a heading sorts, a chip takes its filter off, Clear all takes all", async () => {
    const { page } = await openPage(`${PLACES}?noc=KAZ`, WITHOUT);
    await page.getByRole("columnheader", { name: "Boxer" }).getByRole("link").click();
    await page.waitForURL(/sort=boxer/);
    const names = await columnTexts(page, "Boxer");
    expect(names[0]).toBe("Saken Bibossinov");
    await page.getByRole("link", { name: /^Remove Nation/ }).click();
    await page.waitForURL((url) => !url.searchParams.has("noc"));
    expect(await rowCount(page)).toBe("253 of 253");
    await page.goto(`${PLACES}?noc=KAZ&gender=W`);
    await page.getByRole("link", { name: "Clear all" }).click();
    expect(await rowCount(page)).toBe("253 of 253");
  });

  test("boxers with a place come first, by family name, with letters to jump to", async () => {
    const { page } = await openPage("/paris-2024/boxers", { ...WITHOUT, viewport: PHONE });
    // Other tests of the same site add boxers.
    expect(await rowCount(page)).toMatch(/^2\d\d of 7\d\d: boxers with a place$/);
    const letters = page.getByRole("navigation", { name: "Letters to jump to" });
    await letters.getByRole("link", { name: "O", exact: true }).click();
    const row = page.locator("tbody tr:target");
    expect((await row.innerText()).replace(/\s+/g, " ")).toMatch(/ O\S+|^O/);
    const box = await row.boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect(box?.y).toBeLessThan(PHONE.height / 2);
    await page.getByRole("link", { name: /without a place$/ }).click();
    await page.waitForURL(/holds=no/);
    expect(await rowCount(page)).toMatch(/^[45]\d\d of 7\d\d: boxers without a place$/);
  });

  test("on a phone the form filters from its one menu", async () => {
    const { page } = await openPage(PLACES, { ...WITHOUT, viewport: PHONE });
    await openMenu(page, "Filter");
    const menu = await openMenu(page, "Gender");
    await menu.getByRole("checkbox", { name: /^Women/ }).check();
    await menu.getByRole("button", { name: "Show" }).click();
    await page.waitForURL(/gender=W/);
  });

  test("an empty answer's advice can be followed", async () => {
    const { page } = await openPage(`${PLACES}?noc=KAZ&route=european-games-2023`, WITHOUT);
    await page.getByRole("link", { name: /^Without Route/ }).click();
    await page.waitForURL((url) => !url.searchParams.has("route"));
    expect(await rowCount(page)).toBe("10 of 253");
  });

  test("the home page's menus choose another nation", async () => {
    const { page } = await openPage("/", WITHOUT);
    const nations = await openMenu(page, "Nation", "Kazakhstan");
    await nations.getByRole("link", { name: /^Uzbekistan/ }).click();
    await page.waitForURL(/noc=UZB/);
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toMatch(/^Uzbekistan won/);
  });

  test("the checks page says how many hold, and unfolds each kind's figures", async () => {
    const { page } = await openPage("/paris-2024/checks", WITHOUT);
    expect(await page.getByRole("main").innerText()).toMatch(/\d+ checks hold\.|not hold; /);
    await page.getByRole("link", { name: "Places of a category" }).click();
    const section = page
      .getByRole("main")
      .locator("section", { has: page.locator("#category-total") });
    await section.getByText("13 checks").click();
    const row = section.getByRole("row", { name: /Women’s 60 kg/ });
    expect(await row.getByRole("cell").allInnerTexts()).toEqual(["22", "22", "holds"]);
  });

  test("the log of corrections is found in the footer and read as it is, and as JSON", async () => {
    const { page } = await openPage("/paris-2024/nations", WITHOUT);
    await page.getByRole("contentinfo").getByRole("link", { name: "Corrections" }).click();
    await page.waitForURL(/\/paris-2024\/corrections$/);
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("Corrections");
    expect(await page.getByRole("main").innerText()).toContain(
      "Nothing public has been corrected.",
    );
    await page.getByRole("main").getByRole("link", { name: "JSON" }).click();
    await page.waitForURL(/\/api\/v1\/paris-2024\/corrections$/);
  });

  test("the page of a place tells how the place was lost, unfolds the rule's pages, and is found in the table", async () => {
    const { page } = await openPage(`${PLACES}?q=erdemir`, WITHOUT);
    await page.getByRole("main").getByRole("link", { name: "lost" }).click();
    await page.waitForURL(/quota-places\/mens-71kg-tur/);
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe(
      "How Erdemir’s place was lost",
    );
    const chain = page.getByRole("main").locator("ol > li");
    expect(await chain.count()).toBe(6);
    await page.getByText("What the sources say about this rule").click();
    expect(await chain.first().innerText()).toContain(
      "the semi-finalists qualify in most categories",
    );
    await page.getByRole("link", { name: "JSON" }).click();
    await page.waitForURL(/\/api\/v1\/paris-2024\/quota-places\/mens-71kg-tur/);
  });

  test("an address that does not exist is answered with words and ways on", async () => {
    const { page } = await openPage("/paris-2024/nations/kazakhstan", WITHOUT);
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("There is no such page");
    expect(await page.getByRole("main").getByRole("link", { name: "Kazakhstan" }).count()).toBe(1);
  });

  test("who could still qualify on a day, and each bout's stake, can be read", async () => {
    const { page } = await openPage("/paris-2024/still-open?as-of=2024-03-10", WITHOUT);
    const bouts = page.getByRole("list", { name: "Bouts to come" }).getByRole("listitem");
    expect(await bouts.count()).toBe(6);
    expect(await bouts.first().innerText()).toContain("winner qualifies, loser is out");
    await page.getByRole("link", { name: "Men’s 71 kg, Busto Arsizio" }).click();
    await page.waitForURL(/world-qualifier-1-2024\/mens-71kg\?as-of=2024-03-10/);
  });
});
