import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

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
 * Compresses off the main thread. What is kept for a revision is compressed lightly, so that its
 * first reader does not wait; what is kept for as long as the process runs, well.
 */
export function compress(
  body: Buffer,
  encoding: Exclude<Encoding, "identity">,
  effort: "light" | "strong",
): Promise<Buffer> {
  if (encoding === "gzip") return compressGzip(body, { level: effort === "light" ? 6 : 9 });
  return compressBrotli(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: effort === "light" ? 5 : 9,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  });
}
