import { unzipSync, zipSync } from "fflate";
import { problemAt } from "@/lib/problem";
import { FactsInvalidError } from "./problem";

/** Of the files in an archive together; a folder's are as large. */
const MOST_BYTES = 64 * 1024 * 1024;

/** The first moment that a ZIP can say, as the machine's clock reads it: the same bytes everywhere. */
const NO_MOMENT = new Date(1980, 0, 1);

/** The files as a ZIP archive of one folder; the same files give the same bytes. */
export function zipFacts(
  folder: string,
  files: ReadonlyMap<string, Buffer>,
): Uint8Array<ArrayBuffer> {
  const inFolder = [...files].map(([name, bytes]) => [`${folder}/${name}`, bytes] as const);
  return zipSync(Object.fromEntries(inFolder), { mtime: NO_MOMENT, level: 9 });
}

/** The files of an archive by name, whatever folder they are in. Throws {@link FactsInvalidError}. */
export function unzipFacts(archive: string, bytes: Uint8Array): [string, Buffer][] {
  const refuse = (code: "not-a-zip" | "zip-over-64-mb") =>
    new FactsInvalidError([{ ...problemAt("", code), file: archive, line: null, value: null }]);
  let left = MOST_BYTES;
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        left -= originalSize;
        return left >= 0 && !name.endsWith("/") && !name.startsWith("__MACOSX/");
      },
    });
  } catch {
    throw refuse("not-a-zip");
  }
  if (left < 0) throw refuse("zip-over-64-mb");
  return Object.entries(files).map(([path, content]) => [
    path.slice(path.lastIndexOf("/") + 1),
    Buffer.from(content),
  ]);
}
