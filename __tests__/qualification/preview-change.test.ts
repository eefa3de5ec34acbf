import type { StoredBout } from "@/lib/qualification/compute-draws";
import { makeState } from "@/lib/qualification/games-state";
import {
  type Change,
  type Effect,
  effectBetween,
  previewChange,
} from "@/lib/qualification/preview-change";
import type { ReconcileInput } from "@/lib/qualification/reconcile";
import type { Rule } from "@/lib/qualification/rule";
import { once } from "../support/once";
import { CUPS, drawn, event, place, result, smallGames } from "../support/small-games";

const four = drawn(["a", "b", "c", "d"]);
const semi = result("SF", "a", "b");
const other = result("SF", "c", "d");
const last = { tournamentId: "last", boxedOn: "2024-05-04" } as const;

/** Says that the first cup has given its places. */
const later = place("z", { tournamentId: "last" });

const WITH_BOX_OFF: Rule = {
  kind: "reach-round-and-box-off",
  round: "F",
  losersOf: "SF",
  boxOffPlaces: 1,
};

const NOTHING: Effect = {
  ...{ gained: [], lost: [], totals: [], nations: [], broken: [], healed: [], problems: [] },
};

/** The effect of a change, which is also the difference of the states before and after. */
function effectOf(input: ReconcileInput, change: Change): Effect {
  const state = makeState(input);
  const { effect, next } = previewChange(state, change);
  expect(effect).toEqual(effectBetween(state, next()));
  return effect;
}

const entering = (input: ReconcileInput, bout: StoredBout) =>
  effectOf(input, { kind: "bout", bout });

const names = (places: Effect["gained"]) => places.map(({ boxer }) => boxer);

describe("a first result in a drawn draw", () => {
  const published = { placesMen: 4, placesWomen: 4 };
  const effect = once(() => entering(smallGames({ games: published, entries: four }), semi));

  test("gives its winner a place", () => {
    expect(effect().gained).toEqual([
      { placeId: null, tournamentId: "cup", categoryCode: "M51", boxer: "a", noc: "A" },
    ]);
    expect(effect().lost).toEqual([]);
  });

  test("moves the totals of Games, category, tournament and allocation, and of the NOC", () => {
    const moved = { before: 0, after: 1 };
    expect(effect().totals).toEqual([
      { kind: "games-total", subject: ["M"], ...moved },
      { kind: "category-total", subject: ["M51"], ...moved },
      { kind: "tournament-total", subject: ["cup", "M"], ...moved },
      { kind: "allocation", subject: ["cup", "M51"], ...moved },
    ]);
    expect(effect().nations).toEqual([{ noc: "A", ...moved }]);
    expect(effect()).toMatchObject({ broken: [], healed: [], problems: [] });
  });
});

describe("a result", () => {
  test("that fills an allocation heals its totals", () => {
    const input = smallGames({ entries: four, bouts: [semi], places: [later] });
    const { healed, gained } = entering(input, other);
    expect(names(gained)).toEqual(["c"]);
    expect(healed.map(({ kind, subject, actual }) => [kind, ...subject, actual])).toEqual([
      ["tournament-total", "cup", "M", 2],
      ["allocation", "cup", "M51", 2],
    ]);
    expect(healed.map(({ holds, rows }) => [holds, rows])).toEqual([
      [true, []],
      [true, []],
    ]);
  });

  test("that overfills what was published breaks it, naming every place counted", () => {
    const categories = [{ code: "M51", gender: "M" as const, places: 1 }];
    const input = smallGames({ entries: four, bouts: [semi], categories });
    const { broken } = entering(input, other);
    expect(broken.map(({ kind, subject, rows }) => [kind, ...subject, rows])).toEqual([
      ["category-total", "M51", ["cup M51 a", "cup M51 c"]],
    ]);
  });

  test("without a winner, or before the deciding round, moves nothing", () => {
    expect(entering(smallGames({ entries: four }), { ...semi, winner: null })).toEqual(NOTHING);
    const eight = drawn(["a", "b", "c", "d", "e", "f", "g", "h"]);
    expect(entering(smallGames({ entries: eight }), result("QF", "a", "b"))).toEqual(NOTHING);
  });

  test("corrected moves the place to the other boxer, and no total", () => {
    const effect = entering(smallGames({ entries: four, bouts: [semi] }), {
      ...semi,
      winner: "blue",
    });
    expect(names(effect.gained)).toEqual(["b"]);
    expect(names(effect.lost)).toEqual(["a"]);
    expect(effect.totals).toEqual([]);
    expect(effect.nations).toEqual([
      { noc: "A", before: 1, after: 0 },
      { noc: "B", before: 0, after: 1 },
    ]);
  });

  test("corrected takes a recorded place away that stood by it", () => {
    const recorded = place("a", { decidingBoutId: semi.id });
    const input = smallGames({ entries: four, bouts: [semi], places: [recorded] });
    const effect = entering(input, { ...semi, winner: "blue" });
    expect(effect.lost).toEqual([
      { placeId: "M51 a cup", tournamentId: "cup", categoryCode: "M51", boxer: "a", noc: "A" },
    ]);
    expect(names(effect.gained)).toEqual(["b"]);
  });

  test("both out takes the place away from everybody", () => {
    const effect = entering(smallGames({ entries: four, bouts: [semi] }), {
      ...semi,
      winner: "none",
    });
    expect([names(effect.gained), names(effect.lost)]).toEqual([[], ["a"]]);
    expect(effect.totals).toContainEqual({
      ...{ kind: "allocation", subject: ["cup", "M51"], before: 1, after: 0 },
    });
  });

  test("entered again as it is changes nothing", () => {
    const input = smallGames({ entries: four, bouts: [semi, other], places: [place("a")] });
    expect(entering(input, semi)).toEqual(NOTHING);
    expect(entering(smallGames({ bouts: [semi] }), semi)).toEqual(NOTHING);
  });

  test("of a draw pieced together is computed too", () => {
    const effect = entering(smallGames({ bouts: [semi] }), other);
    expect(names(effect.gained)).toEqual(["c"]);
  });

  test("with its corners turned against the lines is the same result", () => {
    const turned = result("SF", "b", "a", { winner: "blue" });
    expect(names(entering(smallGames({ entries: four }), turned).gained)).toEqual(["a"]);
  });

  test("that contradicts the draw is a problem and moves nothing else but its check", () => {
    const final = result("F", "a", "c");
    const effect = entering(smallGames({ entries: four, bouts: [semi] }), final);
    expect(effect).toMatchObject({ gained: [], lost: [], totals: [] });
    expect(effect.problems).toEqual([{ code: "not-there-yet", boxer: "c", boutId: final.id }]);
    expect(effect.broken.map(({ kind, rows }) => [kind, rows])).toEqual([["draw", [final.id]]]);
  });

  test("outside its tournament's days breaks that check", () => {
    const late = { ...semi, boxedOn: "2023-10-06" };
    const { broken } = entering(smallGames({ entries: four }), late);
    expect(broken.map(({ kind, rows }) => [kind, rows])).toEqual([["bout-day", [semi.id]]]);
    const early = { ...semi, boxedOn: "2023-09-30" };
    expect(entering(smallGames({ entries: four }), early).broken).toHaveLength(1);
    for (const boxedOn of ["2023-10-01", "2023-10-05", null]) {
      expect(entering(smallGames({ entries: four }), { ...semi, boxedOn }).broken).toEqual([]);
    }
  });

  test("moved to a day outside breaks it, and back inside heals it", () => {
    const late = { ...semi, boxedOn: "2023-10-06" };
    expect(entering(smallGames({ entries: four, bouts: [semi] }), late).broken).toHaveLength(1);
    expect(entering(smallGames({ entries: four, bouts: [late] }), semi).healed).toHaveLength(1);
  });

  test("of a boxer whose NOC holds a place is refused, which its check says", () => {
    const input = smallGames({
      entries: drawn(["a", "b", "c", "d"], { tournamentId: "last" }),
      places: [place("a")],
    });
    const effect = entering(input, result("SF", "a", "b", last));
    expect(effect).toMatchObject({ gained: [], totals: [] });
    expect(effect.broken).toMatchObject([{ kind: "refused", subject: ["last"], rows: ["a"] }]);
  });

  test("gives a NOC a second place in a category, which its check says", () => {
    const input = smallGames({
      entries: four,
      places: [place("x", { noc: "A", tournamentId: "last" })],
    });
    const effect = entering(input, semi);
    expect(names(effect.gained)).toEqual(["a"]);
    expect(effect.broken).toMatchObject([
      { kind: "one-boxer-per-noc", rows: ["M51 x last", "cup M51 a"] },
    ]);
  });

  test("of an earlier tournament takes a place of a later one away", () => {
    const input = smallGames({
      entries: four,
      bouts: [result("SF", "a", "x", last)],
    });
    const effect = entering(input, semi);
    expect(effect.gained).toMatchObject([{ boxer: "a", tournamentId: "cup" }]);
    expect(effect.lost).toMatchObject([{ boxer: "a", tournamentId: "last" }]);
  });

  test("corrected in an earlier tournament gives back what was refused in a later one", () => {
    const input = smallGames({
      entries: four,
      bouts: [semi, result("SF", "a", "x", last)],
    });
    const effect = entering(input, { ...semi, winner: "blue" });
    expect(effect.lost).toMatchObject([{ boxer: "a", tournamentId: "cup" }]);
    expect(effect.gained).toMatchObject([
      { boxer: "b", tournamentId: "cup" },
      { boxer: "a", tournamentId: "last" },
    ]);
    expect(effect.healed).toMatchObject([{ kind: "refused", subject: ["last"] }]);
  });

  test("corrected behind a box-off leaves the box-off without a boxer who lost", () => {
    const input = smallGames({
      entries: four,
      allocations: [
        { route: "cup", tournamentId: "cup", categoryCode: "M51", places: 3, rule: WITH_BOX_OFF },
      ],
      bouts: [semi, other, result("BOX-OFF", "b", "d", { boxedOn: "2023-10-05" })],
    });
    const effect = entering(input, { ...semi, winner: "blue" });
    expect(effect.problems).toEqual([
      { code: "not-a-loser", boxer: "b", boutId: "cup BOX-OFF b d" },
    ]);
    expect(names(effect.lost)).toEqual(["a"]);
  });

  test("corrected behind a box-off is told whole also where no total was published", () => {
    const input = smallGames({
      entries: four,
      categories: [{ code: "M51", gender: "M", places: null }],
      tournaments: CUPS.map((cup) => ({ ...cup, placesMen: null })),
      allocations: [
        {
          ...{ route: "cup", tournamentId: "cup", categoryCode: "M51", places: null },
          rule: WITH_BOX_OFF,
        },
      ],
      bouts: [semi, other, result("BOX-OFF", "b", "d", { boxedOn: "2023-10-05" })],
    });
    const effect = entering(input, { ...semi, winner: "blue" });
    expect(effect.problems).toHaveLength(1);
  });

  test("corrected where a NOC held two places heals that", () => {
    const input = smallGames({
      entries: four,
      bouts: [semi],
      places: [place("x", { noc: "A", tournamentId: "last" })],
    });
    const effect = entering(input, { ...semi, winner: "blue" });
    expect(effect.healed).toContainEqual(
      expect.objectContaining({ kind: "one-boxer-per-noc", holds: true }),
    );
  });

  test("corrected back gives a recorded place that fell back as the one that it was", () => {
    const input = smallGames({
      entries: four,
      bouts: [{ ...semi, winner: "blue" }],
      places: [place("a", { decidingBoutId: semi.id })],
    });
    const effect = entering(input, semi);
    expect(effect.gained).toMatchObject([{ boxer: "a", placeId: "M51 a cup" }]);
    expect(names(effect.lost)).toEqual(["b"]);
  });

  test("of a box-off gives its winner the place", () => {
    const input = smallGames({
      entries: four,
      allocations: [
        { route: "cup", tournamentId: "cup", categoryCode: "M51", places: 3, rule: WITH_BOX_OFF },
      ],
      bouts: [semi, other],
    });
    const boxOff = result("BOX-OFF", "b", "d", { boxedOn: "2023-10-05" });
    expect(names(entering(input, boxOff).gained)).toEqual(["b"]);
    // A box-off that turns out to be a bout of the knock-out is one no more.
    const { bouts, ...rest } = input;
    const mistaken = { ...result("BOX-OFF", "b", "d", { boxedOn: "2023-10-05" }), id: "x" };
    const effect = entering(
      { ...rest, bouts: [...bouts, mistaken] },
      { ...result("F", "a", "c", { boxedOn: "2023-10-05" }), id: "x" },
    );
    expect([names(effect.gained), names(effect.lost)]).toEqual([[], ["b"]]);
  });

  test("moved to another category leaves the old one", () => {
    const input = smallGames({ entries: four, bouts: [semi] });
    const effect = entering(input, { ...semi, categoryCode: "W50" });
    expect(effect.lost).toMatchObject([{ boxer: "a", categoryCode: "M51" }]);
    expect(effect.gained).toMatchObject([{ boxer: "a", categoryCode: "W50" }]);
  });

  test("moved to another tournament leaves the old one", () => {
    const input = smallGames({ entries: four, bouts: [semi] });
    const effect = entering(input, { ...semi, ...last });
    expect(effect.lost).toMatchObject([{ tournamentId: "cup" }]);
    expect(effect.gained).toMatchObject([{ tournamentId: "last" }]);
  });

  test("moved to another bout of its draw leaves the old one open", () => {
    const effect = entering(smallGames({ entries: four, bouts: [semi] }), {
      ...other,
      id: semi.id,
    });
    expect([names(effect.gained), names(effect.lost)]).toEqual([["c"], ["a"]]);
  });

  test("beside a place that only a list tells of leaves that place alone", () => {
    const input = smallGames({ entries: four, places: [place("c")] });
    expect(names(entering(input, semi).gained)).toEqual(["a"]);
    const effect = entering(input, { ...other, winner: "blue" });
    expect(names(effect.gained)).toEqual(["d"]);
    expect(effect.lost).toEqual([]);
    expect(effect.broken.map(({ kind, rows }) => [kind, rows])).toEqual([
      ["computed-recorded", ["M51 c cup"]],
    ]);
  });

  test("that confirms a place that only a list told of gives nobody a second one", () => {
    const input = smallGames({ entries: four, places: [place("c")] });
    expect(entering(input, other)).toEqual(NOTHING);
  });

  test("corrected under a place that was lost since moves no NOC's number for it", () => {
    const lost = place("a", { decidingBoutId: semi.id, ledger: [event("lost", "2024-01-01")] });
    const input = smallGames({ entries: four, bouts: [semi], places: [lost] });
    const effect = entering(input, { ...semi, winner: "blue" });
    expect(effect.nations).toEqual([{ noc: "B", before: 0, after: 1 }]);
  });

  test("moved to a category or a tournament in which the same two are drawn leaves the old one", () => {
    const names = ["a", "b", "c", "d"];
    for (const elsewhere of [{ categoryCode: "W50" }, { tournamentId: "last" }]) {
      const entries = [...four, ...drawn(names, elsewhere)];
      const effect = entering(smallGames({ entries, bouts: [semi] }), { ...semi, ...elsewhere });
      expect(effect.lost).toMatchObject([{ tournamentId: "cup", categoryCode: "M51" }]);
      expect(effect.gained).toMatchObject([elsewhere]);
    }
  });

  test.each<[string, StoredBout, Effect["problems"][number]]>([
    [
      "stored already under another name",
      { ...semi, id: "again" },
      { code: "twice-in-round", boxer: "a", boutId: "again" },
    ],
    [
      "of two who do not meet",
      { ...result("SF", "c", "b"), id: "x" },
      { code: "not-the-pairing", boxer: "b", boutId: "x" },
    ],
    [
      "in a round that the draw does not have",
      { ...result("QF", "c", "d"), id: "x" },
      { code: "not-the-pairing", boxer: "c", boutId: "x" },
    ],
    [
      "of boxers who are not known",
      { ...result("F", null, null), id: "x" },
      { code: "winner-unknown", boxer: null, boutId: "x" },
    ],
    [
      "of boxers of whom one is not known",
      { ...result("F", "a", null), id: "x" },
      { code: "winner-unknown", boxer: "a", boutId: "x" },
    ],
  ])("%s is a problem", (_, bout, problem) => {
    const effect = entering(smallGames({ entries: four, bouts: [semi] }), bout);
    expect(effect.problems).toEqual([problem]);
    expect(effect).toMatchObject({ gained: [], lost: [] });
  });

  test("that is a second problem of its draw tells of this one alone", () => {
    const first = result("F", "a", "c");
    const second = result("QF", "c", "d");
    const input = smallGames({ entries: four, bouts: [semi, first] });
    expect(entering(input, second).problems).toEqual([
      { code: "not-the-pairing", boxer: "c", boutId: second.id },
    ]);
    expect(entering(input, other).problems).toEqual([]);
  });

  test("in a draw that gives no place, or that nobody knows, moves nothing", () => {
    const elsewhere = { ...semi, categoryCode: "M99", redSlug: "e", blueSlug: "f" };
    expect(entering(smallGames({ entries: four }), elsewhere)).toEqual(NOTHING);
  });

  test("in a draw with a fault heals the fault where it does", () => {
    const wrong = { ...semi, redSlug: "c" };
    const input = smallGames({ entries: four, bouts: [wrong] });
    const effect = entering(input, semi);
    expect(effect.healed.map(({ kind }) => kind)).toEqual(["draw"]);
    expect(names(effect.gained)).toEqual(["a"]);
  });
});

describe("a result that moves its own draw alone is told without computing everything again", () => {
  const inCup = (bout: StoredBout) => ({ kind: "bout", bout }) as const;

  /** The effect of the bout, told by a state whose facts cannot be read but for the tournaments. */
  function quickly(input: ReconcileInput, bout: StoredBout): Effect {
    const state = makeState(input);
    const facts = new Proxy(input, {
      get(target, key) {
        if (key !== "tournaments") throw new Error(`Everything is computed: ${String(key)}`);
        return target.tournaments;
      },
      ownKeys() {
        throw new Error("Everything is computed");
      },
    });
    const { effect } = previewChange({ ...state, input: facts }, inCup(bout));
    expect(effect).toEqual(effectOf(input, inCup(bout)));
    return effect;
  }

  test.each<[string, Parameters<typeof smallGames>[0], StoredBout]>([
    ["a first result", {}, semi],
    ["one in the blue corner", {}, { ...semi, winner: "blue" }],
    ["both out", {}, { ...semi, winner: "none" }],
    ["one without a day", {}, { ...semi, boxedOn: null }],
    ["one on the first day", {}, { ...semi, boxedOn: "2023-10-01" }],
    ["one on the last day", {}, { ...semi, boxedOn: "2023-10-05" }],
    ["a second one", { bouts: [semi] }, other],
    ["a correction", { bouts: [semi, other] }, { ...semi, winner: "blue" }],
    ["a correction to nobody", { bouts: [semi] }, { ...semi, winner: null }],
    [
      "a correction of a bout boxed on a wrong day",
      { bouts: [{ ...semi, boxedOn: "2023-12-01" }] },
      { ...semi, boxedOn: "2023-12-01", winner: "blue" },
    ],
    [
      "a correction under a recorded place",
      { bouts: [semi], places: [place("a", { decidingBoutId: semi.id })] },
      { ...semi, winner: "blue" },
    ],
    [
      "one beside a recorded place",
      { bouts: [semi], places: [place("a", { decidingBoutId: semi.id })] },
      other,
    ],
    [
      "one after another tournament's draw in the category",
      { bouts: [result("SF", "x", "y", last)] },
      semi,
    ],
    [
      "the second place of a later tournament",
      {
        entries: drawn(["x", "y", "v", "w"], { tournamentId: "last" }),
        bouts: [semi, result("SF", "x", "y", last)],
      },
      result("SF", "v", "w", last),
    ],
    [
      "one of a NOC with a place in another category",
      { bouts: [result("SF", "a", "y", { ...last, categoryCode: "W50" })] },
      semi,
    ],
    [
      "one beside a place elsewhere that the bouts there disprove",
      {
        bouts: [result("SF", "x", "y", last)],
        places: [place("y", { tournamentId: "last" })],
      },
      semi,
    ],
    [
      "one where a published total is not reached yet",
      { games: { placesMen: 4, placesMenMost: 6 } },
      semi,
    ],
    [
      "one that no total was published for",
      { categories: [{ code: "M51", gender: "M", places: null }] },
      semi,
    ],
  ])("%s", (_, spec, bout) => {
    quickly(smallGames({ entries: four, ...spec }), bout);
  });

  test("a final where the semi-finals decided, and a quarter-final before they do", () => {
    const bouts = [semi, other];
    expect(quickly(smallGames({ entries: four, bouts }), result("F", "a", "c"))).toEqual(NOTHING);
    const eight = drawn(["a", "b", "c", "d", "e", "f", "g", "h"]);
    expect(quickly(smallGames({ entries: eight }), result("QF", "a", "b"))).toEqual(NOTHING);
  });

  test("two rounds before the deciding one", () => {
    const sixteen = drawn([..."abcdefghijklmnop"]);
    expect(quickly(smallGames({ entries: sixteen }), result("R16", "a", "b"))).toEqual(NOTHING);
    const whole = { kind: "reach-round", round: "F" } as const;
    expect(NOTHING).toEqual(
      quickly(
        smallGames({
          entries: sixteen,
          bouts: [result("R16", "a", "b")],
          allocations: [
            { route: "cup", tournamentId: "cup", categoryCode: "M51", places: 2, rule: whole },
          ],
        }),
        result("R16", "a", "b", { winner: "blue" }),
      ),
    );
  });

  test("where a box-off is to come", () => {
    const allocation = { route: "cup", tournamentId: "cup", categoryCode: "M51", places: 3 };
    const allocations = [{ ...allocation, rule: WITH_BOX_OFF }];
    const input = smallGames({ entries: four, allocations });
    expect(names(quickly(input, semi).gained)).toEqual(["a"]);
    const half = smallGames({ entries: four, allocations, bouts: [semi] });
    // Nobody but b can lose a semi-final any more.
    const out = quickly(half, { ...other, winner: "none" });
    expect(names(out.gained)).toEqual(["b"]);
  });

  test("where somebody was refused a place before", () => {
    const input = smallGames({
      entries: drawn(["a", "b", "c", "d"], { tournamentId: "last" }),
      bouts: [result("SF", "a", "b", last)],
      places: [place("a"), { ...later, categoryCode: "W50" }],
    });
    expect(names(quickly(input, result("SF", "c", "d", last)).gained)).toEqual(["c"]);
  });

  test("moves no total of a category that is not the Games'", () => {
    const allocation = { route: "cup", tournamentId: "cup", categoryCode: "M99" };
    const input = smallGames({
      entries: drawn(["a", "b", "c", "d"], { categoryCode: "M99" }),
      allocations: [{ ...allocation, places: 2, rule: { kind: "reach-round", round: "F" } }],
    });
    const { totals } = quickly(input, { ...semi, categoryCode: "M99" });
    expect(totals.map(({ kind }) => kind)).toEqual(["allocation"]);
  });
});

describe("while places are still given", () => {
  const lines = [...four, ...drawn(["e", "f", "g", "h"], { tournamentId: "last" })];
  const first = result("SF", "e", "f", last);
  const second = result("SF", "g", "h", last);
  /** The men's totals of the first cup, of two places each, when one was given. */
  const short = [
    { kind: "tournament-total", subject: ["cup", "M"], actual: 1 },
    { kind: "allocation", subject: ["cup", "M51"], actual: 1 },
  ];
  const places = [place("v", { categoryCode: "W50" }), place("w", { categoryCode: "W50" })];
  const games = (...bouts: StoredBout[]) => smallGames({ entries: lines, bouts, places });

  test("a result fills a total that is open, which heals and breaks nothing", () => {
    expect(entering(games(semi), other)).toMatchObject({ broken: [], healed: [] });
    expect(entering(games(semi, other), { ...semi, winner: null })).toMatchObject({
      ...{ broken: [], healed: [] },
    });
  });

  test("the first place of a later tournament breaks the totals of an earlier one that are short", () => {
    const effect = entering(games(semi), first);
    expect(names(effect.gained)).toEqual(["e"]);
    expect(effect.broken).toMatchObject(
      short.map((check) => ({ ...check, rows: ["cup M51 a"], mayGrow: false })),
    );
    expect(effect.healed).toEqual([]);
    expect(entering(games(semi, other), first).broken).toEqual([]);
  });

  test("its next place breaks nothing more, and the last one taken back opens them again", () => {
    expect(entering(games(semi, first), second)).toMatchObject({ broken: [], healed: [] });
    const { lost, healed } = entering(games(semi, first), { ...first, winner: null });
    expect(names(lost)).toEqual(["e"]);
    expect(healed).toMatchObject(short.map((check) => ({ ...check, isOpen: true, rows: [] })));
    const one = entering(games(semi, first, second), { ...first, winner: null });
    expect(one).toMatchObject({ broken: [], healed: [] });
  });

  test("the first boxer entered for the Games breaks every total that is short", () => {
    const effect = effectOf(games(semi), {
      ...{ kind: "ledger", placeId: "W50 v cup", ledger: [event("entered")] },
    });
    expect(effect.broken.map(({ kind, subject }) => [kind, ...subject].join(" "))).toEqual([
      "category-total M51",
      "tournament-total cup M",
      "tournament-total last M",
      "allocation cup M51",
      "allocation last M51",
      "allocation last W50",
    ]);
  });
});

describe("taking a bout out", () => {
  test("takes away what it gave", () => {
    const input = smallGames({ entries: four, bouts: [semi, other], places: [later] });
    const effect = effectOf(input, { kind: "remove-bout", boutId: semi.id });
    expect([names(effect.gained), names(effect.lost)]).toEqual([[], ["a"]]);
    expect(effect.broken.map(({ kind, rows }) => [kind, rows])).toEqual([
      ["tournament-total", ["cup M51 c"]],
      ["allocation", ["cup M51 c"]],
    ]);
  });

  test("that is not there is a mistake of the caller", () => {
    const state = makeState(smallGames());
    expect(() => previewChange(state, { kind: "remove-bout", boutId: "x" })).toThrow(
      "There is no bout x",
    );
  });
});

describe("writing a ledger", () => {
  const input = smallGames({ places: [place("a"), place("b")] });

  test("takes the place from its NOC where it says that it was given up", () => {
    const ledger = [event("lost", "2024-01-01")];
    const effect = effectOf(input, { kind: "ledger", placeId: "M51 a cup", ledger });
    expect(effect.nations).toEqual([{ noc: "A", before: 1, after: 0 }]);
    // It stays an award, so that no total moves.
    expect(effect).toMatchObject({ gained: [], lost: [], totals: [], broken: [] });
  });

  test("out of order breaks its check", () => {
    const ledger = [event("confirmed", "2023-01-01")];
    const effect = effectOf(input, { kind: "ledger", placeId: "M51 b cup", ledger });
    expect(effect.broken.map(({ kind, rows }) => [kind, rows])).toEqual([
      ["ledger-order", ["M51 b cup"]],
    ]);
  });

  test("of a place that is not there is a mistake of the caller", () => {
    expect(() =>
      previewChange(makeState(input), { kind: "ledger", placeId: "x", ledger: [] }),
    ).toThrow("There is no place x");
  });
});

describe("a preview", () => {
  test("leaves the state as it is and computes the next one once", () => {
    const state = makeState(smallGames({ entries: four, bouts: [semi] }));
    const before = structuredClone(state);
    const { next } = previewChange(state, { kind: "bout", bout: { ...semi, winner: "blue" } });
    expect(next()).toBe(next());
    expect(state).toEqual(before);
    expect(next().boutById.get(semi.id)?.winner).toBe("blue");
    expect(next().input.bouts).toHaveLength(1);
  });

  test("of a bout keeps what the caller does not say of it", () => {
    const stored = { ...semi, number: 7 };
    const state = makeState(smallGames({ bouts: [stored] }));
    const { next } = previewChange(state, { kind: "bout", bout: { ...semi, winner: "blue" } });
    expect(next().input.bouts).toEqual([{ ...stored, winner: "blue" }]);
  });
});
