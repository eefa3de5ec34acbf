// The typefaces of pictures as they lie in the packages: a family and weight is a file for each script. Plain
// JavaScript, since a worker thread runs it as it stands.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { create } from "fontkit";

/** @typedef {"regular" | "bold" | "serif"} Face */

const FILES = {
  regular: ["@fontsource/inter", "inter", 400],
  bold: ["@fontsource/inter", "inter", 600],
  serif: ["@fontsource/source-serif-4", "source-serif-4", 600],
};

/** @type {readonly Face[]} */
export const FACES = /** @type {Face[]} */ (Object.keys(FILES));

/** Of Kazakh letters ұ and і are in `cyrillic`, the others in `cyrillic-ext`; ə and ₸ in `latin-ext`. */
const SUBSETS = ["latin", "latin-ext", "cyrillic", "cyrillic-ext", "vietnamese"];

/** Opens the fonts of a face when first asked for them, the most common letters first. */
export function openFaces() {
  const folderOf = createRequire(import.meta.url).resolve;
  /** @type {Map<Face, import("fontkit").Font[]>} */
  const opened = new Map();
  return (/** @type {Face} */ face) => {
    const known = opened.get(face);
    if (known) return known;
    const [name, file, weight] = FILES[face];
    const folder = join(folderOf(`${name}/package.json`), "../files");
    const fonts = SUBSETS.map((subset) =>
      create(readFileSync(join(folder, `${file}-${subset}-${weight}-normal.woff`))),
    );
    opened.set(face, /** @type {import("fontkit").Font[]} */ (fonts));
    return /** @type {import("fontkit").Font[]} */ (fonts);
  };
}
