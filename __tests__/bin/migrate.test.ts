import { describeDatabase, PROVIDER } from "../support/database";
import { runScript } from "../support/run-script";

describeDatabase("migrations", (database) => {
  const migrate = () =>
    runScript("bin/database/migrate.ts", [], { DATABASE_URL: database.env.databaseUrl });

  test("applied again change nothing", async () => {
    const applied = () => database.prisma.$queryRaw`SELECT * FROM "_prisma_migrations"`;
    const before = await applied();
    expect(before).not.toEqual([]);
    expect(migrate()).toMatchObject({ code: 0, stdout: "Database: up to date.\n" });
    await expect(applied()).resolves.toEqual(before);
  });

  test("that were edited after they were applied are refused", async () => {
    await database.prisma.$executeRaw`UPDATE "_prisma_migrations" SET "checksum" = 'edited'`;
    const { code, stderr } = migrate();
    expect(stderr).toMatch(/Migrations were edited after they were applied: \d{14}_init/);
    expect(code).toBe(1);
  });

  test("of a newer version are refused", async () => {
    await database.prisma.$executeRaw`
      UPDATE "_prisma_migrations" SET "migration_name" = '99991231235959_future'`;
    const { code, stderr } = migrate();
    expect(stderr).toContain("99991231235959_future");
    expect(code).toBe(1);
  });

  test("lead to prisma/schema.prisma exactly", () => {
    const { code, stdout, stderr } = runScript("bin/database/make-migration.ts", [
      "--check",
      PROVIDER,
    ]);
    expect(stderr).toBe("");
    expect(stdout).toBe("The migrations and prisma/schema.prisma agree.\n");
    expect(code).toBe(0);
  });
});
