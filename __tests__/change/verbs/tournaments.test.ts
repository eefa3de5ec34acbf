/** Tournaments and rules that are saved: their days, and how many places they give. */
import { type Change, replacedRows } from "@/lib/change/change";
import type { GamesRule, Tournament } from "@/lib/record/games-rows";
import { at } from "../../support/at";
import { changed, drawnRows, enter, problemsOf, quarterFinal } from "../../support/eight-boxers";
import { anAllocation, aPlace, SOURCE, TOURNAMENTS } from "../../support/record-factory";

const { citations: _, ...world } = at(TOURNAMENTS, 1);
const RULE = { kind: "reach-round", round: "SF" } as const;
const given = (categoryCode: string, places: number | null = 4, more: object = {}) => ({
  categoryCode,
  places,
  placesMost: null,
  ruleId: "semi-finalists",
  sourceUrl: SOURCE,
  ...more,
});
const save = (tournament: Partial<Tournament> = {}, allocations = [given("M51")]): Change => ({
  kind: "save-tournament",
  tournament: { ...world, ...tournament },
  allocations,
});
const later = anAllocation({ route: "world-2", places: null });
const drawn = drawnRows();
const rows = { ...drawn, allocations: [later, ...drawn.allocations] };

describe("a tournament is saved", () => {
  test("in its place; a new one behind all, without citations", () => {
    const { tournaments } = changed(rows, save({ venue: "Arena" }), save({ id: "world-3" }));
    expect(tournaments).toEqual([
      at(TOURNAMENTS, 0),
      { ...world, citations: [], venue: "Arena" },
      at(TOURNAMENTS, 2),
      { ...world, id: "world-3", citations: [] },
    ]);
  });

  test("with the allocations of it alone, each by its rule", () => {
    const { allocations } = changed(rows, save({}, [given("M57"), given("W50", null)]));
    expect(allocations).toEqual([
      later,
      anAllocation({ categoryCode: "M57", rule: RULE }),
      anAllocation({ categoryCode: "W50", places: null, rule: RULE }),
    ]);
  });

  test("and is replaced with each of its allocations", () => {
    expect(replacedRows(rows, [save()])).toEqual([
      { table: "tournaments", key: "world-1", before: at(TOURNAMENTS, 1) },
      { table: "allocations", key: "world-1 M51", before: at(rows.allocations, 1) },
    ]);
    expect(replacedRows(rows, [save({ id: "world-3" })])).toEqual([
      { table: "tournaments", key: "world-3", before: null },
    ]);
  });

  test("for one day, up to the last of the Games, and after them where their end is not known", () => {
    const one = { startsOn: "2024-08-11", endsOn: "2024-08-11" };
    expect(changed(rows, save(one)).tournaments).toContainEqual(expect.objectContaining(one));
    const late = { startsOn: "2024-08-11", endsOn: "2024-08-12" };
    expect(problemsOf(rows, save(late))).toEqual([
      { code: "after-games", field: "tournament.endsOn", about: { day: "2024-08-11" } },
    ]);
    const open = { ...rows, games: { ...rows.games, endsOn: null } };
    expect(changed(open, save(late)).tournaments).toContainEqual(expect.objectContaining(late));
  });
});

describe("a tournament is refused", () => {
  const boxed = changed(rows, enter(quarterFinal(1, null)));
  const { basis: _, ...place } = aPlace({ id: "listed", noc: "GER", boxerSlug: "b-ger" });
  const held = { ...rows, places: [{ ...place, wonOn: "2024-03-10" }] };
  const outside = (about: object) => ({
    code: "outside-tournament",
    field: "tournament.startsOn",
    about,
  });

  test("in no nation", () => {
    expect(problemsOf(rows, save({ countryNoc: "XXX" }))).toEqual([
      { code: "no-such-nation", field: "tournament.countryNoc", about: { noc: "XXX" } },
    ]);
  });

  test("when it ends before it begins", () => {
    expect(problemsOf(rows, save({ endsOn: "2024-03-02" }))).toEqual([
      { code: "days-turned", field: "tournament.endsOn", about: { day: "2024-03-03" } },
    ]);
  });

  test.each([{ startsOn: "2024-03-11" }, { endsOn: "2024-03-09" }])(
    "when %j leaves out the day of a bout or a place",
    (days) => {
      expect(problemsOf(boxed, save(days))).toEqual([outside({ bout: "qf-1" })]);
      expect(problemsOf(held, save(days))).toEqual([outside({ place: "listed" })]);
    },
  );

  test("and not for bouts and places on its first and last day, of others or without a day", () => {
    const day = { startsOn: "2024-03-10", endsOn: "2024-03-10" };
    expect(changed(boxed, save(day)).bouts).toHaveLength(1);
    expect(changed(held, save(day)).places).toHaveLength(1);
    const before = { startsOn: "2024-03-01", endsOn: "2024-03-02" };
    const undated = changed(rows, enter(quarterFinal(1, null, { boxedOn: null })));
    expect(changed(undated, save(before)).bouts).toHaveLength(1);
    const unknown = { ...rows, places: [{ ...place, wonOn: null }] };
    expect(changed(unknown, save(before)).places).toHaveLength(1);
    expect(changed(boxed, save({ id: "world-2", ...before }, [])).bouts).toHaveLength(1);
    expect(changed(held, save({ id: "world-2", ...before }, [])).places).toHaveLength(1);
  });

  test.each<[string, ReturnType<typeof given>[], { code: string; field: string; about: object }]>([
    [
      "by no rule",
      [given("M51"), given("M57", 4, { ruleId: "x" })],
      { code: "no-such-rule", field: "allocations.1.ruleId", about: { rule: "x" } },
    ],
    [
      "in no category",
      [given("M51"), given("M48")],
      { code: "no-such-category", field: "allocations.1.categoryCode", about: { category: "M48" } },
    ],
    [
      "twice in one category",
      [given("M51"), given("M51")],
      { code: "no-such-category", field: "allocations.1.categoryCode", about: { category: "M51" } },
    ],
    [
      "that its rule does not",
      [given("M51"), given("M57", 5)],
      {
        code: "rule-places",
        field: "allocations.1.places",
        about: { allocation: { route: null, category: "M57", places: 5 } },
      },
    ],
  ])("which gives places %s", (_, allocations, expected) => {
    expect(problemsOf(rows, save({ placesMen: 99 }, allocations))).toEqual([expected]);
  });

  test.each([
    [3, null, false],
    [4, null, true],
    [5, null, false],
    [2, 3, false],
    [3, 4, true],
    [4, 5, true],
    [5, 6, false],
    [null, null, true],
  ])("which gives %j to %j where a rule gives four: %j is possible", (places, placesMost, can) => {
    const change = save({}, [given("M51", places, { placesMost })]);
    if (can) expect(changed(rows, change).allocations).toHaveLength(2);
    else expect(problemsOf(rows, change).map(({ code }) => code)).toEqual(["rule-places"]);
  });
});

describe("the total of a tournament", () => {
  const rules: GamesRule[] = [
    { id: "semi-finalists", rule: RULE, citations: [] },
    { id: "invited", rule: { kind: "invitation" }, citations: [] },
  ];
  const own = { ...rows, rules };
  const invited = (code: string, places: number | null, placesMost: number | null = null) =>
    given(code, places, { placesMost, ruleId: "invited" });
  const problemOf = (tournament: Partial<Tournament>, ...allocations: ReturnType<typeof given>[]) =>
    problemsOf(own, save(tournament, allocations));
  const other = (field: string, value: number | string) => [
    { code: "other-total", field: `tournament.${field}`, about: { value } },
  ];

  test("is that of the categories of its gender", () => {
    const all = [given("M51"), given("M57"), given("W50")];
    expect(changed(own, save({ placesMen: 8, placesWomen: 4 }, all)).allocations).toHaveLength(4);
    expect(problemOf({ placesMen: 7, placesWomen: 4 }, ...all)).toEqual(other("placesMen", 8));
    expect(problemOf({ placesMen: 8, placesWomen: 5 }, ...all)).toEqual(other("placesWomen", 4));
    expect(problemOf({ placesMen: 9, placesWomen: 5 }, ...all)).toEqual([
      ...other("placesMen", 8),
      ...other("placesWomen", 4),
    ]);
  });

  test.each([
    [4, 5, true],
    [5, 6, true],
    [7, 9, true],
    [8, 9, false],
    [2, 3, false],
    [3, 4, true],
  ])("of %j to %j meets categories that give 4 to 7: %j", (placesMen, placesMenMost, can) => {
    const change = save({ placesMen, placesMenMost }, [invited("M51", 2, 4), invited("M57", 2, 3)]);
    if (can) expect(changed(own, change).allocations).toHaveLength(3);
    else expect(problemsOf(own, change)).toEqual(other("placesMen", "4–7"));
  });

  test("may be any above the least where a category does not say its own", () => {
    const open = [invited("M51", 3), invited("M57", null)];
    expect(changed(own, save({ placesMen: 50 }, open)).allocations).toHaveLength(3);
    expect(problemOf({ placesMen: 2 }, ...open)).toEqual(other("placesMen", 3));
  });

  test("says nothing where it is not known, or no category of its gender is", () => {
    expect(changed(own, save({ placesMen: null }, [given("M51")])).allocations).toHaveLength(2);
    expect(changed(own, save({ placesMen: 9 }, [given("W50")])).allocations).toHaveLength(2);
    expect(changed(own, save({ placesWomen: 9 }, [given("M51")])).allocations).toHaveLength(2);
  });
});
