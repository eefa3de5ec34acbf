/**
 * What the server answers to whoever looks at a change or publishes it: plain values, the same in
 * operations, server actions and components.
 */
import type { ChangeProblem } from "./change/change-problem";
import type { ChangeEffect } from "./change/effect";
import type { NamedInRefusal } from "./change/named-in";
import type { Conflict } from "./change/rows-diff";
import type { ErrorCode } from "./errors";
import type { Problem } from "./problem";

export type Answer<T, R = Refusal> = { ok: true; value: T } | { ok: false; refusal: R };

/** Why nothing was changed. */
export interface Refusal {
  code: ErrorCode;
  problems: readonly ChangeProblem[];
  /** What is wrong in the input itself, or in what is stored. */
  inputProblems: readonly Problem[];
  conflicts: readonly NotedConflict[];
  /** The rows that are named by id; `null`: of no known Games. */
  named: NamedInRefusal | null;
  /** What is wrong in the files of facts. */
  factsProblems: readonly FactsProblem[];
  /** How many problems of them are not named. */
  moreFactsProblems: number;
}

/** A row that somebody else changed meanwhile, and in which revision; `null`: it is not known. */
export type NotedConflict = Conflict & { revision: NotedRevision | null };

/** A revision as a conflict names it. */
export interface NotedRevision {
  number: number;
  publishedAt: string;
  /** `null`: a script. */
  actorName: string | null;
}

/** Something in the facts that has to be corrected before they can be imported; its path is a column. */
export interface FactsProblem extends Problem {
  file: string;
  /** `null`: the file as a whole. */
  line: number | null;
  /** What is wrong, quoted; `null`: what the problem says says it whole. */
  value: string | null;
}

/** What publishing would do. */
export interface Preview {
  effect: ChangeEffect;
  /** Whether something public is corrected, for which the log of corrections gives a reason. */
  needsReason: boolean;
}

/** What became of a publish. */
export interface Published {
  /** "unchanged": the rows say it already. "repeated": the request was answered before. */
  outcome: "published" | "unchanged" | "repeated";
  /** The Games' revision that has the change. */
  revision: number;
}
