import { makePostgresDatabase } from "@/bin/database/make-postgres-database";
import { serveProduct } from "@/bin/server/serve-product";
import type { StartedServer } from "@/bin/server/started-server";
import { ask } from "../support/ask";
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
import { findFaults, look, lookAtRest, waitUntil } from "./public-eye";

// More than own-app.ts allows.
jest.setTimeout(600_000);

const missing = whyNoCluster();
if (missing) console.log(`Skipped: a replica that lags: ${missing}.`);

(missing ? describe.skip : describe)("two processes that read a streaming replica", () => {
  let cluster: OwnCluster;
  let replica: OwnCluster;
  let a: OwnApp;
  let b: StartedServer;
  let session: Session;
  let serveAnother: (port?: string) => Promise<StartedServer>;
  let revision = 1;

  beforeAll(async () => {
    cluster = await OwnCluster.make();
    replica = await cluster.makeReplica();
    const { databaseUrl } = (await makePostgresDatabase(cluster.url)).env;
    const copy = new URL(databaseUrl);
    copy.port = String(replica.port);
    const env = { DATABASE_REPLICA_URL: copy.href };
    a = await startOwnApp(GAMES, { databaseUrl, env });
    serveAnother = (port = "0") =>
      serveProduct({ databaseUrl, dataDir: a.dataDir, secret: "0123456789".repeat(4), port, env });
    b = await serveAnother();
    session = await editorOf(a.url, databaseUrl);
  });
  afterAll(async () => {
    await b?.stop();
    await a?.remove();
    replica?.remove();
    cluster?.remove();
  });

  /** Publishes on A; what B and a process that begins now show of it. */
  async function publishAndSee(): Promise<void> {
    expect(await correct(session, revision)).toEqual({
      outcome: "published",
      revision: revision + 1,
    });
    revision += 1;
    const newest = { score: scoreAt(revision), revision };
    // The editor, at once; the public of another process, as soon as that has heard.
    const desk = await ask(`${a.url}/admin/${GAMES}/revisions`, {
      headers: { cookie: session.cookie },
    });
    expect(desk.body.toString()).toContain(`id="revision-${revision}"`);
    expect(await publicScore(a.url)).toEqual(newest);
    await waitUntil("heard", async () => (await publicScore(b.url)).revision === revision);
    const c = await serveAnother();
    try {
      for (const { url } of [b, c]) {
        expect(await publicScore(url)).toEqual(newest);
        expect((await corrections(url))[0]).toBe(revision);
      }
    } finally {
      await c.stop();
    }
  }

  async function corrections(url: string): Promise<number[]> {
    const answer = await fetch(`${url}/api/v1/${GAMES}/corrections`);
    const { data } = (await answer.json()) as { data: { revision: number }[] };
    return data.map((each) => each.revision);
  }

  /** How many reads of B ended how. */
  async function readsOf(url: string): Promise<Record<string, number>> {
    const text = await (await fetch(`${url}/metrics`)).text();
    const counted = text.matchAll(/^qualified_replica_reads_total\{outcome="(\w+)"\} (\d+)$/gm);
    return Object.fromEntries([...counted].map(([, outcome, count]) => [outcome, Number(count)]));
  }

  test("show the newest, to editors and to the public, while it lags", async () => {
    expect(await readsOf(b.url)).toMatchObject({ read: expect.any(Number) });
    replica.ask("SELECT pg_wal_replay_pause()");
    try {
      await publishAndSee();
    } finally {
      replica.ask("SELECT pg_wal_replay_resume()");
    }
    const lagging = await readsOf(b.url);
    expect(lagging.behind).toBeGreaterThan(0);
    // Once it has caught up it is read again.
    let asked = 0;
    await waitUntil("read from the replica", async () => {
      await fetch(`${b.url}/api/v1/${GAMES}/quota-places?revision=1&limit=${++asked}`);
      return ((await readsOf(b.url)).read ?? 0) > (lagging.read ?? 0);
    });
    console.log("Reads of B, by how they ended:", await readsOf(b.url));
  });

  test("show what they showed before while it is dead, and what is published then", async () => {
    const before = await lookAtRest(b.url, GAMES);
    await b.stop();
    replica.kill();
    try {
      b = await serveAnother(new URL(b.url).port);
      expect(findFaults(await look(b.url, GAMES), before)).toEqual([]);
      await publishAndSee();
      expect(b.printed().match(/The replica cannot be read/g)).toHaveLength(1);
      console.log("Reads of B, the replica dead:", await readsOf(b.url));
    } finally {
      replica.start();
    }
  });
});
