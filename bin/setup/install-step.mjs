import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ROOT, runNode, runProgram } from "./run-steps.mjs";

const LOCK = join(ROOT, "package-lock.json");
const INSTALLED_LOCK = join(ROOT, "node_modules/.package-lock.json");
/** What the packages were installed for: the lock file, and the kind of machine. */
const STAMP = join(ROOT, "node_modules/.qualified-install");

/** Installs the packages of package-lock.json unless they are there.
 * @type {import("./run-steps.mjs").Step}
 */
export const installStep = {
  name: "Installing packages",
  hint: "Is the package registry reachable? `npm ci` shows more.",
  async run() {
    const stamp = makeStamp();
    if (isInstalled(stamp)) return "up to date";
    // Building needs some of the development packages also where NODE_ENV is "production".
    await runNpm(["ci", "--include=dev", "--no-audit", "--no-fund"]);
    writeFileSync(STAMP, stamp);
  },
};

function makeStamp() {
  const lock = createHash("sha256").update(readFileSync(LOCK)).digest("hex");
  return `${lock} ${process.platform} ${process.arch} ${process.versions.modules}`;
}

/** @param {string} stamp */
function isInstalled(stamp) {
  if (existsSync(STAMP)) {
    const [lock, ...machine] = readFileSync(STAMP, "utf8").split(" ");
    const [wantedLock, ...wantedMachine] = stamp.split(" ");
    // Native packages were made for another Node or another machine.
    if (machine.join(" ") !== wantedMachine.join(" ")) return false;
    if (lock === wantedLock) return existsSync(INSTALLED_LOCK);
  }
  if (!hasWantedPackages()) return false;
  writeFileSync(STAMP, stamp);
  return true;
}

/** Has somebody installed by hand just what the lock file wants? */
function hasWantedPackages() {
  if (!existsSync(INSTALLED_LOCK)) return false;
  const wanted = JSON.parse(readFileSync(LOCK, "utf8")).packages;
  const installed = JSON.parse(readFileSync(INSTALLED_LOCK, "utf8")).packages;
  return Object.entries(wanted).every(([path, { version, integrity, optional, devOptional }]) => {
    if (path === "") return true;
    const found = installed[path];
    // Optional packages are often those of other operating systems.
    if (!found) return Boolean(optional || devOptional);
    return found.version === version && found.integrity === integrity;
  });
}

/** npm is a script of Node; where it is not to be found as such, the shell has to find it.
 * @param {string[]} args
 */
function runNpm(args) {
  const candidates = [
    process.env.npm_execpath,
    join(dirname(process.execPath), "node_modules/npm/bin/npm-cli.js"),
    join(dirname(process.execPath), "../lib/node_modules/npm/bin/npm-cli.js"),
  ];
  const script = candidates.find((path) => path?.endsWith("npm-cli.js") && existsSync(path));
  if (script) return runNode([script, ...args]);
  return runProgram("npm", args, { shell: process.platform === "win32" });
}
