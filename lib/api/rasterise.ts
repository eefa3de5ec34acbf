import "server-only";
import { join } from "node:path";
import type { Worker } from "node:worker_threads";
import type { Picture } from "@/components/pictures/mark";
import { LETTERS_HERE, writeSvgOfLetters } from "@/components/pictures/write-svg";

/** By its path in the folder that the server runs in: a thread reads the file as it stands. */
const WORKER = join(process.cwd(), "lib", "api", "rasterise-worker.mjs");

/** Seconds without work after which the thread gives its memory back. */
const IDLE_SECONDS = 60;

/** A picture that is larger is drawn smaller, or it would take too much memory: 24 megapixels are 96 MB. */
const MOST_PIXELS = 24_000_000;

interface Drawn {
  number: number;
  png?: Uint8Array<ArrayBuffer>;
  error?: string;
}

interface Waiting {
  resolve: (png: Uint8Array<ArrayBuffer>) => void;
  reject: (error: Error) => void;
}

/** The thread that draws, started with the first picture. */
class Rasteriser {
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | undefined;
  #idle: NodeJS.Timeout | undefined;
  #number = 0;

  draw(picture: Picture, zoom: number): Promise<Uint8Array<ArrayBuffer>> {
    clearTimeout(this.#idle);
    this.#worker ??= this.#start();
    this.#worker.ref();
    this.#number += 1;
    const number = this.#number;
    const { svg, letters } = writeSvgOfLetters(picture);
    const drawn = new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
      this.#waiting.set(number, { resolve, reject });
    });
    const scale = pictureScale(picture, zoom);
    this.#worker.postMessage({ number, svg, letters, mark: LETTERS_HERE, scale });
    return drawn;
  }

  #start(): Worker {
    // An import would be followed by the bundler into the thread's own file, and it cannot place native code.
    const { Worker: Thread } = process.getBuiltinModule("node:worker_threads");
    const worker = new Thread(WORKER);
    worker.on("message", ({ number, png, error }: Drawn) => {
      const waiting = this.#waiting.get(number);
      this.#waiting.delete(number);
      if (this.#waiting.size === 0) this.#rest(worker);
      if (png) waiting?.resolve(png);
      else waiting?.reject(new Error(`A picture could not be drawn: ${error}`));
    });
    worker.on("error", (error: Error) => this.#lose(worker, error));
    worker.on("exit", (code) => this.#lose(worker, new Error(`It ended with ${code}`)));
    return worker;
  }

  /** Nothing keeps a process alive that only rests. */
  #rest(worker: Worker): void {
    worker.unref();
    this.#idle = setTimeout(() => {
      this.#worker = undefined;
      void worker.terminate();
    }, IDLE_SECONDS * 1000).unref();
  }

  #lose(worker: Worker, cause: Error): void {
    if (this.#worker !== worker) return;
    this.#worker = undefined;
    for (const { reject } of this.#waiting.values()) reject(cause);
    this.#waiting.clear();
  }
}

const rasteriser = new Rasteriser();

/** How many pixels of the image a pixel of the picture gets: as many as asked for, unless it is very large. */
export function pictureScale({ width, height }: Pick<Picture, "width" | "height">, zoom: number) {
  return Math.min(zoom, Math.sqrt(MOST_PIXELS / (width * height)));
}

/** The picture as PNG, `zoom` times as large; drawn in another thread, one after the other. */
export function rasterise(picture: Picture, zoom: number): Promise<Uint8Array<ArrayBuffer>> {
  return rasteriser.draw(picture, zoom);
}
