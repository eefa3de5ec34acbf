import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A package in a temporary folder, of which nothing was run at the install. Needs a package registry. */
export interface PackageFolder {
  path: string;
  remove: () => void;
}

/** Installs a package, named with its version, beside the product's own. */
export function installPackage(name: string): PackageFolder {
  return installPackages([name]);
}

/** The same of several. */
export function installPackages(names: readonly string[]): PackageFolder {
  const path = mkdtempSync(join(tmpdir(), "qualified-peer-"));
  const remove = () => rmSync(path, { recursive: true, force: true });
  try {
    writeFileSync(join(path, "package.json"), "{}");
    const npm = process.platform === "win32" ? "npm.cmd" : "npm";
    const args = ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--silent", ...names];
    execFileSync(npm, args, { cwd: path, stdio: "inherit" });
    return { path, remove };
  } catch (error) {
    remove();
    throw error;
  }
}
