import { Readable } from "node:stream";
import { constants, crc32, createDeflateRaw } from "node:zlib";
import { Zip, type ZipInputFile } from "fflate";

export interface ZipFile {
  name: string;
  /** Of the file, made when they are asked for. */
  chunks: Iterable<Uint8Array>;
}

/** So many chunks are made while the one before them is compressed. */
const AHEAD = 4;

/** The first moment that a ZIP can say, as the machine's clock reads it: the same bytes everywhere. */
const NO_MOMENT = new Date(1980, 0, 1);
const DEFLATE = 8;

/**
 * The files as a ZIP archive, one after another while it is read, compressed off the main thread; the same
 * files give the same bytes. What goes wrong with a file ends the archive.
 */
export function zipStream(files: Iterable<ZipFile>): ReadableStream<Uint8Array> {
  return Readable.toWeb(
    Readable.from(zipped(files), { objectMode: false, highWaterMark: 0 }),
  ) as ReadableStream<Uint8Array>;
}

async function* zipped(files: Iterable<ZipFile>): AsyncGenerator<Uint8Array> {
  const made: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    made.push(chunk);
  });
  for (const { name, chunks } of files) {
    const entry: ZipInputFile = {
      filename: name,
      size: 0,
      crc: 0,
      compression: DEFLATE,
      mtime: NO_MOMENT,
    };
    zip.add(entry);
    // Set by `add`.
    const pass = entry.ondata as NonNullable<ZipInputFile["ondata"]>;
    const plain = Readable.from(measured(chunks, entry), { highWaterMark: AHEAD });
    const deflate = createDeflateRaw({ level: constants.Z_BEST_SPEED, chunkSize: 64 * 1024 });
    plain.once("error", (error) => deflate.destroy(error));
    for await (const chunk of plain.pipe(deflate)) {
      pass(null, chunk, false);
      yield* made.splice(0);
    }
    pass(null, new Uint8Array(), true);
    yield* made.splice(0);
  }
  zip.end();
  yield* made.splice(0);
}

/** The chunks, counted as a ZIP counts them. */
function* measured(chunks: Iterable<Uint8Array>, entry: ZipInputFile): Generator<Uint8Array> {
  for (const chunk of chunks) {
    entry.size += chunk.length;
    entry.crc = crc32(chunk, entry.crc);
    yield chunk;
  }
}
