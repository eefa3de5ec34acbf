import { replacedRows } from "@/lib/change/change";
import { loadGamesRows, loadGamesRowsWithin } from "@/lib/data/load-games-rows";
import { heldRecord, loadedRecords } from "@/lib/data/loaded-records";
import { disconnectPrisma, getPrisma } from "@/lib/data/prisma";
import {
  findAllGames,
  findFeaturedRecord,
  findGamesRecord,
  findLatestNotes,
  listRevisions,
  refreshRecords,
} from "@/lib/data/record-store";
import { servedRevision } from "@/lib/data/served-revisions";
import { ConflictError } from "@/lib/operations/change-errors";
import { importGames } from "@/lib/operations/import-games";
import { publish as publishChanges } from "@/lib/operations/publish";
import { at } from "../support/at";
import { describeDatabase } from "../support/database";
import {
  EDITOR,
  GAMES,
  importDrawn,
  newRequestKey,
  OTHER_EDITOR,
  publishSeen,
  semiFinal,
} from "../support/editors";
import { makeFacts, writeFacts } from "../support/facts";

const REVISION = Symbol.for("qualified.revision");
const STORE = Symbol.for("qualified.record-store");
const globals = globalThis as { [REVISION]?: unknown; [STORE]?: unknown };

describeDatabase("the records in memory", (database) => {
  const before = process.env.DATABASE_URL;

  beforeEach(() => {
    process.env.DATABASE_URL = database.env.databaseUrl;
    delete globals[STORE];
    delete globals[REVISION];
  });

  afterEach(async () => {
    await disconnectPrisma();
    if (before === undefined) delete process.env.DATABASE_URL;
    else process.env.DATABASE_URL = before;
  });

  const publish = (change: (facts: ReturnType<typeof makeFacts>) => void = () => {}) => {
    const facts = makeFacts();
    change(facts);
    return importGames(database.prisma, writeFacts(facts));
  };

  test("an empty database has no Games, and that is no error", async () => {
    await expect(findGamesRecord("test-2024")).resolves.toBeNull();
    await expect(findFeaturedRecord()).resolves.toBeNull();
    await expect(listRevisions()).resolves.toEqual([]);
  });

  test("a record is kept: the same revision is the same object", async () => {
    await publish();
    const first = await findGamesRecord("test-2024");
    await refreshRecords();
    expect(first).not.toBeNull();
    await expect(findGamesRecord("test-2024")).resolves.toBe(first);
    await expect(findFeaturedRecord()).resolves.toBe(first);
  });

  test("what another process published is seen with its revision", async () => {
    await publish();
    await refreshRecords();
    expect(servedRevision()).toBe("test-2024:1");
    await publish((facts) => {
      at(facts.boxers, 0).name = "Another Name";
    });
    await refreshRecords();
    expect(servedRevision()).toBe("test-2024:2");
    const record = await findGamesRecord("test-2024");
    expect(record?.revision).toBe(2);
    expect(record?.boxers.map(({ name }) => name)).toContain("Another Name");
  });

  test("all Games come in order of date, those without a date last", async () => {
    const games = [
      ["later-2028", "2028-07-15", "2028-07-30"],
      ["awaited-2032", null, null],
      ["earlier-2024", "2024-07-27", "2024-08-11"],
    ] as const;
    for (const [id, starts_on, ends_on] of games) {
      const facts = makeFacts(id);
      Object.assign(facts, {
        quota_places: [],
        ledger: [],
        bouts: [],
        published_counts: [],
        known_breaks: [],
      });
      Object.assign(facts.games, { starts_on, ends_on });
      await importGames(database.prisma, writeFacts(facts));
    }
    const all = await findAllGames();
    expect(all.map(({ id }) => id)).toEqual(["earlier-2024", "later-2028", "awaited-2032"]);
  });

  test("a Games that is gone is forgotten", async () => {
    await publish();
    await refreshRecords();
    const { prisma } = database;
    await prisma.quotaPlace.updateMany({ data: { reallocatedFromId: null } });
    for (const table of [
      prisma.ledgerEntry,
      prisma.quotaPlace,
      prisma.bout,
      prisma.boxerAlias,
      prisma.boxer,
      prisma.allocation,
      prisma.ruleCitation,
      prisma.tournament,
      prisma.rule,
      prisma.restriction,
      prisma.category,
      prisma.publishedCount,
      prisma.gamesFact,
      prisma.knownBreak,
      prisma.revision,
      prisma.games,
    ]) {
      await (table as typeof prisma.games).deleteMany();
    }
    await refreshRecords();
    await expect(findGamesRecord("test-2024")).resolves.toBeNull();
    expect(servedRevision()).toBe("");
  });

  test("refreshes while a read is under way share the next one", async () => {
    await publish();
    const [first, second, third] = [refreshRecords(), refreshRecords(), refreshRecords()];
    expect(second).not.toBe(first);
    expect(third).toBe(second);
    await Promise.all([first, third]);
    expect(servedRevision()).toBe("test-2024:1");
  });

  test("who listens hears of a revision once, when its record is there", async () => {
    await publish();
    await refreshRecords();
    const heard: (number | undefined)[] = [];
    loadedRecords().listeners.add(() => {
      heard.push(loadedRecords().records.get("test-2024")?.record.revision);
    });
    await refreshRecords();
    expect(heard).toEqual([]);
    await publish((facts) => {
      at(facts.boxers, 0).name = "Another Name";
    });
    await Promise.all([refreshRecords(), refreshRecords()]);
    expect(heard).toEqual([2]);
  });

  test("the notes of the newest revisions are kept, each once and in order", async () => {
    await importDrawn(database.prisma);
    await refreshRecords();
    await publishSeen(database.prisma, EDITOR, [semiFinal("upper")]);
    await refreshRecords();
    await publishSeen(database.prisma, EDITOR, [semiFinal("upper", "blue")], {
      reason: "Mixed up",
    });
    await refreshRecords();
    const notes = await findLatestNotes(GAMES, 10);
    expect(notes.map(({ revision }) => revision)).toEqual([1, 2, 3]);
    expect(notes[0]).toMatchObject({ places: null, paths: null });
    expect(notes[1]).toMatchObject({
      places: { gained: 1, lost: 0 },
      gained: [{ noc: "KAZ", category: "M51" }],
      paths: expect.arrayContaining(["/test-2024/quota-places"]),
    });
    expect(notes[2]).toMatchObject({ gained: [{ noc: "UZB" }], lost: [{ noc: "KAZ" }] });
    await expect(findLatestNotes(GAMES, 1)).resolves.toEqual([notes[2]]);
    expect(JSON.stringify(notes)).not.toMatch(/Aigerim|Mixed up/);
  });

  describe("a publish on rows that the process holds", () => {
    const upper = semiFinal("upper");
    const held = () => {
      const rows = heldRecord(getPrisma(), GAMES)?.rows;
      if (!rows) throw new Error("The process holds no rows");
      return rows;
    };
    /** Publishes a correction of the upper semi-final on what the process holds. */
    const correctUpper = (winner: "red" | "blue" = "blue") => {
      const changes = [semiFinal("upper", winner)];
      return publishChanges(getPrisma(), EDITOR, {
        gamesId: GAMES,
        changes,
        base: replacedRows(held(), changes),
        reason: "Mixed up",
        idempotencyKey: newRequestKey(),
      });
    };

    beforeEach(async () => {
      await importDrawn(database.prisma);
      await publishSeen(database.prisma, EDITOR, [upper]);
      await refreshRecords();
    });

    test("does not read them again while they are those of the last revision", async () => {
      const rows = held();
      const load = () => getPrisma().$transaction((tx) => loadGamesRowsWithin(tx, GAMES, rows));
      await expect(load()).resolves.toBe(rows);
      expect(await correctUpper()).toMatchObject({ outcome: "published", revision: 3 });
      expect(await load()).toEqual(await loadGamesRows(database.prisma, GAMES));
    });

    test("sees what another process published since: what was not touched stays, a conflict is one", async () => {
      await publishSeen(database.prisma, OTHER_EDITOR, [semiFinal("lower")]);
      expect(held().revision).toBe(2);
      expect(await correctUpper()).toMatchObject({ outcome: "published", revision: 4 });
      const after = await loadGamesRows(database.prisma, GAMES);
      expect(after?.bouts.map(({ id, winner }) => [id, winner])).toEqual([
        ["cup-2023-mens-51kg-sf-lower", "red"],
        ["cup-2023-mens-51kg-sf-upper", "blue"],
      ]);
      await expect(correctUpper("red")).rejects.toThrow(ConflictError);
    });

    test("is not taken in by a number that came a second time", async () => {
      const { prisma } = database;
      await prisma.bout.updateMany({ data: { decision: "KO", score: null } });
      await prisma.revision.updateMany({
        where: { gamesId: GAMES, number: 2 },
        data: { publishedAt: new Date("2024-01-01T00:00:00Z") },
      });
      expect(held().revision).toBe(2);
      await expect(correctUpper()).rejects.toThrow(ConflictError);
    });

    test("is advanced by what was published, to what would be read", async () => {
      const first = held();
      await publishSeen(database.prisma, OTHER_EDITOR, [semiFinal("lower")]);
      expect(await correctUpper()).toMatchObject({ outcome: "published", revision: 4 });
      await refreshRecords();
      expect(held()).toEqual(await loadGamesRows(database.prisma, GAMES));
      // A category that nothing was published in is the same, and so are the boxers.
      expect(held()?.boxers).toBe(first?.boxers);
    });

    test("is read whole where a revision did not keep what it changed", async () => {
      const first = held();
      await publishSeen(database.prisma, OTHER_EDITOR, [semiFinal("lower")]);
      await database.prisma.revision.updateMany({ where: { number: 3 }, data: { diff: null } });
      await refreshRecords();
      expect(held()).toEqual(await loadGamesRows(database.prisma, GAMES));
      expect(held()?.boxers).not.toBe(first?.boxers);
    });

    test("is read whole where its own revision was published at another moment: an older state was restored", async () => {
      const first = held();
      await database.prisma.revision.updateMany({
        where: { number: first?.revision ?? 0 },
        data: { publishedAt: new Date("2024-01-01") },
      });
      await publishSeen(database.prisma, OTHER_EDITOR, [semiFinal("lower")]);
      await refreshRecords();
      expect(held()).toEqual(await loadGamesRows(database.prisma, GAMES));
      expect(held()?.boxers).not.toBe(first?.boxers);
    });

    test("of another database are not its", async () => {
      expect(heldRecord(database.prisma, GAMES)).toBeNull();
    });
  });

  test("what is published while a read is under way is there after the publish", async () => {
    await importDrawn(database.prisma);
    await refreshRecords();
    loadedRecords().refresh = refreshRecords;
    const reading = refreshRecords();
    await publishSeen(database.prisma, EDITOR, [semiFinal("upper")]);
    expect(servedRevision()).toBe("test-2024:2");
    await reading;
  });

  test("a database that cannot be read is an error, not an empty record", async () => {
    await publish();
    await refreshRecords();
    const record = await findGamesRecord("test-2024");
    await disconnectPrisma();
    process.env.DATABASE_URL =
      database.env.databaseProvider === "sqlite"
        ? "file:/nowhere/at/all.db"
        : "postgres://nobody@127.0.0.1:1/nothing";
    await expect(refreshRecords()).rejects.toThrow();
    expect(servedRevision()).toBe("test-2024:1");
    expect(record?.places.length).toBeGreaterThan(0);
  });
});
