import { describeApp, openPage } from "../support/browser";
import { columnTexts, headings, rowCount } from "../support/table-on-screen";

describeApp("an address that asks in other words", () => {
  test.each([
    ["/paris-2024/quota-places?noc=DEU", "?noc=GER", /of 253$/],
    ["/paris-2024/quota-places?gender=women&continent=Asia", "?gender=W&continent=ASI", /of 253$/],
    ["/paris-2024/nations?noc=KAZ&amp;gender=women", "?noc=KAZ&gender=W", /^1 of/],
    ["/paris-2024/quota-places?route=busto%20arsizio", "?route=world-qualifier-1-2024", /^49 of/],
    [
      "/paris-2024/quota-places?tournament=world-qualifier-1-2024",
      "?route=world-qualifier-1-2024",
      /^49 of/,
    ],
    ["/paris-2024/quota-places?NOC[]=KAZ.", "?noc=KAZ", /^10 of/],
    ["/paris-2024/quota-places?noc=Korea,%20Republic%20of", "?noc=KOR", /of 253$/],
    ["/paris-2024/quota-places?weight=57%20kg%20women", "?category=W57", /of 253$/],
    ["/paris-2024/quota-places?noc=KAZ&as-of=2024-3-11", "?noc=KAZ&as-of=2024-03-11", /of /],
  ])("%s leads to %s", async (path, query, rows) => {
    const { page, problems } = await openPage(path);
    expect(new URL(page.url()).search).toBe(query);
    expect(await rowCount(page)).toMatch(rows);
    expect(problems).toEqual([]);
  });

  test("that nobody understands is said, with the way to what was meant", async () => {
    const { page } = await openPage("/paris-2024/quota-places?noc=KZA");
    const main = page.getByRole("main");
    await main.getByText("“KZA” is not a nation or a code here and was left out.").waitFor();
    expect(await rowCount(page)).toBe("253 of 253");
    await main.getByRole("link", { name: "Kazakhstan (KAZ)" }).click();
    await page.waitForURL(/noc=KAZ/);
    expect(await rowCount(page)).toBe("10 of 253");
  });

  test.each([
    [
      "/paris-2024/tournaments?holds=yes",
      "“yes” was left out",
      "The list of nations has this filter.",
    ],
    ["/?gender=W", "“W” was left out", "The list of places has this filter."],
    [
      "/paris-2024/nations/KAZ?noc=UZB",
      "“UZB” was left out",
      "The list of places has this filter.",
    ],
    ["/paris-2024/quota-places?noc=Korea", "“Korea” may mean several nations", "North Korea (PRK)"],
    ["/?noc=KAZ&noc=UZB", "shows one nation at a time", "Uzbekistan (UZB)"],
  ])("or that this page does not read is said, with the way to it: %s", async (path, said, way) => {
    const { page, problems } = await openPage(path);
    const main = page.getByRole("main");
    await main.getByText(said).waitFor();
    await main.getByRole("link", { name: way, exact: true }).click();
    await page.waitForURL((url) => `${url.pathname}${url.search}` !== path);
    expect(await page.getByText("left out").count()).toBe(0);
    expect(problems).toEqual([]);
  });

  test("of the API's parameters is said", async () => {
    const { page } = await openPage("/paris-2024/nations?limit=10&utm_source=a");
    await page.getByText("Only the API reads “limit”").waitFor();
    expect(await page.getByText("left out").count()).toBe(1);
  });

  test("on the home page is said there, and the page opens", async () => {
    const { page } = await openPage("/?noc=ZZZ");
    await page.getByText("“ZZZ” is not a nation or a code here and was left out.").waitFor();
    const { page: german } = await openPage("/?noc=DEU");
    expect(new URL(german.url()).search).toBe("?noc=GER");
  });
});

describeApp("a table of counts", () => {
  test("counts under the filters, in the server's page and after a choice in the browser", async () => {
    const { page, problems } = await openPage("/paris-2024/nations?noc=AUS&gender=W");
    expect(await headings(page)).toContain("Places, women");
    expect(await columnTexts(page, "Places, women")).toEqual(["6"]);
    await page.getByRole("link", { name: "Remove Gender: Women" }).click();
    await page.waitForURL((url) => !url.searchParams.has("gender"));
    expect(await columnTexts(page, "Places")).toEqual(["12"]);
    expect(problems).toEqual([]);
  });
});

describeApp("tables of Games without a place", () => {
  test.each(["quota-places", "boxers", "tournaments"])(
    "%s hides controls over nothing",
    async (table) => {
      const { page } = await openPage(`/la-2028/${table}`);
      const main = page.getByRole("main");
      await main.getByText("There is nothing in the record yet.").waitFor();
      expect(await main.getByRole("searchbox").count()).toBe(0);
      expect(await main.getByRole("link", { name: "CSV" }).count()).toBe(0);
      expect(await main.getByRole("button", { name: "Columns" }).count()).toBe(0);
    },
  );
});
