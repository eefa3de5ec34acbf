import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serveProduct } from "../bin/server/serve-product";
import type { StartedServer } from "../bin/server/started-server";
import { runNode } from "./run-node";

/** Processes on one database need the same. */
const SECRET = randomBytes(32).toString("base64");

export interface StartOptions {
  /** What to run. */
  args?: readonly string[];
  /** Another clone of the product, where not this one is meant. */
  root?: string;
  /** Folders of Games; none where the database has them. */
  facts?: readonly string[];
  /** A database that others share; else it is SQLite's and of its own. */
  databaseUrl?: string;
}

/** The real product, built, with the facts of Paris 2024 or others. */
export async function startProduct({
  args,
  root = ".",
  facts = ["prisma/data/paris-2024"],
  databaseUrl = "",
}: StartOptions = {}): Promise<StartedServer> {
  const dataDir = await mkdtemp(join(tmpdir(), "qualified-bench-"));
  const env = {
    NODE_ENV: "production",
    PORT: "0",
    HOST: "127.0.0.1",
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl,
    BETTER_AUTH_SECRET: SECRET,
  } as const;
  await runNode(["bin/setup/prepare.mjs", "--build"], {}, root);
  await runNode(["--import", "tsx", "bin/database/migrate.ts"], env, root);
  for (const folder of facts) {
    await runNode(["--import", "tsx", "bin/import.ts", folder], env, root);
  }
  const server = await serveProduct({
    databaseUrl,
    dataDir,
    secret: SECRET,
    root,
    ...(args ? { args } : {}),
  });
  return {
    ...server,
    async stop() {
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
