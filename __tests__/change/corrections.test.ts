import { correctedRows, goneBoxers, isCorrection } from "@/lib/change/corrections";
import { diffRows } from "@/lib/change/rows-diff";
import { aBout, aBoxer, anEntry, aPlace, someRows } from "../support/record-factory";

const { basis: _, ...place } = aPlace();
const confirmed = anEntry("confirmed", "2024-05-01");
const entered = anEntry("entered", "2024-07-01");
const listed = { ...place, ledger: [confirmed] };

const ofPlaces = (before: (typeof place)[], after: (typeof place)[]) =>
  diffRows(someRows({ places: before }), someRows({ places: after })).filter(
    ({ table }) => table === "places",
  );

describe("a place", () => {
  test.each<[string, Partial<typeof place>]>([
    ["another NOC's", { noc: "UZB" }],
    ["another boxer's", { boxerSlug: "other" }],
    ["of another category", { categoryCode: "M57" }],
    ["won elsewhere", { tournamentId: "asian" }],
    ["of another route", { routeKind: "universality" }],
    ["passed on from another", { reallocatedFromId: "x" }],
    ["without what happened to it", { ledger: [] }],
    ["with something else that happened to it", { ledger: [entered] }],
    ["with something before what happened to it", { ledger: [entered, confirmed] }],
  ])("that is said to be %s is corrected", (_, said) => {
    const diff = ofPlaces([listed], [{ ...listed, ...said }]);
    expect(isCorrection(diff)).toBe(true);
    expect(correctedRows(diff)).toEqual(diff);
  });

  test("that is taken away is corrected, one that is new is not", () => {
    expect(isCorrection(ofPlaces([listed], []))).toBe(true);
    expect(isCorrection(ofPlaces([], [listed]))).toBe(false);
  });

  test.each<[string, Partial<typeof place>]>([
    ["a day", { wonOn: "2024-03-09", wonOnIsExact: true }],
    ["a note", { note: "By list" }],
    ["what happened next", { ledger: [confirmed, entered] }],
  ])("of which %s becomes known is not corrected", (_, said) => {
    const diff = ofPlaces([listed], [{ ...listed, ...said }]);
    expect(diff).toHaveLength(1);
    expect(isCorrection(diff)).toBe(false);
    expect(correctedRows(diff)).toEqual([]);
  });
});

describe("a bout", () => {
  const open = aBout({ id: "qf", winner: null, decision: null, score: null });
  const boxed = { ...open, winner: "red" as const };
  const ofBouts = (before: (typeof open)[], after: (typeof open)[]) =>
    diffRows(someRows({ bouts: before }), someRows({ bouts: after }));

  test("with a result is corrected by any other, and by its removal", () => {
    expect(isCorrection(ofBouts([boxed], [{ ...boxed, winner: "blue" }]))).toBe(true);
    expect(isCorrection(ofBouts([boxed], [{ ...boxed, score: "4:1" }]))).toBe(true);
    expect(isCorrection(ofBouts([boxed], [open]))).toBe(true);
    expect(isCorrection(ofBouts([boxed], []))).toBe(true);
  });

  test("without one is not", () => {
    expect(isCorrection(ofBouts([open], [boxed]))).toBe(false);
    expect(isCorrection(ofBouts([open], []))).toBe(false);
    expect(isCorrection(ofBouts([], [boxed]))).toBe(false);
  });

  test("is shown with the place that it moves, and not with what was said for the first time", () => {
    const before = someRows({ bouts: [boxed], places: [] });
    const followed = { ...place, decidingBoutId: "qf" };
    const other = { ...place, id: "other" };
    const after = someRows({
      bouts: [
        { ...boxed, winner: "blue" },
        { ...boxed, id: "new" },
      ],
      places: [followed, other],
    });
    expect(correctedRows(diffRows(before, after)).map(({ key }) => key)).toEqual([
      "qf",
      followed.id,
    ]);
  });
});

describe("the reason of a check", () => {
  const reason = {
    kind: "published-count",
    subject: "kaz",
    reason: "Printed early.",
    sourceUrl: null,
  };
  const ofReasons = (before: (typeof reason)[], after: (typeof reason)[]) =>
    diffRows({ ...someRows(), knownBreaks: before }, { ...someRows(), knownBreaks: after });

  test("that is replaced or taken away is corrected, and listed", () => {
    for (const after of [[{ ...reason, reason: "Counted twice." }], []]) {
      const diff = ofReasons([reason], after);
      expect(isCorrection(diff)).toBe(true);
      expect(correctedRows(diff)).toEqual(diff);
    }
  });

  test("that is given for the first time, or gets its source, is not", () => {
    const sourced = { ...reason, sourceUrl: "https://example.org" as never };
    for (const diff of [ofReasons([], [reason]), ofReasons([reason], [sourced])]) {
      expect(diff).toHaveLength(1);
      expect(isCorrection(diff)).toBe(false);
      expect(correctedRows(diff)).toEqual([]);
    }
  });
});

test("whom a change takes out of the record is kept by name; who stays is not", () => {
  const gone = aBoxer({ slug: "old-spelling", name: "Old Spelling", noc: "KAZ" });
  const kept = aBoxer({ slug: "kept", name: "Kept", noc: "KAZ" });
  expect(
    goneBoxers([
      { table: "boxers", key: gone.slug, before: gone, after: null },
      { table: "boxers", key: kept.slug, before: kept, after: { ...kept, aliases: ["Old"] } },
      { table: "boxers", key: "new", before: null, after: { ...kept, slug: "new" } },
    ]),
  ).toEqual([{ slug: "old-spelling", name: "Old Spelling", noc: "KAZ" }]);
});
