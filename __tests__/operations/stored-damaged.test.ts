/** What is stored as JSON is read strictly, but a damaged revision takes no public page with it. */

import { diffRows } from "@/lib/change/rows-diff";
import { loadCorrections } from "@/lib/data/load-corrections";
import { loadGamesRows } from "@/lib/data/load-games-rows";
import { loadRevisionNotes } from "@/lib/data/load-revision-notes";
import { findDraft, saveDraft } from "@/lib/operations/drafts";
import { importGames } from "@/lib/operations/import-games";
import { listRevisions } from "@/lib/operations/list-revisions";
import { publish } from "@/lib/operations/publish";
import { readHealth } from "@/lib/operations/read-health";
import { undo } from "@/lib/operations/undo";
import { readStoredDiff } from "@/lib/schemas/stored/read-stored";
import { STORED_VERSION } from "@/lib/schemas/stored/versions";
import { describeDatabase } from "../support/database";
import {
  drawnFacts,
  EDITOR,
  GAMES,
  importDrawn,
  newRequestKey,
  publishSeen,
  semiFinal,
} from "../support/editors";
import { writeFacts } from "../support/facts";

describeDatabase("a damaged revision", (database) => {
  const damage = (data: { diff?: string; effect?: string; summary?: string; input?: string }) =>
    database.prisma.revision.update({
      where: { gamesId_number: { gamesId: GAMES, number: 3 } },
      data,
    });
  const corrected = { reason: "Wrong sheet", idempotencyKey: newRequestKey() };
  let told: jest.SpyInstance;

  beforeEach(async () => {
    told = jest.spyOn(console, "error").mockImplementation(() => {});
    await importDrawn(database.prisma);
    await publishSeen(database.prisma, EDITOR, [semiFinal("upper")]);
    await publishSeen(database.prisma, EDITOR, [semiFinal("upper", "blue")], corrected);
  });
  afterEach(() => told.mockRestore());

  test("stays in the log of corrections, without what it changed", async () => {
    await damage({ diff: '[{"table":"bouts"' });
    expect(await loadCorrections(GAMES, database.prisma)).toMatchObject([
      { revision: 3, reason: "Wrong sheet", rows: null, gone: [] },
    ]);
    expect(told).toHaveBeenCalledWith("Revision 3 of test-2024 cannot be read: diff is no JSON");
  });

  test("tells open pages that it may be any of them", async () => {
    await damage({ effect: "3" });
    const notes = await loadRevisionNotes(database.prisma, GAMES, { after: 1, upTo: 3 });
    expect(notes).toMatchObject([{ revision: 2 }, { revision: 3, places: null, paths: null }]);
  });

  test("is listed, and undone by nobody who may not undo everything", async () => {
    await damage({ effect: "[]", summary: "" });
    const { revisions } = await listRevisions(database.prisma, EDITOR, { gamesId: GAMES });
    expect(revisions).toMatchObject([
      { number: 3, moved: null, canUndo: false },
      { number: 2, moved: { gained: 1 }, canUndo: true },
      { number: 1 },
    ]);
    const { revisions: published } = await readHealth(EDITOR, { prisma: database.prisma });
    expect(published.find(({ number }) => number === 3)?.rows).toEqual([]);
  });

  test("is not undone, in part or at all, and the refusal names it", async () => {
    await damage({ diff: '[{"table":"bouts","key":"x","before":null,"after":{}}]' });
    const before = await loadGamesRows(database.prisma, GAMES);
    await expect(
      undo(database.prisma, EDITOR, {
        gamesId: GAMES,
        revision: 3,
        reason: "Any",
        idempotencyKey: newRequestKey(),
      }),
    ).rejects.toMatchObject({
      code: "stored_damaged",
      message: "Revision 3 of test-2024 cannot be read: diff.0.after.id is missing",
    });
    expect(await loadGamesRows(database.prisma, GAMES)).toEqual(before);
  });

  test("names nobody of a conflict, and no earlier editor instead", async () => {
    await damage({ diff: "[" });
    const changes = [semiFinal("upper", null)];
    const input = { gamesId: GAMES, changes, base: [], idempotencyKey: newRequestKey() };
    await expect(publish(database.prisma, EDITOR, input)).rejects.toMatchObject({
      code: "conflict",
      conflicts: [{ revision: null }],
    });
  });

  test("is not replaced by an import unasked", async () => {
    await damage({ diff: "[" });
    const facts = drawnFacts();
    const importing = (replace: boolean) =>
      importGames(database.prisma, writeFacts(facts), { actor: "script", replace });
    facts.games.name = "Test of 2024";
    await expect(importing(false)).rejects.toMatchObject({ code: "stored_damaged" });
    await expect(importing(true)).resolves.toMatchObject({ outcome: "imported" });
  });

  test("gives a repeated request no made-up answer", async () => {
    await damage({ effect: "{}" });
    const changes = [semiFinal("upper", "blue")];
    const input = { gamesId: GAMES, changes, base: [], ...corrected };
    await expect(publish(database.prisma, EDITOR, input)).rejects.toMatchObject({
      code: "stored_damaged",
      field: "effect.gained",
    });
  });

  test("a damaged draft leaves the sheet without a draft, and is told", async () => {
    const { id, name, role } = EDITOR;
    await database.prisma.user.create({ data: { id, name, role, email: "a@example.org" } });
    const draft = { id: newRequestKey(), changes: [semiFinal("lower")], base: [] };
    await saveDraft(database.prisma, EDITOR, GAMES, draft as never);
    await database.prisma.draft.updateMany({ data: { changes: "{}" } });
    expect(await findDraft(database.prisma, EDITOR, GAMES)).toBeNull();
    expect(told).toHaveBeenCalledWith(expect.stringContaining(`Draft ${draft.id}`));
    expect(await database.prisma.draft.count()).toBe(1);
  });

  test("rows that are no rows of their list are like none that is stored, and kept in no draft", async () => {
    const before = { id: "cup-2023-mens-51kg-sf-upper", ring: "A" };
    const base = [{ table: "bouts", key: before.id, before }] as never;
    const changes = [semiFinal("upper")];
    const input = { gamesId: GAMES, changes, base, idempotencyKey: newRequestKey() };
    await expect(publish(database.prisma, EDITOR, input)).rejects.toMatchObject({
      code: "conflict",
    });
    const draft = { id: newRequestKey(), changes, base };
    await expect(saveDraft(database.prisma, EDITOR, GAMES, draft as never)).rejects.toMatchObject({
      code: "change_invalid",
      inputProblems: [{ code: "not-a-row-of", path: "base.0.before", params: { table: "bouts" } }],
    });
  });
});

describeDatabase("the shipped facts", (database) => {
  test.each(["paris-2024", "la-2028"])("of %s are read as they are stored", async (gamesId) => {
    await importGames(database.prisma, `prisma/data/${gamesId}`);
    const rows = await loadGamesRows(database.prisma, gamesId);
    if (!rows) throw new Error("The Games were imported");
    const { games, revision, publishedAt, nations, ...lists } = rows;
    const none = Object.fromEntries(Object.keys(lists).map((list) => [list, []]));
    const nothing = { ...rows, ...none, games: { ...games, name: "" } };
    const diff = diffRows(nothing, rows);
    expect(diff.length).toBeGreaterThan(10);
    const stored = { gamesId, number: 1, storedVersion: STORED_VERSION };
    expect(readStoredDiff({ ...stored, diff: JSON.stringify(diff) })).toEqual(diff);
  });
});
