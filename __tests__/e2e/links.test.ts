import { appUrl, describeApp, newPage, PHONE, pageKinds } from "../support/browser";

/** What a visit to one page of every kind showed. */
interface Visit {
  kind: string;
  problems: string[];
  missing: string[];
  foreign: string[];
  links: string[];
  dangling: string[];
  headings: number;
  title: string;
}

describeApp("on every kind of page", () => {
  const visits: Visit[] = [];

  beforeAll(async () => {
    const { page, problems } = await newPage({ viewport: PHONE });
    const missing: string[] = [];
    const foreign: string[] = [];
    page.on("response", (response) => {
      const isDocument = response.request().resourceType() === "document";
      if (response.status() >= 400 && !isDocument) {
        missing.push(`${response.status()} ${response.url()}`);
      }
    });
    page.on("request", (request) => {
      if (!request.url().startsWith(appUrl())) foreign.push(request.url());
    });
    for (const [kind, path] of pageKinds) {
      await page.goto(path);
      // Pictures load when they come near the screen.
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      await page.waitForLoadState("networkidle");
      const { links, dangling } = await page.evaluate(() => {
        const anchors = [...document.querySelectorAll<HTMLAnchorElement>("a[href]")];
        const inPage = anchors.map((link) => link.getAttribute("href") ?? "");
        return {
          links: anchors.map(({ href }) => href.split("#")[0] ?? href),
          dangling: inPage.filter(
            (href) => href.startsWith("#") && !document.getElementById(href.slice(1)),
          ),
        };
      });
      visits.push({
        kind,
        problems: problems.splice(0),
        missing: missing.splice(0),
        foreign: foreign.splice(0),
        links: links.filter((link) => link.startsWith(appUrl()) && link !== appUrl(path)),
        dangling,
        headings: await page.getByRole("heading", { level: 1 }).count(),
        title: await page.title(),
      });
    }
  }, 180_000);

  /** Each kind of page with its findings, where there are any. */
  const findings = (of: (visit: Visit) => string[]) =>
    Object.fromEntries(
      visits.map((visit) => [visit.kind, of(visit)]).filter(([, found]) => found?.length),
    );

  test("the console stays clean: no error, no broken policy, no failed hydration", () => {
    expect(visits).toHaveLength(pageKinds.length);
    // The browser itself notes that a document was refused.
    const refused: Record<string, RegExp> = {
      "not found": / 404 /,
      "day that is not allowed": / 400 /,
    };
    expect(
      findings(({ kind, problems }) => problems.filter((text) => !refused[kind]?.test(text))),
    ).toEqual({});
  });

  test("every file that the page asks for is there", () => {
    expect(findings(({ missing }) => missing)).toEqual({});
  });

  test("nothing is asked of another site", () => {
    expect(findings(({ foreign }) => foreign)).toEqual({});
  });

  test("every link to a part of the page has its part", () => {
    expect(findings(({ dangling }) => dangling)).toEqual({});
  });

  test("there is one first-level heading, and a title of its own", () => {
    expect(visits.filter(({ headings }) => headings !== 1)).toEqual([]);
    const titles = visits.map(({ title }) => title);
    expect(titles.filter((title) => !/\S/.test(title))).toEqual([]);
    expect(new Set(titles).size).toBe(titles.length);
  });

  test("every link inside the product leads somewhere", async () => {
    // The links of a day lead to the same pages; as-of.test.ts looks at them.
    const foundOn = new Map(
      visits.flatMap(({ kind, links }) =>
        links.filter((link) => !link.includes("as-of=")).map((link) => [link, kind]),
      ),
    );
    expect(foundOn.size).toBeGreaterThan(500);
    const broken: string[] = [];
    const waiting = [...foundOn.keys()];
    const follow = async () => {
      for (let link = waiting.pop(); link; link = waiting.pop()) {
        const { status } = await fetch(link, { method: "HEAD", redirect: "manual" });
        if (status >= 300) broken.push(`${status} ${link} on ${foundOn.get(link)}`);
      }
    };
    await Promise.all(Array.from({ length: 4 }, follow));
    expect(broken).toEqual([]);
    // Every page of the product is rendered here for the first time.
  }, 240_000);
});
