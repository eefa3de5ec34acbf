import { copyFileSync, existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Change } from "@/lib/change/change";
import { loadGamesRows } from "@/lib/data/load-games-rows";
import { makePrisma, type PrismaClient } from "@/lib/data/prisma";
import { backup } from "@/lib/operations/backup/backup";
import { verifyBackup } from "@/lib/operations/backup/file";
import { restore } from "@/lib/operations/backup/restore";
import { importGames } from "@/lib/operations/import-games";
import { undo } from "@/lib/operations/undo";
import { at } from "../support/at";
import {
  damageBackup,
  newBackupPath,
  newFolder,
  readEverything,
  rewriteBackup,
} from "../support/backups";
import { describeDatabase } from "../support/database";
import {
  ADMIN,
  drawnFacts,
  EDITOR,
  GAMES,
  importDrawn,
  newRequestKey,
  publishSeen,
  semiFinal,
} from "../support/editors";
import { makeFacts, writeFacts } from "../support/facts";
import { migrateTemplate } from "../support/migrate-template";
import { once } from "../support/once";

// The other database is migrated in the test, and the machine may be busy.
jest.setTimeout(60_000);

const migratedFile = once(() => {
  const path = join(newFolder(), "migrated.db");
  migrateTemplate(`file:${path}`);
  return path;
});

describeDatabase("backup and restore", (database) => {
  const clients: PrismaClient[] = [];

  /** An empty SQLite database, whichever the database under test is. */
  function emptySqlite(): PrismaClient {
    const path = join(newFolder(), "other.db");
    copyFileSync(migratedFile(), path);
    const client = makePrisma({ databaseProvider: "sqlite", databaseUrl: `file:${path}` });
    clients.push(client);
    return client;
  }

  afterEach(async () => {
    for (const client of clients.splice(0)) await client.$disconnect();
  });

  const publishUpper = (change: Change = semiFinal("upper"), reason: string | null = null) =>
    publishSeen(database.prisma, EDITOR, [change], { reason });

  async function addPeople(prisma: PrismaClient) {
    const id = EDITOR.id;
    const moment = new Date("2024-03-11T10:00:00.123Z");
    await prisma.user.create({ data: { id, name: "Aigerim", email: "a@example.org" } });
    await prisma.account.create({
      data: { id: "acc", accountId: id, providerId: "credential", userId: id, password: "HASHED" },
    });
    await prisma.twoFactor.create({
      data: { id: "two", secret: "TOTPSECRET", backupCodes: "CODES", userId: id, verified: true },
    });
    await prisma.session.create({
      data: { id: "ses", token: "SESSIONTOKEN", expiresAt: moment, userId: id },
    });
    await prisma.verification.create({
      data: { id: "ver", identifier: "LINKTOKEN", value: id, expiresAt: moment },
    });
    await prisma.draft.create({ data: { id: "draft", gamesId: GAMES, userId: id, changes: "[]" } });
  }

  async function takeBackup(options = {}) {
    const path = newBackupPath();
    await backup(database.prisma, path, options);
    return path;
  }

  test("go to another database and back, every row as it was", async () => {
    await importGames(database.prisma, writeFacts(makeFacts("other-2028")));
    await importDrawn(database.prisma);
    await publishUpper();
    await addPeople(database.prisma);
    const before = await readEverything(database.prisma);
    const path = await takeBackup({ withPeople: true });

    const other = emptySqlite();
    const { games } = await restore(other, path);
    expect(games).toEqual([
      { id: "other-2028", revision: 2, backupRevision: 2 },
      { id: GAMES, revision: 2, backupRevision: 2 },
    ]);
    expect(await readEverything(other)).toEqual(before);

    const back = newBackupPath();
    await backup(other, back, { withPeople: true });
    await restore(database.prisma, back, { replace: true });
    const { Games, Revision, ...rest } = await readEverything(database.prisma);
    const { Games: _, Revision: revisions = [], ...expected } = before;
    expect(rest).toEqual(expected);
    expect(Revision).toEqual(expect.arrayContaining(revisions));
    expect(Games).toHaveLength(2);
  });

  test("a backup is one revision, though a result is published while it is taken", async () => {
    await importDrawn(database.prisma);
    const before = await readEverything(database.prisma, false);
    const writer = database.connect();
    let published = 0;
    const reader = readingAfter(database.prisma, "bout", async () => {
      if (published === 0) await publishSeen(writer, EDITOR, [semiFinal("upper")]);
      published += 1;
    });
    const path = newBackupPath();
    const { games } = await backup(reader, path);
    expect(published).toBeGreaterThan(0);
    expect(await writer.bout.count()).toBe(1);
    expect(games).toEqual([{ id: GAMES, revision: 1 }]);
    const other = emptySqlite();
    await restore(other, path);
    expect(await readEverything(other, false)).toEqual(before);
  });

  test("secrets and sessions of people are in no backup unless asked for, sessions never", async () => {
    await importDrawn(database.prisma);
    await addPeople(database.prisma);
    const text = (path: string) => gunzipSync(readFileSync(path)).toString();
    const without = await takeBackup();
    for (const secret of ["HASHED", "TOTPSECRET", "SESSIONTOKEN", "LINKTOKEN", "a@example.org"]) {
      expect(text(without)).not.toContain(secret);
    }
    const path = await takeBackup({ withPeople: true });
    expect(text(path)).toContain("HASHED");
    expect(text(path)).not.toContain("SESSIONTOKEN");
    expect(text(path)).not.toContain("LINKTOKEN");
    expect(statSync(path).mode & 0o077).toBe(0);
  });

  test("without people, a restore leaves those of the database alone, and their drafts", async () => {
    await importDrawn(database.prisma);
    const path = await takeBackup();
    await addPeople(database.prisma);
    const before = await readEverything(database.prisma);
    await restore(database.prisma, path, { replace: true });
    const after = await readEverything(database.prisma);
    for (const table of ["User", "Account", "TwoFactor", "Draft"]) {
      expect(after[table]).toEqual(before[table]);
    }
    expect(await database.prisma.session.count()).toBe(1);
  });

  test("with people, nobody stays signed in and no link to set a password stays good", async () => {
    await importDrawn(database.prisma);
    await addPeople(database.prisma);
    const path = await takeBackup({ withPeople: true });
    await restore(database.prisma, path, { replace: true });
    expect(await database.prisma.user.count()).toBe(1);
    expect(await database.prisma.session.count()).toBe(0);
    expect(await database.prisma.verification.count()).toBe(0);
  });

  test("a restore over a Games is a new revision; its number never meant anything else", async () => {
    await importDrawn(database.prisma);
    await publishUpper();
    const path = await takeBackup();
    const then = await loadGamesRows(database.prisma, GAMES);
    await publishUpper(semiFinal("upper", "blue"), "The red corner was written as the winner");
    const wrong = await loadGamesRows(database.prisma, GAMES);

    const reason = "A result was taken back";
    const { games } = await restore(database.prisma, path, { replace: true, reason });
    expect(games).toEqual([{ id: GAMES, revision: 4, backupRevision: 2 }]);
    expect(await loadGamesRows(database.prisma, GAMES)).toEqual({
      ...then,
      revision: 4,
      publishedAt: expect.any(String),
    });
    const trail = await database.prisma.revision.findMany({ orderBy: { number: "asc" } });
    expect(trail.map(({ number, kind, actorName }) => [number, kind, actorName])).toEqual([
      [1, "import", null],
      [2, "changes", "Aigerim"],
      [3, "changes", "Aigerim"],
      [4, "restore", null],
    ]);
    expect(at(trail, 3)).toMatchObject({ reason, summary: '{"bouts":1,"places":2}' });

    await undo(database.prisma, ADMIN, {
      gamesId: GAMES,
      revision: 4,
      reason: "It was right",
      idempotencyKey: newRequestKey(),
    });
    expect(await loadGamesRows(database.prisma, GAMES)).toMatchObject({
      bouts: wrong?.bouts,
      places: wrong?.places,
      revision: 5,
    });
  });

  test("a backup of a later revision takes the number after its own", async () => {
    await importDrawn(database.prisma);
    const other = emptySqlite();
    await restore(other, await takeBackup());
    await publishSeen(other, EDITOR, [semiFinal("upper")]);
    const path = newBackupPath();
    await backup(other, path);
    const { games } = await restore(database.prisma, path, { replace: true });
    expect(games).toEqual([{ id: GAMES, revision: 3, backupRevision: 2 }]);
  });

  test("importing the same facts again does not undo a restore", async () => {
    await importDrawn(database.prisma);
    const path = await takeBackup();
    const facts = drawnFacts();
    at(facts.boxers, 0).name = "SAKEN Corrected";
    const folder = writeFacts(facts);
    await importGames(database.prisma, folder);
    await restore(database.prisma, path, { replace: true });
    await expect(importGames(database.prisma, folder)).resolves.toMatchObject({
      outcome: "unchanged",
      revision: 3,
    });
  });

  test("Games that the backup lacks are removed, and named", async () => {
    await importDrawn(database.prisma);
    const path = await takeBackup();
    await importGames(database.prisma, writeFacts(makeFacts("other-2028")));
    const { removed } = await restore(database.prisma, path, { replace: true });
    expect(removed).toEqual(["other-2028"]);
    expect(await database.prisma.games.count()).toBe(1);
  });

  describe("is refused, and nothing changes:", () => {
    let path: string;
    let before: Awaited<ReturnType<typeof readEverything>>;

    beforeEach(async () => {
      await importDrawn(database.prisma);
      path = await takeBackup();
      await publishUpper();
      before = await readEverything(database.prisma);
    });

    async function refusal(file: string, replace = true) {
      const error = await restore(database.prisma, file, { replace }).catch((caught) => caught);
      expect(await readEverything(database.prisma)).toEqual(before);
      return error;
    }

    test("a database that is not empty", async () => {
      const error = await refusal(path, false);
      expect(error).toMatchObject({ code: "database_not_empty" });
      expect(error.message).toMatch(/not empty \(\d+ rows, 1 of them Games\).*--replace/);
    });

    test("a newer schema", async () => {
      const migration = "29990101000000_later";
      const error = await refusal(await rewriteBackup(path, { header: { migration } }));
      expect(error).toMatchObject({ code: "backup_newer" });
      expect(error.message).toContain(migration);
    });

    const half = (bytes: Buffer) => bytes.subarray(0, Math.floor(bytes.length / 2));
    const flip = (bytes: Buffer) => {
      const copy = Buffer.from(bytes);
      const middle = Math.floor(copy.length / 2);
      copy.writeUInt8(copy.readUInt8(middle) ^ 1, middle);
      return copy;
    };
    const spoil = (lines: string[]) => lines.map((line) => line.replace("Testville", "Testburg"));
    test.each([
      ["cut in half", { bytes: half }, /cut off/],
      ["with one bit flipped", { bytes: flip }, /damaged/],
      [
        "whose end is missing",
        { lines: (lines: string[]) => lines.slice(0, -1) },
        /end is missing/,
      ],
      [
        "that lacks a row",
        { lines: (lines: string[]) => lines.toSpliced(5, 1) },
        /rows are missing/,
      ],
      ["whose text was changed", { lines: spoil }, /SHA-256/],
      [
        "with something after its end",
        { lines: (lines: string[]) => [...lines, "[]"] },
        /after its/,
      ],
      [
        "with a line that is no JSON",
        { lines: (l: string[]) => l.toSpliced(5, 1, "{") },
        /no JSON/,
      ],
    ])("a file %s", async (_, change, message) => {
      const error = await refusal(damageBackup(path, change));
      expect(error).toMatchObject({ code: "backup_damaged" });
      expect(error.message).toMatch(message);
    });

    test.each([
      ["of another kind", (): string[] => ['{"format":"other"}']],
      [
        "of a newer format",
        ([first = "", ...rest]: string[]) => [first.replace('"version":1', '"version":2'), ...rest],
      ],
    ])("a file %s", async (_, lines) => {
      expect(await refusal(damageBackup(path, { lines }))).toMatchObject({
        code: "backup_unknown",
      });
    });

    test("a file that is not there", async () => {
      expect(await refusal(newBackupPath())).toMatchObject({ code: "not_found" });
    });

    test("a row that refers to none, in the middle of the restore", async () => {
      const orphaned = await rewriteBackup(path, {
        row: ([table, row]) =>
          table === "Entry" ? [table, { ...row, boxerSlug: "nobody" }] : [table, row],
      });
      expect(await refusal(orphaned)).toBeInstanceOf(Error);
    });
  });

  test("a backup that fails leaves the file before it, and no part of a new one", async () => {
    await importDrawn(database.prisma);
    const path = await takeBackup();
    const before = readFileSync(path);
    const failing = readingAfter(database.prisma, "bout", () => Promise.reject(new Error("Lost")));
    await expect(backup(failing, path)).rejects.toThrow("Lost");
    expect(readFileSync(path)).toEqual(before);
    expect(readdirSync(dirname(path))).toHaveLength(1);
    await expect(verifyBackup(path)).resolves.toMatchObject({ withPeople: false });
    const never = newBackupPath();
    await expect(backup(failing, never)).rejects.toThrow("Lost");
    expect(existsSync(never)).toBe(false);
  });
});

/** The client, in whose transactions something happens before rows of a table are read. */
function readingAfter(
  prisma: PrismaClient,
  table: "bout",
  happen: () => Promise<void>,
): PrismaClient {
  const change = (target: object, name: string, value: unknown) =>
    new Proxy(target, { get: (all, key) => (key === name ? value : Reflect.get(all, key)) });
  const $transaction = (work: (tx: object) => Promise<unknown>, limits: object) =>
    prisma.$transaction((tx) => {
      const findMany = async (query: object) => {
        await happen();
        return tx[table].findMany(query);
      };
      return work(change(tx, table, change(tx[table], "findMany", findMany)));
    }, limits);
  return change(prisma, "$transaction", $transaction) as PrismaClient;
}
