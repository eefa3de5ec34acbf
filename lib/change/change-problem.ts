/** Why a change of a Games' facts cannot be made. */
import type { DrawProblem } from "@/lib/qualification/bracket";
import type { Day } from "@/lib/qualification/vocabulary";
import type { GamesRows } from "@/lib/record/games-rows";

/** What a problem can be about: a row by its id, or what was found. `null`: nothing is named. */
interface Subjects {
  bout: string;
  /** By slug. */
  boxer: string;
  /** A boxer whom the record may not have, as they are called: "Wei Li (CHN)". */
  name: string;
  place: string;
  tournament: string | null;
  category: string;
  noc: string;
  rule: string;
  day: Day | null;
  /** By kind and subject, as `checkKey` makes it. */
  check: string;
  /** The draw of a category at a tournament. */
  draw: { readonly tournament: string; readonly category: string };
  /** The places of a category at a route; `route: null`: that of the change. */
  allocation: {
    readonly route: string | null;
    readonly category: string;
    readonly places: number | null;
  };
  drawProblem: DrawProblem;
  /** As it was given: a number, a decision, the cards. */
  value: string | number;
}

/** Every code, and what a problem of it is about: one of these. */
export const CHANGE_PROBLEMS = {
  "no-such-bout": ["bout"],
  "no-such-place": ["place"],
  "no-such-boxer": ["boxer"],
  "no-such-tournament": ["tournament"],
  "no-such-category": ["category"],
  "no-such-nation": ["noc"],
  "no-such-entry": ["value"],
  "no-such-rule": ["rule"],
  /** Boxers of one bout or merge who cannot be the same, or must be. */
  "same-boxer": ["boxer", "bout"],
  "other-gender": ["boxer", "name", "category"],
  "other-nation": ["noc"],
  /** A new boxer would have the address of one who is there. */
  "boxer-exists": ["name"],
  /** A draw would make a boxer somebody of another gender or NOC. */
  "another-boxer": ["name"],
  /** The boxer has draws, bouts or places as somebody of the gender. */
  "gender-in-use": ["name"],
  /** The boxer holds a place for the NOC. */
  "noc-in-use": ["name"],
  /** A day, or that of a bout or a place, is not one of its tournament's. */
  "outside-tournament": ["day", "bout", "place"],
  /** The decision and the score contradict each other, or the result. */
  score: ["value"],
  "decision-without-winner": ["value"],
  /** The corner that won has nobody in it. */
  "winner-unknown": ["value"],
  /** What the draw says against it. */
  draw: ["drawProblem"],
  /** The place is the bouts' to give and to take. */
  "follows-from-bouts": ["bout", "place"],
  /** What would be removed is still referred to. */
  "in-use": ["boxer", "bout", "place", "draw", "allocation"],
  /** A place would be taken away to which something happened since: it was confirmed, used, passed on. */
  "place-has-gone-on": ["boxer"],
  /** The NOC holds a place in the category. */
  "noc-holds-place": ["place"],
  /** Something happened to a place on a day before the one on which it was won. */
  "before-won": ["day"],
  /** An allocation's places are not as many as its rule gives. */
  "rule-places": ["allocation"],
  /** The last day of a tournament is before its first. */
  "days-turned": ["day"],
  /** A tournament ends after the Games for which it gives places. */
  "after-games": ["day"],
  /** The categories of a tournament are given another number of places than it has. */
  "other-total": ["value"],
  "no-such-check": ["check"],
  "no-such-explanation": ["check"],
  /** There is nothing to explain. */
  "check-holds": ["check"],
} as const satisfies Readonly<Record<string, readonly (keyof Subjects)[]>>;

export type ChangeProblemCode = keyof typeof CHANGE_PROBLEMS;

type About<Kind extends keyof Subjects> = Kind extends unknown
  ? Readonly<Pick<Subjects, Kind>>
  : never;

/** What a problem of a code is about, by its kind: `{ bout: "b-1" }`. */
export type AboutOf<Code extends ChangeProblemCode> = About<(typeof CHANGE_PROBLEMS)[Code][number]>;

/** What any problem is about. */
export type ProblemAbout = AboutOf<ChangeProblemCode>;

/** Why a change cannot be made. */
export interface ChangeProblem {
  code: ChangeProblemCode;
  /** The part of the change that is wrong: "bout.score". */
  field: string;
  /** What was found there, or what contradicts it. */
  about: ProblemAbout;
}

export interface Changed {
  rows: GamesRows;
  problems: readonly ChangeProblem[];
}

export const NO_PROBLEMS: readonly ChangeProblem[] = [];

/** A problem in plain values, about what its code asks for. */
export function problem<Code extends ChangeProblemCode>(
  code: Code,
  field: string,
  about: AboutOf<Code>,
): ChangeProblem {
  return { code, field, about: about as ProblemAbout };
}

/** The rows as they were, and why. */
export function refused(rows: GamesRows, ...problems: ChangeProblem[]): Changed {
  return { rows, problems };
}
