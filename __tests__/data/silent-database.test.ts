import { GET as healthz } from "@/app/healthz/route";
import { databaseProblem } from "@/lib/data/database-problem";
import { loadCorrections } from "@/lib/data/load-corrections";
import { loadedRecords } from "@/lib/data/loaded-records";
import { askedRecord } from "@/lib/data/pinned-record";
import { disconnectPrisma, getPrisma } from "@/lib/data/prisma";
import { findGamesRecord, watchRecords } from "@/lib/data/record-store";
import { answer } from "@/lib/operations/answer";
import { lockForWriting } from "@/lib/operations/lock-for-writing";
import { publish } from "@/lib/operations/publish";
import { describeDatabase, PROVIDER } from "../support/database";
import { EDITOR, GAMES, importDrawn, newRequestKey, semiFinal } from "../support/editors";
import { Relay } from "../support/relay";

jest.setTimeout(120_000);

const STORE = Symbol.for("qualified.record-store");
const globals = globalThis as { [STORE]?: unknown };

/** What is promised: a deadline for whoever waits, not a speed. */
const HEALTHY_WITHIN_MS = 10_000;
const ANSWERED_WITHIN_MS = 15_000;

describeDatabase("a server whose PostgreSQL", (database) => {
  if (PROVIDER !== "postgres") {
    return test("is not asked for", () => expect(PROVIDER).toBe("sqlite"));
  }
  const before = process.env.DATABASE_URL;
  let relay: Relay;

  beforeEach(async () => {
    await importDrawn(database.prisma);
    const made = await Relay.before(database.env.databaseUrl);
    relay = made.relay;
    process.env.DATABASE_URL = made.address;
    delete globals[STORE];
    jest.spyOn(console, "error").mockImplementation(() => {});
    jest.spyOn(console, "log").mockImplementation(() => {});
  });

  afterEach(async () => {
    const { watch, refreshing } = loadedRecords();
    if (watch) clearInterval(watch);
    await refreshing?.catch(() => {});
    await relay.close();
    await disconnectPrisma().catch(() => {});
    delete globals[STORE];
    jest.restoreAllMocks();
    if (before === undefined) delete process.env.DATABASE_URL;
    else process.env.DATABASE_URL = before;
  });

  async function waitUntil(isSo: () => Promise<boolean>, withinMs: number): Promise<void> {
    const start = Date.now();
    while (!(await isSo())) {
      if (Date.now() - start > withinMs) throw new Error(`Not within ${withinMs} ms`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect(Date.now() - start).toBeLessThanOrEqual(withinMs);
  }

  const isHealthy = async () => (await healthz()).status === 200;
  const publishSemiFinal = () =>
    answer((prisma) =>
      publish(prisma, EDITOR, {
        gamesId: GAMES,
        changes: [semiFinal("upper")],
        base: [],
        idempotencyKey: newRequestKey(),
      }),
    );

  test("goes silent on every connection that is there is healthy again, and sees what others published", async () => {
    await watchRecords();
    // Several connections, all of which go silent.
    await Promise.all(Array.from({ length: 4 }, () => getPrisma().games.count()));
    relay.silence();
    await database.prisma.games.update({ where: { id: GAMES }, data: { name: "Renamed" } });
    await database.prisma.revision.create({
      data: { gamesId: GAMES, number: 2, kind: "changes", summary: "{}" },
    });
    await database.prisma.games.update({ where: { id: GAMES }, data: { revision: 2 } });
    await waitUntil(isHealthy, HEALTHY_WITHIN_MS);
    expect((await findGamesRecord(GAMES))?.games.name).toBe("Renamed");
  });

  test("goes silent refuses a publish or answers it, and the next one goes through", async () => {
    await getPrisma().games.count();
    relay.silence();
    const start = Date.now();
    const first = await publishSemiFinal();
    expect(Date.now() - start).toBeLessThanOrEqual(ANSWERED_WITHIN_MS);
    expect(first).toMatchObject({ ok: false, refusal: { code: "database_unavailable" } });
    expect(await publishSemiFinal()).toMatchObject({ ok: true });
  });

  test("goes silent in the middle of a transaction does not keep what was begun", async () => {
    const start = Date.now();
    const writing = getPrisma().$transaction(async (tx) => {
      await tx.source.create({ data: { url: "https://example.org/half" } });
      relay.silence();
      await tx.source.create({ data: { url: "https://example.org/other" } });
    });
    const error: unknown = await writing.catch((thrown: unknown) => thrown);
    expect(Date.now() - start).toBeLessThanOrEqual(ANSWERED_WITHIN_MS);
    expect(databaseProblem(error)?.code).toBe("database_unavailable");
    await getPrisma().source.count();
    expect(await database.prisma.source.count({ where: { url: { contains: "half" } } })).toBe(0);
  });

  test("has its lock held by somebody refuses a publish as busy", async () => {
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    let hold = () => {};
    const held = new Promise<void>((resolve) => {
      hold = resolve;
    });
    const holding = database.prisma.$transaction(async (tx) => {
      await lockForWriting(database.prisma, tx);
      hold();
      await released;
    });
    await held;
    const start = Date.now();
    const refused = await publishSemiFinal();
    expect(Date.now() - start).toBeLessThanOrEqual(ANSWERED_WITHIN_MS);
    expect(refused).toMatchObject({ ok: false, refusal: { code: "database_busy" } });
    release();
    await holding;
    expect(await publishSemiFinal()).toMatchObject({ ok: true });
  });

  test("is away for long keeps no reader waiting, until it is back", async () => {
    await watchRecords();
    const live = await findGamesRecord(GAMES);
    const askForFirst = () => live && askedRecord(live, { revision: "1" });
    const corrections = () => loadCorrections(GAMES);
    relay.shut();
    await waitUntil(async () => loadedRecords().awaySince !== null, HEALTHY_WITHIN_MS);
    const asked = jest.spyOn(getPrisma().revision, "findMany");
    await expect(corrections()).rejects.toThrow();
    expect(asked).toHaveBeenCalledTimes(1);
    const now = jest.spyOn(Date, "now").mockReturnValue(Date.now() + 11_000);
    await expect(corrections()).rejects.toMatchObject({ code: "database_unavailable" });
    expect(asked).toHaveBeenCalledTimes(1);
    // What is at hand is shown.
    expect(await askForFirst()).not.toBeNull();
    // The first who asks when it is back is answered, whatever those who look have seen.
    relay.open();
    expect(loadedRecords().awaySince).not.toBeNull();
    expect(await corrections()).toEqual([]);
    now.mockRestore();
    await waitUntil(async () => loadedRecords().awaySince === null, HEALTHY_WITHIN_MS);
  });

  test("is away when it starts recovers by itself", async () => {
    relay.shut();
    await watchRecords();
    expect(await isHealthy()).toBe(false);
    relay.open();
    await waitUntil(isHealthy, HEALTHY_WITHIN_MS);
    expect(await findGamesRecord(GAMES)).not.toBeNull();
  });
});
