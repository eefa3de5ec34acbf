import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Frame, Page } from "playwright-core";
import { faults } from "../support/axe-in-browser";
import {
  appUrl,
  describeApp,
  newPage,
  type OpenPage,
  openPage,
  SMALLEST,
} from "../support/browser";
import { DECLINED } from "../support/declined";
import { type OwnApp, startOwnApp } from "../support/own-app";

const GAMES = "paris-2024";
const EMBEDS = {
  spotlight: `/embed/${GAMES}?noc=KAZ&tournament=world-qualifier-1-2024`,
  chart: `/embed/${GAMES}?view=chart`,
  board: `/embed/${GAMES}/tournaments/world-qualifier-1-2024`,
  draw: `/embed/${GAMES}/tournaments/world-qualifier-1-2024/mens-71kg`,
  nation: `/embed/${GAMES}/nations/KAZ`,
  table: `/embed/${GAMES}/quota-places?noc=KAZ`,
  "long table": `/embed/${GAMES}/nations?theme=dark`,
  "Games to come": "/embed/la-2028",
} as const;

jest.setTimeout(180_000);

/** A site that allows itself nothing but the frames and the script of another. */
function startSite(app: string): Promise<{ url: string; server: Server }> {
  const policy = `default-src 'none'; frame-src ${app}; script-src ${app}`;
  const server = createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? "/", "http://site");
    const frames = searchParams.getAll("embed").map((path) => {
      const sandbox = searchParams.has("sandbox") ? 'sandbox="allow-scripts"' : "";
      const src = `${app}${path}`.replaceAll("&", "&amp;");
      return `<iframe src="${src}" title="Embed" width="100%" height="150" frameborder="0" ${sandbox}></iframe>`;
    });
    const code = searchParams.get("code") ?? "";
    const script =
      searchParams.has("bare") || code !== ""
        ? ""
        : `<script async src="${app}/embed.js"></script>`;
    response.setHeader("content-security-policy", policy);
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(
      `<!doctype html><title>A paper</title><p>News</p>${frames.join("")}${script}${code}`,
    );
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      resolve({ url: `http://127.0.0.1:${port}`, server });
    });
  });
}

/** Opens the site's page with these embeds, as soon as each can be read. */
async function openEmbeds(
  site: string,
  paths: readonly string[],
  { flags = [], ...options }: { flags?: string[] } & Parameters<typeof newPage>[0] = {},
): Promise<OpenPage & { frames: Frame[] }> {
  const opened = await newPage(options);
  const asked = [...paths.map((path) => ["embed", path]), ...flags.map((flag) => [flag, ""])];
  await opened.page.goto(`${site}/?${new URLSearchParams(asked)}`);
  const frames = await Promise.all(
    (await opened.page.locator("iframe").elementHandles()).map(async (each) => {
      const frame = await each.contentFrame();
      await frame?.locator("main footer").waitFor();
      return frame as Frame;
    }),
  );
  return { ...opened, frames };
}

const heightsOf = (page: Page) =>
  page
    .locator("iframe")
    .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height));

/** Waits until every frame is as high as what it shows. */
async function waitForHeights({ page, frames }: { page: Page; frames: Frame[] }): Promise<void> {
  const shown = () =>
    Promise.all(
      frames.map((each) =>
        each.locator("main").evaluate((main) => Math.ceil(main.getBoundingClientRect().height)),
      ),
    );
  for (let tries = 0; tries < 50; tries++) {
    const [frameHeights, own] = [await heightsOf(page), await shown()];
    if (frameHeights.every((height, at) => height === own[at])) return;
    await page.waitForTimeout(100);
  }
  throw new Error(`Frames are ${await heightsOf(page)} high and show ${await shown()}`);
}

describeApp("embeds in a page of another site with a strict policy", () => {
  let site: Awaited<ReturnType<typeof startSite>>;
  beforeAll(async () => {
    site = await startSite(appUrl());
  });
  afterAll(() => {
    site.server.close();
  });

  test.each(Object.entries(EMBEDS))(
    "%s: shown, sized, small and without a problem",
    async (_, path) => {
      const opened = await openEmbeds(site.url, [path], { viewport: SMALLEST });
      await waitForHeights(opened);
      const [frame] = opened.frames;
      expect(await frame?.locator("h1").innerText()).not.toBe("");
      expect(await frame?.locator("footer").innerText()).toMatch(
        /revision \d+[\s\S]*More at Qualified/,
      );
      const overflow = await frame?.evaluate(
        () => document.documentElement.scrollWidth - innerWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
      expect(await opened.page.context().cookies()).toEqual([]);
      expect(opened.problems).toEqual([]);
    },
  );

  test.each(Object.entries(EMBEDS))(
    "%s: at most 60 kB at first, 30 of them scripts",
    async (_, path) => {
      const { page } = await newPage();
      const session = await page.context().newCDPSession(page);
      await session.send("Network.enable");
      const addresses = new Map<string, string>();
      const sizes: [address: string, bytes: number][] = [];
      session.on("Network.responseReceived", ({ requestId, response }) => {
        addresses.set(requestId, response.url);
      });
      session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
        sizes.push([addresses.get(requestId) ?? "", encodedDataLength]);
      });
      // A frozen one: what another suite publishes meanwhile would be loaded too.
      const frozen = `${path}${path.includes("?") ? "&" : "?"}revision=1`;
      await page.goto(frozen, { waitUntil: "networkidle" }).catch(() => {});
      const sum = (some: typeof sizes) => some.reduce((total, [, bytes]) => total + bytes, 0);
      expect(sizes.length).toBeGreaterThan(2);
      expect(sum(sizes)).toBeLessThanOrEqual(60_000);
      const scripts = sizes.filter(([address]) => address.includes(".js"));
      expect(scripts.map(([address]) => new URL(address).pathname)).toEqual(["/embed-frame.js"]);
      expect(sum(scripts)).toBeLessThanOrEqual(30_000);
    },
  );

  test("without the script the frame stays as it was written, and still shows", async () => {
    const { page, problems, frames } = await openEmbeds(site.url, [EMBEDS.nation], {
      flags: ["bare"],
    });
    expect(await frames[0]?.locator("h1").innerText()).toBe("Kazakhstan, Paris 2024");
    expect(await heightsOf(page)).toEqual([150]);
    expect(problems).toEqual([]);
  });

  test("a link opens beside the page, and the page of the site is not shown in a frame", async () => {
    const { page, frames } = await openEmbeds(site.url, [EMBEDS.nation]);
    const popup = page.waitForEvent("popup");
    await frames[0]?.getByRole("link", { name: "Saken Bibossinov" }).first().click();
    expect(new URL((await popup).url()).pathname).toBe(`/${GAMES}/boxers/saken-bibossinov`);
    expect(page.url()).toContain(site.url);

    const allowed = async (path: string) => {
      const headers = (await page.request.get(appUrl(path))).headers();
      return headers["content-security-policy"]?.match(/frame-ancestors ([^;]+)/)?.[1];
    };
    expect(await allowed(EMBEDS.nation)).toBe("*");
    expect(await allowed(`/embed/${GAMES}/nations/XXX`)).toBe("*");
    for (const path of [
      "/",
      `/${GAMES}/embed`,
      `/${GAMES}/nations/KAZ`,
      "/api/v1",
      "/admin",
      "/embed-refused",
    ]) {
      expect([path, await allowed(path)]).toEqual([path, "'self'"]);
    }
  });

  test.each([
    ["light", "dark", "rgb(251, 250, 246)"],
    ["dark", "light", "rgb(19, 20, 22)"],
    ["auto", "dark", "rgb(19, 20, 22)"],
    ["auto", "light", "rgb(251, 250, 246)"],
  ] as const)("the theme %s on a device that is %s", async (theme, colorScheme, paper) => {
    const path = `${EMBEDS.nation}?theme=${theme}`;
    const { frames } = await openEmbeds(site.url, [path], { colorScheme });
    const shown = await frames[0]?.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(shown).toBe(paper);
  });

  test("an address that is not right says so in the frame", async () => {
    const { page } = await newPage();
    const answer = await page.goto(`/embed/${GAMES}/nations/XXX`);
    expect(answer?.status()).toBe(404);
    expect(await page.locator("h1").innerText()).toBe("There is nothing to show here");
    expect(await page.locator("script").count()).toBe(0);
    expect((await page.goto(`/embed/${GAMES}?revision=999`))?.status()).toBe(400);
    expect((await page.goto(`/embed/${GAMES}/about`))?.status()).toBe(404);
    expect((await page.goto("/embed"))?.status()).toBe(404);
    const spelt = await page.goto(`/Embed/${GAMES}/nations/kaz?theme=dark`);
    expect(new URL(spelt?.url() ?? "").pathname).toBe(`/embed/${GAMES}/nations/KAZ`);
  });
});

describeApp("an embed by itself", () => {
  test.each(Object.entries(EMBEDS))("axe finds nothing wrong in %s", async (_, path) => {
    const { page } = await openPage(path);
    expect(await faults(page)).toEqual([]);
  });
});

describeApp("the page with the code", () => {
  test("is reached from what is cited, and shows what is chosen, also without a script", async () => {
    for (const javaScriptEnabled of [true, false]) {
      const { page, problems } = await openPage(`/${GAMES}/quota-places?noc=KAZ`, {
        javaScriptEnabled,
      });
      await page.getByRole("main").getByRole("link", { name: "embed", exact: true }).click();
      await page.getByRole("radio", { name: /^Frozen/ }).check();
      await page.getByRole("combobox", { name: "Colours" }).selectOption("dark");
      await page.getByRole("spinbutton", { name: "Width in pixels" }).fill("500");
      await page.getByRole("button", { name: "Show" }).click();
      await page.waitForURL(/theme=dark/);
      const path = `/embed/${GAMES}/quota-places?noc=KAZ&revision=1&theme=dark`;
      const code = await page.locator("pre").innerText();
      const whole = `${javaScriptEnabled ? appUrl() : ""}${path}`.replaceAll("&", "&amp;");
      expect(code).toContain(
        `<iframe src="${whole}" title="Places, Kazakhstan (KAZ), Paris 2024" width="500"`,
      );
      expect(await page.locator("iframe").getAttribute("src")).toBe(path);
      const preview = page.frameLocator("iframe");
      await preview.getByRole("link", { name: "Saken Bibossinov" }).waitFor();
      expect(problems).toEqual([]);
    }
  });

  test("the code as it is copied works in a page of another site", async () => {
    const { page } = await openPage(`/${GAMES}/embed?of=nations%2FKAZ`);
    await page.locator("pre", { hasText: appUrl() }).waitFor();
    const code = await page.locator("pre").innerText();
    const site = await startSite(appUrl());
    const { page: paper, problems } = await newPage();
    await paper.goto(`${site.url}/?${new URLSearchParams({ code })}`);
    await paper.frameLocator("iframe").getByRole("heading", { level: 1 }).waitFor();
    await paper.locator('iframe[style*="height"]').waitFor();
    site.server.close();
    expect(problems).toEqual([]);
  });

  test("pages name the address that embeds them", async () => {
    const { page } = await openPage(`/${GAMES}/nations/KAZ?as-of=2024-03-11`);
    const linked = async (type: string) =>
      (await page.locator(`link[type="${type}"]`).getAttribute("href")) ?? "";
    // Whole: a program that looks for it resolves nothing.
    expect(await linked("application/json+oembed")).toContain(`${appUrl()}/api/v1/oembed?url=http`);
    const answer = await (await fetch(await linked("application/json+oembed"))).json();
    expect(answer.html).toContain(`${appUrl()}/embed/${GAMES}/nations/KAZ?as-of=2024-03-11`);
    const written = await fetch(await linked("text/xml+oembed"));
    expect([written.status, await written.text()]).toEqual([
      200,
      expect.stringContaining("<oembed>"),
    ]);
    const other = `/api/v1/oembed?url=${encodeURIComponent("https://evil.example/paris-2024")}`;
    expect((await fetch(appUrl(other))).status).toBe(404);
  });
});

describeApp("embeds and a publish", () => {
  let app: OwnApp;
  let site: Awaited<ReturnType<typeof startSite>>;
  beforeAll(async () => {
    app = await startOwnApp(GAMES);
    site = await startSite(app.url);
  });
  afterAll(async () => {
    site.server.close();
    await app.remove();
  });

  test("a live one moves, one in a frame without an origin too, and a frozen one stays", async () => {
    const frozen = `${EMBEDS.table}&revision=1`;
    const others = Array.from({ length: 7 }, (_, at) => `${EMBEDS.nation}?x=${at}`);
    const opened = await openEmbeds(site.url, [EMBEDS.table, frozen, ...others]);
    const sandboxed = await openEmbeds(site.url, [EMBEDS.table], { flags: ["sandbox"] });
    const [live, still] = opened.frames as [Frame, Frame];
    const textOf = (frame: Frame) => frame.locator("main").innerText();
    const before = await textOf(still);
    expect(await textOf(live)).toBe(before);
    const bytes = async () => (await opened.page.request.get(app.url + frozen)).text();
    const sent = await bytes();

    const revision = await app.publish([DECLINED]);
    expect(revision).toBe(2);
    for (const frame of [live, ...opened.frames.slice(2), ...sandboxed.frames]) {
      await frame.locator("footer", { hasText: "revision 2" }).waitFor({ timeout: 20_000 });
    }
    expect(await textOf(live)).toMatch(/declined/);
    expect(await textOf(still)).toBe(before);
    expect(await bytes()).toBe(sent);
    await opened.page.reload();
    const again = opened.page.frameLocator("iframe >> nth=1");
    expect(await again.locator("main").innerText()).toBe(before);
    expect([...opened.problems, ...sandboxed.problems]).toEqual([]);
  });
});
