/**
 * A draw as a bracket: who meets whom, who goes on. Draws are often known in part. What the facts
 * do not say stays `unknown`: a bracket never contains a bout or a pairing that was made up.
 */
import type { KnockOutRound } from "./rule";
import type { Day, Round, Winner } from "./vocabulary";

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
  /** Stored bouts of an unknown round. They prove nothing about places. */
  unplaced: readonly DrawBout[];
}
