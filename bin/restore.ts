/**
 * `npm run restore -- <file> [--replace] [--reason <text>]`: makes the database hold what a backup
 * does, all of it or nothing. `--replace` puts it in the place of what is there.
 */
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { disconnectPrisma, getPrisma } from "@/lib/data/prisma";
import { readEnv } from "@/lib/env";
import { restore } from "@/lib/operations/backup/restore";
import { migrate } from "./database/migrate";
import { runAsScript } from "./database/run-as-script";
import { upgradeBackup } from "./database/upgrade-backup";

runAsScript(module, async () => {
  const { file, replace, reason } = readArguments();
  await migrate(readEnv());
  try {
    const upgrade = upgradeBackup;
    const result = await restore(getPrisma(), file, { replace, reason, upgrade });
    const { games, removed, header } = result;
    for (const { id, revision, backupRevision } of games) {
      const isNew = revision === backupRevision;
      console.log(
        isNew
          ? `${id} at revision ${revision}`
          : `${id} as of revision ${backupRevision}, published as revision ${revision}`,
      );
    }
    for (const id of removed) console.log(`${id} was removed: the backup does not have it`);
    console.log(
      `Restored the backup of ${header.takenAt}, ${header.withPeople ? "with its people" : "which has no people"}.`,
    );
  } finally {
    await disconnectPrisma();
  }
});

function readArguments(): { file: string; replace: boolean; reason: string | null } {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { replace: { type: "boolean", default: false }, reason: { type: "string" } },
  });
  const [file, ...rest] = positionals;
  if (!file || rest.length > 0) {
    throw new Error("Usage: npm run restore -- <file> [--replace] [--reason <text>]");
  }
  return { file: resolve(file), replace: values.replace, reason: values.reason ?? null };
}
