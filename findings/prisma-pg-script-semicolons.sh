#!/usr/bin/env bash
# @prisma/adapter-pg 7.10.0: executeScript takes every ";" for the end of a statement, also within a text.
# One would have guessed that a script goes to PostgreSQL as it is, whose simple protocol takes several statements, as
# in the adapters for SQLite; or that texts and comments are respected. Seen, on PGlite 0.5.14, which runs the script
# itself: "unterminated quoted string", and the statements before it stay done. Migrations run through it.
# Exits with 1 when that is not so any more.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact \
  @prisma/adapter-pg@7.10.0 @electric-sql/pglite@0.5.14 @electric-sql/pglite-socket@0.2.17
cat >try.mjs <<'JS'
import { PGlite } from "@electric-sql/pglite";
import { PGLiteSocketServer } from "@electric-sql/pglite-socket";
import { PrismaPg } from "@prisma/adapter-pg";

const script =
  "create table bout (note text); insert into bout values ('Won on points; withdrew afterwards')";
const db = await PGlite.create();
await db.exec(script);
console.log("the database itself:", (await db.query("select note from bout")).rows);
await db.exec("drop table bout");

const server = new PGLiteSocketServer({ db, host: "127.0.0.1", port: 0 });
await server.start();
const [host, port] = server.getServerConn().split(":");
const login = { user: "postgres", database: "postgres", max: 1 };
const adapter = await new PrismaPg({ host, port: Number(port), ...login }).connect();
let problem = "none";
try {
  await adapter.executeScript(script);
} catch (error) {
  problem = error.cause?.originalMessage ?? error.message;
}
const [{ left }] = (await db.query("select to_regclass('bout') is not null as left")).rows;
console.log("through the adapter:", problem, "- the table before it is there:", left);
await adapter.dispose();
await server.stop();
await db.close();
process.exitCode = /unterminated/.test(problem) && left ? 0 : 1;
JS
node try.mjs
