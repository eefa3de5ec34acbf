import { readResource } from "@/lib/api/read-resource";
import { comparedRecords } from "@/lib/data/compared-records";
import { loadGamesRows } from "@/lib/data/load-games-rows";
import { askedRecord } from "@/lib/data/pinned-record";
import { importGames } from "@/lib/operations/import-games";
import { undo } from "@/lib/operations/undo";
import { recordAsOf } from "@/lib/record/as-of";
import type { LiveRecord } from "@/lib/record/games-record";
import type { GamesRows } from "@/lib/record/games-rows";
import { makeGamesRecord } from "@/lib/record/record-of-rows";
import { RESOURCES, type Resource } from "@/lib/record/table";
import { TABLES } from "@/lib/record/tables";
import { at } from "../support/at";
import { describeDatabase } from "../support/database";
import {
  ADMIN,
  drawnFacts,
  EDITOR,
  GAMES,
  importDrawn,
  NEXT_CUP,
  newRequestKey,
  publishSeen,
  semiFinal,
} from "../support/editors";
import { makeFacts, writeFacts } from "../support/facts";

describeDatabase("a past revision", (database) => {
  const load = async () => {
    const rows = await loadGamesRows(database.prisma, GAMES);
    if (!rows) throw new Error(`There is no ${GAMES}`);
    return rows;
  };
  const newestOf = (states: readonly GamesRows[]) => at(states, states.length - 1);
  const revisionOf = (live: ReturnType<typeof makeGamesRecord>, revision: string) =>
    askedRecord(live, new URLSearchParams({ revision }), database.prisma);

  /** Several revisions of every kind, with the rows that were there after each. */
  async function publishSeveral(): Promise<GamesRows[]> {
    const states: GamesRows[] = [];
    const { prisma } = database;
    await importDrawn(prisma);
    states.push(await load());
    await publishSeen(prisma, EDITOR, [semiFinal("upper")]);
    states.push(await load());
    await publishSeen(prisma, EDITOR, [semiFinal("lower", "blue")]);
    states.push(await load());
    await publishSeen(prisma, EDITOR, [semiFinal("upper", "blue")], { reason: "Read wrongly" });
    states.push(await load());
    await publishSeen(prisma, ADMIN, [NEXT_CUP]);
    states.push(await load());
    await undo(prisma, EDITOR, {
      gamesId: GAMES,
      revision: 3,
      reason: "Not boxed",
      idempotencyKey: newRequestKey(),
    });
    states.push(await load());
    const facts = drawnFacts();
    at(facts.boxers, 0).name = "Another Name";
    await importGames(prisma, writeFacts(facts), { replace: true });
    states.push(await load());
    return states;
  }

  test("is what was published then, row by row and in every table", async () => {
    const states = await publishSeveral();
    const live = makeGamesRecord(newestOf(states));
    expect(states.map(({ revision }) => revision)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    for (const state of states) {
      const record = await revisionOf(live, `${state.revision}`);
      const then = makeGamesRecord(state);
      expect({ ...record.rows }).toEqual({ ...then.rows });
      expect(record).toMatchObject({ pinned: state.revision, publishedAt: state.publishedAt });
      for (const resource of RESOURCES) {
        expect(TABLES[resource].rows(record)).toEqual(TABLES[resource].rows(then));
      }
    }
  });

  test("is what another is compared with: rows that are new or other, and those that are gone", async () => {
    const states = await publishSeveral();
    const live = makeGamesRecord(newestOf(states));
    const published = await Promise.all(
      states.map(async (state) => ({
        read: await revisionOf(live, `${state.revision}`),
        loaded: makeGamesRecord(state),
      })),
    );
    /** Each row as a text, which its id makes the only one, and the ids, as they were loaded then. */
    const listOf = async (record: LiveRecord, resource: Resource) => {
      const { data } = await readResource(record, resource, new URLSearchParams()).json();
      return {
        texts: data.map((row: unknown) => JSON.stringify(row)) as string[],
        ids: TABLES[resource].rows(record).map(({ id }) => id),
      };
    };
    const moved = new Set<string>();
    for (const [index, asked] of published.entries()) {
      for (const earlier of published.slice(0, index + 1)) {
        for (const resource of RESOURCES) {
          const [then, now] = await Promise.all([
            listOf(earlier.loaded, resource),
            listOf(asked.loaded, resource),
          ]);
          const answer = readResource(asked.read, resource, new URLSearchParams(), {
            since: { earlier: earlier.read },
          });
          const { data, meta } = await answer.json();
          const where = `${resource} of ${asked.read.revision} since ${earlier.read.revision}`;
          const known = new Set(then.texts);
          expect([where, data.map((row: unknown) => JSON.stringify(row))]).toEqual([
            where,
            now.texts.filter((text) => !known.has(text)),
          ]);
          const gone = then.ids.filter((id) => !now.ids.includes(id));
          expect([where, [...meta.gone].sort()]).toEqual([where, gone.sort()]);
          if (data.length > 0) moved.add(resource);
          if (gone.length > 0) moved.add(`${resource} gone`);
        }
      }
    }
    // What a course of publishes does not touch would be no proof.
    for (const resource of RESOURCES) expect(moved).toContain(resource);
    expect(moved).toContain("quota-places gone");
  });

  test("is kept, and turned back to a day says that it is pinned", async () => {
    const states = await publishSeveral();
    const live = makeGamesRecord(newestOf(states));
    const record = await revisionOf(live, "2");
    await expect(revisionOf(live, "2")).resolves.toBe(record);
    expect(recordAsOf(record, "2023-10-04").pinned).toBe(2);
    expect(recordAsOf(live, "2023-10-04").pinned).toBeNull();
  });

  test("is the newest record where none is asked for", async () => {
    await importDrawn(database.prisma);
    const live = makeGamesRecord(await load());
    await expect(askedRecord(live, {}, database.prisma)).resolves.toBe(live);
  });

  test.each(["0", "2", "-1", "1.0", "newest", "", "1e0", "99999999999"])(
    "%p is refused with those that there are",
    async (revision) => {
      await importDrawn(database.prisma);
      const live = makeGamesRecord(await load());
      await expect(revisionOf(live, revision)).rejects.toMatchObject({
        code: "invalid_parameter",
        field: "revision",
        allowed: ["1…1"],
      });
    },
  );

  test("two of them are refused", async () => {
    await importDrawn(database.prisma);
    const live = makeGamesRecord(await load());
    const asked = { revision: ["1", "1"] };
    await expect(askedRecord(live, asked, database.prisma)).rejects.toMatchObject({
      message: expect.stringContaining("given 2 times"),
    });
  });

  test("is refused where a later one did not keep what it changed, and one after that is not", async () => {
    await publishSeveral();
    const where = { gamesId: GAMES, number: 4 };
    await database.prisma.revision.updateMany({ where, data: { diff: null } });
    const live = makeGamesRecord(await load());
    await expect(revisionOf(live, "3")).rejects.toMatchObject({
      code: "invalid_parameter",
      message: expect.stringContaining("cannot be read any more"),
    });
    await expect(revisionOf(live, "4")).resolves.toMatchObject({ pinned: 4 });
    const compared = comparedRecords(live, { from: "3", to: "4" }, database.prisma);
    await expect(compared).rejects.toMatchObject({ code: "invalid_parameter", field: "from" });
  });

  test("is read past another Games' import, which changed nations", async () => {
    await importDrawn(database.prisma);
    const other = makeFacts("other-2028");
    at(other.nations, 0).name = "The Land of the Great Steppe";
    await importGames(database.prisma, writeFacts(other), { replace: true });
    const live = makeGamesRecord(await load());
    expect(live.revision).toBe(2);
    await expect(revisionOf(live, "1")).resolves.toMatchObject({ pinned: 1 });
  });
});
