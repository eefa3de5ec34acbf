import { existsSync } from "node:fs";

/** The Chromium that the end-to-end tests drive, or undefined where there is none.
 * @returns {Promise<string | undefined>}
 */
export async function findBrowser() {
  const { chromium } = await import("playwright-core");
  const candidates = [
    process.env.CHROMIUM_PATH,
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    chromium.executablePath(),
  ];
  return candidates.find((path) => path && existsSync(path));
}
