import { gamesLinks } from "@/components/ui/links";
import { formatDay } from "@/lib/i18n/day";
import type { Words } from "@/lib/i18n/words";
import type { GamesRecord } from "@/lib/record/games-record";
import { wrapped } from "./letters";
import { type Mark, moved, type Part, type Picture, type TextMark } from "./mark";
import { type Palette, stripeOf } from "./palette";

/** What every picture is drawn with. */
export interface PictureContext {
  words: Words;
  record: GamesRecord;
  palette: Palette;
  /** What whole addresses of the site begin with. */
  origin: string;
}

/** The addresses of pages at the picture's day and revision. */
export type PinnedLinks = ReturnType<typeof gamesLinks>;

interface Framed {
  title: string;
  /** A sentence below the title. */
  lead?: string;
  /** What the picture shows, in words. */
  description: string;
  /** The page that shows the same. */
  to: (links: PinnedLinks) => string;
  /** The width that is drawn in, without the edges. */
  width: number;
  body: Part;
}

const EDGE = 32;
const TITLE_SIZE = 28;
const LEAD_SIZE = 15;
const SMALL_SIZE = 12.5;

/** A picture that can leave the site: its title, what it shows, of which day and revision, and where it is from. */
export function framed(context: PictureContext, given: Framed): Picture {
  const { palette } = context;
  const { title, lead, description, width, body } = given;
  const marks: Mark[] = [];
  let y = EDGE - 8;
  const write = (text: string, style: Pick<TextMark, "size" | "face" | "fill">, height: number) => {
    for (const line of wrapped(text, style.face, style.size, width)) {
      y += height;
      marks.push({ kind: "text", text: line, x: EDGE, y, ...style });
    }
  };
  write(title, { size: TITLE_SIZE, face: "serif", fill: palette.ink }, TITLE_SIZE * 1.15);
  if (lead) {
    y += 6;
    write(lead, { size: LEAD_SIZE, face: "regular", fill: palette.ink }, LEAD_SIZE * 1.45);
  }
  y += 24;
  marks.push(...moved(body.marks, EDGE, y));
  y += body.height + 22;
  marks.push({ kind: "line", from: [EDGE, y], to: [EDGE + width, y], stroke: palette.line });
  y += 6;
  for (const line of sourceLines(context, given.to)) {
    write(line, { size: SMALL_SIZE, face: "regular", fill: palette.soft }, SMALL_SIZE * 1.5);
  }
  return {
    width: width + 2 * EDGE,
    height: Math.ceil(y + EDGE - 8),
    title,
    description,
    paper: palette.paper,
    stripe: stripeOf(palette),
    marks,
  };
}

/** Of which day and revision the picture is, and the whole address that shows it. */
function sourceLines(
  { words: { t, locale }, record, origin }: PictureContext,
  to: Framed["to"],
): [string, string] {
  const { games, asOf, revision, publishedAt } = record;
  const pinned = gamesLinks(locale, games, { asOf, pinned: revision });
  return [
    stateLine({ t, locale }, { asOf, revision, publishedAt }),
    t("picture.source", { site: t("site.name"), url: origin + to(pinned) }),
  ];
}

/** "As of the end of 11 March 2024 · revision 3". */
export function stateLine(
  { t, locale }: Pick<Words, "t" | "locale">,
  { asOf, revision, publishedAt }: Pick<GamesRecord, "asOf" | "revision" | "publishedAt">,
): string {
  return t("picture.state", {
    isOfADay: asOf === null ? "no" : "yes",
    day: asOf === null ? "" : formatDay(locale, asOf),
    published: formatDay(locale, new Date(publishedAt)),
    revision,
  });
}
