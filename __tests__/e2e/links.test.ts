import { appUrl, describeApp, newPage, PHONE, pageKinds } from "../support/browser";

describeApp("on every kind of page", () => {
  test("nothing is wrong in the console: no error, no broken policy, no failed hydration", async () => {
    const { page, problems } = await newPage();
    const found: Record<string, string[]> = {};
    for (const [kind, path] of pageKinds) {
      await page.goto(path, { waitUntil: "networkidle" });
      // The document's own 404 is what is asked for here.
      const own = problems
        .splice(0)
        .filter((text) => !(kind === "not found" && / 404 /.test(text)));
      if (own.length) found[kind] = own;
    }
    expect(found).toEqual({});
  });

  test("every file that the page asks for is there, also on a phone", async () => {
    const { page } = await newPage({ viewport: PHONE });
    const missing: string[] = [];
    page.on("response", (response) => {
      const isDocument = response.request().resourceType() === "document";
      if (response.status() >= 400 && !isDocument) {
        missing.push(`${response.status()} ${response.url()} on ${page.url()}`);
      }
    });
    for (const [, path] of pageKinds) {
      await page.goto(path, { waitUntil: "networkidle" });
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    }
    expect(missing).toEqual([]);
  });

  test("no page calls for another site", async () => {
    const { page } = await newPage();
    const foreign: string[] = [];
    page.on("request", (request) => {
      if (!request.url().startsWith(appUrl())) foreign.push(request.url());
    });
    for (const [, path] of pageKinds) await page.goto(path, { waitUntil: "load" });
    expect(foreign).toEqual([]);
  });

  test("every link inside the product leads somewhere", async () => {
    const { page } = await newPage();
    const foundOn = new Map<string, string>();
    for (const [kind, path] of pageKinds) {
      await page.goto(path);
      const addresses = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLAnchorElement>("a[href]")].map(({ href }) => href),
      );
      for (const address of addresses) {
        const [beforeHash = address] = address.split("#");
        if (beforeHash.startsWith(appUrl()) && !foundOn.has(beforeHash))
          foundOn.set(beforeHash, kind);
      }
    }
    expect(foundOn.size).toBeGreaterThan(500);
    const broken: string[] = [];
    const waiting = [...foundOn.keys()];
    const follow = async () => {
      for (let address = waiting.pop(); address; address = waiting.pop()) {
        const { status } = await fetch(address, { method: "HEAD", redirect: "manual" });
        if (status >= 300) broken.push(`${status} ${address} on ${foundOn.get(address)}`);
      }
    };
    await Promise.all(Array.from({ length: 4 }, follow));
    expect(broken).toEqual([]);
  });

  test("every link to a part of the page has its part", async () => {
    const { page } = await newPage();
    const dangling: string[] = [];
    for (const [kind, path] of pageKinds) {
      await page.goto(path);
      const targets = await page.evaluate(() =>
        [...document.querySelectorAll("a[href^='#']")]
          .map((link) => link.getAttribute("href") ?? "#")
          .filter((href) => !document.getElementById(href.slice(1))),
      );
      dangling.push(...targets.map((target) => `${target} on ${kind}`));
    }
    expect(dangling).toEqual([]);
  });

  test("one first-level heading and a title of its own", async () => {
    const { page } = await newPage();
    const titles: string[] = [];
    for (const [kind, path] of pageKinds) {
      await page.goto(path);
      expect([kind, await page.getByRole("heading", { level: 1 }).count()]).toEqual([kind, 1]);
      titles.push(await page.title());
    }
    expect(new Set(titles).size).toBe(titles.length);
    for (const title of titles) expect(title).toMatch(/\S/);
  });
});
