import { parse } from "csv-parse/sync";
import type { Page } from "playwright-core";
import { appUrl, describeApp, openPage } from "../support/browser";
import { cellTexts, columnTexts, openMenu, rowCount } from "../support/table-on-screen";

const DAY = "2024-03-11";
const PLACES = `/paris-2024/quota-places?as-of=${DAY}`;
const WITHOUT_SCRIPT = { javaScriptEnabled: false };

/** The addresses of the Games that these links of the page lead to; another Games has other days. */
async function linksOf(page: Page, anchors: string): Promise<URL[]> {
  const hrefs = await page
    .locator(`${anchors}[href^="/"]`)
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  return hrefs
    .map((href) => new URL(href, appUrl()))
    .filter(({ pathname }) => !pathname.startsWith("/la-2028") && !OF_NO_DAY.has(pathname));
}

/** What is of no Games, and what has every day in it. */
const OF_NO_DAY = new Set(["/developers", "/api/v1/paris-2024/calendar"]);

const dayOf = (url: URL) => url.searchParams.get("as-of");

describeApp("a page as of a day", () => {
  const pages = {
    home: "/",
    places: "/paris-2024/quota-places",
    nations: "/paris-2024/nations",
    boxers: "/paris-2024/boxers?noc=KAZ",
    tournaments: "/paris-2024/tournaments",
    categories: "/paris-2024/categories",
    nation: "/paris-2024/nations/KAZ",
    boxer: "/paris-2024/boxers/saken-bibossinov",
    place: "/paris-2024/quota-places/mens-51kg-kaz-world-qualifier-1-2024",
    category: "/paris-2024/categories/mens-51kg",
    tournament: "/paris-2024/tournaments/world-qualifier-1-2024",
  };
  test.each(Object.entries(pages))("%s says so, and its links stay on the day", async (_, path) => {
    const address = `${path}${path.includes("?") ? "&" : "?"}as-of=${DAY}`;
    const { page, problems } = await openPage(address, WITHOUT_SCRIPT);
    expect(await page.title()).toContain("as of 11 March 2024");
    const main = page.getByRole("main");
    expect(await main.innerText()).toContain("As of the end of 11 March 2024");
    const { pathname } = new URL(page.url());
    const elsewhere = (await linksOf(page, "a")).filter((url) => url.pathname !== pathname);
    expect(elsewhere.length).toBeGreaterThan(5);
    expect(elsewhere.filter((url) => dayOf(url) !== DAY)).toEqual([]);
    // The only way out is the same page without a date.
    const dayless = (await linksOf(page, "a")).filter((url) => dayOf(url) === null);
    expect(dayless.map((url) => url.pathname + url.search)).toEqual([path]);
    expect(problems).toEqual([]);
  });

  test.each(["about", "checks"])(
    "%s always shows the whole record, and its menu stays on the day",
    async (section) => {
      const { page } = await openPage(`/paris-2024/${section}?as-of=${DAY}`, WITHOUT_SCRIPT);
      expect(await page.getByRole("main").innerText()).toContain(
        "This page always shows the record of today",
      );
      for (const part of ["header", "footer"]) {
        for (const url of await linksOf(page, `${part} a`)) expect(dayOf(url)).toBe(DAY);
      }
    },
  );

  test("a list of places is the places held that day, and says which of the two lists it is", async () => {
    const { page } = await openPage(`${PLACES}&noc=KAZ`);
    expect(await rowCount(page)).toBe("7 of 188");
    const main = page.getByRole("main");
    expect(await main.innerText()).toContain(
      "As of the end of 11 March 2024: the places held that day.",
    );
    await main.locator("a[data-day='']").click();
    await page.waitForURL((url) => url.search === "?noc=KAZ");
    expect(await rowCount(page)).toBe("10 of 253");
    expect(await main.innerText()).toContain("Every place for Paris 2024");
  });

  test("a filter keeps the day, in the address and in the downloads, with as many rows", async () => {
    const { page, problems } = await openPage(PLACES);
    const menu = await openMenu(page, "Gender");
    await menu.getByRole("checkbox", { name: /^Women/ }).check();
    await page.waitForURL((url) => url.searchParams.get("gender") === "W" && dayOf(url) === DAY);
    await page.keyboard.press("Escape");
    const rows = await cellTexts(page);
    const csv = page.getByRole("main").getByRole("link", { name: "CSV", exact: true });
    const answer = await fetch(appUrl((await csv.getAttribute("href")) ?? ""));
    expect(answer.headers.get("content-disposition")).toContain(
      `filename="paris-2024-quota-places-${DAY}.csv"`,
    );
    expect(parse(await answer.text())).toHaveLength(rows.length + 1);
    const json = page.getByRole("main").getByRole("link", { name: "JSON", exact: true });
    const { meta } = (await (
      await fetch(appUrl((await json.getAttribute("href")) ?? ""))
    ).json()) as {
      meta: Record<string, unknown>;
    };
    expect(meta).toMatchObject({ asOf: DAY, total: rows.length });
    expect(problems).toEqual([]);
  });

  test("a table whose rows come later gets those of the day", async () => {
    const { page } = await openPage(`/paris-2024/boxers?as-of=${DAY}&q=yeszhan`);
    await page.getByRole("searchbox", { name: "Search", exact: true }).fill("kyzaibay");
    await page.getByRole("status").filter({ hasText: /^1 of/ }).waitFor();
    // Her place is one of Bangkok, three months later.
    expect(await columnTexts(page, "Status")).toEqual(["no place"]);
  });

  test("without a script the form and the search in the header stay on the day", async () => {
    const { page } = await openPage(PLACES, WITHOUT_SCRIPT);
    await page.getByRole("searchbox", { name: "Search", exact: true }).fill("oralbay");
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.searchParams.get("q") === "oralbay" && dayOf(url) === DAY);
    await page.getByRole("banner").getByRole("searchbox").fill("kunkabayev");
    await page.keyboard.press("Enter");
    // Who alone is found is opened.
    await page.waitForURL(
      (url) =>
        url.pathname === "/paris-2024/boxers/kamshybek-kunkabayev" &&
        url.search === `?as-of=${DAY}`,
    );
  });

  test("the home page's sentence and totals follow the day", async () => {
    const home = async (day: string) => {
      const path = `/?as-of=${day}&noc=KAZ&tournament=world-qualifier-1-2024`;
      const { page } = await openPage(path, WITHOUT_SCRIPT);
      return (await page.getByRole("main").innerText()).replace(/\s+/g, " ");
    };
    expect(await home("2024-03-02")).toContain(
      "No place had been won at the 1st World Qualification Tournament in Busto Arsizio (3–11 March 2024) by the end of 2 March 2024; Kazakhstan then held 2 places.",
    );
    const later = await home("2024-06-10");
    expect(later).toContain("with the 2 from Hangzhou it then held 7.");
    expect(later).toContain("At the end of 10 June 2024, Kazakhstan held 10 places.");
    expect(later).toContain("240 held on 10 June 2024");
    // Nobody was in the draw by then: a number that does not exist yet cannot be mixed up.
    expect(later).not.toContain("boxers in the Olympic draw, as known on");
  });
});

describeApp("a day that cannot be asked for", () => {
  test.each([
    ["/?as-of=2023-04-30&noc=KAZ", "1 May 2023", "/?noc=KAZ"],
    [
      "/paris-2024/quota-places?noc=KAZ&as-of=2030-01-01",
      "11 August 2024",
      "/paris-2024/quota-places?noc=KAZ",
    ],
    ["/paris-2024/nations/KAZ?as-of=yesterday", null, "/paris-2024/nations/KAZ"],
    ["/paris-2024/boxers?as-of=2024-02-30", null, "/paris-2024/boxers"],
    ["/paris-2024/about?as-of=", null, "/paris-2024/about"],
    [`/paris-2024/categories?as-of=${DAY}&as-of=2024-03-12`, null, "/paris-2024/categories"],
  ])("%s is a 400 that names the days and leads on", async (path, nearest, without) => {
    const { page } = await openPage("/paris-2024/about", WITHOUT_SCRIPT);
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(400);
    const main = page.getByRole("main");
    expect(await main.innerText()).toContain(
      "You can choose a day from 1 May 2023 to 11 August 2024",
    );
    const near = main.getByRole("link", { name: /^This page as of \d/ });
    expect(await near.allInnerTexts()).toEqual(nearest ? [`This page as of ${nearest}`] : []);
    const leave = main.getByRole("link", { name: "This page as of today" });
    expect(await leave.getAttribute("href")).toBe(without);
    if (nearest) {
      await near.click();
      expect(await main.innerText()).toContain(`As of the end of ${nearest}`);
    }
  });

  test("is refused by the API with the days that are allowed", async () => {
    for (const path of ["quota-places", "nations", "quota-places/any"]) {
      const answer = await fetch(appUrl(`/api/v1/paris-2024/${path}?as-of=2030-01-01`));
      expect([path, answer.status]).toEqual([path, 400]);
      expect(await answer.json()).toMatchObject({
        error: {
          code: "invalid_parameter",
          field: "as-of",
          allowed: ["2023-05-01…2024-08-11"],
        },
      });
    }
  });
});
