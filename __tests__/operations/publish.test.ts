import type { Change } from "@/lib/change/change";
import { diffRows, type RowChange } from "@/lib/change/rows-diff";
import { loadGamesRows } from "@/lib/data/load-games-rows";
import { AppError } from "@/lib/errors";
import { ChangeInvalidError, ConflictError } from "@/lib/operations/change-errors";
import { preview } from "@/lib/operations/preview";
import { publish } from "@/lib/operations/publish";
import { undo } from "@/lib/operations/undo";
import { at } from "../support/at";
import { describeDatabase, PROVIDER } from "../support/database";
import {
  ADMIN,
  EDITOR,
  GAMES,
  importDrawn,
  newRequestKey,
  OTHER_EDITOR,
  publishSeen,
  semiFinal,
} from "../support/editors";
import { anEntry } from "../support/record-factory";
import { readStoredRows } from "../support/stored-rows";

async function errorOf(work: Promise<unknown>): Promise<AppError> {
  const error = await work.catch((caught: unknown) => caught);
  if (error instanceof AppError) return error;
  throw error ?? new Error("Nothing was refused");
}

describeDatabase("publishing", (database) => {
  const stored = () => readStoredRows(database.prisma);
  const rows = async () => {
    const found = await loadGamesRows(database.prisma, GAMES);
    if (!found) throw new Error("The Games is gone");
    return found;
  };
  const send = (changes: Change[], rest = {}) =>
    publishSeen(database.prisma, EDITOR, changes, rest);

  /** One of another process; SQLite blocks the process that waits, so there it is the same one. */
  const connection = () => (PROVIDER === "postgres" ? database.connect() : database.prisma);

  beforeEach(() => importDrawn(database.prisma));

  test("saves the bout and the place that follows, with who, what and why, as the next revision", async () => {
    const result = await send([semiFinal("upper")]);
    expect(result).toMatchObject({
      outcome: "published",
      revision: 2,
      effect: {
        gained: [{ noc: "KAZ", boxer: "saken-one", route: "cup-2023", categoryCode: "M51" }],
        lost: [],
        nations: [{ noc: "KAZ", before: 0, after: 1 }],
      },
    });
    const { places, bouts, games, revisions } = await stored();
    expect(bouts.map(({ id }) => id)).toEqual(["cup-2023-mens-51kg-sf-upper"]);
    expect(places).toMatchObject([
      {
        id: "mens-51kg-kaz-cup-2023",
        holderKey: "M51:KAZ",
        finish: "FINALIST",
        wonOn: "2023-10-04",
      },
    ]);
    expect(games).toMatchObject([{ revision: 2 }]);
    const revision = at(revisions, 1);
    expect(revision).toMatchObject({
      number: 2,
      kind: "changes",
      actorId: "aigerim",
      actorName: "Aigerim",
      actorRole: "editor",
      reason: null,
      summary: '{"bouts":1,"places":1}',
      input: JSON.stringify({ changes: [semiFinal("upper")] }),
    });
    expect(JSON.parse(revision.effect ?? "")).toEqual(result.effect);
  });

  test("does what the preview showed, which writes nothing", async () => {
    const changes = [semiFinal("upper"), semiFinal("lower", "blue")];
    const before = await rows();
    const untouched = await stored();
    const seen = await preview(database.prisma, EDITOR, { gamesId: GAMES, changes });
    expect(await stored()).toEqual(untouched);
    const result = await send(changes);
    expect(result.effect).toEqual(seen.effect);
    const byKey = (a: RowChange, b: RowChange) => (a.key < b.key ? -1 : 1);
    expect(diffRows(before, await rows()).sort(byKey)).toEqual([...seen.diff].sort(byKey));
    expect(seen.effect.pages).toEqual(
      expect.arrayContaining([
        "/test-2024",
        "/test-2024/boxers/saken-one",
        "/test-2024/categories/mens-51kg",
        "/test-2024/nations/THA",
        "/test-2024/quota-places",
        "/test-2024/tournaments/cup-2023",
      ]),
    );
  });

  test("the same request twice is published once and answered alike", async () => {
    const idempotencyKey = newRequestKey();
    const input = { gamesId: GAMES, changes: [semiFinal("upper")], base: [], idempotencyKey };
    const [first, second] = [connection(), connection()];
    const answers = await Promise.all([
      publish(first, EDITOR, input),
      publish(second, EDITOR, input),
    ]);
    expect(answers.map(({ outcome }) => outcome).sort()).toEqual(["published", "repeated"]);
    expect(answers.map(({ revision }) => revision)).toEqual([2, 2]);
    expect(answers[0].effect).toEqual(answers[1].effect);
    expect((await stored()).revisions).toHaveLength(2);
    const changes = [semiFinal("lower")];
    const reused = await errorOf(publish(database.prisma, EDITOR, { ...input, changes }));
    expect(reused.code).toBe("key_used");
    expect((await errorOf(publish(database.prisma, OTHER_EDITOR, input))).code).toBe("key_used");
  });

  test("what is said already is no revision", async () => {
    await send([semiFinal("upper")]);
    await expect(send([semiFinal("upper")])).resolves.toMatchObject({
      outcome: "unchanged",
      revision: 2,
    });
  });

  test("the second of two editors of one bout is told what changed, by whom and in which revision", async () => {
    const mine = [semiFinal("upper", "blue")];
    const { base } = await preview(database.prisma, OTHER_EDITOR, {
      gamesId: GAMES,
      changes: mine,
    });
    await send([semiFinal("upper")]);
    const before = await stored();
    const error = await errorOf(
      publish(database.prisma, OTHER_EDITOR, {
        gamesId: GAMES,
        changes: mine,
        base,
        idempotencyKey: newRequestKey(),
      }),
    );
    if (!(error instanceof ConflictError)) throw error;
    expect(error.status).toBe(409);
    expect(error.message).toContain("by Aigerim in revision 2");
    expect(error.conflicts).toMatchObject([
      {
        change: { table: "bouts", key: "cup-2023-mens-51kg-sf-upper", before: null },
        current: { winner: "red" },
        revision: { number: 2, actorName: "Aigerim" },
      },
    ]);
    expect(await stored()).toEqual(before);
  });

  test("who publishes the same as somebody else did not see it, and contradicts nobody", async () => {
    const both = [semiFinal("upper"), semiFinal("lower")];
    const { base } = await preview(database.prisma, OTHER_EDITOR, {
      gamesId: GAMES,
      changes: both,
    });
    await send([semiFinal("upper")]);
    const looked = { gamesId: GAMES, changes: both, base };
    expect((await preview(database.prisma, OTHER_EDITOR, looked)).conflicts).toEqual([]);
    const published = await publish(database.prisma, OTHER_EDITOR, {
      ...looked,
      idempotencyKey: newRequestKey(),
    });
    expect(published).toMatchObject({ outcome: "published", revision: 3 });
    const [revision] = (await stored()).revisions.filter(({ number }) => number === 3);
    const diff = JSON.parse(revision?.diff ?? "[]") as RowChange[];
    expect(diff.filter(({ table }) => table === "bouts").map(({ key }) => key)).toEqual([
      "cup-2023-mens-51kg-sf-lower",
    ]);
  });

  test("a row that the editor did not see is not written over", async () => {
    await send([semiFinal("upper")]);
    const input = {
      gamesId: GAMES,
      base: [],
      reason: "Wrong corner",
      idempotencyKey: newRequestKey(),
    };
    const changes = [semiFinal("upper", "blue")];
    const error = await errorOf(publish(database.prisma, EDITOR, { ...input, changes }));
    expect(error.code).toBe("conflict");
  });

  test("two editors of two bouts do not disturb each other", async () => {
    const lower = [semiFinal("lower")];
    const { base } = await preview(database.prisma, OTHER_EDITOR, {
      gamesId: GAMES,
      changes: lower,
    });
    await send([semiFinal("upper")]);
    await expect(
      publish(database.prisma, OTHER_EDITOR, {
        gamesId: GAMES,
        changes: lower,
        base,
        idempotencyKey: newRequestKey(),
      }),
    ).resolves.toMatchObject({ outcome: "published", revision: 3 });
  });

  test("a correction needs a reason, which is kept", async () => {
    await send([semiFinal("upper")]);
    const changes = [semiFinal("upper", "blue")];
    expect((await preview(database.prisma, EDITOR, { gamesId: GAMES, changes })).needsReason).toBe(
      true,
    );
    const before = await stored();
    expect((await errorOf(send(changes))).code).toBe("reason_needed");
    expect(await stored()).toEqual(before);
    const result = await send(changes, { reason: "The corners were mixed up" });
    expect(result.effect).toMatchObject({ gained: [{ noc: "UZB" }], lost: [{ noc: "KAZ" }] });
    const { revisions, places } = await stored();
    expect(at(revisions, 2).reason).toBe("The corners were mixed up");
    expect(places.map(({ noc }) => noc)).toEqual(["UZB"]);
  });

  test("an entry of the ledger is kept in order; a NOC that declined holds nothing", async () => {
    const entries = [anEntry("confirmed", "2023-11-01"), anEntry("declined", "2023-11-05")];
    const ledger = entries.map(
      (entry): Change => ({ kind: "add-ledger-entry", placeId: "mens-51kg-kaz-cup-2023", entry }),
    );
    const result = await send([semiFinal("upper"), ...ledger]);
    expect(result.effect.gained).toEqual([]);
    const after = await stored();
    expect(after.ledger.map(({ kind }) => kind)).toEqual(["CONFIRMED", "DECLINED"]);
    expect(at(after.places, 0).holderKey).toBeNull();
  });

  test("a tournament, a draw, a boxer and a merge are saved as they were made", async () => {
    const before = await rows();
    const { citations: _, ...cup } = at(before.tournaments, 0);
    const sourceUrl = "https://example.org/new";
    const changes: Change[] = [
      {
        kind: "save-tournament",
        tournament: {
          ...cup,
          id: "cup-2024",
          name: "The next Cup",
          startsOn: "2024-01-02",
          endsOn: "2024-01-05",
        },
        allocations: [
          { categoryCode: "M51", places: null, placesMost: null, ruleId: "finalists", sourceUrl },
        ],
      },
      {
        kind: "save-boxer",
        boxer: { ...at(before.boxers, 2), slug: "saken-1", name: "Saken 1", sourceUrl },
      },
      {
        kind: "save-draw",
        tournamentId: "cup-2024",
        categoryCode: "M51",
        entries: [
          {
            tournamentId: "cup-2024",
            categoryCode: "M51",
            boxerSlug: "saken-1",
            position: 1,
            seed: null,
            sourceUrl,
          },
          {
            tournamentId: "cup-2024",
            categoryCode: "M51",
            boxerSlug: "ulugbek-two",
            position: 2,
            seed: 1,
            sourceUrl,
          },
        ],
      },
      { kind: "merge-boxers", from: "saken-1", into: "saken-one" },
    ];
    const made = await publishSeen(database.prisma, ADMIN, changes).catch(
      (error: unknown) => error,
    );
    expect(made).toMatchObject({ outcome: "published" });
    const after = await rows();
    expect(after.tournaments.map(({ id }) => id)).toEqual(["cup-2023", "cup-2024"]);
    expect(after.boxers.find(({ slug }) => slug === "saken-one")?.aliases).toContain("Saken 1");
    expect(after.entries.filter(({ tournamentId }) => tournamentId === "cup-2024")).toMatchObject([
      { boxerSlug: "saken-one", position: 1 },
      { boxerSlug: "ulugbek-two", position: 2, seed: 1 },
    ]);
  });

  test("a rule is saved with its pages and taken back", async () => {
    const before = await rows();
    const sourceUrl = "https://example.org/rule";
    const rule = {
      id: "three",
      citations: [{ sourceUrl, says: "Finalists and a box-off." }],
      rule: {
        ...({ kind: "reach-round-and-box-off", round: "F" } as const),
        ...({ losersOf: "SF", boxOffPlaces: 1 } as const),
      },
    };
    await publishSeen(database.prisma, ADMIN, [{ kind: "save-rule", rule }]);
    expect((await rows()).rules).toEqual([...before.rules, rule]);
    const changed = { ...rule, rule: { kind: "winner" } as const };
    await publishSeen(database.prisma, ADMIN, [{ kind: "save-rule", rule: changed }]);
    expect((await rows()).rules).toEqual([...before.rules, changed]);
    for (const revision of [3, 2]) {
      const input = { gamesId: GAMES, revision, idempotencyKey: newRequestKey() };
      await undo(database.prisma, ADMIN, input);
    }
    expect((await rows()).rules).toEqual(before.rules);
  });

  test("what cannot be is refused whole, with the reasons, and nothing is written", async () => {
    const before = await stored();
    const impossible = semiFinal("lower");
    if (impossible.kind !== "enter-bout") throw new Error();
    const error = await errorOf(
      send([semiFinal("upper"), { ...impossible, bout: { ...impossible.bout, score: "5:1" } }]),
    );
    if (!(error instanceof ChangeInvalidError)) throw error;
    expect(error.problems).toMatchObject([
      { code: "score", field: "bout.score", about: { value: "5:1" } },
    ]);
    const noSource = { ...impossible, bout: { ...impossible.bout, sourceUrl: "" } };
    const refused = await errorOf(send([noSource]));
    expect(refused.message).toContain("0.bout.sourceUrl is empty; write a value");
    expect(await stored()).toEqual(before);
  });

  test("a failure of the database on the way leaves nothing behind", async () => {
    // The next revision's number is taken: what was written before it must go.
    const taken = { gamesId: GAMES, number: 2, kind: "changes", summary: "{}" };
    await database.prisma.revision.create({ data: taken });
    const before = await stored();
    await expect(send([semiFinal("upper")])).rejects.toMatchObject({ code: "P2002" });
    expect(await stored()).toEqual(before);
  });

  test("numbers of revisions have no gaps when many publish at once", async () => {
    const clients = [connection(), connection(), connection()];
    const sends = Array.from({ length: 12 }, (_, index) => {
      const boxer: Change = {
        kind: "save-boxer",
        boxer: {
          slug: `new-${index}`,
          name: `New ${index}`,
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
          sourceUrl: "https://example.org/b",
        },
      };
      const input = { gamesId: GAMES, changes: [boxer], base: [], idempotencyKey: newRequestKey() };
      return publish(at(clients, index % clients.length), EDITOR, input);
    });
    const results = await Promise.all(sends);
    const numbers = results.map(({ revision }) => revision).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 12 }, (_, index) => index + 2));
    const { revisions, games } = await stored();
    expect(revisions.map(({ number }) => number)).toEqual([1, ...numbers]);
    expect(games).toMatchObject([{ revision: 13 }]);
  });
});
