#!/usr/bin/env bash
# feedsmith 3.0.1 (read back with @xmldom/xmldom 0.9.8): a title that holds "&" is written into a CDATA section
# with line ends and spaces around it. One would have guessed that what is read back is what was written, as
# it is for a title without "&". Seen: the element's text begins and ends with white space that is part of an Atom
# title of type text, so a reader that does not trim has other words than the writer gave.
# Exits with 1 when that is not so any more.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent feedsmith@3.0.1 @xmldom/xmldom@0.9.8
cat >seen.mjs <<'JS'
import { DOMParser } from "@xmldom/xmldom";
import { generateAtomFeed } from "feedsmith";

const titles = ["Won and lost", "Won & lost"];
const feed = generateAtomFeed({
  id: "urn:uuid:6f1d0a52-8f63-4a0e-9f6b-0d8a5f5b7a11",
  title: { value: "Places", type: "text" },
  updated: new Date("2024-06-02T00:00:00Z"),
  entries: titles.map((title, index) => ({
    id: `urn:uuid:6f1d0a52-8f63-4a0e-9f6b-0d8a5f5b7a1${index + 2}`,
    title: { value: title, type: "text" },
    updated: new Date("2024-06-02T00:00:00Z"),
  })),
});
const read = [...new DOMParser().parseFromString(feed, "text/xml").getElementsByTagName("entry")].map(
  (entry) => entry.getElementsByTagName("title")[0].textContent,
);
for (const [index, title] of titles.entries()) {
  console.log(JSON.stringify(title), "is read back as", JSON.stringify(read[index]));
}
const [plain, padded] = read;
process.exit(plain === titles[0] && padded !== titles[1] && padded.trim() === titles[1] ? 0 : 1);
JS
node seen.mjs
