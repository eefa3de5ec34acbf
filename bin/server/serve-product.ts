import { type StartedServer, startServer } from "./started-server";

const SERVER = ["--import", "tsx", "bin/server.ts"];

interface ServeOptions {
  databaseUrl: string;
  /** A folder of its own, which has the database if it is SQLite's. */
  dataDir: string;
  /** Signs cookies; processes on one database need the same. */
  secret: string;
  /** What Node runs; without it the product's server. */
  args?: readonly string[];
  /** Another clone of the product, where not this one is meant. */
  root?: string;
  /** Else any free one. */
  port?: string;
  /** Other variables of the environment (lib/env.ts). */
  env?: Readonly<Record<string, string>>;
}

/** The built product in a process of its own, on loopback; of this program's environment it takes nothing that matters. */
export function serveProduct(options: ServeOptions): Promise<StartedServer> {
  const { databaseUrl, dataDir, secret, args = SERVER, root = ".", port = "0", env } = options;
  return startServer([...args], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
      DATA_DIR: dataDir,
      DATABASE_URL: databaseUrl,
      DATABASE_LISTEN_URL: "",
      DATABASE_REPLICA_URL: "",
      BETTER_AUTH_SECRET: secret,
      BASE_URL: "",
      TRUSTED_PROXIES: "",
      HOST: "127.0.0.1",
      PORT: port,
      ...env,
    },
    addressIn: /^Qualified is at (\S+)$/m,
  });
}
