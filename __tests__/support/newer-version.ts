import { execFile } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";

const MIGRATION = "20991231000000_added_by_a_test";

/** What a migration of ours may do: it adds what the version before does not ask for. */
const ADDS = `
CREATE TABLE "AddedByATest" ("id" TEXT PRIMARY KEY, "note" TEXT NOT NULL DEFAULT '');
ALTER TABLE "Games" ADD COLUMN "addedByATest" TEXT;
ALTER TABLE "Revision" ADD COLUMN "addedByATest" INTEGER NOT NULL DEFAULT 0;
CREATE INDEX "Bout_addedByATest_idx" ON "Bout" ("boxedOn", "winner");
`;

/** Nothing of it differs between versions that the test could see; what is large or not ours is not copied. */
const LINKED = new Set(["node_modules", ".next", "app", "components", "public"]);
const LEFT_OUT = /^(\.git|\.data|coverage|bench|__tests__)$/;

export interface NewerVersion {
  /** Where it is, as a clone. */
  root: string;
  /** Runs its `npm run migrate`; what that printed. */
  migrate(databaseUrl: string): Promise<string>;
  remove(): void;
}

/** The product on PostgreSQL with one migration more. */
export function makeNewerVersion(): NewerVersion {
  const root = mkdtempSync(join(tmpdir(), "qualified-newer-"));
  for (const name of readdirSync(".")) {
    if (LEFT_OUT.test(name)) continue;
    if (LINKED.has(name)) symlinkSync(resolve(name), join(root, name));
    else cpSync(name, join(root, name), { recursive: true });
  }
  const folder = join(root, "prisma/migrations/postgres", MIGRATION);
  mkdirSync(folder);
  writeFileSync(join(folder, "migration.sql"), ADDS);
  return {
    root,
    async migrate(databaseUrl) {
      const { stdout } = await promisify(execFile)(
        process.execPath,
        ["--import", "tsx", "bin/database/migrate.ts"],
        { cwd: root, env: { ...process.env, DATABASE_URL: databaseUrl } },
      );
      return stdout;
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
