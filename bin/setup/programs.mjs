// The programs that `npm start` runs, as plain JavaScript: Node needs a second less to start them than
// through a loader that translates each module anew.
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { hashFiles } from "./hash-files.mjs";
import { ROOT } from "./run-steps.mjs";

const PROGRAMS = { server: "bin/server.ts", "prepare-data": "bin/setup/prepare-data.ts" };
const SOURCES = [
  ..."bin/database bin/server bin/setup bin/server.ts lib prisma/generated".split(" "),
  ..."tsconfig.json package-lock.json".split(" "),
];
/** As deep as the folders of the sources, which look for files beside them. */
const FOLDER = join(ROOT, "bin/built");
const STAMP = join(FOLDER, "stamp");

/** Makes the programs unless they are up to date. Needs the generated clients. */
export async function makePrograms() {
  const stamp = hashFiles(SOURCES);
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === stamp) return;
  rmSync(STAMP, { force: true });
  const { build } = await import("esbuild");
  await build({
    entryPoints: PROGRAMS,
    outdir: FOLDER,
    outExtension: { ".js": ".cjs" },
    bundle: true,
    packages: "external",
    platform: "node",
    format: "cjs",
    target: "node20",
    // In one file every module would take itself for the one that was started (run-as-script.ts).
    define: { "require.main": "undefined" },
    absWorkingDir: ROOT,
    logLevel: "error",
  });
  writeFileSync(STAMP, stamp);
}

/**
 * How much of its memory, in MB, Node gives to what has just been made. With its own 16, collecting what is left of
 * answers that are kept takes twice as long (DECISIONS.md).
 */
const NEW_MEMORY = "--max-semi-space-size=32";

/** What Node is started with to serve. */
export function serverArgs() {
  return [NEW_MEMORY, programPath("server")];
}

/** The path of a program. @param {keyof typeof PROGRAMS} name */
export function programPath(name) {
  return join(FOLDER, `${name}.cjs`);
}
