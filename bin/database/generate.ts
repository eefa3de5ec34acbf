/** Generates the Prisma clients of both providers. Does nothing where they are up to date. */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { DatabaseProvider } from "@/lib/env";
import { GENERATED_DIR, PROVIDERS, SCHEMA_PATH } from "./paths";
import { runAsScript } from "./run-as-script";
import { schemaVariant } from "./schema-variant";

const PRISMA_PACKAGE = createRequire(__filename).resolve("prisma/package.json");
const STAMP_PATH = join(GENERATED_DIR, "stamp");

/** Generates both clients; returns false if they were up to date already. */
export async function generate(): Promise<boolean> {
  const schema = readFileSync(SCHEMA_PATH, "utf8");
  const stamp = makeStamp(schema);
  if (isUpToDate(stamp)) return false;

  mkdirSync(GENERATED_DIR, { recursive: true });
  rmSync(STAMP_PATH, { force: true });
  const variantPath = join(GENERATED_DIR, "postgres.prisma");
  writeFileSync(variantPath, schemaVariant(schema, "postgres"));
  await Promise.all([runPrismaGenerate(SCHEMA_PATH), runPrismaGenerate(variantPath)]);
  writeFileSync(STAMP_PATH, stamp);
  return true;
}

function makeStamp(schema: string): string {
  const hash = createHash("sha256").update(readFileSync(PRISMA_PACKAGE));
  for (const provider of PROVIDERS) hash.update(schemaVariant(schema, provider));
  return hash.digest("hex");
}

function isUpToDate(stamp: string): boolean {
  const hasClient = (provider: DatabaseProvider) =>
    existsSync(join(GENERATED_DIR, provider, "client.ts"));
  return (
    PROVIDERS.every(hasClient) &&
    existsSync(STAMP_PATH) &&
    readFileSync(STAMP_PATH, "utf8") === stamp
  );
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
