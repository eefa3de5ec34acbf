// `npm test`: makes what the tests need, then runs those whose means are here. Arguments are jest's.
import { checkNode } from "./setup/check-node.mjs";

checkNode();
const { ROOT, runNode, runSteps } = await import("./setup/run-steps.mjs");
const { makeInstallStep } = await import("./setup/install-step.mjs");
const { generateStep } = await import("./setup/database-steps.mjs");
const { buildStep } = await import("./setup/build-step.mjs");
const { findBrowser } = await import("./setup/find-browser.mjs");
const { spawn, spawnSync } = await import("node:child_process");

const JEST = "node_modules/jest/bin/jest.js";
const jestArgs = process.argv.slice(2);
/** @type {string | undefined} */
let browser;

/** @type {import("./setup/run-steps.mjs").Step} */
const buildForTests = {
  ...buildStep,
  name: "Building for the tests of the started product",
  async run() {
    browser = await findBrowser();
    return (await asksForBuild()) ? buildStep.run() : "not needed";
  },
};

/** Do the arguments leave any test that asks the started product, and is it one that can run? */
async function asksForBuild() {
  if (jestArgs.length === 0) return true;
  // A report would take the list away from the output.
  const choosing = jestArgs.filter((arg) => !/^--(json|outputFile)\b/.test(arg));
  if (choosing.length === 0) return true;
  const listed = await runNode([JEST, "--listTests", ...choosing]);
  const asking = browser ? "e2e|security|several" : "security|several";
  return new RegExp(`__tests__[\\\\/](?:${asking})[\\\\/]`).test(listed);
}

const steps = [makeInstallStep("all"), generateStep, buildForTests];
await runSteps(steps, steps.length + 1);

const skipped = [];
if (!browser) {
  skipped.push({
    project: "e2e",
    isRequired: process.env.REQUIRE_BROWSER === "1",
    reason: "no Chromium was found; install it, or name it in CHROMIUM_PATH",
  });
}
if (!process.env.TEST_POSTGRES_URL) {
  skipped.push({
    project: "postgres",
    isRequired: process.env.REQUIRE_POSTGRES === "1",
    reason: "TEST_POSTGRES_URL does not name a PostgreSQL server on which databases may be created",
  });
}
const isNginxThere = spawnSync("nginx", ["-v"], { stdio: "ignore" }).status === 0;
if (!isNginxThere) {
  skipped.push({
    project: "several",
    isRequired: process.env.REQUIRE_NGINX === "1",
    reason: "there is no nginx; install it: apt-get install nginx-light",
  });
} else if (!process.env.TEST_POSTGRES_URL) {
  skipped.push({
    project: "several",
    isRequired: process.env.REQUIRE_POSTGRES === "1",
    reason: "TEST_POSTGRES_URL does not name a PostgreSQL server on which databases may be created",
  });
}
const missingReaders = ["soffice", "Rscript"].filter(
  (command) => spawnSync(command, ["--version"], { stdio: "ignore" }).status !== 0,
);
if (missingReaders.length > 0) {
  skipped.push({
    project: "readers",
    isRequired: process.env.REQUIRE_READERS === "1",
    reason: `there is no ${missingReaders.join(" and no ")} (README, "With real readers")`,
  });
}
for (const { project, isRequired, reason } of skipped) {
  console.log(`${isRequired ? "Missing for" : "Skipped:"} ${project} tests: ${reason}.`);
}
if (skipped.some(({ isRequired }) => isRequired)) process.exit(1);

console.log(`[${steps.length + 1}/${steps.length + 1}] Testing`);
const ignored = skipped.map(({ project }) => project);
const jest = spawn(
  process.execPath,
  [JEST, ...jestArgs, ...(ignored.length > 0 ? ["--ignoreProjects", ...ignored] : [])],
  {
    cwd: ROOT,
    stdio: "inherit",
    env: {
      ...process.env,
      NEXT_TELEMETRY_DISABLED: "1",
      ...(browser && { CHROMIUM_PATH: browser }),
    },
  },
);
process.on("SIGINT", () => jest.kill("SIGINT"));
process.on("SIGTERM", () => jest.kill("SIGTERM"));
jest.on("exit", (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
