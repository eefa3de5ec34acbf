import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makePrisma } from "@/lib/data/prisma";
import type { DatabaseEnv } from "@/lib/env";
import { DECLINED } from "../support/declined";
import { runScript } from "../support/run-script";
import { readStoredRows } from "../support/stored-rows";
import { type Databases, postgresDatabases, sqliteDatabases } from "./copied-database";
import { killAfter } from "./killed-programs";
import { OwnCluster, whyNoCluster } from "./own-cluster";

// More than run-script.ts allows.
jest.setTimeout(600_000);

const GAMES = "paris-2024";
/** So many moments of a program's work are chosen to kill it in, evenly spread over it. */
const DEATHS = Number(process.env.FAULTS_DEATHS ?? 8);
const folder = mkdtempSync(join(tmpdir(), "qualified-killed-"));
const changedFacts = join(folder, "facts");
const backupFile = join(folder, "backup.jsonl.gz");

const missing = whyNoCluster();
if (missing) console.log(`Skipped: programs killed on PostgreSQL: ${missing}.`);

const envOf = (url: string) => ({ DATABASE_URL: url, DATA_DIR: folder, BETTER_AUTH_SECRET: "" });

async function run(url: string, script: string, ...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await runScript(script, args, envOf(url));
  if (code !== 0) throw new Error(`${script} failed:\n${stdout}${stderr}`);
  return stdout;
}

function connect(url: string) {
  const env: DatabaseEnv = {
    databaseUrl: url,
    databaseProvider: url.startsWith("file:") ? "sqlite" : "postgres",
  };
  return { prisma: makePrisma(env), isSqlite: env.databaseProvider === "sqlite" };
}

/** All that a database holds, as a few letters; throws where SQLite finds its file damaged. */
async function fingerprint(url: string): Promise<string> {
  const { prisma, isSqlite } = connect(url);
  try {
    if (isSqlite) {
      const [found] = await prisma.$queryRaw<object[]>`PRAGMA integrity_check`;
      expect(found).toEqual({ integrity_check: "ok" });
      expect(await prisma.$queryRaw`PRAGMA foreign_key_check`).toEqual([]);
    }
    const rows = JSON.stringify(await readStoredRows(prisma));
    return createHash("sha256").update(rows).digest("hex").slice(0, 12);
  } finally {
    await prisma.$disconnect();
  }
}

/** The migrations that a database had, whole ones and others. */
async function listMigrations(url: string): Promise<string[]> {
  const { prisma } = connect(url);
  try {
    const rows = await prisma.$queryRaw<{ name: string; whole: number | bigint }[]>`
      SELECT "migration_name" AS "name", CASE WHEN "finished_at" IS NULL THEN 0 ELSE 1 END AS "whole"
      FROM "_prisma_migrations" ORDER BY "migration_name"`;
    return rows.map(({ name, whole }) => (Number(whole) === 1 ? name : `${name}, half`));
  } finally {
    await prisma.$disconnect();
  }
}

const DATABASES: readonly [string, boolean][] = [
  ["SQLite", true],
  ["PostgreSQL", missing === null],
];

describe.each(DATABASES.filter(([, isThere]) => isThere))(
  "on %s a program that is killed",
  (name) => {
    let cluster: OwnCluster | undefined;
    let databases: Databases;
    /** With revisions 1 (import) and 2 (a place declined). */
    let base: string;

    beforeAll(async () => {
      if (name === "PostgreSQL") {
        cluster = await OwnCluster.make();
        databases = postgresDatabases(cluster);
      } else databases = sqliteDatabases();
      base = await databases.empty();
      await run(base, "bin/import.ts", join("prisma/data", GAMES));
      await run(base, "bin/backup.ts", backupFile);
      const input = { gamesId: GAMES, changes: [DECLINED], reason: "A test" };
      await run(base, "__tests__/support/publish-changes.ts", JSON.stringify(input));
      cpSync(join("prisma/data", GAMES), changedFacts, { recursive: true });
      const bouts = join(changedFacts, "bouts.csv");
      writeFileSync(bouts, readFileSync(bouts, "utf8").replaceAll(",4:1,", ",3:2,"));
    });
    afterAll(() => {
      databases?.remove();
      cluster?.remove();
    });

    test.each([
      ["undo", "__tests__/faults/undo-given.ts", [GAMES, "2"]],
      ["import", "bin/import.ts", [changedFacts, "--replace"]],
      ["restore", "bin/restore.ts", [backupFile, "--replace", "--reason", "A test"]],
    ] as const)(
      "in %s leaves what was, or all that was to be, and does it when it is run again",
      async (_, script, args) => {
        const before = await fingerprint(base);
        const whole = await databases.copy(base);
        const began = Date.now();
        await run(whole, script, ...args);
        const took = Date.now() - began;
        const after = await fingerprint(whole);
        expect(after).not.toBe(before);

        const left = { before: 0, after: 0, ended: 0 };
        for (let death = 0; death < DEATHS; death++) {
          const url = await databases.copy(base);
          // The first half is Node's own, before anything is done.
          const { hasEnded } = await killAfter(
            took * (0.5 + (0.6 * death) / DEATHS),
            script,
            args,
            envOf(url),
          );
          const found = await fingerprint(url);
          expect([before, after]).toContain(found);
          left[hasEnded ? "ended" : found === before ? "before" : "after"] += 1;
          if (found === before) await run(url, script, ...args);
          expect(await fingerprint(url)).toBe(after);
        }
        console.log(`${name}, ${script}: killed ${DEATHS} times: ${JSON.stringify(left)}`);
      },
    );

    test("in a migration can be run again, and makes the same database", async () => {
      const whole = await databases.empty();
      const began = Date.now();
      await run(whole, "bin/database/migrate.ts");
      const took = Date.now() - began;
      const all = await listMigrations(whole);
      const counts: number[] = [];
      for (let death = 0; death < DEATHS; death++) {
        const url = await databases.empty();
        await killAfter(
          took * (0.3 + (0.5 * death) / DEATHS),
          "bin/database/migrate.ts",
          [],
          envOf(url),
        );
        const had = await listMigrations(url).catch(() => []);
        expect(all.slice(0, had.length)).toEqual(had);
        counts.push(had.length);
        await run(url, "bin/database/migrate.ts");
        expect(await listMigrations(url)).toEqual(all);
      }
      console.log(
        `${name}, migrations: killed ${DEATHS} times, when so many of ${all.length} were there: ${counts.join(" ")}`,
      );
    });
  },
);

afterAll(() => rmSync(folder, { recursive: true, force: true }));
