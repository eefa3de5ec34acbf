const HEAD_END = Buffer.from("\r\n\r\n");
const LINE_END = Buffer.from("\r\n");
const NOTHING = Buffer.alloc(0);

type State = "head" | "body" | "chunk size" | "chunk" | "trailer";

/**
 * Reads the answers on one connection, without keeping their bodies. As little as possible is done for
 * each: whoever asks must not be slower than who answers.
 */
export class ResponseReader {
  readonly #onAnswer: (status: number, head: string) => void;
  #state: State = "head";
  #status = 0;
  #head = "";
  /** Bytes of the body or chunk that are still to come. */
  #left = 0;
  #rest: Buffer = NOTHING;

  /** `onAnswer` is called at the last byte of each answer; `head`: its first line and headers. */
  constructor(onAnswer: (status: number, head: string) => void) {
    this.#onAnswer = onAnswer;
  }

  read(chunk: Buffer): void {
    let data = this.#rest.length > 0 ? Buffer.concat([this.#rest, chunk]) : chunk;
    this.#rest = NOTHING;
    while (data.length > 0) {
      const used = this.#step(data);
      if (used === 0) {
        this.#rest = data;
        return;
      }
      data = data.subarray(used);
    }
  }

  /** Takes what can be taken and gives how many bytes that was; 0: more have to come first. */
  #step(data: Buffer): number {
    if (this.#state === "body" || this.#state === "chunk") {
      const used = Math.min(this.#left, data.length);
      this.#left -= used;
      if (this.#left === 0) this.#endPart();
      return used;
    }
    const end = this.#state === "head" ? HEAD_END : LINE_END;
    const at = data.indexOf(end);
    if (at === -1) return 0;
    const text = data.toString("latin1", 0, at);
    if (this.#state === "head") this.#readHead(text);
    else if (this.#state === "chunk size") this.#readSize(text);
    else if (text === "") this.#finish();
    return at + end.length;
  }

  #readHead(head: string): void {
    this.#head = head;
    this.#status = Number(head.slice(9, 12));
    const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
    if (length === undefined && /\r\ntransfer-encoding: *chunked/i.test(head)) {
      this.#state = "chunk size";
      return;
    }
    this.#left = Number(length ?? 0);
    this.#state = "body";
    if (this.#left === 0) this.#finish();
  }

  #readSize(line: string): void {
    const size = Number.parseInt(line, 16);
    this.#state = size === 0 ? "trailer" : "chunk";
    // Its line's end belongs to it.
    this.#left = size + LINE_END.length;
  }

  #endPart(): void {
    if (this.#state === "chunk") this.#state = "chunk size";
    else this.#finish();
  }

  #finish(): void {
    this.#state = "head";
    this.#onAnswer(this.#status, this.#head);
  }
}
