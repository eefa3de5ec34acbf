import { statSync } from "node:fs";
import { join } from "node:path";
import { makePostgresDatabase } from "@/bin/database/make-postgres-database";
import { correct, editorOf, GAMES, publicScore, scoreAt } from "../support/corrected-bout";
import { startOwnApp } from "../support/own-app";
import { OwnCluster, whyNoCluster } from "./own-cluster";
import { waitUntil } from "./public-eye";

// More than own-app.ts allows.
jest.setTimeout(600_000);

const missing = whyNoCluster();
if (missing) console.log(`Skipped: a restore into PostgreSQL: ${missing}.`);

/** What is published after the backup was taken, and lost with the database. */
const AFTERWARDS = 5;

test.each(["SQLite", ...(missing ? [] : ["PostgreSQL"])])(
  "from yesterday's backup, on %s: what it has is back, what came after it is lost, and no more",
  async (name) => {
    const cluster = name === "PostgreSQL" ? await OwnCluster.make() : null;
    const databaseOf = async () =>
      cluster ? (await makePostgresDatabase(cluster.url)).env.databaseUrl : "";
    const databaseUrl = await databaseOf();
    const app = await startOwnApp(GAMES, { databaseUrl });
    try {
      const file = join(app.dataDir, "yesterday.jsonl.gz");
      const session = await editorOf(
        app.url,
        databaseUrl || `file:${join(app.dataDir, "qualified.db")}`,
      );
      let revision = 1;
      const publishOne = async () => {
        await correct(session, revision);
        revision += 1;
      };
      for (let each = 0; each < AFTERWARDS; each++) await publishOne();
      const takingBegan = Date.now();
      await app.run("backup", file, "--with-people");
      const taking = Date.now() - takingBegan;
      const kept = revision;
      for (let each = 0; each < AFTERWARDS; each++) await publishOne();

      // The database is gone: a new machine, and the file.
      await app.stop();
      const began = Date.now();
      const restored = await startOwnApp(GAMES, { databaseUrl: await databaseOf(), backup: file });
      try {
        await waitUntil("served", async () => (await fetch(`${restored.url}/readyz`)).ok);
        const took = Date.now() - began;
        expect(await publicScore(restored.url)).toEqual({ score: scoreAt(kept), revision: kept });
        console.log(
          `${name}: ${Math.ceil(statSync(file).size / 1024)} kB taken in ${(taking / 1000).toFixed(1)} s; ` +
            `restored and served in ${(took / 1000).toFixed(1)} s; lost ${revision - kept} of ${revision - 1} revisions: those after the backup`,
        );
      } finally {
        await restored.remove();
      }
    } finally {
      await app.remove();
      cluster?.remove();
    }
  },
);
