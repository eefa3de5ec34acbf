import { loadGamesRows } from "@/lib/data/load-games-rows";
import { importGames } from "@/lib/operations/import-games";
import { describeDatabase, PROVIDER } from "../support/database";
import { makeFacts, writeFacts } from "../support/facts";
import { runScript } from "../support/run-script";

function version(name: string): string {
  const facts = makeFacts();
  facts.games.name = name;
  for (const row of facts.boxers) row.name = name;
  return writeFacts(facts);
}

describeDatabase("two imports at once", (database) => {
  async function expectWhole(revision: number): Promise<void> {
    const rows = await loadGamesRows(database.prisma, "test-2024");
    expect(rows?.revision).toBe(revision);
    expect(rows?.boxers.map(({ name }) => name)).toEqual(Array(4).fill(rows?.games.name));
    const revisions = await database.prisma.revision.findMany({ orderBy: { number: "asc" } });
    expect(revisions.map(({ number }) => number)).toEqual(
      Array.from({ length: revision }, (_, i) => i + 1),
    );
  }

  test("of the same facts publish one revision", async () => {
    const folder = version("A");
    const results = await Promise.all([
      importGames(database.prisma, folder),
      importGames(database.prisma, folder),
      importGames(database.prisma, folder),
    ]);
    expect(results.map(({ outcome }) => outcome).sort()).toEqual([
      "imported",
      "unchanged",
      "unchanged",
    ]);
    await expectWhole(1);
  });

  test("of different facts publish one after the other", async () => {
    const folders = ["A", "B", "C", "D"].map(version);
    const results = await Promise.all(
      folders.map((folder) => importGames(database.prisma, folder)),
    );
    expect(results.map(({ revision }) => revision).sort()).toEqual([1, 2, 3, 4]);
    await expectWhole(4);
  });

  test("of different Games with the same new nations both succeed", async () => {
    const results = await Promise.all([
      importGames(database.prisma, writeFacts(makeFacts("first-2024"))),
      importGames(database.prisma, writeFacts(makeFacts("second-2028"))),
    ]);
    expect(results.map(({ outcome }) => outcome)).toEqual(["imported", "imported"]);
    await expect(database.prisma.nation.count()).resolves.toBe(3);
  });

  test("in two processes publish one after the other", async () => {
    const env = { DATABASE_URL: database.env.databaseUrl };
    const results = await Promise.all(
      ["A", "B"].map((name) => runScript("bin/import.ts", [version(name)], env)),
    );
    const published = results.map(({ stdout }) => /revision (\d) of test-2024/.exec(stdout)?.[1]);
    expect(published.sort()).toEqual(["1", "2"]);
    await expectWhole(2);
  });

  if (PROVIDER === "postgres") {
    test("through two connections of one process publish one after the other", async () => {
      const results = await Promise.all([
        importGames(database.prisma, version("A")),
        importGames(database.connect(), version("B")),
      ]);
      expect(results.map(({ revision }) => revision).sort()).toEqual([1, 2]);
      await expectWhole(2);
    });
  }
});
