import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serveProduct } from "../server/serve-product";
import type { StartedServer } from "../server/started-server";
import { type StartedNginx, startNginx } from "./nginx";

/** Two processes of the product on one PostgreSQL database, and nginx before them. */
export interface Several {
  nginx: StartedNginx;
  processes: readonly [StartedServer, StartedServer];
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
  const serve = async (name: string) => {
    const server = await serveProduct({
      ...options,
      dataDir: join(folder, name),
      env: { TRUSTED_PROXIES: "127.0.0.1", ...options.env },
    });
    stops.push(() => server.stop());
    return server;
  };
  try {
    const processes = [await serve("a"), await serve("b")] as const;
    const [a, b] = processes;
    const nginx = await startNginx(folder, [a.url, b.url]);
    stops.push(() => nginx.stop());
    return { nginx, processes, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
