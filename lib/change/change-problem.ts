/** Why a change of a Games' facts cannot be made. */
import type { GamesRows } from "@/lib/record/games-rows";

export const CHANGE_PROBLEMS = [
  "no-such-bout",
  "no-such-place",
  "no-such-boxer",
  "no-such-tournament",
  "no-such-category",
  "no-such-nation",
  "no-such-entry",
  "no-such-rule",
  /** Boxers of one bout or merge who cannot be the same, or must be. */
  "same-boxer",
  "other-gender",
  "other-nation",
  /** A new boxer would have the address of one who is there. */
  "boxer-exists",
  /** A draw would make a boxer somebody of another gender or NOC. */
  "another-boxer",
  /** The boxer has draws, bouts or places as somebody of the gender. */
  "gender-in-use",
  /** The boxer holds a place for the NOC. */
  "noc-in-use",
  /** The bout's day is not one of its tournament's. */
  "outside-tournament",
  /** The decision and the score contradict each other, or the result. */
  "score",
  "decision-without-winner",
  /** The corner that won has nobody in it. */
  "winner-unknown",
  /** What the draw says against it: the codes of `DRAW_PROBLEMS`. */
  "draw",
  /** The place is the bouts' to give and to take. */
  "follows-from-bouts",
  /** What would be removed is still referred to. */
  "in-use",
  /** A place would be taken away to which something happened since: it was confirmed, used, passed on. */
  "place-has-gone-on",
  /** The NOC holds a place in the category. */
  "noc-holds-place",
  /** Something happened to a place on a day before the one on which it was won. */
  "before-won",
  /** An allocation's places are not as many as its rule gives. */
  "rule-places",
  /** The last day of a tournament is before its first. */
  "days-turned",
  /** A tournament ends after the Games for which it gives places. */
  "after-games",
  /** The categories of a tournament are given another number of places than it has. */
  "other-total",
  "no-such-check",
  "no-such-explanation",
  /** There is nothing to explain. */
  "check-holds",
] as const;
export type ChangeProblemCode = (typeof CHANGE_PROBLEMS)[number];

/** Why a change cannot be made. */
export interface ChangeProblem {
  code: ChangeProblemCode;
  /** The part of the change that is wrong: "bout.score". */
  field: string;
  /** What was found there, or what contradicts it. */
  detail: string | null;
}

export interface Changed {
  rows: GamesRows;
  problems: readonly ChangeProblem[];
}

export const NO_PROBLEMS: readonly ChangeProblem[] = [];

/** A problem in plain values. */
export function problem(code: ChangeProblemCode, field: string, detail: string | null = null) {
  return { code, field, detail };
}

/** The rows as they were, and why. */
export function refused(rows: GamesRows, ...problems: ChangeProblem[]): Changed {
  return { rows, problems };
}
