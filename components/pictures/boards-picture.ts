import { spotlightWords } from "@/lib/i18n/spotlight-sentence";
import type { Words } from "@/lib/i18n/words";
import { isHolding } from "@/lib/qualification/ledger";
import type { Nation, Tournament } from "@/lib/record/games-rows";
import {
  type Board,
  type BoardRow,
  isClosedTo,
  spotlight,
  tournamentBoards,
} from "@/lib/record/spotlight";
import type { PlaceRow } from "@/lib/record/tables/quota-places-table";
import { tournamentText } from "./draw-picture";
import { framed, type PictureContext } from "./framed";
import { runsWidth, textWidth } from "./letters";
import { type Mark, moved, type Part, type Picture } from "./mark";

const WIDTH = 1000;
const GAP = 44;

/** The places of a tournament by weight; `nation`: whose are lit. */
export function boardsPicture(
  context: PictureContext,
  tournament: Tournament,
  nation: Nation | null,
): Picture {
  const { words, record } = context;
  const place = tournamentText(words, record, tournament);
  const lit = nation ? spotlight(record, nation.noc, tournament.id) : null;
  const said = lit && spotlightWords(words, lit);
  const boards = lit?.boards ?? tournamentBoards(record, tournament.id, null);
  const isLit = lit !== null && !isClosedTo(lit);
  return framed(context, {
    title: said?.headline ?? place,
    ...(said ? { lead: said.sentence } : {}),
    description: [place, said?.sentence ?? "", ...boards.map((board) => boardText(words, board))]
      .filter((text) => text !== "")
      .join(" "),
    to: (links) =>
      nation
        ? links.home({ noc: nation.noc, tournament: tournament.id })
        : links.tournament(tournament.id),
    width: WIDTH,
    body: boardsPart(context, boards, isLit ? nation : null, {
      width: WIDTH,
      gap: GAP,
      chip: CHIP,
    }),
  });
}

/** The NOCs of a board by weight, in words. */
function boardText({ t, names }: Words, { gender, total, rows }: Board): string {
  const places = t("spotlight.places", { gender, count: total });
  const won = rows.map(({ category, places: each }) => {
    const nocs = each.map(({ noc }) => noc).join(", ");
    return `${names.weight(category)}: ${nocs === "" ? "–" : nocs}`;
  });
  return `${total} ${places}. ${won.join("; ")}.`;
}

interface ChipSize {
  width: number;
  height: number;
  gap: number;
  text: number;
}

const CHIP: ChipSize = { width: 42, height: 24, gap: 4, text: 12 };

interface BoardsLook {
  width: number;
  gap: number;
  chip: ChipSize;
}

/** Men's and women's board side by side. */
export function boardsPart(
  context: PictureContext,
  boards: readonly Board[],
  nation: Nation | null,
  { width, gap, chip }: BoardsLook,
): Part {
  const each = (width - gap * (boards.length - 1)) / boards.length;
  const parts = boards.map((board) => boardPart(context, board, nation, { width: each, chip }));
  return {
    marks: parts.flatMap(({ marks }, index) => moved(marks, index * (each + gap), 0)),
    height: Math.max(0, ...parts.map(({ height }) => height)),
  };
}

function boardPart(
  { words: { t, names }, palette }: PictureContext,
  board: Board,
  nation: Nation | null,
  { width, chip }: { width: number; chip: ChipSize },
): Part {
  const open = board.rows.reduce((sum, row) => sum + (row.open ?? 0), 0);
  const count = { text: `${board.total} `, size: 26, face: "serif", fill: palette.ink } as const;
  const what = {
    text: t("spotlight.places", { gender: board.gender, count: board.total }),
    size: 14,
    face: "bold",
    fill: palette.ink,
  } as const;
  const end = runsWidth([count, what]);
  const marks: Mark[] = [{ kind: "text", ...count, x: 0, y: 22, more: [what] }];
  if (nation) {
    const text = `${names.nation(nation)} ${board.won}`;
    const size = 14;
    if (end + 12 + textWidth(text, "bold", size) <= width) {
      marks.push({
        kind: "text",
        text,
        x: width,
        y: 22,
        size,
        face: "bold",
        fill: palette.won,
        anchor: "end",
      });
    }
  } else if (open > 0) {
    const text = t("spotlight.open", { count: open });
    marks.push({
      kind: "text",
      text,
      x: width,
      y: 22,
      size: 13,
      face: "regular",
      fill: palette.soft,
      anchor: "end",
    });
  }
  marks.push({ kind: "line", from: [0, 32], to: [width, 32], stroke: palette.ink, strokeWidth: 2 });
  const labels = board.rows.map(({ category }) => names.weight(category));
  const labelWidth =
    10 + Math.max(0, ...labels.map((label) => textWidth(label, "bold", chip.text + 1)));
  const own = nation ? board.rows.map((row) => ownBoxer(row, nation)?.boxer ?? "–") : [];
  const ownWidth = Math.max(0, ...own.map((name) => 12 + textWidth(name, "bold", chip.text + 1)));
  const perLine = Math.max(
    1,
    Math.floor((width - labelWidth - ownWidth + chip.gap) / (chip.width + chip.gap)),
  );
  let y = 32;
  for (const [index, row] of board.rows.entries()) {
    const count = row.places.length + (row.open ?? 0);
    const lines = Math.max(1, Math.ceil(count / perLine));
    const height = lines * (chip.height + chip.gap) + 6;
    const baseline = y + 5 + chip.height / 2 + chip.text * 0.36;
    const text = { y: baseline, size: chip.text + 1 } as const;
    marks.push({
      kind: "text",
      text: labels[index] ?? "",
      x: 0,
      face: "bold",
      fill: palette.ink,
      ...text,
    });
    if (row.open === null) {
      marks.push({
        kind: "text",
        text: t("words.notPublished"),
        x: labelWidth,
        face: "regular",
        fill: palette.soft,
        ...text,
      });
    }
    for (let at = 0; at < count; at += 1) {
      const x = labelWidth + (at % perLine) * (chip.width + chip.gap);
      const top = y + 5 + Math.floor(at / perLine) * (chip.height + chip.gap);
      marks.push(...chipMarks(palette, { x, y: top, chip }, row.places[at] ?? null, nation));
    }
    if (nation) {
      const name = own[index] ?? "–";
      const isNone = name === "–";
      marks.push({
        kind: "text",
        text: name,
        x: width,
        anchor: "end",
        face: isNone ? "regular" : "bold",
        fill: isNone ? palette.soft : palette.ink,
        ...text,
      });
    }
    y += height;
    marks.push({ kind: "line", from: [0, y], to: [width, y], stroke: palette.line });
  }
  return { marks, height: y + 1 };
}

function ownBoxer({ places }: BoardRow, nation: Nation): PlaceRow | undefined {
  return places.find(({ noc }) => noc === nation.noc);
}

/** A place: its NOC on a chip, struck out where it was given up; `null`: nobody has won it. */
function chipMarks(
  palette: PictureContext["palette"],
  { x, y, chip }: { x: number; y: number; chip: ChipSize },
  place: PlaceRow | null,
  nation: Nation | null,
): Mark[] {
  const { width, height } = chip;
  const box = { kind: "rect", x, y, width, height, radius: 3 } as const;
  if (!place)
    return [
      {
        ...box,
        x: x + 0.5,
        y: y + 0.5,
        width: width - 1,
        height: height - 1,
        fill: "none",
        stroke: palette.soft,
        dash: "3 3",
      },
    ];
  const isLit = place.noc === nation?.noc;
  const fill = isLit ? palette.wonInk : palette.ink;
  const middle = x + width / 2;
  return [
    { ...box, fill: isLit ? palette.won : palette.faint },
    {
      kind: "text",
      text: place.noc,
      x: middle,
      y: y + height / 2 + chip.text * 0.36,
      size: chip.text,
      face: isLit ? "bold" : "regular",
      fill,
      anchor: "middle",
    },
    ...(isHolding(place.status)
      ? []
      : [
          {
            kind: "line",
            from: [x + 6, y + height / 2],
            to: [x + width - 6, y + height / 2],
            stroke: fill,
          } as const,
        ]),
  ];
}
