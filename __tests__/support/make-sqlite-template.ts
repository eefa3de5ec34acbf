import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrateTemplate } from "./migrate-template";

/** Before all tests of the project; its workers inherit the environment. */
export default function makeSqliteTemplate(): void {
  const folder = mkdtempSync(join(tmpdir(), "qualified-test-"));
  process.env.TEST_SQLITE_FOLDER = folder;
  migrateTemplate(`file:${join(folder, "template.db")}`);
}
