/** In which order the bouts of a sheet stand, which are on it, and what a new one is called. */
import {
  boutIdOf,
  emptyBout,
  isSheetChange,
  sheetBouts,
  sheetDays,
} from "@/lib/change/session-sheet";
import { daysOfTournament, sheetOfChange, sheetsToEnter } from "@/lib/change/sheet-days";
import type { Bout, GamesRows } from "@/lib/record/games-rows";
import { BOXERS, drawnRows, quarterFinal } from "../support/eight-boxers";
import { aBout, aBoxer, aTournament, someRows } from "../support/record-factory";

const DAY = "2024-03-10";
const of = (id: string, bout: Partial<Bout> = {}) =>
  aBout({ id, boxedOn: DAY, redSlug: "b-kaz", blueSlug: "b-uzb", ...bout });
const sheet = (
  bouts: readonly Bout[],
  day: string | null = DAY,
  rows = someRows({ boxers: BOXERS }),
) => sheetBouts({ ...rows, bouts }, "world-1", day).map(({ bout }) => bout.id);

describe("the bouts of a day stand", () => {
  test("by number, those without one behind", () => {
    expect(sheet([of("a"), of("b", { number: 12 }), of("c", { number: 3 })])).toEqual([
      "c",
      "b",
      "a",
    ]);
  });

  test("by category on the programme", () => {
    const bouts = [
      of("a", { categoryCode: "W60" }),
      of("b", { categoryCode: "M57" }),
      of("c", { categoryCode: "M51" }),
    ];
    expect(sheet(bouts)).toEqual(["c", "b", "a"]);
    expect(sheet(bouts.toReversed())).toEqual(["c", "b", "a"]);
  });

  test("by round, that of which none is known last", () => {
    const bouts = [
      of("a", { round: null }),
      of("b", { round: "F" }),
      of("c", { round: "QF" }),
      of("d", { round: "R32" }),
    ];
    expect(sheet(bouts)).toEqual(["d", "c", "b", "a"]);
  });

  test("as they are drawn, whatever their ids", () => {
    const bouts = [
      quarterFinal(4, null, { id: "a" }),
      quarterFinal(1, null, { id: "d" }),
      quarterFinal(3, null, { id: "b" }),
      quarterFinal(2, null, { id: "c" }),
    ];
    expect(sheet(bouts, DAY, drawnRows())).toEqual(["d", "c", "b", "a"]);
  });

  test("as they are stored, where nothing else tells", () => {
    expect(sheet([of("b"), of("a"), of("c")])).toEqual(["b", "a", "c"]);
  });
});

test("on a sheet are the bouts of its tournament and day, and those without either day or result", () => {
  const won = { winner: "red", decision: "KO" } as const;
  const bouts = [
    of("day"),
    of("day-won", won),
    of("other-day", { boxedOn: "2024-03-09" }),
    of("elsewhere", { tournamentId: "asian" }),
    of("undated", { boxedOn: null }),
    of("undated-won", { boxedOn: null, ...won }),
  ];
  expect(sheet(bouts)).toEqual(["day", "day-won", "undated"]);
  expect(sheet(bouts, null)).toEqual(["undated-won"]);
});

test("bouts that can be boxed are on every day's sheet, and not on that without a day", () => {
  const rows = drawnRows();
  const names = [1, 2, 3, 4].map((n) => `world-1-mens-51kg-qf-${n}`);
  expect(sheet([], DAY, rows)).toEqual(names);
  expect(sheet([], "2024-03-05", rows)).toEqual(names);
  expect(sheet([], null, rows)).toEqual([]);
  expect(sheet([quarterFinal(2)], "2024-03-05", rows)).toEqual([
    ...names.filter((name) => name !== "world-1-mens-51kg-qf-2"),
  ]);
});

describe("a new bout", () => {
  const rows = (...ids: string[]): GamesRows => ({
    ...someRows({ boxers: [aBoxer({ slug: "a" })] }),
    bouts: ids.map((id) => of(id)),
  });
  const draw = { tournamentId: "world-1", categoryCode: "W50", round: "QF" } as const;

  test("is of its draw and round, and nothing else is known of it", () => {
    expect(emptyBout(rows(), draw)).toEqual({
      ...aBout({ id: "world-1-womens-50kg-qf-1", categoryCode: "W50", round: "QF" }),
      sourceUrl: "",
    });
  });

  test("has the first number that is free, from its own on", () => {
    const taken = rows("world-1-womens-50kg-qf-1", "world-1-womens-50kg-qf-2");
    expect(emptyBout(taken, draw).id).toBe("world-1-womens-50kg-qf-3");
    expect(emptyBout(taken, draw, 2).id).toBe("world-1-womens-50kg-qf-3");
    expect(emptyBout(taken, draw, 7).id).toBe("world-1-womens-50kg-qf-7");
  });

  test("of no known round is a bout", () => {
    expect(emptyBout(rows(), { ...draw, round: null }).id).toBe("world-1-womens-50kg-bout-1");
  });
});

test("the days of a tournament count bouts and results of it alone", () => {
  const bouts = [
    of("1", { winner: "red" }),
    of("2"),
    of("3", { boxedOn: "2024-03-09" }),
    of("4", { boxedOn: null }),
    of("5", { tournamentId: "asian" }),
  ];
  const two = { id: "world-1", startsOn: "2024-03-09", endsOn: DAY };
  expect(sheetDays({ bouts }, two, ["2024-03-09", DAY])).toEqual([
    { day: "2024-03-09", bouts: 1, withResult: 0 },
    { day: DAY, bouts: 2, withResult: 1 },
  ]);
  const tournament = aTournament(two);
  expect(daysOfTournament({ bouts }, tournament).map(({ day }) => day)).toEqual([
    "2024-03-09",
    DAY,
  ]);
});

test("changes of a sheet are those of bouts, found by the bout that they are of", () => {
  const enter = { kind: "enter-bout", bout: of("x", { boxedOn: "2024-03-09" }) } as const;
  const remove = { kind: "remove-bout", boutId: "y" } as const;
  const place = { kind: "remove-place", placeId: "y" } as const;
  expect([enter, remove, place].map(isSheetChange)).toEqual([true, true, false]);
  expect([boutIdOf(enter), boutIdOf(remove)]).toEqual(["x", "y"]);
  const bouts = [of("y", { boxedOn: null, tournamentId: "asian" })];
  expect(sheetOfChange({ bouts }, enter)).toEqual({ tournamentId: "world-1", day: "2024-03-09" });
  expect(sheetOfChange({ bouts }, remove)).toEqual({ tournamentId: "asian", day: null });
  expect(sheetOfChange({ bouts: [] }, remove)).toBeNull();
  expect(sheetOfChange({ bouts }, place)).toBeNull();
});

describe("what there is to enter", () => {
  const three = ["c", "a", "b"].map((id, index) =>
    aTournament({ id, startsOn: `2024-0${5 - index}-01`, endsOn: `2024-0${5 - index}-03` }),
  );
  const rows = (...bouts: Bout[]) => someRows({ boxers: BOXERS, tournaments: three, bouts });
  const at = (tournamentId: string, boxedOn: string, winner: Bout["winner"] = null) =>
    of(`${tournamentId} ${boxedOn}`, { tournamentId, boxedOn, winner });
  const noon = (day: string) => new Date(`${day}T12:00:00Z`);

  test("next is the tournament that begins first of those to come, in whatever order they stand", () => {
    expect(sheetsToEnter(rows(), noon("2024-02-01")).next?.id).toBe("b");
    expect(sheetsToEnter(rows(), noon("2024-03-01")).next?.id).toBe("a");
    expect(sheetsToEnter(rows(), noon("2024-04-30")).next?.id).toBe("c");
    expect(sheetsToEnter(rows(), noon("2024-05-01")).next).toBeNull();
  });

  test("open and last are told by day over all tournaments", () => {
    const bouts = [
      at("a", "2024-04-02"),
      at("b", "2024-03-01"),
      at("c", "2024-05-02"),
      at("b", "2024-03-03", "red"),
    ];
    const found = sheetsToEnter(rows(...bouts), noon("2024-05-03"));
    expect(found.open.map(({ day }) => day)).toEqual(["2024-05-02", "2024-04-02", "2024-03-01"]);
    expect(found.last?.day).toBe("2024-05-02");
    expect(sheetsToEnter(rows(...bouts), noon("2024-04-01")).last?.day).toBe("2024-03-03");
  });
});
