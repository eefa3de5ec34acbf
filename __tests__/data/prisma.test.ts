import { readSnapshot } from "@/lib/data/prisma";
import { describeDatabase, PROVIDER } from "../support/database";

describeDatabase("the client", (database) => {
  test("every connection of SQLite has WAL and foreign keys, and does not stand still for a lock", async () => {
    if (PROVIDER !== "sqlite") return expect(PROVIDER).toBe("postgres");
    const { prisma } = database;
    await expect(prisma.$queryRaw`PRAGMA journal_mode`).resolves.toEqual([{ journal_mode: "wal" }]);
    const [foreignKeys] = await prisma.$queryRaw<object[]>`PRAGMA foreign_keys`;
    const [timeout] = await prisma.$queryRaw<object[]>`PRAGMA busy_timeout`;
    const [synchronous] = await prisma.$queryRaw<object[]>`PRAGMA synchronous`;
    expect(Object.values(foreignKeys ?? {}).map(Number)).toEqual([1]);
    expect(Object.values(timeout ?? {}).map(Number)).toEqual([0]);
    expect(Object.values(synchronous ?? {}).map(Number)).toEqual([2]);
  });

  test("a read outside a transaction never sees what is not committed", async () => {
    const { prisma } = database;
    let seen: Promise<number> | undefined;
    const abandoned = prisma.$transaction(async (tx) => {
      await tx.source.create({ data: { url: "https://example.org/1" } });
      seen = prisma.source.count().then((count) => count);
      await new Promise((resolve) => setTimeout(resolve, 50));
      throw new Error("abandoned");
    });
    await expect(abandoned).rejects.toThrow("abandoned");
    await expect(seen).resolves.toBe(0);
  });

  test("a transaction that fails leaves nothing and blocks nothing", async () => {
    const { prisma } = database;
    const failing = prisma.$transaction(async (tx) => {
      await tx.source.create({ data: { url: "https://example.org/1" } });
      await tx.source.create({ data: { url: "https://example.org/1" } });
    });
    await expect(failing).rejects.toMatchObject({ code: "P2002" });
    await prisma.$transaction((tx) => tx.source.create({ data: { url: "https://example.org/2" } }));
    await expect(prisma.source.findMany()).resolves.toEqual([{ url: "https://example.org/2" }]);
  });

  test("a transaction reads one snapshot", async () => {
    const other = database.connect();
    await readSnapshot(database.prisma, async (tx) => {
      await expect(tx.source.count()).resolves.toBe(0);
      await other.source.create({ data: { url: "https://example.org/1" } });
      await expect(tx.source.count()).resolves.toBe(0);
    });
    await expect(database.prisma.source.count()).resolves.toBe(1);
  });
});
