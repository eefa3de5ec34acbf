import type { Page } from "playwright-core";
import { appUrl, describeApp, newPage, openPage, PHONE } from "../support/browser";

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
