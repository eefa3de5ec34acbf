import { PrismaPg } from "@prisma/adapter-pg";
import { loadCorrections } from "@/lib/data/load-corrections";
import { heldRecord } from "@/lib/data/loaded-records";
import { askedRecord } from "@/lib/data/pinned-record";
import { disconnectPrisma, getPrisma } from "@/lib/data/prisma";
import { findGamesRecord, refreshRecords } from "@/lib/data/record-store";
import { servedRevision } from "@/lib/data/served-revisions";
import { talliesOf } from "@/lib/tally";
import { describeDatabase, PROVIDER } from "../support/database";
import { EDITOR, GAMES, importDrawn, publishSeen, semiFinal } from "../support/editors";
import { Relay } from "../support/relay";

const GLOBALS = ["record-store", "revision", "tallies", "replica-use"].map((name) =>
  Symbol.for(`qualified.${name}`),
);

describeDatabase("what the public reads", (database) => {
  if (PROVIDER !== "postgres") {
    return test("comes from the one file", () => expect(PROVIDER).toBe("sqlite"));
  }
  let relay: Relay;
  let copy: string;

  /** A database as ours is now, which says so in its corrections, and then repeats nothing any more. */
  beforeEach(async () => {
    await importDrawn(database.prisma);
    await publishSeen(database.prisma, EDITOR, [semiFinal("upper")]);
    const corrected = { reason: "Read wrongly" };
    await publishSeen(database.prisma, EDITOR, [semiFinal("upper", "blue")], corrected);
    await database.prisma.$disconnect();
    const ours = new URL(database.env.databaseUrl).pathname.slice(1);
    const theirs = new URL(database.env.databaseUrl);
    theirs.pathname = `/${ours}_copy`;
    copy = theirs.href;
    await run(process.env.TEST_POSTGRES_URL, `CREATE DATABASE ${ours}_copy TEMPLATE ${ours}`);
    await markCopy("Read in the copy");
    const made = await Relay.before(copy);
    relay = made.relay;
    process.env.DATABASE_URL = database.env.databaseUrl;
    process.env.DATABASE_REPLICA_URL = made.address;
    for (const each of GLOBALS) delete (globalThis as Record<symbol, unknown>)[each];
    for (const each of ["error", "warn", "log"] as const) {
      jest.spyOn(console, each).mockImplementation(() => {});
    }
  });

  afterEach(async () => {
    await relay.close();
    await disconnectPrisma();
    await run(
      process.env.TEST_POSTGRES_URL,
      `DROP DATABASE ${new URL(copy).pathname.slice(1)} WITH (FORCE)`,
    );
    for (const each of GLOBALS) delete (globalThis as Record<symbol, unknown>)[each];
    delete process.env.DATABASE_URL;
    delete process.env.DATABASE_REPLICA_URL;
    jest.restoreAllMocks();
  });

  async function run(url: string | undefined, sql: string): Promise<void> {
    const server = await new PrismaPg(url ?? "").connect();
    await server.executeScript(sql).finally(() => server.dispose());
  }

  const markCopy = (reason: string) =>
    run(copy, `UPDATE "Revision" SET "reason" = '${reason}' WHERE "number" = 3`);
  const reasons = async () => (await loadCorrections(GAMES)).map(({ reason }) => reason);
  const reads = () => Object.fromEntries(talliesOf("replicaReads"));
  const says = (of: "error" | "warn" | "log") => jest.mocked(console[of]).mock.calls.flat();

  test("comes from the replica: the whole Games, past revisions and corrections", async () => {
    await refreshRecords();
    expect(reads()).toEqual({ read: 1 });
    expect(servedRevision()).toBe(`${GAMES}:3`);
    expect(await reasons()).toEqual(["Read in the copy"]);
    const live = await findGamesRecord(GAMES);
    const first = live && (await askedRecord(live, { revision: "1" }));
    expect(first?.bouts).toEqual([]);
    expect(reads()).toEqual({ read: 3 });
    // What is held is the database's: a publish does not read it again.
    expect(heldRecord(getPrisma(), GAMES)).toBe(live);
  });

  test("is the newest, from the database, while the replica lacks it", async () => {
    await refreshRecords();
    await publishSeen(database.prisma, EDITOR, [semiFinal("lower")]);
    await refreshRecords();
    expect(servedRevision()).toBe(`${GAMES}:4`);
    expect(await reasons()).toEqual(["Read wrongly"]);
    expect(reads()).toEqual({ read: 1, behind: 1 });
    // It was published a moment ago: nothing is wrong.
    expect(says("warn")).toEqual([]);
    // A process that begins now.
    delete (globalThis as Record<symbol, unknown>)[Symbol.for("qualified.record-store")];
    await refreshRecords();
    expect((await findGamesRecord(GAMES))?.revision).toBe(4);
  });

  test("is said once to be missing on the replica where that was long ago", async () => {
    await publishSeen(database.prisma, EDITOR, [semiFinal("lower")]);
    await database.prisma.revision.updateMany({
      where: { number: 4 },
      data: { publishedAt: new Date(Date.now() - 60_000) },
    });
    await refreshRecords();
    await reasons();
    expect(says("warn")).toEqual([expect.stringContaining("The replica lacks what was published")]);
  });

  test("is not of another past that has the same number", async () => {
    await run(copy, `UPDATE "Revision" SET "publishedAt" = now() - interval '1 day'`);
    await refreshRecords();
    expect(await reasons()).toEqual(["Read wrongly"]);
    expect(reads()).toEqual({ behind: 2 });
  });

  test("is not of a revision that the process does not yet answer from", async () => {
    await refreshRecords();
    await run(copy, `UPDATE "Games" SET "revision" = 9`);
    expect(await reasons()).toEqual(["Read wrongly"]);
    expect(reads()).toEqual({ read: 1, ahead: 1 });
  });

  test("comes from the database while the replica is away, which is said once", async () => {
    relay.shut();
    await refreshRecords();
    expect(await reasons()).toEqual(["Read wrongly"]);
    expect(await reasons()).toEqual(["Read wrongly"]);
    expect(servedRevision()).toBe(`${GAMES}:3`);
    // Asked once, then left alone for a while.
    expect(reads()).toEqual({ away: 1, resting: 2 });
    expect(says("error")).toEqual([expect.stringContaining("The replica cannot be read")]);
    relay.open();
    jest.spyOn(Date, "now").mockReturnValue(Date.now() + 11_000);
    expect(await reasons()).toEqual(["Read in the copy"]);
    expect(says("log")).toEqual(["The replica is read again."]);
  });

  test("comes from the database where the replica says nothing more", async () => {
    await refreshRecords();
    relay.silence();
    expect(await reasons()).toEqual(["Read wrongly"]);
    expect(reads()).toEqual({ read: 1, away: 1 });
  });
});
