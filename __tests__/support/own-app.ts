import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { newSecret } from "@/bin/replay/sign-in";
import { serveProduct } from "@/bin/server/serve-product";
import type { StartedServer } from "@/bin/server/started-server";
import type { Change } from "@/lib/change/change";
import { runScript } from "./run-script";

/** The product on a database of its own, for tests that change what it shows or stop it. */
export interface OwnApp {
  url: string;
  /** Where its database is. */
  dataDir: string;
  /** Runs a script of bin/ on its database; what it printed. */
  run(script: string, ...args: string[]): Promise<string>;
  /** Publishes in a process of its own; the revision that came of it. */
  publish(changes: readonly Change[], reason?: string): Promise<number>;
  /** What the server has printed since it was started last. */
  printed(): string;
  stop(): Promise<void>;
  /** How it ended; `null`: it runs, or was killed. */
  exitCode(): number | null;
  /** Ends it at once, as a power cut would. */
  kill(): Promise<void>;
  /** Serves again at the same address. */
  start(): Promise<void>;
  /** Stops it and removes its database. */
  remove(): Promise<void>;
}

interface OwnAppOptions {
  /** A backup to restore; otherwise the shipped facts are imported. */
  backup?: string;
  /** Where the database is; otherwise it is SQLite's, in the folder. */
  databaseUrl?: string;
  /** A script with its arguments that changes the facts before they are served. */
  prepare?: readonly [string, ...string[]];
  /** What its environment says beside. */
  env?: Readonly<Record<string, string>>;
}

export async function startOwnApp(
  games: string,
  { backup, databaseUrl = "", prepare, env: more = {} }: OwnAppOptions = {},
): Promise<OwnApp> {
  const dataDir = mkdtempSync(join(tmpdir(), "qualified-own-"));
  const env = {
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl,
    BETTER_AUTH_SECRET: databaseUrl ? newSecret() : "",
    HOST: "127.0.0.1",
    NEXT_TELEMETRY_DISABLED: "1",
    ...more,
  };
  await (backup
    ? run("bin/restore.ts", [backup], env)
    : run("bin/import.ts", [join("prisma/data", games)], env));
  if (prepare) await run(prepare[0], prepare.slice(1), env);
  const serve = async (port: string): Promise<StartedServer> => {
    const server = await serveProduct({
      databaseUrl,
      dataDir,
      secret: env.BETTER_AUTH_SECRET,
      port,
      env: more,
    });
    // An error while answering belongs to the run's output.
    server.process.stderr?.pipe(process.stderr, { end: false });
    return server;
  };
  let server = await serve("0");
  const { url } = server;
  return {
    url,
    dataDir,
    async run(script, ...args) {
      return (await run(`bin/${script}.ts`, args, env)).stdout;
    },
    printed: () => server.printed(),
    stop: () => server.stop(),
    kill: () => server.kill(),
    exitCode: () => server.process.exitCode,
    async start() {
      server = await serve(new URL(url).port);
    },
    async publish(changes, reason = "Entered by a test") {
      const input = JSON.stringify({ gamesId: games, changes, reason });
      const { stdout } = await run("__tests__/support/publish-changes.ts", [input], env);
      return Number(stdout);
    },
    async remove() {
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function run(script: string, args: readonly string[], env: Record<string, string>) {
  const result = await runScript(script, args, env);
  if (result.code !== 0) throw new Error(`${script} failed:\n${result.stdout}${result.stderr}`);
  return result;
}
