import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, closeSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A folder on a disk that is soon full. */
export interface SmallDisk {
  folder: string;
  /** Why it is on no disk of its own, and cannot be filled; `null`: it can. */
  missing: string | null;
  /** Takes all room that is left; gives what gives it back. */
  fill(): () => void;
  remove(): void;
}

/** Of so many megabytes, in memory. */
export function makeSmallDisk(megabytes: number): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), "qualified-disk-"));
  const size = `size=${megabytes}m`;
  const { status, stderr } = spawnSync("mount", ["-t", "tmpfs", "-o", size, "tmpfs", folder], {
    encoding: "utf8",
  });
  chmodSync(folder, 0o777);
  return {
    folder,
    missing: status === 0 ? null : `no small file system can be mounted (${stderr?.trim()})`,
    fill: () => fill(join(folder, "filler")),
    remove() {
      if (status === 0) execFileSync("umount", ["-l", folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function fill(file: string): () => void {
  const handle = openSync(file, "w");
  const bytes = Buffer.alloc(64 * 1024);
  try {
    for (let size = bytes.length; size >= 512; ) {
      try {
        writeSync(handle, bytes, 0, size);
      } catch {
        size /= 2;
      }
    }
  } finally {
    closeSync(handle);
  }
  return () => rmSync(file);
}
