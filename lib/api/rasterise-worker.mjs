// Draws pictures as PNG in a thread of its own: reading fonts and drawing take longer than a server that
// answers others meanwhile may be held up. Plain JavaScript, since Node starts it as it stands.
import { parentPort } from "node:worker_threads";
import { Resvg } from "@resvg/resvg-js";
import { openFaces } from "./typefaces.mjs";

const fontsOf = openFaces();
/** Outlines by the id of their letter, 1000 high, as far as they were asked for. @type {Map<string, string>} */
const outlines = new Map();

/** The outline of a letter; of one that no font has, its box. */
function outlineOf({ id, face, codePoint }) {
  const known = outlines.get(id);
  if (known !== undefined) return known;
  const fonts = fontsOf(face);
  const font = fonts.find((each) => each.hasGlyphForCodePoint(codePoint)) ?? fonts[0];
  const scale = 1000 / font.unitsPerEm;
  const d = font.glyphForCodePoint(codePoint).path.scale(scale, -scale).toSVG();
  outlines.set(id, d);
  return d;
}

parentPort.on("message", ({ number, svg, letters, mark, scale }) => {
  try {
    const paths = letters.map((letter) => `<path id="${letter.id}" d="${outlineOf(letter)}"/>`);
    const whole = svg.replace(mark, `<defs>${paths.join("")}</defs>`);
    const image = new Resvg(whole, {
      fitTo: { mode: "zoom", value: scale },
      font: { loadSystemFonts: false },
    }).render();
    parentPort.postMessage({ number, png: image.asPng() });
  } catch (error) {
    parentPort.postMessage({ number, error: String(error) });
  }
});
