import { at } from "../support/at";
import { describeDatabase } from "../support/database";
import { drawnFacts, EDITOR, GAMES, publishSeen, semiFinal } from "../support/editors";
import { makeFacts, writeFacts } from "../support/facts";
import { runScript } from "../support/run-script";
import { readStoredRows } from "../support/stored-rows";

describeDatabase(
  "npm run import",
  (database) => {
    const run = (...args: string[]) =>
      runScript("bin/import.ts", args, { DATABASE_URL: database.env.databaseUrl });

    test("with --dry-run ends well and writes nothing", async () => {
      const empty = await readStoredRows(database.prisma);
      const { code, stdout } = await run(writeFacts(makeFacts()), "--dry-run");
      expect(stdout).toContain("No problems. Without --dry-run this would be revision 1");
      expect(code).toBe(0);
      await expect(readStoredRows(database.prisma)).resolves.toEqual(empty);
    });

    test("prints a table of the problems and ends with 1", async () => {
      const facts = makeFacts();
      at(facts.nations, 1).noc = "uzb";
      at(facts.bouts, 0).round = "X";
      const { code, stderr } = await run(writeFacts(facts));
      expect(code).toBe(1);
      expect(stderr.trimEnd().split("\n")).toEqual([
        'nations.csv:3  noc    "uzb" is not an IOC code; write three capital letters, as KAZ',
        'bouts.csv:2    round  "X" must be one of: R128, R64, R32, R16, QF, SF, F, BOX-OFF',
        "The facts have 2 problem(s); nothing was imported",
      ]);
    });

    test("prints the counts and the revision, and the second time that all is up to date", async () => {
      const folder = writeFacts(makeFacts());
      const first = await run(folder);
      expect(first.stdout).toMatch(/ 4 places\n/);
      expect(first.stdout).toContain("Published as revision 1 of test-2024.");
      expect(first.code).toBe(0);
      const second = await run(folder);
      expect(second.stdout).toContain("Up to date: test-2024 stays at revision 1.");
      expect(second.code).toBe(0);
    });

    test("as npm start does: facts that would replace an editor's row are left out, saying so", async () => {
      const facts = drawnFacts();
      await run(writeFacts(facts), "--unless-kept");
      const { revision } = await publishSeen(database.prisma, EDITOR, [semiFinal("upper")]);
      const again = await run(writeFacts(facts), "--unless-kept");
      expect(again.stdout).toContain(`Up to date: test-2024 stays at revision ${revision}.`);
      facts.games.name = "Test 2024, corrected";
      const kept = await run(writeFacts(facts), "--unless-kept");
      expect(kept.stdout).toMatch(/^Kept as it is: .* what editors published in test-2024/m);
      expect(kept.code).toBe(0);
      const games = await database.prisma.games.findUniqueOrThrow({ where: { id: GAMES } });
      expect(games).toMatchObject({ name: "Test 2024", revision });
      const refused = await run(writeFacts(facts));
      expect(refused.stderr).toContain(
        `bouts cup-2023-mens-51kg-sf-upper (Aigerim, revision ${revision})`,
      );
      expect(refused.code).toBe(1);
    });

    test.each([[[]], [["a", "b"]], [["--wet-run", "a"]]])(
      "refuses the arguments %j",
      async (args) => {
        const { code, stderr } = await run(...args);
        expect(stderr).toMatch(/Usage|Unknown option/);
        expect(code).toBe(1);
      },
    );
  },
  { isShared: true },
);
