import { gamesBoutsWon } from "@/lib/record/games-bouts-won";
import { aBoxer, anEntry, aPlace, aRecord } from "../support/record-factory";

const NOCS = ["KAZ", "UZB", "THA", "MGL"];

/** Four boxers in the Olympic draw of one category, with as many wins each. */
function wonOf(wins: readonly number[]) {
  const slugs = NOCS.map((noc) => `boxer-${noc.toLowerCase()}`);
  const record = aRecord({
    boxers: slugs.map((slug, index) =>
      aBoxer({ slug, noc: NOCS[index], gamesBoutsWon: wins[index] ?? null }),
    ),
    places: slugs.map((boxerSlug, index) =>
      aPlace({
        id: `place-${index}`,
        noc: NOCS[index],
        boxerSlug,
        ledger: [anEntry("competed")],
      }),
    ),
  });
  return slugs.map((slug) => {
    const boxer = record.boxerBySlug.get(slug);
    return boxer && gamesBoutsWon(record, boxer);
  });
}

test("with a win for every loser the number of bouts is exact", () => {
  expect(wonOf([2, 1, 0, 0])).toEqual([
    { bouts: 2, isLeast: false },
    { bouts: 1, isLeast: false },
    { bouts: 0, isLeast: false },
    { bouts: 0, isLeast: false },
  ]);
});

test("where a win is missing, those who got furthest won at least so many", () => {
  expect(wonOf([1, 1, 0, 0])).toEqual([
    { bouts: 1, isLeast: true },
    { bouts: 1, isLeast: true },
    { bouts: 0, isLeast: false },
    { bouts: 0, isLeast: false },
  ]);
});

test("of a boxer of whom nothing is known, nothing is said", () => {
  expect(wonOf([1, 1, 0])[3]).toBeNull();
});
