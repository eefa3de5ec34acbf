#!/usr/bin/env bash
# htmlparser2 10.1.0 (12.0.0 does the same): where a closing tag has white space before its ">" ("</td >", which HTML allows), the parser's
# endIndex in onclosetag is the white space and not the ">", and the text after it is said to start with that ">". One would
# have guessed that the piece from startIndex to endIndex is the whole tag, as it is for "</td>" and for an opening
# tag with such white space, and that pieces never overlap. Seen: whoever cuts elements out of a document by these positions
# leaves a ">" behind.
# Exits with 1 when that is not so any more.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent htmlparser2@10.1.0
cat >seen.mjs <<'JS'
import { Parser } from "htmlparser2";

function piecesOf(html) {
  const pieces = [];
  const note = (what) => pieces.push([what, html.slice(parser.startIndex, parser.endIndex + 1)]);
  const parser = new Parser({
    onopentag: () => note("opening tag"),
    ontext: () => note("text"),
    onclosetag: () => note("closing tag"),
  });
  parser.end(html);
  return pieces;
}

const [plain, spaced] = ["<td >51 kg</td>!", "<td >51 kg</td >!"].map((html) => {
  const pieces = piecesOf(html);
  console.log(html, JSON.stringify(pieces));
  return pieces.map(([, piece]) => piece).join("|");
});
process.exit(plain === "<td >|51 kg|</td>|!" && spaced === "<td >|51 kg|</td |>!" ? 0 : 1);
JS
node seen.mjs
