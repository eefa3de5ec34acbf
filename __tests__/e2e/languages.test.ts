import { join } from "node:path";
import { build } from "esbuild";
import type { Page } from "playwright-core";
import { openAdmin } from "../support/admin-browser";
import { describeApp, newPage } from "../support/browser";
import * as words from "../support/words-in-languages";

const SUPPORT = join(__dirname, "../support/words-in-languages.ts");

/** Notes in the page which language something asks its `Intl` for. */
function noteQuestions() {
  const asked: string[] = [];
  Object.assign(window, { asked });
  // The calendar of a time zone, in digits (lib/record/local-day.ts).
  const isDigits = (locale: unknown) => locale === "en-u-ca-iso8601-nu-latn";
  for (const name of ["DateTimeFormat", "NumberFormat", "PluralRules", "ListFormat", "Collator"]) {
    const holder = Intl as unknown as Record<string, new (...given: unknown[]) => object>;
    const real = holder[name];
    if (!real) continue;
    holder[name] = new Proxy(real, {
      construct(target, given) {
        if (!isDigits(given[0])) asked.push(`${name} ${given[0]}`);
        return Reflect.construct(target, given);
      },
    });
  }
  const { localeCompare } = String.prototype;
  String.prototype.localeCompare = function (this: string, that: string, language?: unknown) {
    if (language !== undefined) asked.push(`localeCompare ${language}`);
    return localeCompare.call(this, that, language as string);
  };
}

const questionsIn = (page: Page) =>
  page.evaluate(() => (window as unknown as { asked: string[] }).asked);

describeApp("words in the browser", () => {
  test("Chromium writes days, numbers, lists and messages and orders names as Node does, by the tables alone", async () => {
    const { outputFiles } = await build({
      entryPoints: [SUPPORT],
      bundle: true,
      format: "iife",
      globalName: "words",
      write: false,
    });
    const { page } = await newPage();
    const inChromium = await page.evaluate((script) => {
      Reflect.deleteProperty(globalThis, "Intl");
      return new Function(`${script}; return words.inEveryLanguage();`)() as unknown;
    }, outputFiles[0]?.text ?? "");
    const inNode = words.inEveryLanguage();
    expect(Object.keys(inNode)).toEqual(["en", "kk", "ru"]);
    expect(inNode.kk.day).toBe("2024\u00A0ж. 11 наурыз");
    expect(inChromium).toEqual(inNode);
  });

  test("a page that shows how the browser is asked would be found", async () => {
    const { page } = await newPage();
    await page.addInitScript(noteQuestions);
    await page.goto("/paris-2024");
    await page.evaluate(() => [new Intl.NumberFormat("kk"), "a".localeCompare("b", "kk")].length);
    expect(await questionsIn(page)).toEqual(["NumberFormat kk", "localeCompare kk"]);
  });

  test.each([
    "/paris-2024",
    "/paris-2024/quota-places",
    "/paris-2024/nations?asOf=2024-03-11",
    "/paris-2024/boxers/saken-bibossinov",
    "/paris-2024/checks",
  ])("%s asks the browser for no language", async (path) => {
    const { page, problems } = await newPage();
    await page.addInitScript(noteQuestions);
    await page.goto(path, { waitUntil: "networkidle" });
    const search = page.getByRole("searchbox").last();
    if (await search.isVisible()) await search.fill("kaz");
    expect(await questionsIn(page)).toEqual([]);
    expect(problems).toEqual([]);
  });

  test("nor does the form of a place", async () => {
    const { page, problems } = await openAdmin("admin");
    await page.addInitScript(noteQuestions);
    await page.goto("/admin/paris-2024/places/new", { waitUntil: "networkidle" });
    expect(await questionsIn(page)).toEqual([]);
    expect(problems).toEqual([]);
  });
});
