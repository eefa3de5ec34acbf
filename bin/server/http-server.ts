import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { StalledConnections } from "./stalled-connections";

const SHUTDOWN_MS = 10_000;

const CONNECTIONS = new WeakMap<Server, StalledConnections>();

/** Why the server cannot listen, in words for whoever starts it. */
export class ListenError extends Error {}

/** An HTTP server that does not wait for slow or silent clients for ever. */
export function makeHttpServer(listener: RequestListener): Server {
  const server = createServer(
    {
      headersTimeout: 15_000,
      requestTimeout: 60_000,
      connectionsCheckingInterval: 5_000,
      // Longer than the minute that a proxy in front keeps its connections.
      keepAliveTimeout: 65_000,
      noDelay: true,
    },
    listener,
  );
  // A client that stops reading. Streams of events lift it for themselves.
  server.setTimeout(120_000);
  CONNECTIONS.set(server, new StalledConnections(server));
  return server;
}

/** Starts to listen and gives the address to open. Rejects with {@link ListenError}. */
export async function listen(server: Server, port: number, host: string): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      reject(new ListenError(explainListenError(error, port, host), { cause: error }));
    });
    server.listen(port, host, resolve);
  });
  const { address, family, port: actual } = server.address() as AddressInfo;
  const isAny = address === "0.0.0.0" || address === "::";
  const name = isAny ? "localhost" : family === "IPv6" ? `[${address}]` : address;
  return `http://${name}:${actual}`;
}

/**
 * Takes no more connections and lets the answers under way finish, for 10 s at most. Who waits for its client, with a
 * request that is half sent or an answer that is not taken, is cut within two seconds.
 */
export async function closeServer(server: Server, graceMs = SHUTDOWN_MS): Promise<void> {
  // What it takes for idle may be an answer on its way: we know better which are.
  server.closeIdleConnections = () => {};
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const cutStalled = CONNECTIONS.get(server)?.makeCutter() ?? (() => {});
  cutStalled();
  const cutting = setInterval(cutStalled, 100);
  const deadline = setTimeout(() => server.closeAllConnections(), graceMs);
  await closed;
  clearInterval(cutting);
  clearTimeout(deadline);
}

function explainListenError({ code, message }: NodeJS.ErrnoException, port: number, host: string) {
  switch (code) {
    case "EADDRINUSE":
      return `PORT ${port} is in use by another program. Stop it, or choose another: PORT=3001 npm start`;
    case "EACCES":
      return `PORT ${port} may not be used by this user. Choose one above 1023: PORT=3000 npm start`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return `HOST ${host} is not an address of this machine. Use 127.0.0.1 or 0.0.0.0`;
    default:
      return `Cannot listen on HOST ${host}, PORT ${port}: ${message}`;
  }
}
