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
import { OwnNetwork, whyNoNetwork } from "./own-network";
import { findFaults, look, lookAtRest, readiness, summarise, waitUntil } from "./public-eye";

// More than own-app.ts allows.
jest.setTimeout(600_000);

const missing = whyNoCluster() ?? whyNoNetwork();
if (missing) console.log(`Skipped: a failover by lost packets: ${missing}.`);

(missing ? describe.skip : describe)("a site whose database's machine is lost", () => {
  let network: OwnNetwork;
  let primary: OwnCluster;
  let standby: OwnCluster;
  let app: OwnApp;
  let session: Session;

  beforeAll(async () => {
    network = new OwnNetwork();
    const { address, machines } = network;
    primary = await OwnCluster.make({ address, machine: machines[0] });
    standby = await primary.makeReplica({ address, machine: machines[1] });
    const { databaseUrl } = (await makePostgresDatabase(primary.url)).env;
    app = await startOwnApp(GAMES, { databaseUrl });
    session = await editorOf(app.url, databaseUrl);
  });
  afterAll(async () => {
    await app?.remove();
    standby?.remove();
    primary?.remove();
    network?.remove();
  });

  test("goes on with the machine that takes its address over, and has lost nothing", async () => {
    expect(await correct(session, 1)).toEqual({ outcome: "published", revision: 2 });
    await waitUntil("seen", async () => (await publicScore(app.url)).revision === 2);
    const reached = primary.ask("SELECT pg_current_wal_lsn()");
    await waitUntil("repeated", async () => {
      return standby.ask(`SELECT pg_last_wal_replay_lsn() >= '${reached}'`) === "t";
    });
    const before = await lookAtRest(app.url, GAMES);

    network.losePackets(network.machines[0]);
    const lostAt = Date.now();
    await expect(correct(session, 2)).rejects.toThrow('"code":"database_unavailable"');
    console.log(`The editor is told so after ${Date.now() - lostAt} ms.`);
    expect(await readiness(app.url)).toBe("the database does not answer");
    const during = await look(app.url, GAMES);
    console.log(`Packets lost: ${summarise(during)}`);
    expect(findFaults(during, before)).toEqual([]);
    expect(await publicScore(app.url)).toEqual({ score: scoreAt(2), revision: 2 });

    standby.promote();
    network.giveTo(network.machines[1]);
    const givenAt = Date.now();
    await waitUntil("ready", async () => (await readiness(app.url)) === "ready");
    console.log(`Ready ${Date.now() - givenAt} ms after the other machine took over.`);
    expect(findFaults(await look(app.url, GAMES), before)).toEqual([]);
    // The same session, on the other machine.
    expect(await correct(session, 2)).toEqual({ outcome: "published", revision: 3 });
    await waitUntil("seen", async () => (await publicScore(app.url)).revision === 3);
    expect((await publicScore(app.url)).score).toBe(scoreAt(3));
  });
});
