import {
  defaultSpotlight,
  isClosedTo,
  road,
  spotlight,
  tournamentBoards,
} from "@/lib/record/spotlight";
import { MOVED_PLACES } from "../support/moved-places";
import {
  aBout,
  anAllocation,
  anEntry,
  aPlace,
  aRecord,
  aTournament,
  TOURNAMENTS,
} from "../support/record-factory";

const places = [
  // Before: two of KAZ at the Asian Games, of which it lost one before the chosen tournament ended
  aPlace({ id: "k1", tournamentId: "asian", categoryCode: "M57" }),
  aPlace({
    id: "k2",
    tournamentId: "asian",
    categoryCode: "W60",
    ledger: [anEntry("lost", "2024-03-11")],
  }),
  aPlace({ id: "u1", noc: "UZB", tournamentId: "asian" }),
  // The chosen tournament
  aPlace({ id: "a", noc: "AUS", ledger: [anEntry("competed")] }),
  aPlace({ id: "k3", noc: "KAZ", decidingBoutId: "qf", ledger: [anEntry("competed")] }),
  aPlace({ id: "u2", noc: "UZB", categoryCode: "M92+" }),
  aPlace({ id: "k4", noc: "KAZ", categoryCode: "W50", ledger: [anEntry("lost", "2024-04-01")] }),
  aPlace({ id: "e", noc: "EOR", categoryCode: "W50" }),
  // After
  aPlace({ id: "k5", noc: "KAZ", categoryCode: "M92+", tournamentId: "world-2" }),
  aPlace({ id: "n", noc: "NGR", routeKind: "universality" }),
  aPlace({ id: "t", noc: "THA", routeKind: "reallocation", reallocatedFromId: "k4" }),
  aPlace({ id: "r", noc: "EOR", routeKind: "refugee" }),
];
const bouts = [aBout({ id: "qf", redSlug: "x", blueSlug: "kaz-m51", winner: "blue" })];
const record = aRecord({ places, bouts });
const light = spotlight(record, "KAZ", "world-1");

describe("the spotlight on a nation at a tournament", () => {
  test("counts the tournament's places and the nation's of them, by gender", () => {
    expect(light.given).toEqual({ M: 3, W: 2, total: 5 });
    expect(light.won).toEqual({ M: 1, W: 1, total: 2 });
  });

  test("shows each licence, also one lost later, with its deciding bout if known", () => {
    expect(
      light.licences.map(({ place, category, bout }) => [place.id, category.code, bout?.won]),
    ).toEqual([
      ["k3", "M51", true],
      ["k4", "W50", undefined],
    ]);
    expect(light.licences[1]?.place.movedTo).toMatchObject({ id: "t", noc: "THA" });
  });

  test("counts what the nation held on the last day, without what it had lost by then", () => {
    expect(light.heldThen).toBe(3);
  });

  test("says from which earlier tournaments, so that earlier and won make what was held", () => {
    expect(light.earlier.map(({ tournament, places }) => [tournament?.id, places])).toEqual([
      ["asian", 1],
    ]);
  });

  test("says which earlier places came without a tournament, after those of tournaments", () => {
    const invited = aPlace({ noc: "KAZ", routeKind: "host", wonOn: "2023-05-01" });
    const { earlier } = spotlight(
      aRecord({ places: [invited, ...places], bouts }),
      "KAZ",
      "world-1",
    );
    expect(earlier.map(({ tournament, places }) => [tournament?.id ?? null, places])).toEqual([
      ["asian", 1],
      [null, 1],
    ]);
  });

  test("never shows a later tournament's places as earlier", () => {
    expect(spotlight(record, "KAZ", "asian").earlier).toEqual([]);
    expect(spotlight(record, "KAZ", "asian").heldThen).toBe(2);
  });

  test("counts the nation's boxers on the draw", () => {
    expect(light.onTheDraw).toBe(1);
  });

  test("says who held places on that day over all nations, the refugee team apart", () => {
    expect(light.holders).toEqual({ places: 7, nations: 3, refugeeTeam: true });
  });

  test("of a nation that won nothing there is all zeros", () => {
    const none = spotlight(record, "NGR", "world-1");
    expect(none).toMatchObject({
      won: { M: 0, W: 0, total: 0 },
      given: { total: 5 },
      licences: [],
      earlier: [],
      heldThen: 0,
    });
  });

  test("of an unknown nation or tournament is a defect of the caller", () => {
    expect(() => spotlight(record, "XXX", "world-1")).toThrow("XXX");
    expect(() => spotlight(record, "KAZ", "olympia")).toThrow("olympia");
  });
});

describe("the boards of a tournament", () => {
  const [men, women] = tournamentBoards(record, "world-1", "KAZ");

  test("hold men and women apart, with totals and the chosen nation's share", () => {
    expect([men.gender, men.total, men.won]).toEqual(["M", 3, 1]);
    expect([women.gender, women.total, women.won]).toEqual(["W", 2, 1]);
  });

  test("have the chosen nation first in each category, the others by NOC", () => {
    expect(
      men.rows.map(({ category, places }) => [category.code, places.map(({ noc }) => noc)]),
    ).toEqual([
      ["M51", ["KAZ", "AUS"]],
      ["M92+", ["UZB"]],
    ]);
    expect(women.rows[0]?.places.map(({ noc }) => noc)).toEqual(["KAZ", "EOR"]);
  });

  test("without a chosen nation go by NOC and light nobody", () => {
    const [men] = tournamentBoards(record, "world-1", null);
    expect(men.rows[0]?.places.map(({ noc }) => noc)).toEqual(["AUS", "KAZ"]);
    expect(men.won).toBe(0);
  });

  test("have every weight of the tournament's allocations, with the places that nobody has won", () => {
    const [men, women] = tournamentBoards(
      aRecord({
        places: [aPlace(), aPlace({ noc: "UZB", ledger: [anEntry("lost", "2024-05-01")] })],
        allocations: [
          anAllocation({ places: 3 }),
          anAllocation({ categoryCode: "M57", places: 2 }),
          anAllocation({ categoryCode: "W50", places: null }),
          anAllocation({ categoryCode: "W60", places: 0 }),
        ],
      }),
      "world-1",
      null,
    );
    expect(
      men.rows.map(({ category, places, open }) => [category.code, places.length, open]),
    ).toEqual([
      ["M51", 2, 1],
      ["M57", 0, 2],
    ]);
    expect(women.rows.map(({ category, open }) => [category.code, open])).toEqual([["W50", null]]);
    expect(men.rows.map(({ hasDraw }) => hasDraw)).toEqual([true, true]);
  });

  test("of a tournament without places are empty", () => {
    const [men, women] = tournamentBoards(aRecord(), "world-1", "KAZ");
    expect([men.total, men.rows, women.total, women.rows]).toEqual([0, [], 0, []]);
  });
});

describe("the road to the Games", () => {
  test("goes over every tournament in order of date and ends with the invitations", () => {
    expect(
      light.road.map(({ route, given, places, isChosen }) => [route, given, places, isChosen]),
    ).toEqual([
      ["asian", 3, 3, false],
      ["world-1", 5, 5, true],
      ["world-2", 1, 1, false],
      ["universality", 1, 1, false],
    ]);
  });

  test("adds up to the first awards: no reallocation, no refugee invitation", () => {
    const parts = road(aRecord({ places: MOVED_PLACES }), null);
    expect(parts.reduce((sum, { places }) => sum + places, 0)).toBe(4);
  });

  test("without a chosen tournament marks none", () => {
    expect(road(record, null).some(({ isChosen }) => isChosen)).toBe(false);
  });

  test("of the live record too, a tournament that has not given all of its places has them to give", () => {
    const tournaments = [aTournament({ id: "world-1", placesMen: 28, placesWomen: 21 })];
    const own = aRecord({
      tournaments,
      places: [aPlace(), aPlace({ noc: "UZB" })],
      allocations: [anAllocation({ routeKind: "universality", places: 9 })],
    });
    expect(road(own, null)).toMatchObject([
      { route: "world-1", given: 2, places: 49 },
      { route: "universality", given: 0, places: 9 },
    ]);
  });
});

describe("the spotlight on a tournament that is not open to the nation", () => {
  const closed = (noc: string, tournamentId = "asian") => {
    const light = spotlight(record, noc, tournamentId);
    return [light.isOpen, isClosedTo(light)];
  };

  test("is closed; where the nation's continent is not known, so is what it could win", () => {
    expect(TOURNAMENTS[0]?.continent).toBe("ASI");
    expect(closed("NGR")).toEqual([false, true]);
    expect(closed("EOR")).toEqual([null, true]);
    expect(closed("KAZ")).toEqual([true, false]);
    expect(closed("NGR", "world-1")).toEqual([true, false]);
    expect(closed("EOR", "world-1")).toEqual([true, false]);
  });
});

describe("the spotlight that a page opens on", () => {
  const games = { spotlightNoc: "UZB", spotlightTournament: "asian" };
  const opened = (spec: Parameters<typeof aRecord>[0], noc: string | null, id: string | null) => {
    const light = defaultSpotlight(aRecord({ places, bouts, ...spec }), { noc, tournamentId: id });
    return light && [light.nation.noc, light.tournament.id];
  };

  test.each([
    [null, null, ["UZB", "asian"]],
    ["KAZ", null, ["KAZ", "asian"]],
    [null, "world-2", ["UZB", "world-2"]],
    ["KAZ", "world-2", ["KAZ", "world-2"]],
  ])("is what was chosen, the rest what the Games' facts say: %s, %s", (noc, id, expected) => {
    expect(opened({ games }, noc, id)).toEqual(expected);
  });

  test("is the first nation with a place and the first tournament where the facts say nothing", () => {
    const silent = { spotlightNoc: null, spotlightTournament: null };
    expect(opened({ games: silent }, null, null)).toEqual(["KAZ", "asian"]);
  });

  test("is none while the Games have no tournament, no place, or not the one named", () => {
    const silent = { spotlightNoc: null, spotlightTournament: null };
    expect(opened({ games: silent, tournaments: [], places: [] }, null, null)).toBeNull();
    expect(opened({ games: silent, places: [] }, null, null)).toBeNull();
    expect(opened({ games }, "XXX", null)).toBeNull();
    expect(opened({ games }, null, "olympia")).toBeNull();
  });
});
