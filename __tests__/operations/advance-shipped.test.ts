/** Changes of the shipped Games: what is near them says the same as all rows, and so does the effect. */
import fc from "fast-check";
import { advance } from "@/lib/change/advance";
import { type Change, changeRows } from "@/lib/change/change";
import { diffOfChanges } from "@/lib/change/diff-of-changes";
import { diffRows, invert, type RowChange } from "@/lib/change/rows-diff";
import { loadGamesRows } from "@/lib/data/load-games-rows";
import { importGames } from "@/lib/operations/import-games";
import type { LiveRecord } from "@/lib/record/games-record";
import type { Bout } from "@/lib/record/games-rows";
import { makeGamesRecord } from "@/lib/record/record-of-rows";
import { anyChange } from "../support/any-change";
import { describeDatabase } from "../support/database";
import { advanceByEffect, advanceSoundly } from "../support/same-record";

jest.setTimeout(300_000);

const NOTHING = {
  gained: [],
  lost: [],
  totals: [],
  nations: [],
  broken: [],
  healed: [],
  drawProblems: [],
};
const GAMES = ["paris-2024", "la-2028"];

/** The difference, whatever the order of its rows. */
const byName = (diff: readonly RowChange[]) =>
  diff.toSorted((a, b) => (`${a.table} ${a.key}` < `${b.table} ${b.key}` ? -1 : 1));

/** Makes the changes soundly; `null`: they cannot be made, by what is near and by all rows alike. */
function make(record: LiveRecord, changes: readonly Change[], isWhole = true) {
  const whole = changeRows(record.rows, changes);
  const { problems, diff } = diffOfChanges(record, changes);
  expect(problems).toEqual(whole.problems);
  if (problems.length > 0) return null;
  expect(byName(diff)).toEqual(byName(diffRows(record.rows, whole.rows)));
  const next = isWhole ? advanceSoundly(record, diff) : advanceByEffect(record, diff).next;
  return { record: next, diff };
}

function turned(bout: Bout): Change {
  const winner = bout.winner === "red" ? "blue" : "red";
  return { kind: "enter-bout", bout: { ...bout, winner, decision: null, score: null } };
}

describeDatabase("the shipped Games", (database) => {
  const load = async (id: string) => {
    for (const each of GAMES) await importGames(database.prisma, `prisma/data/${each}`);
    const rows = await loadGamesRows(database.prisma, id);
    if (!rows) throw new Error(`There is no ${id}`);
    return makeGamesRecord(rows);
  };

  test("a result of every draw, turned and without its result, and taken back", async () => {
    const record = await load("paris-2024");
    const lastOf = new Map(
      record.bouts
        .filter(({ winner, round }) => winner && winner !== "none" && round !== "F")
        .map((bout) => [`${bout.tournamentId} ${bout.categoryCode}`, bout]),
    );
    expect(lastOf.size).toBeGreaterThan(50);
    const made = [...lastOf.values()].map((bout, at) =>
      at % 2 === 0
        ? make(record, [turned(bout)], at % 10 === 0)
        : make(record, [{ kind: "remove-bout", boutId: bout.id }], false),
    );
    const done = made.filter((each) => each !== null);
    expect(done.length).toBeGreaterThan(20);
    for (const { record: next, diff } of done.slice(0, 3)) advanceSoundly(next, invert(diff));
  });

  test("a turned result moves the place from the one NOC to the other, and no total of the Games", async () => {
    const { rows } = await load("paris-2024");
    const places = rows.places.map((place) => ({ ...place, ledger: [] }));
    const record = makeGamesRecord({ ...rows, places });
    const bout = record.boutById.get("world-qualifier-1-2024-mens-51kg-qf-1");
    if (!bout) throw new Error("No bout");
    const { diff } = diffOfChanges(record, [turned(bout)]);
    const { effect } = advance(record, diff);
    expect(effect.lost.map(({ placeId }) => placeId)).toEqual([
      "mens-51kg-cub-world-qualifier-1-2024",
    ]);
    expect(effect.gained.map(({ boxerSlug, noc }) => [boxerSlug, noc])).toEqual([
      ["yuberjen-martinez", "COL"],
    ]);
    expect(effect.totals.filter(({ kind }) => kind !== "published-count")).toEqual([]);
    expect(advance(record, diffOfChanges(record, [{ kind: "enter-bout", bout }]).diff)).toEqual({
      record,
      effect: { ...NOTHING, pages: [] },
    });
  });

  test.each(GAMES)("any course of changes of %s", async (id) => {
    const start = await load(id);
    let done = 0;
    const course = fc.property(fc.gen(), (g) => {
      let record = start;
      for (let step = 0; step < 4; step += 1) {
        const made = make(record, [anyChange(g, record.rows)]);
        record = made?.record ?? record;
        done += made ? 1 : 0;
      }
    });
    fc.assert(course, { numRuns: 6, endOnFailure: true });
    expect(done).toBeGreaterThan(4);
  });
});
