import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { hashFiles } from "./hash-files.mjs";
import { ROOT } from "./run-steps.mjs";

const GENERATED = join(ROOT, "prisma/generated");
const STAMP = join(GENERATED, "stamp");
const SOURCES = [
  "prisma/schema.prisma",
  "bin/database/generate.ts",
  "bin/database/schema-variant.ts",
  "node_modules/prisma/package.json",
];

/** Are the generated clients those of the schema, and of the generator that is installed? */
export function hasClients() {
  return (
    ["sqlite", "postgres"].every((name) => existsSync(join(GENERATED, name, "client.ts"))) &&
    existsSync(STAMP) &&
    readFileSync(STAMP, "utf8") === hashFiles(SOURCES)
  );
}

/** Notes of what the clients are made, or, while they are being made, of nothing.
 * @param {boolean} areMade
 */
export function noteClients(areMade) {
  if (areMade) writeFileSync(STAMP, hashFiles(SOURCES));
  else rmSync(STAMP, { force: true });
}
