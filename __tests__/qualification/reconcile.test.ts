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
  TOURNAMENTS,
} from "../support/record-factory";

const checksOf = (spec: RecordSpec, kind: CheckKind) =>
  reconcile(coreInput(someRows(spec))).filter((check) => check.kind === kind);

const kaz = aPlace({ id: "kaz", noc: "KAZ" });
const uzb = aPlace({ id: "uzb", noc: "UZB" });
const woman = aPlace({ id: "woman", noc: "KAZ", categoryCode: "W50" });
const refugee = aPlace({ id: "refugee", noc: "EOR", routeKind: "refugee" });
const reallocated = aPlace({ id: "moved", noc: "THA", routeKind: "reallocation" });
const invited = aPlace({ id: "invited", noc: "NGR", routeKind: "universality" });
/** KAZ's boxer is entered for the Games: all places are given. */
const entered = { ...kaz, ledger: [anEntry("entered", "2024-07-25")] };

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
      mayGrow: true,
      isOpen: false,
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
    const [, women] = checksOf({ games: { placesWomen: 1 }, places: [entered] }, "games-total");
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
    const [m51, w50] = checksOf({ categories, places: [entered, woman] }, "category-total");
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
      { allocations: [anAllocation({ places: 2 })], places: [entered, woman, invited] },
      "allocation",
    );
    expect(check).toMatchObject({ expected: 2, actual: 1, holds: false, rows: ["kaz"] });
  });
});

describe("while places are still given", () => {
  /** Every total is two, of which KAZ has won one at "world-1", 3 to 11 March 2024. */
  const two = {
    games: { placesMen: 2 },
    categories: [aCategory("M51", { places: 2 })],
    tournaments: TOURNAMENTS.map((each) => ({ ...each, placesMen: 2 })),
    allocations: ["asian", "world-1", "world-2"].map((route) => anAllocation({ route, places: 2 })),
  };
  const TOTALS = ["games-total", "category-total", "tournament-total", "allocation"] as const;
  /** "open", "holds" or "breaks" of every total that is published. */
  const verdicts = (...places: (typeof kaz)[]) =>
    Object.fromEntries(
      TOTALS.flatMap((kind) => checksOf({ ...two, places }, kind))
        .filter(({ expected }) => expected !== null)
        .map(({ kind, subject, isOpen, holds, rows }) => {
          if (holds) expect(rows).toEqual([]);
          return [[kind, ...subject].join(" "), isOpen ? "open" : holds ? "holds" : "breaks"];
        }),
    );
  const at = (tournament: string, verdict: string) => ({
    [`tournament-total ${tournament} M`]: verdict,
    [`allocation ${tournament} M51`]: verdict,
  });
  const all = (verdict: string) => ({
    "games-total M": verdict,
    "category-total M51": verdict,
    ...at("asian", verdict),
    ...at("world-1", verdict),
    ...at("world-2", verdict),
  });
  const won = (noc: string, tournamentId: string, place: Partial<typeof kaz> = {}) =>
    aPlace({ id: `${noc} ${tournamentId}`, noc, tournamentId, ...place });
  const received = (wonOn: string | null, wonOnIsExact = true) =>
    aPlace({ ...reallocated, wonOn, wonOnIsExact });

  test("every total is open before the first place", () => {
    expect(verdicts()).toEqual(all("open"));
  });

  test("a total with too few is open, and that of a tournament strict once a later one gave a place", () => {
    expect(verdicts(kaz)).toEqual({ ...all("open"), ...at("asian", "breaks") });
    expect(checksOf({ ...two, places: [kaz] }, "tournament-total")[2]).toMatchObject({
      subject: ["world-1", "M"],
      expected: 2,
      actual: 1,
      mayGrow: true,
      isOpen: true,
    });
    const before = [won("UZB", "asian"), won("THA", "asian")];
    expect(verdicts(kaz, ...before)).toMatchObject({ ...at("asian", "holds") });
    expect(verdicts(won("UZB", "world-2"))).toMatchObject({
      ...at("asian", "breaks"),
      ...at("world-1", "breaks"),
      ...at("world-2", "open"),
    });
  });

  test("totals of the Games, its categories and invitations stay open whatever tournament is over", () => {
    const places = [kaz, won("UZB", "world-2")];
    const spec = {
      ...two,
      games: { placesMen: 3 },
      categories: [aCategory("M51", { places: 3 })],
      allocations: [anAllocation({ routeKind: "universality", places: 1 })],
      places,
    };
    for (const kind of ["games-total", "category-total", "allocation"] as const) {
      expect(checksOf(spec, kind)[0]).toMatchObject({ isOpen: true, holds: true });
    }
  });

  test.each(["entered", "competed"] as const)(
    "every total is strict once a boxer %s at the Games, and not by another event",
    (kind) => {
      expect(verdicts({ ...kaz, ledger: [anEntry(kind)] })).toEqual(all("breaks"));
      const confirmed = { ...kaz, ledger: [anEntry("confirmed"), anEntry("lost")] };
      expect(verdicts(confirmed)).toEqual(verdicts(kaz));
    },
  );

  test("too many break at any time", () => {
    const three = ["A", "B", "C"].map((noc) => won(noc, "asian"));
    const spec = { "games-total M": "breaks", "category-total M51": "breaks" };
    expect(verdicts(...three)).toEqual({ ...all("open"), ...spec, ...at("asian", "breaks") });
  });

  test("a place given elsewhere after a tournament's last day says that it is over, on that day not yet", () => {
    const some = won("UZB", "world-1", { wonOn: "2024-03-05" });
    expect(verdicts(some, received("2024-03-11"))).toMatchObject(at("world-1", "open"));
    expect(verdicts(some, received("2024-03-12"))).toMatchObject(at("world-1", "breaks"));
  });

  test("a place of which only a last possible day is known says no more than its tournament's first day", () => {
    for (const invitation of [received(null), received("2024-06-02", false), invited]) {
      expect(verdicts(kaz, invitation)).toMatchObject(at("world-1", "open"));
    }
    const by = { wonOn: "2024-06-02", wonOnIsExact: false };
    expect(verdicts(won("UZB", "world-1", by))).toMatchObject({
      ...at("asian", "breaks"),
      ...at("world-1", "open"),
    });
    expect(verdicts(won("UZB", "world-2", { wonOn: null }))).toMatchObject(at("world-1", "breaks"));
  });

  test("a place dated after its own tournament's last day closes no total of that tournament", () => {
    expect(verdicts(won("UZB", "world-1", { wonOn: "2024-06-03" }))).toMatchObject({
      ...at("world-1", "open"),
      ...at("world-2", "open"),
    });
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
  const { tournamentId, categoryCode, boxerSlug } = kaz;
  const reached = {
    tournamentId: tournamentId ?? "",
    categoryCode,
    boxerSlug,
    round: "SF" as const,
    sourceUrl: "s",
  };
  const rows = someRows({ allocations: [anAllocation()], places: [kaz], reached: [reached] });
  const checks = reconcile(coreInput(rows));
  expect([...new Set(checks.map(({ kind }) => kind))]).toEqual([...CHECK_KINDS]);
});
