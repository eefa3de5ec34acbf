import {
  type Check,
  type CheckKind,
  judge,
  type ReconcileInput,
  reconcile,
} from "@/lib/qualification/reconcile";
import { drawn, event, place, result, smallGames } from "../support/small-games";

function check(input: ReconcileInput, kind: CheckKind, ...subject: string[]): Check {
  const found = reconcile(input).filter(
    (each) => each.kind === kind && each.subject.join(" ") === subject.join(" "),
  );
  expect(found).toHaveLength(1);
  return found[0] as Check;
}

/** Expects that nothing was found, or exactly these rows. */
function expectRows(found: Check, rows: readonly string[]): void {
  expect(found).toMatchObject({
    expected: 0,
    expectedMost: null,
    actual: rows.length,
    holds: rows.length === 0,
    rows,
  });
}

const semi = result("SF", "a", "b");

describe("places that follow from bouts and places that are recorded", () => {
  const of = (input: ReconcileInput) => check(input, "computed-recorded", "cup");

  test("agree where the winner's place is recorded", () => {
    expectRows(of(smallGames({ bouts: [semi], places: [place("a")] })), []);
  });

  test("disagree where it is not, naming the boxer", () => {
    expectRows(of(smallGames({ bouts: [semi] })), ["a"]);
    const elsewhere = [place("a", { tournamentId: "last" }), place("a", { categoryCode: "W50" })];
    expectRows(of(smallGames({ bouts: [semi], places: elsewhere })), ["a"]);
  });

  test("disagree where a recorded boxer is out, naming the place", () => {
    const places = [place("a"), place("b")];
    expectRows(of(smallGames({ bouts: [semi], places })), ["M51 b cup"]);
  });

  test("agree where the bouts leave it open", () => {
    const bouts = [semi, result("SF", "c", "d", { winner: null })];
    expectRows(of(smallGames({ bouts, places: [place("a"), place("c"), place("e")] })), []);
  });

  test("agree where the boxer is out only by bouts of which one contradicts the draw", () => {
    const bouts = [
      result("QF", "a", "c", { winner: "blue" }),
      semi,
      result("SF", "d", "e"),
      { ...result("SF", "c", "f"), id: "other" },
    ];
    const input = smallGames({ bouts, places: [place("a"), place("d"), place("c")] });
    expect(check(input, "draw", "cup").rows).toEqual(["cup SF a b"]);
    expectRows(of(input), []);
  });

  test("disagree where the only other bout of the boxer is of no known round", () => {
    const bouts = [semi, result(null, "b", "c")];
    const input = smallGames({ bouts, places: [place("a"), place("b")] });
    expectRows(of(input), ["M51 b cup"]);
  });

  test("count for their own tournament alone", () => {
    const input = smallGames({ bouts: [semi] });
    expectRows(check(input, "computed-recorded", "last"), []);
  });

  test("of a boxer whose NOC held a place are another check", () => {
    const bouts = [result("SF", "a", "b", { tournamentId: "last", boxedOn: "2024-05-04" })];
    const input = smallGames({ bouts, places: [place("a")] });
    expectRows(check(input, "computed-recorded", "last"), []);
    expectRows(check(input, "refused", "last"), ["a"]);
    expectRows(check(input, "refused", "cup"), []);
  });
});

describe("the deciding bout of a place", () => {
  const of = (decidingBoutId: string | null, bouts = [semi]) =>
    check(smallGames({ bouts, places: [place("a", { decidingBoutId })] }), "deciding-bout", "cup");

  test("holds where it is the one that decides, or where none is recorded", () => {
    expectRows(of("cup SF a b"), []);
    expectRows(of(null), []);
  });

  test("breaks where another is recorded, naming the place", () => {
    expectRows(of("cup QF a c"), ["M51 a cup"]);
  });

  test("holds where the place does not follow from a bout that is known", () => {
    expectRows(of("cup SF a b", []), []);
    expectRows(of("cup SF a b", [result("F", "a", "b")]), []);
  });
});

describe("one draw a tournament", () => {
  const of = (input: Parameters<typeof check>[0]) => check(input, "one-draw-a-tournament", "cup");
  const line = (boxerSlug: string, categoryCode: string, tournamentId = "cup") => ({
    tournamentId,
    categoryCode,
    boxerSlug,
    position: null,
  });

  test("breaks with the boxers who are on lines or in bouts of two categories", () => {
    const twice = [line("a", "M51"), line("a", "M57"), line("b", "M57")];
    expectRows(of(smallGames({ entries: twice, bouts: [semi] })), ["a", "b"]);
  });

  test("holds where they are in two tournaments, or twice in one draw", () => {
    const entries = [line("a", "M51"), line("a", "M57", "last"), line("b", "M51")];
    expectRows(of(smallGames({ entries, bouts: [semi] })), []);
  });
});

describe("a draw", () => {
  test("breaks with the bout that contradicts it, or with the boxer", () => {
    const late = result("F", "b", "c");
    expectRows(check(smallGames({ bouts: [semi, late] }), "draw", "cup"), ["cup F b c"]);
    const entries = drawn(["a", "a"]);
    expectRows(check(smallGames({ entries }), "draw", "cup"), ["a"]);
    expectRows(check(smallGames({ entries: drawn(["a", null, null, null, "b"]) }), "draw", "cup"), [
      "",
    ]);
    expectRows(check(smallGames({ bouts: [semi] }), "draw", "cup"), []);
  });

  test("breaks of its own tournament alone", () => {
    const bouts = [semi, result("F", "b", "c")];
    expectRows(check(smallGames({ bouts }), "draw", "last"), []);
  });
});

describe("the day of a bout", () => {
  const of = (boxedOn: string | null, id = "cup") =>
    check(smallGames({ bouts: [{ ...semi, boxedOn }] }), "bout-day", id);

  test("holds from the first day of the tournament to the last, and where it is not known", () => {
    for (const day of ["2023-10-01", "2023-10-03", "2023-10-05", null]) expectRows(of(day), []);
  });

  test("breaks the day before and the day after, naming the bout", () => {
    expectRows(of("2023-09-30"), ["cup SF a b"]);
    expectRows(of("2023-10-06"), ["cup SF a b"]);
    expectRows(of("2023-10-06", "last"), []);
  });
});

describe("the order of a ledger", () => {
  const of = (...ledger: ReturnType<typeof event>[]) =>
    check(smallGames({ places: [place("a", { ledger })] }), "ledger-order");

  test("holds where each event came after the one before, or on its day", () => {
    expectRows(of(), []);
    expectRows(of(event("confirmed", "2023-10-05"), event("lost", "2024-02-01")), []);
    expectRows(of(event("confirmed", "2024-02-01"), event("lost", "2024-02-01")), []);
  });

  test("breaks where one came before the award or before the one it follows", () => {
    expectRows(of(event("confirmed", "2023-10-04")), ["M51 a cup"]);
    expectRows(of(event("lost", "2024-02-01"), event("confirmed", "2024-01-31")), ["M51 a cup"]);
  });

  test("takes an award without a day from the last day of its tournament", () => {
    const ledger = [event("confirmed", "2023-10-04")];
    const undated = place("a", { wonOn: null, ledger });
    expectRows(check(smallGames({ places: [undated] }), "ledger-order"), ["M51 a cup"]);
    const right = { ...undated, ledger: [event("confirmed", "2023-10-05")] };
    expectRows(check(smallGames({ places: [right] }), "ledger-order"), []);
  });

  test("takes an invitation without a day from the end of the qualification period", () => {
    const invited = (date: string) =>
      place("a", {
        routeKind: "universality",
        tournamentId: null,
        wonOn: null,
        ledger: [event("confirmed", date)],
      });
    expectRows(check(smallGames({ places: [invited("2024-06-23")] }), "ledger-order"), []);
    const early = check(smallGames({ places: [invited("2024-06-22")] }), "ledger-order");
    expect(early.holds).toBe(false);
  });
});

describe("a reallocation", () => {
  const moved = (wonOn: string | null, from = "M51 a cup") =>
    place("z", {
      routeKind: "reallocation",
      tournamentId: null,
      wonOn,
      reallocatedFromId: from,
    });
  const of = (given: ReturnType<typeof place>, then: ReturnType<typeof place>) =>
    check(smallGames({ places: [given, then] }), "reallocation");

  test.each(["lost", "replaced", "declined", "withdrawn"] as const)(
    "holds where the place was %s by then",
    (kind) => {
      const given = place("a", {
        ledger: [event("confirmed", "2024-01-01"), event(kind, "2024-04-01")],
      });
      expectRows(of(given, moved("2024-04-01")), []);
    },
  );

  test("breaks where the place was not given up, given up later, or is not there", () => {
    const id = moved("2024-04-01").id;
    expectRows(of(place("a"), moved("2024-04-01")), [id]);
    const kept = place("a", { ledger: [event("confirmed", "2024-01-01")] });
    expectRows(of(kept, moved("2024-04-01")), [id]);
    const later = place("a", { ledger: [event("lost", "2024-04-02")] });
    expectRows(of(later, moved("2024-04-01")), [id]);
    expectRows(of(place("a"), moved("2024-04-01", "nothing")), [id]);
  });

  test("a place that came from no other is none", () => {
    expectRows(check(smallGames({ places: [place("a")] }), "reallocation"), []);
  });
});

describe("a total that is a range", () => {
  const many = ["a", "b", "c"].map((boxer) => place(boxer, { ledger: [event("entered")] }));
  const of = (places: number | null, placesMost: number | null, count: number) =>
    check(
      smallGames({
        categories: [{ code: "M51", gender: "M", places, placesMost }],
        places: many.slice(0, count),
      }),
      "category-total",
      "M51",
    );

  test("holds from its least to its most", () => {
    expect(of(1, 2, 1)).toMatchObject({ expected: 1, expectedMost: 2, holds: true, rows: [] });
    expect(of(1, 2, 2).holds).toBe(true);
  });

  test("breaks below and above, naming the places", () => {
    expect(of(2, 3, 1)).toMatchObject({ holds: false, rows: ["M51 a cup"] });
    expect(of(1, 2, 3)).toMatchObject({ actual: 3, holds: false });
  });

  test("that is not published breaks nothing", () => {
    expect(of(null, null, 3)).toMatchObject({ expected: null, actual: 3, holds: true, rows: [] });
  });

  test.each([
    [2, null, 2, true],
    [2, null, 1, false],
    [2, null, 3, false],
    [2, 4, 3, true],
    [2, 4, 5, false],
    [null, null, 7, true],
  ])("%p to %p against %d is %p", (expected, expectedMost, actual, holds) => {
    const isOpen = expected === null;
    const published = { expected, expectedMost };
    expect(judge({ ...published, mayGrow: false }, actual)).toEqual({ isOpen, holds });
  });

  test.each([
    [2, null, 1, true, true],
    [2, null, 2, false, true],
    [2, null, 3, false, false],
    [2, 4, 1, true, true],
    [2, 4, 3, false, true],
    [2, 4, 5, false, false],
    [0, null, 0, false, true],
    [null, null, 7, true, true],
  ])("that may grow: %p to %p against %d is open: %p, holds: %p", (...row) => {
    const [expected, expectedMost, actual, isOpen, holds] = row;
    expect(judge({ expected, expectedMost, mayGrow: true }, actual)).toEqual({ isOpen, holds });
  });

  test("is compared for the Games and for a tournament too, men and women apart", () => {
    const games = { placesMen: 1, placesMenMost: 2, placesWomen: 0, placesWomenMost: 1 };
    const woman = place("w", { categoryCode: "W50" });
    const input = smallGames({
      games,
      tournaments: [{ id: "cup", startsOn: "2023-10-01", endsOn: "2023-10-05", ...games }],
      places: [...many, woman],
    });
    const range = (kind: CheckKind, ...subject: string[]) => {
      const { expected, expectedMost, actual, holds } = check(input, kind, ...subject);
      return [expected, expectedMost, actual, holds];
    };
    expect(range("games-total", "M")).toEqual([1, 2, 3, false]);
    expect(range("games-total", "W")).toEqual([0, 1, 1, true]);
    expect(range("tournament-total", "cup", "M")).toEqual([1, 2, 3, false]);
    expect(range("tournament-total", "cup", "W")).toEqual([0, 1, 1, true]);
  });
});

test("a boxer's NOC holds twice where one place was never given up, each row named once", () => {
  const places = [
    place("a"),
    place("b", { noc: "A", tournamentId: "last" }),
    place("c", { noc: "A", categoryCode: "W50" }),
    place("d"),
  ];
  expectRows(check(smallGames({ places }), "one-boxer-per-noc"), ["M51 a cup", "M51 b last"]);
});

describe("who is said to have reached a round", () => {
  const told = (boxerSlug: string, round: "QF" | "SF" | "F") => ({
    tournamentId: "cup",
    categoryCode: "M51",
    boxerSlug,
    round,
  });
  const input = (...reached: ReturnType<typeof told>[]): ReconcileInput => ({
    ...smallGames({ bouts: [semi] }),
    reached,
  });

  test("agrees with the bouts, or is named", () => {
    expectRows(check(input(told("a", "F")), "reached", "cup"), []);
    const found = check(input(told("b", "F")), "reached", "cup");
    expect(found).toMatchObject({ holds: false, rows: expect.arrayContaining(["b"]) });
  });

  test("is one of no more boxers than the round has", () => {
    const found = check(input(told("c", "SF"), told("d", "SF"), told("e", "SF")), "reached", "cup");
    expect([...found.rows].sort()).toEqual(["a", "b", "c", "d", "e"]);
  });

  test("is not asked where nobody is said to", () => {
    expect(reconcile(smallGames({ bouts: [semi] })).some(({ kind }) => kind === "reached")).toBe(
      false,
    );
  });
});
