import { request } from "node:http";
import { appUrl, describeApp, openPage, PAGE_KINDS } from "../support/browser";

const ask = (path: string, init: RequestInit = {}) =>
  fetch(appUrl(path), { redirect: "manual", ...init });

/** What no address bar would send. */
function askRaw(
  path: string,
  headers: Record<string, string>,
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(appUrl());
    const outgoing = request({ hostname, port, path, headers, agent: false }, (incoming) => {
      let text = "";
      incoming.setEncoding("utf8");
      incoming.on("data", (chunk) => (text += chunk));
      incoming.on("end", () => resolve({ status: incoming.statusCode ?? 0, text }));
    });
    outgoing.on("error", reject);
    outgoing.end();
  });
}

const canonicalOf = (html: string) =>
  /<link href="([^"]*)" rel="canonical"\/>/.exec(html)?.[1]?.replaceAll("&amp;", "&");

describeApp("a link with what nobody reads", () => {
  const MARKS = "utm_source=news&fbclid=IwAR0&anything=1";

  test.each([
    ["/", `/?${MARKS}`],
    ["/paris-2024/nations", `/paris-2024/nations?${MARKS}`],
    ["/paris-2024/nations?gender=W", `/paris-2024/nations?${MARKS}&gender=W`],
    ["/paris-2024/nations/KAZ", `/paris-2024/nations/KAZ?${MARKS}`],
  ])("is the page %s to the letter", async (path, marked) => {
    const [own, other] = [await ask(path), await ask(marked)];
    expect(other.status).toBe(200);
    expect(other.headers.get("etag")).toBe(own.headers.get("etag"));
    const html = await other.text();
    expect(html).toBe(await own.text());
    expect(html).not.toMatch(/utm_source|fbclid|anything/);
  });

  test("keeps its address, works as the page does, and hands nothing on", async () => {
    const { page, problems } = await openPage(`/paris-2024/nations?${MARKS}&gender=W`);
    expect(page.url()).toContain(MARKS);
    await page.getByRole("main").getByRole("searchbox").first().fill("austral");
    await page.waitForURL(/q=austral/);
    expect(await page.locator('a[href*="fbclid"], input[name="fbclid"]').count()).toBe(0);
    expect(problems).toEqual([]);
  });
});

describeApp("the one address of a page", () => {
  const REFUSED = ["not found", "day that is not allowed"];
  test.each(Object.entries(PAGE_KINDS).filter(([kind]) => !REFUSED.includes(kind)))(
    "is named by %s",
    async (_, path) => {
      const canonical = canonicalOf(await (await ask(path)).text());
      expect(canonical && decodeURIComponent(canonical)).toBe(appUrl(decodeURIComponent(path)));
    },
  );

  test("leaves out how a table is looked at, and keeps what it shows", async () => {
    const path = "/paris-2024/boxers?sort=-boxer&q=a&noc=KAZ&as-of=2024-03-11&columns=boxer";
    expect(canonicalOf(await (await ask(path)).text())).toBe(
      appUrl("/paris-2024/boxers?as-of=2024-03-11&noc=KAZ"),
    );
  });
});

describeApp("an address as text programs, mail programs and people write it", () => {
  test.each([
    ["/paris-2024/nations/KAZ).", "/paris-2024/nations/KAZ"],
    ["/paris-2024/nations/KAZ%29", "/paris-2024/nations/KAZ"],
    ["/paris-2024/boxers/saken-bibossinov,", "/paris-2024/boxers/saken-bibossinov"],
    ["/paris-2024/nations/", "/paris-2024/nations"],
    ["/paris-2024/quota-places?noc=KAZ&amp;gender=W", "/paris-2024/quota-places?noc=KAZ&gender=W"],
    ["/paris-2024/quota-places?noc=KAZ)", "/paris-2024/quota-places?noc=KAZ"],
    ["/PARIS-2024/Nations/kaz", "/paris-2024/nations/KAZ"],
    ["/LA-2028", "/la-2028"],
    ["//paris-2024//nations", "/paris-2024/nations"],
    ["/%70aris-2024/nations", "/paris-2024/nations"],
    ["/%61dmin/password?token=abc", "/admin/password?token=abc"],
  ])("%s leads to %s", async (path, to) => {
    const { status, headers } = await ask(path);
    expect([status, headers.get("location")?.replace(appUrl(), "")]).toEqual([308, to]);
  });
});

describeApp("what is refused without making a page", () => {
  test.each(["/x.php", "/.env", "/.well-known/security.txt", "/_next/image?url=a"])(
    "%s: 404 in a few words",
    async (path) => {
      const answer = await ask(path);
      expect([answer.status, (await answer.text()).length < 100]).toEqual([404, true]);
    },
  );

  test.each(["POST", "PUT", "PATCH", "DELETE"])("%s: 405 with what is allowed", async (method) => {
    for (const path of ["/", "/paris-2024/nations", "/api/v1/paris-2024/nations"]) {
      const { status, headers } = await ask(path, { method });
      expect([path, status, headers.get("allow")]).toEqual([path, 405, "GET, HEAD, OPTIONS"]);
    }
  });

  test("headers that would ask for something else ask for the page", async () => {
    const own = await (await ask("/")).text();
    const given: Record<string, string>[] = [
      { range: "bytes=0-1" },
      { authorization: "Bearer a" },
      { "next-router-prefetch": "1" },
      { rsc: "1", "next-router-segment-prefetch": "/_tree" },
      { "next-router-state-tree": "%7B%5B" },
      { "next-action": "0".repeat(42) },
    ];
    for (const headers of given) {
      const answer = await ask("/", { headers });
      expect([headers, answer.status]).toEqual([headers, 200]);
      expect(await answer.text()).toBe(own);
    }
  });

  test("a malformed state of a router is the data of the page, not an error", async () => {
    for (const tree of ["%7B", "[]", "[".repeat(5000)]) {
      const headers = { rsc: "1", "next-router-state-tree": tree };
      const answer = await ask("/paris-2024/about?_rsc=x", { headers });
      expect([answer.status, answer.headers.get("content-type")]).toEqual([
        200,
        "text/x-component",
      ]);
      expect(answer.headers.get("vary")).toContain("rsc");
    }
  });
});

describeApp("files for crawlers and browsers", () => {
  test("/favicon.ico is an icon", async () => {
    const answer = await ask("/favicon.ico");
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "image/x-icon"]);
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect([bytes.readUInt16LE(0), bytes.readUInt16LE(2)]).toEqual([0, 1]);
  });

  test("/robots.txt names /sitemap.xml, whose addresses are pages", async () => {
    const robots = await (await ask("/robots.txt")).text();
    expect(robots).toContain(`Sitemap: ${appUrl("/sitemap.xml")}`);
    const xml = await (await ask("/sitemap.xml")).text();
    const pages = [...xml.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url = ""]) => url);
    expect(pages.length).toBeGreaterThan(1400);
    const some = pages.filter((_, index) => index % 40 === 7);
    for (const url of [...some, appUrl("/"), appUrl("/la-2028")]) {
      expect(pages).toContain(url);
      const answer = await fetch(url, { redirect: "manual" });
      expect([url, answer.status, canonicalOf(await answer.text())]).toEqual([url, 200, url]);
    }
  });

  test("nothing is made of a host that is none", async () => {
    const host = 'evil"<script>';
    expect((await askRaw("/sitemap.xml", { host })).status).toBe(400);
    const robots = await askRaw("/robots.txt", { host });
    expect([robots.status, robots.text.includes("evil")]).toEqual([200, false]);
    const other = await askRaw("/sitemap.xml", { host: "a.example" });
    expect(other.text).toContain("<loc>http://a.example/</loc>");
  });
});
