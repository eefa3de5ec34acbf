/**
 * `npm run restore -- <file> [--replace] [--reason <text>]`: makes the database hold what a backup
 * does, all of it or nothing. `--replace` puts it in the place of what is there.
 */
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { secretFingerprint } from "@/lib/auth/secret";
import { disconnectPrisma, getPrisma } from "@/lib/data/prisma";
import { readEnv } from "@/lib/env";
import { type RestoreResult, restore } from "@/lib/operations/backup/restore";
import { migrate } from "./database/migrate";
import { runAsScript } from "./database/run-as-script";
import { upgradeBackup } from "./database/upgrade-backup";

runAsScript(module, async () => {
  const { file, replace, reason } = readArguments();
  const env = readEnv();
  await migrate(env);
  try {
    // With SQLite a machine without a secret makes one at its next start: another.
    const none = env.databaseProvider === "sqlite" ? "none yet" : null;
    const result = await restore(getPrisma(), file, {
      replace,
      reason,
      upgrade: upgradeBackup,
      secretFingerprint: secretFingerprint(env) ?? none,
    });
    const { games, removed, header, secondFactors } = result;
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
    const note = secondFactorNote(secondFactors);
    if (note) console.log(note);
  } finally {
    await disconnectPrisma();
  }
});

function secondFactorNote(secondFactors: RestoreResult["secondFactors"]): string | null {
  if (secondFactors === "kept") return null;
  if (secondFactors === "unknown") {
    return "Nothing says whether this machine has the secret with which second factors are encrypted. Who cannot sign in with theirs: npm run create-admin -- --email <address> --remove-second-factor, or another admin under People.";
  }
  return (
    `The second factor of ${secondFactors.turnedOff} people was turned off: it was encrypted with another secret than this machine's. ` +
    "They sign in with the password alone and can set it up again. To keep it, put auth-secret (or BETTER_AUTH_SECRET) of the old machine in its place and restore again with --replace."
  );
}

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
