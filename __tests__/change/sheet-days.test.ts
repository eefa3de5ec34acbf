import { daysOfTournament, sheetOfChange, sheetsToEnter } from "@/lib/change/sheet-days";
import type { Bout } from "@/lib/record/games-rows";
import {
  aBout,
  aBoxer,
  aCategory,
  anAllocation,
  aTournament,
  SOURCE,
  someRows,
  TOURNAMENTS,
} from "../support/record-factory";

const RULE = { kind: "reach-round", round: "F" } as const;
const NOCS = ["KAZ", "UZB", "ITA", "TUR"];

/** Four boxers drawn at "world-1" (3 to 11 March 2024), whose finalists win a place. */
function drawn(bouts: readonly Bout[] = []) {
  const boxers = NOCS.map((noc) => aBoxer({ slug: noc.toLowerCase(), noc, categoryCode: "M51" }));
  return someRows({
    boxers,
    bouts,
    categories: [aCategory("M51")],
    rules: [{ id: "finalists", rule: RULE, citations: [] }],
    allocations: [
      anAllocation({ categoryCode: "M51", places: 2, ruleId: "finalists", rule: RULE }),
    ],
    entries: boxers.map(({ slug, categoryCode }, index) => ({
      tournamentId: "world-1",
      categoryCode,
      boxerSlug: slug,
      seed: null,
      sourceUrl: SOURCE,
      position: index + 1,
    })),
  });
}

const bout = (id: string, boxedOn: string | null, winner: Bout["winner"], red = "kaz") =>
  aBout({
    id,
    boxedOn,
    winner,
    redSlug: red,
    blueSlug: red === "kaz" ? "uzb" : "ita",
    round: "SF",
  });

/** Everywhere but near the date line it is the same day. */
const noon = (day: string) => new Date(`${day}T12:00:00Z`);

const said = (days: readonly { day: string | null; bouts: number; withResult: number }[]) =>
  days.map(({ day, bouts, withResult }) => [day, bouts, withResult]);

test("today's sheet counts the bouts that can be boxed, because both boxers are known", () => {
  const { today, open, last } = sheetsToEnter(
    drawn([bout("one", "2024-03-10", "red")]),
    noon("2024-03-10"),
  );
  expect(said(today)).toEqual([["2024-03-10", 2, 1]]);
  expect(open).toEqual([]);
  expect(last).toBeNull();
});

test("days with a bout that has no result come with the latest first, and not today's", () => {
  const bouts = [
    bout("first", "2024-03-05", null),
    bout("second", "2024-03-07", null, "tur"),
    bout("third", "2024-03-08", "red"),
  ];
  const { open, today, last } = sheetsToEnter(drawn(bouts), noon("2024-03-07"));
  expect(said(open)).toEqual([["2024-03-05", 1, 0]]);
  expect(today).toHaveLength(1);
  expect(sheetsToEnter(drawn(bouts), noon("2024-03-11")).open.map(({ day }) => day)).toEqual([
    "2024-03-07",
    "2024-03-05",
  ]);
  expect(last?.day).toBe("2024-03-05");
});

test("the last session is the latest before today with bouts, the next tournament the first after", () => {
  const { last, next, today } = sheetsToEnter(
    drawn([bout("one", "2024-03-05", "red")]),
    noon("2024-04-01"),
  );
  expect([last?.day, last?.tournament.id]).toEqual(["2024-03-05", "world-1"]);
  expect(next?.id).toBe("world-2");
  expect(today).toEqual([]);
});

test("a record without tournaments has nothing to enter", () => {
  const rows = { ...drawn(), tournaments: [], bouts: [], entries: [], allocations: [] };
  expect(sheetsToEnter(rows, noon("2024-03-10"))).toEqual({
    today: [],
    open: [],
    last: null,
    next: null,
  });
});

test("every day of a tournament has its sheet, bouts of an unknown day one of their own", () => {
  const world = TOURNAMENTS[1];
  if (!world) throw new Error("The factory has three tournaments");
  const days = daysOfTournament(drawn([bout("one", null, "red")]), world);
  expect(days).toHaveLength(10);
  expect(said(days).at(0)).toEqual(["2024-03-03", 0, 0]);
  expect(said(days).at(-1)).toEqual([null, 1, 1]);
});

test("a change of a draft is found on its sheet; what is no result is on none", () => {
  const stored = bout("one", "2024-03-05", "red");
  const rows = drawn([stored]);
  const sheet = { tournamentId: "world-1", day: "2024-03-05" };
  expect(sheetOfChange(rows, { kind: "enter-bout", bout: stored })).toEqual(sheet);
  expect(sheetOfChange(rows, { kind: "remove-bout", boutId: "one" })).toEqual(sheet);
  expect(sheetOfChange(rows, { kind: "remove-bout", boutId: "gone" })).toBeNull();
  expect(sheetOfChange(rows, { kind: "merge-boxers", from: "kaz", into: "uzb" })).toBeNull();
});

describe("each tournament has the day of its place", () => {
  const cup = (id: string, timeZone: string | null) =>
    aTournament({ id, timeZone, startsOn: "2028-07-15", endsOn: "2028-07-18" });
  const rows = {
    ...drawn(),
    bouts: [],
    entries: [],
    allocations: [],
    tournaments: [
      cup("los-angeles", "America/Los_Angeles"),
      cup("honiara", "Pacific/Guadalcanal"),
      cup("unknown", null),
    ],
  };
  const todayIn = (moment: string) =>
    Object.fromEntries(
      sheetsToEnter(rows, new Date(moment)).today.map(({ tournament, day }) => [
        tournament.id,
        day,
      ]),
    );

  test("an evening in Los Angeles is not the next day's, a morning in Honiara not yesterday's", () => {
    // 18:30 in Los Angeles, 12:30 in Honiara.
    expect(todayIn("2028-07-16T01:30:00Z")).toEqual({
      "los-angeles": "2028-07-15",
      honiara: "2028-07-16",
      unknown: "2028-07-16",
    });
    // 13:00 in Los Angeles, 07:00 of the next day in Honiara.
    expect(todayIn("2028-07-16T20:00:00Z")).toEqual({
      "los-angeles": "2028-07-16",
      honiara: "2028-07-17",
      unknown: "2028-07-16",
    });
  });

  test("a tournament is the next one until its first day has begun there", () => {
    const next = (moment: string) => sheetsToEnter(rows, new Date(moment)).next?.id ?? null;
    expect(next("2028-07-14T12:59:59Z")).toBe("los-angeles");
    // Honiara has begun at 13:00 UTC; the others have not.
    const { next: after, today } = sheetsToEnter(rows, new Date("2028-07-14T13:00:00Z"));
    expect([after?.id, today.map(({ tournament }) => tournament.id)]).toEqual([
      "los-angeles",
      ["honiara"],
    ]);
    expect(next("2028-07-15T06:59:59Z")).toBe("los-angeles");
    expect(next("2028-07-15T07:00:00Z")).toBeNull();
  });

  test("the day before is open, and the last with bouts, only once it is over there", () => {
    const here = {
      ...rows,
      bouts: [
        aBout({ id: "one", tournamentId: "los-angeles", boxedOn: "2028-07-15", winner: null }),
      ],
    };
    const evening = sheetsToEnter(here, new Date("2028-07-16T06:59:59Z"));
    expect([evening.open, evening.last]).toEqual([[], null]);
    const midnight = sheetsToEnter(here, new Date("2028-07-16T07:00:00Z"));
    expect(midnight.open.map(({ day }) => day)).toEqual(["2028-07-15"]);
    expect(midnight.last?.day).toBe("2028-07-15");
  });
});
