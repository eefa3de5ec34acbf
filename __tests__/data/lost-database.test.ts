import { copyFileSync, renameSync, unlinkSync } from "node:fs";
import { GET as healthz } from "@/app/healthz/route";
import { askDatabase } from "@/lib/data/ask-database";
import { loadedRecords } from "@/lib/data/loaded-records";
import { disconnectPrisma } from "@/lib/data/prisma";
import { findGamesRecord, watchRecords } from "@/lib/data/record-store";
import { answer } from "@/lib/operations/answer";
import { publish } from "@/lib/operations/publish";
import { describeDatabase, PROVIDER } from "../support/database";
import { EDITOR, GAMES, importDrawn, newRequestKey, semiFinal } from "../support/editors";

const STORE = Symbol.for("qualified.record-store");
const globals = globalThis as { [STORE]?: unknown };

describeDatabase("a server whose database file", (database) => {
  if (PROVIDER !== "sqlite") {
    return test("is not asked for", () => expect(PROVIDER).toBe("postgres"));
  }
  const before = process.env.DATABASE_URL;
  const path = () => database.env.databaseUrl.slice("file:".length);

  beforeEach(async () => {
    process.env.DATABASE_URL = database.env.databaseUrl;
    delete globals[STORE];
    jest.spyOn(console, "error").mockImplementation(() => {});
    await importDrawn(database.prisma);
    await watchRecords();
  });

  afterEach(async () => {
    const { watch, refreshing } = loadedRecords();
    if (watch) clearInterval(watch);
    await refreshing?.catch(() => {});
    await disconnectPrisma();
    delete globals[STORE];
    jest.restoreAllMocks();
    if (before === undefined) delete process.env.DATABASE_URL;
    else process.env.DATABASE_URL = before;
  });

  test.each<[string, () => void]>([
    ["is removed", () => unlinkSync(path())],
    [
      "is replaced by a copy",
      () => {
        copyFileSync(path(), `${path()}.copy`);
        renameSync(`${path()}.copy`, path());
      },
    ],
  ])(
    "%s publishes nothing, says so in /healthz, and goes on showing what it has",
    async (_, lose) => {
      expect((await healthz()).status).toBe(200);
      await askDatabase();
      lose();
      const published = await answer((prisma) =>
        publish(prisma, EDITOR, {
          gamesId: GAMES,
          changes: [semiFinal("upper")],
          base: [],
          idempotencyKey: newRequestKey(),
        }),
      );
      expect(published).toMatchObject({ ok: false, refusal: { code: "database_replaced" } });
      expect((await healthz()).status).toBe(503);
      await expect(askDatabase()).rejects.toThrow(/database file/);
      expect(jest.mocked(console.error).mock.calls.flat().map(String).join("\n")).toMatch(
        /database file (is gone|was replaced by another)/,
      );
      expect((await findGamesRecord(GAMES))?.revision).toBe(1);
    },
  );
});
