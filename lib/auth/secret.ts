import { createHmac, randomBytes } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Env, missingEnv } from "@/lib/env";

const FILE = "auth-secret";

/**
 * The secret that signs cookies and encrypts second factors: the environment's, or one made at the
 * first start and kept in DATA_DIR for its owner only. Throws {@link EnvError} with PostgreSQL, where
 * processes on several machines need the same one and none may make its own.
 */
export function readAuthSecret(env: Env): string {
  if (env.authSecret) return env.authSecret;
  if (env.databaseProvider === "postgres") {
    throw missingEnv(
      "BETTER_AUTH_SECRET",
      "is not set; every process on one PostgreSQL database needs the same",
    );
  }
  return readSecretFile(env.dataDir) ?? makeSecretFile(env.dataDir);
}

/**
 * By which a secret is known again, and which says nothing about it; `null`: this machine has none (yet),
 * or with PostgreSQL it was not told to this program.
 */
export function secretFingerprint({ authSecret, dataDir }: Env): string | null {
  const secret = authSecret ?? readSecretFile(dataDir);
  if (secret === null) return null;
  return createHmac("sha256", secret).update("fingerprint for backups").digest("hex").slice(0, 32);
}

function readSecretFile(dataDir: string): string | null {
  try {
    const secret = readFileSync(join(dataDir, FILE), "utf8").trim();
    if (secret.length >= 32) return secret;
    throw new Error(`${join(dataDir, FILE)} is not whole. Remove it; everybody signs in again.`);
  } catch (error) {
    if (isCode(error, "ENOENT")) return null;
    throw error;
  }
}

function makeSecretFile(dataDir: string): string {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const path = join(dataDir, FILE);
  const draft = `${path}.${process.pid}`;
  const secret = randomBytes(32).toString("base64url");
  writeFileSync(draft, `${secret}\n`, { mode: 0o600 });
  try {
    // Of two processes that start at once, one names its file and the other reads it, whole.
    linkSync(draft, path);
    return secret;
  } catch (error) {
    const made = isCode(error, "EEXIST") ? readSecretFile(dataDir) : null;
    if (made) return made;
    throw error;
  } finally {
    unlinkSync(draft);
  }
}

function isCode(error: unknown, code: string): boolean {
  return (error as { code?: unknown } | null)?.code === code;
}
