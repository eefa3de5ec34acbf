import { recordAsOf } from "@/lib/record/as-of";
import { recordChecks } from "@/lib/record/checks";
import type { LiveRecord } from "@/lib/record/games-record";
import type { Bout, Entry } from "@/lib/record/games-rows";
import { instructiveDays } from "@/lib/record/instructive-days";
import { type NationChance, nationParts } from "@/lib/record/open-nations";
import { isAllGiven, stillOpen } from "@/lib/record/still-open";
import {
  aBout,
  aBoxer,
  aCategory,
  aNation,
  anAllocation,
  anEntry,
  aPlace,
  aRecord,
  type RecordSpec,
} from "../support/record-factory";

const M51 = [aCategory("M51", { places: 10 })];
const ASIAN = anAllocation({
  route: "asian",
  places: 2,
  rule: { kind: "reach-round", round: "F" },
});
const WORLD_1 = anAllocation({ places: 4 });
const INVITED = anAllocation({
  routeKind: "universality",
  places: 1,
  rule: { kind: "invitation" },
});
const GAMES = { placesMen: 10, placesWomen: 0 };

/** Quarter-finals of "world-1" in M51: "kaz" and "uzb" are to box on the last day. */
const BOUTS: readonly Bout[] = [
  won("kaz", "ita", "R16", "2024-03-08"),
  won("uzb", "ger", "R16", "2024-03-08"),
  won("kaz", "uzb", "QF", "2024-03-11"),
];

function won(
  red: string,
  blue: string,
  round: Bout["round"],
  boxedOn: string | null,
  more: Partial<Bout> = {},
): Bout {
  return aBout({
    id: `${round} ${red} ${blue}`,
    round,
    boxedOn,
    redSlug: red,
    blueSlug: blue,
    winner: "red" as const,
    ...more,
  });
}

const BOXERS = ["kaz", "uzb", "ita", "ger", "ind", "tha", "tur", "chn"].map((slug) =>
  aBoxer({ slug, noc: slug.toUpperCase() }),
);

function record(spec: RecordSpec = {}): LiveRecord {
  return aRecord({
    games: GAMES,
    categories: M51,
    allocations: [INVITED, WORLD_1, ASIAN],
    boxers: BOXERS,
    bouts: BOUTS,
    places: [aPlace({ boxerSlug: "kaz", decidingBoutId: "QF kaz uzb" })],
    ...spec,
  });
}

const on = (day: string, spec: RecordSpec = {}) => stillOpen(recordAsOf(record(spec), day));

function chances(open: ReturnType<typeof stillOpen>, noc: string): string[] {
  const outlook = open.nations.find(({ nation }) => nation.noc === noc);
  const words = (chance: NationChance) =>
    `${chance.kind} ${chance.way.allocation.route}${chance.kind === "in-draw" ? ` ${chance.boxer.slug} ${chance.outlook.state}` : ""}`;
  return outlook?.categories.flatMap((category) => category.chances.map(words)) ?? [];
}

function states(open: ReturnType<typeof stillOpen>): Record<string, string> {
  const [draw] = open.draws;
  return Object.fromEntries(
    draw?.boxers.map(({ boxer, outlook }) => [
      boxer.slug,
      "wins" in outlook ? `${outlook.state} ${outlook.wins}` : outlook.state,
    ]) ?? [],
  );
}

describe("the ways to a place", () => {
  test("stand in order of date, invitations last, with what each has to give yet", () => {
    const open = on("2023-05-01");
    expect(open.given).toBe(0);
    expect(open.open).toEqual({ places: 10, placesMost: null });
    expect(
      open.routes.map(({ way, left }) => [way.allocation.route, left.places, way.isUnderWay]),
    ).toEqual([
      ["asian", 2, false],
      ["world-1", 4, false],
      ["universality", 1, false],
    ]);
  });

  test("a tournament closes on its last day, given or not", () => {
    const routes = (day: string) => on(day).routes.map(({ way }) => way.allocation.route);
    expect(routes("2023-10-04")).toEqual(["asian", "world-1", "universality"]);
    expect(routes("2023-10-05")).toEqual(["world-1", "universality"]);
    expect(routes("2024-03-11")).toEqual(["universality"]);
  });

  test("a draw closes when its places are given, also before the last day", () => {
    const places = ["KAZ", "UZB"].map((noc) =>
      aPlace({ noc, tournamentId: "asian", wonOn: "2023-10-03" }),
    );
    const before = on("2023-10-02", { places }).categories[0];
    const after = on("2023-10-03", { places }).categories[0];
    expect(before?.ways.map(({ allocation }) => allocation.route)).toContain("asian");
    expect(after?.ways.map(({ allocation }) => allocation.route)).not.toContain("asian");
    expect(after).toMatchObject({ given: 2, open: { places: 8 } });
  });

  test("a total that is not published stays unknown, one that is a range stays one", () => {
    const open = on("2023-05-01", {
      games: { placesMen: null },
      categories: [aCategory("M51", { places: 8, placesMost: 10 }), aCategory("W50")],
    });
    expect(open.open).toEqual({ places: null, placesMost: null });
    expect(open.categories.map((category) => category.open)).toEqual([
      { places: 8, placesMost: 10 },
      { places: null, placesMost: null },
    ]);
    expect(isAllGiven(open)).toBe(false);
  });

  test("a place lost and passed to nobody is vacant, not open", () => {
    const places = [
      aPlace({ noc: "UZB", tournamentId: "asian", ledger: [anEntry("lost", "2024-01-01")] }),
    ];
    expect(on("2023-12-31", { places }).categories[0]).toMatchObject({ given: 1, vacant: 0 });
    expect(on("2024-01-01", { places }).categories[0]).toMatchObject({
      given: 1,
      vacant: 1,
      open: { places: 9 },
    });
  });
});

describe("a draw under way", () => {
  test("says who is at most how far away, and what the bout to come decides", () => {
    const open = on("2024-03-10");
    expect(states(open)).toEqual({
      kaz: "wins-away 1",
      uzb: "wins-away 1",
      ita: "out",
      ger: "out",
    });
    expect(open.draws[0]?.bouts).toMatchObject([
      {
        round: "QF",
        id: null,
        red: { slug: "kaz" },
        blue: { slug: "uzb" },
        stake: { winner: "qualifies", loser: "out" },
      },
    ]);
  });

  test("claims nothing of a boxer of whom nothing later is known", () => {
    const open = on("2024-03-10", { bouts: BOUTS.slice(0, 2), places: [] });
    expect(states(open)).toEqual({ kaz: "unknown", uzb: "unknown", ita: "out", ger: "out" });
    expect(chances(open, "KAZ")).toEqual(["not-known world-1"]);
  });

  test("a bout of an unknown day may have been boxed: it is not to come and proves nothing", () => {
    const undated = [...BOUTS.slice(0, 2), won("kaz", "uzb", "QF", null)];
    const open = on("2024-03-10", { bouts: undated, places: [] });
    expect(open.draws[0]?.bouts).toEqual([]);
    expect(states(open)).toMatchObject({ kaz: "unknown", uzb: "unknown" });
  });

  test("a bout of an unknown day is to come where the place it gave was won later", () => {
    const undated = [...BOUTS.slice(0, 2), won("kaz", "uzb", "QF", null)];
    const open = on("2024-03-10", { bouts: undated });
    expect(open.draws[0]?.bouts).toHaveLength(1);
    expect(states(open)).toMatchObject({ kaz: "wins-away 1", uzb: "wins-away 1" });
  });

  test("a place won on a later day proves that its boxer was still in the draw", () => {
    const bouts = BOUTS.slice(0, 2);
    const places = (wonOnIsExact: boolean) => [aPlace({ boxerSlug: "kaz", wonOnIsExact })];
    expect(states(on("2024-03-10", { bouts, places: places(true) }))).toMatchObject({
      kaz: "wins-away 1",
      uzb: "unknown",
    });
    expect(states(on("2024-03-10", { bouts, places: places(false) })).kaz).toBe("unknown");
  });

  test("a place recorded without a bout is a place", () => {
    const places = [aPlace({ noc: "THA", boxerSlug: "tha", wonOn: "2024-03-09" })];
    expect(states(on("2024-03-10", { places })).tha).toBe("qualified");
  });

  const FINALISTS = anAllocation({
    places: 3,
    rule: { kind: "reach-round-and-box-off", round: "F", losersOf: "SF", boxOffPlaces: 1 },
  });
  const SEMI_FINALS = [
    won("kaz", "uzb", "SF", "2024-03-09"),
    won("ita", "ger", "SF", "2024-03-09"),
    won("ind", "tha", "R16", "2024-03-07"),
    won("uzb", "ger", "BOX-OFF", "2024-03-11"),
  ];

  test("the losers of its round need the box-off, and nobody else is left where all four are known", () => {
    const open = on("2024-03-10", { bouts: SEMI_FINALS, places: [], allocations: [FINALISTS] });
    expect(states(open)).toEqual({
      kaz: "qualified",
      ita: "qualified",
      uzb: "box-off 1",
      ger: "box-off 1",
      ind: "out",
      tha: "out",
    });
    expect(open.draws[0]?.isFieldKnown).toBe(true);
    expect(chances(open, "CHN")).toEqual([]);
    expect(chances(open, "GER")).toEqual(["in-draw world-1 ger box-off"]);
  });

  test("where one of the four is not known, another nation may have the boxer", () => {
    const bouts = SEMI_FINALS.map((bout) =>
      bout.id === "SF ita ger" ? { ...bout, redSlug: null, winner: "blue" as const } : bout,
    );
    const open = on("2024-03-10", { bouts, places: [], allocations: [FINALISTS] });
    expect(open.draws[0]?.isFieldKnown).toBe(false);
    expect(chances(open, "CHN")).toEqual(["not-known world-1"]);
  });
});

describe("a nation", () => {
  test("that holds a place in a category has it closed; one that lost it has it open again", () => {
    const places = [
      aPlace({ tournamentId: "asian" }),
      aPlace({ noc: "UZB", tournamentId: "asian", ledger: [anEntry("lost", "2024-01-01")] }),
    ];
    const open = on("2024-01-02", { places });
    expect(chances(open, "KAZ")).toEqual([]);
    expect(chances(open, "UZB")).toEqual(["to-come world-1"]);
    expect(open.nations[0]).toMatchObject({ nation: { noc: "KAZ" }, held: 1, open: 0, closed: 1 });
  });

  test("has no chance of another continent's tournament, nor one of an invitation", () => {
    const open = on("2023-05-01");
    expect(chances(open, "KAZ")).toEqual(["to-come asian", "to-come world-1"]);
    expect(chances(open, "ITA")).toEqual(["to-come world-1"]);
  });

  test("of no known continent may or may not box in a continent's tournament", () => {
    const open = on("2023-05-01", { nations: [aNation({ noc: "EOR" })] });
    expect(chances(open, "EOR")).toEqual(["not-known asian", "to-come world-1"]);
    const only = on("2023-05-01", { nations: [aNation({ noc: "EOR" })], allocations: [ASIAN] });
    expect(only.nations.find(({ nation }) => nation.noc === "EOR")).toMatchObject({
      open: 0,
      unknown: 1,
      closed: 0,
      tournaments: [],
    });
  });

  test("whose boxer is out has no chance left at the tournament", () => {
    expect(chances(on("2024-03-10"), "ITA")).toEqual([]);
  });

  test("without a place and a boxer stands with those whose chances are the same", () => {
    const { named, others } = nationParts(on("2024-03-10"));
    expect(named.map(({ nation }) => nation.noc)).toEqual(["KAZ", "UZB"]);
    expect(others.map(({ nations }) => nations.map(({ noc }) => noc))).toEqual([
      ["CHN", "IND", "THA", "TUR"],
      ["GER", "ITA"],
    ]);
  });
});

test("of the live record nothing is open where everything is given", () => {
  const live = stillOpen(
    record({ games: { placesMen: 1, placesWomen: 0 }, allocations: [{ ...WORLD_1, places: 1 }] }),
  );
  expect(isAllGiven(live)).toBe(true);
  expect(live.draws).toEqual([]);
});

test("days to turn back to are the first and the last but one of each tournament", () => {
  expect(instructiveDays(record()).map(({ day }) => day)).toEqual([
    "2023-05-01",
    "2023-10-04",
    "2024-03-10",
    "2024-06-01",
  ]);
  expect(instructiveDays(record({ games: { qualificationStartsOn: null } }))).toEqual([]);
});

describe("places that nobody can win any more", () => {
  const boxers = ["kaz", "uzb", "ita"].map((slug) => aBoxer({ slug, noc: slug.toUpperCase() }));
  const line = (boxerSlug: string, position: number): Entry => ({
    tournamentId: "world-1",
    categoryCode: "M51",
    boxerSlug,
    position,
    seed: null,
    sourceUrl: "https://example.org/draw",
  });
  /** A draw of three, in which a bye and two boxers of one semi-final reach it: three of four places. */
  const short = (more: RecordSpec = {}) =>
    aRecord({
      games: { placesMen: 4, placesWomen: 0 },
      boxers,
      categories: [aCategory("M51", { places: 4 })],
      allocations: [WORLD_1],
      entries: [line("kaz", 1), line("uzb", 3), line("ita", 4)],
      ...more,
    });
  const three = boxers.map(({ slug, noc }) =>
    aPlace({ id: slug, noc, boxerSlug: slug, wonOn: "2024-03-11" }),
  );

  test("are no longer open: in the category, on the way, and in the Games", () => {
    const open = stillOpen(short());
    expect([open.open.places, open.unfilled, open.given]).toEqual([3, 1, 0]);
    expect(open.categories[0]).toMatchObject({
      open: { places: 3 },
      unfilled: [{ tournamentId: "world-1", count: 1, tooFew: 1, bothOut: [] }],
      ways: [{ left: { places: 3 } }],
    });
  });

  test("leave nothing open once the others are given, and no check breaks for good", () => {
    const record = short({
      places: three.map((place) => ({ ...place, ledger: [anEntry("entered")] })),
    });
    expect(isAllGiven(stillOpen(record))).toBe(true);
    const { broken, checks } = recordChecks(record);
    expect(broken).toEqual([]);
    expect(checks.find(({ kind }) => kind === "allocation")).toMatchObject({
      expected: 4,
      actual: 3,
      unfilled: 1,
      holds: true,
      isOpen: false,
    });
  });

  test("a place too few that somebody could have won still breaks a check", () => {
    const [first, second] = three;
    const places = [first, second].flatMap((place) =>
      place ? [{ ...place, ledger: [anEntry("entered")] }] : [],
    );
    const { broken } = recordChecks(short({ places }));
    expect(broken.map(({ kind }) => kind)).toContain("allocation");
  });
});
