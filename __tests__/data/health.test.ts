import { access, statfs } from "node:fs/promises";
import { GET as healthz } from "@/app/healthz/route";
import { loadedRecords } from "@/lib/data/loaded-records";
import { isNotedFull } from "@/lib/data/noted-room";
import { findPendingMigrations } from "@/lib/data/pending-migrations";
import { disconnectPrisma, getPrisma } from "@/lib/data/prisma";
import { findAllRecords } from "@/lib/data/record-store";
import { findRoomToWrite } from "@/lib/data/room-to-write";
import { answer } from "@/lib/operations/answer";
import { describeDatabase, PROVIDER } from "../support/database";
import { EDITOR, GAMES, importDrawn, publishSeen, semiFinal } from "../support/editors";

jest.mock("node:fs/promises", () => {
  const actual = jest.requireActual("node:fs/promises");
  return { ...actual, statfs: jest.fn(actual.statfs), access: jest.fn(actual.access) };
});

const STORE = Symbol.for("qualified.record-store");
const globals = globalThis as { [STORE]?: unknown };

describeDatabase("the health of an installation", (database) => {
  const before = process.env.DATABASE_URL;

  beforeEach(async () => {
    process.env.DATABASE_URL = database.env.databaseUrl;
    delete globals[STORE];
    jest.spyOn(console, "error").mockImplementation(() => {});
    await importDrawn(database.prisma);
  });
  afterEach(async () => {
    await loadedRecords().refreshing?.catch(() => {});
    await disconnectPrisma();
    delete globals[STORE];
    jest.restoreAllMocks();
    if (before === undefined) delete process.env.DATABASE_URL;
    else process.env.DATABASE_URL = before;
  });

  const said = async () => {
    const answer = await healthz();
    return [answer.status, (await answer.json()).database];
  };
  const forgetLastMigration = () =>
    database.prisma.$executeRawUnsafe(
      'DELETE FROM "_prisma_migrations" WHERE "migration_name" = ' +
        '(SELECT MAX("migration_name") FROM "_prisma_migrations")',
    );

  test("is well, with the revision of every Games", async () => {
    const answer = await healthz();
    expect([answer.status, await answer.json()]).toEqual([
      200,
      { status: "ok", database: "ok", games: [{ games: GAMES, revision: 1 }] },
    ]);
  });

  test("is not while the database lacks a migration of this version", async () => {
    expect(await findPendingMigrations(database.prisma)).toEqual([]);
    await forgetLastMigration();
    expect(await findPendingMigrations(database.prisma)).toEqual([
      expect.stringMatching(/^\d{14}_/),
    ]);
    expect(await said()).toEqual([503, "migrations pending"]);
  });

  test("a database that was never migrated lacks them all", async () => {
    await database.prisma.$executeRawUnsafe('DROP TABLE "_prisma_migrations"');
    expect((await findPendingMigrations(database.prisma))[0]).toMatch(/^\d{14}_init$/);
  });

  if (PROVIDER !== "sqlite") {
    test("does not depend on this machine's disk", async () => {
      jest.mocked(statfs).mockRejectedValue(new Error("asked"));
      expect(await findRoomToWrite(database.env)).toBe("ok");
    });

    return test("is not from when an editor found no room until there is some", async () => {
      const full = Object.assign(new Error("could not extend file: No space left on device"), {
        code: "53100",
      });
      const refused = await answer(() => Promise.reject(full));
      expect(refused).toMatchObject({ ok: false, refusal: { code: "database_full" } });
      expect(isNotedFull()).toBe(true);
      // What is read in a transaction has been read.
      await findAllRecords();
      const transaction = jest.spyOn(getPrisma(), "$transaction").mockRejectedValue(full);
      expect(await said()).toEqual([503, "disk full"]);
      expect(await said()).toEqual([503, "disk full"]);
      transaction.mockRestore();
      expect(await said()).toEqual([200, "ok"]);
      expect(isNotedFull()).toBe(false);
      await answer(() => Promise.reject(full));
      await publishSeen(database.prisma, EDITOR, [semiFinal("upper")]);
      expect(isNotedFull()).toBe(false);
    });
  }

  test("is not while the disk is full, though there is a little left for others", async () => {
    jest.mocked(statfs).mockResolvedValueOnce({ bavail: 1000, bfree: 1e9, bsize: 4096 } as never);
    expect(await said()).toEqual([503, "disk full"]);
    expect(await said()).toEqual([200, "ok"]);
  });

  test("is not while the file cannot be written", async () => {
    jest.mocked(access).mockRejectedValueOnce(Object.assign(new Error("no"), { code: "EROFS" }));
    expect(await said()).toEqual([503, "disk read-only"]);
    expect(await said()).toEqual([200, "ok"]);
  });
});
