import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";

/** What a client that has not sent its request whole is given when the server stops, in milliseconds. */
const HALF_SENT_MS = 1500;
/** And one that takes nothing of an answer which is made. */
const UNREAD_MS = 1000;

interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
}

/**
 * The connections of a server and what each is at, so that a stop waits for the server's own work only. Node itself
 * takes an answer for done when its last byte is written to memory, and would cut it while it is still on its way.
 */
export class StalledConnections {
  /** `null`: no request has come; `"idle"`: the last was answered. */
  readonly #connections = new Map<Socket, Exchange | "idle" | null>();

  constructor(server: Server) {
    server.on("connection", (socket: Socket) => {
      this.#connections.set(socket, null);
      socket.once("close", () => this.#connections.delete(socket));
    });
    server.on("request", (request, response) => {
      const { socket } = request;
      const exchange = { request, response };
      this.#connections.set(socket, exchange);
      response.once("close", () => {
        if (this.#connections.get(socket) === exchange) this.#connections.set(socket, "idle");
      });
    });
  }

  /** From now on cuts those that wait for their client, and those at rest; called until all are gone. */
  makeCutter(): () => void {
    const began = Date.now();
    const taken = new Map<Socket, { bytes: number; at: number }>();
    return () => {
      const now = Date.now();
      for (const [socket, exchange] of this.#connections) {
        if (exchange === "idle") socket.destroy();
        else if (exchange === null || !exchange.request.complete) {
          if (now - began >= HALF_SENT_MS) socket.destroy();
        } else if (exchange.response.writableEnded) {
          const bytes = socket.bytesWritten - socket.writableLength;
          const last = taken.get(socket);
          if (last?.bytes !== bytes) taken.set(socket, { bytes, at: now });
          else if (now - last.at >= UNREAD_MS) socket.destroy();
        }
      }
    };
  }
}
