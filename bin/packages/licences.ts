/**
 * The packages of package-lock.json: whether each is verified by its hash, and under which licences those
 * stand that the product itself needs.
 */

interface LockedPackage {
  version?: string;
  license?: string;
  integrity?: string;
  resolved?: string;
  link?: boolean;
  dev?: boolean;
  devOptional?: boolean;
}

/** By the folder that each is installed in. */
export type LockedPackages = Readonly<Record<string, LockedPackage>>;

interface ProductPackage {
  name: string;
  version: string;
  license: string;
}

/** Licences under which any package may come: none of them asks anything of our own code. */
const ALLOWED = new Set([
  ..."MIT Apache-2.0 ISC BSD-2-Clause BSD-3-Clause 0BSD BlueOak-1.0.0 Unlicense".split(" "),
  // Of the files themselves: changed ones would have to be published.
  "MPL-2.0",
  // Fonts, and a table of data.
  ...["OFL-1.1", "CC-BY-4.0"],
]);

/**
 * Packages that come under other licences, each weighed by hand, and those that do not say theirs in a form
 * that can be read.
 */
const WEIGHED: readonly { name: RegExp; license: string; why: string }[] = [
  {
    name: /^@img\/sharp-/,
    license: "LGPL-3.0-or-later",
    why: "libvips, a library of its own that is loaded unchanged; Next's optional package, which the site never uses",
  },
  {
    name: /^elkjs$/,
    license: "EPL-2.0",
    why: "unchanged; of Prisma Studio, which the site never runs",
  },
  { name: /^seq-queue$/, license: "MIT", why: "says so in its LICENSE file only" },
];

/** The packages that the product itself needs, each once, by name and version. */
function listProductPackages(packages: LockedPackages): ProductPackage[] {
  const found = new Map<string, ProductPackage>();
  for (const [path, { version = "", license, dev, devOptional, link }] of Object.entries(
    packages,
  )) {
    if (path === "" || dev || devOptional || link) continue;
    const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
    found.set(`${name} ${version}`, { name, version, license: license ?? weighedLicence(name) });
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
}

/** What is wrong with the packages, a sentence each; none where all is well. */
export function findPackageProblems(packages: LockedPackages): string[] {
  const problems: string[] = [];
  for (const [path, { integrity, resolved, link }] of Object.entries(packages)) {
    if (path === "" || link) continue;
    if (!/^sha512-/.test(integrity ?? ""))
      problems.push(`${path} is verified by no hash (SHA-512)`);
    if (resolved !== undefined) problems.push(`${path} names the address that it came from`);
  }
  for (const { name, version, license } of listProductPackages(packages)) {
    if (!isAllowed(name, license))
      problems.push(`${name} ${version} stands under ${license || "no licence"}`);
  }
  return problems;
}

/** The file NOTICE. */
export function makeNotice(packages: LockedPackages): string {
  const all = listProductPackages(packages);
  const licences = [...new Set(all.map(({ license }) => license))].sort();
  return [
    "The packages that Qualified runs with, by licence. Each brings the text of its licence, in node_modules.",
    "Made by `npm run make-notice` from package-lock.json, also of those for other systems than this one.",
    ...licences.flatMap((license) => [
      "",
      `## ${license}`,
      "",
      ...all
        .filter((each) => each.license === license)
        .map(({ name, version }) => `${name} ${version}`),
    ]),
    "",
    "## Beside the usual",
    "",
    ...WEIGHED.map(
      ({ name, license, why }) => `${name.source.replace(/[\^$\\]/g, "")}: ${license}: ${why}`,
    ),
    "",
  ].join("\n");
}

/** "A AND B" needs both, "A OR B" one of the two; some write "and". */
function isAllowed(name: string, license: string): boolean {
  const weighed = WEIGHED.filter((each) => each.name.test(name)).map((each) => each.license);
  return license
    .replace(/[()]/g, "")
    .split(/ or /i)
    .some((alternative) =>
      alternative.split(/ and /i).every((each) => ALLOWED.has(each) || weighed.includes(each)),
    );
}

function weighedLicence(name: string): string {
  return WEIGHED.find((each) => each.name.test(name))?.license ?? "";
}
