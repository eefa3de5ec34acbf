import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import ICAL from "ical.js";
import Parser from "rss-parser";
import { appUrl, describeApp, openPage } from "../support/browser";

const BASE = "/api/v1/paris-2024";

const section =
  readFileSync("README.md", "utf8").split("\n## For journalists\n")[1]?.split("\n## ")[0] ?? "";

describeApp("what programs follow", () => {
  test.each([
    ["/paris-2024/nations/KAZ", "?noc=KAZ&format=atom"],
    ["/paris-2024/about", "?format=atom"],
  ])(
    "a feed reader finds the feed of %s by the page's address and reads it",
    async (path, query) => {
      const html = await (await fetch(appUrl(path))).text();
      const [, href = ""] =
        /<link[^>]*href="([^"]*)"[^>]*type="application\/atom\+xml"/.exec(html) ?? [];
      expect(href.replaceAll("&amp;", "&")).toBe(`${BASE}/feed${query}`);
      const feed = await new Parser().parseURL(appUrl(href.replaceAll("&amp;", "&")));
      expect(feed.items).toHaveLength(1);
      expect(feed.items[0]?.title).toBe("Revision 1 was published");
      const shown = await fetch(feed.items[0]?.link ?? "");
      expect(shown.status).toBe(200);
    },
  );

  test("feeds and calendar have whole addresses of the host that was asked, and ETags", async () => {
    for (const path of ["/feed?format=json", "/corrections/feed", "/calendar"]) {
      const answer = await fetch(appUrl(BASE + path));
      expect([path, answer.status]).toEqual([path, 200]);
      expect(await answer.text()).toContain(appUrl("/"));
      const etag = answer.headers.get("etag") ?? "";
      const again = await fetch(appUrl(BASE + path), { headers: { "if-none-match": etag } });
      expect(again.status).toBe(304);
    }
  });

  test("the calendar has the tournaments, the last day included", async () => {
    const text = await (await fetch(appUrl(`${BASE}/calendar`))).text();
    const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent");
    const busto = events
      .map((each: InstanceType<typeof ICAL.Component>) => new ICAL.Event(each))
      .find(({ location }: { location: string }) => location === "Busto Arsizio, Italy");
    expect([busto?.startDate.toString(), busto?.endDate.toString()]).toEqual([
      "2024-03-03",
      "2024-03-12",
    ]);
    const { page, problems } = await openPage("/paris-2024/tournaments");
    // The link becomes the program's once the page's script is there.
    const followed = appUrl(`${BASE}/calendar`).replace("http:", "webcal:");
    await page.locator(`a[href="${followed}"]`).waitFor();
    expect(problems).toEqual([]);
  });

  test.each(["/", "/paris-2024/boxers/saken-bibossinov", "/paris-2024/quota-places", "/la-2028"])(
    "what %s tells search engines is valid, and breaks no policy",
    async (path) => {
      const html = await (await fetch(appUrl(path))).text();
      // Without BASE_URL addresses are relative; a reader resolves them by the page's, the validator does not.
      const input = html.replace(/"(item|url|license|contentUrl)":"\//g, `"$1":"${appUrl("/")}`);
      const program = "__tests__/support/validate-structured-data.mjs";
      const found = JSON.parse(execFileSync("node", [program], { input, encoding: "utf8" }));
      expect(found.types.length).toBeGreaterThan(0);
      expect([found.errors, found.issues]).toEqual([[], []]);
    },
  );

  test("every line of README's “For journalists” is answered, and every page is there", async () => {
    const lines = [...section.matchAll(/curl 'localhost:3000([^']*)'/g)].map(
      ([, path = ""]) => path,
    );
    const pages = [...section.matchAll(/`(\/paris-2024\/[^`]*)`/g)].map(([, path = ""]) => path);
    expect([lines.length, pages.length]).toEqual([7, expect.any(Number)]);
    for (const path of [...lines, ...pages.filter((each) => !each.includes("changes"))]) {
      expect([path, (await fetch(appUrl(path))).status]).toEqual([path, 200]);
    }
  });
});
