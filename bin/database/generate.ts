/** Generates the Prisma clients of both providers. Does nothing where they are up to date. */
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { hasClients, noteClients } from "../setup/client-stamp.mjs";
import { GENERATED_DIR, SCHEMA_PATH } from "./paths";
import { runAsScript } from "./run-as-script";
import { schemaVariant } from "./schema-variant";

const PRISMA_PACKAGE = createRequire(__filename).resolve("prisma/package.json");

/** Generates both clients; returns false if they were up to date already. */
async function generate(): Promise<boolean> {
  if (hasClients()) return false;
  mkdirSync(GENERATED_DIR, { recursive: true });
  noteClients(false);
  const variantPath = join(GENERATED_DIR, "postgres.prisma");
  writeFileSync(variantPath, schemaVariant(readFileSync(SCHEMA_PATH, "utf8"), "postgres"));
  await Promise.all([runPrismaGenerate(SCHEMA_PATH), runPrismaGenerate(variantPath)]);
  noteClients(true);
  return true;
}

function runPrismaGenerate(schemaPath: string): Promise<void> {
  const cli = join(dirname(PRISMA_PACKAGE), "build/index.js");
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [cli, "generate", "--schema", schemaPath], {
      env: { ...process.env, CHECKPOINT_DISABLE: "1", PRISMA_HIDE_UPDATE_MESSAGE: "1" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    child.stdout.on("data", (chunk) => (output += chunk));
    child.stderr.on("data", (chunk) => (output += chunk));
    child.on("error", reject);
    child.on("close", (code) =>
      code === 0 ? resolve() : reject(new Error(`prisma generate failed:\n${output}`)),
    );
  });
}

runAsScript(module, async () => {
  const isNew = await generate();
  console.log(isNew ? "Generated the Prisma clients." : "Prisma clients: up to date.");
});
