import type { Page } from "playwright-core";
import { appUrl, describeApp, newPage, openPage, PHONE, pageKinds, WIDE } from "../support/browser";
import { overflow } from "../support/overflow";

/** How an element looks apart from its colours. */
function shapeOf(page: Page, name: string) {
  return page
    .getByRole("figure")
    .first()
    .getByRole("link", { name })
    .evaluate((element) => {
      const { borderTopWidth, fontWeight, textDecorationLine } = getComputedStyle(element);
      return { borderTopWidth, fontWeight, textDecorationLine };
    });
}

/** The sheets of paper that a page is printed on: A4 with the page's own margins. */
async function sheets(page: Page): Promise<number> {
  const pdf = await page.pdf({ format: "A4", preferCSSPageSize: true });
  return pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

describeApp("with the colours of the system", () => {
  test("a lit place differs from an unlit one by more than colour", async () => {
    const { page } = await openPage("/", { forcedColors: "active" });
    const [lit, unlit] = [
      await shapeOf(page, "KAZ, Saken Bibossinov"),
      await shapeOf(page, "AZE, "),
    ];
    expect(lit.borderTopWidth).not.toBe(unlit.borderTopWidth);
    const strip = page.getByRole("list", { name: /First places given/ }).getByRole("listitem");
    const widths = await strip.evaluateAll((parts) =>
      parts.map((part) => [
        getComputedStyle(part).borderTopWidth,
        part.querySelector("[aria-current]") !== null,
      ]),
    );
    for (const [width, isChosen] of widths)
      expect([width, isChosen]).toEqual([isChosen ? "3px" : "1px", isChosen]);
  });
});

describeApp("with the colours of the system, other pictures", () => {
  test("of the header's links those that lead to where one is are underlined", async () => {
    const { page } = await openPage("/paris-2024/nations/KAZ", { forcedColors: "active" });
    const lines = await page
      .getByRole("banner")
      .locator("nav a")
      .evaluateAll((links) => {
        const probe = document.createElement("i");
        probe.style.color = "Canvas";
        document.body.append(probe);
        const canvas = getComputedStyle(probe).color;
        return links.map((link) => [
          getComputedStyle(link).borderBottomColor !== canvas,
          link.hasAttribute("aria-current"),
        ]);
      });
    expect(lines.length).toBeGreaterThan(8);
    for (const [isUnderlined, isCurrent] of lines) expect(isUnderlined).toBe(isCurrent);
  });

  test("the winner and the loser of a bout differ by more than colour", async () => {
    const { page } = await openPage("/paris-2024/tournaments/world-qualifier-1-2024/mens-51kg", {
      forcedColors: "active",
    });
    const weight = (name: string) =>
      page
        .locator("[data-draw]")
        .getByRole("link", { name })
        .first()
        .evaluate((link) => Number(getComputedStyle(link).fontWeight));
    expect(await weight("Justin Parina")).toBeGreaterThan(await weight("Keymberth Gonzalez"));
  });

  test("places of each route differ in the matrix by their border", async () => {
    const { page } = await openPage("/paris-2024/matrix", { forcedColors: "active" });
    const border = (name: string) =>
      page
        .getByRole("row", { name: /^KAZ/ })
        .getByRole("link", { name })
        .first()
        .evaluate((link) => {
          // The link, or the part of its cell that is filled.
          for (let each: Element | null = link; each; each = each.parentElement) {
            const { borderTopWidth, borderTopStyle } = getComputedStyle(each);
            if (borderTopStyle !== "none") return `${borderTopWidth} ${borderTopStyle}`;
          }
          return "none";
        });
    expect(await border("Busto Arsizio")).not.toBe(await border("Bangkok"));
  });
});

describeApp("text twice as large", () => {
  /** Their tables have four columns of words, which as wide letters need more than the screen has. */
  const WIDE_TABLES = new Set(["two nations", "checks", "checks of Games to come"]);

  test("nothing sticks out of a page of 360 px", async () => {
    const { page } = await openPage("/", { viewport: PHONE, hasTouch: true });
    const found: Record<string, unknown> = {};
    for (const [kind, path] of pageKinds) {
      if (WIDE_TABLES.has(kind)) continue;
      await page.goto(path);
      await page.addStyleTag({ content: ":root { font-size: 200% }" });
      const { width, wide } = await overflow(page);
      if (width > PHONE.width) found[kind] = { width, wide };
    }
    expect(found).toEqual({});
  });
});

describeApp("names of 40 letters", () => {
  const LONG = "Maximiliana Przybyszewska-Konstantinidou";

  test.each([PHONE, WIDE])("stick out of no page of $width px", async (viewport) => {
    const { page } = await openPage("/", { viewport });
    const found: Record<string, unknown> = {};
    let names = 0;
    for (const [kind, path] of pageKinds) {
      await page.goto(path);
      names += await page.getByRole("main").evaluate((main, long) => {
        const links = [...main.querySelectorAll('a[href*="/boxers/"], h1')];
        const texts = links
          .map((link) => [...link.childNodes].findLast((node) => node.nodeType === Node.TEXT_NODE))
          // A code is no name.
          .filter((text) => text?.textContent?.trim().includes(" "));
        for (const text of texts) if (text) text.textContent = long;
        return texts.length;
      }, LONG);
      const { width, wide } = await overflow(page);
      if (width > viewport.width) found[kind] = { width, wide };
    }
    expect(names).toBeGreaterThan(1000);
    expect(found).toEqual({});
  });
});

describeApp("with more contrast", () => {
  test("quiet words are as dark as the others, and lines can be seen", async () => {
    const { page } = await openPage("/", { contrast: "more", colorScheme: "light" });
    const [soft, ink] = await page.evaluate(() => {
      const colour = (name: string) => {
        const probe = document.createElement("i");
        probe.style.color = `var(${name})`;
        document.body.append(probe);
        return getComputedStyle(probe).color;
      };
      return [colour("--soft"), colour("--ink")];
    });
    expect(soft).toBe(ink);
  });
});

describeApp("on paper", () => {
  test("tables stay tables, whatever the width of the screen", async () => {
    const { page } = await newPage({ viewport: PHONE });
    for (const path of ["/paris-2024/quota-places?noc=KAZ", "/paris-2024/nations/KAZ"]) {
      await page.goto(path);
      await page.emulateMedia({ media: "print" });
      const row = page.getByRole("main").locator("table").last().locator("tbody tr").first();
      expect(await row.evaluate((each) => getComputedStyle(each).display)).toBe("table-row");
      const head = page.getByRole("main").locator("table").last().locator("thead");
      expect(await head.evaluate((each) => getComputedStyle(each).position)).toBe("static");
    }
  });

  test("all places are at most six sheets, the home page three", async () => {
    const { page } = await openPage("/paris-2024/quota-places");
    expect(await sheets(page)).toBeLessThanOrEqual(6);
    await page.goto("/");
    expect(await sheets(page)).toBeLessThanOrEqual(3);
  });

  test("each sheet says day, revision and the address of this moment", async () => {
    const { page } = await openPage("/paris-2024/quota-places?as-of=2024-03-11");
    await page.getByRole("searchbox", { name: "Search", exact: true }).fill("oralbay");
    await page.waitForURL(/q=oralbay/);
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    const said = await page.evaluate(() => {
      const root = getComputedStyle(document.documentElement);
      return [root.getPropertyValue("--sheet"), root.getPropertyValue("--address")];
    });
    expect(said[0]).toMatch(
      /^"Qualified, Paris 2024, revision \d+, as of the end of 11 March 2024"$/,
    );
    expect(said[1]).toBe(
      JSON.stringify(appUrl("/paris-2024/quota-places?as-of=2024-03-11&q=oralbay")),
    );
  });
});
