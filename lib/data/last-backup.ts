import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

const LastBackup = z.object({
  path: z.string(),
  /** ISO 8601, UTC. */
  takenAt: z.iso.datetime(),
  bytes: z.number(),
  withPeople: z.boolean(),
  games: z.array(z.object({ id: z.string(), revision: z.number() })),
});

/** The last backup that was taken on this machine. */
export type LastBackup = z.infer<typeof LastBackup>;

const FILE = "last-backup.json";

/** Notes in the data folder that a backup was taken. */
export async function noteBackup(dataDir: string, backup: LastBackup): Promise<void> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const path = join(dataDir, FILE);
  await writeFile(`${path}.partial`, `${JSON.stringify(LastBackup.parse(backup), null, 2)}\n`, {
    mode: 0o600,
  });
  await rename(`${path}.partial`, path);
}

/** `null`: none was taken here, or the note cannot be read. */
export async function readLastBackup(dataDir: string): Promise<LastBackup | null> {
  const text = await readFile(join(dataDir, FILE), "utf8").catch(() => null);
  if (text === null) return null;
  try {
    return LastBackup.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
