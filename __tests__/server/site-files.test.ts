import { readdirSync } from "node:fs";
import { dirname } from "node:path";
import { SiteFiles } from "@/bin/server/site-files";
import { siteOrigin } from "@/bin/server/site-origin";
import { noteOf, type RevisionNote } from "@/lib/change/revision-note";
import { localePath, routing } from "@/lib/i18n/routing";
import { findPage } from "@/lib/record/find-page";
import { listPages } from "@/lib/record/list-pages";
import { SITE_PAGES } from "@/lib/record/site-pages";
import { PAGE_PARAMS } from "@/lib/schemas/page-params";
import { aBout, aGames, anAllocation, aPlace, aRecord } from "../support/record-factory";
import { handler, page, serveForTest, stopServers } from "./serve-for-test";

afterEach(stopServers);

const PARIS = aRecord({
  places: [aPlace()],
  bouts: [aBout({ id: "a", redSlug: "a", blueSlug: "b" })],
  allocations: [anAllocation()],
});
const LATER = aRecord({ games: aGames({ id: "la-2028", isFeatured: false }) });
const EFFECT = { gained: [], lost: [], pages: ["/paris-2024", "/paris-2024/nations/KAZ"] };

function siteFiles(
  options: { baseUrl?: string; mostInFile?: number; notes?: RevisionNote[] } = {},
): SiteFiles {
  const { baseUrl = null, notes = [], ...rest } = options;
  return new SiteFiles({
    listGames: () => [
      { record: PARIS, notes },
      { record: LATER, notes: [] },
    ],
    findRevision: () => "paris-2024:1",
    baseUrl,
    ...rest,
  });
}

const ask = async (path: string, files = siteFiles(), headers: Record<string, string> = {}) => {
  const { ask: send, state } = await serveForTest(page("<p>page</p>"), { siteFiles: files });
  const reply = await send(path, { headers: { host: "example.org:3000", ...headers } });
  expect(state.renders).toBe(0);
  return { ...reply, text: reply.body.toString() };
};
const locations = (text: string) => [...text.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url]) => url);

describe("the list of pages", () => {
  test.each([PARIS, LATER])("has each page by its own address", (record) => {
    const pages = listPages(record);
    for (const segments of pages) expect(findPage(record, segments)).toEqual(segments);
    expect(new Set(pages.map(String)).size).toBe(pages.length);
  });

  test("has pages of every kind that app/ has", () => {
    const shapeOf = ([section, id, part]: string[]) =>
      [section, id && "[]", part && "[]"].filter(Boolean).join("/");
    const kinds = readdirSync("app/[locale]/[games]", { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith("page.tsx"))
      .map((path) =>
        dirname(path)
          .replace(/^\.$/, "")
          .replace(/\[\w+\]/g, "[]"),
      );
    // A search is a way to pages, the code of embeds is of another page each time, and what is followed is each
    // reader's own: they are not listed.
    const listed = kinds.filter((kind) => !["search", "embed", "following"].includes(kind));
    expect([...new Set(listPages(PARIS).map(shapeOf))].sort()).toEqual(listed.sort());
  });
});

describe("/sitemap.xml", () => {
  test("names every page of every Games by the host that was asked", async () => {
    const { text, headers, status } = await ask("/sitemap.xml");
    expect([status, headers["content-type"]]).toEqual([200, "application/xml; charset=utf-8"]);
    expect(text).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<urlset xmlns=/);
    const named = locations(text);
    expect(named).toHaveLength(
      (SITE_PAGES.length + listPages(PARIS).length + listPages(LATER).length) *
        routing.locales.length,
    );
    for (const path of ["/", "/la-2028", "/paris-2024/nations/KAZ", "/la-2028/about"]) {
      for (const locale of routing.locales) {
        expect(named).toContain(`http://example.org:3000${localePath(locale, path)}`);
      }
    }
    expect(named).not.toContain("http://example.org:3000/paris-2024");
  });

  test("by BASE_URL, whoever asks", async () => {
    const files = siteFiles({ baseUrl: "https://qualified.example" });
    const named = locations((await ask("/sitemap.xml", files)).text);
    expect(named.every((url) => url?.startsWith("https://qualified.example/"))).toBe(true);
  });

  test("says when a page changed only where that is known", async () => {
    expect((await ask("/sitemap.xml")).text).not.toContain("lastmod");
    const note = (revision: number, publishedAt: string, effect: object | null = EFFECT) => ({
      ...noteOf("paris-2024", revision, effect as never),
      publishedAt,
    });
    const { revision: newest } = PARIS;
    const older = { ...EFFECT, pages: ["/paris-2024/nations/KAZ", "/paris-2024/about"] };
    const lastmods = async (notes: RevisionNote[]) => {
      const { text } = await ask("/sitemap.xml", siteFiles({ notes }));
      const dated = text.matchAll(/<loc>http:..example.org:3000([^<]*)<.loc><lastmod>([^<]*)</g);
      return Object.fromEntries([...dated].map(([, path, day]) => [path, day]));
    };
    const [first, second] = ["2024-03-01T00:00:00.000Z", "2024-04-01T00:00:00.000Z"];
    const days = [
      ["/", second],
      ["/paris-2024/nations/KAZ", second],
      ["/paris-2024/about", first],
    ] as const;
    expect(await lastmods([note(newest - 1, first, older), note(newest, second)])).toEqual(
      Object.fromEntries(
        days.flatMap(([path, day]) =>
          routing.locales.map((locale) => [localePath(locale, path), day]),
        ),
      ),
    );
    // What came before one that may have changed any page is not known.
    expect(await lastmods([note(newest - 1, first, older), note(newest, second, null)])).toEqual(
      {},
    );
    expect(await lastmods([note(newest - 1, first)])).toEqual({});
  });

  test("more pages than one file may hold are several files", async () => {
    const files = () => siteFiles({ mostInFile: 10 });
    const parts = locations((await ask("/sitemap.xml", files())).text);
    expect(parts.length).toBeGreaterThan(2);
    const pages = [];
    for (const part of parts) {
      pages.push(...locations((await ask(new URL(`${part}`).pathname, files())).text));
    }
    expect(pages).toEqual(locations((await ask("/sitemap.xml")).text));
    expect((await ask(`/sitemap-${parts.length + 1}.xml`, files())).status).toBe(404);
    expect((await ask("/sitemap-1.xml")).status).toBe(404);
  });

  test("is made again for a new revision only", async () => {
    let revision = "paris-2024:1";
    const lists = jest.fn(() => [{ record: PARIS, notes: [] }]);
    const files = new SiteFiles({ listGames: lists, findRevision: () => revision, baseUrl: null });
    for (let time = 0; time < 3; time++) files.find("/sitemap.xml", "a");
    expect(lists).toHaveBeenCalledTimes(1);
    revision = "paris-2024:2";
    files.find("/sitemap.xml", "a");
    expect(lists).toHaveBeenCalledTimes(2);
  });
});

describe("/robots.txt", () => {
  test("keeps crawlers out of every view by parameters, and names the list of pages", async () => {
    const { text, headers } = await ask("/robots.txt");
    expect(headers["content-type"]).toBe("text/plain; charset=utf-8");
    const lines = text.split("\n");
    expect(lines[0]).toBe("User-agent: *");
    for (const name of new Set(Object.values(PAGE_PARAMS).flat())) {
      expect(lines).toContain(`Disallow: /*?*${name}=`);
    }
    expect(lines).toContain("Disallow: /admin");
    expect(lines).toContain("Sitemap: http://example.org:3000/sitemap.xml");
  });
});

const ODD_HOSTS = [
  "a<b>",
  "a b",
  "a/b",
  "user@a",
  "a?b",
  '"',
  "-a",
  "a:99999999",
  "x".repeat(300),
  "",
];
test.each(ODD_HOSTS)("nothing is made of the host %j", async (host) => {
  expect(siteOrigin(null, host)).toBeNull();
  const files = siteFiles();
  expect(files.find("/sitemap.xml", host)).toBe("no host");
  const robots = files.find("/robots.txt", host);
  expect(robots).not.toBe("no host");
});

test.each([
  ["example.org", "http://example.org"],
  ["Example.ORG:8080", "http://example.org:8080"],
  ["[::1]:3000", "http://[::1]:3000"],
  ["127.0.0.1:4200", "http://127.0.0.1:4200"],
])("the host %s begins addresses with %s", (host, origin) => {
  expect(siteOrigin(null, host)).toBe(origin);
});

test("a file that the framework has is asked of it, without a query", async () => {
  const { ask: send, state } = await serveForTest(
    handler((response, { url }) => response.end(url)),
    { files: new Set(["/favicon.ico"]) },
  );
  const bodies = [];
  for (const path of ["/favicon.ico", "/favicon.ico?v=1"]) {
    bodies.push((await send(path)).body.toString());
  }
  expect([bodies, state.renders]).toEqual([["/favicon.ico", "/favicon.ico"], 1]);
});
