import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { hasClients } from "./client-stamp.mjs";
import { hashFiles } from "./hash-files.mjs";
import { makePrograms, programPath } from "./programs.mjs";
import { ROOT, runNode, StepError } from "./run-steps.mjs";

const FACTS = "prisma/data";

/** @type {import("./run-steps.mjs").Step} */
export const generateStep = {
  name: "Generating the database clients",
  async run() {
    if (hasClients()) return "up to date";
    await runNode(["--import", "tsx", "bin/database/generate.ts"]);
  },
};

/** Refuses a wrong environment, or a port in use, before the long work.
 * @type {import("./run-steps.mjs").Step}
 */
export const environmentStep = {
  name: "Checking the environment",
  async run() {
    await makePrograms();
    return ask({ task: "environment" });
  },
};

/** @type {import("./run-steps.mjs").Step} */
export const migrateStep = {
  name: "Migrating the database",
  hint: "Is DATABASE_URL right, and may its folder be written to?",
  // What the facts become depends on the code too.
  run: () => ask({ task: "migrate", stamp: hashFiles(["lib", "prisma/migrations", FACTS]) }),
};

/** @type {import("./run-steps.mjs").Step} */
export const importStep = {
  name: "Importing the facts",
  async run() {
    const entries = existsSync(join(ROOT, FACTS))
      ? readdirSync(join(ROOT, FACTS), { withFileTypes: true })
      : [];
    const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    const said = await ask({
      task: "import",
      folders: folders.sort().map((name) => join(FACTS, name)),
    });
    worker?.disconnect();
    return said;
  },
};

/** @type {import("node:child_process").ChildProcess | undefined} */
let worker;

/**
 * Lets the one process of prepare-data.ts do a task, and gives what is said in place of the time.
 * @param {import("./prepare-data").Task} task @returns {Promise<string | undefined>}
 */
async function ask(task) {
  worker ??= spawn(process.execPath, [programPath("prepare-data")], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  const child = worker;
  let output = "";
  const keep = (/** @type {Buffer} */ chunk) => (output += chunk);
  child.stdout?.on("data", keep);
  child.stderr?.on("data", keep);
  try {
    return await new Promise((resolve, reject) => {
      const fail = (/** @type {string} */ problem) => reject(new StepError(problem, output));
      child.once("message", (/** @type {import("./prepare-data").TaskAnswer} */ answer) =>
        answer.problem === undefined ? resolve(answer.said) : fail(answer.problem),
      );
      child.once("error", (error) => fail(error.message));
      child.once("exit", (code, signal) => fail(`Ended with ${signal ?? `code ${code}`}.`));
      child.send(task);
    });
  } finally {
    child.removeAllListeners();
    child.stdout?.off("data", keep);
    child.stderr?.off("data", keep);
  }
}
