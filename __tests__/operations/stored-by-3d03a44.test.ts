/**
 * Databases of the build 3d03a44, whose revisions and drafts lack the columns that came later, after today's
 * migrations: see support/stored-by-3d03a44.
 */
import type { Change } from "@/lib/change/change";
import { loadCorrections } from "@/lib/data/load-corrections";
import { loadRevisionNotes } from "@/lib/data/load-revision-notes";
import { backup } from "@/lib/operations/backup/backup";
import { restore } from "@/lib/operations/backup/restore";
import { findDraft, saveDraft } from "@/lib/operations/drafts";
import { importGames } from "@/lib/operations/import-games";
import { listRevisions } from "@/lib/operations/list-revisions";
import { preview } from "@/lib/operations/preview";
import { publish } from "@/lib/operations/publish";
import { undo } from "@/lib/operations/undo";
import { newBackupPath } from "../support/backups";
import { describeDatabase } from "../support/database";
import {
  ADMIN,
  drawnFacts,
  EDITOR,
  GAMES,
  NEXT_CUP,
  newRequestKey,
  publishSeen,
  semiFinal,
} from "../support/editors";
import { writeFacts } from "../support/facts";
import { loadStored } from "../support/stored-by-3d03a44/load-stored";
import { readStoredFacts } from "../support/stored-rows";

if (NEXT_CUP.kind !== "save-tournament") throw new Error("NEXT_CUP is a tournament");
const { tournament, allocations } = NEXT_CUP;
const RENAMED = "The Cup of the year after";
const cup = (part: Partial<typeof tournament>): Change => ({
  kind: "save-tournament",
  tournament: { ...tournament, name: RENAMED, ...part },
  allocations,
});

describeDatabase("what the build 3d03a44 stored", (database) => {
  beforeEach(() => loadStored(database.env));

  const undoing = (revision: number, actor = ADMIN) =>
    undo(database.prisma, actor, {
      gamesId: GAMES,
      revision,
      reason: "Wrong",
      idempotencyKey: newRequestKey(),
    });
  const stored = (number: number) =>
    database.prisma.revision.findUniqueOrThrow({
      where: { gamesId_number: { gamesId: GAMES, number } },
    });

  test("is of version 1 and lacks what came later", async () => {
    expect(await stored(6)).toMatchObject({
      storedVersion: 1,
      diff: expect.not.stringContaining("timeZone"),
    });
  });

  test("is undone, revision by revision, and the undoing undone", async () => {
    const start = await readStoredFacts(database.prisma);
    for (const revision of [6, 5, 4, 3, 2]) await undoing(revision);
    expect((await readStoredFacts(database.prisma)).bouts).toEqual([]);
    for (const revision of [13, 12, 11, 10, 9]) await undoing(revision);
    expect(await readStoredFacts(database.prisma)).toEqual(start);
    expect((await stored(18)).storedVersion).toBeGreaterThan(1);
  });

  test("is in the way only of rows that truly changed since", async () => {
    await publishSeen(database.prisma, ADMIN, [cup({ timeZone: "Asia/Almaty" })]);
    await expect(undoing(6)).rejects.toMatchObject({
      code: "undo_refused",
      conflicts: [{ change: { table: "tournaments", key: "cup-2024" }, revision: { number: 9 } }],
    });
    await undoing(4, EDITOR);
  });

  test("is named where it changed a row that an editor saw before", async () => {
    const changes = [semiFinal("upper"), cup({ city: "Almaty" })];
    // A page that was open all the while saw the cup by its name of then, and no bout.
    const { timeZone: _, ...asThen } = { ...tournament, citations: [] };
    const base = [{ table: "tournaments", key: "cup-2024", before: asThen }] as never;
    const looked = await preview(database.prisma, ADMIN, { gamesId: GAMES, changes, base });
    expect(looked.conflicts).toMatchObject([
      { change: { table: "tournaments" }, revision: { number: 6, actorName: "Dana" } },
      { change: { table: "bouts" }, revision: { number: 4, actorName: "Aigerim" } },
      { change: { table: "allocations" }, revision: { number: 5, actorName: "Dana" } },
    ]);
  });

  test("is an open draft that is published without a conflict", async () => {
    const draft = await findDraft(database.prisma, ADMIN, GAMES);
    if (!draft) throw new Error("The draft can be read");
    const { id: idempotencyKey, changes, base } = draft;
    expect(changes).toEqual([cup({ name: "As in the draft" }), semiFinal("lower", "blue")]);
    const asked = { gamesId: GAMES, changes, base };
    expect((await preview(database.prisma, ADMIN, asked)).conflicts).toEqual([]);
    const published = await publish(database.prisma, ADMIN, { ...asked, idempotencyKey });
    expect(published).toMatchObject({ outcome: "published", revision: 9 });
  });

  test("is an open draft that is kept again in today's version", async () => {
    const draft = await findDraft(database.prisma, ADMIN, GAMES);
    await saveDraft(database.prisma, ADMIN, GAMES, draft as never);
    expect((await database.prisma.draft.findFirstOrThrow()).storedVersion).toBeGreaterThan(1);
    expect(await findDraft(database.prisma, ADMIN, GAMES)).toEqual(draft);
  });

  test("answers a request that is sent again as it was answered then", async () => {
    const again = (number: number, changes: readonly Change[], actor = ADMIN) =>
      publish(database.prisma, actor, {
        gamesId: GAMES,
        changes,
        base: [],
        idempotencyKey: `of-3d03a44-revision-${number}`,
      });
    const { timeZone: _, ...withoutZone } = tournament;
    const asThen = { ...NEXT_CUP, tournament: withoutZone } as Change;
    for (const changes of [[asThen], [NEXT_CUP]]) {
      const { effect } = await stored(5);
      expect(await again(5, changes)).toEqual({
        outcome: "repeated",
        revision: 5,
        effect: JSON.parse(String(effect)),
      });
    }
    expect(await again(3, [semiFinal("upper")], EDITOR)).toMatchObject({
      effect: { gained: [{ noc: "KAZ" }] },
    });
    await expect(again(5, [cup({ name: "Another" })])).rejects.toMatchObject({ code: "key_used" });
    const back = { gamesId: GAMES, revision: 7, idempotencyKey: "of-3d03a44-revision-8" };
    expect(await undo(database.prisma, EDITOR, back)).toMatchObject({
      outcome: "repeated",
      revision: 8,
      effect: { lost: [{ noc: "MGL" }] },
    });
  });

  test("is read by the log of corrections, the list of revisions and open pages", async () => {
    const corrections = await loadCorrections(GAMES, database.prisma);
    expect(
      corrections.map(({ revision, rows }) => [revision, rows?.map(({ key }) => key)]),
    ).toEqual([
      [8, ["cup-2023-mens-51kg-sf-lower", "mens-51kg-mgl-cup-2023"]],
      [4, ["cup-2023-mens-51kg-sf-upper", "mens-51kg-uzb-cup-2023", "mens-51kg-kaz-cup-2023"]],
    ]);
    const { revisions } = await listRevisions(database.prisma, ADMIN, { gamesId: GAMES });
    expect(revisions.map(({ number, moved, canUndo }) => [number, moved, canUndo])).toEqual([
      [8, { gained: 0, lost: 1 }, true],
      [7, { gained: 1, lost: 0 }, true],
      [6, { gained: 0, lost: 0 }, true],
      [5, { gained: 0, lost: 0 }, true],
      [4, { gained: 1, lost: 1 }, true],
      [3, { gained: 1, lost: 0 }, true],
      [2, { gained: 0, lost: 0 }, true],
      [1, null, false],
    ]);
    const notes = await loadRevisionNotes(database.prisma, GAMES, { after: 3, upTo: 4 });
    expect(notes).toMatchObject([{ gained: [{ noc: "UZB" }], lost: [{ noc: "KAZ" }] }]);
  });

  test("is what an import would replace", async () => {
    const facts = drawnFacts();
    const importing = importGames(database.prisma, writeFacts(facts), { actor: ADMIN });
    await expect(importing).rejects.toMatchObject({
      code: "import_would_replace",
      message: expect.stringContaining("tournaments cup-2024 (Dana, revision 6)"),
    });
  });

  test("goes through a backup and comes back undone", async () => {
    const path = newBackupPath();
    await backup(database.prisma, path, { withPeople: true });
    await restore(database.prisma, path, { replace: true });
    expect((await stored(6)).storedVersion).toBe(1);
    expect(await findDraft(database.prisma, ADMIN, GAMES)).not.toBeNull();
    await undoing(6);
  });
});
