import { execFileSync } from "node:child_process";

/** Migrates the database that the tests of one provider copy. */
export function migrateTemplate(databaseUrl: string): void {
  execFileSync(process.execPath, ["--import", "tsx", "bin/database/migrate.ts"], {
    env: { ...process.env, DATABASE_URL: databaseUrl },
    stdio: ["ignore", "ignore", "inherit"],
  });
}
