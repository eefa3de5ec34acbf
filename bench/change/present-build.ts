import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundled } from "./bundled";

export type PresentBuild = Pick<typeof import("@/lib/change/diff-of-changes"), "diffOfChanges"> &
  Pick<typeof import("@/lib/change/advance"), "advance"> &
  Pick<typeof import("@/lib/record/record-of-rows"), "makeGamesRecord" | "partsOf">;

/** What a preview and a publish compute of a change, of this tree, made as the earlier build is. */
export async function loadPresentBuild(): Promise<PresentBuild> {
  const folder = mkdtempSync(join(tmpdir(), "qualified-present-"));
  try {
    return await bundled(
      process.cwd(),
      ["lib/change/diff-of-changes", "lib/change/advance", "lib/record/record-of-rows"],
      join(folder, "present.mjs"),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
