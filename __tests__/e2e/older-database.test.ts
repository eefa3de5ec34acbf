import { join } from "node:path";
import Database from "libsql";
import { describeApp } from "../support/browser";
import { type OwnApp, startOwnApp } from "../support/own-app";

jest.setTimeout(120_000);

describeApp("a server on the database of an older version", () => {
  let app: OwnApp;
  beforeAll(async () => {
    app = await startOwnApp("la-2028");
  });
  afterAll(() => app.remove());

  test("does not start, and says what is to be done", async () => {
    await app.stop();
    const database = new Database(join(app.dataDir, "qualified.db"));
    const newest = 'SELECT MAX("migration_name") AS "name" FROM "_prisma_migrations"';
    const { name } = database.prepare(newest).get() as { name: string };
    database.prepare('DELETE FROM "_prisma_migrations" WHERE "migration_name" = ?').run(name);
    database.close();
    await expect(app.start()).rejects.toThrow(
      new RegExp(
        `ended with code 1:[^]*lacks migrations of this version: ${name}[^]*npm run migrate`,
      ),
    );
  });
});
