import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What a font is for is said in its own words. */
const FONT_FACES = /@font-face \{[^}]*\}/g;
/** Pictures have a scale of their own, and paper is measured in points. */
const OWN_SCALE = /^components\/(?:bracket|charts)\//;
const DECLARED = /\b(font(?:-size|-weight)?):\s*([^;}]+)/g;
const ALLOWED: Readonly<Record<string, RegExp>> = {
  font: /^(?:inherit|(?:italic )?var\(--weight-\w+\) var\(--size-\w+\)[\s\S]*)$/,
  "font-size": /^(?:inherit|var\(--size-\w+\)|[\d.]+pt)$/,
  "font-weight": /^(?:inherit|var\(--weight-\w+\))$/,
};

const files = ["app", "components"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".css"))
    .map((entry) => join(entry.parentPath, entry.name)),
);

function outsideOfScale(css: string): string[] {
  return [...css.replaceAll(FONT_FACES, "").matchAll(DECLARED)]
    .filter(([, property = "", value = ""]) => !ALLOWED[property]?.test(value.trim()))
    .map(([declaration]) => declaration);
}

test("there are six sizes and three weights of type", () => {
  const css = readFileSync("app/globals.css", "utf8");
  // Paper has its own values for the same names.
  const names = (pattern: RegExp) => new Set([...css.matchAll(pattern)].map(([, name]) => name));
  expect([...names(/^\s*--size-(\w+):/gm)]).toHaveLength(6);
  expect([...names(/^\s*--weight-(\w+):/gm)]).toHaveLength(3);
});

test("every style sheet takes its type from the scale", () => {
  const found = files
    .filter((path) => !OWN_SCALE.test(path))
    .flatMap((path) =>
      outsideOfScale(readFileSync(path, "utf8")).map((each) => `${path}: ${each}`),
    );
  expect(files.length).toBeGreaterThan(40);
  expect(found).toEqual([]);
});

test.each(["font-size: 13px", "font: 500 0.9rem var(--sans)", "font-weight: 650"])(
  "%s would be found",
  (declaration) => expect(outsideOfScale(`a { ${declaration}; }`)).toEqual([declaration]),
);
