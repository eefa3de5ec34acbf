import { recordAsOf } from "@/lib/record/as-of";
import type { GamesRecord, LiveRecord } from "@/lib/record/games-record";
import type { Bout } from "@/lib/record/games-rows";
import { placeReasons, type ReasonStep } from "@/lib/record/place-reasons";
import {
  aBout,
  aBoxer,
  anAllocation,
  anEntry,
  aPlace,
  aRecord,
  type RecordSpec,
  SOURCE,
} from "../support/record-factory";

const BOXERS = ["ali", "bek", "can", "dan"].map((slug, index) =>
  aBoxer({ slug, noc: ["KAZ", "UZB", "TUR", "GER"][index] ?? "KAZ" }),
);

/** "ali beat bek" at "world-1" in M51. */
function won(round: Bout["round"], red: string, blue: string | null, bout: Partial<Bout> = {}) {
  const id = `${round} ${red} ${blue}`;
  return aBout({ id, round, redSlug: red, blueSlug: blue, winner: "red", ...bout });
}

const place = aPlace({ id: "p", boxerSlug: "ali", finish: "semi-finalist" });

function record(spec: RecordSpec = {}): LiveRecord {
  return aRecord({ boxers: BOXERS, allocations: [anAllocation()], places: [place], ...spec });
}

function reasonsOf(of: GamesRecord, id = "p") {
  const found = of.placeById.get(id);
  if (!found) throw new Error(`The record has the place ${id}`);
  return placeReasons(of, found);
}

const kinds = (steps: readonly ReasonStep[]) => steps.map(({ kind }) => kind);

function only<Kind extends ReasonStep["kind"]>(steps: readonly ReasonStep[], kind: Kind) {
  const found = steps.filter((step): step is Extract<ReasonStep, { kind: Kind }> => {
    return step.kind === kind;
  });
  expect(found).toHaveLength(1);
  return found[0] as Extract<ReasonStep, { kind: Kind }>;
}

describe("a place won in a known bout", () => {
  const ledger = [anEntry("entered", "2024-07-25"), anEntry("competed")];
  const { steps } = reasonsOf(
    record({ bouts: [won("QF", "ali", "bek", { score: "4:1" })], places: [{ ...place, ledger }] }),
  );

  test("is told from the rule over the tournament, the bout and the award to the Games", () => {
    expect(kinds(steps)).toEqual(["rule", "tournament", "bout", "award", "event", "event"]);
  });

  test("names the bout that the rule finds, from the holder's side", () => {
    expect(only(steps, "bout").bout).toMatchObject({
      round: "QF",
      opponent: { slug: "bek", noc: "UZB" },
      won: true,
      score: "4:1",
    });
  });
});

describe("the rule of a place", () => {
  const citation = (sourceUrl: string) => ({ sourceUrl, says: sourceUrl });

  test("is that of its tournament and category, the allocation's own page cited first", () => {
    const { steps } = reasonsOf(
      record({
        allocations: [
          anAllocation({ categoryCode: "M57", places: 3 }),
          anAllocation({ route: "world-2", places: 2 }),
          anAllocation({ places: 4 }),
        ],
        rules: [
          {
            id: "semi-finalists",
            rule: { kind: "reach-round", round: "SF" },
            citations: [citation("https://example.org/other"), citation(SOURCE)],
          },
        ],
      }),
    );
    const { allocation, citations } = only(steps, "rule");
    expect(allocation.places).toBe(4);
    expect(citations.map(({ sourceUrl }) => sourceUrl)).toEqual([
      SOURCE,
      "https://example.org/other",
    ]);
  });

  test("cites first what speaks of the place's own tournament", () => {
    const says = (text: string) => ({ ...citation(`https://example.org/${text}`), says: text });
    const { steps } = reasonsOf(
      record({
        allocations: [anAllocation({ places: 4 })],
        rules: [
          {
            id: "semi-finalists",
            rule: { kind: "reach-round", round: "SF" },
            citations: [
              "At the Asian Games",
              "At the 2nd world tournament",
              "At the 1st world tournament",
            ].map(says),
          },
        ],
      }),
    );
    expect(only(steps, "rule").citations.map((each) => each.says)).toEqual([
      "At the 1st world tournament",
      "At the 2nd world tournament",
      "At the Asian Games",
    ]);
  });

  test("is left out where none is published", () => {
    expect(kinds(reasonsOf(record({ allocations: [] })).steps)).toEqual(["tournament", "award"]);
  });
});

describe("a place whose deciding bout is not known", () => {
  const semiFinal = won("SF", "bek", "ali", { boxedOn: "2024-03-11" });

  test("names the round and the later bout that proves it", () => {
    const { steps } = reasonsOf(record({ bouts: [semiFinal] }));
    expect(only(steps, "bout-unknown")).toMatchObject({
      rounds: ["QF"],
      proof: { id: semiFinal.id, opponent: { slug: "bek" }, won: false },
    });
  });

  test("has no proof where a list alone says so", () => {
    const { steps } = reasonsOf(record({ bouts: [won("R16", "ali", "bek")] }));
    expect(only(steps, "bout-unknown")).toMatchObject({ rounds: ["QF"], proof: null });
  });

  test.each([
    ["box-off-winner", ["BOX-OFF"]],
    ["finalist", ["SF"]],
    [null, ["SF", "BOX-OFF"]],
  ] as const)("under a rule with a box-off was lost from sight in %s: %j", (finish, rounds) => {
    const rule = {
      kind: "reach-round-and-box-off",
      round: "F",
      losersOf: "SF",
      boxOffPlaces: 1,
    } as const;
    const { steps } = reasonsOf(
      record({ allocations: [anAllocation({ rule })], places: [{ ...place, finish }] }),
    );
    expect(only(steps, "bout-unknown").rounds).toEqual(rounds);
  });
});

describe("a place that moved", () => {
  const lost = aPlace({
    ...place,
    noc: "TUR",
    boxerSlug: "can",
    ledger: [
      anEntry("confirmed", "2024-04-01"),
      anEntry("lost", "2024-07-24"),
      anEntry("reallocated", "2024-07-25"),
    ],
  });
  const received = aPlace({
    id: "q",
    noc: "GER",
    boxerSlug: "dan",
    routeKind: "reallocation",
    finish: "losing-quarter-finalist",
    reallocatedFromId: "p",
    wonOn: "2024-07-25",
  });
  const moved = record({ bouts: [won("QF", "can", "dan")], places: [lost, received] });

  test("tells who had it first, how its later holder had done there, and how it was lost", () => {
    const { steps, from, to } = reasonsOf(moved, "q");
    expect(kinds(steps)).toEqual([
      "rule",
      "tournament",
      "earlier-award",
      "result",
      "earlier-event",
      "award",
    ]);
    expect(only(steps, "earlier-event").step).toMatchObject({ kind: "lost", day: "2024-07-24" });
    expect(only(steps, "result")).toMatchObject({
      finish: "losing-quarter-finalist",
      bout: { opponent: { slug: "can" }, won: false },
    });
    expect([from?.id, to]).toEqual(["p", null]);
  });

  test("tells its first holder's story to the end, and who followed", () => {
    const { steps, from, to } = reasonsOf(moved);
    expect(steps.flatMap((step) => (step.kind === "event" ? step.step.kind : []))).toEqual([
      "confirmed",
      "lost",
      "reallocated",
    ]);
    expect([from, to?.id]).toEqual([null, "q"]);
  });

  test("twice names both earlier holders, the first of them first", () => {
    const third = { ...received, id: "r", boxerSlug: "bek", noc: "UZB", reallocatedFromId: "q" };
    const { steps, from } = reasonsOf(
      record({ places: [lost, received, { ...third, finish: null }] }),
      "r",
    );
    expect(steps.flatMap((step) => (step.kind === "earlier-award" ? step.place.id : []))).toEqual([
      "p",
      "q",
    ]);
    expect(from?.id).toBe("q");
  });

  test("on a day before it moved was its first holder's, who had not lost it", () => {
    const { steps, to } = reasonsOf(recordAsOf(moved, "2024-07-23"));
    expect(steps.filter(({ kind }) => kind === "event")).toHaveLength(1);
    expect(to).toBeNull();
  });
});

test("an invitation has its rule and award, and no bout that is missed", () => {
  const invited = aPlace({ id: "p", routeKind: "universality", boxerSlug: "ali" });
  const rule = { kind: "invitation" } as const;
  const { steps } = reasonsOf(
    record({
      allocations: [anAllocation({ routeKind: "universality", places: 1, rule })],
      places: [invited],
    }),
  );
  expect(kinds(steps)).toEqual(["rule", "award"]);
});
