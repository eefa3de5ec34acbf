import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isPrepared, notePrepared } from "@/bin/setup/prepared";
import { readEnv } from "@/lib/env";
import { describeDatabase } from "../support/database";
import { GAMES, importDrawn } from "../support/editors";

describeDatabase("the note of what a start has prepared", (database) => {
  let dataDir: string;
  const env = () => ({ ...readEnv({ DATA_DIR: dataDir }), ...database.env });

  beforeEach(async () => {
    dataDir = mkdtempSync(join(tmpdir(), "qualified-test-"));
    await importDrawn(database.prisma);
    await notePrepared(env(), "code and facts");
  });
  afterEach(() => rmSync(dataDir, { recursive: true }));

  test("counts for the same code and facts, also after people have published", async () => {
    expect(await isPrepared(env(), "code and facts")).toBe(true);
    await database.prisma.revision.create({
      data: { gamesId: GAMES, number: 2, kind: "changes", summary: "{}" },
    });
    await database.prisma.games.update({ where: { id: GAMES }, data: { revision: 2 } });
    expect(await isPrepared(env(), "code and facts")).toBe(true);
  });

  test("does not count for other code or other facts", async () => {
    expect(await isPrepared(env(), "other facts")).toBe(false);
  });

  test("does not count for another state of the database with the same numbers", async () => {
    await database.prisma.revision.updateMany({ data: { publishedAt: new Date(0) } });
    expect(await isPrepared(env(), "code and facts")).toBe(false);
  });

  test("does not count for a database that lacks the Games, or a migration", async () => {
    await database.prisma.$executeRawUnsafe(
      'DELETE FROM "_prisma_migrations" WHERE "id" = (SELECT MAX("id") FROM "_prisma_migrations")',
    );
    expect(await isPrepared(env(), "code and facts")).toBe(false);
  });

  test("does not count where there is none, nor for another address", async () => {
    expect(await isPrepared({ ...env(), dataDir: `${dataDir}/other` }, "code and facts")).toBe(
      false,
    );
    const databaseUrl = database.env.databaseUrl.replace(/.{8}$/, "elsewhere");
    expect(await isPrepared({ ...env(), databaseUrl }, "code and facts")).toBe(false);
  });
});
