/** What pictures are made of: marks with plain numbers, in pixels from the upper left corner. */

/** Inter, Inter semibold, and Source Serif semibold for titles and large numbers. */
export type Face = "regular" | "bold" | "serif";

/** Letters in one style. */
export interface Run {
  text: string;
  /** In pixels. */
  size: number;
  face: Face;
  fill: string;
}

export interface TextMark extends Run {
  kind: "text";
  x: number;
  /** Of the line that letters stand on. */
  y: number;
  /** What follows on the line in other styles. */
  more?: readonly Run[];
  /** Which end of the text `x` is; the start if nothing is said. */
  anchor?: "start" | "middle" | "end";
  /** Colour around the letters, where they cross lines. */
  halo?: string;
}

/** How the outline of a shape is drawn. */
interface Stroke {
  stroke?: string;
  strokeWidth?: number;
  dash?: string;
}

export interface RectMark extends Stroke {
  kind: "rect";
  x: number;
  y: number;
  width: number;
  height: number;
  /** A colour, or `hatch`: stripes. */
  fill: string;
  /** Of the corners. */
  radius?: number;
}

export interface PathMark extends Stroke {
  kind: "path";
  /** In pixels from `x`, `y`. */
  d: string;
  x: number;
  y: number;
  fill: string;
}

interface LineMark extends Stroke {
  kind: "line";
  from: readonly [x: number, y: number];
  to: readonly [x: number, y: number];
}

/** Marks that are drawn from `x`, `y`, larger or smaller. */
export interface GroupMark {
  kind: "group";
  x: number;
  y: number;
  scale: number;
  marks: readonly Mark[];
}

export type Mark = TextMark | RectMark | PathMark | LineMark | GroupMark;

/** The fill of what is not certain or not given: stripes. */
export const HATCH = "hatch";

/** A part of a picture, as high as it is. */
export interface Part {
  marks: readonly Mark[];
  height: number;
}

export interface Picture {
  width: number;
  height: number;
  title: string;
  /** What it shows, in words. */
  description: string;
  paper: string;
  /** The stripes of {@link HATCH}. */
  stripe: string;
  marks: readonly Mark[];
}

/** The marks of a part that was drawn from 0, 0, elsewhere. */
export function moved(marks: readonly Mark[], right: number, down: number): Mark[] {
  return marks.map((mark) =>
    mark.kind === "line"
      ? {
          ...mark,
          from: [mark.from[0] + right, mark.from[1] + down],
          to: [mark.to[0] + right, mark.to[1] + down],
        }
      : { ...mark, x: mark.x + right, y: mark.y + down },
  );
}
