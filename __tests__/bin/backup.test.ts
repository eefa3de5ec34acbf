import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readLastBackup } from "@/lib/data/last-backup";
import { findDraft } from "@/lib/operations/drafts";
import { undo } from "@/lib/operations/undo";
import { newFolder, readEverything, rewriteBackup } from "../support/backups";
import { describeDatabase } from "../support/database";
import {
  ADMIN,
  EDITOR,
  GAMES,
  importDrawn,
  newRequestKey,
  publishSeen,
  semiFinal,
} from "../support/editors";
import { runScript } from "../support/run-script";

const BEFORE_ADMINS = "20261122175917_rules_and_unknowns";
/** What the migrations since added to revisions. */
const ADDED = /^(actor|reason|input|diff|effect|storedVersion|idempotencyKey|undoes)/;

describeDatabase("npm run backup, npm run restore", (database) => {
  const dataDir = newFolder();
  const run = (script: string, ...args: string[]) =>
    runScript(`bin/${script}.ts`, args, {
      DATABASE_URL: database.env.databaseUrl,
      DATA_DIR: dataDir,
    });

  test("writes a new file into the data folder, notes it, and restores from it", async () => {
    await importDrawn(database.prisma);
    const made = await run("backup");
    expect(made.stderr).toBe("");
    expect(made.stdout).toMatch(/^test-2024 at revision 1\n\d+ rows, without people, \d+ kB: /);
    const last = await readLastBackup(dataDir);
    expect(last).toMatchObject({
      path: expect.stringMatching(/backups.qualified-[-\dTZ]+\.jsonl\.gz$/),
      games: [{ id: "test-2024", revision: 1 }],
      withPeople: false,
    });
    expect(made.stdout.trimEnd()).toMatch(`: ${last?.path}`);
    expect(last?.bytes).toBe(readFileSync(last?.path ?? "").length);

    await publishSeen(database.prisma, EDITOR, [semiFinal("upper")]);
    const refused = await run("restore", last?.path ?? "");
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain("not empty");
    const restored = await run("restore", last?.path ?? "", "--replace");
    expect(restored.stdout).toContain("test-2024 as of revision 1, published as revision 3");
    expect(restored.code).toBe(0);
    expect(await database.prisma.bout.count()).toBe(0);
  });

  test("restores a backup that the build 3d03a44 made, and what it stored is undone", async () => {
    const restored = await run("restore", "__tests__/support/stored-by-3d03a44/backup.jsonl.gz");
    expect(restored).toMatchObject({ code: 0, stderr: "" });
    const versions = await database.prisma.revision.groupBy({ by: "storedVersion" });
    expect(versions).toEqual([{ storedVersion: 1 }]);
    expect((await findDraft(database.prisma, ADMIN, GAMES))?.changes).toHaveLength(2);
    await undo(database.prisma, ADMIN, {
      gamesId: GAMES,
      revision: 6,
      reason: "Wrong",
      idempotencyKey: newRequestKey(),
    });
    const { name } = await database.prisma.tournament.findFirstOrThrow({
      where: { id: "cup-2024" },
    });
    expect(name).toBe("The next Cup");
  });

  test("restores a backup of an older schema by the migrations since", async () => {
    await importDrawn(database.prisma);
    const current = join(dataDir, "current.jsonl.gz");
    await run("backup", current);
    const older = await rewriteBackup(current, {
      header: { migration: BEFORE_ADMINS },
      row: ([table, row]) => {
        if (table === "Entry") return null;
        const added = { Revision: ADDED, Tournament: /^timeZone$/ }[table as string];
        const kept = Object.entries(row).filter(([column]) => !added?.test(column));
        return [table, Object.fromEntries(kept)];
      },
    });
    const {
      Entry: _,
      Games: __,
      Revision: ___,
      ...expected
    } = await readEverything(database.prisma);
    const { code, stderr } = await run("restore", older, "--replace");
    expect([code, stderr]).toEqual([0, ""]);
    const { Entry, Games, Revision, ...rest } = await readEverything(database.prisma);
    expect(rest).toEqual(expected);
    expect([Entry?.length, Games?.length, Revision?.length]).toEqual([0, 1, 2]);
  });

  test("with a file writes that one, and with wrong arguments none", async () => {
    await importDrawn(database.prisma);
    const path = join(dataDir, "deep", "mine.gz");
    expect((await run("backup", path, "--with-people")).stdout).toContain("with people");
    expect(existsSync(path)).toBe(true);
    for (const args of [["a", "b"], ["--wet"]]) {
      const { code, stderr } = await run("backup", ...args);
      expect(stderr).toMatch(/Usage|Unknown option/);
      expect(code).toBe(1);
    }
    for (const args of [[], ["a", "b"]]) {
      expect((await run("restore", ...args)).stderr).toContain("Usage");
    }
  });
});
