import fc from "fast-check";
import { type Change, changeRows } from "@/lib/change/change";
import { diffRows, invert } from "@/lib/change/rows-diff";
import { blockersOf, mayBlock, type RevisionDiff } from "@/lib/change/undo-blockers";
import type { Bout, GamesRows } from "@/lib/record/games-rows";
import { at } from "../support/at";
import { aBout, aBoxer, anAllocation, SOURCE, someRows } from "../support/record-factory";

const finalists = { kind: "reach-round", round: "F" } as const;
const SLUGS = ["KAZ", "UZB", "ITA", "TUR", "GER", "CHN", "FRA", "ESP"];

function drawn(): GamesRows {
  return someRows({
    boxers: SLUGS.map((noc) => aBoxer({ slug: noc.toLowerCase(), noc })),
    rules: [{ id: "finalists", rule: finalists, citations: [] }],
    allocations: [anAllocation({ places: 2, ruleId: "finalists", rule: finalists })],
    entries: SLUGS.map((noc, index) => ({
      tournamentId: "world-1",
      categoryCode: "M51",
      boxerSlug: noc.toLowerCase(),
      position: index + 1,
      seed: null,
      sourceUrl: SOURCE,
    })),
  });
}

/** Red wins each of a knock-out of eight, in order: four quarter-finals, two semi-finals. */
const BOUTS: readonly Bout[] = [
  ["QF", "kaz", "uzb"],
  ["QF", "ita", "tur"],
  ["QF", "ger", "chn"],
  ["QF", "fra", "esp"],
  ["SF", "kaz", "ita"],
  ["SF", "ger", "fra"],
].map(([round, redSlug, blueSlug], index) =>
  aBout({
    id: `bout-${index}`,
    round: round as Bout["round"],
    boxedOn: "2024-03-10",
    redSlug: redSlug as string,
    blueSlug: blueSlug as string,
    winner: "red",
    decision: "WP",
    score: "5:0",
  }),
);

/** Publishes each in turn, as far as it can be; the rows at the end and what each revision did. */
function publish(requests: readonly Change[][]): { rows: GamesRows; revisions: RevisionDiff[] } {
  let rows = drawn();
  const revisions: RevisionDiff[] = [];
  for (const changes of requests) {
    const next = changeRows(rows, changes);
    if (next.problems.length > 0) continue;
    revisions.push({ number: revisions.length + 1, diff: diffRows(rows, next.rows) });
    rows = next.rows;
  }
  return { rows, revisions };
}

function inTheWay({ rows, revisions }: ReturnType<typeof publish>, index: number) {
  const { diff } = at(revisions, index);
  const back = invert(diff);
  const later = revisions.slice(index + 1).reverse();
  const near = later.filter((each) => mayBlock(back, each));
  return { back, later, found: blockersOf(rows, { back, earlier: undefined }, near) };
}

const enter = (...numbers: number[]): Change[] =>
  numbers.map((number) => ({ kind: "enter-bout", bout: at(BOUTS, number) }));

test("a quarter-final is kept by the semi-final of its winner, not by the other half of the draw", () => {
  const course = publish([enter(0), enter(1), enter(2, 3), enter(4), enter(5)]);
  expect(inTheWay(course, 0).found?.map(({ number }) => number)).toEqual([4]);
  expect(inTheWay(course, 2).found?.map(({ number }) => number)).toEqual([5]);
  expect(inTheWay(course, 4).found).toEqual([]);
});

test("whatever was published, the blockers suffice, and none of them is there for nothing", () => {
  const requests = fc.array(fc.uniqueArray(fc.nat(5), { minLength: 1, maxLength: 3 }), {
    minLength: 2,
    maxLength: 8,
  });
  fc.assert(
    fc.property(requests, fc.nat(7), (numbers, which) => {
      const course = publish(numbers.map((each) => enter(...each.toSorted())));
      fc.pre(course.revisions.length > which && at(course.revisions, which).diff.length > 0);
      const { back, later, found } = inTheWay(course, which);
      const all = blockersOf(course.rows, { back, earlier: undefined }, later);
      expect(found).toEqual(all);
      for (const each of found ?? []) {
        const others = (found ?? []).filter((blocker) => blocker !== each);
        const without = blockersOf(course.rows, { back, earlier: undefined }, others);
        expect(without).toBeNull();
      }
    }),
  );
});
