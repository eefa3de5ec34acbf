/** Writes a picture as SVG: with its texts as text, or with each letter named for whoever draws it. */
import { escapeMarkup } from "@/lib/record/embeds";
import { plain, positions } from "./letters";
import {
  type Face,
  type GroupMark,
  HATCH,
  type Mark,
  type Picture,
  type Run,
  type TextMark,
} from "./mark";

/** What stands in a reader's machine for our typefaces. */
const FONTS: Readonly<Record<Face, string>> = {
  regular: `font-family="Inter, 'Inter Variable', 'Helvetica Neue', Helvetica, Arial, 'Liberation Sans', sans-serif" font-weight="400"`,
  bold: `font-family="Inter, 'Inter Variable', 'Helvetica Neue', Helvetica, Arial, 'Liberation Sans', sans-serif" font-weight="600"`,
  serif: `font-family="'Source Serif 4', 'Source Serif 4 Variable', 'Source Serif Pro', 'Times New Roman', 'Liberation Serif', serif" font-weight="600"`,
};

const STRIPES = "qualified-stripes";

/** Picture files name their own parts for readers of screens. */
const TITLE_ID = "qualified-title";
const ABOUT_ID = "qualified-about";

/** The picture as a file of its own: it asks for nothing else. */
export function writeSvg(picture: Picture): string {
  return write(picture, writeText);
}

/** A letter of a face, by the id under which its outline is asked for. */
export interface NamedLetter {
  id: string;
  face: Face;
  codePoint: number;
}

export interface SvgOfLetters {
  /** Each letter stands as a reference to an outline that is 1000 high; `{letters}` marks where they belong. */
  svg: string;
  letters: readonly NamedLetter[];
}

/** Where the outlines belong. */
export const LETTERS_HERE = '<defs id="letters"/>';

/** The picture with every letter at the place where its typeface puts it, for a program that has no fonts. */
export function writeSvgOfLetters(picture: Picture): SvgOfLetters {
  const letters = new Map<string, NamedLetter>();
  const writeRun = (run: Run, x: number, { y, halo }: TextMark) => {
    const scale = run.size / 1000;
    const text = plain(run.text);
    const { starts } = positions(text, run.face);
    const uses = [...text].map((letter, index) => {
      const codePoint = letter.codePointAt(0) ?? 0;
      const id = `${run.face}-${codePoint.toString(16)}`;
      letters.set(id, { id, face: run.face, codePoint });
      return `<use href="#${id}" x="${starts[index]}"/>`;
    });
    const at = `translate(${number(x)} ${number(y)}) scale(${scale})`;
    return `<g transform="${at}" fill="${run.fill}"${around(halo, 1 / scale)}>${uses.join("")}</g>`;
  };
  const svg = write(
    picture,
    (mark) => {
      const runs = runsOf(mark);
      const widths = runs.map(lettersWidth);
      const whole = widths.reduce((sum, each) => sum + each, 0);
      let x = mark.x - { start: 0, middle: whole / 2, end: whole }[mark.anchor ?? "start"];
      return runs
        .map((run, index) => {
          const written = writeRun(run, x, mark);
          x += widths[index] ?? 0;
          return written;
        })
        .join("");
    },
    LETTERS_HERE,
  );
  return { svg, letters: [...letters.values()] };
}

function runsOf({ text, size, face, fill, more = [] }: TextMark): readonly Run[] {
  return [{ text, size, face, fill }, ...more];
}

/** How far a run goes in our own typefaces, in pixels. */
function lettersWidth({ text, face, size }: Run): number {
  return (positions(plain(text), face).end * size) / 1000;
}

function write(
  { width, height, title, description, paper, stripe, marks }: Picture,
  textOf: (mark: TextMark) => string,
  defs = "",
): string {
  const markup = (mark: Mark): string => {
    if (mark.kind === "text") return textOf(mark);
    if (mark.kind !== "group") return shapeOf(mark);
    const at = `translate(${number(mark.x)} ${number(mark.y)}) scale(${number(mark.scale)})`;
    return `<g transform="${at}">${mark.marks.map(markup).join("")}</g>`;
  };
  const size = `width="${number(width)}" height="${number(height)}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${number(width)} ${number(height)}" role="img" aria-labelledby="${TITLE_ID} ${ABOUT_ID}">`,
    `<title id="${TITLE_ID}">${escapeMarkup(plain(title))}</title>`,
    `<desc id="${ABOUT_ID}">${escapeMarkup(plain(description))}</desc>`,
    defs,
    hasStripes(marks)
      ? `<defs><pattern id="${STRIPES}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="${paper}"/><rect width="2.5" height="6" fill="${stripe}"/></pattern></defs>`
      : "",
    `<rect width="100%" height="100%" fill="${paper}"/>`,
    ...marks.map(markup),
    "</svg>\n",
  ]
    .filter((line) => line !== "")
    .join("\n");
}

function hasStripes(marks: readonly Mark[]): boolean {
  return marks.some((mark) =>
    mark.kind === "group" ? hasStripes(mark.marks) : "fill" in mark && mark.fill === HATCH,
  );
}

function writeText(mark: TextMark): string {
  const anchor = mark.anchor && mark.anchor !== "start" ? ` text-anchor="${mark.anchor}"` : "";
  const at = `x="${number(mark.x)}" y="${number(mark.y)}"${anchor}${around(mark.halo, 1)}`;
  const more = (mark.more ?? []).map((run) => `<tspan ${styleOf(run)}>${lettersOf(run)}</tspan>`);
  return `<text ${at} ${styleOf(mark)}>${lettersOf(mark)}${more.join("")}</text>`;
}

const lettersOf = ({ text }: Run) => escapeMarkup(plain(text));

function styleOf({ size, face, fill }: Run): string {
  return `font-size="${size}" ${FONTS[face]} fill="${fill}"`;
}

/** The colour around letters; `unit`: how long a pixel is where they stand. */
function around(halo: string | undefined, unit: number): string {
  return halo
    ? ` stroke="${halo}" stroke-width="${number(4 * unit)}" stroke-linejoin="round" paint-order="stroke"`
    : "";
}

function shapeOf(mark: Exclude<Mark, TextMark | GroupMark>): string {
  const { stroke, strokeWidth = 1, dash } = mark;
  const outline =
    (stroke ? ` stroke="${stroke}" stroke-width="${strokeWidth}"` : "") +
    (dash ? ` stroke-dasharray="${dash}"` : "");
  if (mark.kind === "line") {
    const [[x1, y1], [x2, y2]] = [mark.from, mark.to].map((end) => end.map(number)) as [
      [number, number],
      [number, number],
    ];
    return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"${outline}/>`;
  }
  const fill = ` fill="${mark.fill === HATCH ? `url(#${STRIPES})` : mark.fill}"`;
  if (mark.kind === "path") {
    return `<path transform="translate(${number(mark.x)} ${number(mark.y)})" d="${mark.d}"${fill}${outline}/>`;
  }
  const { x, y, width, height, radius } = mark;
  const round = radius ? ` rx="${radius}"` : "";
  return `<rect x="${number(x)}" y="${number(y)}" width="${number(width)}" height="${number(height)}"${round}${fill}${outline}/>`;
}

/** Hundredths of a pixel are seen by nobody. */
function number(value: number): number {
  return Math.round(value * 100) / 100;
}
