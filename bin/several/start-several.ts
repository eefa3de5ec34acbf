import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serveProduct } from "../server/serve-product";
import type { StartedServer } from "../server/started-server";
import { type StartedNginx, startNginx } from "./nginx";

/** Two processes of the product on one PostgreSQL database, and nginx before them. */
export interface Several {
  nginx: StartedNginx;
  listProcesses(): StartedServer[];
  /**
   * Lets a process finish what it does, and starts another in its place, as a new version is rolled out. `root`: the
   * clone that it is of; without it this one.
   */
  restart(index: 0 | 1, root?: string): Promise<void>;
  /** Stops all of it, and removes what was written beside the database. */
  stop(): Promise<void>;
}

interface SeveralOptions {
  /** A PostgreSQL database of this version's schema. */
  databaseUrl: string;
  secret: string;
  /** What each process runs; without it the product's server. */
  args?: readonly string[];
  /** Other variables of the processes' environment. */
  env?: Readonly<Record<string, string>>;
}

/** Starts the built product as deploy/compose.yaml does, without containers, on loopback only. */
export async function startSeveral(options: SeveralOptions): Promise<Several> {
  const folder = mkdtempSync(join(tmpdir(), "qualified-several-"));
  const stops: (() => Promise<void>)[] = [
    async () => rmSync(folder, { recursive: true, force: true }),
  ];
  const stop = async () => {
    for (const each of stops.splice(0).reverse()) await each();
  };
  const running = new Map<number, StartedServer>();
  stops.push(async () => {
    await Promise.all([...running.values()].map((each) => each.stop()));
  });
  const serve = async (index: number, port = "0", root = ".") => {
    const server = await serveProduct({
      ...options,
      port,
      root,
      dataDir: join(folder, `process-${index + 1}`),
      env: { TRUSTED_PROXIES: "127.0.0.1", ...options.env },
    });
    running.set(index, server);
    return server;
  };
  const restart = async (index: 0 | 1, root?: string) => {
    const server = running.get(index);
    await server?.stop();
    await serve(index, server && new URL(server.url).port, root);
  };
  try {
    const nginx = await startNginx(folder, [(await serve(0)).url, (await serve(1)).url]);
    stops.push(() => nginx.stop());
    return { nginx, listProcesses: () => [...running.values()], restart, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
