#!/usr/bin/env bash
# @libsql/client 0.17.4 on a file (and so @prisma/adapter-libsql 7.10, which is made of it): a transaction
# takes the client's connection with it, and what comes after runs on a new one. One would have guessed
# that a client is one connection, or that each gets the same settings. Seen: what PRAGMAs set for the
# connection (here busy_timeout) is gone after the first transaction, without a word. Exits with 1 when
# that is not so any more.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact @libsql/client@0.17.4
cat >try.js <<'JS'
const { createClient } = require("@libsql/client");
const setting = async (client) => {
  const { rows } = await client.execute("PRAGMA busy_timeout");
  return Number(rows[0].timeout);
};
(async () => {
  const client = createClient({ url: "file:a.db" });
  await client.execute("PRAGMA busy_timeout = 4321");
  const before = await setting(client);
  const transaction = await client.transaction("deferred");
  await transaction.commit();
  const after = await setting(client);
  console.log({ before, after });
  process.exitCode = before === 4321 && after !== 4321 ? 0 : 1;
})();
JS
node try.js
