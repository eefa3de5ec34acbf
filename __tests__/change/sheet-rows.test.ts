import { emptyBout, type SheetChange } from "@/lib/change/session-sheet";
import { sheetRows } from "@/lib/change/sheet-rows";
import type { Bout, GamesRows, StoredPlace } from "@/lib/record/games-rows";
import { makeGamesRecord } from "@/lib/record/record-of-rows";
import {
  aBout,
  aBoxer,
  aCategory,
  anAllocation,
  aPlace,
  someRows,
  TOURNAMENTS,
} from "../support/record-factory";
import { onServer, onSheet, sentRows } from "../support/sent-rows";

const RULE = { kind: "reach-round", round: "F" } as const;
const NOCS = ["KAZ", "UZB", "ITA", "TUR"];

/** A semi-final of M51, whose winner wins a place. */
function semiFinal(tournamentId: string, red: string, blue: string, bout: Partial<Bout> = {}) {
  return aBout({
    id: `${tournamentId}-${red}-${blue}`,
    tournamentId,
    round: "SF",
    boxedOn: TOURNAMENTS.find(({ id }) => id === tournamentId)?.endsOn ?? null,
    redSlug: red,
    blueSlug: blue,
    winner: "red",
    decision: "KO",
    ...bout,
  });
}

/** The place that a semi-final gives. */
function placeOf({ id, tournamentId, redSlug, boxedOn }: Bout): StoredPlace {
  const { basis: _, ...place } = aPlace({
    id: `mens-51kg-${redSlug}-${tournamentId}`,
    noc: redSlug?.toUpperCase() ?? "",
    boxerSlug: redSlug ?? "",
    tournamentId,
    finish: "finalist",
    wonOn: boxedOn,
    decidingBoutId: id,
    ledger: [],
  });
  return place;
}

/** One category at three tournaments, one after the other. */
function threeTournaments(bouts: readonly Bout[], places: readonly StoredPlace[]): GamesRows {
  return someRows({
    boxers: NOCS.map((noc) => aBoxer({ slug: noc.toLowerCase(), noc })),
    categories: [aCategory("M51"), aCategory("W50")],
    tournaments: TOURNAMENTS,
    rules: [{ id: "finalists", rule: RULE, citations: [] }],
    allocations: TOURNAMENTS.map(({ id }) =>
      anAllocation({ route: id, places: 2, ruleId: "finalists", rule: RULE }),
    ),
    bouts,
    places,
  });
}

const asian = semiFinal("asian", "kaz", "uzb");
const first = semiFinal("world-1", "ita", "tur");
const second = semiFinal("world-2", "tur", "uzb");
const places = [asian, first, second].map(placeOf);
const enter = (bout: Bout): SheetChange => ({ kind: "enter-bout", bout });

/** What the change does, the same on the sheet of the first world tournament as on the server. */
function found(rows: GamesRows, change: SheetChange) {
  const [shown] = onSheet(sentRows(rows, "world-1"), [change]);
  expect(shown).toEqual(onServer(rows, [change])[0]);
  return {
    problems: shown?.problems.map(({ code }) => code),
    gained: shown?.gained.map(({ noc, route }) => `${noc} ${route}`),
    lost: shown?.lost.map(({ noc, route }) => `${noc} ${route}`),
  };
}

describe("a sheet is sent", () => {
  const rows = threeTournaments([asian, first, second], places);
  const sent = sheetRows(makeGamesRecord(rows), ["world-1"]);

  test("the bouts of its tournament and of later ones, and every place of their categories", () => {
    expect(sent.bouts.map(({ id }) => id)).toEqual([first.id, second.id]);
    expect(sent.bouts).toContainEqual(first);
    expect(sent.allocations.map(({ route }) => route)).toEqual(["world-1", "world-2"]);
    expect(sent.places.map(({ noc }) => noc)).toEqual(["KAZ", "ITA", "TUR"]);
  });

  test("the bouts of another tournament, if the draft changes them", () => {
    const both = sheetRows(makeGamesRecord(rows), ["world-1", "asian"]);
    expect(both.bouts).toEqual(expect.arrayContaining([asian, first]));
  });
});

describe("a result decides on the sheet what it decides on the server", () => {
  test("where a NOC that wins a place takes a later one from itself", () => {
    const rows = threeTournaments([asian, first, second], places);
    expect(found(rows, enter({ ...first, winner: "blue" }))).toEqual({
      problems: [],
      gained: ["TUR world-1"],
      lost: ["ITA world-1", "TUR world-2"],
    });
  });

  test("where the winner's NOC has a place from an earlier tournament", () => {
    const rows = threeTournaments([asian, second], [placeOf(asian), placeOf(second)]);
    const bout = semiFinal("world-1", "kaz", "ita");
    expect(found(rows, enter(bout))).toMatchObject({ gained: [] });
    expect(found(rows, enter({ ...bout, winner: "blue" }))).toMatchObject({
      gained: ["ITA world-1"],
    });
  });

  test("where an earlier draw gives a place that is not recorded", () => {
    const rows = threeTournaments([asian], []);
    expect(found(rows, enter(first))).toMatchObject({ gained: ["KAZ asian", "ITA world-1"] });
  });

  test("where an earlier place is recorded of the loser of its deciding bout", () => {
    const wrong = { ...asian, winner: "blue" as const, round: null };
    const rows = threeTournaments([wrong], [placeOf(asian)]);
    expect(found(rows, enter(first))).toMatchObject({ lost: ["KAZ asian"] });
  });

  test("where a place is dated before its tournament and an earlier one began", () => {
    const kaz = semiFinal("world-1", "kaz", "ita");
    const early = { ...placeOf(kaz), wonOn: "2023-09-01" };
    const rows = threeTournaments([asian, kaz], [early]);
    expect(found(rows, enter({ ...kaz, winner: "blue" }))).toMatchObject({
      gained: ["KAZ asian", "ITA world-1"],
      lost: ["KAZ world-1"],
    });
  });

  test("where a bout is removed of which an earlier place names another", () => {
    const rows = threeTournaments([asian, first], [placeOf(asian), placeOf(first)]);
    expect(found(rows, { kind: "remove-bout", boutId: first.id })).toEqual({
      problems: [],
      gained: [],
      lost: ["ITA world-1"],
    });
  });
});

test("a new bout gets no id that a bout of another tournament or category has", () => {
  const draw = { tournamentId: "world-1", categoryCode: "M51", round: "SF" } as const;
  const taken = emptyBout(threeTournaments([], []), draw).id;
  const elsewhere = { ...asian, id: taken, categoryCode: "W50" };
  const rows = threeTournaments([elsewhere, first], []);
  expect(emptyBout(sentRows(rows, "world-1"), draw).id).toBe(emptyBout(rows, draw).id);
  expect(emptyBout(rows, draw).id).not.toBe(taken);
});
