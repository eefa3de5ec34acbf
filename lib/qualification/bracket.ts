/**
 * A draw as a bracket: who meets whom, who goes on. Draws are often known in part. What the facts
 * do not say stays `unknown`: a bracket never contains a result or a pairing that was made up.
 */
import type { Corner, Day, Round, Winner } from "./vocabulary";

/** A boxer in a draw. */
export interface DrawEntry {
  readonly boxer: string;
  readonly noc: string;
  /** The line in the draw, 1 at the top; `null`: not known. All entries have one, or none has. */
  readonly position: number | null;
}

/** A bout as it is stored. */
export interface DrawBout {
  readonly id: string;
  readonly round: Round | null;
  readonly boxedOn: Day | null;
  readonly red: string | null;
  readonly blue: string | null;
  readonly winner: Winner | null;
}

export interface Draw {
  readonly entries: readonly DrawEntry[];
  readonly bouts: readonly DrawBout[];
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
  readonly key: string;
  /** The stored bout; `null`: none is stored for it. */
  readonly id: string | null;
  readonly round: Round;
  /** From the top of its round, 0-based; `null`: the draw's lines are not known. */
  readonly position: number | null;
  readonly red: Side;
  readonly blue: Side;
  /** "none": both boxers are out. `null`: not decided or not known. */
  readonly winner: Winner | null;
  /** Keys of the bouts that its sides come from; `null`: it is the boxer's first known one. */
  readonly redFrom: string | null;
  readonly blueFrom: string | null;
  /** Key of the bout that the winner goes on to; `null`: none, or not known. */
  readonly next: string | null;
}

export interface Bracket {
  /** Whether the lines of the draw are known, so that every pairing is. */
  readonly isDrawn: boolean;
  /** Bouts of the knock-out by round, first round first, from the top. */
  readonly bouts: readonly BracketBout[];
  /** Bouts among the losers of a round, in the order they were boxed. */
  readonly boxOffs: readonly BracketBout[];
  /** Stored bouts of an unknown round, and those that contradict the draw. They prove nothing. */
  readonly unplaced: readonly DrawBout[];
  /** The only boxer of a draw of one: its winner without a bout. */
  readonly alone: string | null;
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
  readonly code: DrawProblemCode;
  readonly boxer: string | null;
  readonly boutId: string | null;
}

/** What one way of reading makes of a draw's bouts. */
export interface ReadBouts {
  bouts: readonly BracketBout[];
  /** Ids of the stored bouts that stand among them. */
  placed: ReadonlySet<string>;
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

/** The bout of a key; `undefined`: there is none. Linear in the bouts. */
export function boutOf({ bouts }: Pick<Bracket, "bouts">, key: string): BracketBout | undefined {
  return bouts.find((bout) => bout.key === key);
}

const UNKNOWN: Side = { kind: "unknown" };

/** A side with the boxer on it; `null`: the facts do not say who stands there. */
export function sideOf(boxer: string | null): Side {
  return boxer === null ? UNKNOWN : { kind: "boxer", boxer };
}
