import { boutSeenBy, decidingBout, placeHistory } from "@/lib/record/place-history";
import { lostByKaz, MOVED_PLACES, receivedByTha } from "../support/moved-places";
import { aBout, aBoxer, aPlace, aRecord, SOURCE } from "../support/record-factory";

const saken = aBoxer({ slug: "saken", name: "Saken Bibossinov" });
const jafarov = aBoxer({ slug: "jafarov", name: "Jafarov", noc: "UZB" });
const bout = aBout({
  id: "final",
  round: "QF",
  boxedOn: "2024-03-11",
  redSlug: "saken",
  blueSlug: "jafarov",
  winner: "red",
  decision: "WP",
  score: "4:1",
});
const record = aRecord({ boxers: [saken, jafarov], bouts: [bout], places: MOVED_PLACES });

describe("a bout", () => {
  test("is seen by its winner", () => {
    expect(boutSeenBy(record, bout, "saken")).toEqual({
      id: "final",
      tournamentId: "world-1",
      categoryCode: "M51",
      round: "QF",
      boxedOn: "2024-03-11",
      opponent: { slug: "jafarov", name: "Jafarov", noc: "UZB" },
      won: true,
      isBothOut: false,
      decision: "WP",
      score: "4:1",
      sourceUrl: SOURCE,
      deduced: null,
    });
  });

  test("is seen by its loser", () => {
    expect(boutSeenBy(record, bout, "jafarov")).toMatchObject({
      opponent: { slug: "saken" },
      won: false,
    });
  });

  test("without a known winner is neither won nor lost", () => {
    expect(boutSeenBy(record, { ...bout, winner: null }, "saken").won).toBeNull();
  });

  test("that put both out was lost by both", () => {
    const none = { ...bout, winner: "none" as const };
    expect(boutSeenBy(record, none, "saken")).toMatchObject({ won: false, isBothOut: true });
    expect(boutSeenBy(record, none, "jafarov").won).toBe(false);
  });

  test("without a known opponent says so", () => {
    const open = { ...bout, blueSlug: null };
    expect(boutSeenBy(record, open, "saken")).toMatchObject({ opponent: null, won: true });
  });
});

describe("the deciding bout of a place", () => {
  const place = aPlace({ boxerSlug: "jafarov", decidingBoutId: "final" });

  test("is seen by the place's holder", () => {
    expect(decidingBout(record, place)).toMatchObject({ id: "final", opponent: { slug: "saken" } });
  });

  test("is unknown where none was found", () => {
    expect(decidingBout(record, { ...place, decidingBoutId: null })).toBeNull();
  });
});

describe("the history of a place", () => {
  test("of one that was lost and reallocated has each step with its day", () => {
    expect(placeHistory(record, lostByKaz)).toEqual([
      { kind: "won", day: "2023-10-04", isExact: true, note: null, sourceUrl: SOURCE },
      { kind: "lost", day: "2024-05-17", isExact: true, note: "whereabouts", sourceUrl: SOURCE },
      { kind: "reallocated", day: "2024-06-02", isExact: false, note: null, sourceUrl: SOURCE },
    ]);
  });

  test("of the one that received it begins with receiving", () => {
    expect(
      placeHistory(record, receivedByTha).map(({ kind, day, isExact }) => [kind, day, isExact]),
    ).toEqual([
      ["received", "2024-06-02", true],
      ["competed", "2024-08-11", false],
    ]);
  });

  test.each([
    ["tournament", "won"],
    ["universality", "invited"],
    ["refugee", "invited"],
    ["host", "invited"],
    ["reallocation", "received"],
  ] as const)("of a %s place begins as %s", (routeKind, kind) => {
    expect(placeHistory(record, aPlace({ routeKind }))[0]?.kind).toBe(kind);
  });

  test("of an undated award begins by the last day of its tournament", () => {
    expect(placeHistory(record, aPlace({ wonOn: null }))[0]).toMatchObject({
      day: "2024-03-11",
      isExact: false,
    });
  });

  test("keeps the ledger's order", () => {
    const ledger = [...lostByKaz.ledger].reverse();
    expect(placeHistory(record, { ...lostByKaz, ledger }).map(({ kind }) => kind)).toEqual([
      "won",
      "reallocated",
      "lost",
    ]);
  });
});
