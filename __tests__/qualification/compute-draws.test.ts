import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import {
  type ComputedDraw,
  canMoveDraws,
  computeDraws,
  type DrawsInput,
  drawBout,
  drawKey,
} from "@/lib/qualification/compute-draws";
import { drawn, event, place, result, type SmallPlace, smallGames } from "../support/small-games";

const inLast = { tournamentId: "last", boxedOn: "2024-05-04" };

function draw(input: DrawsInput, tournamentId: string, categoryCode = "M51"): ComputedDraw {
  const found = computeDraws(input).get(drawKey(tournamentId, categoryCode));
  if (!found) throw new Error(`No draw ${tournamentId} ${categoryCode}`);
  return found;
}

const qualified = ({ awards }: ComputedDraw) => awards.places.map(({ boxer }) => boxer);
const refused = ({ awards }: ComputedDraw) => awards.refused.map(({ boxer }) => boxer);

describe("the draws of a Games", () => {
  test("are one for each category of each tournament that gives places, first tournament first", () => {
    const input = smallGames();
    const turned = { ...input, allocations: input.allocations.toReversed() };
    expect([...computeDraws(turned).values()].map((each) => each.tournamentId)).toEqual([
      "cup",
      "cup",
      "last",
      "last",
    ]);
    expect([...computeDraws(input).keys()]).toEqual(["cup M51", "cup W50", "last M51", "last W50"]);
  });

  test("leave out invitations and tournaments that nobody knows", () => {
    const rule = { kind: "invitation" } as const;
    const one = { route: "universality", categoryCode: "M51", places: 1, rule };
    const allocations = [
      { ...one, tournamentId: null },
      { ...one, tournamentId: "nowhere" },
    ];
    expect(computeDraws(smallGames({ allocations })).size).toBe(0);
  });

  test("hold the bouts and lines of their own category and tournament", () => {
    const input = smallGames({
      entries: [...drawn(["a", "b"]), ...drawn(["e", "f"], { categoryCode: "W50" })],
      bouts: [
        result("F", "a", "b"),
        result("SF", "c", "d", inLast),
        result("F", "e", "f", { categoryCode: "W50" }),
      ],
    });
    const ids = ({ bracket }: ComputedDraw) => bracket.bouts.map(({ id }) => id);
    expect(ids(draw(input, "cup"))).toEqual(["cup F a b"]);
    expect(ids(draw(input, "cup", "W50"))).toEqual(["cup F e f"]);
    expect(ids(draw(input, "last"))).toEqual(["last SF c d"]);
    expect(ids(draw(input, "last", "W50"))).toEqual([]);
    expect(draw(input, "cup").bracket.isDrawn).toBe(true);
    expect(draw(input, "last").bracket.isDrawn).toBe(false);
  });

  test("say what is wrong in them, two boxers of one NOC among it", () => {
    const boxers = ["a", "b"].map((slug) => ({ slug, noc: "KAZ" }));
    const input = smallGames({ entries: drawn(["a", "b"]), boxers });
    expect(draw(input, "cup").problems).toEqual([{ code: "noc-twice", boxer: "b", boutId: null }]);
  });

  test("take their lines also where no entry is told of", () => {
    const { entries: _, ...input } = smallGames({ bouts: [result("SF", "a", "b")] });
    expect(qualified(draw(input, "cup"))).toEqual(["a"]);
  });

  test("do not depend on the order of bouts, boxers, places and lines", () => {
    const input = smallGames({
      entries: drawn(["a", "b", "c", "d"]),
      bouts: [
        result("F", "a", "c"),
        result("SF", "a", "b"),
        result("SF", "c", "d"),
        result("SF", "e", "a", inLast),
        result("SF", "g", "h", inLast),
      ],
      places: [place("a"), place("x", { tournamentId: "last" })],
    });
    const turned = {
      ...input,
      entries: input.entries?.toReversed() ?? [],
      bouts: input.bouts.toReversed(),
      boxers: input.boxers.toReversed(),
      places: input.places.toReversed(),
      allocations: input.allocations.toReversed(),
      tournaments: input.tournaments.toReversed(),
    };
    for (const tournament of ["cup", "last"]) {
      const there = draw(input, tournament);
      const again = draw(turned, tournament);
      expect(again.awards.places.map(({ boxer }) => boxer).sort()).toEqual(qualified(there).sort());
      expect(again.holders).toEqual(there.holders);
      expect(new Set(again.bracket.bouts.map(({ key, winner }) => `${key} ${winner}`))).toEqual(
        new Set(there.bracket.bouts.map(({ key, winner }) => `${key} ${winner}`)),
      );
    }
  });

  test("a stored bout is read with the names of its boxers", () => {
    expect(drawBout(result("SF", "a", null, { winner: "none" }))).toEqual({
      id: "cup SF a null",
      round: "SF",
      boxedOn: "2023-10-04",
      red: "a",
      blue: null,
      winner: "none",
    });
  });
});

describe("a NOC that holds a place when a tournament begins", () => {
  const again = [result("SF", "a", "b", inLast), result("SF", "c", "d", inLast)];

  test("cannot win a second in the category", () => {
    const last = draw(smallGames({ bouts: again, places: [place("a")] }), "last");
    expect(last.holders).toEqual(new Set(["A"]));
    expect([qualified(last), refused(last)]).toEqual([["c"], ["a"]]);
  });

  test("can win one in another category", () => {
    const bouts = again.map((bout) => ({ ...bout, categoryCode: "W50" }));
    const last = draw(smallGames({ bouts, places: [place("a")] }), "last", "W50");
    expect(qualified(last)).toEqual(["a", "c"]);
  });

  test("can win one in the same tournament that gave it the place that is recorded", () => {
    const places = [place("a", { tournamentId: "last" })];
    const last = draw(smallGames({ bouts: again, places }), "last");
    expect(last.holders.size).toBe(0);
    expect(qualified(last)).toEqual(["a", "c"]);
  });

  test("a place that was lost before the tournament bars nobody", () => {
    const lost = place("a", { ledger: [event("lost", "2024-04-30")] });
    expect(draw(smallGames({ bouts: again, places: [lost] }), "last").holders.size).toBe(0);
    const later = place("a", { ledger: [event("lost", "2024-05-02")] });
    expect(draw(smallGames({ bouts: again, places: [later] }), "last").holders).toEqual(
      new Set(["A"]),
    );
  });

  test("a place won later bars nobody at an earlier tournament", () => {
    const bouts = [result("SF", "a", "b")];
    const places = [place("a", { tournamentId: "last" })];
    expect(draw(smallGames({ bouts, places }), "cup").holders.size).toBe(0);
  });

  test("an invitation bars from its day", () => {
    const invited = (wonOn: string | null) =>
      place("a", { routeKind: "universality", tournamentId: null, wonOn, wonOnIsExact: false });
    const of = (wonOn: string | null) =>
      draw(smallGames({ bouts: again, places: [invited(wonOn)] }), "last").holders.size;
    expect([of("2024-05-01"), of("2024-05-02"), of(null)]).toEqual([1, 0, 0]);
  });

  test("an award without a day bars from the last day of its tournament", () => {
    const places = [place("a", { wonOn: null })];
    expect(draw(smallGames({ bouts: again, places }), "last").holders.size).toBe(1);
    // Of a tournament that nobody knows, from the end of the qualification period.
    const elsewhere = [place("a", { wonOn: null, tournamentId: "nowhere" })];
    expect(draw(smallGames({ bouts: again, places: elsewhere }), "last").holders.size).toBe(0);
  });

  test("a place that follows from bouts bars too, though it is not recorded", () => {
    const input = smallGames({ bouts: [result("SF", "a", "x"), ...again] });
    const last = draw(input, "last");
    expect(last.holders).toEqual(new Set(["A"]));
    expect([qualified(last), refused(last)]).toEqual([["c"], ["a"]]);
    expect(draw(input, "cup").holders.size).toBe(0);
  });

  test("several that follow from bouts all bar", () => {
    const bouts = [result("SF", "a", "x"), result("SF", "c", "y"), ...again];
    expect(draw(smallGames({ bouts }), "last").holders).toEqual(new Set(["A", "C"]));
  });

  test("one that follows and is recorded counts as recorded: lost, it bars nobody", () => {
    const bouts = [result("SF", "a", "x"), ...again];
    const lost = place("a", { ledger: [event("lost", "2024-04-30")] });
    const last = draw(smallGames({ bouts, places: [lost] }), "last");
    expect(last.holders.size).toBe(0);
    expect(qualified(last)).toEqual(["a", "c"]);
  });

  test("one that follows in a tournament that is not over when the other begins bars nobody", () => {
    const input = smallGames({ bouts: [result("SF", "a", "x"), ...again] });
    const tournaments = input.tournaments.map((each) =>
      each.id === "cup" ? { ...each, endsOn: "2024-05-01" } : each,
    );
    expect(draw({ ...input, tournaments }, "last").holders.size).toBe(0);
    const over = tournaments.map((each) =>
      each.id === "cup" ? { ...each, endsOn: "2024-04-30" } : each,
    );
    expect(draw({ ...input, tournaments: over }, "last").holders.size).toBe(1);
  });

  test("a boxer of whom no NOC is known bars nobody", () => {
    const input = smallGames({ bouts: [result("SF", "a", "x"), ...again] });
    const last = draw({ ...input, boxers: [] }, "last");
    expect(last.holders.size).toBe(0);
    expect(qualified(last)).toEqual(["a", "c"]);
  });
});

describe("a place that comes, goes or changes can move a draw", () => {
  const moves = (of: Partial<SmallPlace>) => canMoveDraws(smallGames(), [place("a", of)]);
  const last = { tournamentId: "last" };

  test("of its category that begins on its day or later, at another tournament", () => {
    expect(moves({})).toBe(true);
    expect(moves({ ...last, wonOn: "2024-05-01" })).toBe(false);
    expect(moves({ categoryCode: "W50" })).toBe(true);
    expect(moves({ categoryCode: "M57" })).toBe(false);
  });

  test("also one that began before its own, where it is dated so", () => {
    expect(moves({ ...last, wonOn: "2023-10-02" })).toBe(false);
    expect(moves({ ...last, wonOn: "2023-10-01" })).toBe(true);
  });

  test("that begins after its tournament, where it is dated later: the bouts may have given it", () => {
    expect(moves({ wonOn: "2024-05-02" })).toBe(true);
  });

  test("from the last day of its tournament, or of the qualification, where its day is not known", () => {
    expect(moves({ wonOn: null })).toBe(true);
    expect(moves({ ...last, wonOn: null })).toBe(false);
    const invited = { tournamentId: null, routeKind: "universality" } as const;
    expect(moves({ ...invited, wonOn: null })).toBe(false);
    expect(moves({ ...invited, wonOn: "2024-05-01" })).toBe(true);
    expect(moves({ ...invited, wonOn: "2024-05-02" })).toBe(false);
  });

  test("and no other does, whatever was won and when", () => {
    const tried = { same: 0, moved: 0 };
    const boxers = ["a", "b", "c", "d"];
    const days = [
      "2023-09-30",
      "2023-10-01",
      "2023-10-04",
      "2024-04-30",
      "2024-05-01",
      "2024-05-02",
    ];
    const course = fc.property(fc.gen(), (g) => {
      const one = <Value>(values: readonly Value[]): Value =>
        values[g(fc.nat, { max: values.length - 1 })] as Value;
      const anyPlace = () =>
        place(one(boxers), {
          tournamentId: one(["cup", "last", null]),
          wonOn: one([null, ...days]),
          ledger: one([[], [event("lost", one(days))]]),
        });
      const kept = Array.from({ length: g(fc.nat, { max: 2 }) }, anyPlace);
      const [gone, come] = [anyPlace(), anyPlace()];
      const bouts = [
        result("SF", "a", "b"),
        result("SF", "c", "d"),
        result("SF", "a", "c", inLast),
        result("SF", "b", "d", inLast),
      ];
      const before = smallGames({ bouts, places: [...kept, gone] });
      const after = { ...before, places: [...kept, come] };
      const isSame = isDeepStrictEqual(computeDraws(before), computeDraws(after));
      tried[isSame ? "same" : "moved"] += 1;
      if (!canMoveDraws(before, [gone, come])) expect(isSame).toBe(true);
    });
    fc.assert(course, { numRuns: 300 });
    expect(Math.min(...Object.values(tried))).toBeGreaterThan(20);
  });
});
