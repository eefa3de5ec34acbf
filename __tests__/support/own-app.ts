import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Change } from "@/lib/record/change";
import { runScript } from "./run-script";

/** The product on a database of its own, for tests that change what it shows or stop it. */
export interface OwnApp {
  url: string;
  /** Where its database is. */
  dataDir: string;
  /** Publishes in a process of its own; the revision that came of it. */
  publish(changes: readonly Change[], reason?: string): Promise<number>;
  stop(): Promise<void>;
  /** Serves again at the same address. */
  start(): Promise<void>;
  /** Stops it and removes its database. */
  remove(): Promise<void>;
}

export async function startOwnApp(games: string): Promise<OwnApp> {
  const dataDir = mkdtempSync(join(tmpdir(), "qualified-own-"));
  const env = {
    DATA_DIR: dataDir,
    DATABASE_URL: "",
    HOST: "127.0.0.1",
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
  } as const;
  await run("bin/import.ts", [join("prisma/data", games)], env);
  let server: ChildProcess | undefined;
  let port = "0";

  const start = async () => {
    server = spawn(process.execPath, ["--import", "tsx", "bin/server.ts"], {
      env: { ...process.env, ...env, PORT: port },
      stdio: ["ignore", "pipe", "inherit", "ipc"],
    });
    port = await readPort(server);
  };
  const stop = async () => {
    if (!server || server.exitCode !== null) return;
    server.disconnect();
    await once(server, "exit");
  };
  await start();
  return {
    url: `http://127.0.0.1:${port}`,
    dataDir,
    start,
    stop,
    async publish(changes, reason = "Entered by a test") {
      const input = JSON.stringify({ gamesId: games, changes, reason });
      const { stdout } = await run("__tests__/support/publish-changes.ts", [input], env);
      return Number(stdout);
    },
    async remove() {
      await stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function run(script: string, args: readonly string[], env: Record<string, string>) {
  const result = await runScript(script, args, env);
  if (result.code !== 0) throw new Error(`${script} failed:\n${result.stdout}${result.stderr}`);
  return result;
}

function readPort(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = "";
    server.stdout?.on("data", (chunk) => {
      printed += chunk;
      const port = /^Qualified is at http:\S+:(\d+)$/m.exec(printed)?.[1];
      if (port) resolve(port);
    });
    server.on("exit", (code) =>
      reject(new Error(`The server ended with code ${code}: ${printed}`)),
    );
  });
}
