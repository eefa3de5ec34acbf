import type { Page } from "playwright-core";
import { describeApp, holdScripts, newPage, openPage } from "../support/browser";
import { cellTexts, columnTexts, headings, openMenu, rowCount } from "../support/table-on-screen";

const PLACES = "/paris-2024/quota-places";

/** Waits until the address asks for this; the page writes it a moment after the choice. */
async function waitForQuery(page: Page, expected: Record<string, string | null>): Promise<void> {
  await page.waitForURL((url) =>
    Object.entries(expected).every(([name, value]) => url.searchParams.get(name) === value),
  );
}

/**
 * A script that types this into the table's search in the first task after React has taken the page
 * over. A busy machine does the same: keys pressed during the long task of that come right after it.
 */
function typeAsItComesAlive(text: string): string {
  return `(() => {
    const tasks = new MessageChannel();
    const findField = () => document.querySelector("main input[type=search][name=q]");
    const isAlive = (field) => {
      const key = Object.keys(field).find((name) => name.startsWith("__reactFiber$"));
      let top = field[key];
      while (top?.return) top = top.return;
      return top !== undefined && top.stateNode.current === top;
    };
    tasks.port1.onmessage = () => {
      const field = findField();
      if (!isAlive(field)) return tasks.port2.postMessage(null);
      document.documentElement.dataset.typed = history.replaceState.name;
      field.focus();
      for (const letter of ${JSON.stringify(text)}) document.execCommand("insertText", false, letter);
    };
    const wait = () => (findField() ? tasks.port2.postMessage(null) : setTimeout(wait, 1));
    wait();
  })()`;
}

describeApp("a filter", () => {
  test("ticked before the script came is kept, next to what was typed", async () => {
    const { page, problems } = await newPage();
    const release = await holdScripts(page);
    await page.goto(PLACES, { waitUntil: "commit" });
    await page.getByRole("searchbox", { name: "Search", exact: true }).fill("oralbay");
    const menu = await openMenu(page, "Gender");
    await menu.getByRole("checkbox", { name: /^Men/ }).check();
    release();
    await waitForQuery(page, { gender: "M", q: "oralbay" });
    expect(await menu.getByRole("checkbox", { name: /^Men/ }).isChecked()).toBe(true);
    expect(await columnTexts(page, "Boxer")).toEqual(["Nurbek Oralbay", "Aibek Oralbay"]);
    expect(problems).toEqual([]);
  });

  test("chosen by mouse is in the address, and the address opens on the same rows in the same order", async () => {
    const { page, problems } = await openPage(PLACES);
    expect(await rowCount(page)).toBe("253 of 253");
    const menu = await openMenu(page, "Nation");
    await menu.getByRole("searchbox").fill("kaz");
    await menu.getByRole("checkbox", { name: /^Kazakhstan/ }).check();
    await waitForQuery(page, { noc: "KAZ" });
    await page.keyboard.press("Escape");
    expect(await rowCount(page)).toBe("10 of 253");
    const rows = await cellTexts(page);
    expect(rows).toHaveLength(10);

    await page.reload();
    expect(await rowCount(page)).toBe("10 of 253");
    expect(await cellTexts(page)).toEqual(rows);
    const shared = await openPage(page.url());
    expect(await cellTexts(shared.page)).toEqual(rows);
    expect(problems).toEqual([]);
  });

  test("is taken back by the browser's back button, and letters typed are no step of it", async () => {
    const { page } = await openPage(PLACES);
    const menu = await openMenu(page, "Gender");
    await menu.getByRole("checkbox", { name: /^Women/ }).check();
    await waitForQuery(page, { gender: "W" });
    await page.keyboard.press("Escape");
    const women = await rowCount(page);
    await page.getByRole("main").getByRole("searchbox", { name: "Search" }).fill("oralbay");
    await waitForQuery(page, { gender: "W", q: "oralbay" });
    expect(await rowCount(page)).not.toBe(women);
    await page.goBack();
    await waitForQuery(page, {});
    expect(await rowCount(page)).toBe("253 of 253");
    await page.goForward();
    await waitForQuery(page, { gender: "W", q: "oralbay" });
  });

  test("offers each value with the number of rows that it then shows", async () => {
    const { page } = await openPage(`${PLACES}?noc=KAZ`);
    const menu = await openMenu(page, "Route");
    const offered = await menu.getByRole("listitem").allInnerTexts();
    const counts = offered.map((text) => text.replace(/\s+/g, " ").trim());
    expect(counts).toEqual(["Hangzhou 2", "Busto Arsizio 5", "Bangkok 3"]);
    await menu.getByRole("checkbox", { name: /^Busto Arsizio/ }).check();
    await waitForQuery(page, { route: "world-qualifier-1-2024" });
    expect(await rowCount(page)).toBe("5 of 253");
    // Other values stay on offer, with what they would show.
    expect(await menu.getByRole("checkbox", { name: /^Bangkok/ }).isVisible()).toBe(true);
    await menu.getByRole("checkbox", { name: /^Bangkok/ }).check();
    await page.getByRole("status").filter({ hasText: "8 of 253" }).waitFor();
  });

  test("is taken off by its chip, and all of them by Clear all", async () => {
    const { page } = await openPage(`${PLACES}?noc=KAZ&gender=W&q=n`);
    await page.getByRole("link", { name: "Remove Gender: Women" }).click();
    await waitForQuery(page, { gender: null });
    expect(new URL(page.url()).searchParams.get("noc")).toBe("KAZ");
    await page.getByRole("link", { name: "Clear all" }).click();
    await page.waitForURL((url) => url.search === "");
    expect(await rowCount(page)).toBe("253 of 253");
    expect(await page.getByRole("searchbox", { name: "Search", exact: true }).inputValue()).toBe(
      "",
    );
  });

  test("that leaves no row says which to drop, and following it shows rows", async () => {
    const { page } = await openPage(`${PLACES}?noc=KAZ&route=european-games-2023`);
    await page.getByText("Nothing matches.").waitFor();
    await page.getByRole("link", { name: "Without Route there would be 10 rows" }).click();
    await page.getByRole("status").filter({ hasText: "10 of 253" }).waitFor();
    expect(await cellTexts(page)).toHaveLength(10);
  });

  test("stays when the visitor opens a boxer and comes back", async () => {
    const { page } = await openPage(PLACES);
    const menu = await openMenu(page, "Gender");
    await menu.getByRole("checkbox", { name: /^Women/ }).check();
    await waitForQuery(page, { gender: "W" });
    await page.keyboard.press("Escape");
    const rows = await cellTexts(page);
    expect(rows.length).toBeGreaterThan(100);
    await page
      .getByRole("main")
      .getByRole("table")
      .getByRole("link", { name: "Nazym Kyzaibay" })
      .click();
    await page.getByRole("heading", { level: 1, name: "Nazym Kyzaibay" }).waitFor();
    await page.goBack();
    await waitForQuery(page, { gender: "W" });
    expect(await cellTexts(page)).toEqual(rows);
    await page.goForward();
    await page.getByRole("heading", { level: 1, name: "Nazym Kyzaibay" }).waitFor();
  });
});

describeApp("the search", () => {
  const cases = [
    { typed: "Bibosynov", finds: ["Saken Bibossinov"] },
    { typed: "Сакен", finds: ["Saken Bibossinov"] },
    { typed: "Oralbay", finds: ["Nurbek Oralbay", "Aibek Oralbay"] },
    { typed: "gümüş", finds: ["Samet Gumus"] },
  ];
  for (const { typed, finds } of cases) {
    test(`finds ${finds.join(" and ")} by "${typed}"`, async () => {
      const { page } = await openPage(PLACES);
      await page.getByRole("searchbox", { name: "Search", exact: true }).pressSequentially(typed);
      await waitForQuery(page, { q: typed });
      expect(await columnTexts(page, "Boxer")).toEqual(finds);
      await page.reload();
      expect(await columnTexts(page, "Boxer")).toEqual(finds);
    });
  }

  test("keeps what was typed before the script came", async () => {
    const { page, problems } = await newPage();
    const release = await holdScripts(page);
    await page.goto(PLACES, { waitUntil: "commit" });
    const field = page.getByRole("searchbox", { name: "Search", exact: true });
    await field.pressSequentially("Са");
    release();
    await waitForQuery(page, { q: "Са" });
    await field.pressSequentially("кен");
    await waitForQuery(page, { q: "Сакен" });
    expect(await field.inputValue()).toBe("Сакен");
    expect(await columnTexts(page, "Boxer")).toEqual(["Saken Bibossinov"]);
    expect(problems).toEqual([]);
  });

  test("keeps letters that come just as the table comes alive, before its effects have run", async () => {
    const { page, problems } = await newPage();
    await page.addInitScript({ content: typeAsItComesAlive("Са") });
    await page.goto(PLACES);
    await page.locator("html[data-typed]").waitFor();
    // Otherwise it was not that moment: nuqs puts its own function there in its first effect.
    expect(await page.locator("html").getAttribute("data-typed")).toBe("replaceState");
    await page.keyboard.type("кен");
    await waitForQuery(page, { q: "Сакен" });
    expect(await columnTexts(page, "Boxer")).toEqual(["Saken Bibossinov"]);
    expect(problems).toEqual([]);
  });

  test("in the header of any page leads to everybody of that name", async () => {
    const { page } = await openPage("/");
    await page.getByRole("banner").getByRole("searchbox").fill("Oralbay");
    await page.keyboard.press("Enter");
    await page.waitForURL(({ pathname }) => pathname === "/paris-2024/search");
    await waitForQuery(page, { q: "Oralbay" });
    const hits = page.getByRole("main").getByRole("link", { name: /Oralbay/ });
    expect((await hits.allInnerTexts()).sort()).toEqual(["Aibek Oralbay", "Nurbek Oralbay"]);
  });
});

describeApp("the order", () => {
  test("follows a heading, turns round at the second click, and says so", async () => {
    const { page } = await openPage(`${PLACES}?noc=KAZ`);
    const heading = page.getByRole("columnheader", { name: "Boxer" });
    await heading.getByRole("link").click();
    await waitForQuery(page, { sort: "boxer" });
    expect(await heading.getAttribute("aria-sort")).toBe("ascending");
    const upwards = await columnTexts(page, "Boxer");
    await heading.getByRole("link").click();
    await waitForQuery(page, { sort: "-boxer" });
    expect(await heading.getAttribute("aria-sort")).toBe("descending");
    expect(await columnTexts(page, "Boxer")).toEqual([...upwards].reverse());
  });

  test("takes a second heading with Shift, and the address keeps both", async () => {
    const { page } = await openPage(PLACES);
    await page.getByRole("columnheader", { name: "Route" }).getByRole("link").click();
    await waitForQuery(page, { sort: "route" });
    await page
      .getByRole("columnheader", { name: "Boxer" })
      .getByRole("link")
      .click({ modifiers: ["Shift"] });
    await waitForQuery(page, { sort: "route,boxer" });
    const rows = await cellTexts(page);
    await page.reload();
    expect(await cellTexts(page)).toEqual(rows);
    const routes = await columnTexts(page, "Route");
    // Each route stands together: it does not come back once another began.
    const runs = routes.filter((route, index) => route !== routes[index - 1]);
    expect(new Set(runs).size).toBe(runs.length);
  });

  test("of the table itself comes back without a sort in the address", async () => {
    const { page } = await openPage(`${PLACES}?noc=KAZ&sort=-boxer`);
    const sorted = await columnTexts(page, "Boxer");
    await page.goto(`${PLACES}?noc=KAZ`);
    const own = await columnTexts(page, "Boxer");
    expect(own[0]).toBe("Saken Bibossinov");
    expect(own).not.toEqual(sorted);
    expect([...own].sort()).toEqual([...sorted].sort());
  });
});

describeApp("the columns", () => {
  test("can be chosen, the address keeps them, and the default choice leaves it", async () => {
    const { page } = await openPage(`${PLACES}?noc=KAZ`);
    const before = await headings(page);
    const menu = await openMenu(page, "Columns");
    await menu.getByRole("checkbox", { name: "Continent" }).check();
    await page.getByRole("columnheader", { name: "Continent" }).waitFor();
    await menu.getByRole("checkbox", { name: "Gender" }).uncheck();
    await page.getByRole("columnheader", { name: "Gender" }).waitFor({ state: "detached" });
    await page.waitForURL((url) => url.searchParams.has("columns"));
    const chosen = await headings(page);
    expect(chosen).toContain("Continent");
    expect(chosen).not.toContain("Gender");
    await page.reload();
    expect(await headings(page)).toEqual(chosen);

    const again = await openMenu(page, "Columns");
    await again.getByRole("checkbox", { name: "Gender" }).check();
    await again.getByRole("checkbox", { name: "Continent" }).uncheck();
    await waitForQuery(page, { columns: null });
    expect(await headings(page)).toEqual(before);
  });
});

describeApp("a Games without an award yet", () => {
  test.each([
    ["quota-places", /No place for Los Angeles 2028 has been given yet/],
    ["nations", /None has a place for Los Angeles 2028 yet/],
    ["categories", /No place has been given yet/],
  ])("says so above its %s", async (table, words) => {
    const { page } = await openPage(`/la-2028/${table}`);
    expect(await page.getByRole("main").locator("h1 + p").innerText()).toMatch(words);
  });
});
