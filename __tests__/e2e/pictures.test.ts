import { XMLValidator } from "fast-xml-parser";
import { PNG } from "pngjs";
import { faults } from "../support/axe-in-browser";
import { appUrl, describeApp, newPage, openPage, PHONE } from "../support/browser";

const PICTURES = "/api/v1/paris-2024/pictures";
const DRAW = `${PICTURES}/draw?tournament=world-qualifier-1-2024&category=M71`;

jest.setTimeout(120_000);

describeApp("pictures", () => {
  test("are kept, open to other sites, and asked for again by their tag", async () => {
    for (const [format, type] of [
      ["svg", "image/svg+xml"],
      ["png", "image/png"],
    ]) {
      const url = appUrl(`${DRAW}&format=${format}`);
      const answer = await fetch(url);
      expect(answer.status).toBe(200);
      expect(answer.headers.get("content-type")).toBe(type);
      expect(answer.headers.get("access-control-allow-origin")).toBe("*");
      const tag = answer.headers.get("etag") ?? "";
      expect((await fetch(url, { headers: { "if-none-match": tag } })).status).toBe(304);
    }
    const pinned = await fetch(appUrl(`${DRAW}&revision=1`));
    expect(pinned.headers.get("cache-control")).toBe("public, max-age=86400");
  });

  test("name the site by the host that was asked", async () => {
    const svg = await (await fetch(appUrl(DRAW))).text();
    expect(XMLValidator.validate(svg)).toBe(true);
    expect(svg).toContain(`Source: Qualified, ${appUrl("/paris-2024/tournaments/")}`);
  });

  test("stay within their edges in a browser's own fonts", async () => {
    const { page, problems } = await newPage();
    for (const address of [
      DRAW,
      `${PICTURES}/boards?noc=KAZ`,
      `${PICTURES}/places-over-time`,
      `${PICTURES}/card`,
    ]) {
      await page.goto(appUrl(address));
      const outside = await page.evaluate(() => {
        const whole = document.documentElement.getBoundingClientRect();
        return [...document.querySelectorAll("text")]
          .filter((text) => {
            const { left, right } = text.getBoundingClientRect();
            return left < whole.left - 1 || right > whole.right + 1;
          })
          .map(({ textContent }) => textContent);
      });
      expect(outside).toEqual([]);
      expect(await page.locator("text").count()).toBeGreaterThan(10);
    }
    expect(problems).toEqual([]);
  });

  test("a page names its card by a whole address, and the card is there", async () => {
    for (const path of [
      "/",
      "/paris-2024/nations/KAZ",
      "/paris-2024/tournaments/world-qualifier-1-2024/mens-51kg",
      "/la-2028",
      "/paris-2024/about",
    ]) {
      const { page } = await openPage(path);
      const tag = (name: string) =>
        page.locator(`head meta[property="${name}"]`).getAttribute("content");
      const image = (await tag("og:image")) ?? "";
      expect(image.startsWith(appUrl("/api/v1/"))).toBe(true);
      expect(await tag("og:title")).toBeTruthy();
      expect(await tag("og:description")).toBeTruthy();
      expect(await tag("og:image:alt")).toBeTruthy();
      const answer = await fetch(image);
      const { width, height } = PNG.sync.read(Buffer.from(await answer.arrayBuffer()));
      expect([answer.headers.get("content-type"), width, height]).toEqual(["image/png", 1200, 630]);
    }
  });

  test("stand beside the citation of every chart and draw", async () => {
    for (const path of [
      "/?noc=KAZ&tournament=world-qualifier-1-2024",
      "/paris-2024/tournaments/world-qualifier-1-2024/mens-51kg",
      "/paris-2024/tournaments/asian-games-2023",
    ]) {
      const { page } = await openPage(path, { viewport: PHONE });
      const links = page.locator('main a[href*="/pictures/"]');
      const hrefs = await links.evaluateAll((all) =>
        all.map((each) => (each as HTMLAnchorElement).href),
      );
      expect(hrefs.length).toBe(path.startsWith("/?") ? 6 : 2);
      for (const href of hrefs) expect((await fetch(href)).status).toBe(200);
      expect(await faults(page)).toEqual([]);
    }
  });
});
