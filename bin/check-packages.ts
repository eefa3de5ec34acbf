/**
 * `npm run packages`: every package is verified by its hash, what the product needs stands under a licence
 * that we know, and NOTICE names it. `--write` makes NOTICE.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { findPackageProblems, type LockedPackages, makeNotice } from "./packages/licences";

const NOTICE = "NOTICE";
const { packages }: { packages: LockedPackages } = JSON.parse(
  readFileSync("package-lock.json", "utf8"),
);
const notice = makeNotice(packages);
if (process.argv.includes("--write")) writeFileSync(NOTICE, notice);

const problems = findPackageProblems(packages);
const isCurrent = existsSync(NOTICE) && readFileSync(NOTICE, "utf8") === notice;
if (!isCurrent) problems.push("NOTICE is not that of package-lock.json: npm run make-notice");
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
