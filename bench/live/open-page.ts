import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { ResponseReader } from "../load/response-reader";
import { now } from "./clock";

/** What an open page saw of a revision, in milliseconds of the machine's clock. */
export interface Seen {
  eventAt: number;
  pageAt: number;
}

/** A visitor's open page: its stream of events, and a connection of its own for the page. */
export interface OpenPage {
  /** Waits for the revision's event and the page that shows it. */
  sees(revision: number): Promise<Seen>;
  close(): void;
}

/** A page and the head of its answer, whole. */
type Load = () => Promise<string>;

/**
 * Opens the stream of a Games, and loads a page of it once. On bare connections: a thousand readers are
 * one process here, and what that takes is measured too.
 */
export async function openPage(url: string, games: string, path: string): Promise<OpenPage> {
  const [stream, connection] = [await open(url), await open(url)];
  const load = makeLoad(connection, path);
  const nextEvent = await listen(stream, `/events/${games}`);
  await load();
  return {
    async sees(revision) {
      const eventAt = await nextEvent(revision);
      const head = await load();
      if (!new RegExp(`\r\nx-revision: .*\\b${games}:${revision}\\b`).test(head)) {
        throw new Error(`After the event of revision ${revision} the page answers ${head}`);
      }
      return { eventAt, pageAt: now() };
    },
    close() {
      stream.destroy();
      connection.destroy();
    },
  };
}

async function open(url: string): Promise<Socket> {
  const { hostname, port } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port), noDelay: true });
  await once(socket, "connect");
  socket.on("error", () => {});
  return socket;
}

/** Reads the stream of events; the moment of each revision's event can be waited for. */
async function listen(
  socket: Socket,
  path: string,
): Promise<(revision: number) => Promise<number>> {
  const waiting = new Map<number, (at: number) => void>();
  socket.setEncoding("latin1");
  ask(socket, path);
  const [head] = (await once(socket, "data")) as [string];
  if (!head.startsWith("HTTP/1.1 200 ")) throw new Error(`The stream answers ${head}`);
  let text = "";
  socket.on("data", (chunk: string) => {
    text += chunk;
    for (let end = text.indexOf("\n\n"); end !== -1; end = text.indexOf("\n\n")) {
      // Between the events stand the lengths of the answer's chunks.
      const revision = /^id: (\d+)\nevent: revision$/m.exec(text.slice(0, end))?.[1];
      text = text.slice(end + 2);
      if (revision === undefined) continue;
      waiting.get(Number(revision))?.(now());
      waiting.delete(Number(revision));
    }
  });
  return (revision) => new Promise((resolve) => waiting.set(revision, resolve));
}

function makeLoad(socket: Socket, path: string): Load {
  let answered: ((head: string) => void) | undefined;
  const reader = new ResponseReader((_, head) => answered?.(head));
  socket.on("data", (chunk: Buffer) => reader.read(chunk));
  return async () => {
    const answer = new Promise<string>((resolve) => {
      answered = resolve;
    });
    ask(socket, path);
    const head = await answer;
    if (!head.startsWith("HTTP/1.1 200 ")) throw new Error(`${path} answers ${head}`);
    return head.toLowerCase();
  };
}

function ask(socket: Socket, path: string): void {
  // As an open page asks for its data: for a moment others may be given the page before.
  const head = `GET ${path} HTTP/1.1\r\nhost: qualified.test\r\ncache-control: no-cache`;
  socket.write(`${head}\r\naccept-encoding: gzip\r\n\r\n`);
}
