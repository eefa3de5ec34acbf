import { chmodSync, statSync, unlinkSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import Database from "libsql";
import { makePrisma, type PrismaClient, readSnapshot } from "@/lib/data/prisma";
import { makeSqliteAdapter } from "@/lib/data/sqlite-adapter";
import { describeDatabase, PROVIDER } from "../support/database";

const url = (number: number) => `https://example.org/${number}`;

describeDatabase("a client of SQLite", (database) => {
  if (PROVIDER !== "sqlite")
    return test("is not asked for", () => expect(PROVIDER).toBe("postgres"));

  const path = () => database.env.databaseUrl.slice("file:".length);
  const add = (client: Pick<PrismaClient, "source">, number: number) =>
    client.source.create({ data: { url: url(number) } });
  const urls = async () => {
    const all = await database.prisma.source.findMany({ orderBy: { url: "asc" } });
    return all.map((source) => source.url);
  };

  describe("while another program holds the lock of those who write", () => {
    let other: Database.Database;
    beforeEach(async () => {
      await database.prisma.source.count();
      other = new Database(path());
      other.exec("BEGIN IMMEDIATE");
    });
    afterEach(() => other.close());

    const release = () => other.exec("COMMIT");

    test.each<[string, () => Promise<unknown>]>([
      ["a single write", () => add(database.prisma, 1)],
      [
        "a transaction that reads before it writes, as signing in does",
        () =>
          database.prisma.$transaction(async (tx) => {
            await tx.source.count();
            await add(tx, 1);
          }),
      ],
      [
        "a write of several rows",
        () => database.prisma.source.createMany({ data: [{ url: url(1) }] }),
      ],
    ])("%s waits, while reads and the rest of the process go on", async (_, write) => {
      let isDone = false;
      const writing = write().then(() => (isDone = true));
      // More often than the lock is asked for; if anything stood still, this would not end.
      for (let turn = 0; turn < 20; turn++) {
        await sleep(5);
        expect(await urls()).toEqual([]);
        expect(await readSnapshot(database.prisma, (tx) => tx.source.count())).toBe(0);
      }
      expect(isDone).toBe(false);
      release();
      await writing;
      expect(await urls()).toEqual([url(1)]);
    });

    test("a transaction sees what the other wrote meanwhile", async () => {
      const seeing = database.prisma.$transaction((tx) => tx.source.count());
      other.prepare('INSERT INTO "Source" ("url") VALUES (?)').run(url(2));
      release();
      expect(await seeing).toBe(1);
    });
  });

  test("a transaction that only reads cannot write, and leaves the connection as it was", async () => {
    const writing = readSnapshot(database.prisma, (tx) => add(tx, 1));
    await expect(writing).rejects.toThrow(/readonly/);
    await add(database.prisma, 2);
    await database.prisma.$transaction((tx) => add(tx, 3));
    expect(await urls()).toEqual([url(2), url(3)]);
  });

  test("keeps whole numbers, booleans, texts and bytes as they are", async () => {
    const connection = await makeSqliteAdapter(database.env.databaseUrl).connect();
    const values = [7, true, false, null, 1.5, "Ә'\0;", 2n ** 40n];
    const result = await connection.queryRaw({
      sql: `SELECT ${values.map(() => "typeof(?)").join(", ")}`,
      args: values,
      argTypes: values.map(() => ({ scalarType: "unknown", arity: "scalar" })),
    });
    expect(result.rows).toEqual([
      ["integer", "integer", "integer", "null", "real", "text", "integer"],
    ]);
    await connection.dispose();
  });

  test("when it is closed, the one file has everything", async () => {
    const client = makePrisma(database.env);
    await add(client, 1);
    await client.$disconnect();
    expect(statSync(`${path()}-wal`, { throwIfNoEntry: false })?.size ?? 0).toBe(0);
  });

  test("makes files that only their owner can read", async () => {
    const fresh = `${path()}-folder/new.db`;
    const client = makePrisma({ databaseProvider: "sqlite", databaseUrl: `file:${fresh}` });
    await client.$executeRaw`CREATE TABLE made (id INTEGER)`;
    const modes = ["", "-wal", "-shm"].map((end) => statSync(fresh + end).mode & 0o777);
    expect(modes).toEqual([0o600, 0o600, 0o600]);
    await client.$disconnect();
  });

  test.each([
    ["that everybody could read is its owner's from then on", 0o644, 0o600],
    ["that was given to a group stays the group's", 0o640, 0o640],
  ])("a file of an earlier version %s", async (_, before, after) => {
    await add(database.prisma, 1);
    const files = ["", "-wal", "-shm"].map((end) => path() + end);
    for (const file of files) chmodSync(file, before);
    const client = makePrisma(database.env);
    await client.source.count();
    expect(files.map((file) => statSync(file).mode & 0o777)).toEqual([after, after, after]);
    await client.$disconnect();
  });

  describe("whose file is", () => {
    beforeEach(() => add(database.prisma, 1));

    const takeAway = () => {
      for (const end of ["", "-wal", "-shm"]) unlinkSync(path() + end);
    };

    test.each<[string, () => Promise<unknown> | undefined, RegExp]>([
      ["removed", () => undefined, /database file is gone/],
      [
        "replaced by another",
        async () => {
          const connection = await makeSqliteAdapter(database.env.databaseUrl).connect();
          await connection.dispose();
        },
        /was replaced by another/,
      ],
    ])("%s writes nothing more, and says why", async (_, putInPlace, why) => {
      takeAway();
      await putInPlace();
      await expect(database.prisma.$transaction((tx) => add(tx, 2))).rejects.toThrow(why);
      await expect(add(database.prisma, 3)).rejects.toThrow(why);
      expect(await urls()).toEqual([url(1)]);
    });

    test("removed in the middle of a transaction: it is not committed", async () => {
      const writing = database.prisma.$transaction(async (tx) => {
        await add(tx, 2);
        takeAway();
      });
      await expect(writing).rejects.toThrow(/database file is gone/);
      expect(await urls()).toEqual([url(1)]);
    });
  });
});
