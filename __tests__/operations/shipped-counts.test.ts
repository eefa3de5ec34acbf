import fc from "fast-check";
import { readResource } from "@/lib/api/read-resource";
import { loadGamesRows } from "@/lib/data/load-games-rows";
import { importGames } from "@/lib/operations/import-games";
import { recordAsOf } from "@/lib/record/as-of";
import type { LiveRecord } from "@/lib/record/games-record";
import { makeGamesRecord } from "@/lib/record/record-of-rows";
import { answer, asText, countedAgain, someFilters } from "../support/counted-answers";
import { describeDatabase } from "../support/database";

const COUNTING = ["nations", "categories", "tournaments"] as const;

describeDatabase(
  "the shipped facts, counted under filters",
  (database) => {
    const records = new Map<string, LiveRecord>();

    beforeAll(async () => {
      for (const id of ["paris-2024", "la-2028"]) {
        await importGames(database.prisma, `prisma/data/${id}`);
        const rows = await loadGamesRows(database.prisma, id);
        if (rows) records.set(id, makeGamesRecord(rows));
      }
    }, 60_000);

    const live = (id: string): LiveRecord => {
      const record = records.get(id);
      if (!record) throw new Error(`The facts of ${id} were not imported`);
      return record;
    };

    const rowsOf = async (resource: string, query: string) => {
      const response = readResource(live("paris-2024"), resource, new URLSearchParams(query));
      return ((await response.json()) as { data: Record<string, unknown>[] }).data;
    };

    test.each<[string, string, object]>([
      ["nations", "gender=W&noc=AUS", { placesMen: 0, placesWomen: 6, places: 6 }],
      ["nations", "route=world-qualifier-1-2024&noc=KAZ", { placesMen: 5, places: 5, awards: 5 }],
      ["nations", "noc=KAZ", { places: 10, boxersWithPlace: 10, boxersWhoTried: 15, boxers: 15 }],
      ["nations", "noc=KAZ&as-of=2024-03-11&gender=W", { places: 1, boxersWithPlace: 1 }],
      ["nations", "noc=MGL&status=lost", { places: 0, awards: 1 }],
      ["tournaments", "noc=KAZ&route=world-qualifier-1-2024", { placesMen: 5, places: 5 }],
      ["tournaments", "category=M51&route=world-qualifier-1-2024", { places: 4, entries: null }],
      ["tournaments", "gender=W&as-of=2023-05-01", { placesMen: 0, placesWomen: 22, places: 22 }],
      ["categories", "noc=KAZ&category=M51", { places: 1, firstAwarded: 1, held: 1 }],
      ["categories", "route=refugee", { places: 1, firstAwarded: 0, held: 1 }],
      ["categories", "category=M51", { places: 16, firstAwarded: 16, held: 17 }],
    ])("%s?%s", async (resource, query, expected) => {
      expect((await rowsOf(resource, query))[0]).toMatchObject(expected);
    });

    test("all quota places come in one answer", async () => {
      expect(await rowsOf("quota-places", "")).toHaveLength(253);
      expect(await rowsOf("boxers", "")).toHaveLength(live("paris-2024").boxers.length);
    });

    test("what the tournaments have to give is what they gave in the end, under gender and category too", () => {
      const record = live("paris-2024");
      for (const filters of [
        {},
        { gender: ["W"] },
        ...record.categories.map(({ code }) => ({ category: [code] })),
      ]) {
        for (const row of answer(record, "tournaments", filters)) {
          const places = answer(record, "quota-places", { ...filters, route: [String(row.id)] });
          expect([row.id, filters, row.places]).toEqual([row.id, filters, places.length]);
        }
      }
    });

    test.each([
      ["paris-2024", null],
      ["paris-2024", "2024-03-09"],
      ["paris-2024", "2024-03-15"],
      ["paris-2024", "2024-08-11"],
      ["la-2028", null],
    ])("%s on %s: a count is the number of places that the filters find for its row", (id, day) => {
      const record = recordAsOf(live(id), day);
      fc.assert(
        fc.property(someFilters(record), (filters) => {
          for (const resource of COUNTING) {
            for (const row of answer(record, resource, filters)) {
              const counted = countedAgain(record, resource, row, filters);
              for (const [column, count] of Object.entries(counted)) {
                if (count === undefined || (id === "la-2028" && row[column] === null)) continue;
                expect([resource, asText(filters), row.noc, column, row[column]]).toEqual([
                  ...[resource, asText(filters), row.noc, column, count],
                ]);
              }
            }
          }
        }),
        { numRuns: 12 },
      );
    });
  },
  { isShared: true },
);
