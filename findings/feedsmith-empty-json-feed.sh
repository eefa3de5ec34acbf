#!/usr/bin/env bash
# feedsmith 3.0.1: a JSON Feed in which nothing has happened yet (items: []) is written without the member "items", in
# strict mode too. One would have guessed "items": [], since JSON Feed 1.1 demands the member ("items (required,
# array)"). Seen: a reader that follows the specification, feed.items.length, fails with a TypeError.
# Exits with 1 when that is not so any more.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent feedsmith@3.0.1
cat >seen.mjs <<'JS'
import { generateJsonFeed } from "feedsmith";

const feed = (items) => generateJsonFeed({ title: "Places", items }, { strict: true });
const one = feed([{ id: "1", content_text: "Won." }]);
const none = feed([]);
console.log("with an item:", JSON.stringify(one));
console.log("without one: ", JSON.stringify(none));
process.exit(Array.isArray(one.items) && !("items" in none) ? 0 : 1);
JS
node seen.mjs
