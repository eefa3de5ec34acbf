import fc from "fast-check";
import { type Change, changeRows, replacedRows } from "@/lib/change/change";
import { CHANGE_PROBLEMS, type ChangeProblemCode } from "@/lib/change/change-problem";
import { explanationProblems } from "@/lib/change/explanation-problems";
import { placeIdOf } from "@/lib/change/follow-places";
import { applyChanges, diffRows, invert } from "@/lib/change/rows-diff";
import { settleRows } from "@/lib/change/settle-rows";
import { drawsOf } from "@/lib/record/computed-places";
import type { Bout, GamesRows, GamesRule, StoredPlace, Tournament } from "@/lib/record/games-rows";
import { makeGamesRecord } from "@/lib/record/record-of-rows";
import { at } from "../support/at";
import { BOXERS, changed, drawnRows, enter, quarterFinal, slugOf } from "../support/eight-boxers";
import {
  aBout,
  aBoxer,
  anAllocation,
  anEntry,
  aPlace,
  SOURCE,
  someRows,
  TOURNAMENTS,
} from "../support/record-factory";

const { basis: _, ...recorded } = aPlace({ noc: "GER", boxerSlug: "b-ger", id: "listed" });

function problemOf(rows: GamesRows, ...changes: Change[]): string[] {
  const result = changeRows(rows, changes);
  const unexplained =
    result.problems.length > 0 ? [] : explanationProblems(makeGamesRecord(result.rows), changes);
  if (unexplained.length === 0) expect(result.rows).toBe(rows);
  return [...result.problems, ...unexplained].map(({ code, field }) => `${code} ${field}`);
}

describe("places follow from bouts", () => {
  test("a quarter-final gives its winner a place, by the bout, on its day", () => {
    const { places } = changed(drawnRows(), enter(quarterFinal(1)));
    expect(places).toEqual([
      {
        id: "mens-51kg-kaz-world-1",
        categoryCode: "M51",
        noc: "KAZ",
        boxerSlug: "b-kaz",
        routeKind: "tournament",
        tournamentId: "world-1",
        finish: "semi-finalist",
        wonOn: "2024-03-10",
        wonOnIsExact: true,
        decidingBoutId: "qf-1",
        reallocatedFromId: null,
        note: null,
        sourceUrl: SOURCE,
        ledger: [],
      },
    ]);
  });

  test("a corrected result moves it, a result that is unknown again takes it away", () => {
    const rows = changed(drawnRows(), enter(quarterFinal(1)));
    const moved = changed(rows, enter(quarterFinal(1, "blue")));
    expect(moved.places.map(({ noc }) => noc)).toEqual(["UZB"]);
    expect(changed(moved, enter(quarterFinal(1, null))).places).toEqual([]);
    expect(changed(moved, { kind: "remove-bout", boutId: "qf-1" }).places).toEqual([]);
  });

  test("a corrected day is the place's day, and its ledger stays", () => {
    const rows = changed(drawnRows(), enter(quarterFinal(1)), {
      kind: "add-ledger-entry",
      placeId: "mens-51kg-kaz-world-1",
      entry: anEntry("confirmed", "2024-03-12"),
    });
    const next = changed(rows, enter(quarterFinal(1, "red", { boxedOn: "2024-03-11" })));
    expect(next.places).toEqual([
      { ...at(rows.places, 0), wonOn: "2024-03-11", ledger: [anEntry("confirmed", "2024-03-12")] },
    ]);
  });

  test("a later win is said of the place", () => {
    const all = [1, 2, 3, 4].map((n) => enter(quarterFinal(n)));
    const final = changed(
      drawnRows(),
      ...all,
      enter(
        aBout({ id: "sf-1", round: "SF", redSlug: slugOf(1), blueSlug: slugOf(3), winner: "red" }),
      ),
    );
    const finish = Object.fromEntries(final.places.map((place) => [place.noc, place.finish]));
    expect(finish).toEqual({
      KAZ: "finalist",
      ITA: "semi-finalist",
      GER: "semi-finalist",
      CHN: "semi-finalist",
    });
  });

  test("a place that a list alone tells of stays where no bout contradicts it", () => {
    const rows = changed(drawnRows(), { kind: "record-place", place: recorded });
    const next = changed(rows, enter(quarterFinal(1)), { kind: "remove-bout", boutId: "qf-1" });
    expect(next.places).toEqual([recorded]);
  });
});

const placesOf = (rows: GamesRows) =>
  [...drawsOf(rows).values()]
    .flatMap(({ categoryCode, tournamentId, awards }) =>
      awards.places.map(({ boxer }) => {
        const noc = rows.boxers.find(({ slug }) => slug === boxer)?.noc ?? "";
        return placeIdOf(categoryCode, noc, tournamentId);
      }),
    )
    .sort();

const ids = (places: readonly StoredPlace[]) => places.map(({ id }) => id).sort();

const winners = fc.constantFrom<Bout["winner"]>("red", "blue", null);
const edits = fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), winners), {
  minLength: 1,
  maxLength: 12,
});

describe("for any course of results", () => {
  test("the places are those of a recomputation from the bouts alone, whatever came before", () => {
    fc.assert(
      fc.property(edits, (course) => {
        let rows = drawnRows();
        for (const [n, winner] of course) rows = changed(rows, enter(quarterFinal(n, winner)));
        expect(ids(rows.places)).toEqual(placesOf({ ...rows, places: [] }));
        const last = new Map(course);
        const direct = changed(
          drawnRows(),
          ...[...last].map(([n, winner]) => enter(quarterFinal(n, winner))),
        );
        expect(diffRows(direct, rows)).toEqual([]);
      }),
    );
  });

  test("a difference applied makes the other state, and inverted takes it back", () => {
    fc.assert(
      fc.property(edits, edits, (first, second) => {
        const make = (course: typeof first) =>
          changed(drawnRows(), ...course.map(([n, winner]) => enter(quarterFinal(n, winner))));
        const [a, b] = [make(first), make(second)];
        const diff = diffRows(a, b);
        const applied = applyChanges(a, diff);
        expect(diffRows(applied, b)).toEqual([]);
        expect(diffRows(applyChanges(applied, invert(diff)), a)).toEqual([]);
      }),
    );
  });
});

describe("merging two spellings", () => {
  const spelled = { ...aBoxer({ slug: "b-kaz2" }), name: "Кайрат", birthDate: "1999-01-02" };

  test("bouts, entries and places are the kept boxer's, who gets the other's name and facts", () => {
    const base = drawnRows();
    const rows: GamesRows = {
      ...base,
      boxers: [...base.boxers, spelled],
      bouts: [quarterFinal(1, null, { tournamentId: "asian", redSlug: "b-kaz2", boxedOn: null })],
      places: [{ ...recorded, id: "his", noc: "KAZ", boxerSlug: "b-kaz2", categoryCode: "M57" }],
    };
    const next = changed(rows, { kind: "merge-boxers", from: "b-kaz2", into: "b-kaz" });
    expect(next.boxers.find(({ slug }) => slug === "b-kaz2")).toBeUndefined();
    expect(next.boxers.find(({ slug }) => slug === "b-kaz")).toMatchObject({
      aliases: ["Кайрат"],
      birthDate: "1999-01-02",
    });
    expect(at(next.bouts, 0).redSlug).toBe("b-kaz");
    expect(at(next.places, 0).boxerSlug).toBe("b-kaz");
  });

  test("who met in a bout, or stand in one draw, are two", () => {
    const rows = drawnRows();
    const met = aBout({
      id: "met",
      tournamentId: "asian",
      redSlug: "b-kaz",
      blueSlug: "other-kaz",
    });
    const merge: Change = { kind: "merge-boxers", from: "other-kaz", into: "b-kaz" };
    expect(problemOf({ ...rows, bouts: [met] }, merge)).toEqual(["same-boxer into"]);
    const entry = { ...at(rows.entries, 0), boxerSlug: "other-kaz", position: 9 };
    expect(problemOf({ ...rows, entries: [...rows.entries, entry] }, merge)).toEqual(["draw into"]);
  });
});

test("a tournament's allocations take their rules from the Games, and its citations stay", () => {
  const { citations, ...tournament } = at(TOURNAMENTS, 1);
  const cited = { ...tournament, citations: [{ sourceUrl: SOURCE, says: "It is so." }] };
  const rows = { ...drawnRows(), tournaments: [cited] };
  const allocation = {
    categoryCode: "M57",
    places: 4,
    placesMost: null,
    ruleId: "semi-finalists",
    sourceUrl: SOURCE,
  };
  const next = changed(rows, { kind: "save-tournament", tournament, allocations: [allocation] });
  expect(next.tournaments).toEqual([cited]);
  expect(next.allocations).toEqual([
    {
      ...allocation,
      route: "world-1",
      routeKind: "tournament",
      tournamentId: "world-1",
      rule: { kind: "reach-round", round: "SF" },
    },
  ]);
});

describe("a rule", () => {
  const cited = [{ sourceUrl: SOURCE, says: "It is so." }];
  const rule = (id: string, said: GamesRule["rule"]): Change => ({
    kind: "save-rule",
    rule: { id, rule: said, citations: cited },
  });

  test("is added as the last, and its allocations say the new one from then on", () => {
    const added = changed(drawnRows(), rule("winner", { kind: "winner" }));
    expect(added.rules.map(({ id }) => id)).toEqual(["semi-finalists", "winner"]);
    expect(added.allocations).toEqual([anAllocation()]);
    const boxOff = {
      ...({ kind: "reach-round-and-box-off", round: "F" } as const),
      ...({ losersOf: "SF", boxOffPlaces: 1 } as const),
    };
    const three = { ...drawnRows(), allocations: [anAllocation({ places: null })] };
    const saved = changed(three, rule("semi-finalists", boxOff));
    expect(saved.rules).toEqual([{ id: "semi-finalists", rule: boxOff, citations: cited }]);
    expect(saved.allocations).toEqual([{ ...at(three.allocations, 0), rule: boxOff }]);
  });

  test("that is another moves the places that follow from it", () => {
    const open = { ...drawnRows(), allocations: [anAllocation({ places: null })] };
    const boxed = changed(open, enter(quarterFinal(1)), enter(quarterFinal(2)));
    expect(boxed.places.map(({ noc }) => noc).sort()).toEqual(["ITA", "KAZ"]);
    expect(changed(boxed, rule("semi-finalists", { kind: "winner" })).places).toEqual([]);
  });

  test("that gives another number than an allocation says is refused, naming it", () => {
    expect(changeRows(drawnRows(), [rule("semi-finalists", { kind: "winner" })]).problems).toEqual([
      {
        code: "rule-places",
        field: "rule.rule",
        about: { allocation: { route: "world-1", category: "M51", places: 4 } },
      },
    ]);
  });

  test("is named with its place in the order as what the change replaces", () => {
    const rows = drawnRows();
    expect(
      replacedRows(rows, [
        rule("semi-finalists", { kind: "winner" }),
        rule("x", { kind: "winner" }),
      ]),
    ).toEqual([
      { table: "rules", key: "semi-finalists", before: { ...at(rows.rules, 0), position: 0 } },
      { table: "rules", key: "x", before: null },
    ]);
  });
});

test("the rows that a change replaces are named, those that are not there as absent", () => {
  const rows = changed(drawnRows(), enter(quarterFinal(1)));
  expect(replacedRows(rows, [enter(quarterFinal(1)), enter(quarterFinal(2))])).toEqual([
    { table: "bouts", key: "qf-1", before: quarterFinal(1) },
    { table: "bouts", key: "qf-2", before: null },
  ]);
  const draw: Change = {
    kind: "save-draw",
    tournamentId: "world-1",
    categoryCode: "M51",
    entries: [],
  };
  expect(replacedRows(rows, [draw])).toHaveLength(8);
});

const { citations: __, ...world1 } = at(TOURNAMENTS, 1);
const withPlace = (ledger: StoredPlace["ledger"] = []) => {
  const rows = changed(drawnRows(), enter(quarterFinal(1)));
  return { ...rows, places: rows.places.map((place) => ({ ...place, ledger })) };
};

/** The tournament with the four places of its one category. */
function saveWorld(tournament: Partial<Tournament>): Change {
  const { citations: _, ...world } = at(TOURNAMENTS, 1);
  return {
    kind: "save-tournament",
    tournament: { ...world, ...tournament },
    allocations: [
      {
        categoryCode: "M51",
        places: 4,
        placesMost: null,
        ruleId: "semi-finalists",
        sourceUrl: SOURCE,
      },
    ],
  };
}

function explain(kind: string, subject: string): Change {
  const explanation = { kind, subject, reason: "It was printed so.", sourceUrl: null };
  return { kind: "explain-check", explanation };
}

const refusals: [string, ChangeProblemCode, string, () => [GamesRows, ...Change[]]][] = [
  [
    "a new boxer under the address of another",
    "boxer-exists",
    "boxer.slug",
    () => [drawnRows(), { kind: "save-boxer", boxer: at(BOXERS, 0), isNew: true }],
  ],
  [
    "a boxer of another NOC by a draw",
    "another-boxer",
    "boxer.slug",
    () => [
      drawnRows(),
      { kind: "save-boxer", boxer: { ...at(BOXERS, 0), noc: at(BOXERS, 1).noc } },
      { kind: "save-draw", tournamentId: "world-1", categoryCode: "M51", entries: [] },
    ],
  ],
  [
    "another gender of a boxer who is drawn",
    "gender-in-use",
    "boxer.gender",
    () => [
      drawnRows(),
      {
        kind: "save-boxer",
        boxer: { ...at(BOXERS, 0), gender: "W" as const, categoryCode: "W50" },
      },
    ],
  ],
  [
    "another NOC of a boxer who holds a place",
    "noc-in-use",
    "boxer.noc",
    () => {
      const rows = withPlace();
      const slug = at(rows.places, 0).boxerSlug;
      const boxer = rows.boxers.find((each) => each.slug === slug) ?? at(BOXERS, 0);
      const noc = rows.boxers.find((each) => each.noc !== boxer.noc)?.noc ?? "";
      return [rows, { kind: "save-boxer", boxer: { ...boxer, noc } }];
    },
  ],
  [
    "a bout to remove that is not there",
    "no-such-bout",
    "boutId",
    () => [drawnRows(), { kind: "remove-bout", boutId: "x" }],
  ],
  [
    "a ledger of no place",
    "no-such-place",
    "placeId",
    () => [drawnRows(), { kind: "add-ledger-entry", placeId: "x", entry: anEntry("confirmed") }],
  ],
  [
    "a corner of nobody",
    "no-such-boxer",
    "bout.redSlug",
    () => [drawnRows(), enter(quarterFinal(1, "red", { redSlug: "x" }))],
  ],
  [
    "a bout of no tournament",
    "no-such-tournament",
    "bout.tournamentId",
    () => [drawnRows(), enter(quarterFinal(1, "red", { tournamentId: "x" }))],
  ],
  [
    "a bout of no category",
    "no-such-category",
    "bout.categoryCode",
    () => [drawnRows(), enter(quarterFinal(1, "red", { categoryCode: "M48" }))],
  ],
  [
    "a boxer of no NOC",
    "no-such-nation",
    "boxer.noc",
    () => [drawnRows(), { kind: "save-boxer", boxer: aBoxer({ slug: "new", noc: "XXX" }) }],
  ],
  [
    "a ledger entry of a day before the place was won",
    "before-won",
    "entry.date",
    () => [
      withPlace(),
      {
        kind: "add-ledger-entry",
        placeId: "mens-51kg-kaz-world-1",
        entry: anEntry("confirmed", "2024-03-09"),
      },
    ],
  ],
  [
    "a ledger entry to unsay that is not there",
    "no-such-entry",
    "position",
    () => [
      withPlace(),
      { kind: "remove-ledger-entry", placeId: "mens-51kg-kaz-world-1", position: 0 },
    ],
  ],
  [
    "an allocation by no rule",
    "no-such-rule",
    "allocations.0.ruleId",
    () => [
      drawnRows(),
      {
        kind: "save-tournament",
        tournament: world1,
        allocations: [
          { categoryCode: "M51", places: 4, placesMost: null, ruleId: "x", sourceUrl: SOURCE },
        ],
      },
    ],
  ],
  [
    "more places than the rule gives",
    "rule-places",
    "allocations.0.places",
    () => [
      drawnRows(),
      {
        kind: "save-tournament",
        tournament: world1,
        allocations: [
          {
            categoryCode: "M51",
            places: 5,
            placesMost: 6,
            ruleId: "semi-finalists",
            sourceUrl: SOURCE,
          },
        ],
      },
    ],
  ],
  [
    "a boxer in both corners",
    "same-boxer",
    "bout.blueSlug",
    () => [drawnRows(), enter(quarterFinal(1, "red", { blueSlug: "b-kaz" }))],
  ],
  [
    "a woman among men",
    "other-gender",
    "bout.redSlug",
    () => [drawnRows(), enter(quarterFinal(1, "red", { redSlug: "woman" }))],
  ],
  [
    "one boxer of two NOCs",
    "other-nation",
    "into",
    () => [drawnRows(), { kind: "merge-boxers", from: "b-kaz", into: "b-uzb" }],
  ],
  [
    "a bout before its tournament",
    "outside-tournament",
    "bout.boxedOn",
    () => [drawnRows(), enter(quarterFinal(1, "red", { boxedOn: "2024-03-02" }))],
  ],
  [
    "six cards of five judges",
    "score",
    "bout.score",
    () => [drawnRows(), enter(quarterFinal(1, "red", { score: "5:1" }))],
  ],
  [
    "cards of a walkover",
    "score",
    "bout.score",
    () => [drawnRows(), enter(quarterFinal(1, "red", { decision: "WO" }))],
  ],
  [
    "cards that the winner lost",
    "score",
    "bout.score",
    () => [drawnRows(), enter(quarterFinal(1, "red", { score: "2:3" }))],
  ],
  [
    "a decision nobody won",
    "decision-without-winner",
    "bout.winner",
    () => [drawnRows(), enter(quarterFinal(1, null, { decision: "KO" }))],
  ],
  [
    "points that put both out",
    "decision-without-winner",
    "bout.decision",
    () => [drawnRows(), enter(quarterFinal(1, "none", { score: null }))],
  ],
  [
    "a winner in an empty corner",
    "winner-unknown",
    "bout.winner",
    () => [drawnRows(), enter(quarterFinal(1, "red", { redSlug: null }))],
  ],
  [
    "a bout before its boxers are known to be there",
    "draw",
    "bout",
    () => [
      drawnRows(),
      enter(aBout({ id: "sf", round: "SF", redSlug: slugOf(1), blueSlug: slugOf(3) })),
    ],
  ],
  [
    "a pairing that the draw does not have",
    "draw",
    "bout",
    () => [drawnRows(), enter(quarterFinal(1, "red", { blueSlug: slugOf(3) }))],
  ],
  [
    "a place of a bout, recorded by hand",
    "follows-from-bouts",
    "place.id",
    () => [
      withPlace(),
      {
        kind: "record-place",
        place: { ...recorded, id: "mens-51kg-kaz-world-1", noc: "KAZ", boxerSlug: "b-kaz" },
      },
    ],
  ],
  [
    "a place of a bout, removed by hand",
    "follows-from-bouts",
    "placeId",
    () => [withPlace(), { kind: "remove-place", placeId: "mens-51kg-kaz-world-1" }],
  ],
  [
    "a result under a place that was confirmed since",
    "place-has-gone-on",
    "bout",
    () => [withPlace([anEntry("confirmed")]), enter(quarterFinal(1, "blue"))],
  ],
  [
    "a place that was passed on, removed",
    "in-use",
    "placeId",
    () => [
      someRows({
        boxers: BOXERS,
        places: [
          aPlace({ id: "given", boxerSlug: "b-kaz", routeKind: "universality" }),
          aPlace({
            id: "taken",
            noc: "UZB",
            boxerSlug: "b-uzb",
            routeKind: "reallocation",
            reallocatedFromId: "given",
          }),
        ].map(({ basis: _, ...place }) => place),
      }),
      { kind: "remove-place", placeId: "given" },
    ],
  ],
  [
    "a second place of a NOC in a category",
    "noc-holds-place",
    "place.noc",
    () => [
      withPlace(),
      {
        kind: "record-place",
        place: {
          ...recorded,
          routeKind: "universality",
          tournamentId: null,
          wonOn: null,
          noc: "KAZ",
          boxerSlug: "b-kaz",
        },
      },
    ],
  ],
  [
    "a place passed on that is still held",
    "noc-holds-place",
    "place.reallocatedFromId",
    () => [
      withPlace(),
      {
        kind: "record-place",
        place: {
          ...recorded,
          routeKind: "reallocation",
          tournamentId: null,
          wonOn: null,
          reallocatedFromId: "mens-51kg-kaz-world-1",
        },
      },
    ],
  ],
  [
    "a tournament that ends before it begins",
    "days-turned",
    "tournament.endsOn",
    () => [drawnRows(), saveWorld({ startsOn: "2024-03-12", endsOn: "2024-03-11" })],
  ],
  [
    "a tournament that ends after the Games",
    "after-games",
    "tournament.endsOn",
    () => [drawnRows(), saveWorld({ endsOn: "2025-03-11" })],
  ],
  [
    "a total above what the categories are given",
    "other-total",
    "tournament.placesMen",
    () => [drawnRows(), saveWorld({ placesMen: 99 })],
  ],
  [
    "a total below what the categories are given",
    "other-total",
    "tournament.placesMen",
    () => [drawnRows(), saveWorld({ placesMen: 1, placesMenMost: 3 })],
  ],
  [
    "a reason for a check that there is not",
    "no-such-check",
    "explanation.subject",
    () => [drawnRows(), explain("category-total", "M99")],
  ],
  [
    "a reason for a check that holds",
    "check-holds",
    "explanation.subject",
    () => [drawnRows(), explain("one-boxer-per-noc", "")],
  ],
  [
    "a reason taken away that was not given",
    "no-such-explanation",
    "check.subject",
    () => [
      drawnRows(),
      { kind: "remove-explanation", check: { kind: "category-total", subject: "M51" } },
    ],
  ],
];

describe("a change that cannot be is refused", () => {
  test.each(refusals)("%s", (_, code, field, make) => {
    const [rows, ...changes] = make();
    expect(problemOf(rows, ...changes)).toContain(`${code} ${field}`);
  });

  test("every code has a case here", () => {
    expect(new Set(refusals.map(([, code]) => code))).toEqual(
      new Set(Object.keys(CHANGE_PROBLEMS)),
    );
  });

  test("and the ones before it with it", () => {
    const rows = drawnRows();
    const result = changeRows(rows, [enter(quarterFinal(1)), { kind: "remove-bout", boutId: "x" }]);
    expect(result.rows).toBe(rows);
  });
});

describe("a place that passed on", () => {
  const kaz = "mens-51kg-kaz-world-1";
  const ledger = (placeId: string, kind: "declined" | "confirmed"): Change => ({
    kind: "add-ledger-entry",
    placeId,
    entry: anEntry(kind, "2024-05-01"),
  });
  const passed = (noc: string, from: string): Change => ({
    kind: "record-place",
    place: {
      ...recorded,
      id: placeIdOf("M51", noc, "reallocation"),
      noc,
      boxerSlug: `b-${noc.toLowerCase()}`,
      routeKind: "reallocation",
      tournamentId: null,
      wonOn: null,
      wonOnIsExact: false,
      reallocatedFromId: from,
    },
  });
  const given = () => changed(withPlace(), ledger(kaz, "declined"), passed("GER", kaz));
  const ger = "mens-51kg-ger-reallocation";

  test("is not held again by the NOC that gave it up", () => {
    const unsaid: Change = { kind: "remove-ledger-entry", placeId: kaz, position: 0 };
    expect(problemOf(given(), unsaid)).toEqual(["in-use place"]);
    expect(problemOf(given(), ledger(kaz, "confirmed"))).toEqual(["in-use place"]);
    expect(changed(given(), ledger(kaz, "declined")).places).toHaveLength(2);
  });

  test("does not lead back to where it came from", () => {
    const rows = changed(given(), ledger(ger, "declined"), passed("CHN", ger));
    const chn = "mens-51kg-chn-reallocation";
    const round = changed(rows, ledger(chn, "declined"));
    expect(new Set(problemOf(round, passed("GER", chn)))).toEqual(new Set(["in-use place"]));
  });

  test("passes on once", () => {
    expect(problemOf(given(), passed("CHN", kaz))).toEqual(["in-use place.reallocatedFromId"]);
  });

  test("stays in its category, and the one it came from too", () => {
    const rows = changed(given(), ledger(ger, "declined"), passed("CHN", ger));
    const moved = passed("GER", kaz);
    if (moved.kind !== "record-place") throw new Error();
    const other: Change = { ...moved, place: { ...moved.place, categoryCode: "M57" } };
    expect(problemOf(rows, other)).toEqual(["no-such-place place.reallocatedFromId"]);
    const listed: Change = {
      ...other,
      place: { ...other.place, routeKind: "universality", reallocatedFromId: null },
    };
    expect(problemOf(rows, listed)).toEqual(["in-use place"]);
  });
});

test("a boxer who is in a draw does not change to the other gender", () => {
  const boxer = { ...at(BOXERS, 0), gender: "W" as const, categoryCode: "W50" };
  expect(problemOf(drawnRows(), { kind: "save-boxer", boxer })).toEqual([
    "gender-in-use boxer.gender",
  ]);
});

test("a tournament does not leave the days of its places", () => {
  const tournament = { ...world1, startsOn: "2024-03-11" };
  const listed = { ...recorded, id: "mens-51kg-ger-world-1", wonOn: "2024-03-05" };
  const rows = changed(drawnRows(), { kind: "record-place", place: listed });
  const moved: Change = { kind: "save-tournament", tournament, allocations: [] };
  expect(changeRows(rows, [moved]).problems).toEqual([
    {
      code: "outside-tournament",
      field: "tournament.startsOn",
      about: { place: "mens-51kg-ger-world-1" },
    },
  ]);
});

test("entries of ledgers find the places that the results before them gave", () => {
  const entry = anEntry("confirmed", "2024-05-01");
  const id = "mens-51kg-kaz-world-1";
  const rows = changed(
    drawnRows(),
    enter(quarterFinal(1)),
    { kind: "add-ledger-entry", placeId: id, entry },
    { kind: "add-ledger-entry", placeId: id, entry: { ...entry, kind: "entered" } },
    enter(quarterFinal(2)),
    { kind: "add-ledger-entry", placeId: "mens-51kg-ita-world-1", entry },
  );
  expect(rows.places.map(({ noc, ledger }) => [noc, ledger.map(({ kind }) => kind)])).toEqual([
    ["KAZ", ["confirmed", "entered"]],
    ["ITA", ["confirmed"]],
  ]);
});

test("a place of a list that is said anew keeps what happened to it", () => {
  const listed = { ...recorded, id: "mens-51kg-ger-world-1" };
  const confirmed = anEntry("confirmed", "2024-05-01");
  const rows = changed(
    drawnRows(),
    { kind: "record-place", place: listed },
    { kind: "add-ledger-entry", placeId: listed.id, entry: confirmed },
    { kind: "record-place", place: { ...listed, note: "By the second list" } },
  );
  expect(rows.places).toEqual([{ ...listed, note: "By the second list", ledger: [confirmed] }]);
});

test("what was wrong in a draw before keeps nobody from entering another bout of it", () => {
  const rows = drawnRows();
  const wrong = { ...rows, bouts: [quarterFinal(1, "red", { blueSlug: slugOf(3) })] };
  expect(drawsOf(wrong).get("world-1 M51")?.problems).not.toEqual([]);
  const next = changed(wrong, enter(quarterFinal(4)));
  expect(next.bouts.map(({ id }) => id)).toEqual(["qf-1", "qf-4"]);
});

describe("rows that come back", () => {
  const win = changed(drawnRows(), enter(quarterFinal(1)));
  const open = changed(win, enter(quarterFinal(1, null)));
  const back = { ...open, places: win.places };

  test("bring no place that its bout does not give any more", () => {
    expect(settleRows(open, back, win)).toMatchObject({ problems: [], rows: { places: [] } });
  });

  test("bring no place to which something happened meanwhile either, and say so", () => {
    const places = win.places.map((place) => ({ ...place, ledger: [anEntry("confirmed")] }));
    expect(settleRows(open, { ...open, places }, win).problems).toEqual([
      { code: "place-has-gone-on", field: "bout", about: { boxer: "b-kaz" } },
    ]);
  });

  test("refer to nothing that is gone", () => {
    const boxers = win.boxers.filter(({ slug }) => slug !== "b-kaz");
    const { problems, rows } = settleRows(win, { ...win, boxers });
    expect(rows).toBe(win);
    expect(problems.map(({ code, field, about }) => [code, field, about])).toEqual([
      ["in-use", "boxer", expect.anything()],
      ["in-use", "boxer", { bout: "qf-1" }],
    ]);
  });
});
