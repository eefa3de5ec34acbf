import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { render, screen } from "@testing-library/react";
import { renderToStaticMarkup } from "react-dom/server";
import { asPart } from "@/components/parts/as-part";

/** What these draw stands on pages with the framework only: the admin area, and tables. */
const WITH_FRAMEWORK = /^components\/(?:admin|data-table)\//;
/** Of use to React only: elsewhere its function is called by the script of the parts. */
const FRAMEWORKS_OWN = ["components/ui/early-input.tsx"];

const clientFiles = readdirSync("components", { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map(({ parentPath, name }) => join(parentPath, name))
  .filter((path) => !WITH_FRAMEWORK.test(path) && !FRAMEWORKS_OWN.includes(path))
  .filter((path) => readFileSync(path, "utf8").startsWith('"use client"'));
const start = readFileSync("components/parts/browser/start.ts", "utf8");
const route = readFileSync("app/part-styles/route.ts", "utf8");

test("there are client components to look at", () => {
  expect(clientFiles.length).toBeGreaterThan(10);
});

test.each(clientFiles)("%s is a part, and the script of the parts knows it", (path) => {
  const source = readFileSync(path, "utf8");
  const [, exported] =
    /^export const (\w+) = asPart\($/m.exec(source) ??
    /^export const (\w+) = asPart\("/m.exec(source) ??
    [];
  expect(source).toContain("asPart(");
  expect(start).toContain(`import { ${exported} } from "@/${path.replace(/\.tsx?$/, "")}";`);
  expect(start).toMatch(new RegExp(`wake\\(\\[[^\\]]*\\b${exported}\\b`));
});

test("the names of the parts differ", () => {
  const names = clientFiles.map(
    (path) => /asPart\(\s*"([\w-]+)"/.exec(readFileSync(path, "utf8"))?.[1],
  );
  expect(new Set(names).size).toBe(names.length);
});

test("each style sheet of a part is named in the route of the styles", () => {
  for (const path of clientFiles) {
    const [, sheet] = /from "\.\/([\w-]+\.module\.css)"/.exec(readFileSync(path, "utf8")) ?? [];
    if (sheet) expect(route).toContain(`"${join(path, "..", sheet)}"`);
  }
});

describe("a part", () => {
  const Inner = asPart("inner", ({ label }: { label: string }) => (
    <button type="button">{label}</button>
  ));
  const Outer = asPart(
    "outer",
    ({ label, children }: { label: string; children?: React.ReactNode }) => (
      <section>
        <Inner label={label} />
        {children}
      </section>
    ),
  );

  test("says what it is made from, and draws its pieces as no parts of their own", () => {
    expect(renderToStaticMarkup(<Outer label={'5 < "6"'} />)).toBe(
      '<page-part data-part="outer" data-props="{&quot;label&quot;:&quot;5 &lt; \\&quot;6\\&quot;&quot;}">' +
        '<section><button type="button">5 &lt; &quot;6&quot;</button></section></page-part>',
    );
  });

  test("keeps what the page puts into it apart, where parts are woken by themselves", () => {
    render(
      <Outer label="a">
        <Inner label="b" />
      </Outer>,
    );
    const parts = document.querySelectorAll("page-part");
    expect([...parts].map((part) => part.getAttribute("data-part"))).toEqual(["outer", "inner"]);
    expect(screen.getByRole("button", { name: "b" }).closest("page-slot")).not.toBeNull();
  });
});
