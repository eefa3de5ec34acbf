import { drawCategories } from "@/lib/record/draw-categories";
import { allocationMatrix, categoryProfile, tournamentProfile } from "@/lib/record/profiles";
import { MOVED_PLACES } from "../support/moved-places";
import { aBout, anAllocation, aPlace, aRecord } from "../support/record-factory";

const FINALISTS = { kind: "reach-round", round: "F" } as const;

describe("the profile of a category", () => {
  const profile = categoryProfile(aRecord({ places: MOVED_PLACES }), "mens-51kg");

  test("has every award in order of date, undated invitations by the end of qualification", () => {
    expect(profile?.awards.map(({ place }) => place.id)).toEqual([
      "lost-by-kaz",
      "won-by-uzb",
      "received-by-tha",
      "refugee-man",
      "invited-ngr",
    ]);
  });

  test("counts first awards, places held and boxers on the draw apart", () => {
    expect(profile).toMatchObject({ firstAwarded: 3, held: 3, onTheDraw: 3 });
  });

  test("by route adds up to the first awards, routes in order of date", () => {
    expect(
      profile?.byRoute.map(({ route, places }) => [route, places.map(({ id }) => id)]),
    ).toEqual([
      ["asian", ["lost-by-kaz"]],
      ["world-1", ["won-by-uzb"]],
      ["universality", ["invited-ngr"]],
    ]);
    expect(profile?.byRoute.map(({ tournament }) => tournament?.city ?? null)).toEqual([
      "Hangzhou",
      "Busto Arsizio",
      null,
    ]);
  });

  test("says what is counted besides: a place given again, and the refugee team's outside the total", () => {
    expect(
      profile?.besides.map(({ route, counts, places }) => [
        route,
        counts,
        places.map(({ id }) => id),
      ]),
    ).toEqual([
      ["reallocation", "again", ["received-by-tha"]],
      ["refugee", "outside", ["refugee-man"]],
    ]);
    const shown = [...(profile?.byRoute ?? []), ...(profile?.besides ?? [])];
    expect(shown.flatMap(({ places }) => places)).toHaveLength(profile?.awards.length ?? 0);
    expect(profile?.firstAwarded).toBe(
      (profile?.held ?? 0) - (profile?.outside ?? 0) + (profile?.vacant ?? 0),
    );
  });

  test("is null for a slug that no category has", () => {
    expect(categoryProfile(aRecord(), "M51")).toBeNull();
  });
});

describe("the draws of a tournament", () => {
  test("are those of the categories it gives places in, with the bouts known of each", () => {
    const record = aRecord({
      allocations: [
        anAllocation({ categoryCode: "M51" }),
        anAllocation({ categoryCode: "W50" }),
        anAllocation({ categoryCode: "W60", route: "asian" }),
      ],
      bouts: [
        aBout({ id: "one", redSlug: "kaz-m51" }),
        aBout({ id: "two", round: "F", redSlug: "kaz-m51" }),
        aBout({ id: "elsewhere", round: "F", tournamentId: "asian", categoryCode: "W60" }),
      ],
    });
    const draws = drawCategories(record, "world-1");
    expect(draws.map(({ category, bouts }) => [category.code, bouts])).toEqual([
      ["M51", 2],
      ["W50", 0],
    ]);
  });
});

describe("the profile of a tournament", () => {
  const bouts = [
    aBout({ id: "unknown", redSlug: "kaz-m51" }),
    aBout({ id: "quarter-final", round: "QF", redSlug: "kaz-m51", blueSlug: "uzb-m51" }),
    aBout({ id: "final", round: "F", redSlug: "kaz-m51", blueSlug: null }),
    aBout({ id: "elsewhere", round: "F", tournamentId: "asian", redSlug: "kaz-m51" }),
    aBout({ id: "women", round: "F", categoryCode: "W50" }),
  ];
  const places = [
    aPlace({ id: "k", noc: "KAZ", decidingBoutId: "quarter-final" }),
    aPlace({ id: "u", noc: "UZB", decidingBoutId: "quarter-final" }),
    aPlace({ id: "w", noc: "UZB", categoryCode: "W50" }),
    aPlace({ id: "a", noc: "AUS" }),
    aPlace({ id: "before", noc: "AUS", tournamentId: "asian" }),
  ];
  const allocations = [
    anAllocation({ categoryCode: "M51", places: 4 }),
    anAllocation({ categoryCode: "M51", route: "asian", places: 2 }),
  ];
  const profile = tournamentProfile(aRecord({ bouts, places, allocations }), "world-1");
  const m51 = profile?.categories.find(({ category }) => category.code === "M51");

  test("has its country, its boards and what it gave", () => {
    expect(profile).toMatchObject({ country: { name: "Italy" }, given: { M: 3, W: 1, total: 4 } });
    expect(profile?.boards.map(({ total, won }) => [total, won])).toEqual([
      [3, 0],
      [1, 0],
    ]);
  });

  test("has for each category its own allocation and who took the places", () => {
    expect(profile?.categories).toHaveLength(5);
    expect(m51?.allocation).toMatchObject({ route: "world-1", places: 4 });
    expect(m51?.places.map(({ place }) => place.id)).toEqual(["k", "u", "a"]);
    expect(profile?.categories.find(({ category }) => category.code === "W60")).toMatchObject({
      allocation: null,
      places: [],
    });
  });

  test("says how many of its bouts are known", () => {
    expect(profile?.bouts).toBe(4);
    expect(tournamentProfile(aRecord(), "asian")?.bouts).toBe(0);
  });

  test("has the nations by places won, then by NOC", () => {
    expect(profile?.nations.map(({ nation, won }) => [nation.noc, won.total])).toEqual([
      ["UZB", 2],
      ["AUS", 1],
      ["KAZ", 1],
    ]);
  });

  test("is null for an id that no tournament has", () => {
    expect(tournamentProfile(aRecord(), "olympia")).toBeNull();
  });
});

describe("the matrix of allocations", () => {
  const exact = (places: number) => ({ places, placesMost: null });
  const allocations = [
    anAllocation({
      routeKind: "universality",
      categoryCode: "M51",
      places: 1,
      rule: { kind: "invitation" },
    }),
    anAllocation({ route: "world-1", categoryCode: "M51", places: 4 }),
    anAllocation({ route: "world-1", categoryCode: "W50", places: 3 }),
    anAllocation({ route: "asian", categoryCode: "M51", places: 2, rule: FINALISTS }),
  ];
  const matrix = allocationMatrix(aRecord({ allocations }));

  test("has routes in order of date, those without a tournament last, with their totals", () => {
    expect(
      matrix.routes.map(({ route, tournament, total }) => [route, !!tournament, total]),
    ).toEqual([
      ["asian", true, exact(2)],
      ["world-1", true, exact(7)],
      ["universality", false, exact(1)],
    ]);
  });

  test("has a row for each category, empty where a route gives nothing", () => {
    expect(
      matrix.rows.map(({ category, cells, total }) => [
        category.code,
        cells.map((cell) => cell?.places ?? null),
        total.places,
      ]),
    ).toEqual([
      ["M51", [2, 4, 1], 7],
      ["M57", [null, null, null], 0],
      ["M92+", [null, null, null], 0],
      ["W50", [null, 3, null], 3],
      ["W60", [null, null, null], 0],
    ]);
    expect(matrix.rows[0]?.cells[0]).toMatchObject({ rule: FINALISTS });
  });

  test("adds up by gender", () => {
    expect(matrix.totals).toEqual({ M: exact(7), W: exact(3) });
  });
});
