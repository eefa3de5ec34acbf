import { readdirSync, readFileSync } from "node:fs";
import Database from "libsql";
import { describeDatabase, PROVIDER } from "../support/database";
import { runScript } from "../support/run-script";

/** A connection in the middle of reading, as a server's may be; PostgreSQL's own readers do. */
function openReader(url: string): { close: () => void } {
  if (PROVIDER !== "sqlite") return { close: () => {} };
  const connection = new Database(url.replace(/^file:/, ""));
  connection.exec("PRAGMA journal_mode = WAL; BEGIN");
  connection.prepare("SELECT count(*) FROM sqlite_master").get();
  return connection;
}

const TEXTS_AND_COMMENTS = /'[^']*'|"[^"]*"|--.*|\/\*[\s\S]*?\*\//g;

/** Where PostgreSQL's adapter would end a statement too early (findings/prisma-pg-script-semicolons.sh). */
function semicolonsWithin(sql: string): string[] {
  return [...sql.matchAll(TEXTS_AND_COMMENTS)]
    .map(([part]) => part)
    .filter((part) => part.includes(";"));
}

describe("the migrations of PostgreSQL", () => {
  const folder = "prisma/migrations/postgres";
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());

  test.each(names.map(({ name }) => name))(
    "%s: no semicolon is within a text or comment",
    (name) => {
      expect(semicolonsWithin(readFileSync(`${folder}/${name}/migration.sql`, "utf8"))).toEqual([]);
    },
  );

  test.each([
    ["INSERT INTO a VALUES ('one; two');", "'one; two'"],
    ["-- first; then\nSELECT 1;", "-- first; then"],
    ["/* first\n; then */ SELECT ';';", "/* first\n; then */"],
  ])("%j would be told", (sql, part) => {
    expect(semicolonsWithin(sql)[0]).toBe(part);
  });
});

describeDatabase("migrations", (database) => {
  const migrate = (databaseUrl = database.env.databaseUrl) =>
    runScript("bin/database/migrate.ts", [], { DATABASE_URL: databaseUrl });

  /** The address of a database that was never migrated. */
  async function emptyDatabase(): Promise<string> {
    const { databaseUrl } = database.env;
    if (PROVIDER === "sqlite") return `${databaseUrl}.empty`;
    await database.prisma.$executeRaw`DROP SCHEMA "public" CASCADE`;
    await database.prisma.$executeRaw`CREATE SCHEMA "public"`;
    return databaseUrl;
  }

  test("applied again change nothing", async () => {
    const applied = () => database.prisma.$queryRaw`SELECT * FROM "_prisma_migrations"`;
    const before = await applied();
    expect(before).not.toEqual([]);
    await expect(migrate()).resolves.toMatchObject({ code: 0, stdout: "Database: up to date.\n" });
    await expect(applied()).resolves.toEqual(before);
  });

  test("that are killed before their end leave nothing, and are applied by the next who tries", async () => {
    const url = await emptyDatabase();
    const killed = await runScript("__tests__/support/migrate-half.ts", [], { DATABASE_URL: url });
    expect(killed).toMatchObject({ code: 9, stdout: expect.stringMatching(/^\d{14}_init,/) });
    const { stdout, stderr } = await migrate(url);
    expect([stdout.split(" ")[0], stderr]).toEqual(["Applied", ""]);
    expect(stdout).toContain(killed.stdout.trim().split(",").join(", "));
  });

  test("by several processes at once are applied by one", async () => {
    const url = await emptyDatabase();
    const results = await Promise.all([migrate(url), migrate(url), migrate(url)]);
    expect(results.map(({ stderr }) => stderr)).toEqual(["", "", ""]);
    expect(results.map(({ code }) => code)).toEqual([0, 0, 0]);
    const said = results.map(({ stdout }) => stdout.split(" ")[0]).sort();
    expect(said).toEqual(["Applied", "Database:", "Database:"]);
  });

  test("are applied under a server that has the database open and reads it", async () => {
    const url = await emptyDatabase();
    const reader = openReader(url);
    try {
      await expect(migrate(url)).resolves.toMatchObject({
        code: 0,
        stderr: "",
        stdout: expect.stringMatching(/^Applied \d{14}_init/),
      });
    } finally {
      reader.close();
    }
  });

  if (PROVIDER === "sqlite") {
    test("under a program that does not let go of the database say to stop it", async () => {
      const url = await emptyDatabase();
      const other = new Database(url.replace(/^file:/, ""));
      other.exec("PRAGMA journal_mode = WAL; BEGIN IMMEDIATE");
      const { code, stdout, stderr } = await migrate(url);
      other.exec("ROLLBACK");
      other.close();
      expect(stderr).toMatch(/nothing was migrated. Stop the server that runs on it/);
      expect(stderr).not.toMatch(/^ {4}at |wasm/m);
      expect([code, stdout]).toEqual([1, ""]);
    }, 120_000);
  }

  test("that were edited after they were applied are refused", async () => {
    await database.prisma.$executeRaw`UPDATE "_prisma_migrations" SET "checksum" = 'edited'`;
    const { code, stderr } = await migrate();
    expect(stderr).toMatch(/Migrations were edited after they were applied: \d{14}_init/);
    expect(code).toBe(1);
  });

  test("of a newer version are refused", async () => {
    await database.prisma.$executeRaw`
      UPDATE "_prisma_migrations" SET "migration_name" = '99991231235959_future'`;
    const { code, stderr } = await migrate();
    expect(stderr).toContain("99991231235959_future");
    expect(code).toBe(1);
  });

  test("of a database that is not there say so, without its password", async () => {
    const url =
      PROVIDER === "sqlite"
        ? "file:/dev/null/qualified.db"
        : "postgres://nobody:hunter2@127.0.0.1:1/nothing";
    const { code, stderr } = await migrate(url);
    expect(stderr).toMatch(/\/dev\/null|nothing answers at 127.0.0.1:1/);
    expect(stderr).not.toContain("hunter2");
    expect(code).toBe(1);
  });

  test("lead to prisma/schema.prisma exactly", async () => {
    const { code, stdout, stderr } = await runScript("bin/database/make-migration.ts", [
      "--check",
      PROVIDER,
    ]);
    expect(stderr).toBe("");
    expect(stdout).toBe("The migrations and prisma/schema.prisma agree.\n");
    expect(code).toBe(0);
  });
});
