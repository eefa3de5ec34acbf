import { loadedRecords } from "@/lib/data/loaded-records";
import { disconnectPrisma } from "@/lib/data/prisma";
import { watchRecords } from "@/lib/data/record-store";
import { listenForRevisions, readMessage } from "@/lib/data/revision-channel";
import { servedRevision } from "@/lib/data/served-revisions";
import { describeDatabase, PROVIDER } from "../support/database";
import { EDITOR, GAMES, importDrawn, publishSeen, semiFinal } from "../support/editors";
import { Relay } from "../support/relay";

const STORE = Symbol.for("qualified.record-store");
const SERVED = Symbol.for("qualified.revision");
const globals = globalThis as { [STORE]?: unknown; [SERVED]?: unknown };

test.each([
  ["paris-2024:17", { games: "paris-2024", revision: 17 }],
  ["paris-2024", null],
  ["paris-2024:x", null],
  ["paris-2024:17 and more", null],
  [undefined, null],
])("the message %s says %j", (payload, told) => {
  expect(readMessage(payload)).toEqual(told);
});

describeDatabase("what another process published", (database) => {
  if (PROVIDER !== "postgres") {
    return test("is not told on SQLite", async () => {
      process.env.DATABASE_URL = database.env.databaseUrl;
      delete globals[STORE];
      await watchRecords();
      const { channel, watch } = loadedRecords();
      expect(channel).toBeNull();
      if (watch) clearInterval(watch);
      await disconnectPrisma();
    });
  }
  const before = process.env.DATABASE_URL;

  beforeEach(async () => {
    process.env.DATABASE_URL = database.env.databaseUrl;
    delete globals[STORE];
    delete globals[SERVED];
    await importDrawn(database.prisma);
    await watchRecords();
    const records = loadedRecords();
    // Neither the looks of every second nor the process's own publish may be what is seen.
    if (records.watch) clearInterval(records.watch);
    records.refresh = null;
    await until(() => countListeners().then((count) => count === 1));
  });

  afterEach(async () => {
    await loadedRecords().refreshing?.catch(() => {});
    await disconnectPrisma();
    delete globals[STORE];
    if (before === undefined) delete process.env.DATABASE_URL;
    else process.env.DATABASE_URL = before;
  });

  async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
    for (let tries = 0; !(await isSo()); tries += 1) {
      if (tries === 200) throw new Error("Not within ten seconds");
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  const LISTENERS = "from pg_stat_activity where datname = current_database() and query ilike";

  async function countListeners(): Promise<number> {
    const [row] = await database.prisma.$queryRawUnsafe<{ count: bigint }[]>(
      `select count(*) as count ${LISTENERS} 'listen %'`,
    );
    return Number(row?.count);
  }

  test("is told, and read without waiting for the next look", async () => {
    expect(servedRevision(GAMES)).toBe(`${GAMES}:1`);
    await publishSeen(database.prisma, EDITOR, [semiFinal("upper")]);
    await until(() => servedRevision(GAMES) === `${GAMES}:2`);
    expect(loadedRecords().records.get(GAMES)?.record.revision).toBe(2);
  });

  test("is heard at DATABASE_LISTEN_URL, where that is another address", async () => {
    await disconnectPrisma();
    const { relay, address } = await Relay.before(database.env.databaseUrl);
    process.env.DATABASE_LISTEN_URL = address;
    const heard: unknown[] = [];
    const direct = listenForRevisions(database.env.databaseUrl, (told) => heard.push(told));
    try {
      relay.shut();
      delete globals[STORE];
      delete globals[SERVED];
      await watchRecords();
      const records = loadedRecords();
      if (records.watch) clearInterval(records.watch);
      records.refresh = null;
      await until(() => heard.length === 1);
      await publishSeen(database.prisma, EDITOR, [semiFinal("upper")]);
      // Whoever listens at the database itself has heard it; the process, which cannot, has not.
      await until(() => heard.length === 2);
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(servedRevision(GAMES)).toBe(`${GAMES}:1`);
      relay.open();
      await until(() => servedRevision(GAMES) === `${GAMES}:2`);
    } finally {
      delete process.env.DATABASE_LISTEN_URL;
      await direct.close();
      await disconnectPrisma();
      await relay.close();
    }
  });

  test("while the connection was lost is read when it is there again", async () => {
    await database.prisma.$queryRawUnsafe(
      `select pg_terminate_backend(pid) ${LISTENERS} 'listen %'`,
    );
    await publishSeen(database.prisma, EDITOR, [semiFinal("upper")]);
    await until(() => servedRevision(GAMES) === `${GAMES}:2`);
    await until(() => countListeners().then((count) => count === 1));
    await publishSeen(database.prisma, EDITOR, [semiFinal("lower")]);
    await until(() => servedRevision(GAMES) === `${GAMES}:3`);
  });
});
