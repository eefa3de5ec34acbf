import { CHECK_KINDS, type CheckKind, reconcile } from "@/lib/qualification/reconcile";
import { coreInput } from "@/lib/record/computed-places";
import {
  aCategory,
  anAllocation,
  anEntry,
  aPlace,
  aTournament,
  type RecordSpec,
  someRows,
} from "../support/record-factory";

const checksOf = (spec: RecordSpec, kind: CheckKind) =>
  reconcile(coreInput(someRows(spec))).filter((check) => check.kind === kind);

const kaz = aPlace({ id: "kaz", noc: "KAZ" });
const uzb = aPlace({ id: "uzb", noc: "UZB" });
const woman = aPlace({ id: "woman", noc: "KAZ", categoryCode: "W50" });
const refugee = aPlace({ id: "refugee", noc: "EOR", routeKind: "refugee" });
const reallocated = aPlace({ id: "moved", noc: "THA", routeKind: "reallocation" });
const invited = aPlace({ id: "invited", noc: "NGR", routeKind: "universality" });

describe("the total of a gender at the Games", () => {
  test("holds when as many places were first awarded as were published", () => {
    const [men, women] = checksOf(
      { games: { placesMen: 2, placesWomen: 1 }, places: [kaz, uzb, woman] },
      "games-total",
    );
    expect(men).toEqual({
      kind: "games-total",
      subject: ["M"],
      expected: 2,
      expectedMost: null,
      actual: 2,
      holds: true,
      rows: [],
    });
    expect(women).toMatchObject({ subject: ["W"], expected: 1, actual: 1, holds: true });
  });

  test("breaks when a place is too many, naming every place counted", () => {
    const [men] = checksOf({ games: { placesMen: 1 }, places: [kaz, uzb, woman] }, "games-total");
    expect(men).toMatchObject({ expected: 1, actual: 2, holds: false, rows: ["kaz", "uzb"] });
  });

  test("breaks when a place is missing", () => {
    const [, women] = checksOf({ games: { placesWomen: 1 }, places: [kaz] }, "games-total");
    expect(women).toMatchObject({ expected: 1, actual: 0, holds: false, rows: [] });
  });

  test("counts neither reallocations nor the refugee team", () => {
    const [men] = checksOf(
      { games: { placesMen: 2 }, places: [kaz, refugee, reallocated, invited] },
      "games-total",
    );
    expect(men).toMatchObject({ actual: 2, holds: true });
  });

  test("counts a place that was lost, because it was first awarded", () => {
    const lost = { ...kaz, ledger: [anEntry("lost", "2024-03-15")] };
    const [men] = checksOf({ games: { placesMen: 1 }, places: [lost, reallocated] }, "games-total");
    expect(men).toMatchObject({ actual: 1, holds: true });
  });
});

describe("the total of a category", () => {
  const categories = [aCategory("M51", { places: 2 }), aCategory("W50", { places: 1 })];

  test("holds for each category with its published number", () => {
    expect(checksOf({ categories, places: [kaz, uzb, woman, refugee] }, "category-total")).toEqual([
      expect.objectContaining({ subject: ["M51"], expected: 2, actual: 2, holds: true, rows: [] }),
      expect.objectContaining({ subject: ["W50"], expected: 1, actual: 1, holds: true, rows: [] }),
    ]);
  });

  test("breaks for the one category that differs, naming its places", () => {
    const [m51, w50] = checksOf({ categories, places: [kaz, woman] }, "category-total");
    expect(m51).toMatchObject({ expected: 2, actual: 1, holds: false, rows: ["kaz"] });
    expect(w50).toMatchObject({ holds: true });
  });
});

describe("the total of a tournament", () => {
  const tournaments = [aTournament({ id: "world-1", placesMen: 2, placesWomen: 0 })];

  test("holds for men and women apart", () => {
    expect(checksOf({ tournaments, places: [kaz, uzb, invited] }, "tournament-total")).toEqual([
      expect.objectContaining({ subject: ["world-1", "M"], expected: 2, actual: 2, holds: true }),
      expect.objectContaining({ subject: ["world-1", "W"], expected: 0, actual: 0, holds: true }),
    ]);
  });

  test("breaks for the gender that has too many, naming its places", () => {
    const [men, women] = checksOf({ tournaments, places: [kaz, uzb, woman] }, "tournament-total");
    expect(men).toMatchObject({ holds: true });
    expect(women).toMatchObject({ expected: 0, actual: 1, holds: false, rows: ["woman"] });
  });
});

describe("an allocation", () => {
  test("holds when its route gave that many places in the category", () => {
    const allocations = [
      anAllocation({ places: 2 }),
      anAllocation({ routeKind: "universality", places: 1 }),
    ];
    expect(checksOf({ allocations, places: [kaz, uzb, woman, invited] }, "allocation")).toEqual([
      expect.objectContaining({ subject: ["world-1", "M51"], actual: 2, holds: true }),
      expect.objectContaining({ subject: ["universality", "M51"], actual: 1, holds: true }),
    ]);
  });

  test("breaks when its route gave fewer, naming those it gave", () => {
    const [check] = checksOf(
      { allocations: [anAllocation({ places: 2 })], places: [kaz, woman, invited] },
      "allocation",
    );
    expect(check).toMatchObject({ expected: 2, actual: 1, holds: false, rows: ["kaz"] });
  });
});

describe("one boxer per NOC and category", () => {
  const second = aPlace({ id: "second", noc: "KAZ", tournamentId: "world-2" });

  test("holds for one NOC in two categories and two NOCs in one", () => {
    const [check] = checksOf({ places: [kaz, uzb, woman] }, "one-boxer-per-noc");
    expect(check).toMatchObject({ expected: 0, actual: 0, holds: true, rows: [] });
  });

  test("breaks when a NOC holds two places of a category, naming both", () => {
    const [check] = checksOf({ places: [kaz, uzb, second] }, "one-boxer-per-noc");
    expect(check).toMatchObject({ actual: 2, holds: false, rows: ["kaz", "second"] });
  });

  test("holds when the NOC lost the first of the two", () => {
    const lost = { ...kaz, ledger: [anEntry("lost"), anEntry("reallocated")] };
    const [check] = checksOf({ places: [lost, second] }, "one-boxer-per-noc");
    expect(check).toMatchObject({ holds: true });
  });
});

describe("the source of a place", () => {
  test("holds when every place has one", () => {
    const [check] = checksOf({ places: [kaz, uzb] }, "place-source");
    expect(check).toMatchObject({ expected: 0, actual: 0, holds: true, rows: [] });
  });

  test("breaks for a place without one, naming it", () => {
    const [check] = checksOf({ places: [kaz, { ...uzb, sourceUrl: "" }] }, "place-source");
    expect(check).toMatchObject({ actual: 1, holds: false, rows: ["uzb"] });
  });
});

test("a total that is not published yet breaks nothing, and the count is still given", () => {
  const checks = reconcile(
    coreInput(someRows({ places: [kaz, uzb, woman, refugee, reallocated] })),
  );
  expect(checks.filter(({ holds }) => !holds)).toEqual([]);
  expect(checks[0]).toMatchObject({ expected: null, actual: 2 });
});

test("the checks come in the order of their kinds", () => {
  const checks = reconcile(coreInput(someRows({ allocations: [anAllocation()], places: [kaz] })));
  expect([...new Set(checks.map(({ kind }) => kind))]).toEqual([...CHECK_KINDS]);
});
