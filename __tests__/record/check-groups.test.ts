import { groupChecks } from "@/lib/record/check-groups";
import { type RecordCheck, recordChecks } from "@/lib/record/checks";
import { findNamedRow, namedRowFacets } from "@/lib/record/named-row";
import { checkRows } from "@/lib/record/tables/checks-table";
import {
  aBout,
  aCategory,
  anAllocation,
  anEntry,
  aPlace,
  aPublishedCount,
  aRecord,
} from "../support/record-factory";

const CODES = ["M51", "M57", "M92+", "W50", "W60"];
const places = [
  aPlace({ id: "won", ledger: [anEntry("entered")] }),
  aPlace({ id: "invited", categoryCode: "W50", routeKind: "universality" }),
];
const record = aRecord({
  places,
  categories: CODES.map((code) => aCategory(code, { places: 1 })),
  bouts: [aBout({ id: "bout", redSlug: "kaz-m51", categoryCode: "M51" })],
  allocations: ["asian", "world-1", "world-2", "universality", "host"].flatMap((route) =>
    CODES.map((categoryCode) =>
      anAllocation({
        route,
        categoryCode,
        places: 1,
        routeKind: route === "universality" || route === "host" ? route : "tournament",
      }),
    ),
  ),
  publishedCounts: [
    ...Array.from({ length: 20 }, (_, n) =>
      aPublishedCount({ id: `day-${n}`, asOf: "2024-03-11" }),
    ),
    aPublishedCount({ id: "earlier", asOf: "2023-10-05" }),
    aPublishedCount({ id: "whole", query: "noc=KAZ,UZB&route=world-1", value: 1 }),
  ],
});
const { checks } = recordChecks(record);
const groups = new Map(groupChecks(record, checks).map((group) => [group.kind, group]));

describe("what an id names", () => {
  test.each([
    ["M", { is: "gender" }, { gender: "M" }],
    ["M92+", { is: "category" }, { gender: "M", category: "M92+" }],
    ["world-1", { is: "tournament" }, { route: "world-1" }],
    ["universality", { is: "route" }, { route: "universality" }],
    ["KAZ", { is: "nation" }, { noc: "KAZ" }],
    ["won", { is: "place" }, { noc: "KAZ", gender: "M", category: "M51", route: "world-1" }],
    ["kaz-w50", { is: "boxer" }, { noc: "KAZ", gender: "W", category: "W50" }],
    ["bout", { is: "bout" }, { gender: "M", category: "M51", route: "world-1" }],
    ["whatever", { is: "text", text: "whatever" }, {}],
    ["tournament", { is: "text" }, {}],
  ])("%s", (id, named, facets) => {
    const row = findNamedRow(record, id);
    expect(row).toMatchObject(named);
    expect(namedRowFacets(record, row)).toEqual(facets);
  });
});

describe("checks are grouped", () => {
  test("by kind, none lost", () => {
    const inGroups = [...groups.values()].flatMap(({ parts }) =>
      parts.flatMap((part) => part.checks),
    );
    expect(new Set(inGroups)).toEqual(new Set(checks));
    expect(inGroups).toHaveLength(checks.length);
  });

  test("a kind with few checks is one part", () => {
    expect(groups.get("category-total")?.parts).toEqual([
      expect.objectContaining({ name: null, tally: { holding: 2, compared: 5, uncompared: 0 } }),
    ]);
  });

  test("many allocations are parted by the route that they begin with", () => {
    const parts = groups.get("allocation")?.parts ?? [];
    expect(parts.map(({ key, namedParts }) => [key, namedParts])).toEqual([
      ["asian", 1],
      ["world-1", 1],
      ["world-2", 1],
      ["universality", 1],
      ["host", 1],
    ]);
    expect(parts[1]?.tally).toEqual({ holding: 1, compared: 5, uncompared: 0 });
  });

  test("many published counts are parted by their day, in order, those without one first", () => {
    const parts = groups.get("published-count")?.parts ?? [];
    expect(parts.map(({ key, checks: { length } }) => [key, length])).toEqual([
      ["", 1],
      ["2023-10-05", 1],
      ["2024-03-11", 20],
    ]);
  });

  test("many checks of single places, of whatever kind, are parted by category", () => {
    const ofPlaces = Array.from(
      { length: 21 },
      (_, n): RecordCheck => ({
        kind: "allocation",
        subject: [n % 2 ? "won" : "invited"],
        mayGrow: true,
        isOpen: true,
        asOf: null,
        expected: null,
        expectedMost: null,
        actual: 1,
        holds: true,
        rows: [],
        known: null,
        published: null,
      }),
    );
    const [group] = groupChecks(record, ofPlaces);
    expect(group?.parts.map(({ key, tally }) => [key, tally.uncompared])).toEqual([
      ["W50", 11],
      ["M51", 10],
    ]);
  });
});

test("a check is found by the filters of what it is about; a published count by those of its question", () => {
  const rows = new Map(checkRows(record).map((row) => [row.id, row.facets]));
  expect(rows.get("allocation world-1 M92+")).toEqual([
    { route: "world-1", gender: "M", category: "M92+" },
  ]);
  expect(rows.get("published-count whole")).toEqual([
    { noc: "KAZ", route: "world-1" },
    { noc: "UZB", route: "world-1" },
  ]);
  expect(rows.get("place-source")).toEqual([{}]);
});
