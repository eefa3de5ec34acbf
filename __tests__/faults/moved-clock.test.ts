import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  correct,
  editorOf,
  GAMES,
  publicScore,
  type Session,
  scoreAt,
} from "../support/corrected-bout";
import { type OwnApp, startOwnApp } from "../support/own-app";
import { waitUntil } from "./public-eye";

// More than own-app.ts allows.
jest.setTimeout(600_000);

const LIBRARY = `/usr/lib/${process.arch === "arm64" ? "aarch64" : "x86_64"}-linux-gnu/faketime/libfaketime.so.1`;
const isThere = existsSync(LIBRARY);
if (!isThere)
  console.log(`Skipped: a moved clock: there is no ${LIBRARY} (apt-get install faketime).`);

const HOUR = 3600;

(isThere ? describe : describe.skip)("a server whose clock is moved", () => {
  const folder = mkdtempSync(join(tmpdir(), "qualified-clock-"));
  const file = join(folder, "clock");
  let app: OwnApp;
  let session: Session;

  /** Moves the server's clock so many seconds from the true time. */
  const moveTo = (seconds: number) => {
    writeFileSync(file, `${seconds < 0 ? "" : "+"}${seconds}\n`);
    utimesSync(file, new Date(), new Date());
  };

  beforeAll(async () => {
    moveTo(0);
    app = await startOwnApp(GAMES, {
      env: {
        LD_PRELOAD: LIBRARY,
        FAKETIME_TIMESTAMP_FILE: file,
        FAKETIME_NO_CACHE: "1",
        // Timers go by the clock that nobody moves.
        FAKETIME_DONT_FAKE_MONOTONIC: "1",
      },
    });
    session = await editorOf(app.url, `file:${join(app.dataDir, "qualified.db")}`);
  });
  afterAll(async () => {
    await app?.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  const published = async () => {
    const answer = await fetch(`${app.url}/api/v1/${GAMES}/corrections`);
    const { data } = (await answer.json()) as { data: { revision: number; publishedAt: string }[] };
    return data;
  };

  test("publishes on, in the order of revisions, and keeps people in", async () => {
    let revision = 1;
    for (const seconds of [0, 6 * HOUR, -6 * HOUR, 0]) {
      moveTo(seconds);
      await waitUntil("the server has the time", async () => {
        const { headers } = await fetch(`${app.url}/readyz`);
        const away = Date.parse(headers.get("date") ?? "") - Date.now() - seconds * 1000;
        return Math.abs(away) < 5000;
      });
      expect(await correct(session, revision)).toEqual({
        outcome: "published",
        revision: revision + 1,
      });
      revision += 1;
      await waitUntil("seen", async () => (await publicScore(app.url)).revision === revision);
      expect(await publicScore(app.url)).toEqual({ score: scoreAt(revision), revision });
      expect((await published()).map((each) => each.revision)).toEqual(
        Array.from({ length: revision - 1 }, (_, index) => revision - index),
      );
      const feed = await (await fetch(`${app.url}/api/v1/${GAMES}/feed?format=json`)).json();
      expect(feed.items).toHaveLength(revision);
    }
    console.log(
      `Published at: ${(await published()).map(({ publishedAt }) => publishedAt).join(", ")}`,
    );
  });
});
