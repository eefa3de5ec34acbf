import { roadText } from "@/components/qualification/nation/road-words";
import type { Nation } from "@/lib/record/games-rows";
import { nationRoad, type RoadAttempt, type RoadRow } from "@/lib/record/nation-road";
import { BEAD, boutBead } from "./bout-bead";
import { framed, type PictureContext } from "./framed";
import { fittingSize, textWidth, wrapped } from "./letters";
import { type Mark, moved, type Part, type Picture, type TextMark } from "./mark";

const WIDTH = 1000;
const HEAD = 34;
const ROW = 52;
/** For a name, on two lines at most. */
const NAME_WIDTH = 190;
const GAP = 18;
const NAME_SIZES = [15, 14, 13, 12, 11];
const SMALL = 12;

/** A nation's attempts, tournament by tournament, as a picture; `null`: none is known. */
export function nationRoadPicture(context: PictureContext, nation: Nation): Picture | null {
  const { words, record } = context;
  const { t, names } = words;
  const road = nationRoad(record, nation.noc);
  if (road.attempts === 0) return null;
  const given = road.rows.some((row) => row.given.length > 0) ? [t("nationRoad.given")] : [];
  const heads = [...road.tournaments.map((each) => names.tournamentShort(each)), ...given];
  const labels = road.rows.map(({ category }) => names.categoryShort(category));
  const nameAt = Math.max(...labels.map((label) => textWidth(label, "regular", SMALL))) + GAP;
  const left = nameAt + NAME_WIDTH;
  const columns = { nameAt, left, wide: (WIDTH - left) / heads.length, count: heads.length };
  const key = keyPart(context);
  const top = key.height + HEAD;
  const marks: Mark[] = [...key.marks];
  for (const [index, head] of heads.entries()) {
    marks.push({
      ...small(context, head),
      face: "bold",
      x: left + index * columns.wide,
      y: top - 10,
    });
  }
  for (const [index, row] of road.rows.entries()) {
    marks.push(...moved(rowMarks(context, row, columns), 0, top + index * ROW));
  }
  const text = roadText(words, nation, road);
  return framed(context, {
    title: t("picture.of", {
      title: `${names.nation(nation)}: ${t("nationRoad.title")}`,
      games: names.games(record.games),
    }),
    lead: text,
    description: text,
    to: (links) => `${links.nation(nation.noc)}#road`,
    width: WIDTH,
    body: { marks, height: top + road.rows.length * ROW },
  });
}

/** What the beads mean, on as many lines as it takes. */
function keyPart(context: PictureContext): Part {
  const { words, palette } = context;
  const marks: Mark[] = [];
  let x = 0;
  let y = BEAD / 2;
  for (const mark of ["place", "won", "short", "lost", "unknown"] as const) {
    const label = words.t(`nationRoad.mark.${mark}`);
    const width = BEAD + 4 + textWidth(label, "regular", SMALL) + GAP;
    if (x > 0 && x + width > WIDTH) {
      x = 0;
      y += BEAD;
    }
    marks.push(...moved(boutBead(mark, palette), x + BEAD / 2, y), {
      ...small(context, label),
      x: x + BEAD + 4,
      y: y + 4,
    });
    x += width;
  }
  return { marks, height: y + BEAD / 2 };
}

/** Where the columns stand, in pixels. */
interface Columns {
  nameAt: number;
  left: number;
  wide: number;
  count: number;
}

function rowMarks(
  context: PictureContext,
  { category, boxer, attempts, given }: RoadRow,
  { nameAt, left, wide, count }: Columns,
): Mark[] {
  const { words, palette } = context;
  const name = words.names.boxer(boxer);
  const room = NAME_WIDTH - GAP;
  const size = fittingSize(name, "bold", { sizes: NAME_SIZES, width: room, lines: 2 });
  const lines = wrapped(name, "bold", size, room);
  const marks: Mark[] = [
    { kind: "line", from: [0, 0], to: [WIDTH, 0], stroke: palette.line },
    { ...small(context, words.names.categoryShort(category)), x: 0, y: 31 },
    ...lines.map((text, line): Mark => {
      const y = lines.length > 1 ? 24 + line * (size + 2) : 31;
      return { kind: "text", text, x: nameAt, y, size, face: "bold", fill: palette.ink };
    }),
  ];
  for (const [index, attempt] of attempts.entries()) {
    if (attempt) marks.push(...moved(attemptMarks(context, attempt, wide), left + index * wide, 0));
  }
  const [first] = given;
  if (first) {
    const said = words.t("nationRoad.end.given");
    marks.push({ ...small(context, said), x: left + (count - 1) * wide, y: 31 });
  }
  return marks;
}

/** Beads on a string, and below them how it ended. */
function attemptMarks(context: PictureContext, { bouts, end }: RoadAttempt, wide: number): Mark[] {
  const { words, palette } = context;
  const y = bouts.length > 0 ? 16 : 12;
  const step = Math.min(BEAD, (wide - GAP) / Math.max(1, bouts.length));
  const at = (index: number) => BEAD / 2 - 3 + index * step;
  const said: Pick<TextMark, "face" | "fill"> =
    end === "place"
      ? { face: "bold", fill: palette.won }
      : end === "oneWinShort"
        ? { face: "bold", fill: palette.ink }
        : { face: "regular", fill: palette.soft };
  return [
    ...(bouts.length > 1
      ? [
          {
            kind: "line",
            from: [at(0), y],
            to: [at(bouts.length - 1), y],
            stroke: palette.soft,
          } as const,
        ]
      : []),
    ...bouts.flatMap(({ mark }, index) => moved(boutBead(mark, palette), at(index), y)),
    {
      ...small(context, words.t(`nationRoad.end.${end}`)),
      ...said,
      x: 0,
      y: bouts.length > 0 ? 43 : 31,
    },
  ];
}

function small({ palette }: PictureContext, text: string): Omit<TextMark, "x" | "y"> {
  return { kind: "text", text, size: SMALL, face: "regular", fill: palette.soft };
}
