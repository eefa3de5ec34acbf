import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readAuthSecret } from "@/lib/auth/secret";
import { readEnv } from "@/lib/env";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "qualified-secret-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const envOf = (more: Record<string, string> = {}) =>
  readEnv({ DATA_DIR: join(folder, "data"), ...more });

test("the first start makes a secret for its owner's eyes, later ones read it", () => {
  const secret = readAuthSecret(envOf());
  expect(secret.length).toBeGreaterThanOrEqual(43);
  const path = join(folder, "data/auth-secret");
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(statSync(join(folder, "data")).mode & 0o777).toBe(0o700);
  expect(readFileSync(path, "utf8").trim()).toBe(secret);
  expect(readAuthSecret(envOf())).toBe(secret);
});

test("two folders have different secrets", () => {
  const other = envOf({ DATA_DIR: join(folder, "other") });
  expect(readAuthSecret(envOf())).not.toBe(readAuthSecret(other));
});

test("the environment's secret goes first", () => {
  const given = "0123456789abcdef0123456789abcdef";
  readAuthSecret(envOf());
  expect(readAuthSecret(envOf({ BETTER_AUTH_SECRET: given }))).toBe(given);
});

test("with PostgreSQL it has to be given, and the refusal says so", () => {
  const env = envOf({ DATABASE_URL: "postgres://db/qualified" });
  expect(() => readAuthSecret(env)).toThrow(/^BETTER_AUTH_SECRET is not set; every process/);
  const given = { ...env, authSecret: "0123456789abcdef0123456789abcdef" };
  expect(readAuthSecret(given)).toBe(given.authSecret);
});

test("a secret that was cut off is not used", () => {
  readAuthSecret(envOf());
  writeFileSync(join(folder, "data/auth-secret"), "cut");
  expect(() => readAuthSecret(envOf())).toThrow(/auth-secret is not whole/);
});
