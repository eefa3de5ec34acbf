import { promisify } from "node:util";
import {
  type BrotliOptions,
  brotliCompress,
  brotliCompressSync,
  constants,
  gzip,
  gzipSync,
} from "node:zlib";

export type Encoding = "br" | "gzip" | "identity";

const compressGzip = promisify(gzip);
const compressBrotli = promisify(brotliCompress);

const MIN_BYTES = 860;
const COMPRESSIBLE = /^(text\/|image\/svg\+xml|application\/(.+\+)?(json|xml|javascript|manifest))/;

/** Is a body of this type and size worth compressing? */
export function isCompressible(contentType: string, bytes: number): boolean {
  return bytes >= MIN_BYTES && COMPRESSIBLE.test(contentType);
}

/** The best encoding that an Accept-Encoding header allows. */
export function chooseEncoding(accepted: string | undefined): Encoding {
  if (!accepted) return "identity";
  const refused = new Set<string>();
  const named = new Set<string>();
  for (const part of accepted.toLowerCase().split(",")) {
    const [name = "", ...parameters] = part.split(";").map((piece) => piece.trim());
    const isRefused = parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
    (isRefused ? refused : named).add(name);
  }
  const accepts = (name: string) => !refused.has(name) && (named.has(name) || named.has("*"));
  if (accepts("br")) return "br";
  return accepts("gzip") || accepts("x-gzip") ? "gzip" : "identity";
}

/**
 * What is kept for a revision is compressed lightly, so that its first reader does not wait, and what took less to
 * make than that, quickly; what is kept for as long as the process runs, strongly.
 */
export type Effort = "quick" | "light" | "strong";

const GZIP_LEVELS: Readonly<Record<Effort, number>> = { quick: 2, light: 6, strong: 9 };
const BROTLI_QUALITIES: Readonly<Record<Effort, number>> = { quick: 2, light: 5, strong: 9 };

type Compressed = Exclude<Encoding, "identity">;

/** Compresses off the main thread. */
export function compress(body: Buffer, encoding: Compressed, effort: Effort): Promise<Buffer> {
  return encoding === "gzip"
    ? compressGzip(body, { level: GZIP_LEVELS[effort] })
    : compressBrotli(body, brotliOptions(body, effort));
}

/** Compresses while all others wait. */
export function compressAtOnce(body: Buffer, encoding: Compressed, effort: Effort): Buffer {
  return encoding === "gzip"
    ? gzipSync(body, { level: GZIP_LEVELS[effort] })
    : brotliCompressSync(body, brotliOptions(body, effort));
}

function brotliOptions(body: Buffer, effort: Effort): BrotliOptions {
  return {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITIES[effort],
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  };
}
