import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { ROOT } from "./run-steps.mjs";

/** A text that changes with the content or the name of any of these files, and of all files in these
 * folders; what is not there is left out.
 * @param {string[]} paths From the folder of the project.
 */
export function hashFiles(paths) {
  const hash = createHash("sha256").update(`${process.platform} ${process.arch}`);
  for (const path of paths.flatMap(listFiles).sort()) {
    const content = createHash("sha256").update(readFileSync(path)).digest("hex");
    hash.update(`${relative(ROOT, path)} ${content}\n`);
  }
  return hash.digest("hex");
}

/** @param {string} path @returns {string[]} */
function listFiles(path) {
  const full = join(ROOT, path);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return [full];
  return readdirSync(full, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}
