/** A record that was advanced is the record of its rows, and its effect what comparing finds. */
import fc from "fast-check";
import { changeRows } from "@/lib/change/change";
import { diffOfChanges } from "@/lib/change/diff-of-changes";
import { applyChanges, diffRows, invert, type RowChange } from "@/lib/change/rows-diff";
import type { GamesRows } from "@/lib/record/games-rows";
import { makeGamesRecord } from "@/lib/record/record-of-rows";
import { rowsInOrder } from "@/lib/record/record-order";
import { anyChange } from "../support/any-change";
import {
  aBoxer,
  aCategory,
  anAllocation,
  aPublishedCount,
  SOURCE,
  someRows,
  TOURNAMENTS,
} from "../support/record-factory";
import { advanceSoundly } from "../support/same-record";

jest.setTimeout(60_000);

/** How many random courses are run; fewer for each mutant (jest.mutation.mjs). */
const COURSES = Number(process.env.COURSES ?? 40);

const RULE = { kind: "reach-round", round: "F" } as const;

/** Two tournaments and two categories of each gender, with eight boxers of four NOCs in each. */
function smallGames(): GamesRows {
  const codes = ["M51", "M57", "W50", "W54"];
  const nocs = ["KAZ", "UZB", "ITA", "TUR"];
  const boxers = codes.flatMap((categoryCode) =>
    [1, 2].flatMap((nth) =>
      nocs.map((noc) =>
        aBoxer({ slug: `${categoryCode}-${noc}-${nth}`.toLowerCase(), noc, categoryCode }),
      ),
    ),
  );
  const tournaments = TOURNAMENTS.slice(0, 2).map((each) => ({ ...each, placesMen: 4 }));
  const allocations = tournaments.flatMap(({ id }) =>
    codes.map((categoryCode) =>
      anAllocation({ route: id, categoryCode, places: 2, ruleId: "finalists", rule: RULE }),
    ),
  );
  return rowsInOrder(
    someRows({
      games: { placesMen: 9, placesWomen: 8 },
      boxers,
      tournaments,
      allocations,
      categories: codes.map((code) => aCategory(code, { places: 5 })),
      rules: [{ id: "finalists", rule: RULE, citations: [] }],
      entries: tournaments.flatMap(({ id: tournamentId }) =>
        codes.flatMap((categoryCode) =>
          boxers
            .filter((boxer) => boxer.categoryCode === categoryCode)
            .slice(0, 4)
            .map(({ slug: boxerSlug }, index) => ({
              tournamentId,
              categoryCode,
              boxerSlug,
              seed: null,
              sourceUrl: SOURCE,
              position: index + 1,
            })),
        ),
      ),
      publishedCounts: [
        aPublishedCount({ id: "kaz", query: "noc=KAZ", value: 1 }),
        aPublishedCount({ id: "asian", query: "route=asian&gender=M", asOf: "2023-10-05" }),
      ],
    }),
  );
}

/** The difference, whatever the order of its rows. */
const byName = (diff: readonly RowChange[]) =>
  diff.toSorted((a, b) => (`${a.table} ${a.key}` < `${b.table} ${b.key}` ? -1 : 1));

test("whatever is changed, refused, and taken back in any order", () => {
  const tried = { changed: 0, refused: 0, undone: 0 };
  const course = fc.property(fc.gen(), (g) => {
    let record = makeGamesRecord(smallGames());
    const diffs: (readonly RowChange[])[] = [];
    const steps = g(fc.integer, { min: 1, max: 12 });
    for (let step = 0; step < steps; step += 1) {
      const changes = Array.from({ length: g(fc.integer, { min: 1, max: 2 }) }, () =>
        anyChange(g, record.rows),
      );
      const whole = changeRows(record.rows, changes);
      const { problems, diff } = diffOfChanges(record, changes);
      expect(problems).toEqual(whole.problems);
      tried[problems.length > 0 ? "refused" : "changed"] += 1;
      if (problems.length > 0) continue;
      expect(byName(diff)).toEqual(byName(diffRows(record.rows, whole.rows)));
      record = advanceSoundly(record, diff);
      diffs.push(diff);
    }
    for (const diff of diffs.reverse()) {
      record = advanceSoundly(record, invert(diff));
      tried.undone += 1;
    }
    expect(diffRows(smallGames(), record.rows)).toEqual([]);
  });
  fc.assert(course, { numRuns: COURSES, endOnFailure: true });
  expect(Math.min(...Object.values(tried))).toBeGreaterThan(COURSES / 2);
});

test("whatever rows are put in the place of others, as by an import", () => {
  const course = fc.property(fc.gen(), (g) => {
    const record = makeGamesRecord(smallGames());
    let other = record.rows;
    for (let step = 0; step < 6; step += 1) {
      const { rows } = changeRows(other, [anyChange(g, other)]);
      other = rows;
    }
    const places = other.places.filter(() => g(fc.boolean));
    const bouts = other.bouts.filter(() => g(fc.boolean));
    const categories = g(fc.boolean) ? other.categories : other.categories.slice().reverse();
    const diff = diffRows(record.rows, { ...other, places, bouts, categories });
    const next = advanceSoundly(record, diff);
    expect(applyChanges(next.rows, [])).toEqual(next.rows);
    advanceSoundly(next, invert(diff));
  });
  fc.assert(course, { numRuns: COURSES, endOnFailure: true });
});
