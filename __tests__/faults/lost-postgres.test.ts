import { makePostgresDatabase } from "@/bin/database/make-postgres-database";
import { DECLINED } from "../support/declined";
import { type OwnApp, startOwnApp } from "../support/own-app";
import { Relay } from "../support/relay";
import { OwnCluster, whyNoCluster } from "./own-cluster";
import {
  findFaults,
  look,
  lookAtRest,
  readiness,
  type Seen,
  summarise,
  waitUntil,
} from "./public-eye";

// More than own-app.ts allows.
jest.setTimeout(600_000);

const GAMES = "paris-2024";
const missing = whyNoCluster();
if (missing) console.log(`Skipped: faults of PostgreSQL: ${missing}.`);

(missing ? describe.skip : describe)("a site whose PostgreSQL", () => {
  let cluster: OwnCluster;
  let relay: Relay;
  let app: OwnApp;

  beforeAll(async () => {
    cluster = await OwnCluster.make();
    const { env } = await makePostgresDatabase(cluster.url);
    const made = await Relay.before(env.databaseUrl);
    relay = made.relay;
    app = await startOwnApp(GAMES, { databaseUrl: made.address });
    // From now on what was at revision 1 has to be asked of the database.
    await app.publish([DECLINED]);
  });
  afterAll(async () => {
    await app?.remove();
    await relay?.close();
    cluster?.remove();
  });

  const FAULTS: readonly [string, () => void, () => void][] = [
    ["is killed", () => cluster.kill(), () => cluster.start()],
    [
      "is silent on every connection",
      () => requireSome(cluster.signalBackends("SIGSTOP")),
      () => void cluster.signalBackends("SIGCONT"),
    ],
    ["is cut off without a word", () => relay.silence(), () => {}],
    ["refuses connections", () => relay.shut(), () => relay.open()],
  ];

  test.each(FAULTS)(
    "%s shows what it showed before, also to the first who asks",
    async (name, lose, giveBack) => {
      await waitUntil("ready", async () => (await readiness(app.url)) === "ready");
      const before = await lookAtRest(app.url, GAMES);
      expect(before.filter(({ status }) => status !== 200)).toEqual([]);
      // Nothing is kept: each address is asked for the first time while the database is away.
      await app.stop();
      await app.start();
      lose();
      let during: Seen[];
      try {
        if (name !== "is cut off without a word") {
          await waitUntil("not ready", async () => (await readiness(app.url)) !== "ready");
        }
        during = await look(app.url, GAMES);
      } finally {
        giveBack();
      }
      console.log(`PostgreSQL ${name}: ${summarise(during)}`);
      expect(findFaults(during, before)).toEqual([]);
      await waitUntil("ready again", async () => (await readiness(app.url)) === "ready");
      expect(findFaults(await look(app.url, GAMES), before)).toEqual([]);
    },
  );
});

/** Throws where nothing was broken: the test would show nothing. */
function requireSome(count: number): void {
  if (count === 0) throw new Error("No connection was found to break");
}
