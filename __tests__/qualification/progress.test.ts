import { progressOf } from "@/lib/qualification/progress";
import { CUPS, event, place, type SmallPlace } from "../support/small-games";

/** A third cup that begins before the first ends and ends after the first. */
const BETWEEN = { id: "between", startsOn: "2023-10-03", endsOn: "2023-12-05" } as const;
const tournaments = [...CUPS, BETWEEN];

const of = (...places: SmallPlace[]) => progressOf({ tournaments, places });
const over = (...places: SmallPlace[]) => [...of(...places).overAt];
const inLast = (given: Partial<SmallPlace> = {}) => place("z", { tournamentId: "last", ...given });

describe("a tournament has given its places", () => {
  test("once a place was given after its last day, not on it", () => {
    expect(over()).toEqual([]);
    expect(over(place("a"))).toEqual([]);
    expect(over(inLast())).toEqual(["cup", "between"]);
    expect(over(place("b", { tournamentId: "between", wonOn: "2023-12-05" }))).toEqual(["cup"]);
    expect(over(place("b", { tournamentId: "between", wonOn: "2023-10-06" }))).toEqual(["cup"]);
    expect(over(place("b", { tournamentId: "between", wonOn: "2023-10-05" }))).toEqual([]);
  });

  test("whichever place says so, wherever it stands in the list", () => {
    expect(over(inLast(), place("a"))).toEqual(["cup", "between"]);
    expect(over(place("a"), inLast())).toEqual(["cup", "between"]);
  });

  test("also where the day of the other place is not known: it was won there at all", () => {
    expect(over(inLast({ wonOn: null }))).toEqual(["cup", "between"]);
    // "By" the last day of the tournament may be its first.
    const by = { wonOn: "2023-12-05", wonOnIsExact: false };
    expect(over(place("b", { tournamentId: "between", ...by }))).toEqual([]);
  });

  test("not by an invitation without a day, nor by one that was given by a day", () => {
    const invited = { routeKind: "universality", tournamentId: null } as const;
    expect(over(place("a", { ...invited, wonOn: null }))).toEqual([]);
    expect(over(place("a", { ...invited, wonOn: "2024-06-01", wonOnIsExact: false }))).toEqual([]);
    expect(over(place("a", { ...invited, wonOn: "2023-10-06" }))).toEqual(["cup"]);
  });

  test("not by a place that is written on a day after its own tournament", () => {
    expect(over(place("a", { wonOn: "2024-06-01" }))).toEqual([]);
  });
});

describe("all places of the Games are given", () => {
  test.each(["entered", "competed"] as const)("once a boxer %s", (kind) => {
    const ledger = [event("confirmed"), event(kind)];
    expect(of(inLast(), place("a", { ledger })).isOver).toBe(true);
  });

  test("not by anything else that happens to a place", () => {
    const ledger = [event("confirmed"), event("lost"), event("reallocated")];
    expect(of(place("a", { ledger })).isOver).toBe(false);
    expect(of().isOver).toBe(false);
  });
});
