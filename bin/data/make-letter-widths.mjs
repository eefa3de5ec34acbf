// Writes how wide each letter of the pictures' typefaces is, so that a picture can be laid out without reading
// fonts. Run after an update of @fontsource/inter or @fontsource/source-serif-4:
// `npm run make-letter-widths`, or with the path of another file.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { FACES, openFaces } from "../../lib/api/typefaces.mjs";

const OUT =
  process.argv[2] ?? join(import.meta.dirname, "../../components/pictures/letter-widths.json");
/** Marks stand on the letter before, and spaces of other widths are written as plain ones (letters.ts). */
const LEFT_OUT = /[\p{M}\u2000-\u200f]/u;
/** What is looked at for pairs that are set closer: titles and numbers are large. */
const PAIRED = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.,’–"];

const faces = openFaces();
const tables = Object.fromEntries(
  FACES.map((face) => {
    const fonts = faces(face);
    const fontOf = (code) => fonts.find((font) => font.hasGlyphForCodePoint(code));
    const letters = [...new Set(fonts.flatMap(({ characterSet }) => characterSet))]
      .filter((code) => code >= 0x20 && fontOf(code) && !LEFT_OUT.test(String.fromCodePoint(code)))
      .sort((a, b) => a - b)
      .map((code) => String.fromCodePoint(code));
    const widths = letters.map((letter) => {
      const code = letter.codePointAt(0);
      const font = fontOf(code);
      return perMille(font, font.glyphForCodePoint(code).advanceWidth);
    });
    return [face, { letters: letters.join(""), widths, ...pairsOf(face, fonts[0]) }];
  }),
);
writeFileSync(OUT, `${JSON.stringify(tables)}\n`);

function perMille({ unitsPerEm }, units) {
  return Math.round((units * 1000) / unitsPerEm);
}

function pairsOf(face, font) {
  if (face !== "serif") return { pairs: "", closer: [] };
  const pairs = [];
  const closer = [];
  for (const first of PAIRED) {
    for (const second of PAIRED) {
      const { glyphs, positions } = font.layout(first + second);
      const units = glyphs.length === 2 ? positions[0].xAdvance - glyphs[0].advanceWidth : 0;
      if (units === 0) continue;
      pairs.push(first + second);
      closer.push(perMille(font, units));
    }
  }
  return { pairs: pairs.join(""), closer };
}
