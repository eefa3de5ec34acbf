import { loadGamesRows } from "@/lib/data/load-games-rows";
import { importGames } from "@/lib/operations/import-games";
import { addDays } from "@/lib/record/calendar-days";
import { countByGender, placesHeldOn } from "@/lib/record/counts";
import { placesOverTime } from "@/lib/record/places-over-time";
import { makeGamesRecord } from "@/lib/record/record-of-rows";
import { describeDatabase } from "../support/database";

/** Totals that were printed then, or follow from what was; the refugee team's places counted. */
const KNOWN: [string, number][] = [
  ["2024-03-02", 139],
  ["2024-03-12", 188],
  ["2024-06-03", 240],
  ["2024-07-06", 249],
  ["2024-07-25", 248],
];

describeDatabase("the course of the places of Paris 2024", (database) => {
  test("says on every day of the period what was held, and the known totals", async () => {
    await importGames(database.prisma, "prisma/data/paris-2024");
    const rows = await loadGamesRows(database.prisma, "paris-2024");
    if (!rows) throw new Error("The facts were imported");
    const record = makeGamesRecord(rows);
    const steps = placesOverTime(record);
    const heldOn = (day: string) => steps.findLast((step) => step.day <= day)?.held;
    const { qualificationStartsOn: from, endsOn: to } = record.games;
    if (!from || !to) throw new Error("The Games have a calendar");
    for (let day = from; day <= to; day = addDays(day, 1)) {
      const expected = countByGender(record, placesHeldOn(record, day));
      expect([day, heldOn(day) ?? { M: 0, W: 0, total: 0 }]).toEqual([day, expected]);
    }
    expect(KNOWN.map(([day]) => [day, heldOn(day)?.total])).toEqual(KNOWN);
  }, 60_000);
});
