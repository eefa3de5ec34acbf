import { rmSync } from "node:fs";

/** After all tests of the project: removes the template, and what an aborted test left behind. */
export default function dropSqliteTemplate(): void {
  const folder = process.env.TEST_SQLITE_FOLDER;
  if (folder) rmSync(folder, { recursive: true, force: true });
}
