import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { EXAMPLE_IDS, EXAMPLES, LANGUAGES, type Language, SITE } from "@/lib/api/examples";
import { RESOURCE_PARAMS } from "@/lib/schemas/resource-query";
import {
  appUrl,
  describeApp,
  openDetails,
  openPage,
  PHONE,
  SMALLEST,
  WIDE,
} from "../support/browser";
import { DOCUMENT } from "../support/open-api";

/** How a program in each language is run; the file that it stands in comes last. */
const RUN: Readonly<Record<Language, { file: string; command: readonly [string, ...string[]] }>> = {
  curl: { file: "example.sh", command: ["sh"] },
  JavaScript: { file: "example.mjs", command: [process.execPath] },
  Python: { file: "example.py", command: ["python3"] },
  R: { file: "example.R", command: ["Rscript"] },
};

/** What a program prints, by the facts of Paris 2024. */
const PRINTED: Readonly<Record<string, RegExp>> = {
  "day curl": /"total":7,"returned":7/,
  "day R": /^7 places, 6 of them men's/,
  day: /^7 places, 6 of them men's, revision \d+$/m,
  "table curl": /^$/,
  table: /^253 awards, to 70 NOCs with the refugee team$/m,
  "copy curl": /"total":0,.*"gone":\[\]/,
  copy: /^253 places at revision \d+ ?$/m,
};

const has = (command: string) => spawnSync("sh", ["-c", `command -v ${command}`]).status === 0;

/** What a program needs beside its language; R has no JSON of its own. */
function lacks(id: string, language: Language): string | null {
  const [command] = RUN[language].command;
  if (!has(command)) return `${language}: ${command} is not installed`;
  if (language !== "R" || id !== "copy") return null;
  const loads = spawnSync(command, ["-e", "library(jsonlite)"]).status === 0;
  return loads ? null : "R with JSON: jsonlite is not installed";
}

describeApp("the programs on the page for developers", () => {
  const folder = mkdtempSync(join(tmpdir(), "qualified-examples-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  const all = EXAMPLE_IDS.flatMap((id) => LANGUAGES.map((language) => ({ id, language })));
  const lacking = new Set(all.flatMap(({ id, language }) => lacks(id, language) ?? []));
  if (lacking.size > 0) console.log(`Left out: programs in ${[...lacking].join("; ")}.`);

  const cases = all
    .filter(({ id, language }) => lacks(id, language) === null)
    .map(({ id, language }) => [id, language] as const);

  test("are run in curl and JavaScript at least", () => {
    expect(cases.length).toBeGreaterThanOrEqual(2 * EXAMPLE_IDS.length);
  });

  test.each(cases)("%s in %s runs as it stands, and prints what the record has", (id, language) => {
    const { file, command } = RUN[language];
    const [program, ...args] = command;
    writeFileSync(join(folder, file), EXAMPLES[id][language].replaceAll(SITE, appUrl()));
    const run = spawnSync(program, [...args, file], { cwd: folder, encoding: "utf8" });
    expect(run.stderr).toBe("");
    expect(run.stdout.trim()).toMatch(PRINTED[`${id} ${language}`] ?? PRINTED[id] ?? /./);
    if (id === "table" && language === "curl") {
      expect(readFileSync(join(folder, "places.csv"), "utf8").split("\r\n")).toHaveLength(255);
    }
  });
});

describeApp("the page for developers", () => {
  test("has every path, parameter and code of the description", async () => {
    const { page, problems } = await openPage("/developers");
    const text = await page.locator("main").textContent();
    for (const path of Object.keys(DOCUMENT.paths)) expect(text).toContain(path);
    for (const name of RESOURCE_PARAMS) {
      await expect(page.locator("dt code", { hasText: name }).count()).resolves.toBeGreaterThan(0);
    }
    expect(problems).toEqual([]);
  });

  test("shows programs with the address of the site, which are copied so", async () => {
    const { page } = await openPage("/developers", {
      permissions: ["clipboard-read", "clipboard-write"],
    });
    await page.locator("pre", { hasText: appUrl() }).first().waitFor();
    expect(await page.locator("main").textContent()).not.toContain(SITE);
    await page.getByRole("button", { name: "Copy" }).first().click();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(EXAMPLES.day.curl.replaceAll(SITE, appUrl()));
  });

  test("does not scroll sideways with all unfolded", async () => {
    for (const viewport of [SMALLEST, PHONE, WIDE]) {
      const { page } = await openPage("/developers", { viewport });
      await openDetails(page);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBe(viewport.width);
    }
  });

  test("is led to from every page, and by its name however it is written", async () => {
    const { page } = await openPage("/paris-2024/nations");
    await page.getByRole("link", { name: "For developers" }).click();
    await page.getByRole("heading", { level: 1, name: "For developers" }).waitFor();
    expect(new URL(page.url()).pathname).toBe("/developers");
    await page.goto("/DEVELOPERS");
    expect(new URL(page.url()).pathname).toBe("/developers");
  });
});
