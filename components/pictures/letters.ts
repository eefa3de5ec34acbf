/**
 * How much room a text takes in a picture. The widths come from the typefaces themselves
 * (`npm run make-letter-widths`), so that a picture is laid out without reading fonts.
 */
import tables from "./letter-widths.json";
import type { Face, Run } from "./mark";

interface FaceTable {
  letters: string;
  /** Of each letter, in thousandths of the size. */
  widths: readonly number[];
  /** Pairs of letters that are set closer or wider, two letters each. */
  pairs: string;
  closer: readonly number[];
}

interface FaceWidths {
  widthOf: ReadonlyMap<string, number>;
  closer: ReadonlyMap<string, number>;
}

function widthsOf({ letters, widths, pairs, closer }: FaceTable): FaceWidths {
  return {
    widthOf: new Map([...letters].map((letter, index) => [letter, widths[index] ?? 0])),
    closer: new Map(closer.map((by, index) => [pairs.slice(2 * index, 2 * index + 2), by])),
  };
}

const FACES: Readonly<Record<Face, FaceWidths>> = {
  regular: widthsOf(tables.regular),
  bold: widthsOf(tables.bold),
  serif: widthsOf(tables.serif),
};

/** About the width of a letter that no typeface has. */
const UNKNOWN_WIDTH = 600;

/** Spaces of other widths; not every font has them. */
const OTHER_SPACES = /[\u2000-\u200a\u202f]/g;
/** What no file of letters should hold: XML forbids most of it. */
const NOT_PRINTED = /[\p{Cc}\u200b-\u200f\ufffe\uffff]|\p{Cs}/gu;

/** A text as pictures write it: letters with their marks in one, spaces plain. */
export function plain(text: string): string {
  return text.normalize("NFC").replace(OTHER_SPACES, " ").replace(NOT_PRINTED, "");
}

/** Where each letter of a text starts, in thousandths of its size, and where the last one ends. */
export function positions(text: string, face: Face): { starts: number[]; end: number } {
  const { widthOf, closer } = FACES[face];
  const starts: number[] = [];
  let end = 0;
  let before = "";
  for (const letter of text) {
    end += closer.get(before + letter) ?? 0;
    starts.push(end);
    end += widthOf.get(letter) ?? UNKNOWN_WIDTH;
    before = letter;
  }
  return { starts, end };
}

/**
 * Room for fonts of the reader's own: an SVG has the letters as text, and the next best font may be
 * wider than ours.
 */
const SPARE = 1.05;

/** The room that a text takes, in pixels. */
export function textWidth(text: string, face: Face, size: number): number {
  return (positions(plain(text), face).end * size * SPARE) / 1000;
}

/** The room that runs take one after the other, in pixels. */
export function runsWidth(runs: readonly Run[]): number {
  return runs.reduce((sum, { text, face, size }) => sum + textWidth(text, face, size), 0);
}

/** After a space, and in an address after the signs that part it. */
const BREAKS = /(?<=[\s/?&])(?=[^\s/?&])/;

/** The text in lines that are at most so wide; what has no place to break stays whole. */
export function wrapped(text: string, face: Face, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(BREAKS)) {
    if (line !== "" && textWidth((line + word).trimEnd(), face, size) > width) {
      lines.push(line.trimEnd());
      line = word;
    } else line += word;
  }
  return [...lines, line.trimEnd()];
}

/** The largest of some sizes at which a text takes at most so many lines; else the last. */
export function fittingSize(
  text: string,
  face: Face,
  { sizes, width, lines }: { sizes: readonly number[]; width: number; lines: number },
): number {
  const fits = (size: number) => {
    const found = wrapped(text, face, size, width);
    return found.length <= lines && found.every((each) => textWidth(each, face, size) <= width);
  };
  return sizes.find(fits) ?? sizes.at(-1) ?? 0;
}
