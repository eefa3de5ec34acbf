import { Agent, get, type IncomingMessage } from "node:http";
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

/** Opens the stream of a Games, and loads a page of it once. */
export async function openPage(url: string, games: string, path: string): Promise<OpenPage> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const stream = await new Promise<IncomingMessage>((resolve, reject) => {
    get(`${url}/events/${games}`, { agent: false }, resolve).on("error", reject);
  });
  if (stream.statusCode !== 200) throw new Error(`The stream answers ${stream.statusCode}`);
  await load(url + path, agent);
  let text = "";
  const waiting = new Map<number, (at: number) => void>();
  stream.setEncoding("utf8");
  stream.on("error", () => {});
  stream.on("data", (chunk: string) => {
    text += chunk;
    for (let end = text.indexOf("\n\n"); end !== -1; end = text.indexOf("\n\n")) {
      const event = text.slice(0, end);
      text = text.slice(end + 2);
      const revision = /^id: (\d+)\nevent: revision$/m.exec(event)?.[1];
      if (revision === undefined) continue;
      waiting.get(Number(revision))?.(now());
      waiting.delete(Number(revision));
    }
  });
  return {
    async sees(revision) {
      const eventAt = await new Promise<number>((resolve) => waiting.set(revision, resolve));
      const shown = await load(url + path, agent);
      if (!shown.includes(`${games}:${revision}`)) {
        throw new Error(`After the event of revision ${revision} the page is of ${shown}`);
      }
      return { eventAt, pageAt: now() };
    },
    close() {
      stream.destroy();
      agent.destroy();
    },
  };
}

/** Loads the page whole; the revisions that it is made from. */
function load(url: string, agent: Agent): Promise<string> {
  return new Promise((resolve, reject) => {
    get(url, { agent, headers: { "accept-encoding": "gzip" } }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${url} answers ${response.statusCode}`));
      response.resume();
      response.on("error", reject);
      response.on("end", () => resolve(String(response.headers["x-revision"])));
    }).on("error", reject);
  });
}
