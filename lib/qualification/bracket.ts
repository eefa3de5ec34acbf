/**
 * A draw as a bracket: who meets whom, who goes on. Draws are often known in part. What the facts
 * do not say stays `unknown`: a bracket never contains a result or a pairing that was made up.
 */
import {
  boxersIn,
  isKnockOut,
  KNOCK_OUT_ROUNDS,
  type KnockOutRound,
  roundAfter,
  roundPosition,
} from "./rule";
import { CORNERS, type Corner, type Day, type Round, type Winner } from "./vocabulary";

/** A boxer in a draw. */
export interface DrawEntry {
  boxer: string;
  noc: string;
  /** The line in the draw, 1 at the top; `null`: not known. All entries have one, or none has. */
  position: number | null;
}

/** A bout as it is stored. */
export interface DrawBout {
  id: string;
  round: Round | null;
  boxedOn: Day | null;
  red: string | null;
  blue: string | null;
  winner: Winner | null;
}

export interface Draw {
  entries: readonly DrawEntry[];
  bouts: readonly DrawBout[];
}

/** Who stands on one side of a bout. */
export type Side =
  | { kind: "boxer"; boxer: string }
  /** The winner of the bout before, which is not decided. */
  | { kind: "awaited" }
  /** Nobody went on from the bout before: whoever stands opposite goes on without boxing. */
  | { kind: "nobody" }
  /** The facts do not say who. */
  | { kind: "unknown" };

/** A bout in the bracket: known, still to come, or to be boxed once its boxers are known. */
export interface BracketBout {
  /** Unique in the bracket and stable while results come in. */
  key: string;
  /** The stored bout; `null`: none is stored for it. */
  id: string | null;
  round: Round;
  /** From the top of its round, 0-based; `null`: the draw's lines are not known. */
  position: number | null;
  red: Side;
  blue: Side;
  /** "none": both boxers are out. `null`: not decided or not known. */
  winner: Winner | null;
  /** Keys of the bouts that its sides come from; `null`: it is the boxer's first known one. */
  redFrom: string | null;
  blueFrom: string | null;
  /** Key of the bout that the winner goes on to; `null`: none, or not known. */
  next: string | null;
}

export interface Bracket {
  /** Whether the lines of the draw are known, so that every pairing is. */
  isDrawn: boolean;
  /** Bouts of the knock-out by round, first round first, from the top. */
  bouts: readonly BracketBout[];
  /** Bouts among the losers of a round, in the order they were boxed. */
  boxOffs: readonly BracketBout[];
  /** Stored bouts of an unknown round, and those that contradict the draw. They prove nothing. */
  unplaced: readonly DrawBout[];
  /** The only boxer of a draw of one: its winner without a bout. */
  alone: string | null;
  /** Index in `bouts` by key. */
  indexOf: ReadonlyMap<string, number>;
}

export const DRAW_PROBLEMS = [
  /** The same boxer, NOC or line is drawn twice. */
  "boxer-twice",
  "noc-twice",
  "line-twice",
  /** A line is not a whole number from 1 to 128, or some entries have one and others do not. */
  "line-out-of-range",
  "lines-missing",
  /** Two byes would meet: the draw is larger than its boxers need. */
  "byes-meet",
  /** A bout names one boxer on both sides. */
  "both-corners",
  /** A bout names somebody who is not in the draw. */
  "not-in-draw",
  /** A boxer has two bouts in one round. */
  "twice-in-round",
  /** A boxer boxes again after a loss. */
  "is-out",
  /** A boxer is in a bout without being known to have got there. */
  "not-there-yet",
  /** The two do not meet in this round of the draw. */
  "not-the-pairing",
  /** More bouts than the round has. */
  "too-many-bouts",
  /** A winner is given on a side of which the boxer is not known, in a draw that is known. */
  "winner-unknown",
  /** A box-off with a boxer who has not lost, in a draw that is known. */
  "not-a-loser",
] as const;
export type DrawProblemCode = (typeof DRAW_PROBLEMS)[number];

/** Something wrong in a draw, with the rows it was seen in. */
export interface DrawProblem {
  code: DrawProblemCode;
  boxer: string | null;
  boutId: string | null;
}

export interface ReadDraw {
  bracket: Bracket;
  problems: readonly DrawProblem[];
}

/** The corner opposite. */
export function opposite(corner: Corner): Corner {
  return corner === "red" ? "blue" : "red";
}

/** The boxer on a side; `null`: nobody, or nobody known. */
export function boxerOn(side: Side): string | null {
  return side.kind === "boxer" ? side.boxer : null;
}

/** Whether both who met in the bout are known. */
export function hasBoth({ red, blue }: BracketBout): boolean {
  return boxerOn(red) !== null && boxerOn(blue) !== null;
}

/** Who won the bout; `null`: nobody, or not known. */
export function winnerOf(bout: BracketBout): string | null {
  return bout.winner === "red" || bout.winner === "blue" ? boxerOn(bout[bout.winner]) : null;
}

/** Who lost the bout and could box again among its losers; `null`: nobody, or not known. */
export function loserOf(bout: BracketBout): string | null {
  return bout.winner === "red" || bout.winner === "blue"
    ? boxerOn(bout[opposite(bout.winner)])
    : null;
}

/** The bout of a key; `undefined`: there is none. */
export function boutOf(bracket: Bracket, key: string): BracketBout | undefined {
  const index = bracket.indexOf.get(key);
  return index === undefined ? undefined : bracket.bouts[index];
}

const UNKNOWN: Side = { kind: "unknown" };
const AWAITED: Side = { kind: "awaited" };
const NOBODY: Side = { kind: "nobody" };

function sideOf(boxer: string | null): Side {
  return boxer === null ? UNKNOWN : { kind: "boxer", boxer };
}

/** The side that a bout sends on to the next. */
function sideFrom(bout: BracketBout): Side {
  if (bout.winner === null) return AWAITED;
  if (bout.winner === "none") return NOBODY;
  return bout[bout.winner];
}

/** A bout in which nobody stands on a side needs no result: the other goes on, or nobody does. */
function settled(bout: BracketBout): BracketBout {
  const { red, blue } = bout;
  if (red.kind === "nobody" && blue.kind === "nobody") return { ...bout, winner: "none" };
  if (red.kind === "nobody" && blue.kind === "boxer") return { ...bout, winner: "blue" };
  if (blue.kind === "nobody" && red.kind === "boxer") return { ...bout, winner: "red" };
  return bout;
}

function indexed(bouts: readonly BracketBout[]): ReadonlyMap<string, number> {
  return new Map(bouts.map(({ key }, index) => [key, index]));
}

/**
 * Reads a draw and its stored bouts as a bracket, with all that is wrong in them. Entries with lines
 * give the whole bracket, byes and bouts to come included. Without lines the bracket is pieced
 * together from who met whom in which round. A bout that contradicts the draw is left out of it and
 * stands in `unplaced`.
 */
export function readDraw(draw: Draw): ReadDraw {
  const problems = entryProblems(draw.entries);
  const isDrawn = draw.entries.some((entry) => entry.position !== null);
  const canBeDrawn = isDrawn && problems.length === 0;
  const read = canBeDrawn ? readLines(draw) : readPieces(draw);
  const boxOffs = readBoxOffs(draw, read.bouts, canBeDrawn);
  return {
    bracket: {
      isDrawn: canBeDrawn,
      bouts: read.bouts,
      boxOffs: boxOffs.bouts,
      unplaced: draw.bouts.filter(
        ({ id }) => !read.placed.has(id) && !boxOffs.bouts.some((bout) => bout.id === id),
      ),
      alone: draw.entries.length === 1 ? (draw.entries[0]?.boxer ?? null) : null,
      indexOf: indexed(read.bouts),
    },
    problems: [...problems, ...read.problems, ...boxOffs.problems],
  };
}

function entryProblems(entries: readonly DrawEntry[]): DrawProblem[] {
  const seen = new Set<string>();
  const isSecond = (key: string) => seen.size === seen.add(key).size;
  const hasLines = entries.some(({ position }) => position !== null);
  return entries.flatMap(({ boxer, noc, position }) => {
    const codes: DrawProblemCode[] = [];
    if (isSecond(`boxer ${boxer}`)) codes.push("boxer-twice");
    else if (isSecond(`noc ${noc}`)) codes.push("noc-twice");
    if (position === null) {
      if (hasLines) codes.push("lines-missing");
    } else if (!Number.isInteger(position) || position < 1 || position > boxersIn("R128")) {
      codes.push("line-out-of-range");
    } else if (isSecond(`line ${position}`)) codes.push("line-twice");
    return codes.map((code) => ({ code, boxer, boutId: null }));
  });
}

interface ReadBouts {
  bouts: readonly BracketBout[];
  placed: ReadonlySet<string>;
  problems: readonly DrawProblem[];
}

/** What comes up from one part of the bracket: a boxer with a bye, the winner of a bout, nobody. */
type Line = { boxer: string } | { bout: string } | null;

/** The whole bracket of a draw whose lines are known, before any result. */
function emptyBracket(entries: readonly DrawEntry[]): { bouts: BracketBout[]; byesMeet: boolean } {
  const last = Math.max(...entries.map(({ position }) => position ?? 1));
  const first = [...KNOCK_OUT_ROUNDS].reverse().find((round) => boxersIn(round) >= last) ?? "R128";
  const boxerAt = new Map(entries.map(({ boxer, position }) => [position, boxer]));
  let lines: Line[] = Array.from({ length: boxersIn(first) }, (_, index) => {
    const boxer = boxerAt.get(index + 1);
    return boxer === undefined ? null : { boxer };
  });
  const bouts = new Map<string, BracketBout>();
  let byesMeet = false;
  for (let round: KnockOutRound | null = first; round; round = roundAfter(round)) {
    const above: Line[] = [];
    for (let index = 0; index < lines.length; index += 2) {
      const red = lines[index] ?? null;
      const blue = lines[index + 1] ?? null;
      if (!red && !blue && round === first) byesMeet = true;
      above.push(red && blue ? join(bouts, round, index / 2, red, blue) : (red ?? blue));
    }
    lines = above;
  }
  return { bouts: [...bouts.values()], byesMeet };
}

function join(
  bouts: Map<string, BracketBout>,
  round: KnockOutRound,
  index: number,
  red: NonNullable<Line>,
  blue: NonNullable<Line>,
): Line {
  const key = `${round}-${index + 1}`;
  const from = (line: NonNullable<Line>) => ("bout" in line ? line.bout : null);
  const side = (line: NonNullable<Line>): Side =>
    "bout" in line ? AWAITED : { kind: "boxer", boxer: line.boxer };
  for (const before of [from(red), from(blue)]) {
    const bout = before === null ? undefined : bouts.get(before);
    if (bout) bout.next = key;
  }
  bouts.set(key, {
    key,
    id: null,
    round,
    position: index,
    red: side(red),
    blue: side(blue),
    winner: null,
    redFrom: from(red),
    blueFrom: from(blue),
    next: null,
  });
  return { bout: key };
}

/** Puts the stored bouts into the bracket of a draw whose lines are known, round by round. */
function readLines({ entries, bouts: stored }: Draw): ReadBouts {
  const { bouts, byesMeet } = emptyBracket(entries);
  const problems: DrawProblem[] = byesMeet
    ? [{ code: "byes-meet", boxer: null, boutId: null }]
    : [];
  const inDraw = new Set(entries.map(({ boxer }) => boxer));
  const placed = new Set<string>();
  const byKey = new Map(bouts.map((bout, index) => [bout.key, index]));
  const at = (boxer: string, round: KnockOutRound) =>
    bouts.findIndex(
      (bout) =>
        bout.round === round && (boxerOn(bout.red) === boxer || boxerOn(bout.blue) === boxer),
    );

  const put = (index: number, bout: BracketBout) => {
    const now = settled(bout);
    bouts[index] = now;
    const next = now.next === null ? undefined : byKey.get(now.next);
    if (next === undefined || now.winner === null) return;
    const before = bouts[next] as BracketBout;
    const corner: Corner = before.redFrom === now.key ? "red" : "blue";
    put(next, { ...before, [corner]: sideFrom(now) });
  };

  const inOrder = stored
    .flatMap((bout) =>
      bout.round && isKnockOut(bout.round) ? [{ ...bout, round: bout.round }] : [],
    )
    .sort((a, b) => roundPosition(a.round) - roundPosition(b.round));
  for (const bout of inOrder) {
    const found = placeOf(bout, inDraw, bouts, at);
    if ("code" in found) {
      problems.push({ code: found.code, boxer: found.boxer, boutId: bout.id });
      continue;
    }
    const index = found.index;
    const target = bouts[index] as BracketBout;
    placed.add(bout.id);
    // The stored corners stand; which bout each side comes from moves with its boxer.
    const isTurned = boxerOn(target.red) !== bout.red;
    const now = { ...target, id: bout.id, winner: bout.winner };
    put(index, isTurned ? turned(now) : now);
  }
  return { bouts, placed, problems };
}

function turned(bout: BracketBout): BracketBout {
  const { red, blue, redFrom, blueFrom } = bout;
  return { ...bout, red: blue, blue: red, redFrom: blueFrom, blueFrom: redFrom };
}

/** Where a stored bout stands in a draw whose lines are known, or why it stands nowhere. */
function placeOf(
  bout: DrawBout & { round: KnockOutRound },
  inDraw: ReadonlySet<string>,
  bouts: readonly BracketBout[],
  at: (boxer: string, round: KnockOutRound) => number,
): { index: number } | { code: DrawProblemCode; boxer: string | null } {
  const { red, blue, round } = bout;
  if (red === null || blue === null) return { code: "winner-unknown", boxer: red ?? blue };
  if (red === blue) return { code: "both-corners", boxer: red };
  for (const boxer of [red, blue]) {
    if (!inDraw.has(boxer)) return { code: "not-in-draw", boxer };
    if (at(boxer, round) >= 0) continue;
    const isOut = bouts.some(
      (each) =>
        each.winner !== null &&
        winnerOf(each) !== boxer &&
        (boxerOn(each.red) === boxer || boxerOn(each.blue) === boxer),
    );
    const isLater = bouts.some((each) =>
      boxerOn(each.red) === boxer || boxerOn(each.blue) === boxer
        ? roundPosition(each.round as KnockOutRound) > roundPosition(round)
        : false,
    );
    return { code: isOut ? "is-out" : isLater ? "not-the-pairing" : "not-there-yet", boxer };
  }
  const index = at(red, round);
  if (index !== at(blue, round)) return { code: "not-the-pairing", boxer: blue };
  if ((bouts[index] as BracketBout).id !== null) return { code: "twice-in-round", boxer: red };
  return { index };
}

/** A bout while the pieces are put together. */
interface Piece extends BracketBout {
  round: KnockOutRound;
}

/** Pieces a bracket together from bouts of a draw whose lines are not known. */
function readPieces({ entries, bouts: stored }: Draw): ReadBouts {
  const problems: DrawProblem[] = [];
  const inDraw = entries.length > 0 ? new Set(entries.map(({ boxer }) => boxer)) : null;
  const pieces = new Map<string, Piece>();
  const byBoxer = new Map<string, Map<KnockOutRound, Piece>>();
  const put = (boxer: string, piece: Piece) => {
    const own = byBoxer.get(boxer) ?? new Map<KnockOutRound, Piece>();
    byBoxer.set(boxer, own.set(piece.round, piece));
  };

  for (const bout of stored) {
    const { id, round, red, blue, winner } = bout;
    if (round === null || !isKnockOut(round)) continue;
    const boxers = [red, blue].filter((boxer) => boxer !== null);
    const twice = boxers.find((boxer) => byBoxer.get(boxer)?.has(round));
    const stranger = inDraw && boxers.find((boxer) => !inDraw.has(boxer));
    if (red !== null && red === blue) {
      problems.push({ code: "both-corners", boxer: red, boutId: id });
    } else if (stranger) {
      problems.push({ code: "not-in-draw", boxer: stranger, boutId: id });
    } else if (twice !== undefined) {
      problems.push({ code: "twice-in-round", boxer: twice, boutId: id });
    } else {
      const piece: Piece = {
        key: id,
        id,
        round,
        position: null,
        red: sideOf(red),
        blue: sideOf(blue),
        winner,
        redFrom: null,
        blueFrom: null,
        next: null,
      };
      pieces.set(id, piece);
      for (const boxer of boxers) put(boxer, piece);
    }
  }

  for (const [key, boxer] of contradictions(byBoxer, pieces)) {
    problems.push({ code: "is-out", boxer, boutId: key });
    pieces.delete(key);
  }
  for (const [boxer, own] of byBoxer) {
    const path = byRound(own.values()).filter(({ key }) => pieces.has(key));
    for (const [index, piece] of path.entries()) {
      const later = path[index + 1];
      if (!later) continue;
      // Who boxes on has won, even where no source says so.
      piece.winner ??= boxerOn(piece.red) === boxer ? "red" : "blue";
      link(pieces, piece, later, boxer);
    }
  }

  const bouts = inDrawOrder(pieces);
  for (const round of KNOCK_OUT_ROUNDS) {
    const found = bouts.filter((bout) => bout.round === round);
    if (found.length - seenTwice(found) > boxersIn(round) / 2) {
      problems.push({ code: "too-many-bouts", boxer: null, boutId: found.at(-1)?.id ?? null });
    }
  }
  return { bouts, placed: new Set(bouts.flatMap(({ id }) => id ?? [])), problems };
}

/**
 * How many of a round's bouts can stand here twice: as a stored one whose winner is not known, and as
 * the one that a boxer of a later round must have won.
 */
function seenTwice(bouts: readonly BracketBout[]): number {
  const unseen = bouts.filter(({ id }) => id === null);
  const open = bouts.filter(
    ({ id, winner, red, blue }) =>
      id !== null &&
      (winner === null
        ? red.kind === "unknown" || blue.kind === "unknown"
        : winner !== "none" && (winner === "red" ? red : blue).kind === "unknown"),
  );
  return Math.min(unseen.length, open.length);
}

function byRound(pieces: Iterable<Piece>): Piece[] {
  return [...pieces].sort((a, b) => roundPosition(a.round) - roundPosition(b.round));
}

/**
 * Keys of the bouts with a boxer who was out before, and who that is: first by the results that are
 * stored, then by those that follow from who boxes on.
 */
function contradictions(
  byBoxer: ReadonlyMap<string, ReadonlyMap<KnockOutRound, Piece>>,
  pieces: ReadonlyMap<string, Piece>,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const boxesOn = (boxer: string | null, after: Piece) =>
    boxer !== null &&
    [...(byBoxer.get(boxer)?.values() ?? [])].some(
      ({ key, round }) => roundPosition(round) > roundPosition(after.round) && !found.has(key),
    );
  for (const deduces of [false, true]) {
    const out = new Set<string | null>();
    for (const piece of byRound(pieces.values())) {
      if (found.has(piece.key)) continue;
      const boxers = CORNERS.map((corner) => boxerOn(piece[corner]));
      const isOut = boxers.find((boxer): boxer is string => boxer !== null && out.has(boxer));
      if (isOut !== undefined) {
        found.set(piece.key, isOut);
        continue;
      }
      const deduced = deduces
        ? CORNERS.find((each) => boxesOn(boxerOn(piece[each]), piece))
        : undefined;
      const winner = piece.winner ?? deduced;
      for (const each of CORNERS) {
        if (winner !== undefined && winner !== each) out.add(boxerOn(piece[each]));
      }
    }
  }
  return found;
}

/** Connects two bouts of one boxer, through the bouts between them of which no source is known. */
function link(pieces: Map<string, Piece>, from: Piece, to: Piece, boxer: string): void {
  let before = from;
  for (
    let round = roundAfter(from.round);
    round !== null && round !== to.round;
    round = roundAfter(round)
  ) {
    const won: Piece = {
      key: `${round} ${boxer}`,
      id: null,
      round,
      position: null,
      red: { kind: "boxer", boxer },
      blue: UNKNOWN,
      winner: "red",
      redFrom: before.key,
      blueFrom: null,
      next: null,
    };
    pieces.set(won.key, won);
    before.next = won.key;
    before = won;
  }
  before.next = to.key;
  if (boxerOn(to.red) === boxer) to.redFrom = before.key;
  else to.blueFrom = before.key;
}

/** Rounds first to last; in each the order in which the bouts lead up to the last ones known. */
function inDrawOrder(pieces: ReadonlyMap<string, Piece>): BracketBout[] {
  const order: Piece[] = [];
  const visit = (key: string | null) => {
    const piece = key === null ? undefined : pieces.get(key);
    if (!piece) return;
    visit(piece.redFrom);
    order.push(piece);
    visit(piece.blueFrom);
  };
  const roots = [...pieces.values()].filter((piece) => piece.next === null);
  for (const round of [...KNOCK_OUT_ROUNDS].reverse()) {
    for (const root of roots) if (root.round === round) visit(root.key);
  }
  return KNOCK_OUT_ROUNDS.flatMap((round) => order.filter((piece) => piece.round === round));
}

/** Reads the bouts among losers: each after those that its boxers won before it. */
function readBoxOffs(
  { bouts: stored }: Draw,
  bouts: readonly BracketBout[],
  isDrawn: boolean,
): { bouts: BracketBout[]; problems: DrawProblem[] } {
  const lost = new Set(bouts.map(loserOf));
  const out = new Set<string>();
  const lastOf = new Map<string, BracketBout>();
  const read: BracketBout[] = [];
  const problems: DrawProblem[] = [];
  const inOrder = stored
    .filter(({ round }) => round === "BOX-OFF")
    .sort((a, b) => (a.boxedOn ?? "9999").localeCompare(b.boxedOn ?? "9999"));
  for (const { id, red, blue, winner } of inOrder) {
    const boxers = [red, blue].filter((boxer) => boxer !== null);
    const problem = (code: DrawProblemCode, boxer: string | null) =>
      problems.push({ code, boxer, boutId: id });
    const isOut = boxers.find((boxer) => out.has(boxer));
    // Of a draw pieced together the bout that they lost need not be known.
    const unproven = isDrawn ? boxers.find((boxer) => !lost.has(boxer)) : undefined;
    if (red !== null && red === blue) problem("both-corners", red);
    else if (isOut !== undefined) problem("is-out", isOut);
    else if (unproven !== undefined) problem("not-a-loser", unproven);
    else {
      const from = (boxer: string | null) => (boxer ? (lastOf.get(boxer)?.key ?? null) : null);
      const bout: BracketBout = {
        key: id,
        id,
        round: "BOX-OFF",
        position: null,
        red: sideOf(red),
        blue: sideOf(blue),
        winner,
        redFrom: from(red),
        blueFrom: from(blue),
        next: null,
      };
      for (const before of [bout.redFrom, bout.blueFrom]) {
        const earlier = read.find(({ key }) => key === before);
        if (earlier) earlier.next = id;
      }
      read.push(bout);
      for (const boxer of boxers) {
        if (boxer === winnerOf(bout)) lastOf.set(boxer, bout);
        else if (winner !== null) out.add(boxer);
      }
    }
  }
  return { bouts: read, problems };
}
