/** Bouts in columns with the lines between them, as the page of a draw has them (components/bracket). */
import {
  boutEnd,
  type DrawColumn,
  type LineSide,
  sideOfLine,
  stateOf,
  winnerOf,
} from "@/components/bracket/draw-columns";
import { type BoutPlace, layOut, type Upper, wireOf } from "@/components/bracket/layout";
import { resultOf } from "@/lib/i18n/bout-words";
import { formatDay } from "@/lib/i18n/day";
import type { Words } from "@/lib/i18n/words";
import type { Corner } from "@/lib/qualification/vocabulary";
import type { BoutView, DrawView, SideView } from "@/lib/record/draw-view";
import type { PictureContext } from "./framed";
import { textWidth, wrapped } from "./letters";
import { type Mark, moved, type Part, type TextMark } from "./mark";
import { mixed } from "./palette";

/** Sizes in pixels: a side of a bout, the notes below it, the way to the next column. */
const SIDE = 23;
const NOTE = 14;
const GAP = 30;
const BELOW = 12;
const NAME_SIZE = 13;
const NOC_SIZE = 11.5;
const NOTE_SIZE = 11;
const INSET = 9;
const LEAST_BOX = 190;
const TITLE = 28;
/** The room for what is said of the line, right of it. */
const LINE_TEXT = 190;

/** A part with the width that it takes. */
export interface WidePart extends Part {
  width: number;
}

interface DrawingOptions {
  columns: readonly DrawColumn[];
  titles: readonly string[];
  /** The column that the qualification line stands behind; `null`: there is no line. */
  lineColumn: number | null;
  lineText: { bold: string; rest: string } | null;
  emptyText: string;
}

interface BoxSize {
  width: number;
  /** Lines of notes that each bout has room for. */
  notes: number;
}

/** How high a bout is with its notes, and what is free below. */
function slotOf({ notes }: BoxSize): number {
  return 2 * SIDE + notes * NOTE + BELOW;
}

/** The bouts of a knock-out or a box-off. */
export function drawingPart(
  context: PictureContext,
  view: DrawView,
  { columns, titles, lineColumn, lineText, emptyText }: DrawingOptions,
): WidePart {
  const { palette, words } = context;
  const { rows, places } = layOut(columns.map(({ bouts }) => bouts));
  const bouts = columns.flatMap((column) => column.bouts);
  const box = boxSize(context, bouts, view.isOver);
  const slot = slotOf(box);
  const pitch = box.width + GAP;
  const laid = columns.flatMap(({ bouts: own }, column) => {
    const lineSide = sideOfLine(column, lineColumn);
    return own.flatMap((bout) => {
      const place = places.get(bout.key);
      if (!place) return [];
      return [{ bout, place, column, lineSide, end: boutEnd(bout, place, lineSide, view.isDrawn) }];
    });
  });
  const carried = laid.flatMap(({ end, column }) =>
    column < columns.length - 1 || end.kind === "closed" || end.kind === "connected"
      ? []
      : [end.kind === "carried" && end.boxer ? pillWidth(end.boxer) : LEAST_BOX / 2],
  );
  const isLast = lineColumn === columns.length - 1;
  const right = Math.max(isLast ? LINE_TEXT : 0, ...carried.map((width) => width + 12));
  const width = columns.length * pitch + (right > 0 ? right : -GAP);
  const lineX = lineColumn === null ? null : (lineColumn + 1) * pitch - GAP / 4;
  const lines =
    lineText && lineX !== null
      ? wrapped(lineText.rest, "regular", 12, Math.max(width - lineX - 16, 80))
      : [];
  const head = lineX === null ? 0 : 20 + lines.length * 16 + 10;
  const top = head + (titles.some((title) => title !== "") ? TITLE : 6);
  const height = top + Math.max(rows, 1) * slot;
  const marks: Mark[] = [];
  if (lineX !== null && lineText) {
    const tint = mixed(palette.won, 0.08, palette.paper);
    const beyond = { x: lineX, y: 0, width: width - lineX + 12, height };
    marks.push(
      { kind: "rect", ...beyond, fill: tint },
      { kind: "line", from: [lineX, 0], to: [lineX, height], stroke: palette.won, strokeWidth: 3 },
      {
        kind: "text",
        text: lineText.bold,
        x: lineX + 12,
        y: 19,
        size: 13,
        face: "bold",
        fill: palette.won,
      },
      ...lines.map(
        (text, at): Mark => ({
          kind: "text",
          text,
          x: lineX + 12,
          y: 36 + at * 16,
          size: 12,
          face: "regular",
          fill: palette.ink,
        }),
      ),
    );
  }
  for (const [column, title] of titles.entries()) {
    const x = column * pitch + INSET;
    marks.push({
      kind: "text",
      text: title,
      x,
      y: top - 10,
      size: 13,
      face: "bold",
      fill: palette.soft,
    });
    if (columns[column]?.bouts.length === 0) {
      const size = 12;
      marks.push({
        kind: "text",
        text: emptyText,
        x,
        y: top + 16,
        size,
        face: "regular",
        fill: palette.soft,
      });
    }
  }
  // Lines below boxes.
  for (const each of laid)
    marks.push(...wayOn(context, each, { places, box, pitch, top, slot, words }));
  for (const { bout, place, column, lineSide } of laid) {
    const drawn = boutBox(context, bout, {
      upper: place.upper,
      isPlaceShown: lineSide === "after",
      isJoined: column === 0 || view.isDrawn,
      isOver: view.isOver,
      box,
    });
    marks.push(...moved(drawn, column * pitch, top + place.row * slot));
  }
  return {
    marks: marks.filter((mark) => mark.kind !== "text" || mark.text !== ""),
    height,
    width: width + (lineX === null ? 0 : 12),
  };
}

/** Bouts one after the other in as many columns as there is room for. */
export function listedBouts(context: PictureContext, view: DrawView, width: number): WidePart {
  const { unplaced: bouts, isOver } = view;
  const box = boxSize(context, bouts, isOver);
  const columns = Math.max(1, Math.floor((width + GAP) / (box.width + GAP)));
  const marks = bouts.flatMap((bout, at) => {
    const drawn = boutBox(context, bout, {
      upper: "red",
      isPlaceShown: false,
      isJoined: true,
      isOver,
      box,
    });
    const x = (at % columns) * (box.width + GAP);
    return moved(drawn, x, Math.floor(at / columns) * slotOf(box));
  });
  return { marks, height: Math.ceil(bouts.length / columns) * slotOf(box), width: box.width };
}

/** A box that no name, result or note runs out of. */
function boxSize({ words }: PictureContext, bouts: readonly BoutView[], isOver: boolean): BoxSize {
  const widths = bouts.flatMap((bout) => {
    const result = resultOf(bout);
    const resultWidth = result === "" ? 0 : textWidth(result, "bold", NAME_SIZE) + 12;
    return (["red", "blue"] as const).map((corner) => {
      const side = bout[corner];
      return INSET + nameWidth(side, words) + nocWidth(side) + resultWidth + 8;
    });
  });
  const width = Math.ceil(Math.max(LEAST_BOX, ...widths));
  const notes = Math.max(1, ...bouts.map((bout) => noteLines(words, bout, isOver, width).length));
  return { width, notes };
}

function nameOf(side: SideView, { t, names }: Words): string {
  return side.kind === "boxer" ? names.boxer(side) : t(`bracket.${side.kind}`);
}

function nameWidth(side: SideView, words: Words): number {
  return textWidth(nameOf(side, words), "bold", NAME_SIZE);
}

function nocWidth(side: SideView): number {
  return side.kind === "boxer" ? textWidth(side.noc, "bold", NOC_SIZE) + 18 : 0;
}

/** What the bout decided or would decide, when it was, and what is not known of it. */
function noteLines(words: Words, bout: BoutView, isOver: boolean, width: number): string[] {
  const notes = notesOf(words, bout, isOver);
  return notes === "" ? [] : wrapped(notes, "regular", NOTE_SIZE, width - INSET);
}

function notesOf({ t, locale }: Words, bout: BoutView, isOver: boolean): string {
  const state = stateOf(bout, isOver);
  const stake = bout.winner === null ? bout.stake : null;
  const notes = [
    bout.decides.length > 0 ? t("bracket.decides") : null,
    state ? t(`bracket.${state}`) : null,
    stake ? t(`bracket.stakeWinner.${stake.winner}`) : null,
    stake ? t(`bracket.stakeLoser.${stake.loser}`) : null,
    bout.boxedOn ? formatDay(locale, bout.boxedOn, "short") : null,
    bout.deduced ? t("deduced.mark") : null,
    bout.decision === "WP" && bout.score === null ? t("values.decision.WP") : null,
  ];
  return notes.filter((each) => each !== null).join(", ");
}

interface BoxOptions {
  upper: Upper;
  /** Whether boxers who have a place are marked. */
  isPlaceShown: boolean;
  /** Whether the way here is known, or there was none. */
  isJoined: boolean;
  isOver: boolean;
  box: BoxSize;
}

/** A bout from 0, 0: two sides, the result beside the winner, and the notes. */
function boutBox(
  { palette, words }: PictureContext,
  bout: BoutView,
  { upper, isPlaceShown, isJoined, isOver, box }: BoxOptions,
): Mark[] {
  const { width } = box;
  const lower: Corner = upper === "red" ? "blue" : "red";
  const resultIn = bout.winner === lower ? lower : upper;
  const result = resultOf(bout);
  const dash = bout.deduced ? { dash: "3 2" } : {};
  const marks: Mark[] = [];
  for (const [at, corner] of [upper, lower].entries()) {
    const side = bout[corner];
    const y = at * SIDE;
    const text = y + SIDE - 7;
    const isWinner = bout.winner === corner;
    const isLoser = bout.winner !== null && !isWinner;
    const isBoxer = side.kind === "boxer";
    const isLit = isPlaceShown && isBoxer && side.hasPlace;
    const fill = isLoser || !isBoxer ? palette.soft : palette.ink;
    const name = nameOf(side, words);
    const face = isWinner ? "bold" : "regular";
    if (bout.cornerKnown) {
      marks.push({
        kind: "rect",
        x: 0,
        y: y + 1,
        width: 3,
        height: SIDE - 1,
        fill: palette[corner],
      });
    }
    if (!isJoined && isBoxer && (corner === "red" ? bout.redFrom : bout.blueFrom) === null) {
      marks.push({
        kind: "line",
        from: [-13, y + SIDE / 2],
        to: [0, y + SIDE / 2],
        stroke: palette.soft,
        dash: "3 2",
      });
    }
    marks.push(
      { kind: "line", from: [0, y + SIDE], to: [width, y + SIDE], stroke: palette.line, ...dash },
      {
        kind: "text",
        text: name,
        x: INSET,
        y: text,
        size: NAME_SIZE,
        face,
        fill,
        ...(isBoxer && !isLit
          ? { more: [{ text: `\u00a0 ${side.noc}`, size: NOC_SIZE, face: "regular", fill }] }
          : {}),
      },
    );
    if (isBoxer && isLit) {
      const x = INSET + textWidth(name, face, NAME_SIZE) + 6;
      marks.push(...nocPill(palette, side.noc, x, text));
    }
    if (result !== "" && corner === resultIn) {
      marks.push({
        kind: "text",
        text: result,
        x: width - 4,
        y: text,
        size: NAME_SIZE,
        face: "bold",
        fill: palette.ink,
        anchor: "end",
      });
    }
  }
  for (const [at, line] of noteLines(words, bout, isOver, width).entries()) {
    const y = 2 * SIDE + 12 + at * NOTE;
    const gives = words.t("bracket.decides");
    const isGiving = bout.decides.length > 0 && at === 0 && line.startsWith(gives);
    const text = isGiving ? line.slice(gives.length) : line;
    const rest = { text, size: NOTE_SIZE, face: "regular", fill: palette.soft } as const;
    const first = { text: gives, size: NOTE_SIZE, face: "bold", fill: palette.won } as const;
    marks.push({
      kind: "text",
      x: INSET,
      y,
      ...(isGiving ? { ...first, more: text === "" ? [] : [rest] } : rest),
    });
  }
  return marks;
}

/** The NOC of a boxer who has a place. */
function nocPill(palette: PictureContext["palette"], noc: string, x: number, y: number): Mark[] {
  const width = textWidth(noc, "bold", NOC_SIZE) + 12;
  const pill = { x, y: y - 12.5, width, height: 17, radius: 8.5 };
  const text = { text: noc, x: x + width / 2, y, size: NOC_SIZE, face: "bold" } as const;
  return [
    { kind: "rect", ...pill, fill: palette.won },
    { kind: "text", ...text, fill: palette.wonInk, anchor: "middle" },
  ];
}

/** Somebody who has a place. */
interface Winner {
  name: string;
  noc: string;
}

const pillText = ({ name, noc }: Winner) => `${name} ${noc}`;

function pillWidth(boxer: Winner): number {
  return textWidth(pillText(boxer), "bold", NAME_SIZE) + 18;
}

/** Those who won places, on pills one after the other. */
export function pillsPart(
  { palette }: PictureContext,
  winners: readonly Winner[],
  width: number,
): Part {
  const size = 22;
  const high = 40;
  const gap = 12;
  const marks: Mark[] = [];
  let x = 0;
  let y = 0;
  for (const winner of winners) {
    const text = pillText(winner);
    const wide = textWidth(text, "bold", size) + 28;
    if (x > 0 && x + wide > width) {
      x = 0;
      y += high + gap;
    }
    marks.push(
      { kind: "rect", x, y, width: wide, height: high, radius: high / 2, fill: palette.won },
      {
        kind: "text",
        text,
        x: x + wide / 2,
        y: y + 28,
        size,
        face: "bold",
        fill: palette.wonInk,
        anchor: "middle",
      },
    );
    x += wide + gap;
  }
  return { marks, height: winners.length > 0 ? y + high : 0 };
}

interface Laid {
  bout: BoutView;
  place: BoutPlace;
  column: number;
  lineSide: LineSide;
  end: ReturnType<typeof boutEnd>;
}

interface WayOptions {
  places: ReadonlyMap<string, BoutPlace>;
  box: BoxSize;
  pitch: number;
  top: number;
  slot: number;
  words: Words;
}

/** What leads on from a bout: the line to the next one, or its winner beyond the qualification line. */
function wayOn(
  { palette }: PictureContext,
  { bout, place, column, end }: Laid,
  { places, box, pitch, top, slot, words }: WayOptions,
): Mark[] {
  const x = column * pitch + box.width;
  const y = top + place.row * slot + SIDE;
  const isDeciding = bout.decides.length > 0;
  const stroke = isDeciding ? palette.won : palette.soft;
  const strokeWidth = isDeciding ? 2 : 1;
  switch (end.kind) {
    case "closed":
      return [];
    case "connected": {
      const wire = wireOf(place, places);
      if (!wire) return [];
      const down = wire.direction === "down" ? 1 : -1;
      const turn = GAP / 2 + (wire.columns - 1) * pitch;
      const drop = down * (wire.slots * slot - SIDE / 2);
      const d = `M0 0H${turn}V${Math.round(drop * 100) / 100}H${turn + GAP / 2}`;
      return [{ kind: "path", d, x, y, fill: "none", stroke, strokeWidth }];
    }
    case "carried": {
      const line: Mark = {
        kind: "line",
        from: [x, y],
        to: [x + GAP, y],
        stroke,
        strokeWidth,
        ...(bout.winner === null ? { dash: "4 3" } : {}),
      };
      const { boxer } = end;
      if (!boxer) return [line];
      const at: TextMark = {
        kind: "text",
        text: pillText(boxer),
        x: x + GAP + pillWidth(boxer) / 2,
        y: y + 4.5,
        size: NAME_SIZE,
        face: "bold",
        fill: palette.ink,
        anchor: "middle",
      };
      if (!boxer.hasPlace) return [line, at];
      const pill = { x: x + GAP, y: y - 11, width: pillWidth(boxer), height: 22, radius: 11 };
      return [line, { kind: "rect", ...pill, fill: palette.won }, { ...at, fill: palette.wonInk }];
    }
    case "open": {
      const line: Mark = {
        kind: "line",
        from: [x, y],
        to: [x + GAP * 0.8, y],
        stroke,
        dash: "4 3",
      };
      if (winnerOf(bout) === null) return [line];
      return [
        line,
        {
          kind: "text",
          text: words.t("bracket.nextUnknown"),
          x: x + GAP + 4,
          y: y + 4,
          size: NOTE_SIZE,
          face: "regular",
          fill: palette.soft,
        },
      ];
    }
  }
}
