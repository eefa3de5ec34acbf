/**
 * `npm run backup -- [file] [--with-people]`: writes all that the database holds to one file, as it is
 * at one moment, while the app runs. Without a file: a new one in DATA_DIR/backups.
 */
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { secretFingerprint } from "@/lib/auth/secret";
import { noteBackup } from "@/lib/data/last-backup";
import { disconnectPrisma, getPrisma } from "@/lib/data/prisma";
import { type Env, readEnv } from "@/lib/env";
import { backup } from "@/lib/operations/backup/backup";
import { runAsScript } from "./database/run-as-script";

runAsScript(module, async () => {
  const env = readEnv();
  const { dataDir } = env;
  const { file, withPeople } = readArguments();
  const path = file ? resolve(file) : join(dataDir, "backups", nameOf(new Date()));
  try {
    const made = await backup(getPrisma(), path, {
      withPeople,
      secretFingerprint: secretFingerprint(env),
    });
    await noteBackup(dataDir, made);
    const rows = Object.values(made.tables).reduce((sum, count) => sum + count, 0);
    for (const { id, revision } of made.games) console.log(`${id} at revision ${revision}`);
    console.log(
      `${rows} rows, ${withPeople ? "with" : "without"} people, ${Math.ceil(made.bytes / 1024)} kB: ${path}`,
    );
    if (withPeople) console.log(secretNote(env));
  } finally {
    await disconnectPrisma();
  }
});

/** Without it the second factors in the file cannot be read. */
function secretNote(env: Env): string {
  const place = env.authSecret ? "BETTER_AUTH_SECRET" : join(env.dataDir, "auth-secret");
  const isKnown = secretFingerprint(env) !== null;
  return isKnown || env.databaseProvider === "sqlite"
    ? `Second factors are encrypted with the secret in ${place}: keep it too, in another place. A restore where the secret is another turns them off.`
    : "BETTER_AUTH_SECRET is not set here, so the file does not say with which secret second factors are encrypted: keep it too, in another place.";
}

function readArguments(): { file: string | undefined; withPeople: boolean } {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { "with-people": { type: "boolean", default: false } },
  });
  const [file, ...rest] = positionals;
  if (rest.length > 0) throw new Error("Usage: npm run backup -- [file] [--with-people]");
  return { file, withPeople: values["with-people"] };
}

/** "qualified-2024-03-11T18-30-00-000Z.jsonl.gz": sorts by time, and every file system takes it. */
function nameOf(moment: Date): string {
  return `qualified-${moment.toISOString().replace(/[:.]/g, "-")}.jsonl.gz`;
}
