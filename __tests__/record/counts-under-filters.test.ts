import fc from "fast-check";
import { recordAsOf } from "@/lib/record/as-of";
import { firstView } from "@/lib/record/first-view";
import type { GamesRecord } from "@/lib/record/games-record";
import { spotlight } from "@/lib/record/spotlight";
import { queryRows } from "@/lib/record/table";
import { RESOURCE_READERS, TABLES } from "@/lib/record/tables";
import { boxersTable } from "@/lib/record/tables/boxers-table";
import { categoriesTable } from "@/lib/record/tables/categories-table";
import { nationsTable } from "@/lib/record/tables/nations-table";
import { tournamentsTable } from "@/lib/record/tables/tournaments-table";
import { answer, asText, countedAgain, someFilters } from "../support/counted-answers";
import { MOVED_PLACES } from "../support/moved-places";
import {
  aBout,
  aBoxer,
  aCategory,
  anAllocation,
  anEntry,
  aPlace,
  aRecord,
  aTournament,
  TOURNAMENTS,
} from "../support/record-factory";
import { aQuery } from "../support/small-table";

const COUNTING = ["nations", "categories", "tournaments"] as const;

const one = (
  record: GamesRecord,
  resource: (typeof COUNTING)[number],
  filters: object,
  id: string,
) => answer(record, resource, filters).find((row) => [row.noc, row.category, row.id].includes(id));

describe("a nation's numbers", () => {
  const record = aRecord({
    places: [
      aPlace({ noc: "KAZ", categoryCode: "M51" }),
      aPlace({ noc: "KAZ", categoryCode: "M57" }),
      aPlace({ noc: "KAZ", categoryCode: "W50", tournamentId: "asian" }),
      aPlace({
        noc: "KAZ",
        categoryCode: "W60",
        tournamentId: "asian",
        ledger: [anEntry("lost", "2024-05-17")],
      }),
    ],
    boxers: [aBoxer({ slug: "loser", categoryCode: "M57" }), aBoxer({ slug: "nowhere" })],
    bouts: [aBout({ id: "heat", categoryCode: "M57", redSlug: "loser", winner: "blue" })],
  });
  const kaz = (filters: object) => one(record, "nations", filters, "KAZ");

  test("without a filter are of all that it held, was awarded and sent", () => {
    expect(kaz({})).toMatchObject({
      placesMen: 2,
      placesWomen: 1,
      places: 3,
      awards: 4,
      boxersWithPlace: 3,
      boxersWhoTried: 5,
      boxers: 6,
    });
  });

  test("are those of a gender, a tournament, a status under that filter", () => {
    expect(kaz({ gender: ["W"] })).toMatchObject({
      placesMen: 0,
      placesWomen: 1,
      places: 1,
      awards: 2,
      boxersWithPlace: 1,
      boxersWhoTried: 2,
    });
    expect(kaz({ route: ["world-1"] })).toMatchObject({
      placesMen: 2,
      placesWomen: 0,
      places: 2,
      awards: 2,
      boxersWhoTried: 3,
    });
    expect(kaz({ status: ["lost"] })).toMatchObject({ places: 0, awards: 1, boxersWhoTried: 1 });
  });

  test("as of a day are of that day, also under a filter", () => {
    const before = recordAsOf(record, "2024-03-01");
    expect(one(before, "nations", { gender: ["W"] }, "KAZ")).toMatchObject({
      places: 2,
      awards: 2,
      boxersWhoTried: 2,
    });
    // The heat has no day: it counts from the last day of its tournament.
    expect(one(before, "nations", {}, "KAZ")).toMatchObject({ places: 2, boxersWhoTried: 2 });
  });

  test("order the rows by what is counted", () => {
    const places = ["M51", "M57", "W50"].map((categoryCode) => aPlace({ categoryCode }));
    const two = aRecord({
      places: [
        ...places,
        ...["W50", "W60"].map((code) => aPlace({ noc: "AUS", categoryCode: code })),
      ],
    });
    const order = (filters: object) =>
      answer(two, "nations", filters)
        .map(({ noc }) => noc)
        .slice(0, 2);
    expect(order({})).toEqual(["KAZ", "AUS"]);
    expect(order({ gender: ["W"] })).toEqual(["AUS", "KAZ"]);
  });
});

describe("a tournament's numbers", () => {
  const record = aRecord({
    tournaments: TOURNAMENTS.map((each) =>
      each.id === "world-1"
        ? aTournament({ ...each, placesMen: 6, placesWomen: 4, entries: 600, nocsEntered: 100 })
        : each,
    ),
    allocations: [
      anAllocation({ categoryCode: "M51", places: 4 }),
      anAllocation({ categoryCode: "M57", places: 2 }),
      anAllocation({ categoryCode: "W50", places: 4 }),
      anAllocation({ route: "world-2", categoryCode: "M51", places: 3, placesMost: 5 }),
      anAllocation({ route: "world-2", categoryCode: "W50", places: null }),
    ],
    places: [aPlace(), aPlace({ noc: "UZB" }), aPlace({ noc: "UZB", categoryCode: "W50" })],
    bouts: ["M51", "M51", "W50"].map((categoryCode, at) =>
      aBout({ id: `bout-${at}`, categoryCode }),
    ),
  });
  const world = (filters: object, id = "world-1") => one(record, "tournaments", filters, id);

  test("of a category are the places that it has to give there", () => {
    expect(world({ category: ["M51"] })).toMatchObject({ placesMen: 4, placesWomen: 0, places: 4 });
    expect(world({ category: ["M51", "W50"] })).toMatchObject({ placesMen: 4, placesWomen: 4 });
    expect(world({ gender: ["W"] })).toMatchObject({ placesMen: 0, placesWomen: 4, places: 4 });
    expect(world({ gender: ["W"], category: ["M51", "W50"] })).toMatchObject({ places: 4 });
  });

  test("of a tournament to come are there too, exact or as a range or not published", () => {
    expect(world({ category: ["M51"] }, "world-2")).toMatchObject({ places: 3, placesMost: 5 });
    expect(world({ category: ["W50"] }, "world-2")).toMatchObject({ places: null });
    expect(world({ category: ["M57"] }, "world-2")).toBeUndefined();
  });

  test("of a nation or a continent are the places that it gave there", () => {
    expect(world({ noc: ["UZB"] })).toMatchObject({ placesMen: 1, placesWomen: 1, places: 2 });
    expect(world({ continent: ["ASI"], gender: ["M"] })).toMatchObject({ placesMen: 2, places: 2 });
  });

  test("that are known of the whole only say nothing of a part", () => {
    expect(world({ route: ["world-1"] })).toMatchObject({ entries: 600, nocsEntered: 100 });
    expect(world({ gender: ["W"] })).toMatchObject({ entries: null, nocsEntered: null });
    expect(world({})).toMatchObject({ knownBouts: 3 });
    expect(world({ category: ["M51"] })).toMatchObject({ knownBouts: 2 });
    expect(world({ noc: ["UZB"] })).toMatchObject({ knownBouts: null });
  });
});

test("a category's places under a route are those that the route has to give", () => {
  const record = aRecord({
    categories: ["M51", "W50"].map((code) => aCategory(code, { places: 16 })),
    allocations: [
      anAllocation({ categoryCode: "M51", places: 4 }),
      anAllocation({ route: "asian", categoryCode: "M51", places: 2 }),
    ],
    places: MOVED_PLACES,
  });
  const m51 = (filters: object) => one(record, "categories", filters, "M51");
  expect(m51({})).toMatchObject({ places: 16 });
  expect(m51({ gender: ["M"] })).toMatchObject({ places: 16 });
  expect(m51({ route: ["world-1"] })).toMatchObject({ places: 4 });
  expect(m51({ route: ["world-1", "asian"] })).toMatchObject({ places: 6 });
  expect(m51({ route: ["reallocation"] })).toMatchObject({ places: 1, firstAwarded: 0, held: 1 });
  expect(m51({ noc: ["KAZ"] })).toMatchObject({
    places: 1,
    firstAwarded: 1,
    held: 0,
    onTheDraw: 0,
  });
});

test("a boxer's bouts under a tournament are those of that tournament", () => {
  const bouts = ["asian", "world-1", "world-1"].map((tournamentId, at) =>
    aBout({ id: `bout-${at}`, tournamentId, redSlug: "kaz-m51" }),
  );
  const record = aRecord({ places: [aPlace()], bouts });
  const boutsUnder = (filters: object) => answer(record, "boxers", filters)[0]?.knownBouts;
  expect(boutsUnder({})).toBe(3);
  expect(boutsUnder({ route: ["world-1"] })).toBe(2);
  expect(boutsUnder({ gender: ["M"], category: ["M51"] })).toBe(3);
});

/** Records of moved, lost and pending places, some turned back to a day. */
const someRecord: fc.Arbitrary<GamesRecord> = fc
  .record({
    places: fc.uniqueArray(
      fc.record({
        noc: fc.constantFrom("KAZ", "UZB", "GER", "AUS", "EOR"),
        categoryCode: fc.constantFrom("M51", "M57", "W50", "W60"),
        tournamentId: fc.constantFrom("asian", "world-1", "world-2"),
        routeKind: fc.constantFrom(
          "tournament" as const,
          "universality" as const,
          "refugee" as const,
        ),
        ledger: fc.constantFrom(
          [],
          [anEntry("lost", "2024-05-17")],
          [anEntry("entered", "2024-07-25"), anEntry("competed")],
          [anEntry("withdrawn", "2024-07-21")],
        ),
      }),
      { selector: ({ noc, categoryCode }) => `${noc} ${categoryCode}`, maxLength: 12 },
    ),
    losers: fc.array(fc.constantFrom("M51", "M57", "W50"), { maxLength: 4 }),
    day: fc.constantFrom(null, "2024-03-11", "2024-05-17", "2024-07-22", "2024-08-11"),
  })
  .map(({ places, losers, day }) => {
    const live = aRecord({
      places: places.map(({ tournamentId, ...place }) =>
        aPlace(place.routeKind === "tournament" ? { ...place, tournamentId } : place),
      ),
      bouts: losers.map((categoryCode, at) =>
        aBout({ id: `bout-${at}`, categoryCode, redSlug: `loser-${categoryCode}` }),
      ),
      allocations: ["M51", "W50"].map((categoryCode) => anAllocation({ categoryCode })),
    });
    return recordAsOf(live, day);
  });

test("whatever the filters, a count is the number of places that they find for its row", () => {
  fc.assert(
    fc.property(
      someRecord.chain((record) => fc.tuple(fc.constant(record), someFilters(record))),
      ([record, filters]) => {
        for (const resource of [...COUNTING, "boxers"] as const) {
          for (const row of answer(record, resource, filters)) {
            const counted = countedAgain(record, resource, row, filters);
            for (const [column, count] of Object.entries(counted)) {
              if (count === undefined) continue;
              expect([resource, asText(filters), column, row[column]]).toEqual([
                ...[resource, asText(filters), column, count],
              ]);
            }
          }
        }
      },
    ),
    { numRuns: 150 },
  );
});

test("a home page counts what the lists find for its nation and tournament, on any day", () => {
  fc.assert(
    fc.property(
      someRecord,
      fc.constantFrom("KAZ", "UZB", "GER", "AUS"),
      fc.constantFrom("asian", "world-1", "world-2"),
      (record, noc, tournament) => {
        if (!record.nationByNoc.has(noc)) return;
        const { won, heldOn, onTheDraw, holders, licences } = spotlight(record, noc, tournament);
        const row = (filters: object) => one(record, "nations", { noc: [noc], ...filters }, noc);
        // Under a filter a list leaves out a nation whose only such place was lost by the day.
        for (const [part, filters] of [
          ["total", {}],
          ["M", { gender: ["M"] }],
          ["W", { gender: ["W"] }],
        ] as const) {
          const found = row({ route: [tournament], ...filters });
          if (found) expect([part, found.awards]).toEqual([part, won[part]]);
        }
        expect(licences).toHaveLength(won.total);
        const drawn = answer(record, "categories", { noc: [noc] }).map((each) => each.onTheDraw);
        if (!drawn.includes(null)) {
          expect(onTheDraw).toBe(drawn.reduce((sum: number, each) => sum + Number(each), 0));
        }
        if (!heldOn) return;
        expect(heldOn.places).toBe(row({})?.places ?? 0);
        const held = answer(record, "nations", { holds: ["yes"] });
        expect(holders.places).toBe(held.reduce((sum, each) => sum + Number(each.places), 0));
        expect(holders.nations + (holders.refugeeTeam ? 1 : 0)).toBe(held.length);
      },
    ),
    { numRuns: 150 },
  );
});

/** A table's rows under filters, from its own rows and from those that it showed under others. */
function recounted(record: GamesRecord, resource: (typeof COUNTING)[number] | "boxers") {
  const tables = {
    nations: nationsTable,
    categories: categoriesTable,
    tournaments: tournamentsTable,
    boxers: boxersTable,
  };
  const table = tables[resource] as unknown as typeof nationsTable;
  const rows = TABLES[resource].rows(record) as unknown as ReturnType<typeof TABLES.nations.rows>;
  return { table, rows };
}

test("a browser counts a shown table under other filters as the server does", () => {
  fc.assert(
    fc.property(
      someRecord.chain((record) =>
        fc.tuple(fc.constant(record), someFilters(record), someFilters(record)),
      ),
      ([record, before, now]) => {
        for (const resource of [...COUNTING, "boxers"] as const) {
          const { table, rows } = recounted(record, resource);
          const onPage = firstView(table, rows, aQuery({ filters: before }));
          if (onPage.rows.length < rows.length) continue;
          const sent = JSON.parse(JSON.stringify(onPage.rows)) as typeof rows;
          expect(queryRows(table, sent, aQuery({ filters: now }))).toEqual(
            JSON.parse(JSON.stringify(queryRows(table, rows, aQuery({ filters: now })))),
          );
        }
      },
    ),
    { numRuns: 100 },
  );
});

test("a CSV has the numbers of the JSON, also under filters", () => {
  fc.assert(
    fc.property(
      someRecord.chain((record) => fc.tuple(fc.constant(record), someFilters(record))),
      ([record, filters]) => {
        for (const resource of COUNTING) {
          const read = RESOURCE_READERS[resource].read(record, aQuery({ filters }), {
            offset: 0,
            limit: null,
          });
          const [header = [], ...lines] = read.csv();
          for (const column of ["places", "placesMen", "held", "awards", "knownBouts"]) {
            const at = header.indexOf(column);
            if (at < 0) continue;
            const json = read
              .json()
              .map((row) =>
                row[`${column}Most`] ? `${row[column]}-${row[`${column}Most`]}` : row[column],
              );
            expect(lines.map((line) => line[at])).toEqual(json);
          }
        }
      },
    ),
    { numRuns: 50 },
  );
});
