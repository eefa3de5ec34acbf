import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { ROOT, runNode } from "./run-steps.mjs";

const FACTS = join(ROOT, "prisma/data");

/** @type {import("./run-steps.mjs").Step} */
export const generateStep = {
  name: "Generating the database clients",
  run: () => runScript("bin/database/generate.ts"),
};

/** @type {import("./run-steps.mjs").Step} */
export const migrateStep = {
  name: "Migrating the database",
  hint: "Is DATABASE_URL right, and may its folder be written to?",
  run: () => runScript("bin/database/migrate.ts"),
};

/** @type {import("./run-steps.mjs").Step} */
export const importStep = {
  name: "Importing the facts",
  async run() {
    const entries = existsSync(FACTS) ? readdirSync(FACTS, { withFileTypes: true }) : [];
    const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    let last;
    for (const folder of folders.sort()) {
      last = await runScript("bin/import.ts", join("prisma/data", folder), "--unless-kept");
    }
    return folders.length === 1 ? last : undefined;
  },
};

/** Refuses a wrong environment, or a port in use, before the long work.
 * @type {import("./run-steps.mjs").Step}
 */
export const environmentStep = {
  name: "Checking the environment",
  run: () => runScript("bin/setup/check-environment.ts"),
};

/** @param {string[]} args */
async function runScript(...args) {
  const output = await runNode(["--import", "tsx", ...args]);
  if (/^Kept as it is/m.test(output)) return "kept what editors published";
  return /up to date/i.test(output) ? "up to date" : undefined;
}
