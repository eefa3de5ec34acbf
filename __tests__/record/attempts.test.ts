import type { Rule } from "@/lib/qualification/rule";
import { recordAsOf } from "@/lib/record/as-of";
import { type Attempt, attempts } from "@/lib/record/attempts";
import type { Bout } from "@/lib/record/games-rows";
import { aBout, aBoxer, anAllocation, aPlace, aRecord } from "../support/record-factory";

const SLUGS = ["ali", "bek", "can", "dan", "eli", "fei", "gus", "han"];
const NOCS = ["KAZ", "UZB", "TUR", "GER", "ITA", "CHN", "AUS", "NGR"];
const BOXERS = SLUGS.map((slug, index) => aBoxer({ slug, noc: NOCS[index] ?? "IND" }));

const SEMI_FINALISTS: Rule = { kind: "reach-round", round: "SF" };
const WITH_BOX_OFF: Rule = {
  kind: "reach-round-and-box-off",
  round: "SF",
  losersOf: "QF",
  boxOffPlaces: 1,
};

/** "ali" beat "bek"; `null`: in a round that is not known. */
function beat(round: Bout["round"], red: string, blue: string, bout: Partial<Bout> = {}): Bout {
  const id = `${round} ${red} ${blue} ${bout.boxedOn ?? ""}`;
  return aBout({ id, round, redSlug: red, blueSlug: blue, winner: "red", ...bout });
}

function attemptsOf(boxer: string, bouts: Bout[], rule = SEMI_FINALISTS, places = [aPlace()]) {
  const record = aRecord({
    boxers: BOXERS,
    // As many places as are given: the tournament is over.
    allocations: [anAllocation({ rule, places: places.length })],
    bouts,
    places,
  });
  return attempts(record, boxer);
}

const ending = ([attempt]: Attempt[]) => [
  attempt?.endedBy?.round ?? null,
  attempt?.endedBy?.opponent?.slug ?? null,
  attempt?.isOneWinShort,
];

describe("an attempt ended", () => {
  test("one win short of a place where the deciding round was lost", () => {
    expect(ending(attemptsOf("bek", [beat("QF", "ali", "bek")]))).toEqual(["QF", "ali", true]);
  });

  test("further from it where an earlier round was lost", () => {
    const bouts = [beat("R32", "bek", "can"), beat("R16", "ali", "bek")];
    expect(ending(attemptsOf("bek", bouts))).toEqual(["R16", "ali", false]);
  });

  test("with a loss of an unknown round, which nobody survives", () => {
    expect(ending(attemptsOf("bek", [beat(null, "ali", "bek")]))).toEqual([null, "ali", false]);
    expect(attemptsOf("bek", [beat(null, "ali", "bek")])[0]?.endedBy?.id).toBe("null ali bek ");
  });

  test("with a bout after which both were out", () => {
    const bouts = [beat("R16", "ali", "bek", { winner: "none" })];
    expect(ending(attemptsOf("ali", bouts))).toEqual(["R16", "bek", false]);
  });
});

describe("where the losers of a round box on", () => {
  const quarterFinals = [
    beat("QF", "ali", "bek"),
    beat("QF", "can", "dan"),
    beat("QF", "eli", "fei"),
    beat("QF", "gus", "han"),
  ];

  test("that loss alone is not said to have been the end", () => {
    expect(ending(attemptsOf("bek", quarterFinals, WITH_BOX_OFF))).toEqual([null, null, false]);
  });

  test("nor is a loss of an unknown round", () => {
    expect(ending(attemptsOf("bek", [beat(null, "ali", "bek")], WITH_BOX_OFF))[1]).toBeNull();
  });

  test("an earlier loss was the end", () => {
    expect(ending(attemptsOf("bek", [beat("R16", "ali", "bek")], WITH_BOX_OFF))).toEqual([
      "R16",
      "ali",
      false,
    ]);
  });

  const boxOffs = [
    beat("BOX-OFF", "bek", "dan", { boxedOn: "2024-03-10" }),
    beat("BOX-OFF", "fei", "han", { boxedOn: "2024-03-10" }),
    beat("BOX-OFF", "fei", "bek", { boxedOn: "2024-03-11" }),
  ];

  test("the box-off's last bout was lost one win short, its first was not", () => {
    // Stored in another order than boxed.
    const bouts = [...quarterFinals, ...boxOffs.toReversed()];
    expect(ending(attemptsOf("bek", bouts, WITH_BOX_OFF))).toEqual(["BOX-OFF", "fei", true]);
    expect(ending(attemptsOf("han", bouts, WITH_BOX_OFF))).toEqual(["BOX-OFF", "fei", false]);
  });

  test("a box-off of which only the last bout is known was the end all the same", () => {
    expect(ending(attemptsOf("bek", boxOffs.slice(2), WITH_BOX_OFF)).slice(0, 2)).toEqual([
      "BOX-OFF",
      "fei",
    ]);
  });
});

test("an attempt that won, or whose last known bout was won, was ended by none of them", () => {
  const place = aPlace({ boxerSlug: "ali" });
  const bouts = [beat("QF", "ali", "bek"), beat("SF", "can", "ali"), beat("R32", "dan", "eli")];
  expect(attemptsOf("ali", bouts, SEMI_FINALISTS, [place])).toMatchObject([
    { place: { id: place.id }, endedBy: null },
  ]);
  expect(attemptsOf("dan", bouts, SEMI_FINALISTS, [place])).toMatchObject([
    { place: null, endedBy: null, isOver: true, outlook: { state: "unknown" } },
  ]);
});

test("bouts where there was no place to win are no attempt", () => {
  expect(attemptsOf("bek", [beat("QF", "ali", "bek", { categoryCode: "M57" })])).toEqual([]);
});

test("attempts stand in the order of their tournaments, one for each category", () => {
  const record = aRecord({
    boxers: BOXERS,
    allocations: ["asian", "world-1"].map((route) => anAllocation({ route })),
    bouts: [
      beat("R16", "ali", "bek"),
      beat("R16", "can", "bek", { id: "earlier", tournamentId: "asian" }),
    ],
  });
  expect(attempts(record, "bek").map(({ tournament }) => tournament.id)).toEqual([
    "asian",
    "world-1",
  ]);
});

describe("on a day in the middle of the tournament", () => {
  const record = aRecord({
    boxers: BOXERS,
    allocations: [anAllocation()],
    bouts: [
      beat("R32", "ali", "bek", { boxedOn: "2024-03-04" }),
      beat("R16", "ali", "can", { boxedOn: "2024-03-08" }),
      beat("QF", "dan", "ali", { boxedOn: "2024-03-11" }),
    ],
  });

  test("who boxes on is so many wins away, who lost was ended by that bout", () => {
    const thatDay = recordAsOf(record, "2024-03-08");
    expect(attempts(thatDay, "ali")).toMatchObject([
      { isOver: false, endedBy: null, outlook: { state: "wins-away", wins: 1 } },
    ]);
    expect(ending(attempts(thatDay, "can"))).toEqual(["R16", "ali", false]);
  });

  test("nobody has begun whose first bout is still to come", () => {
    expect(attempts(recordAsOf(record, "2024-03-08"), "dan")).toEqual([]);
  });
});
