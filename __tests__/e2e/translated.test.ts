import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import type { Page } from "playwright-core";
import { LANGUAGE_NAMES } from "@/lib/i18n/language-names";
import { pathIn, routing } from "@/lib/i18n/routing";
import {
  appUrl,
  describeApp,
  newPage,
  openPage,
  PHONE,
  pageKinds,
  SMALLEST,
} from "../support/browser";
import { latinWords } from "../support/latin-in-page";
import { overflow } from "../support/overflow";

const TRANSLATED = routing.locales.filter((locale) => locale !== routing.defaultLocale);

const cellsOf = (file: string, ...columns: string[]): string[] =>
  parse<Record<string, string>>(readFileSync(`prisma/data/paris-2024/${file}`, "utf8"), {
    columns: true,
  }).flatMap((row) => columns.map((column) => row[column] ?? ""));

/** Names of persons, NOC codes and sources, which are the same in every language. */
const known = new Set(
  [
    ...cellsOf("boxers.csv", "name", "aliases"),
    ...cellsOf("nations.csv", "noc"),
    ...cellsOf("bouts.csv", "red", "blue", "score"),
    // What the search of these tests is for, and parameters of the API.
    "Bibosinoff",
    "games id format limit offset busy internal",
  ].flatMap((text) => text.split(/[^\p{Script=Latin}\p{M}]+/u)),
);

describeApp.each(TRANSLATED)("the site in %s", (locale) => {
  test.each(pageKinds)("says nothing in English: %s", async (_, path) => {
    const response = await fetch(appUrl(pathIn(locale, path)));
    const html = await response.text();
    expect(html).toContain(`<html lang="${locale}"`);
    expect(latinWords(html, known)).toEqual([]);
  });

  test.each(pageKinds)("links to pages of the same language: %s", async (_, path) => {
    const html = await (await fetch(appUrl(pathIn(locale, path)))).text();
    const links = [...html.matchAll(/<a [^>]*?href="(\/[^"]*)"[^>]*>/g)];
    const elsewhere = links.filter(
      ([tag, href = ""]) =>
        !tag.includes("hrefLang") &&
        !tag.includes("hreflang") &&
        !href.startsWith(`/${locale}/`) &&
        !/^\/[a-z]{2}(?:[?#]|$)/.test(href) &&
        !/^\/(?:api|flags|_next)\//.test(href),
    );
    expect(links.length).toBeGreaterThan(5);
    expect(elsewhere.map(([tag]) => tag)).toEqual([]);
  });

  for (const viewport of [PHONE, SMALLEST]) {
    test(`has no word too long for a screen of ${viewport.width} px`, async () => {
      const { page, problems } = await openPage(`/${locale}`, { viewport, hasTouch: true });
      const found: Record<string, unknown> = {};
      for (const [kind, path] of pageKinds) {
        await page.goto(pathIn(locale, path));
        const { width, wide } = await overflow(page);
        if (width > viewport.width) found[kind] = { width, wide };
      }
      expect(found).toEqual({});
      // Addresses without a page say so in the console, too.
      expect(problems.filter((problem) => !/40[04]/.test(problem))).toEqual([]);
    }, 300_000);
  }
});

describeApp("the switch of languages", () => {
  test("keeps the page, the day and the filters, also those that were set without the server", async () => {
    const { page } = await openPage("/paris-2024/quota-places?as-of=2024-03-11&noc=KAZ");
    await page.getByRole("link", { name: "Remove Nation: Kazakhstan" }).click();
    await page.waitForURL((url) => !url.searchParams.has("noc"));
    await page.getByRole("link", { name: LANGUAGE_NAMES.kk.whole }).click();
    await page.waitForURL(/\/kk\//);
    const { pathname, search } = new URL(page.url());
    expect(`${pathname}${search}`).toBe("/kk/paris-2024/quota-places?as-of=2024-03-11");
    expect(await page.locator("html").getAttribute("lang")).toBe("kk");
    await page.getByRole("link", { name: LANGUAGE_NAMES.en.whole }).click();
    await page.waitForURL((url) => url.pathname === "/paris-2024/quota-places");
  });

  test("works without JavaScript", async () => {
    const { page } = await openPage("/paris-2024/nations/KAZ?as-of=2024-03-11", {
      javaScriptEnabled: false,
    });
    await page.getByRole("link", { name: LANGUAGE_NAMES.ru.whole }).click();
    expect(page.url()).toBe(appUrl("/ru/paris-2024/nations/KAZ?as-of=2024-03-11"));
  });

  test("a page names its other languages and one for all others", async () => {
    const html = await (await fetch(appUrl("/kk/paris-2024/nations/KAZ"))).text();
    const versions = [...html.matchAll(/<link[^>]*rel="alternate"[^>]*>/g)].flatMap(([tag]) => {
      const language = /hrefLang="([^"]+)"/i.exec(tag)?.[1];
      return language ? [[language, /href="([^"]+)"/.exec(tag)?.[1]]] : [];
    });
    expect(Object.fromEntries(versions)).toEqual({
      en: appUrl("/paris-2024/nations/KAZ"),
      kk: appUrl("/kk/paris-2024/nations/KAZ"),
      ru: appUrl("/ru/paris-2024/nations/KAZ"),
      "x-default": appUrl("/paris-2024/nations/KAZ"),
    });
  });
});

/** Waits until the links of the languages are React's, and what it does after its first paint is done. */
async function scriptRan(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const link = document.querySelector("a[hreflang]");
    return link !== null && Object.keys(link).some((key) => key.startsWith("__reactProps"));
  });
  await page.evaluate(() => new Promise((done) => setTimeout(done, 200)));
}

describeApp("the language that a browser asks for", () => {
  const offer = "[role=status][lang=kk]";

  test("is offered, never forced, and not again once it was declined", async () => {
    const { page } = await newPage({ locale: "kk-KZ" });
    await page.goto("/paris-2024/nations");
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    await page.locator(offer).waitFor();
    await page.locator(`${offer} button`).click();
    await page.reload();
    await scriptRan(page);
    expect(await page.locator(offer).count()).toBe(0);
  });

  test("leads to the same page", async () => {
    const { page } = await newPage({ locale: "kk-KZ" });
    await page.goto("/paris-2024/nations?gender=W");
    await page.locator(`${offer} a`).click();
    await page.waitForURL(appUrl("/kk/paris-2024/nations?gender=W"));
  });

  test("is not offered where the page is in it, or the site is not", async () => {
    for (const [locale, path] of [
      ["ru-RU", "/ru/paris-2024/nations"],
      ["de-DE", "/paris-2024/nations"],
    ] as const) {
      const { page } = await newPage({ locale });
      await page.goto(path);
      await scriptRan(page);
      expect(await page.locator("[role=status][lang]").count()).toBe(0);
    }
  });
});

describeApp("every letter of the three languages", () => {
  test("is drawn by our own fonts", async () => {
    const { page } = await openPage("/kk");
    await page.evaluate(() => {
      const letters =
        "АаӘәБбГгҒғДдЁёЖжЗзИиЙйКкҚқЛлНнҢңОоӨөПпРрСсТтУуҰұҮүФфХхҺһЦцЧчШшЩщЪъЫыІіЬьЭэЮюЯя №«»—";
      for (const [id, family] of [
        ["sans", "var(--sans)"],
        ["serif", "var(--serif)"],
      ] as const) {
        const element = document.createElement("p");
        element.id = id;
        element.style.fontFamily = family;
        element.textContent = letters;
        document.body.append(element);
      }
    });
    await page.evaluate(() => document.fonts.ready);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send("DOM.enable");
    await devtools.send("CSS.enable");
    const { root } = await devtools.send("DOM.getDocument");
    for (const id of ["sans", "serif"]) {
      const { nodeId } = await devtools.send("DOM.querySelector", {
        nodeId: root.nodeId,
        selector: `#${id}`,
      });
      const { fonts } = await devtools.send("CSS.getPlatformFontsForNode", { nodeId });
      expect(fonts.length).toBeGreaterThan(0);
      // What stands in until ours are there (app/fallback-fonts.css) is the reader's own.
      const isOurs = /^(?:Inter|Source Serif)/;
      expect(fonts.filter(({ familyName }) => !isOurs.test(familyName))).toEqual([]);
    }
  });
});
