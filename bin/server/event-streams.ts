import type { IncomingMessage, ServerResponse } from "node:http";
import { type NotedRevisions, notesSince, type RevisionNote } from "@/lib/change/revision-note";
import { type ClientAddresses, countedClient } from "./client-address";
import { OPEN_TO_ALL, SECURITY_HEADERS } from "./security-headers";

interface EventStreamsOptions {
  /** What the process answers from now; undefined: no such Games. */
  find: (games: string) => NotedRevisions | undefined;
  /** Ends all streams. */
  stopping: AbortSignal;
  /** Leads who comes to another process, before this one stops. */
  draining?: AbortSignal;
  /** How often a silent stream says that it lives, so that nothing between cuts it. */
  heartbeatMs?: number;
  addresses: ClientAddresses;
  /** Streams of one address, or of one network of IPv6; a newsroom may share one. */
  mostPerAddress?: number;
  /** Streams of this process. */
  most?: number;
}

const HEARTBEAT_MS = 20_000;
const MOST_PER_ADDRESS = 200;
const MOST = 20_000;
/** A reader who is this far behind does not read. */
const MOST_UNREAD_BYTES = 256 * 1024;
/** A reader who has not taken the end of its stream by then is cut. */
const ENDED_WITHIN_MS = 1000;
/** Readers come back spread over this time, not all at once. */
const RETRY_MS = { least: 1000, spread: 3000 };

const PATH = /^\/events\/([a-z0-9-]+)\/?(?:\?(.*))?$/;

type Refusal = readonly [status: number, text: string, headers?: Record<string, string>];

const REFUSALS = {
  unknown: [404, "There are no such Games"],
  method: [405, "Only GET and HEAD", { allow: "GET, HEAD" }],
  full: [503, "Too many streams", { "retry-after": "60" }],
  address: [429, "Too many streams of one address", { "retry-after": "60" }],
} as const satisfies Record<string, Refusal>;

interface Reader {
  request: IncomingMessage;
  response: ServerResponse;
  query: string;
  /** `null`: not limited. */
  address: string | null;
}

interface Channel {
  /** What its streams have been told of. */
  revision: number;
  streams: Set<ServerResponse>;
}

/**
 * `GET /events/{games}`: the revisions of a Games as server-sent events, from the one that the reader
 * has (`Last-Event-ID`, or `since` at first) on. One buffer is made for all streams of a Games, and
 * nothing is asked of the framework or the database. `HEAD` says the revision only.
 */
export class EventStreams {
  readonly #options: EventStreamsOptions;
  readonly #channels = new Map<string, Channel>();
  readonly #addresses = new Map<string, number>();
  readonly #heartbeat: NodeJS.Timeout;
  #count = 0;

  constructor(options: EventStreamsOptions) {
    this.#options = options;
    const beat = Buffer.from(":\n\n");
    this.#heartbeat = setInterval(() => {
      for (const { streams } of this.#channels.values()) send(streams, beat);
    }, options.heartbeatMs ?? HEARTBEAT_MS);
    this.#heartbeat.unref();
    options.stopping.addEventListener("abort", () => this.#close());
  }

  /** The streams that are open. */
  get size(): number {
    return this.#count;
  }

  /** Whether the address is one of these. */
  static isFor(url: string): boolean {
    return url === "/events" || /^\/events[/?]/.test(url);
  }

  /** Tells every stream what has been published since it was told last. */
  announce(): void {
    for (const [games, channel] of this.#channels) {
      const now = this.#options.find(games);
      if (!now) {
        for (const stream of channel.streams) stream.end();
        continue;
      }
      const notes = notesSince(games, now, channel.revision);
      channel.revision = now.revision;
      if (notes.length > 0) send(channel.streams, Buffer.from(notes.map(formatNote).join("")));
    }
  }

  /** Answers a request for such an address. */
  answer(request: IncomingMessage, response: ServerResponse, url: string): void {
    const [, games = "", query = ""] = PATH.exec(url) ?? [];
    const now = this.#options.find(games);
    const address = countedClient(this.#options.addresses.of(request));
    const refusal = now ? this.#refusalOf(request, address) : REFUSALS.unknown;
    if (!now || refusal) refuse(response, refusal ?? REFUSALS.unknown);
    else if (request.method === "HEAD") response.writeHead(200, makeHead(now)).end();
    else if (this.#isDraining) leadElsewhere(response, now);
    else this.#open(games, now, { request, response, query, address });
  }

  get #isDraining(): boolean {
    const { draining, stopping } = this.#options;
    return stopping.aborted || (draining?.aborted ?? false);
  }

  #refusalOf({ method }: IncomingMessage, address: string | null): Refusal | undefined {
    const { most = MOST, mostPerAddress = MOST_PER_ADDRESS } = this.#options;
    if (method === "HEAD") return undefined;
    if (method !== "GET") return REFUSALS.method;
    if (this.#isDraining) return undefined;
    if (this.#count >= most) return REFUSALS.full;
    const ofAddress = address === null ? 0 : (this.#addresses.get(address) ?? 0);
    return ofAddress >= mostPerAddress ? REFUSALS.address : undefined;
  }

  #open(games: string, now: NotedRevisions, reader: Reader): void {
    const { request, response, query, address } = reader;
    response.writeHead(200, makeStreamHead(now));
    const heard = heardOf(request, query) ?? now.revision;
    const missed = notesSince(games, now, heard).map(formatNote).join("");
    response.write(`${formatRetry()}${missed}id: ${now.revision}\n\n`);
    this.#keep(games, now.revision, response, address);
  }

  #keep(games: string, revision: number, response: ServerResponse, address: string | null): void {
    // Silent for as long as nothing happens; the heartbeat finds out who is gone.
    response.socket?.setTimeout(0);
    const channel = this.#channels.get(games) ?? { revision, streams: new Set() };
    this.#channels.set(games, channel);
    channel.streams.add(response);
    this.#count++;
    if (address !== null) this.#addresses.set(address, (this.#addresses.get(address) ?? 0) + 1);
    response.once("close", () => {
      channel.streams.delete(response);
      this.#count--;
      if (channel.streams.size === 0) this.#channels.delete(games);
      if (address === null) return;
      const left = (this.#addresses.get(address) ?? 1) - 1;
      if (left > 0) this.#addresses.set(address, left);
      else this.#addresses.delete(address);
    });
  }

  #close(): void {
    clearInterval(this.#heartbeat);
    const open = [...this.#channels.values()].flatMap(({ streams }) => [...streams]);
    for (const stream of open) stream.end();
    setTimeout(() => {
      for (const stream of open) stream.destroy();
    }, ENDED_WITHIN_MS).unref();
  }
}

/**
 * Writes the bytes to every stream. They are put into the form of the answers' chunks once, and go to the
 * connections as they are: so it takes half the time that a thousand answers take to do it each for itself.
 */
function send(streams: ReadonlySet<ServerResponse>, bytes: Buffer): void {
  const chunk = Buffer.concat([
    Buffer.from(`${bytes.length.toString(16)}\r\n`),
    bytes,
    Buffer.from("\r\n"),
  ]);
  for (const stream of streams) {
    const { socket } = stream;
    if (stream.writableLength > MOST_UNREAD_BYTES) stream.destroy();
    else if (socket && stream.chunkedEncoding && !stream.writableEnded) socket.write(chunk);
    else stream.write(bytes);
  }
}

/** When to come back. */
function formatRetry(): string {
  return `retry: ${RETRY_MS.least + Math.floor(Math.random() * RETRY_MS.spread)}\n\n`;
}

/** A stream that ends at once: a browser comes back, to another process; after a refusal it would not. */
function leadElsewhere(response: ServerResponse, now: NotedRevisions): void {
  response.writeHead(200, { ...makeStreamHead(now), connection: "close" }).end(formatRetry());
}

function makeStreamHead(now: NotedRevisions): Record<string, string> {
  return {
    ...makeHead(now),
    "content-type": "text/event-stream; charset=utf-8",
    // nginx would collect the events.
    "x-accel-buffering": "no",
  };
}

/** One event; its id is what the reader sends back when it was away. */
function formatNote(note: RevisionNote): string {
  const { publishedAt: _, ...told } = note;
  return `id: ${note.revision}\nevent: revision\ndata: ${JSON.stringify(told)}\n\n`;
}

/** The revision that the reader has. */
function heardOf(request: IncomingMessage, query: string): number | null {
  const given = request.headers["last-event-id"] ?? new URLSearchParams(query).get("since");
  return typeof given === "string" && /^\d{1,9}$/.test(given) ? Number(given) : null;
}

function refuse(response: ServerResponse, [status, text, headers]: Refusal): void {
  const common = { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" };
  response.writeHead(status, { ...SECURITY_HEADERS, ...common, ...headers }).end(`${text}\n`);
}

function makeHead({ revision }: NotedRevisions): Record<string, string> {
  return {
    ...SECURITY_HEADERS,
    ...OPEN_TO_ALL,
    "access-control-expose-headers": "x-games-revision",
    "x-games-revision": String(revision),
    "cache-control": "no-store, no-transform",
  };
}
