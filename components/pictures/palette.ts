import type { PictureTheme } from "@/lib/record/pictures";

/** The colours of a picture: those of the pages (app/globals.css), which a file that leaves the site cannot ask. */
export interface Palette {
  paper: string;
  ink: string;
  soft: string;
  line: string;
  faint: string;
  won: string;
  wonInk: string;
  /** Corners of a ring. */
  red: string;
  blue: string;
}

export const PALETTES: Readonly<Record<PictureTheme, Palette>> = {
  light: {
    paper: "#fbfaf6",
    ink: "#16150f",
    soft: "#5d5a50",
    line: "#dedacd",
    faint: "#efece2",
    won: "#00707f",
    wonInk: "#ffffff",
    red: "#b3261e",
    blue: "#1f5fae",
  },
  dark: {
    paper: "#131416",
    ink: "#edebe4",
    soft: "#a3a097",
    line: "#33353a",
    faint: "#1e2024",
    won: "#35b6c6",
    wonInk: "#071416",
    red: "#f08379",
    blue: "#78aef0",
  },
};

/** `part` of a colour (0 … 1) on another, both `#rrggbb`. */
export function mixed(colour: string, part: number, ground: string): string {
  const channel = (of: string, at: number) => Number.parseInt(of.slice(at, at + 2), 16);
  const channels = [1, 3, 5].map((at) =>
    Math.round(channel(colour, at) * part + channel(ground, at) * (1 - part))
      .toString(16)
      .padStart(2, "0"),
  );
  return `#${channels.join("")}`;
}

/** The stripes of what is not certain or not given. */
export function stripeOf({ ink, paper }: Palette): string {
  return mixed(ink, 0.3, paper);
}
