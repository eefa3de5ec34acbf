import { checkKey, makeState, standingIn, stands } from "@/lib/qualification/games-state";
import { once } from "../support/once";
import { drawn, event, place, result, smallGames } from "../support/small-games";

const semi = result("SF", "a", "b");
const last = { tournamentId: "last", boxedOn: "2024-05-04" };

describe("a recorded place stands by its deciding bout", () => {
  const given = { decidingBoutId: semi.id, boxerSlug: "a" };
  test.each([
    ["while its boxer won it", semi, true],
    ["not when the opponent won it", { ...semi, winner: "blue" as const }, false],
    ["not when both were out", { ...semi, winner: "none" as const }, false],
    ["while no result is known", { ...semi, winner: null }, true],
    ["while the bout is not known", undefined, true],
    [
      "when it was won in the blue corner",
      { ...semi, redSlug: "b", blueSlug: "a", winner: "blue" as const },
      true,
    ],
    ["not when the boxer is not in it", { ...semi, redSlug: "c" }, false],
  ])("%s", (_, bout, isStanding) => {
    expect(stands(given, bout)).toBe(isStanding);
  });

  test("always where no bout is named", () => {
    expect(stands({ ...given, decidingBoutId: null }, { ...semi, winner: "blue" })).toBe(true);
  });
});

test("the key of a check names its kind and its subject", () => {
  expect(checkKey("allocation", "cup", "M51")).toBe("allocation cup M51");
  expect(checkKey("place-source")).toBe("place-source ");
});

describe("the state of a Games", () => {
  const state = once(() =>
    makeState(
      smallGames({
        games: { placesMen: 3, placesWomen: 1 },
        bouts: [
          semi,
          result("SF", "c", "d", { winner: "blue" }),
          result("SF", "e", "f", { categoryCode: "W50" }),
        ],
        places: [
          place("a", { decidingBoutId: semi.id }),
          place("c", { decidingBoutId: "cup SF c d" }),
          place("x", { ledger: [event("lost", "2024-01-01")] }),
          place("y", { routeKind: "universality", tournamentId: null }),
        ],
      }),
    ),
  );

  test("counts recorded places and those that follow, each once, without those that fell", () => {
    expect(state().checks.get(checkKey("games-total", "M"))).toMatchObject({
      actual: 4,
      rows: ["M51 a cup", "M51 x cup", "M51 y null", "cup M51 d"],
    });
    expect(state().checks.get(checkKey("games-total", "W"))).toMatchObject({
      actual: 1,
      holds: true,
    });
    expect(state().checks.get(checkKey("computed-recorded", "cup"))?.holds).toBe(true);
  });

  test("knows the places in force of each NOC, and in which category", () => {
    expect(Object.fromEntries(state().heldByNoc)).toEqual({ A: 1, D: 1, E: 1, Y: 1 });
    expect([...state().heldIn].sort()).toEqual(["M51 A", "M51 D", "M51 Y", "W50 E"]);
  });

  test("finds boxers, bouts, categories and recorded places by their keys", () => {
    expect(state().nocOf.get("d")).toBe("D");
    expect(state().boutById.get(semi.id)).toBe(semi);
    expect([...state().genderOf]).toEqual([
      ["M51", "M"],
      ["W50", "W"],
    ]);
    expect(
      [...state().recordedIn].map(([key, places]) => [key, places.map(({ id }) => id)]),
    ).toEqual([["cup M51", ["M51 a cup", "M51 x cup"]]]);
    expect([...state().checks.keys()].slice(0, 4)).toEqual([
      "games-total M",
      "games-total W",
      "category-total M51",
      "category-total W50",
    ]);
  });

  test("names the places of a draw that stand, recorded ones first", () => {
    const draw = state().draws.get("cup M51");
    if (!draw) throw new Error("No draw");
    const boutOf = (id: string) => state().boutById.get(id);
    const common = { tournamentId: "cup", categoryCode: "M51" };
    expect(standingIn(state(), draw, boutOf)).toEqual([
      { ...common, placeId: "M51 a cup", boxer: "a", noc: "A" },
      { ...common, placeId: "M51 x cup", boxer: "x", noc: "X" },
      { ...common, placeId: null, boxer: "d", noc: "D" },
    ]);
    const turned = (id: string) =>
      id === semi.id ? { ...semi, winner: "blue" as const } : boutOf(id);
    expect(standingIn(state(), draw, turned).map(({ boxer }) => boxer)).toEqual(["x", "a", "d"]);
  });

  test("a place that follows is dated by its deciding bout, exactly where there is one", () => {
    const undated = makeState(smallGames({ bouts: [result("F", "a", "b", last)] }));
    expect(undated.checks.get(checkKey("ledger-order"))?.holds).toBe(true);
    expect(undated.checks.get(checkKey("place-source"))?.holds).toBe(true);
    expect(undated.checks.get(checkKey("allocation", "last", "M51"))).toMatchObject({
      actual: 2,
      holds: true,
    });
  });

  test("a boxer of whom no NOC is known holds for none that is known", () => {
    const { boxers: _, ...input } = smallGames({ bouts: [semi] });
    const unknown = makeState({ ...input, boxers: [] });
    expect([...unknown.heldByNoc]).toEqual([["", 1]]);
  });

  test("of drawn draws has brackets with their lines", () => {
    const state = makeState(smallGames({ entries: drawn(["a", "b", "c"]) }));
    expect(state.draws.get("cup M51")?.bracket.isDrawn).toBe(true);
    expect(state.heldByNoc.get("C")).toBe(1);
  });
});
