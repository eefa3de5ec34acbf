import { execFileSync, spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
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

// More than own-app.ts allows.
jest.setTimeout(600_000);

const folder = mkdtempSync(join(tmpdir(), "qualified-disk-"));
const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=96m", "tmpfs", folder]);
const canFill = mounted.status === 0;
if (!canFill)
  console.log(`Skipped: a full disk: no small file system can be mounted (${mounted.stderr}).`);
const path = join(folder, "qualified.db");

/** Takes all room that is left. */
function fill(): () => void {
  const file = join(folder, "filler");
  const handle = openSync(file, "w");
  const bytes = Buffer.alloc(64 * 1024);
  try {
    for (let size = bytes.length; size >= 512; ) {
      try {
        writeSync(handle, bytes, 0, size);
      } catch {
        size /= 2;
      }
    }
  } finally {
    closeSync(handle);
  }
  return () => rmSync(file);
}

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
    if (canFill) execFileSync("umount", ["-l", folder]);
    rmSync(folder, { recursive: true, force: true });
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

  (canFill ? test : test.skip)(
    "has no room left: an editor is told so, readers see what was",
    async () => {
      const giveBack = fill();
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
