/**
 * Where each bout of a drawing stands. A bout that nothing leads to takes a slot of its own; any
 * other stands in the middle between the bouts that lead to it. Pieces of a draw that are not
 * connected stand one below the other. Linear in the number of bouts.
 */
import type { BoutView } from "@/lib/record/draw-view";

export type LaidBout = Pick<BoutView, "key" | "position" | "redFrom" | "blueFrom">;

/** The corner of a bout whose boxer is written first. */
export type Upper = "red" | "blue";

export interface BoutPlace {
  column: number;
  /** Middle of the bout in slots from the top, 0 the first. */
  row: number;
  upper: Upper;
  /** The bout of a later column that this one leads to; `null`: none is known. */
  into: { key: string; line: "upper" | "lower" } | null;
}

export interface Layout {
  /** How many slots the drawing is high. */
  rows: number;
  places: ReadonlyMap<string, BoutPlace>;
}

/** Slots left free between pieces that are not connected. */
const PIECE_GAP = 0.25;

interface Node {
  bout: LaidBout;
  column: number;
  /** Feeders from top to bottom. */
  feeders: { node: Node; line: "upper" | "lower" }[];
  upper: Upper;
  isFed: boolean;
}

/**
 * Lays out the columns of a drawing, first round first. Pieces that reach furthest stand on top;
 * among them, and among a bout's feeders, the draw's own lines give the order where they are known,
 * else the order in which the bouts are given.
 */
export function layOut(columns: readonly (readonly LaidBout[])[]): Layout {
  const nodes = makeNodes(columns);
  const places = new Map<string, BoutPlace>();
  let rows = 0;
  for (const root of listRoots(nodes)) {
    const top = rows === 0 ? 0 : rows + PIECE_GAP;
    rows = placePiece(root, top, null, places).end;
  }
  return { rows, places };
}

function makeNodes(columns: readonly (readonly LaidBout[])[]): Node[][] {
  const before = new Map<string, Node>();
  return columns.map((bouts, column) => {
    const nodes = bouts.map((bout) => makeNode(bout, column, before));
    for (const node of nodes) before.set(node.bout.key, node);
    return nodes;
  });
}

function makeNode(bout: LaidBout, column: number, before: ReadonlyMap<string, Node>): Node {
  const red = claim(before, bout.redFrom);
  const blue = claim(before, bout.blueFrom);
  const upper = isRedUpper(red, blue, column) ? "red" : "blue";
  const [first, second] = upper === "red" ? [red, blue] : [blue, red];
  return {
    bout,
    column,
    feeders: [
      ...(first ? [{ node: first, line: "upper" as const }] : []),
      ...(second ? [{ node: second, line: "lower" as const }] : []),
    ],
    upper,
    isFed: false,
  };
}

/** A bout before by its key, unless it leads elsewhere already. */
function claim(before: ReadonlyMap<string, Node>, key: string | null): Node | null {
  const node = key === null ? undefined : before.get(key);
  if (!node || node.isFed) return null;
  node.isFed = true;
  return node;
}

/** Whether the red boxer came by the upper line of the draw; that is where the red one is drawn if nothing says. */
function isRedUpper(red: Node | null, blue: Node | null, column: number): boolean {
  if (red) return !isLowerLine(red, column);
  return !blue || blue.bout.position === null || isLowerLine(blue, column);
}

/** Whether a feeder stands on the lower of the two lines that meet in a column. */
function isLowerLine({ bout, column }: Node, into: number): boolean {
  if (bout.position === null) return false;
  return Math.floor(bout.position / 2 ** (into - column - 1)) % 2 === 1;
}

/** The last bouts of each piece, from top to bottom. */
function listRoots(columns: readonly Node[][]): Node[] {
  const roots = columns.toReversed().flatMap((nodes) => nodes.filter(({ isFed }) => !isFed));
  const isDrawn = roots.every(({ bout }) => bout.position !== null);
  return isDrawn ? roots.sort((a, b) => middleLine(a) - middleLine(b)) : roots;
}

/** How far down the draw a bout stands, in bouts of the first column. */
function middleLine({ bout, column }: Node): number {
  return ((bout.position ?? 0) + 0.5) * 2 ** column;
}

/** Places a bout and all that lead to it below `top`; says where they end and where it stands. */
function placePiece(
  node: Node,
  top: number,
  into: BoutPlace["into"],
  places: Map<string, BoutPlace>,
): { row: number; end: number } {
  const rows: number[] = [];
  let end = top;
  for (const { node: feeder, line } of node.feeders) {
    const placed = placePiece(feeder, end, { key: node.bout.key, line }, places);
    rows.push(placed.row);
    end = placed.end;
  }
  const row = rows.length ? rows.reduce((sum, each) => sum + each, 0) / rows.length : top;
  places.set(node.bout.key, { column: node.column, row, upper: node.upper, into });
  return { row, end: rows.length ? end : top + 1 };
}

/** The line from a bout to the next. */
export interface Wire {
  direction: "up" | "down";
  /** 0: straight on. */
  slots: number;
  /** 1: to the next column; more where nobody stood opposite in the rounds between. */
  columns: number;
}

/** The line from a bout to the one it leads to; `null`: none is known. */
export function wireOf(place: BoutPlace, places: ReadonlyMap<string, BoutPlace>): Wire | null {
  const target = place.into && places.get(place.into.key);
  if (!place.into || !target) return null;
  const slots = target.row - place.row;
  const isDown = slots > 0 || (slots === 0 && place.into.line === "lower");
  return {
    direction: isDown ? "down" : "up",
    slots: Math.abs(slots),
    columns: target.column - place.column,
  };
}
