import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ROOT, runNode, runProgram } from "./run-steps.mjs";

const LOCK = join(ROOT, "package-lock.json");
const INSTALLED_LOCK = join(ROOT, "node_modules/.package-lock.json");
/** What was installed: the lock file, for which kind of machine, and how much of it. */
const STAMP = join(ROOT, "node_modules/.qualified-install");

/** Installs the packages of package-lock.json, or those of them that the product itself needs, unless they
 * are there.
 * @param {"all" | "what the product needs"} extent @returns {import("./run-steps.mjs").Step}
 */
export function makeInstallStep(extent) {
  return {
    name: "Installing packages",
    hint: "Is the package registry reachable? `npm ci` shows more.",
    async run() {
      const isAll = extent === "all";
      const wanted = makeStamp();
      if (isInstalled(wanted, isAll)) return "up to date";
      const dev = isAll ? "--include=dev" : "--omit=dev";
      await runNpm(["ci", dev, "--prefer-offline", "--no-audit", "--no-fund"]);
      writeFileSync(STAMP, `${wanted} ${isAll ? "all" : "product"}`);
    },
  };
}

function makeStamp() {
  const lock = createHash("sha256").update(readFileSync(LOCK)).digest("hex");
  return `${lock} ${process.platform} ${process.arch}`;
}

/** @param {string} wanted @param {boolean} isAll */
function isInstalled(wanted, isAll) {
  if (existsSync(STAMP)) {
    const stamp = readFileSync(STAMP, "utf8");
    // Native packages were made for another machine.
    if (
      wanted
        .split(" ")
        .slice(1)
        .some((part) => !stamp.split(" ").includes(part))
    )
      return false;
    if (stamp === `${wanted} all` || (!isAll && stamp === `${wanted} product`)) {
      return existsSync(INSTALLED_LOCK);
    }
  }
  if (!hasWantedPackages(isAll)) return false;
  writeFileSync(STAMP, `${wanted} ${isAll ? "all" : "product"}`);
  return true;
}

/** Has somebody installed by hand just what the lock file wants?
 * @param {boolean} isAll
 */
function hasWantedPackages(isAll) {
  if (!existsSync(INSTALLED_LOCK)) return false;
  const wanted = JSON.parse(readFileSync(LOCK, "utf8")).packages;
  const installed = JSON.parse(readFileSync(INSTALLED_LOCK, "utf8")).packages;
  return Object.entries(wanted).every(
    ([path, { version, integrity, dev, optional, devOptional }]) => {
      if (path === "") return true;
      const found = installed[path];
      // Optional packages are often those of other operating systems.
      if (!found) return Boolean(optional || devOptional || (dev && !isAll));
      return found.version === version && found.integrity === integrity;
    },
  );
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
