import { constants } from "node:fs";
import { access, statfs } from "node:fs/promises";
import { dirname } from "node:path";
import type { DatabaseEnv } from "@/lib/env";

/** Less than that is filled by a few publishes and the log; what watches over the site has time to call somebody. */
const LEAST_FREE_BYTES = 64 * 1024 * 1024;

export type RoomToWrite = "ok" | "full" | "read-only";

/**
 * Whether the SQLite file has room to grow. PostgreSQL watches over its own disk. Throws where there is no
 * such file.
 */
export async function findRoomToWrite({
  databaseProvider,
  databaseUrl,
}: DatabaseEnv): Promise<RoomToWrite> {
  if (databaseProvider !== "sqlite") return "ok";
  const path = databaseUrl.slice("file:".length);
  const { bavail, bsize } = await statfs(dirname(path));
  if (bavail * bsize < LEAST_FREE_BYTES) return "full";
  try {
    await access(path, constants.W_OK);
    return "ok";
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") throw error;
    return "read-only";
  }
}
