import { loadGamesRows } from "@/lib/data/load-games-rows";
import { importGames } from "@/lib/operations/import-games";
import type { Day } from "@/lib/qualification/vocabulary";
import type { LiveRecord } from "@/lib/record/games-record";
import { makeGamesRecord } from "@/lib/record/record-of-rows";
import { describeDatabase } from "../support/database";
import { contradictions } from "../support/page-facts";
import { walkPages } from "../support/record-pages";

// The table's page keeps its question in an address; here there is none.
jest.mock("nuqs/adapters/next/app", () => ({
  NuqsAdapter: ({ children }: { children: unknown }) => children,
}));

/** Before the first place, days on which places were won and lost, days between, the last, none. */
const DAYS: readonly (Day | null)[] = [
  "2023-05-01",
  "2023-06-30",
  "2023-10-04",
  "2023-12-10",
  "2024-03-09",
  "2024-03-11",
  "2024-05-20",
  "2024-06-02",
  "2024-07-28",
  null,
];

describeDatabase(
  "no page contradicts another, nor the API",
  (database) => {
    const records = new Map<string, LiveRecord>();

    beforeAll(async () => {
      for (const id of ["paris-2024", "la-2028"]) {
        await importGames(database.prisma, `prisma/data/${id}`);
        const rows = await loadGamesRows(database.prisma, id);
        if (!rows) throw new Error(`${id} was not imported`);
        records.set(id, makeGamesRecord(rows));
      }
    }, 60_000);

    const recordOf = (id: string): LiveRecord => {
      const record = records.get(id);
      if (!record) throw new Error(`There is no ${id}`);
      return record;
    };

    test.each(DAYS)("Paris 2024 as of %s", async (day) => {
      const isEverybody = day === null || day === "2024-03-11";
      const { facts, problems, pages } = await walkPages(recordOf("paris-2024"), day, {
        isEverybody,
      });
      expect(pages).toBeGreaterThan(isEverybody ? 1000 : 500);
      expect(problems).toEqual([]);
      expect(contradictions(facts)).toEqual([]);
    });

    test("Los Angeles 2028, which has no days yet", async () => {
      const { facts, problems, pages } = await walkPages(recordOf("la-2028"), null);
      expect(pages).toBeGreaterThan(200);
      expect(problems).toEqual([]);
      expect(contradictions(facts)).toEqual([]);
    });

    test("a page of another day than the API's would be found", async () => {
      const live = recordOf("paris-2024");
      const { facts, problems } = await walkPages(live, "2024-03-11", { apiOf: "2024-03-10" });
      expect(problems).toEqual(
        expect.arrayContaining([
          expect.stringMatching(/^\/nations\/KAZ: "By the end of 11 March 2024/),
          expect.stringMatching(/^\/categories\/mens-51kg: rows is /),
          expect.stringMatching(/^\/quota-places: rows is /),
          expect.stringMatching(/^\/still-open: /),
        ]),
      );
      const lost = await walkPages(live, "2024-05-20", { apiOf: "2024-05-14" });
      expect(contradictions(lost.facts)).not.toEqual([]);
      expect(facts.length).toBeGreaterThan(1000);
    });
  },
  { isShared: true },
);
