import type { Page } from "playwright-core";
import { appUrl, describeApp, openPage, PHONE } from "../support/browser";
import { readBibtex } from "../support/read-bibtex";

async function copied(page: Page): Promise<{ text: string; html: string }> {
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) =>
      item?.types.includes(type) ? (await item.getType(type)).text() : "";
    return { text: await read("text/plain"), html: await read("text/html") };
  });
}

async function openToCopy(path: string) {
  const opened = await openPage(path);
  await opened.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  return opened;
}

describeApp("what leaves the site with a number", () => {
  test.each([
    ["/", /^Kazakhstan won 5 of the 28 men’s places .* Source: Qualified, “.*”, revision 1 /],
    ["/paris-2024/nations/KAZ?as-of=2024-03-11", /held 7: 6 men’s and 1 women’s\. Source: /],
    [
      "/paris-2024/nations?noc=KAZ",
      /^Nations, Nation: Kazakhstan.*, Paris 2024: 1 of \d+\. Source: /,
    ],
    ["/paris-2024/changes?from=2024-02-28&to=2024-03-11&noc=KAZ", /5 places were gained/],
  ])("of %s is a sentence with a whole, pinned address that opens the same", async (path, said) => {
    const { page, problems } = await openToCopy(path);
    await page.getByRole("button", { name: "copy the sentence" }).first().click();
    await page.getByText("copied").first().waitFor();
    const { text } = await copied(page);
    expect(text).toMatch(said);
    const address = text.split(", ").at(-1) ?? "";
    expect(address.startsWith(appUrl("/"))).toBe(true);
    expect(new URL(address).searchParams.get("revision")).toBe("1");
    const heading = await page.getByRole("heading", { level: 1 }).innerText();
    await page.goto(address);
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe(heading);
    await page.getByText("As published in revision 1").waitFor();
    expect(problems).toEqual([]);
  });

  test("are citations in four forms", async () => {
    const { page, problems } = await openToCopy("/paris-2024/nations/KAZ");
    await page.getByRole("button", { name: "cite" }).first().click();
    const texts = await page.getByRole("definition").allInnerTexts();
    const own = texts.filter((text) => text.includes(appUrl("/paris-2024/nations/KAZ?revision=1")));
    expect(own).toHaveLength(4);
    const starts = ["Source: Qualified, ", "Qualified. (", "{{cite web |url=", "@online{"];
    for (const [index, start] of starts.entries()) expect(own[index]?.startsWith(start)).toBe(true);
    expect(problems).toEqual([]);
  });

  test.each([
    "/",
    "/paris-2024/quota-places?noc=KAZ&gender=W&as-of=2024-03-11",
    "/paris-2024/nations?q=%C3%96zt%C3%BCrk%20%26%20%7BKAZ%7D",
    "/paris-2024/nations/CIV",
    "/paris-2024/boxers/saken-bibossinov",
    "/paris-2024/categories/mens-92kg-plus",
    "/paris-2024/tournaments/world-qualifier-1-2024",
    "/paris-2024/tournaments/world-qualifier-1-2024/womens-50kg",
    "/paris-2024/quota-places/mens-71kg-kaz-world-qualifier-1-2024",
    "/paris-2024/count?what=nations",
    "/paris-2024/changes?from=2024-02-28&to=2024-03-11&noc=KAZ",
  ])("are citations of %s that another program reads as the page says them", async (path) => {
    const { page } = await openPage(path);
    // Until the script runs, addresses begin with a slash.
    await page.waitForFunction(
      (origin) =>
        [...document.querySelectorAll("dd")].some((each) => each.textContent?.includes(origin)),
      appUrl(),
    );
    const said = await page.evaluate(() =>
      [...document.querySelectorAll("dd")].map((each) => each.textContent ?? ""),
    );
    const bibtex = said.filter((text) => text.startsWith("@online{"));
    expect(bibtex.length).toBeGreaterThan(0);
    for (const text of bibtex) {
      const { entries, apa } = readBibtex(text);
      const [entry] = entries;
      expect(entry).toMatchObject({ type: "webpage", author: [{ family: "Qualified" }] });
      const url = new URL(String(entry?.URL));
      expect([url.origin, url.searchParams.get("revision")]).toEqual([appUrl(), "1"]);
      // Said in the plain citation too, which knows no signs of TeX.
      expect(said.some((each) => each.includes(`“${entry?.title}”`))).toBe(true);
      // The style's program makes apostrophes round.
      const round = said.map((each) => each.replace(" (Revision 1)", "").replaceAll("'", "’"));
      expect(round).toContain(apa);
    }
  });

  test("are the rows on screen as a table, as they are filtered", async () => {
    const { page, problems } = await openToCopy("/paris-2024/quota-places?noc=KAZ&gender=W");
    await page.getByRole("button", { name: "copy as table" }).click();
    await page.getByRole("button", { name: "Table for documents and e-mail" }).click();
    await page.getByText("copied").first().waitFor();
    const { html, text } = await copied(page);
    const rows = await page.evaluate((given) => {
      const document = new DOMParser().parseFromString(given, "text/html");
      return [...document.querySelectorAll("tr")].map((row) => row.children.length);
    }, html);
    expect(rows).toHaveLength(4);
    expect(new Set(rows).size).toBe(1);
    expect(text).toContain("Kazakhstan");
    await page.getByRole("button", { name: "Text with tabs, for spreadsheets" }).click();
    await page.getByText("copied").first().waitFor();
    const lines = (await copied(page)).text.replace(/\n$/, "").split("\n");
    expect(lines.map((line) => line.split("\t").length)).toEqual(rows);
    expect(problems).toEqual([]);
  });
});

describeApp("a revision that is not there", () => {
  test.each(["/?revision=99", "/paris-2024/nations?revision=x"])(
    "%s is refused, and leads to the page as it is now",
    async (path) => {
      const { page } = await openPage(path, { viewport: PHONE });
      await page.getByRole("heading", { name: "The record has no such revision" }).waitFor();
      await page.getByRole("link", { name: "This page as it is now" }).click();
      await page.waitForURL((url) => !url.searchParams.has("revision"));
      expect(await page.getByText("400").count()).toBe(0);
    },
  );
});
