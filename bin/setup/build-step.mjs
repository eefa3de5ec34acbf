import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { hashFiles } from "./hash-files.mjs";
import { makeParts } from "./make-parts.mjs";
import { ROOT, runNode } from "./run-steps.mjs";

/** What the build reads; clients are generated from the schema by bin/database. */
const SOURCES = [
  ..."app components lib messages public bin/database".split(" "),
  "package-lock.json",
  "tsconfig.json",
  "next.config.js",
  "postcss.config.mjs",
  "postcss.config.js",
  "proxy.ts",
  "instrumentation.ts",
  "instrumentation-client.ts",
  "prisma/schema.prisma",
  "bin/setup/make-parts.mjs",
];
const BUILD_ID = join(ROOT, ".next/BUILD_ID");
const STAMP = join(ROOT, ".next/qualified-build");

/** Builds the product unless nothing that the build reads has changed.
 * @type {import("./run-steps.mjs").Step}
 */
export const buildStep = {
  name: "Building",
  hint: "`npm run types` and `npx next build` show more.",
  async run() {
    const stamp = hashFiles(SOURCES);
    if (existsSync(BUILD_ID) && existsSync(STAMP) && readFileSync(STAMP, "utf8") === stamp) {
      return "up to date";
    }
    // A build that is interrupted must not look finished.
    rmSync(STAMP, { force: true });
    await runNode(["node_modules/next/dist/bin/next", "build"], { NODE_ENV: "production" });
    await makeParts();
    writeFileSync(STAMP, stamp);
  },
};
