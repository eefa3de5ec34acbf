import { databaseProblem } from "@/lib/data/database-problem";
import { describeDatabase, PROVIDER } from "../support/database";

test.each([
  ["database_full", Object.assign(new Error("database or disk is full"), { code: "SQLITE_FULL" })],
  ["database_full", new Error("attempt to write a readonly database")],
  ["database_full", Object.assign(new Error("could not extend file"), { code: "53100" })],
  ["database_unavailable", new Error("Connection terminated unexpectedly")],
  ["database_busy", new Error("55P03: canceling statement due to lock timeout")],
])("%s is known by the words of the driver, also behind another error", (code, error) => {
  expect(databaseProblem(error)).toMatchObject({ code, status: 503 });
  expect(databaseProblem(new Error("It failed", { cause: error }))).toMatchObject({ code });
  expect(databaseProblem(new Error("It failed"))).toBeNull();
});

describeDatabase("a database without room", (database) => {
  test("is known where Prisma says so", async () => {
    if (PROVIDER !== "sqlite") return;
    const { prisma } = database;
    await prisma.$queryRaw`PRAGMA max_page_count = 1`;
    const fill = async () => {
      for (let each = 0; each < 1000; each++) {
        const url = `https://example.org/${each}/${"x".repeat(4000)}`;
        await prisma.source.create({ data: { url } as never });
      }
    };
    const error = await fill().catch((reason: unknown) => reason);
    expect(databaseProblem(error)?.code).toBe("database_full");
  });
});
