import { spawn } from "node:child_process";
import { loadGamesRows } from "@/lib/data/load-games-rows";
import { importGames } from "@/lib/operations/import-games";
import { describeDatabase, PROVIDER } from "../support/database";
import { makeFacts, writeFacts } from "../support/facts";

function version(name: string): string {
  const facts = makeFacts();
  facts.games.name = name;
  for (const row of facts.boxers) row.name = name;
  return writeFacts(facts);
}

/** Runs `npm run import` in a process of its own and gives what it printed. */
function importInProcess(folder: string, databaseUrl: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--import", "tsx", "bin/import.ts", folder], {
      env: { ...process.env, DATABASE_URL: databaseUrl },
    });
    let output = "";
    child.stdout.on("data", (chunk) => (output += chunk));
    child.stderr.on("data", (chunk) => (output += chunk));
    child.on("close", (code) => (code === 0 ? resolve(output) : reject(new Error(output))));
  });
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
    const { databaseUrl } = database.env;
    const outputs = await Promise.all([
      importInProcess(version("A"), databaseUrl),
      importInProcess(version("B"), databaseUrl),
    ]);
    const published = outputs.map((output) => /revision (\d) of test-2024/.exec(output)?.[1]);
    expect(published.sort()).toEqual(["1", "2"]);
    await expectWhole(2);
  }, 60_000);

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
