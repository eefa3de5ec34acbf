import { loadGamesRows } from "@/lib/data/load-games-rows";
import { importGames } from "@/lib/operations/import-games";
import { describeDatabase } from "../support/database";

describeDatabase("the facts of Paris 2024", (database) => {
  test("are imported whole: 13 categories, 7 tournaments, 253 places", async () => {
    await expect(importGames(database.prisma, "prisma/data/paris-2024")).resolves.toMatchObject({
      outcome: "imported",
      revision: 1,
    });
    const rows = await loadGamesRows(database.prisma, "paris-2024");
    expect(rows?.categories).toHaveLength(13);
    expect(rows?.tournaments).toHaveLength(7);
    expect(rows?.places).toHaveLength(253);
  }, 60_000);
});
