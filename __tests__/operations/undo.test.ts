import type { Change } from "@/lib/change/change";
import { AppError } from "@/lib/errors";
import { UndoRefusedError } from "@/lib/operations/change-errors";
import { importGames } from "@/lib/operations/import-games";
import { previewUndo, undo } from "@/lib/operations/undo";
import type { Boxer } from "@/lib/record/games-rows";
import { at } from "../support/at";
import { describeDatabase } from "../support/database";
import {
  ADMIN,
  drawnFacts,
  EDITOR,
  GAMES,
  importDrawn,
  newRequestKey,
  OTHER_EDITOR,
  publishSeen,
  semiFinal,
} from "../support/editors";
import { reached, writeFacts } from "../support/facts";
import { readStoredFacts, readStoredRows } from "../support/stored-rows";

const reason = "Entered for the wrong boxer";

describeDatabase("taking back", (database) => {
  const send = (changes: Change[], rest = {}) =>
    publishSeen(database.prisma, EDITOR, changes, rest);
  const facts = () => readStoredFacts(database.prisma);
  const back = (revision: number, actor = EDITOR) =>
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

  beforeEach(() => importDrawn(database.prisma));

  test("a revision restores the rows, as a revision that names it; taking that back brings them again", async () => {
    const before = await facts();
    await send([semiFinal("upper"), semiFinal("lower")]);
    const between = await facts();
    const result = await back(2);
    expect(result).toMatchObject({ outcome: "published", revision: 3 });
    expect(result.effect).toMatchObject({ gained: [], lost: [{ noc: "KAZ" }, { noc: "MGL" }] });
    expect(await facts()).toEqual(before);
    const { revisions } = await readStoredRows(database.prisma);
    expect(at(revisions, 2)).toMatchObject({ kind: "undo", undoes: 2, reason, actorId: "aigerim" });
    await back(3);
    expect(await facts()).toEqual(between);
  });

  test("takes back an import of who reached a round, and brings it again", async () => {
    const before = await facts();
    const told = drawnFacts();
    const [first] = told.entries;
    const boxer = told.boxers.find(({ slug }) => slug === first?.boxer);
    const row = {
      ...reached(boxer?.slug ?? "", boxer?.noc ?? "", "SF"),
      tournament: first?.tournament ?? "",
    };
    told.reached = [{ ...row, category: first?.category ?? "" }];
    await importGames(database.prisma, writeFacts(told));
    const after = await facts();
    expect(after.reached).toHaveLength(1);
    await back(2, ADMIN);
    expect(await facts()).toEqual(before);
    await back(3, ADMIN);
    expect(await facts()).toEqual(after);
  });

  test("does what the preview showed, which writes nothing", async () => {
    await send([semiFinal("upper")]);
    const before = await readStoredRows(database.prisma);
    const seen = await previewUndo(database.prisma, EDITOR, { gamesId: GAMES, revision: 2 });
    expect(await readStoredRows(database.prisma)).toEqual(before);
    expect(seen.needsReason).toBe(true);
    expect((await back(2)).effect).toEqual(seen.effect);
  });

  test("a correction taken back moves the place back", async () => {
    await send([semiFinal("upper")]);
    const before = await facts();
    await send([semiFinal("upper", "blue")], { reason });
    const result = await back(3);
    expect(result.effect).toMatchObject({ gained: [{ noc: "KAZ" }], lost: [{ noc: "UZB" }] });
    expect(await facts()).toEqual(before);
  });

  test("is refused where a later revision changed the same rows, naming it", async () => {
    await send([semiFinal("upper")]);
    await publishSeen(database.prisma, OTHER_EDITOR, [semiFinal("upper", "blue")], { reason });
    const before = await readStoredRows(database.prisma);
    const error = await refusal(back(2));
    expect(error.message).toContain("by Bolat in revision 3");
    expect(await readStoredRows(database.prisma)).toEqual(before);
  });

  test("is refused where later rows refer to what it brought", async () => {
    const sourceUrl = "https://example.org/draw";
    const boxer: Boxer = {
      slug: "new-one",
      name: "New One",
      familyName: null,
      givenName: null,
      gender: "M",
      noc: "KAZ",
      categoryCode: "M51",
      birthDate: null,
      birthPlace: null,
      honours: null,
      gamesBoutsWon: null,
      aliases: [],
      sourceUrl,
    };
    await send([{ kind: "save-boxer", boxer }]);
    const draw = { tournamentId: "cup-2023", categoryCode: "M51" };
    const entries = ["new-one", "ulugbek-two"].map((boxerSlug, index) => ({
      ...draw,
      boxerSlug,
      position: index + 1,
      seed: null,
      sourceUrl,
    }));
    await send([{ kind: "save-draw", ...draw, entries }]);
    const error = await refusal(back(2));
    expect(error.problems).toMatchObject([{ code: "in-use", field: "boxer" }]);
  });

  test("an import is taken back by an admin, as it was before, orders included", async () => {
    const before = await facts();
    const changed = drawnFacts();
    changed.categories.reverse();
    changed.facts.reverse();
    changed.games.name = "Test 2024, corrected";
    at(changed.tournaments, 0).venue = "New Hall";
    at(changed.boxers, 0).aliases = "Saken";
    changed.published_counts = [
      {
        id: "kaz",
        query: "noc=KAZ",
        as_of: "",
        value: "0",
        note: "",
        source_url: "https://example.org/c",
      },
    ];
    at(changed.rules.tournaments, 0).stops_when_filled = false;
    changed.rules.rules.reverse();
    await importGames(database.prisma, writeFacts(changed));
    expect(await facts()).not.toEqual(before);
    await back(2, ADMIN);
    expect(await facts()).toEqual(before);
  });

  test("the first import has nothing before it", async () => {
    const error = await refusal(back(1, ADMIN));
    expect(error.message).toBe("It kept no rows to go back to");
  });

  test("an editor takes back own revisions and no other's, an admin anyone's", async () => {
    await send([semiFinal("upper")]);
    await expect(back(2, OTHER_EDITOR)).rejects.toMatchObject({ code: "forbidden" });
    await expect(back(99)).rejects.toMatchObject({ code: "not_found" });
    await expect(back(2, ADMIN)).resolves.toMatchObject({ outcome: "published" });
  });

  test("the same request twice is one revision", async () => {
    await send([semiFinal("upper")]);
    const input = { gamesId: GAMES, revision: 2, reason, idempotencyKey: newRequestKey() };
    await undo(database.prisma, EDITOR, input);
    await expect(undo(database.prisma, EDITOR, input)).resolves.toMatchObject({
      outcome: "repeated",
      revision: 3,
    });
  });

  describe("an import over what editors published", () => {
    const corrected = () => {
      const changed = drawnFacts();
      changed.games.name = "Test 2024, corrected";
      return writeFacts(changed);
    };

    test("is refused, naming what would be lost; with replace it is made", async () => {
      await send([semiFinal("upper")]);
      const before = await readStoredRows(database.prisma);
      const error = await importGames(database.prisma, corrected()).catch((caught) => caught);
      if (!(error instanceof AppError)) throw error;
      expect(error.code).toBe("import_would_replace");
      expect(error.message).toContain("bouts cup-2023-mens-51kg-sf-upper (Aigerim, revision 2)");
      expect(await readStoredRows(database.prisma)).toEqual(before);
      await expect(
        importGames(database.prisma, corrected(), { replace: true }),
      ).resolves.toMatchObject({ outcome: "imported", revision: 3 });
      expect((await facts()).bouts).toEqual([]);
    });

    test("looked at in a dry run that is to replace, is told row by row", async () => {
      await send([semiFinal("upper")]);
      const looked = await importGames(database.prisma, corrected(), {
        dryRun: true,
        replace: true,
      });
      expect(looked).toMatchObject({ outcome: "checked", revision: 2 });
      expect(looked.replaced).toContainEqual({
        table: "bouts",
        key: "cup-2023-mens-51kg-sf-upper",
        actorName: "Aigerim",
        revision: 2,
      });
    });

    test("at the start of the site leaves what people published", async () => {
      await send([semiFinal("upper")]);
      const before = await readStoredRows(database.prisma);
      const kept = { outcome: "kept", revision: 2 };
      await expect(
        importGames(database.prisma, corrected(), { unlessKept: true }),
      ).resolves.toMatchObject(kept);
      expect(await readStoredRows(database.prisma)).toEqual(before);
    });

    test("at the start leaves what an admin imported, and facts that were imported before", async () => {
      const shipped = writeFacts(drawnFacts());
      const again = () => importGames(database.prisma, shipped, { unlessKept: true });
      await expect(again()).resolves.toMatchObject({ outcome: "unchanged" });
      await importGames(database.prisma, corrected(), { actor: ADMIN });
      await expect(again()).resolves.toMatchObject({ outcome: "kept", revision: 2 });
      const newer = drawnFacts();
      newer.games.name = "Test 2024, as shipped later";
      await expect(
        importGames(database.prisma, writeFacts(newer), { unlessKept: true }),
      ).resolves.toMatchObject({ outcome: "kept", revision: 2 });
      const { name } = await database.prisma.games.findUniqueOrThrow({ where: { id: GAMES } });
      expect(name).toBe("Test 2024, corrected");
    });

    test("at the start brings newer facts where nobody published", async () => {
      await expect(
        importGames(database.prisma, corrected(), { unlessKept: true }),
      ).resolves.toMatchObject({ outcome: "imported", revision: 2 });
    });

    test("is refused where the Games moved on since they were looked at", async () => {
      await send([semiFinal("upper")]);
      await expect(
        importGames(database.prisma, corrected(), { replace: true, seen: 1 }),
      ).rejects.toMatchObject({ code: "conflict" });
      await expect(
        importGames(database.prisma, corrected(), { replace: true, seen: 2 }),
      ).resolves.toMatchObject({ outcome: "imported", revision: 3 });
    });

    test("of the same facts stays without effect, until it is to replace", async () => {
      await send([semiFinal("upper")]);
      const folder = writeFacts(drawnFacts());
      await expect(importGames(database.prisma, folder)).resolves.toMatchObject({
        outcome: "unchanged",
      });
      await expect(importGames(database.prisma, folder, { replace: true })).resolves.toMatchObject({
        outcome: "imported",
      });
      expect((await facts()).bouts).toEqual([]);
    });
  });
});
