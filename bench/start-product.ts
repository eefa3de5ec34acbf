import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runNode, type StartedServer, startServer } from "./started-server";

/** The real product with the facts of Paris 2024, on a database of its own. */
export async function startProduct(): Promise<StartedServer> {
  const dataDir = await mkdtemp(join(tmpdir(), "qualified-bench-"));
  const env = {
    NODE_ENV: "production",
    PORT: "0",
    HOST: "127.0.0.1",
    DATA_DIR: dataDir,
    DATABASE_URL: "",
  } as const;
  await runNode(["bin/setup/prepare.mjs", "--build"]);
  await runNode(["--import", "tsx", "bin/database/migrate.ts"], env);
  await runNode(["--import", "tsx", "bin/import.ts", "prisma/data/paris-2024"], env);
  const server = await startServer(["--import", "tsx", "bin/server.ts"], {
    env: { ...process.env, ...env },
    addressIn: /Qualified is at (\S+)/,
  });
  return {
    url: server.url,
    async stop() {
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
