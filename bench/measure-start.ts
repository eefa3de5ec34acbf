import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { EARLIER } from "./earlier-tree";
import type { Figure } from "./figures";

/** The build of step 3, which the first start is compared with; START_BASELINE names another. */
const BASELINE = process.env.START_BASELINE || EARLIER;
/** The first page has to come; compiling a driver may take minutes on a busy machine. */
const LONGEST_MS = 20 * 60_000;

/**
 * From a fresh clone to the first page, of this version (as it is committed) and of an older one, in one run,
 * and the second start. Needs git, the history with the baseline, and a package registry or npm's
 * cache of it; npm's cache is warmed by an install of each that is not counted.
 */
export async function measureStart(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "qualified-start-"));
  try {
    const ours = clone("HEAD", join(folder, "ours"));
    const baseline = clone(BASELINE, join(folder, "baseline"));
    for (const each of [ours, baseline]) warmCache(each);
    const before = await startOnce(baseline);
    const first = await startOnce(ours);
    const second = await startOnce(ours);
    return [
      { what: `fresh clone → first page, ${BASELINE}`, value: before, unit: "s" },
      { what: "fresh clone → first page", value: first, unit: "s" },
      {
        what: "fresh clone → first page, ratio",
        value: first / before,
        unit: "×",
        target: { bound: 0.4, is: "at most" },
      },
      {
        what: "second start → first page",
        value: second,
        unit: "s",
        target: { bound: 3, is: "at most" },
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function clone(commit: string, path: string): string {
  execFileSync("git", ["clone", "--quiet", "--no-checkout", ".", path]);
  const id = execFileSync("git", ["rev-parse", commit], { encoding: "utf8" }).trim();
  execFileSync("git", ["checkout", "--quiet", id], { cwd: path });
  return path;
}

/** Nothing is left of the install but what npm keeps of the packages. */
function warmCache(path: string): void {
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  execFileSync(npm, ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
    cwd: path,
    stdio: "ignore",
  });
  rmSync(join(path, "node_modules"), { recursive: true });
}

/** Seconds from `npm start` until the home page answers 200. */
async function startOnce(path: string): Promise<number> {
  const began = performance.now();
  const child = spawn(process.execPath, ["bin/start.mjs"], {
    cwd: path,
    env: { ...process.env, PORT: "0", HOST: "127.0.0.1", DATA_DIR: ".data", DATABASE_URL: "" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let printed = "";
  child.stdout.on("data", (chunk: Buffer) => {
    printed += chunk;
    process.stdout.write(chunk);
  });
  const ended = once(child, "exit");
  try {
    while (performance.now() - began < LONGEST_MS && child.exitCode === null) {
      const address = /Qualified is at (\S+)/.exec(printed)?.[1];
      if (address && (await fetch(address)).status === 200) {
        return (performance.now() - began) / 1000;
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error(`No page came of ${path}`);
  } finally {
    child.kill("SIGTERM");
    await ended;
  }
}
