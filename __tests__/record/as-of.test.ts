import { isUnawarded, listedPlaces, nearestDay, recordAsOf } from "@/lib/record/as-of";
import { publishedChecks } from "@/lib/record/checks";
import { gamesTotals } from "@/lib/record/counts";
import { required } from "@/lib/record/games-record";
import { placeStories } from "@/lib/record/profiles";
import { defaultSpotlight, road, spotlight } from "@/lib/record/spotlight";
import { TABLES } from "@/lib/record/tables";
import { at } from "../support/at";
import { MOVED_PLACES } from "../support/moved-places";
import {
  aBout,
  aBoxer,
  anAllocation,
  aPlace,
  aPublishedCount,
  aRecord,
  aTournament,
  TOURNAMENTS,
} from "../support/record-factory";

const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

describe("the record of a day", () => {
  const live = aRecord({ places: MOVED_PLACES });

  test("without a day is the live record, every award", () => {
    expect(recordAsOf(live, null)).toBe(live);
    const turned = recordAsOf(live, "2024-05-17");
    expect(turned.live).toBe(live);
    // @ts-expect-error A record that was turned back is not turned again: its live one is.
    const again = () => recordAsOf(turned, null);
    expect(again).toBeInstanceOf(Function);
    expect(listedPlaces(live)).toBe(live.places);
  });

  test("that is live knows of no award only while it has no place", () => {
    expect(isUnawarded(aRecord({ places: [] }))).toBe(true);
    expect(isUnawarded(live)).toBe(false);
    expect(isUnawarded(recordAsOf(live, "2023-01-01"))).toBe(false);
  });

  test("is made once", () => {
    expect(recordAsOf(live, "2024-05-17")).toBe(recordAsOf(live, "2024-05-17"));
  });

  test("of many days keeps the last ones, and is the same when it is made again", () => {
    const first = recordAsOf(live, "2024-01-01");
    for (let day = 10; day < 30; day += 1) recordAsOf(live, `2024-01-${day}`);
    expect(recordAsOf(live, "2024-01-29")).toBe(recordAsOf(live, "2024-01-29"));
    expect(recordAsOf(live, "2024-01-01")).toEqual(first);
  });

  test.each([
    ["2023-10-03", []],
    ["2023-10-04", ["lost-by-kaz"]],
    ["2024-03-11", ["lost-by-kaz", "won-by-uzb", "refugee-woman"]],
    ["2024-05-16", ["lost-by-kaz", "won-by-uzb", "refugee-woman"]],
    ["2024-05-17", ["won-by-uzb", "refugee-woman"]],
    ["2024-06-02", ["received-by-tha", "won-by-uzb", "refugee-woman"]],
    // Undated invitations count from the end of the qualification period.
    [
      "2024-06-23",
      ["received-by-tha", "won-by-uzb", "invited-ngr", "refugee-man", "refugee-woman"],
    ],
    ["2024-07-21", ["received-by-tha", "won-by-uzb", "refugee-man", "refugee-woman"]],
  ])("on %s lists the places held: %j", (day, held) => {
    const record = recordAsOf(live, day);
    expect(ids(listedPlaces(record))).toEqual(held);
    expect(ids(TABLES["quota-places"].rows(record))).toEqual(held);
  });

  test("tells of a place that was lost by then, with the reason, and not of its heir", () => {
    const record = recordAsOf(live, "2024-05-17");
    const [story] = placeStories(record, record.placesByNoc.get("KAZ") ?? []);
    expect(story?.place).toMatchObject({ status: "lost", movedTo: null });
    expect(story?.history.map(({ kind, note }) => [kind, note])).toEqual([
      ["won", null],
      ["lost", "whereabouts"],
    ]);
  });

  test("counts each of the three things on that day", () => {
    expect(gamesTotals(recordAsOf(live, "2024-05-17"))).toMatchObject({
      firstAwarded: { total: 3 },
      held: { total: 2 },
      onTheDraw: { total: 0 },
    });
    expect(gamesTotals(recordAsOf(live, "2024-07-25")).onTheDraw.total).toBeGreaterThan(0);
  });

  test("does not know who entered a tournament before it began", () => {
    const entered = { entries: 598, nocsEntered: 112 };
    const record = aRecord({ tournaments: TOURNAMENTS.map((each) => ({ ...each, ...entered })) });
    const onDay = (day: string) => required(recordAsOf(record, day).tournamentById, "world-1");
    const { startsOn } = required(record.tournamentById, "world-1");
    const eve = new Date(Date.parse(startsOn) - 86_400_000).toISOString().slice(0, 10);
    expect(onDay(eve)).toMatchObject({ entries: null, nocsEntered: null });
    expect(onDay(startsOn)).toMatchObject(entered);
  });

  test("in the tables of nations, boxers and categories counts what was held", () => {
    const record = recordAsOf(live, "2024-05-17");
    const nation = (noc: string) => TABLES.nations.rows(record).find((row) => row.id === noc);
    expect(nation("KAZ")).toMatchObject({ places: 0, awards: 1, facets: [{ status: "no-place" }] });
    expect(nation("THA")).toMatchObject({ places: 0, awards: 0 });
    const boxer = TABLES.boxers.rows(record).find(({ noc }) => noc === "KAZ");
    expect(boxer).toMatchObject({ status: "no-place", route: null });
    const category = TABLES.categories.rows(record).find(({ id }) => id === "M51");
    expect(category).toMatchObject({ firstAwarded: 2, held: 1, onTheDraw: 0 });
  });

  test("hides what a remark on a place says of later days", () => {
    const places = MOVED_PLACES.map((place) => ({ ...place, note: "what became of it" }));
    const notes = (day: string) =>
      Object.fromEntries(
        recordAsOf(aRecord({ places }), day).places.map(({ id, note }) => [id, note]),
      );
    expect(notes("2024-05-17")["lost-by-kaz"]).toBeNull();
    expect(notes("2024-06-02")["lost-by-kaz"]).toBe("what became of it");
    // To be entered and to compete is what a place is for.
    expect(notes("2024-06-02")["won-by-uzb"]).toBe("what became of it");
  });
});

describe("the bouts of a day", () => {
  const place = aPlace({ wonOn: "2024-03-09", decidingBoutId: "decided" });
  const live = aRecord({
    places: [place],
    bouts: [
      aBout({ id: "first", boxedOn: "2024-03-08", redSlug: "kaz-m51", blueSlug: "other" }),
      aBout({ id: "later", boxedOn: "2024-03-10", redSlug: "kaz-m51", blueSlug: "other" }),
      aBout({ id: "undated", redSlug: "kaz-m51", blueSlug: "other" }),
      aBout({ id: "decided", redSlug: "kaz-m51", blueSlug: "other", winner: "red" }),
    ],
  });

  test.each([
    ["2024-03-07", []],
    ["2024-03-08", ["first"]],
    ["2024-03-09", ["first", "decided"]],
    ["2024-03-10", ["first", "later", "decided"]],
    ["2024-03-11", ["first", "later", "undated", "decided"]],
  ])("%s are those boxed by its end", (day, boxed) => {
    const record = recordAsOf(live, day);
    expect(ids(record.bouts)).toEqual(boxed);
    expect(ids(record.boutsByBoxer.get("kaz-m51") ?? [])).toEqual(boxed);
  });

  test("leave a place without its deciding bout where the facts date the bout later", () => {
    const bouts = [aBout({ id: "decided", boxedOn: "2024-03-10" })];
    const record = recordAsOf(aRecord({ places: [place], bouts }), "2024-03-09");
    expect(record.places[0]?.decidingBoutId).toBeNull();
  });
});

test("bouts won at the Games are not told before their end", () => {
  const live = aRecord({ boxers: [aBoxer({ slug: "saken", gamesBoutsWon: 2 })] });
  expect(recordAsOf(live, "2024-08-10").boxerBySlug.get("saken")?.gamesBoutsWon).toBeNull();
  expect(recordAsOf(live, "2024-08-11").boxerBySlug.get("saken")?.gamesBoutsWon).toBe(2);
});

test("honours of the day's own year and later are not told", () => {
  const live = aRecord({
    boxers: [aBoxer({ slug: "saken", honours: "Tokyo 2020 gold|Paris 2024 bronze" })],
  });
  const honoursOn = (day: string) => recordAsOf(live, day).boxerBySlug.get("saken")?.honours;
  expect(honoursOn("2024-08-10")).toBe("Tokyo 2020 gold");
  expect(honoursOn("2024-08-11")).toBe("Tokyo 2020 gold|Paris 2024 bronze");
});

test("published counts are those of days up to the day, and still hold", () => {
  const live = aRecord({
    places: MOVED_PLACES,
    publishedCounts: [
      aPublishedCount({ id: "early", asOf: "2024-03-11", query: "noc=KAZ", value: 1 }),
      aPublishedCount({ id: "late", asOf: "2024-06-02", value: 3 }),
      aPublishedCount({ id: "whole", value: 6 }),
    ],
  });
  const checks = publishedChecks(recordAsOf(live, "2024-05-17"));
  // KAZ has lost the place that it held on the day of the count.
  expect(checks.map(({ subject, holds }) => [subject, holds])).toEqual([[["early"], true]]);
});

describe("a spotlight on a day", () => {
  const tournaments = TOURNAMENTS.map((each) =>
    each.id === "world-1" ? aTournament({ ...each, placesMen: 28, placesWomen: 21 }) : each,
  );
  const live = aRecord({
    tournaments,
    allocations: [anAllocation({ routeKind: "universality", places: 9 })],
    places: [
      aPlace({ tournamentId: "asian" }),
      aPlace({ wonOn: "2024-03-09", categoryCode: "M57" }),
      aPlace({ wonOn: "2024-03-11", categoryCode: "W60" }),
      aPlace({ noc: "UZB", routeKind: "universality" }),
    ],
  });
  const on = (day: string) => spotlight(recordAsOf(live, day), "KAZ", "world-1");

  test("before the tournament says how many places it has to give", () => {
    expect(on("2024-03-02")).toMatchObject({
      stage: "before",
      day: "2024-03-02",
      given: { M: 28, W: 21, total: 49 },
      won: { total: 0 },
      heldThen: 1,
      heldOn: { day: "2024-03-02", places: 1 },
    });
  });

  test("during it counts what was won so far", () => {
    const { boards, ...during } = on("2024-03-09");
    expect(during).toMatchObject({ stage: "during", won: { M: 1, W: 0 }, given: { total: 49 } });
    expect(boards.map(({ total, won }) => [won, total])).toEqual([
      [1, 28],
      [0, 21],
    ]);
  });

  test("after it is about its last day, with what is held on the day chosen", () => {
    expect(on("2024-06-30")).toMatchObject({
      stage: "over",
      day: "2024-03-11",
      given: { total: 2 },
      heldThen: 3,
      heldOn: { day: "2024-06-30", places: 3 },
      holders: { places: 4 },
    });
  });

  test("opens on the tournament of the facts, and before it on the last begun that is open to the nation", () => {
    const opens = (day: string | null, noc = "KAZ") =>
      defaultSpotlight(recordAsOf(live, day), { noc, tournamentId: null })?.tournament.id;
    expect(opens(null)).toBe("world-1");
    expect(opens("2024-03-11")).toBe("world-1");
    expect(opens("2024-03-03")).toBe("world-1");
    expect(opens("2024-03-02")).toBe("asian");
    expect(opens("2023-05-01")).toBe("asian");
  });

  test("keeps the whole road, with what each had given by then", () => {
    const parts = road(recordAsOf(live, "2024-03-02"), at(tournaments, 0));
    expect(parts.map(({ route, given, places }) => [route, given, places])).toEqual([
      ["asian", 1, 1],
      ["world-1", 0, 49],
      ["world-2", 0, 0],
      ["universality", 0, 9],
    ]);
  });
});

test.each([
  ["2023-01-01", "2023-05-01"],
  ["2024-03-11", "2024-03-11"],
  ["2030-01-01", "2024-08-11"],
])("the allowed day nearest to %s is %s", (day, nearest) => {
  expect(nearestDay({ from: "2023-05-01", to: "2024-08-11" }, day)).toBe(nearest);
});
