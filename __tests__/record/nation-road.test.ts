import type { Rule } from "@/lib/qualification/rule";
import { recordAsOf } from "@/lib/record/as-of";
import type { Bout, QuotaPlace } from "@/lib/record/games-rows";
import { type NationRoad, nationRoad } from "@/lib/record/nation-road";
import {
  aBout,
  aBoxer,
  anAllocation,
  anEntry,
  aPlace,
  aRecord,
  TOURNAMENTS,
} from "../support/record-factory";

const RULE: Rule = { kind: "reach-round", round: "SF" };
const BOXERS = ["ali", "bek", "can", "dan"].map((slug, index) =>
  aBoxer({ slug, noc: index < 2 ? "KAZ" : "UZB" }),
);

function bout(round: Bout["round"], red: string, blue: string, more: Partial<Bout> = {}): Bout {
  const tournamentId = more.tournamentId ?? "world-1";
  const id = `${tournamentId}-${round}-${red}`.toLowerCase();
  return aBout({ id, round, redSlug: red, blueSlug: blue, winner: "red", tournamentId, ...more });
}

function roadOf(bouts: Bout[], places: QuotaPlace[], noc = "KAZ") {
  const record = aRecord({
    boxers: BOXERS,
    tournaments: TOURNAMENTS,
    allocations: ["asian", "world-1"].map((route) =>
      anAllocation({ route, rule: RULE, places: 4 }),
    ),
    bouts,
    places,
  });
  return nationRoad(record, noc);
}

const cells = ({ rows }: NationRoad) =>
  rows.map(({ boxer, attempts }) => [
    boxer.slug,
    ...attempts.map((each) => each && [each.end, ...each.bouts.map(({ mark }) => mark)].join(" ")),
  ]);

test("a boxer's attempts stand tournament by tournament, with the bout that the place hung on", () => {
  const road = roadOf(
    [
      bout("QF", "can", "ali", { tournamentId: "asian", boxedOn: "2023-10-03" }),
      bout("R16", "ali", "dan", { boxedOn: "2024-03-09" }),
      bout("QF", "ali", "can", { boxedOn: "2024-03-11" }),
    ],
    [aPlace({ boxerSlug: "ali", noc: "KAZ", decidingBoutId: "world-1-qf-ali" })],
  );
  expect(road.tournaments.map(({ id }) => id)).toEqual(["asian", "world-1"]);
  expect(cells(road)).toEqual([["ali", "oneWinShort short", "place won place"]]);
  expect([road.attempts, road.won, road.oneWinShort]).toEqual([2, 1, 1]);
});

test("who was out earlier, or is not known to be, is said to be so", () => {
  const road = roadOf(
    [
      bout("R16", "can", "ali", { boxedOn: "2024-03-09" }),
      bout("R16", "bek", "dan", { winner: null, boxedOn: "2024-03-09" }),
    ],
    [],
  );
  expect(cells(road).map(([slug, first]) => [slug, String(first).split(" ")[1]])).toEqual([
    ["ali", "lost"],
    ["bek", "unknown"],
  ]);
  expect(cells(road)[0]?.[1]).toBe("out lost");
  expect(road.won).toBe(0);
});

test("a win in a round that is not known stands before the loss that ended the attempt", () => {
  const bouts = [
    bout("R16", "can", "ali", { boxedOn: "2024-03-09" }),
    bout(null, "ali", "dan", { boxedOn: null }),
  ];
  expect(cells(roadOf(bouts, []))).toEqual([["ali", "out won lost"]]);
});

test("a place that was lost later was won all the same; one without a tournament is no attempt", () => {
  const road = roadOf(
    [],
    [
      aPlace({ id: "a", boxerSlug: "ali", noc: "KAZ", ledger: [anEntry("lost", "2024-05-17")] }),
      aPlace({
        id: "b",
        boxerSlug: "bek",
        noc: "KAZ",
        routeKind: "universality",
        tournamentId: null,
        wonOn: "2024-06-23",
      }),
    ],
  );
  expect(cells(road)).toEqual([
    ["ali", "placeLost"],
    ["bek", null],
  ]);
  expect(road.rows[1]?.given.map(({ id }) => id)).toEqual(["b"]);
  expect([road.attempts, road.won]).toEqual([1, 1]);
});

test("on an earlier day there are only the attempts made by then", () => {
  const record = aRecord({
    boxers: BOXERS,
    tournaments: TOURNAMENTS,
    allocations: [anAllocation({ rule: RULE, places: 4 })],
    bouts: [bout("R16", "ali", "dan", { boxedOn: "2024-03-09" })],
    places: [],
  });
  expect(nationRoad(recordAsOf(record, "2024-03-08"), "KAZ").rows).toEqual([]);
  expect(cells(nationRoad(recordAsOf(record, "2024-03-09"), "KAZ"))).toHaveLength(1);
});
