import type { Socket } from "node:net";
import { PrismaPg } from "@prisma/adapter-pg";
import type { SqlDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import type { PoolClient } from "pg";

/** How long connecting may take, or waiting for one of the pool's connections. */
const CONNECT_MS = 8000;
/** How long the server may say nothing while it is asked something. */
const SILENCE_MS = 5000;
/** The same where it is asked to wait for others. */
export const LOCK_WAIT_MS = 9000;
const SILENCE_FOR_LOCK_MS = 11_000;
const STEP_MS = 250;

/**
 * Connections to a PostgreSQL server. One that goes silent (a pooler that hangs, a network that drops
 * packets) would be waited for until the system gives it up, after a quarter of an hour; here it is
 * closed after a few seconds, with those that lie idle, which are likely to be as dead.
 */
export function makePostgresAdapter(databaseUrl: string): SqlDriverAdapterFactory {
  const factory = new PrismaPg({
    connectionString: databaseUrl,
    connectionTimeoutMillis: CONNECT_MS,
    keepAlive: true,
    keepAliveInitialDelayMillis: SILENCE_MS,
  });
  const { provider, adapterName } = factory;
  return {
    provider,
    adapterName,
    async connect() {
      const adapter = await factory.connect();
      const clients = new Set<PoolClient>();
      const pool = adapter.underlyingDriver();
      pool.on("connect", (client: PoolClient) => {
        clients.add(client);
        closeWhenSilent(client, () => {
          for (const each of clients) if (questionOf(each) === null) closeSilent(each);
        });
      });
      pool.on("remove", (client: PoolClient) => clients.delete(client));
      return adapter;
    },
  };
}

/** Closes the connection when it says nothing though it is asked; `tell` hears of it. */
function closeWhenSilent(client: PoolClient, tell: () => void): void {
  const socket = socketOf(client);
  let bytes = socket.bytesRead;
  let silentMs = 0;
  const look = () => {
    const asked = questionOf(client);
    if (asked === null || socket.bytesRead !== bytes) {
      bytes = socket.bytesRead;
      silentMs = 0;
      return;
    }
    // Counted in steps, not by the clock: while this process itself stands still, nothing is counted.
    silentMs += STEP_MS;
    if (silentMs < (/^LOCK /.test(asked) ? SILENCE_FOR_LOCK_MS : SILENCE_MS)) return;
    closeSilent(client);
    tell();
  };
  const timer = setInterval(look, STEP_MS);
  timer.unref();
  socket.once("close", () => clearInterval(timer));
}

function closeSilent(client: PoolClient): void {
  socketOf(client).destroy(new Error("PostgreSQL does not answer; the connection was closed"));
}

/** What the client is asking its server at the moment, which it tells nobody; `null`: nothing. */
function questionOf(client: PoolClient): string | null {
  const { _activeQuery } = client as unknown as { _activeQuery: { text?: string } | null };
  return _activeQuery ? (_activeQuery.text ?? "") : null;
}

function socketOf(client: PoolClient): Socket {
  return (client as unknown as { connection: { stream: Socket } }).connection.stream;
}
