import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type StartedServer, startServer } from "../bin/server/started-server";
import { runNode } from "./run-node";

const SERVER = ["--import", "tsx", "bin/server.ts"];

/**
 * The real product with the facts of Paris 2024, on a database of its own; `args`: what to run;
 * `root`: another clone of it, with its packages, where not this one is meant; `facts`: folders of
 * other Games.
 */
export async function startProduct({
  args = SERVER,
  root = ".",
  facts = ["prisma/data/paris-2024"],
} = {}): Promise<StartedServer> {
  const dataDir = await mkdtemp(join(tmpdir(), "qualified-bench-"));
  const env = {
    NODE_ENV: "production",
    PORT: "0",
    HOST: "127.0.0.1",
    DATA_DIR: dataDir,
    DATABASE_URL: "",
  } as const;
  await runNode(["bin/setup/prepare.mjs", "--build"], {}, root);
  await runNode(["--import", "tsx", "bin/database/migrate.ts"], env, root);
  for (const folder of facts) {
    await runNode(["--import", "tsx", "bin/import.ts", folder], env, root);
  }
  const server = await startServer(args, {
    cwd: root,
    env: { ...process.env, ...env },
    addressIn: /Qualified is at (\S+)/,
  });
  return {
    ...server,
    async stop() {
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
