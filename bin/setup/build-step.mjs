import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { ROOT, runNode } from "./run-steps.mjs";

/** The folders that the build reads; clients are generated from the schema by bin/database. */
const SOURCE_FOLDERS = ["app", "components", "lib", "messages", "public", "bin/database"];
const SOURCE_FILES = [
  "package-lock.json",
  "tsconfig.json",
  "next.config.js",
  "postcss.config.mjs",
  "postcss.config.js",
  "proxy.ts",
  "instrumentation.ts",
  "instrumentation-client.ts",
  "prisma/schema.prisma",
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
    const stamp = hashSources();
    if (existsSync(BUILD_ID) && existsSync(STAMP) && readFileSync(STAMP, "utf8") === stamp) {
      return "up to date";
    }
    // A build that is interrupted must not look finished.
    rmSync(STAMP, { force: true });
    await runNode(["node_modules/next/dist/bin/next", "build"], { NODE_ENV: "production" });
    writeFileSync(STAMP, stamp);
  },
};

function hashSources() {
  const hash = createHash("sha256").update(`${process.platform} ${process.arch}`);
  for (const path of listSources()) {
    const content = createHash("sha256").update(readFileSync(path)).digest("hex");
    hash.update(`${relative(ROOT, path)} ${content}\n`);
  }
  return hash.digest("hex");
}

function listSources() {
  const inFolders = SOURCE_FOLDERS.filter((folder) => existsSync(join(ROOT, folder))).flatMap(
    (folder) =>
      readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath ?? entry.path, entry.name)),
  );
  const files = SOURCE_FILES.map((file) => join(ROOT, file)).filter((file) => existsSync(file));
  return [...inFolders, ...files].sort();
}
