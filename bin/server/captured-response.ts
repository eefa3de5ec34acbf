import { type IncomingMessage, type OutgoingHttpHeader, ServerResponse } from "node:http";
import { Socket } from "node:net";

/** What is known of an answer when its head is written, before any of its body. */
export interface AnswerHead {
  status: number;
  headers: Readonly<Record<string, OutgoingHttpHeader>>;
}

/** An answer whose body has been collected whole. */
export interface CapturedAnswer extends AnswerHead {
  body: Buffer;
}

interface CaptureOptions {
  /** Called once with the head; a response that it returns gets the body as it comes. */
  onHead?: (head: AnswerHead) => ServerResponse | undefined;
  /** Of a body that is larger no more is collected: see `onLarge`. */
  maxBytes?: number;
  /**
   * Called once where a body turns out to be larger than that. A response that it returns gets what was
   * collected and then the rest as it comes; without one the rendering ends.
   */
  onLarge?: (head: AnswerHead) => ServerResponse | undefined;
}

/** What is larger is made for each who asks and passed on as it comes: collected, it would fill the memory. */
export const MOST_COLLECTED_BYTES = 16 * 1024 * 1024;

/**
 * A response without a client: what is written to it is collected, or passed on to another response.
 *
 * It is a real `ServerResponse` on a socket that swallows its bytes, so that the events and flags
 * which the framework relies on (drain, finish, close, headersSent …) are Node's own, and a client
 * that goes away does not end a rendering that others wait for. fastify's light-my-request does the
 * same (lib/response.js).
 */
export class CapturedResponse extends ServerResponse {
  readonly #answer: Promise<CapturedAnswer | undefined>;
  readonly #sink: SinkSocket;
  readonly #onHead: CaptureOptions["onHead"];
  readonly #onLarge: CaptureOptions["onLarge"];
  readonly #maxBytes: number;
  readonly #chunks: Buffer[] = [];
  #bytes = 0;
  #head: AnswerHead | undefined;
  #target: ServerResponse | undefined;
  #failure: Error | undefined;

  constructor(
    request: IncomingMessage,
    { onHead, onLarge, maxBytes = MOST_COLLECTED_BYTES }: CaptureOptions,
  ) {
    super(request);
    this.#onHead = onHead;
    this.#onLarge = onLarge;
    this.#maxBytes = maxBytes;
    this.#sink = new SinkSocket();
    this.#sink.on("error", () => {});
    this.#sink.on("drain", () => this.emit("drain"));
    this.assignSocket(this.#sink);
    this.on("error", () => {});
    this.#answer = new Promise((resolve, reject) => {
      this.once("finish", () => {
        resolve(this.#target || !this.#head ? undefined : { ...this.#head, body: this.#body() });
        this.#sink.destroy();
      });
      this.once("close", () => reject(this.#failure ?? new Error("The answer was not finished")));
    });
    this.#answer.catch(() => {});
  }

  /**
   * Waits for the framework, which is writing here, and gives the whole answer, or undefined when the
   * body was passed on. Rejects with the first thing that went wrong.
   */
  async fill(writing: Promise<void>): Promise<CapturedAnswer | undefined> {
    try {
      // The framework may be done before the last byte is written, or the other way round.
      await Promise.race([writing, this.#answer]);
      return await this.#answer;
    } catch (error) {
      this.fail(error instanceof Error ? error : new Error(String(error)));
      throw this.#failure;
    }
  }

  /** Ends the rendering with an error. */
  fail(error: Error): void {
    this.#failure ??= error;
    this.destroy();
  }

  override destroy(error?: Error): this {
    if (error) this.#failure ??= error;
    return super.destroy();
  }

  override writeHead(status: number, ...rest: unknown[]): this {
    const given: unknown = typeof rest[0] === "string" ? rest[1] : rest[0];
    for (const [name, value] of listHeaders(given)) this.setHeader(name, value);
    super.writeHead(status);
    if (!this.#head) {
      this.#head = { status, headers: { ...this.getHeaders() } as AnswerHead["headers"] };
      this.#passTo(this.#onHead?.(this.#head));
    }
    return this;
  }

  override flushHeaders(): void {
    super.flushHeaders();
    this.#target?.flushHeaders();
  }

  override write(chunk: unknown, ...rest: unknown[]): boolean {
    if (!this.headersSent) this.writeHead(this.statusCode);
    this.#take(chunk, rest[0]);
    return super.write(chunk, ...asGiven(rest));
  }

  override end(...args: unknown[]): this {
    if (this.writableEnded) return super.end(...asGiven(args));
    if (!this.headersSent) this.writeHead(this.statusCode);
    if (args[0] !== undefined && args[0] !== null && typeof args[0] !== "function") {
      this.#take(args[0], args[1]);
    }
    this.#target?.end();
    return super.end(...asGiven(args));
  }

  #take(chunk: unknown, encoding: unknown): void {
    const bytes = toBuffer(chunk, encoding);
    if (this.#target) {
      this.#pass(bytes, this.#target);
      return;
    }
    this.#bytes += bytes.length;
    this.#chunks.push(bytes);
    if (this.#bytes > this.#maxBytes) this.#passCollected();
  }

  #passCollected(): void {
    const collected = this.#chunks.splice(0);
    const target = this.#head && this.#onLarge?.(this.#head);
    this.#passTo(target);
    if (!target) this.fail(new Error("The answer is too large"));
    else for (const chunk of collected) this.#pass(chunk, target);
  }

  #passTo(target: ServerResponse | undefined): void {
    this.#target = target;
    target?.once("close", () => this.destroy());
  }

  #pass(bytes: Buffer, target: ServerResponse): void {
    if (!target.destroyed && !target.write(bytes)) this.#sink.waitFor(target);
  }

  #body(): Buffer {
    const [only] = this.#chunks;
    return only && this.#chunks.length === 1 ? only : Buffer.concat(this.#chunks);
  }
}

/** A socket that leads nowhere, as slow as the response that it is told to wait for. */
class SinkSocket extends Socket {
  #wait: Promise<void> | undefined;

  waitFor(target: ServerResponse): void {
    this.#wait ??= new Promise((resolve) => {
      const proceed = () => {
        this.#wait = undefined;
        target.off("drain", proceed);
        target.off("close", proceed);
        resolve();
      };
      target.once("drain", proceed);
      target.once("close", proceed);
    });
  }

  override _write(_chunk: unknown, _encoding: string, callback: () => void): void {
    if (this.#wait) void this.#wait.then(callback);
    else callback();
  }

  override _writev(_chunks: unknown, callback: () => void): void {
    this._write(undefined, "", callback);
  }
}

/** Node checks what it is given itself; its overloads cannot be written as one list of parameters. */
function asGiven(args: unknown[]): [] {
  return args as [];
}

function toBuffer(chunk: unknown, encoding: unknown): Buffer {
  if (typeof chunk !== "string") return Buffer.from(chunk as Uint8Array);
  return Buffer.from(chunk, typeof encoding === "string" ? (encoding as BufferEncoding) : "utf8");
}

/** The headers of `writeHead` in each of the shapes that Node takes. */
function listHeaders(given: unknown): [string, string | string[]][] {
  if (given === null || typeof given !== "object") return [];
  if (!Array.isArray(given)) {
    return Object.entries(given).filter(([, value]) => value !== undefined);
  }
  if (given.every(Array.isArray)) return given as [string, string][];
  return given.flatMap((name, index) => (index % 2 === 0 ? [[name, given[index + 1]]] : []));
}
