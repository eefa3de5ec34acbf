import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { build } from "esbuild";

const ROOT = join(__dirname, "../..");

/** What asks the browser for a language: it may say that it has Kazakh, and write English. */
const ASKS_BROWSER = /\bIntl\s*[.[;)]|\.toLocale\w+\(|\.localeCompare\(|\buseFormatter\b/;

const textOf = (path: string) => readFileSync(join(ROOT, path), "utf8");

const clientComponents = ["app", "components", "lib"]
  .flatMap((folder) =>
    readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => relative(ROOT, join(entry.parentPath, entry.name))),
  )
  .filter((path) => textOf(path).startsWith('"use client"'));

/** Every file of ours that the browser may be sent: the client components and what they import. */
async function filesForBrowser(): Promise<string[]> {
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: clientComponents,
    alias: { "use-intl/format-message": "./lib/i18n/format-message.ts" },
    bundle: true,
    packages: "external",
    metafile: true,
    write: false,
    outdir: "built",
    jsx: "automatic",
    loader: { ".module.css": "empty", ".css": "empty" },
    logLevel: "error",
  });
  return [...Object.keys(metafile.inputs), "lib/i18n/format-message.ts"].filter((path) =>
    /\.tsx?$/.test(path),
  );
}

test("nothing that the browser is sent asks it how a language is written", async () => {
  const files = await filesForBrowser();
  expect(clientComponents.length).toBeGreaterThan(25);
  expect(files).toEqual(expect.arrayContaining(["lib/i18n/day.ts", "lib/i18n/language.ts"]));
  expect(files.filter((path) => ASKS_BROWSER.test(textOf(path)))).toEqual([]);
});

test("words for the server alone are not sent", async () => {
  const files = await filesForBrowser();
  expect(files.filter((path) => /messages|name-order/.test(path))).toEqual([]);
});

test.each([
  'new Intl.NumberFormat("en")',
  "const { NumberFormat } = Intl;",
  "a.localeCompare(b)",
  "day.toLocaleDateString()",
  "n.toLocaleString()",
  'a.name.localeCompare(b.name, "en")',
  "name(a).localeCompare(name(b), locale)",
  "const format = useFormatter();",
])("%j would be found", (code) => expect(code).toMatch(ASKS_BROWSER));
