import type { BoutMark } from "@/lib/record/nation-road";
import type { Mark, PathMark } from "./mark";
import type { Palette } from "./palette";

/** The colours of a bead; on a page they are names of its own. */
export type BeadPalette = Pick<Palette, "paper" | "ink" | "soft" | "won" | "wonInk">;

/** A bead fits into a square of this side. */
export const BEAD = 24;

const SMALL = 6;
const LARGE = 9;

/**
 * A bout of a boxer's way around 0, 0. Forms tell them apart, not colours: full is a win, a stroke through
 * it a loss, dashes an unknown result, and large is the bout that a place hung on.
 */
export function boutBead(mark: BoutMark, { paper, ink, soft, won, wonInk }: BeadPalette): Mark[] {
  switch (mark) {
    case "won":
      return [{ ...circle(SMALL), fill: ink }];
    case "place":
      return [
        { ...circle(LARGE), fill: won },
        { ...line("M-4 0.5L-1 3.5L4.5 -3"), stroke: wonInk, strokeWidth: 2 },
      ];
    case "lost":
      return [
        { ...circle(SMALL - 0.75), fill: paper, stroke: soft, strokeWidth: 1.5 },
        { ...line("M-4 4L4 -4"), stroke: soft, strokeWidth: 1.5 },
      ];
    case "short":
      return [
        { ...circle(LARGE - 1), fill: paper, stroke: won, strokeWidth: 2 },
        { ...line("M-4.5 4.5L4.5 -4.5"), stroke: ink, strokeWidth: 2 },
      ];
    case "unknown":
      return [
        { ...circle(SMALL - 0.75), fill: paper, stroke: soft, strokeWidth: 1.5, dash: "2.5 2" },
      ];
  }
}

function circle(radius: number): Omit<PathMark, "fill"> {
  const arc = `a${radius} ${radius} 0 1 0`;
  return {
    kind: "path",
    x: 0,
    y: 0,
    d: `M${-radius} 0${arc}${2 * radius} 0${arc}${-2 * radius} 0`,
  };
}

function line(d: string): PathMark {
  return { kind: "path", x: 0, y: 0, d, fill: "none" };
}
