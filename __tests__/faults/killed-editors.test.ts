import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makePostgresDatabase } from "@/bin/database/make-postgres-database";
import {
  correct,
  editorOf,
  GAMES,
  publicScore,
  type Session,
  scoreAt,
} from "../support/corrected-bout";
import { type OwnApp, startOwnApp } from "../support/own-app";
import { OwnCluster, whyNoCluster } from "./own-cluster";
import { readiness, waitUntil } from "./public-eye";

// More than own-app.ts allows.
jest.setTimeout(600_000);

const DEATHS = Number(process.env.FAULTS_DEATHS ?? 8);
const missing = whyNoCluster();
if (missing) console.log(`Skipped: editors while PostgreSQL is killed: ${missing}.`);

/** What an editor knows of one thing that they published. */
interface Sent {
  key: string;
  /** The revision that was acknowledged; `null`: no answer came, or a refusal. */
  acknowledged: number | null;
}

interface Site {
  app: OwnApp;
  editors: readonly Session[];
}

async function siteOn(databaseUrl: string): Promise<Site> {
  const app = await startOwnApp(GAMES, { databaseUrl });
  const session = await editorOf(app.url, databaseUrl);
  return { app, editors: [session, session] };
}

(missing ? describe.skip : describe)("two editors at once on PostgreSQL, while", () => {
  let cluster: OwnCluster;
  let site: Site;

  beforeAll(async () => {
    cluster = await OwnCluster.make();
    site = await siteOn((await makePostgresDatabase(cluster.url)).env.databaseUrl);
  });
  afterAll(async () => {
    await site?.app.remove();
    cluster?.remove();
  });

  test.each<[string, () => Promise<void>, () => Promise<void>]>([
    ["the database is killed", async () => cluster.kill(), async () => cluster.start()],
    ["the server is killed", () => site.app.kill(), () => site.app.start()],
  ])("%s, lose nothing that was acknowledged and publish nothing twice", (name, lose, giveBack) =>
    loseNothing(site, name, lose, giveBack),
  );
});

describe("two editors at once on SQLite, while", () => {
  const folder = mkdtempSync(join(tmpdir(), "qualified-editors-"));
  let site: Site;

  beforeAll(async () => {
    site = await siteOn(`file:${join(folder, "qualified.db")}`);
  });
  afterAll(async () => {
    await site?.app.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  test("the server is killed, lose nothing that was acknowledged and publish nothing twice", () =>
    loseNothing(
      site,
      "the server on SQLite is killed",
      () => site.app.kill(),
      () => site.app.start(),
    ));
});

async function loseNothing(
  { app, editors }: Site,
  name: string,
  lose: () => Promise<void>,
  giveBack: () => Promise<void>,
): Promise<void> {
  const sent: Sent[] = [];
  let isOver = false;
  /** Corrects what the public sees, again and again; of two at once the second is told of a conflict. */
  const work = async (session: Session) => {
    while (!isOver) {
      const { revision } = await publicScore(app.url).catch(() => ({ revision: null }));
      if (revision === null) continue;
      const each: Sent = { key: randomUUID(), acknowledged: null };
      sent.push(each);
      const answer = await correct(session, revision, each.key).catch(() => null);
      // Where the other editor did the same before, nothing was left to publish.
      if (answer?.outcome !== "unchanged") each.acknowledged = answer?.revision ?? null;
    }
  };
  const first = (await publicScore(app.url)).revision;
  const working = editors.map(work);
  for (let death = 0; death < DEATHS; death++) {
    await new Promise((resolve) => setTimeout(resolve, 300 + 37 * death));
    await lose();
    await new Promise((resolve) => setTimeout(resolve, 200));
    await giveBack();
    await waitUntil("ready", async () => (await readiness(app.url)) === "ready");
  }
  isOver = true;
  await Promise.all(working);

  const acknowledged = sent.flatMap(({ acknowledged: number }) =>
    number === null ? [] : [number],
  );
  expect(new Set(acknowledged).size).toBe(acknowledged.length);
  const { score, revision } = await publicScore(app.url);
  expect(score).toBe(scoreAt(revision));
  const answer = await fetch(`${app.url}/api/v1/${GAMES}/corrections`);
  const { data } = (await answer.json()) as { data: { revision: number }[] };
  const published = data.map((each) => each.revision).filter((each) => each > first);
  // One after the other, without a gap, and all that was acknowledged is among them.
  expect(published.toSorted((a, b) => a - b)).toEqual(
    Array.from({ length: revision - first }, (_, index) => first + 1 + index),
  );
  expect(published).toEqual(expect.arrayContaining(acknowledged));
  expect(acknowledged.length).toBeGreaterThan(0);
  console.log(
    `${name} ${DEATHS} times: ${sent.length} sent, ${acknowledged.length} acknowledged, ${published.length} published, ` +
      `${published.length - acknowledged.length} whose answer was lost`,
  );
}
