#!/usr/bin/env bash
# libsql 0.5.29 (Node): a prepared write that meets another connection's lock (SQLITE_BUSY) is not reset.
# One would have guessed that a statement that failed is over, as with better-sqlite3, whose interface
# libsql has. Seen: it stays in progress until the statement is collected as garbage, and until then a
# COMMIT of the same connection fails ("cannot commit transaction - SQL statements in progress"), though the lock
# is long free. Exits with 1 when that is not so any more.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact libsql@0.5.29
cat >try.js <<'JS'
const Database = require("libsql");
const db = new Database("a.db");
db.exec("PRAGMA journal_mode = WAL; PRAGMA busy_timeout = 0; CREATE TABLE a (t TEXT)");
const other = new Database("a.db");
other.exec("BEGIN IMMEDIATE");
const write = db.prepare("INSERT INTO a VALUES (?) RETURNING t");
try {
  write.all(["first"]);
} catch (error) {
  console.log("while the other has the lock:", error.code);
}
other.exec("COMMIT");
db.exec("BEGIN IMMEDIATE; INSERT INTO a VALUES ('second')");
try {
  db.exec("COMMIT");
  console.log("the commit went through: the finding does not hold any more");
  process.exitCode = 1;
} catch (error) {
  console.log("when the lock is free:", error.message);
  process.exitCode = /in progress/.test(error.message) ? 0 : 1;
}
JS
node try.js
