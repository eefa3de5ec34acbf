import { describeApp, openPage } from "../support/browser";

const SEARCH = "/paris-2024/search";
const FIELD = "Search boxers, nations, tournaments and categories";
const WITHOUT = { javaScriptEnabled: false };

describeApp("one search", () => {
  test.each([
    ["/search?q=Turkey", "/paris-2024/nations/TUR"],
    ["/search?q=Al-Kasbeh", "/paris-2024/boxers/obada-alkasbeh"],
    ["/search?q=Кассиди", "/paris-2024/boxers/kelyn-cassidy"],
    [`${SEARCH}?q=КАЗ`, "/paris-2024/nations/KAZ"],
    [`${SEARCH}?q=Busto+Arsizio`, "/paris-2024/tournaments/world-qualifier-1-2024"],
    [`${SEARCH}?q=women+60`, "/paris-2024/categories/womens-60kg"],
    [`${SEARCH}?q=turkey&as-of=2024-03-11`, "/paris-2024/nations/TUR?as-of=2024-03-11"],
    ["/search?q=LA28", "/la-2028"],
    ["/la-2028/search?q=Paris+2024", "/"],
    [`${SEARCH}?q=Republic+of+Korea`, "/paris-2024/nations/KOR"],
    ["/la-2028/search?q=Bibossinov", "/paris-2024/boxers/saken-bibossinov"],
  ])("%s opens the one page that it finds", async (path, found) => {
    const { page } = await openPage(path, WITHOUT);
    const { pathname, search } = new URL(page.url());
    expect(pathname + search).toBe(found);
  });

  test("several pages are listed with what they are, and no engine indexes the list", async () => {
    const { page } = await openPage("/search?q=oralbay", WITHOUT);
    expect(new URL(page.url()).pathname).toBe(SEARCH);
    const rows = await page.locator("main li:visible").allInnerTexts();
    expect(rows.map((row) => row.replace(/\s+/g, " "))).toEqual([
      "Aibek Oralbay boxer, KAZ, men’s 92 kg, holds a place",
      "Nurbek Oralbay boxer, KAZ, men’s 80 kg, holds a place",
    ]);
    const robots = page.locator('meta[name="robots"]');
    expect(await robots.getAttribute("content")).toMatch(/noindex/);
    expect(await page.getByRole("searchbox", { name: FIELD }).inputValue()).toBe("oralbay");
  });

  test.each([
    [
      `${SEARCH}?q=Bibossinov&gender=W`,
      /no filter by gender, so “W” was left out.*The list of places/,
    ],
    ["/search?s=Bibossinov&noc=KAZ", /no filter by nation, so “KAZ” was left out/],
    ["/?q=Bibossinov&gender=W", /no filter by gender, so “W” was left out/],
  ])("%s lists the page, and says what it leaves out", async (path, said) => {
    const { page } = await openPage(path, WITHOUT);
    expect(new URL(page.url()).pathname).toBe(SEARCH);
    const main = page.locator("main");
    expect((await main.innerText()).replace(/\s+/g, " ")).toMatch(said);
    expect(await main.getByRole("link", { name: "Saken Bibossinov" }).count()).toBe(1);
  });

  test("where nothing is found, it says what was searched and what is near", async () => {
    const { page } = await openPage(`${SEARCH}?q=Bibosinoff`, WITHOUT);
    const text = await page.locator("main").innerText();
    expect(text).toMatch(/Nothing is found for “Bibosinoff”/);
    expect(text).toMatch(/names of \d+ boxers, \d+ nations, 7 tournaments and 13 categories/);
    await page.locator("main").getByRole("link", { name: "Saken Bibossinov" }).click();
    expect(new URL(page.url()).pathname).toBe("/paris-2024/boxers/saken-bibossinov");
  });

  test("the form works without script, and keeps the day", async () => {
    const { page } = await openPage("/paris-2024/nations?as-of=2024-03-11", WITHOUT);
    await page.getByRole("searchbox", { name: FIELD }).fill("gumus");
    await page.getByRole("search").getByRole("button", { name: "Search" }).click();
    await page.waitForURL(/boxers/);
    expect(page.url()).toMatch(/\/paris-2024\/boxers\/samet-gumus\?as-of=2024-03-11$/);
  });

  test("“/” leads to the search, but not while somebody types", async () => {
    const { page } = await openPage("/paris-2024/quota-places");
    const field = page.getByRole("searchbox", { name: FIELD });
    const inTable = page.getByRole("searchbox", { name: "Search", exact: true });
    await inTable.fill("a");
    await inTable.press("/");
    expect(await inTable.inputValue()).toBe("a/");
    await page.locator("h1").click();
    await page.keyboard.press("/");
    expect(await field.evaluate((input) => input === document.activeElement)).toBe(true);
    expect(await field.inputValue()).toBe("");
  });
});
