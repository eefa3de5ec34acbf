import { findPackageProblems, makeNotice } from "@/bin/packages/licences";

const HASH = { integrity: "sha512-0A==" };
const packages = (more: Parameters<typeof findPackageProblems>[0]) => ({
  "": {},
  "node_modules/usual": { version: "1.0.0", license: "MIT", ...HASH },
  ...more,
});

test.each([
  ["another licence than the known", { license: "AGPL-3.0-only" }, /x 2.0.0 stands under AGPL/],
  ["one of two that both hold", { license: "MIT AND GPL-3.0-only" }, /stands under MIT AND GPL/],
  ["none", {}, /stands under no licence/],
  ["a weighed one, of another package", { license: "EPL-2.0" }, /stands under EPL-2.0/],
])("a package of the product under %s is told", (_, licence, problem) => {
  const found = findPackageProblems(
    packages({ "node_modules/a/node_modules/x": { version: "2.0.0", ...licence, ...HASH } }),
  );
  expect(found).toEqual([expect.stringMatching(problem)]);
});

test.each([
  ["one of two, of which one is enough", { license: "(GPL-3.0-only OR MIT)" }],
  ["both of two", { license: "Apache-2.0 AND MIT" }],
  ["any, of a tool", { license: "AGPL-3.0-only", dev: true }],
])("%s will do", (_, licence) => {
  expect(findPackageProblems(packages({ "node_modules/x": { ...licence, ...HASH } }))).toEqual([]);
});

test("packages without a hash are told, also of other systems, and so are addresses", () => {
  const x = { version: "1.0.0", license: "MIT", dev: true };
  expect(findPackageProblems(packages({ "node_modules/x": x }))).toEqual([
    "node_modules/x is verified by no hash (SHA-512)",
  ]);
  const resolved = "https://packages.example/x.tgz";
  expect(findPackageProblems(packages({ "node_modules/x": { ...x, ...HASH, resolved } }))).toEqual([
    "node_modules/x names the address that it came from",
  ]);
});

test("the notice lists what the product needs once, by licence, and no tools", () => {
  const notice = makeNotice(
    packages({
      "node_modules/a/node_modules/usual": { version: "1.0.0", license: "MIT", ...HASH },
      "node_modules/font": { version: "3.0.0", license: "OFL-1.1", ...HASH },
      "node_modules/tool": { version: "1.0.0", license: "MIT", dev: true, ...HASH },
    }),
  );
  expect(notice).toContain("## MIT\n\nusual 1.0.0\n\n## OFL-1.1\n\nfont 3.0.0\n");
  expect(notice).not.toContain("tool");
});
