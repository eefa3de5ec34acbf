import type { Change } from "@/lib/change/change";
import { backup } from "@/lib/operations/backup/backup";
import { restore } from "@/lib/operations/backup/restore";
import { ChangeInvalidError, UndoRefusedError } from "@/lib/operations/change-errors";
import { importGames } from "@/lib/operations/import-games";
import { listRevisions } from "@/lib/operations/list-revisions";
import { previewUndo, undo } from "@/lib/operations/undo";
import type { LedgerEntry } from "@/lib/record/games-rows";
import { at } from "../support/at";
import { newBackupPath } from "../support/backups";
import { describeDatabase } from "../support/database";
import {
  ADMIN,
  drawnFacts,
  EDITOR,
  GAMES,
  importDrawn,
  NEXT_CUP,
  newRequestKey,
  OTHER_EDITOR,
  publishSeen,
  semiFinal,
} from "../support/editors";
import { writeFacts } from "../support/facts";
import { inputSaid } from "../support/said";
import { readStoredFacts, readStoredRows } from "../support/stored-rows";

jest.setTimeout(30_000);

const SOURCE = "https://example.org/new";
const reason = "Entered for the wrong cup";
const M51 = { tournamentId: "cup-2024", categoryCode: "M51" };

/** A tournament with a draw of two and their final, as one request. */
const NEXT_DRAW: Change[] = [
  NEXT_CUP,
  {
    kind: "save-draw",
    ...M51,
    entries: ["saken-one", "ulugbek-two"].map((boxerSlug, index) => ({
      ...M51,
      boxerSlug,
      position: index + 1,
      seed: null,
      sourceUrl: SOURCE,
    })),
  },
];

describeDatabase("taking back, and by whom", (database) => {
  const send = (changes: Change[], actor = EDITOR, rest = {}) =>
    publishSeen(database.prisma, actor, changes, rest);
  const back = (revision: number, actor = ADMIN) =>
    undo(database.prisma, actor, {
      gamesId: GAMES,
      revision,
      reason,
      idempotencyKey: newRequestKey(),
    });
  const refusal = async (work: Promise<unknown>) => {
    const error = await work.catch((caught: unknown) => caught);
    if (error instanceof UndoRefusedError) return error;
    throw error ?? new Error("Nothing was refused");
  };
  const facts = () => readStoredFacts(database.prisma);

  beforeEach(() => importDrawn(database.prisma));

  test("a tournament with its draw goes and comes again", async () => {
    const before = await facts();
    await send(NEXT_DRAW, ADMIN);
    const between = await facts();
    expect(between.tournaments).toHaveLength(2);
    await back(2);
    expect(await facts()).toEqual(before);
    await back(3);
    expect(await facts()).toEqual(between);
  });

  test("a tournament under a later draw stays, and the draw's revision is named", async () => {
    await send(NEXT_DRAW.slice(0, 1), ADMIN);
    await send(NEXT_DRAW.slice(1), OTHER_EDITOR);
    const before = await readStoredRows(database.prisma);
    const error = await refusal(back(2));
    expect(error.problems).toContainEqual({
      code: "in-use",
      field: "tournament",
      about: { boxer: "saken-one" },
    });
    expect(error.conflicts.map(({ change, revision }) => [change.key, revision?.number])).toEqual([
      ["cup-2024 M51 saken-one", 3],
      ["cup-2024 M51 ulugbek-two", 3],
    ]);
    expect(error.message).toContain("by Bolat in revision 3");
    expect(await readStoredRows(database.prisma)).toEqual(before);
    await back(3);
    await expect(back(2)).resolves.toMatchObject({ outcome: "published" });
  });

  test("a result under a later round stays, and the round's revision is named", async () => {
    await send([semiFinal("upper"), semiFinal("lower")]);
    const final = semiFinal("upper");
    if (final.kind !== "enter-bout") throw new Error();
    const bout = { ...final.bout, id: "final", round: "F" as const, boxedOn: "2023-10-05" };
    const sides = { redSlug: "saken-one", blueSlug: "munkh-three" };
    await send([{ kind: "enter-bout", bout: { ...bout, ...sides } }], OTHER_EDITOR);
    const error = await refusal(back(2, EDITOR));
    expect(error.message).toContain("by Bolat in revision 3");
    await back(3);
    await expect(back(2, EDITOR)).resolves.toMatchObject({ outcome: "published" });
  });

  test("a draw under a later bout stays, and the bout's revision is named", async () => {
    const draw = { tournamentId: "cup-2023", categoryCode: "M51" };
    const entries = ["saken-one", "munkh-three", "ulugbek-two", "thana-five"].map(
      (boxerSlug, index) => ({
        ...draw,
        boxerSlug,
        position: index + 1,
        seed: null,
        sourceUrl: SOURCE,
      }),
    );
    await send([{ kind: "save-draw", ...draw, entries }]);
    const bout = semiFinal("upper");
    if (bout.kind !== "enter-bout") throw new Error();
    const sides = { redSlug: "saken-one", blueSlug: "munkh-three" };
    await send([{ kind: "enter-bout", bout: { ...bout.bout, ...sides } }], OTHER_EDITOR);
    const error = await refusal(back(2, EDITOR));
    expect(error.problems.map(({ code }) => code)).toContain("draw");
    expect(error.conflicts.map(({ change, revision }) => [change.key, revision?.number])).toEqual([
      ["cup-2023-mens-51kg-sf-upper", 3],
    ]);
  });

  test("of later revisions of the same draw only those in the way are named, and they suffice", async () => {
    await send([semiFinal("upper")]);
    await send([semiFinal("lower")], OTHER_EDITOR);
    const entry = (kind: "confirmed" | "declined"): LedgerEntry => ({
      kind,
      date: "2023-11-01",
      dateIsExact: true,
      note: null,
      sourceUrl: SOURCE,
    });
    const onPlace = (noc: string, kind: "confirmed" | "declined"): Change => ({
      kind: "add-ledger-entry",
      placeId: `mens-51kg-${noc}-cup-2023`,
      entry: entry(kind),
    });
    await send([onPlace("mgl", "confirmed")]);
    await send([onPlace("kaz", "confirmed")], OTHER_EDITOR);
    await send([onPlace("kaz", "declined")]);
    const error = await refusal(back(2));
    expect(error.conflicts.map(({ change, revision }) => [change.key, revision?.number])).toEqual([
      ["mens-51kg-kaz-cup-2023", 6],
      ["mens-51kg-kaz-cup-2023", 5],
    ]);
    await back(6);
    await refusal(back(2));
    await back(5);
    await expect(back(2)).resolves.toMatchObject({ outcome: "published" });
  });

  test("what an editor published before the place was declined is not taken from under it", async () => {
    await send([semiFinal("upper")]);
    const entry: LedgerEntry = {
      kind: "declined" as const,
      date: "2023-11-01",
      dateIsExact: true,
      note: null,
      sourceUrl: SOURCE,
    };
    await send([{ kind: "add-ledger-entry", placeId: "mens-51kg-kaz-cup-2023", entry }]);
    const error = await refusal(back(2, EDITOR));
    expect(error.message).toContain("in revision 3");
  });

  test("a place that comes back with what displaced it needs a bout that still gives it", async () => {
    const draw = { tournamentId: "cup-2024", categoryCode: "M51" };
    const slugs = ["saken-one", "ulugbek-two", "munkh-three", "thana-five"];
    const entries = slugs.map((boxerSlug, index) => ({
      ...draw,
      boxerSlug,
      position: index + 1,
      seed: null,
      sourceUrl: SOURCE,
    }));
    const later = (won: "red" | null): Change => {
      const change = semiFinal("upper", won);
      if (change.kind !== "enter-bout") throw new Error();
      const of = { id: "later", tournamentId: "cup-2024", boxedOn: "2024-01-04" };
      return { ...change, bout: { ...change.bout, ...of } };
    };
    await send([NEXT_CUP, { kind: "save-draw", ...draw, entries }], ADMIN);
    await send([later("red")]);
    // The place of the first cup takes that of the later one away.
    await send([semiFinal("upper")], EDITOR, { reason });
    await send([later(null)], EDITOR, { reason });
    await back(4);
    expect((await facts()).places).toEqual([]);
    // Where the bout gives it again, it is there again.
    await back(6);
    await back(5);
    expect((await facts()).places).toMatchObject([{ id: "mens-51kg-kaz-cup-2023" }]);
    await back(7);
    expect((await facts()).places).toMatchObject([{ id: "mens-51kg-kaz-cup-2024" }]);
  });

  test("a merge of two spellings is taken back with all that it moved", async () => {
    await send([semiFinal("upper")]);
    const { boxers } = await readStoredRows(database.prisma);
    const { gamesId: _, ...known } =
      boxers.find(({ slug }) => slug === "saken-one") ?? at(boxers, 0);
    const boxer = { ...known, slug: "saken-1", name: "Saken 1", aliases: ["S. One"] };
    await send([{ kind: "save-boxer", boxer }]);
    const before = await facts();
    const into = { from: "saken-one", into: "saken-1" };
    await send([{ kind: "merge-boxers", ...into }], EDITOR, { reason });
    expect((await facts()).places).toMatchObject([{ boxerSlug: "saken-1" }]);
    await back(4, EDITOR);
    expect(await facts()).toEqual(before);
  });

  test("a restore is taken back by an admin", async () => {
    const path = newBackupPath();
    await backup(database.prisma, path);
    await send([semiFinal("upper")]);
    const before = await facts();
    await restore(database.prisma, path, { actor: ADMIN, replace: true });
    expect((await facts()).bouts).toEqual([]);
    const { revisions } = await readStoredRows(database.prisma);
    const { number } = at(revisions, revisions.length - 1);
    await expect(back(number, EDITOR)).rejects.toMatchObject({ code: "forbidden" });
    await back(number);
    expect(await facts()).toEqual(before);
  });

  test("who is no admin any more takes back no own import, restore or tournament", async () => {
    const changed = drawnFacts();
    at(changed.tournaments, 0).venue = "New Hall";
    await importGames(database.prisma, writeFacts(changed), { actor: ADMIN });
    await send(NEXT_DRAW, ADMIN);
    await send([semiFinal("lower")], ADMIN);
    const demoted = { ...ADMIN, role: "editor" as const };
    const before = await readStoredRows(database.prisma);
    for (const revision of [2, 3]) {
      await expect(back(revision, demoted)).rejects.toMatchObject({ code: "forbidden" });
      const looking = previewUndo(database.prisma, demoted, { gamesId: GAMES, revision });
      await expect(looking).rejects.toMatchObject({ code: "forbidden" });
    }
    expect(await readStoredRows(database.prisma)).toEqual(before);
    const { revisions } = await listRevisions(database.prisma, demoted, { gamesId: GAMES });
    expect(revisions.map(({ number, canUndo }) => [number, canUndo])).toEqual([
      [4, true],
      [3, false],
      [2, false],
      [1, false],
    ]);
    await expect(back(4, demoted)).resolves.toMatchObject({ outcome: "published" });
  });

  test("who may undo what is said alike in the list", async () => {
    await send([semiFinal("upper")]);
    await send([semiFinal("lower")], OTHER_EDITOR);
    const seenBy = async (actor: typeof EDITOR) => {
      const { revisions } = await listRevisions(database.prisma, actor, { gamesId: GAMES });
      return revisions.filter(({ canUndo }) => canUndo).map(({ number }) => number);
    };
    expect(await seenBy(EDITOR)).toEqual([2]);
    expect(await seenBy(OTHER_EDITOR)).toEqual([3]);
    expect(await seenBy(ADMIN)).toEqual([3, 2]);
  });

  test.each([0, -1, 1.5, Number.NaN, 2 ** 31, 2 ** 53, 10n ** 20n, "2", null, {}, "2; DROP TABLE"])(
    "%p is no revision",
    async (revision) => {
      const input = {
        gamesId: GAMES,
        revision: revision as number,
        idempotencyKey: newRequestKey(),
      };
      for (const work of [undo, previewUndo]) {
        const error = await work(database.prisma, ADMIN, input).catch((caught: unknown) => caught);
        if (!(error instanceof ChangeInvalidError)) throw error;
        expect(error.inputProblems.map(inputSaid)).toContain(
          "revision is not a number of a revision",
        );
      }
    },
  );

  test("a key that published something takes nothing back, and the other way round", async () => {
    const idempotencyKey = newRequestKey();
    await send([semiFinal("upper")], EDITOR, { idempotencyKey });
    const input = { gamesId: GAMES, revision: 2, reason, idempotencyKey };
    await expect(undo(database.prisma, EDITOR, input)).rejects.toMatchObject({ code: "key_used" });
    const key = newRequestKey();
    await undo(database.prisma, EDITOR, { ...input, idempotencyKey: key });
    const again = send([semiFinal("upper")], EDITOR, { idempotencyKey: key });
    await expect(again).rejects.toMatchObject({ code: "key_used" });
  });
});
