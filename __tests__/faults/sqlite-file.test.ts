import { join } from "node:path";
import Database from "libsql";
import {
  correct,
  editorOf,
  GAMES,
  publicScore,
  type Session,
  scoreAt,
} from "../support/corrected-bout";
import { type OwnApp, startOwnApp } from "../support/own-app";
import { findFaults, look, lookAtRest, readiness, waitUntil } from "./public-eye";
import { makeSmallDisk } from "./small-disk";

// More than own-app.ts allows.
jest.setTimeout(600_000);

const disk = makeSmallDisk(96);
if (disk.missing) console.log(`Skipped: a full disk: ${disk.missing}.`);
const path = join(disk.folder, "qualified.db");

describe("a site whose SQLite file", () => {
  let app: OwnApp;
  let session: Session;
  let revision = 1;

  beforeAll(async () => {
    app = await startOwnApp(GAMES, { databaseUrl: `file:${path}` });
    session = await editorOf(app.url, `file:${path}`);
  });
  afterAll(async () => {
    await app?.remove();
    disk.remove();
  });

  /** An editor's correction is refused in words and leaves nothing; afterwards it is published. */
  async function refusedWhile(code: string, giveBack: () => void) {
    const before = await lookAtRest(app.url, GAMES);
    try {
      await expect(correct(session, revision)).rejects.toThrow(`"code":"${code}"`);
      expect(findFaults(await look(app.url, GAMES), before)).toEqual([]);
      expect(await publicScore(app.url)).toEqual({ score: scoreAt(revision), revision });
    } finally {
      giveBack();
    }
    expect(await correct(session, revision)).toEqual({
      outcome: "published",
      revision: revision + 1,
    });
    revision += 1;
    await waitUntil("seen", async () => (await publicScore(app.url)).revision === revision);
    expect(await publicScore(app.url)).toEqual({ score: scoreAt(revision), revision });
  }

  test("is locked by another program: an editor is told so, readers see what was", async () => {
    const other = new Database(path);
    other.exec("BEGIN EXCLUSIVE");
    await refusedWhile("database_busy", () => {
      other.exec("ROLLBACK");
      other.close();
    });
  });

  (disk.missing ? test.skip : test)(
    "has no room left: an editor is told so, readers see what was",
    async () => {
      const giveBack = disk.fill();
      await refusedWhile("database_full", giveBack);
      expect(await readiness(app.url)).toBe("ready");
    },
  );

  test("has rows that were changed by hand: the checks name them after the next start", async () => {
    const checks = async () => {
      const answer = await fetch(`${app.url}/api/v1/${GAMES}/checks`);
      const { data } = (await answer.json()) as {
        data: {
          kind: string;
          subject: string[];
          holds: boolean | null;
          known: boolean;
          rows: unknown[];
        }[];
      };
      return data.filter(({ holds, known }) => holds === false && !known).map(({ kind }) => kind);
    };
    expect(await checks()).toEqual([]);
    await app.stop();
    const other = new Database(path);
    const place = "mens-51kg-kaz-world-qualifier-1-2024";
    other.prepare("UPDATE QuotaPlace SET noc = 'UZB', holderKey = 'x' WHERE id = ?").run(place);
    other.close();
    await app.start();
    expect(await checks()).not.toEqual([]);
    console.log(
      `A place that was given to another nation by hand breaks: ${(await checks()).join(", ")}`,
    );
  });
});
