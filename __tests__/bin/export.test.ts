import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { FACTS_FILES } from "@/lib/operations/facts/read-facts";
import { describeDatabase } from "../support/database";
import { EDITOR, importDrawn, publishSeen, semiFinal } from "../support/editors";
import { runScript } from "../support/run-script";

describeDatabase(
  "npm run export",
  (database) => {
    const run = (script: string, ...args: string[]) =>
      runScript(`bin/${script}.ts`, args, { DATABASE_URL: database.env.databaseUrl });
    const all = Object.values(FACTS_FILES);
    let folder: string;
    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), "qualified-export-"));
    });
    afterEach(() => rmSync(folder, { recursive: true, force: true }));

    test("writes a folder of which an import says that nothing is new, what editors published in it", async () => {
      await importDrawn(database.prisma);
      const { revision } = await publishSeen(database.prisma, EDITOR, [semiFinal("upper")]);
      const to = join(folder, "made", "here");
      const exported = await run("export", "--games", "test-2024", to);
      expect(exported).toMatchObject({ code: 0, stderr: "" });
      expect(exported.stdout).toContain(
        `test-2024 at revision ${revision}: ${all.length} files in ${to}`,
      );
      expect(readdirSync(to).sort()).toEqual(all.toSorted());
      expect(readFileSync(join(to, "bouts.csv"), "utf8")).toContain("cup-2023-mens-51kg-sf-upper");
      const imported = await run("import", to, "--dry-run");
      expect(imported.stdout).toContain(`Up to date: test-2024 stays at revision ${revision}.`);
      expect(imported.code).toBe(0);
    });

    test("into the folder of before replaces its files of facts and nothing else", async () => {
      await importDrawn(database.prisma);
      writeFileSync(join(folder, "README.md"), "Ours");
      writeFileSync(join(folder, "ledger.csv"), "of before");
      await run("export", "--games", "test-2024", folder);
      expect(readFileSync(join(folder, "README.md"), "utf8")).toBe("Ours");
      expect(readFileSync(join(folder, "ledger.csv"), "utf8")).toMatch(/^place,kind,date,/);
      expect(readdirSync(folder)).toHaveLength(all.length + 1);
    });

    test("names the Games that there are where it is asked for another, and writes nothing", async () => {
      await importDrawn(database.prisma);
      for (const args of [["--games", "rome-1960", folder], [folder]]) {
        const { code, stderr } = await run("export", ...args);
        expect(stderr).toContain("in the database: test-2024");
        expect(code).toBe(1);
      }
      expect(readdirSync(folder)).toEqual([]);
    });
  },
  { isShared: false },
);
