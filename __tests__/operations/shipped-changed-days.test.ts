import { loadGamesRows } from "@/lib/data/load-games-rows";
import { importGames } from "@/lib/operations/import-games";
import { allowedDays, recordAsOf } from "@/lib/record/as-of";
import { addDays } from "@/lib/record/calendar-days";
import { changedDays } from "@/lib/record/changed-days";
import { changesBetween } from "@/lib/record/changes-between";
import { makeGamesRecord } from "@/lib/record/record-of-rows";
import { describeDatabase } from "../support/database";

describeDatabase("the days on which places changed", (database) => {
  test.each([null, "KAZ"])(
    "are those between which the page finds a change, with the same places (%s)",
    async (noc) => {
      await importGames(database.prisma, "prisma/data/paris-2024");
      const rows = await loadGamesRows(database.prisma, "paris-2024");
      const range = rows && allowedDays(rows.games);
      if (!rows || !range) throw new Error("The facts were not imported");
      const live = makeGamesRecord(rows);
      const days = changedDays(live, { ...range, noc });
      expect(days.length).toBeGreaterThan(noc ? 3 : 20);
      const found = new Map(days.map((each) => [each.day, each]));
      for (let day = addDays(range.from, 1); day <= range.to; day = addDays(day, 1)) {
        const { places, nations } = changesBetween(
          recordAsOf(live, addDays(day, -1)),
          recordAsOf(live, day),
          noc,
        );
        // A place that moved was lost by the one and gained by the other.
        const idsOf = (side: "before" | "after") =>
          places
            .flatMap((change) => change[side] ?? [])
            .filter((row) => noc === null || row.noc === noc)
            .map(({ id }) => id)
            .sort();
        const own = found.get(day);
        expect([day, idsOf("after"), idsOf("before")]).toEqual([
          day,
          (own?.gained ?? []).map(({ id }) => id).sort(),
          (own?.lost ?? []).map(({ id }) => id).sort(),
        ]);
        const byNoc = (list: readonly { noc: string }[]) =>
          list.toSorted((a, b) => (a.noc < b.noc ? -1 : 1));
        expect(byNoc(nations)).toEqual(byNoc(own?.nations ?? []));
      }
    },
  );
});
