import { readFileSync } from "node:fs";

/** The text of a file, without the space around it; `null`: it cannot be read. */
export function readGivenFile(path: string): string | null {
  try {
    return readFileSync(/* turbopackIgnore: true */ path, "utf8").trim();
  } catch {
    return null;
  }
}
