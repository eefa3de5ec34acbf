// Before all tests of the e2e project: the built product on a database of its own, and one browser.
// The workers inherit the environment, through which they find both.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { findBrowser } from "../../bin/setup/find-browser.mjs";
import { ROOT, runNode } from "../../bin/setup/run-steps.mjs";
import stopApp from "./stop-app.mjs";

const READY_LINE = /^Qualified is at (\S+)$/m;
const READY_WITHIN_MS = 60_000;

export default async function startApp() {
  const executablePath = await findBrowser();
  if (!executablePath) {
    const reason = "no Chromium was found; install it, or name it in CHROMIUM_PATH";
    if (process.env.REQUIRE_BROWSER === "1") throw new Error(`Missing for e2e tests: ${reason}.`);
    console.log(`Skipped: e2e tests: ${reason}.`);
    process.env.E2E_SKIPPED = reason;
    return;
  }
  if (!existsSync(join(ROOT, ".next/BUILD_ID"))) {
    throw new Error("The e2e tests need a build: `npm test`, or `npx next build`.");
  }
  const started = { dataDir: mkdtempSync(join(tmpdir(), "qualified-e2e-")) };
  globalThis.startedForEndToEnd = started;
  try {
    await start(started, executablePath);
  } catch (error) {
    // Without a start there is no teardown.
    await stopApp();
    throw error;
  }
}

async function start(started, executablePath) {
  const env = {
    ...process.env,
    DATA_DIR: started.dataDir,
    DATABASE_URL: "",
    HOST: "127.0.0.1",
    PORT: "0",
    // Lets each visitor of the tests have an address of its own, by which attempts are counted.
    TRUSTED_PROXIES: "127.0.0.1",
    BASE_URL: "",
    BETTER_AUTH_SECRET: "",
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
  };
  for (const folder of readdirSync(join(ROOT, "prisma/data")).sort()) {
    const importing = runNode(
      ["--import", "tsx", "bin/import.ts", join("prisma/data", folder)],
      env,
    );
    await importing.catch(({ output }) => {
      throw new Error(`The facts could not be imported.\n${output}`);
    });
  }
  started.server = spawn(process.execPath, ["--import", "tsx", "bin/server.ts"], {
    cwd: ROOT,
    env,
    // Through the channel the server notices when this process ends.
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  process.env.E2E_URL = await readyLine(started.server);
  process.env.E2E_DATA_DIR = started.dataDir;
  started.server.on("exit", (code, signal) => {
    if (!started.isStopping) console.error(`The server under test ended early: ${signal ?? code}.`);
  });
  started.browser = await chromium.launchServer({
    executablePath,
    args: ["--no-sandbox", "--disable-quic", "--disable-background-networking"],
  });
  process.env.E2E_BROWSER = started.browser.wsEndpoint();
}

/** Where the server is, once it says so.
 * @param {import("node:child_process").ChildProcess} server @returns {Promise<string>}
 */
function readyLine(server) {
  return new Promise((resolve, reject) => {
    let printed = "";
    const fail = (/** @type {string} */ why) => reject(new Error(`The server ${why}.\n${printed}`));
    const timer = setTimeout(() => fail("was not ready in time"), READY_WITHIN_MS);
    server.stdout?.on("data", (chunk) => {
      printed += chunk;
      const address = READY_LINE.exec(printed)?.[1];
      if (!address) return;
      clearTimeout(timer);
      resolve(address);
    });
    // An error while answering belongs to the run's output.
    server.stderr?.on("data", (chunk) => {
      printed += chunk;
      process.stderr.write(chunk);
    });
    server.on("exit", (code, signal) => fail(`ended with ${signal ?? `code ${code}`}`));
  });
}
