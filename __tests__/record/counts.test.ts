import {
  countByGender,
  drawKnown,
  gamesTotals,
  holdersOn,
  isOnTheDraw,
  placesHeldOn,
} from "@/lib/record/counts";
import { categoryRows } from "@/lib/record/tables/categories-table";
import { MOVED_PLACES, refugeeMan, refugeeWoman, wonByUzb } from "../support/moved-places";
import { anEntry, aPlace, aRecord } from "../support/record-factory";

const record = aRecord({ games: { placesMen: 3, placesWomen: null }, places: MOVED_PLACES });
const heldOn = (day: string) => placesHeldOn(record, day).map(({ id }) => id);

describe("the totals of a Games", () => {
  const totals = gamesTotals(record);

  test("first awards leave out reallocations and the refugee team's invitation", () => {
    expect(totals.firstAwarded).toEqual({ M: 3, W: 1, total: 4 });
  });

  test("held places leave out those lost and withdrawn, and count those received or outside the total", () => {
    expect(totals.held).toEqual({ M: 3, W: 1, total: 4 });
  });

  test("the draw has everybody who was entered or boxed, the refugee team too", () => {
    expect(totals.onTheDraw).toEqual({ M: 3, W: 1, total: 4 });
    expect(totals.nationsOnTheDraw).toBe(3);
  });

  test("the draw is known when it is known of everybody who holds a place, and in part before", () => {
    const held = aPlace({ noc: "KAZ", ledger: [anEntry("confirmed")] });
    const drawn = aPlace({ noc: "UZB", ledger: [anEntry("entered")] });
    const lost = aPlace({ noc: "MGL", ledger: [anEntry("lost")] });
    expect(drawKnown(aRecord({ places: [] }))).toBe("none");
    expect(drawKnown(aRecord({ places: [held, lost] }))).toBe("none");
    expect(drawKnown(aRecord({ places: [held, drawn] }))).toBe("part");
    expect(drawKnown(aRecord({ places: [drawn, lost] }))).toBe("all");
    const counted = (places: (typeof held)[]) =>
      categoryRows(aRecord({ places })).reduce<number | null>(
        (sum, { onTheDraw }) => (sum === null || onTheDraw === null ? null : sum + onTheDraw),
        0,
      );
    expect(counted([held, lost])).toBe(0);
    expect(counted([held, drawn])).toBeNull();
    expect(counted([drawn, lost])).toBe(1);
  });

  test("the refugee team's invitation stands outside, its place won at a tournament does not", () => {
    expect(totals.outside).toBe(1);
  });

  test("reallocations are counted apart", () => {
    expect(totals.reallocated).toBe(1);
  });

  test("those suspended before they boxed are said to be of the draw", () => {
    const suspended = (kind: "entered" | "confirmed") =>
      aPlace({ noc: kind, ledger: [anEntry(kind), anEntry("suspended", "2024-07-27")] });
    const { suspended: count } = gamesTotals(
      aRecord({ places: [suspended("entered"), suspended("confirmed"), wonByUzb] }),
    );
    expect(count).toBe(1);
  });

  test("what is not published is unknown, not 0", () => {
    expect(totals.published).toEqual({ M: 3, W: null });
  });
});

describe("places held on a day", () => {
  const cases: [string, string[]][] = [
    ["2023-10-03", []],
    ["2023-10-04", ["lost-by-kaz"]],
    ["2024-03-10", ["lost-by-kaz"]],
    ["2024-03-11", ["lost-by-kaz", "won-by-uzb", "refugee-woman"]],
    ["2024-05-16", ["lost-by-kaz", "won-by-uzb", "refugee-woman"]],
    ["2024-05-17", ["won-by-uzb", "refugee-woman"]],
    ["2024-06-02", ["received-by-tha", "won-by-uzb", "refugee-woman"]],
    [
      "2024-06-23",
      ["received-by-tha", "won-by-uzb", "invited-ngr", "refugee-man", "refugee-woman"],
    ],
    ["2024-07-21", ["received-by-tha", "won-by-uzb", "refugee-man", "refugee-woman"]],
    ["2024-08-11", ["received-by-tha", "won-by-uzb", "refugee-man", "refugee-woman"]],
  ];
  test.each(cases)("on %s: %j", (day, ids) => {
    expect(heldOn(day)).toEqual(ids);
  });

  test("may be asked of some places only", () => {
    expect(placesHeldOn(record, "2024-08-11", [wonByUzb])).toEqual([wonByUzb]);
  });
});

describe("who holds places on a day", () => {
  test("counts nations once, and the refugee team apart from them", () => {
    const places = [wonByUzb, aPlace({ noc: "UZB", categoryCode: "W50" }), refugeeWoman];
    expect(holdersOn(aRecord({ places }), "2024-03-11")).toEqual({
      places: 3,
      nations: 1,
      refugeeTeam: true,
    });
  });

  test("the refugee team holds its invitation, but is no nation", () => {
    expect(holdersOn(aRecord({ places: [refugeeMan] }), "2024-08-11")).toEqual({
      places: 1,
      nations: 0,
      refugeeTeam: true,
    });
  });
});

describe("a boxer is on the draw", () => {
  test.each([
    [["entered"], true],
    [["competed"], true],
    [["entered", "suspended"], true],
    [["confirmed"], false],
    [["withdrawn"], false],
    [[], false],
  ] as const)("after %j: %s", (kinds, expected) => {
    expect(isOnTheDraw(aPlace({ ledger: kinds.map((kind) => anEntry(kind)) }))).toBe(expected);
  });
});

test("places are counted by the gender of their category", () => {
  expect(countByGender(record, [wonByUzb, refugeeWoman, refugeeMan])).toEqual({
    M: 2,
    W: 1,
    total: 3,
  });
  expect(countByGender(record, [])).toEqual({ M: 0, W: 0, total: 0 });
});
