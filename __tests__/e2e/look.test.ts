/**
 * The first screen of the main pages is as it was last looked at. Where it is meant to be another, look at
 * coverage/look, and keep the new pictures: `KEEP_LOOK=1 npm test -- look.test` (README).
 */
import type { Page } from "playwright-core";
import { PNG } from "pngjs";
import { formatDay } from "@/lib/i18n/day";
import type { Language } from "@/lib/i18n/language";
import { describeApp, newPage } from "../support/browser";
import {
  keepPicture,
  otherThanKept,
  shareOfOtherDots,
  TOLERANCE,
} from "../support/compare-pictures";

const PAGES = {
  home: "/",
  places: "/paris-2024/quota-places",
  draw: "/paris-2024/tournaments/world-qualifier-1-2024/mens-51kg",
  nation: "/paris-2024/nations/KAZ",
  place: "/paris-2024/quota-places/mens-51kg-kaz-world-qualifier-1-2024",
} as const;

/** By how many dots there are for each of the layout's: what moved is seen, and the pictures stay small. */
const SCREENS = {
  [1 / 2]: [
    { width: 360, height: 800 },
    { width: 768, height: 1024 },
  ],
  [1 / 3]: [
    { width: 1280, height: 900 },
    { width: 1920, height: 1080 },
  ],
};
const LANGUAGES = ["en", "kk", "ru"] as const;
const THEMES = ["light", "dark"] as const;

const isKeeping = process.env.KEEP_LOOK === "1";
/** Other systems draw letters otherwise. */
const isComparable = process.platform === "linux" && process.arch === "x64";
if (!isComparable) console.log("Skipped: the kept pictures were drawn on Linux on x64.");

const describeLook = isComparable ? describeApp : describe.skip;

/** Hides what names today: the day on which the test's own database was made. */
function hideToday(page: Page, language: Language): Promise<void> {
  return page.evaluate(
    (today) => {
      for (const element of document.querySelectorAll<HTMLElement>("main *")) {
        const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
        if (own.some((node) => node.nodeValue?.includes(today))) element.style.display = "none";
      }
    },
    formatDay(language, new Date()),
  );
}

jest.setTimeout(300_000);

async function openStill(path: string, language: Language, scale: number): Promise<Page> {
  const { page } = await newPage({
    deviceScaleFactor: scale,
    locale: language,
    reducedMotion: "reduce",
  });
  await page.goto(language === "en" ? path : `/${language}${path.replace(/\/$/, "")}`);
  await hideToday(page, language);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return page;
}

const pictureOf = (page: Page) => page.screenshot({ animations: "disabled", caret: "hide" });

describeLook("the first screen", () => {
  for (const language of LANGUAGES) {
    test.each(Object.entries(PAGES))(`${language}, %s`, async (name, path) => {
      const others: string[] = [];
      for (const [scale, screens] of Object.entries(SCREENS)) {
        const page = await openStill(path, language, Number(scale));
        for (const screen of screens) {
          await page.setViewportSize(screen);
          for (const theme of THEMES) {
            await page.emulateMedia({ colorScheme: theme });
            const picture = await pictureOf(page);
            const kept = `__tests__/look/${name}-${language}-${theme}-${screen.width}.png`;
            if (isKeeping) keepPicture(kept, picture);
            const reason = otherThanKept(kept, picture);
            if (reason) others.push(`${kept}: ${reason}`);
          }
        }
        await page.close();
      }
      expect(others).toEqual([]);
    });
  }

  test("that moved by a line is seen to have moved", async () => {
    const page = await openStill("/", "en", 1 / 3);
    const before = PNG.sync.read(await pictureOf(page));
    expect(shareOfOtherDots(before, before)).toBe(0);
    await page.addStyleTag({ content: "body { padding-top: 1.5em !important }" });
    const after = PNG.sync.read(await pictureOf(page));
    expect(shareOfOtherDots(before, after)).toBeGreaterThan(10 * TOLERANCE);
  });
});
