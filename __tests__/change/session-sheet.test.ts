import { emptyBout, sheetBouts, sheetDays } from "@/lib/change/session-sheet";
import { sheetEffects } from "@/lib/change/sheet-effects";
import type { Bout } from "@/lib/record/games-rows";
import { makeGamesRecord } from "@/lib/record/record-of-rows";
import { at } from "../support/at";
import {
  aBout,
  aBoxer,
  aCategory,
  anAllocation,
  SOURCE,
  someRows,
} from "../support/record-factory";

const NOCS = ["KAZ", "UZB", "ITA", "TUR"];
const DAY = "2024-03-10";

/** Four boxers of M51 and four of W50, drawn at "world-1"; the finalists of both win a place. */
function drawn(bouts: readonly Bout[] = []) {
  const boxers = ["M51", "W50"].flatMap((categoryCode) =>
    NOCS.map((noc) => aBoxer({ slug: `${noc}-${categoryCode}`.toLowerCase(), noc, categoryCode })),
  );
  return someRows({
    boxers,
    bouts,
    categories: [aCategory("M51"), aCategory("W50")],
    rules: [{ id: "finalists", rule: { kind: "reach-round", round: "F" }, citations: [] }],
    allocations: ["M51", "W50"].map((categoryCode) =>
      anAllocation({
        categoryCode,
        places: 2,
        ruleId: "finalists",
        rule: { kind: "reach-round", round: "F" },
      }),
    ),
    entries: boxers.map(({ slug, categoryCode }, index) => ({
      tournamentId: "world-1",
      categoryCode,
      boxerSlug: slug,
      seed: null,
      sourceUrl: SOURCE,
      position: (index % 4) + 1,
    })),
  });
}

const ids = (rows: ReturnType<typeof drawn>, day: string | null = DAY) =>
  sheetBouts(rows, "world-1", day).map(({ bout }) => bout.id);

test("a record that makes its lists when asked has the sheets of its rows", () => {
  const rows = drawn();
  expect(ids(makeGamesRecord(rows))).toEqual(ids(rows));
  expect(ids(rows)).toHaveLength(4);
});

const semiFinal = (bout: Partial<Bout> = {}) =>
  aBout({
    id: "world-1-mens-51kg-sf-1",
    round: "SF",
    boxedOn: DAY,
    winner: "red",
    decision: "WP",
    score: "5:0",
    redSlug: "kaz-m51",
    blueSlug: "uzb-m51",
    ...bout,
  });

describe("the bouts of a day", () => {
  test("are those of the draws whose boxers are known, in the order of the categories", () => {
    expect(ids(drawn())).toEqual([
      "world-1-mens-51kg-sf-1",
      "world-1-mens-51kg-sf-2",
      "world-1-womens-50kg-sf-1",
      "world-1-womens-50kg-sf-2",
    ]);
    expect(at(sheetBouts(drawn(), "world-1", DAY), 0)).toMatchObject({
      isStored: false,
      bout: { redSlug: "kaz-m51", blueSlug: "uzb-m51", round: "SF", winner: null },
    });
  });

  test("a final comes once both semi-finals are decided, and not with one", () => {
    const one = drawn([semiFinal()]);
    expect(ids(one)).not.toContain("world-1-mens-51kg-f-1");
    const other = semiFinal({
      id: "world-1-mens-51kg-sf-2",
      redSlug: "ita-m51",
      blueSlug: "tur-m51",
    });
    expect(ids(drawn([semiFinal(), other]))).toContain("world-1-mens-51kg-f-1");
  });

  test("stored bouts stand on their own day, by number first", () => {
    const rows = drawn([
      semiFinal({ number: 12 }),
      semiFinal({
        id: "other",
        number: 3,
        categoryCode: "W50",
        winner: null,
        decision: null,
        score: null,
        redSlug: "kaz-w50",
        blueSlug: "uzb-w50",
      }),
    ]);
    expect(ids(rows).slice(0, 2)).toEqual(["other", "world-1-mens-51kg-sf-1"]);
    expect(ids(rows, "2024-03-09")).not.toContain("other");
  });

  test("a bout with a result whose day is not known has a sheet of its own", () => {
    const rows = drawn([semiFinal({ boxedOn: null })]);
    expect(ids(rows, null)).toEqual(["world-1-mens-51kg-sf-1"]);
    expect(ids(rows)).not.toContain("world-1-mens-51kg-sf-1");
    const days = sheetDays(rows, { id: "world-1", startsOn: DAY, endsOn: DAY }, [DAY]);
    expect(days).toEqual([
      { day: DAY, bouts: 0, withResult: 0 },
      { day: null, bouts: 1, withResult: 1 },
    ]);
  });
});

test("a new bout's id says its draw and round, and is free", () => {
  const rows = drawn([semiFinal()]);
  const draw = { tournamentId: "world-1", categoryCode: "M51", round: "SF" } as const;
  expect(emptyBout(rows, draw).id).toBe("world-1-mens-51kg-sf-2");
  expect(emptyBout(rows, { ...draw, round: "BOX-OFF" }).id).toBe("world-1-mens-51kg-box-off-1");
});

describe("what the rows of a sheet decide", () => {
  const enter = (bout: Bout) => ({ kind: "enter-bout", bout }) as const;

  test("a semi-final gives its winner a place, a corrected one moves it", () => {
    const first = sheetEffects(drawn(), [enter(semiFinal())]).effects;
    expect(first.get(semiFinal().id)?.gained.map(({ noc }) => noc)).toEqual(["KAZ"]);
    const { rows } = sheetEffects(drawn(), [enter(semiFinal())]);
    const moved = sheetEffects(rows, [enter(semiFinal({ winner: "blue" }))]).effects;
    expect(moved.get(semiFinal().id)?.gained.map(({ noc }) => noc)).toEqual(["UZB"]);
    expect(moved.get(semiFinal().id)?.lost.map(({ noc }) => noc)).toEqual(["KAZ"]);
  });

  test("a contradiction in one category leaves the others", () => {
    const final = semiFinal({ id: "f", round: "F" });
    const women = semiFinal({
      id: "w",
      categoryCode: "W50",
      redSlug: "kaz-w50",
      blueSlug: "uzb-w50",
    });
    const { problems, effects, rows } = sheetEffects(drawn(), [enter(final), enter(women)]);
    expect([...problems.keys()]).toEqual(["M51"]);
    expect(problems.get("M51")?.map(({ code }) => code)).toEqual(["draw"]);
    expect(effects.get("w")?.gained).toHaveLength(1);
    expect(rows.bouts.map(({ id }) => id)).toEqual(["w"]);
  });

  test("a correction and the later bout that depends on it fit together only", () => {
    const other = semiFinal({
      id: "world-1-mens-51kg-sf-2",
      redSlug: "ita-m51",
      blueSlug: "tur-m51",
    });
    const final = (redSlug: string) =>
      semiFinal({ id: "final", round: "F", redSlug, blueSlug: "ita-m51" });
    const rows = drawn([semiFinal(), other, final("kaz-m51")]);
    const correction = enter(semiFinal({ winner: "blue" }));
    expect(sheetEffects(rows, [correction]).problems.size).toBe(1);
    const both = sheetEffects(rows, [{ kind: "remove-bout", boutId: "final" }, correction]);
    expect(both.problems.size).toBe(0);
    expect(sheetEffects(rows, [correction, enter(final("uzb-m51"))]).problems.size).toBe(0);
  });

  test("is the same whichever changes were tried before on the same rows", () => {
    const rows = drawn();
    const upper = enter(semiFinal());
    const lower = enter(
      semiFinal({ id: "world-1-mens-51kg-sf-2", redSlug: "ita-m51", blueSlug: "tur-m51" }),
    );
    const turned = enter(semiFinal({ winner: "blue" }));
    const removed = { kind: "remove-bout", boutId: semiFinal().id } as const;
    const lists = [
      [upper],
      [upper, lower],
      [turned, lower],
      [lower],
      [lower, upper],
      [upper, removed],
      [upper, lower],
      [],
      [turned],
    ];
    for (const changes of lists) {
      expect(sheetEffects(rows, changes)).toEqual(sheetEffects({ ...rows }, changes));
    }
    expect(sheetEffects(rows, [turned]).effects.get(semiFinal().id)?.gained[0]?.noc).toBe("UZB");
  });
});
