import { readCount } from "@/lib/api/read-count";
import { loadGamesRows } from "@/lib/data/load-games-rows";
import { importGames } from "@/lib/operations/import-games";
import { comparedCounts, countBy } from "@/lib/record/count-definition";
import { DEFAULT_COUNT } from "@/lib/record/count-terms";
import { gamesTotals, holdersOn } from "@/lib/record/counts";
import type { LiveRecord } from "@/lib/record/games-record";
import { makeGamesRecord } from "@/lib/record/record-of-rows";
import { describeDatabase } from "../support/database";

describeDatabase(
  "the known counts of Paris 2024",
  (database) => {
    let live: LiveRecord;

    beforeAll(async () => {
      await importGames(database.prisma, "prisma/data/paris-2024");
      const rows = await loadGamesRows(database.prisma, "paris-2024");
      if (!rows) throw new Error("The facts were not imported");
      live = makeGamesRecord(rows);
    }, 60_000);

    test.each([
      ["what=places&stage=first", 248, 124, 124],
      ["what=places&stage=held&as-of=2024-07-06", 249, 125, 124],
      ["what=places&stage=held", 248, 124, 124],
      ["what=boxers&stage=drawn", 248, 124, 124],
      ["what=boxers&stage=competed", 247, 124, 123],
      ["what=places&stage=ever", 253, 128, 125],
      ["what=nations&stage=held&refugees=out", 68, 52, 54],
      ["what=nations&stage=held", 69, 53, 55],
      ["what=nations&stage=ever", 70, 55, 55],
      ["what=nations&stage=drawn", 69, 53, 55],
      ["what=nations&stage=held&refugees=out&as-of=2024-03-12", 56, 44, 44],
    ])("%s is %i, and its rows are as many", async (query, number, men, women) => {
      const answer = await readCount(live, new URLSearchParams(query)).json();
      const { data, meta } = answer as {
        data: { noc: string }[];
        meta: { count: object; total: number };
      };
      expect(meta.count).toMatchObject({ number, men, women });
      expect(data).toHaveLength(number);
    });

    test("the nation among the 70 that held no place at the end is the one whose place moved", () => {
      const nocs = (stage: "ever" | "held") =>
        countBy(live, { ...DEFAULT_COUNT, what: "nations", stage }).ids;
      const held = nocs("held");
      expect(nocs("ever").filter((noc) => !held.includes(noc))).toEqual(["SOL"]);
    });

    test("the home page counts the same", () => {
      const totals = gamesTotals(live);
      const count = (stage: "first" | "held" | "drawn") => {
        const { M, W, total } = countBy(live, { ...DEFAULT_COUNT, stage });
        return { M, W, total };
      };
      expect(count("first")).toEqual(totals.firstAwarded);
      expect(count("held")).toEqual(totals.held);
      expect(count("drawn")).toEqual(totals.onTheDraw);
      const { nations } = holdersOn(live, "2024-08-11");
      expect(countBy(live, { ...DEFAULT_COUNT, what: "nations", refugees: false }).total).toBe(
        nations,
      );
    });

    test("every number of the whole that was printed is what was held on its day", () => {
      const compared = comparedCounts(live, DEFAULT_COUNT);
      expect(compared.map(({ published: { asOf, value }, total }) => [asOf, value, total])).toEqual(
        [
          ["2024-03-02", 139, 139],
          ["2024-03-12", 188, 188],
          ["2024-06-03", 240, 240],
          ["2024-07-06", 249, 249],
          ["2024-07-25", 248, 248],
        ],
      );
    });
  },
  { isShared: true },
);
