/**
 * What is true of a draw in every way in which it can have gone that agrees with the facts, although
 * no page prints it: that two boxers met, or who won. The words that its methods share.
 *
 * The facts that are used: bouts whose round is known, who is known to have reached a round, how far
 * a recorded place says that its holder came, who boxed in the box-off. Bouts of an unknown round say
 * only who was in the draw. Whether a round after the deciding one was boxed at all is believed of a
 * draw in which a bout or a winner of it is known.
 */
import type { Bracket } from "./bracket";
import { boxersIn, decidingRound, type KnockOutRound, type Rule, roundPosition } from "./rule";
import type { Finish, Round } from "./vocabulary";

/** A boxer who is known to have come as far as a round. */
export interface Reached {
  boxer: string;
  round: KnockOutRound;
}

/** A place that was won in the draw, as it is recorded. */
export interface PlaceThere {
  id: string;
  boxer: string;
  finish: Finish | null;
}

/** A draw with what is known beside its bouts. */
export interface DrawFacts {
  bracket: Bracket;
  rule: Rule;
  reached: readonly Reached[];
  places: readonly PlaceThere[];
}

/** One step of the chain that leads to a deduction. */
export type Reason =
  /** A page says that the boxer came as far as the round. */
  | { code: "reached"; boxer: string; round: KnockOutRound }
  /** The boxer has a known bout in the round. */
  | { code: "boxed"; boxer: string; round: KnockOutRound; boutId: string }
  /** The boxer won a known bout of the round. */
  | { code: "won"; boxer: string; round: KnockOutRound; boutId: string }
  /** The boxer lost a known bout of the round. */
  | { code: "lost"; boxer: string; round: KnockOutRound; boutId: string }
  /** The recorded place says how far its holder came. */
  | { code: "place"; boxer: string; finish: Finish; placeId: string }
  /** Who boxed in the box-off has lost in the round that it is for. */
  | { code: "boxed-off"; boxer: string; round: KnockOutRound; boutId: string }
  /** The draw lets the two meet in this round, if both come so far. */
  | { code: "lines"; boxer: string; other: string; round: KnockOutRound }
  /** All others of the round met in these bouts. */
  | { code: "others-paired"; round: Round; boutIds: readonly string[]; boxers: number }
  /** Whoever the boxer can have met lost, or went on. */
  | { code: "met-loser" | "met-winner"; boxer: string; round: KnockOutRound }
  /** So only these two can have met. */
  | { code: "left"; boxer: string; other: string; round: Round }
  /** The boxer went on, and so won. */
  | { code: "went-on"; boxer: string; round: Round }
  /** Nobody came to stand opposite. */
  | { code: "unopposed"; boxer: string; round: KnockOutRound }
  /** The opponent is out, and so the boxer won. */
  | { code: "other-lost"; boxer: string; other: string; round: Round };

/** A bout of which something follows that no page prints. */
export interface DeducedBout {
  /** Unique in the draw; that of the bracket's bout where it has one for it. */
  key: string;
  /** The stored bout that it completes; `null`: no bout is stored. */
  boutId: string | null;
  round: Round;
  /** `null`: not even this follows. */
  red: string | null;
  blue: string | null;
  /** `null`: it does not follow, or a stored bout says "both are out". */
  winner: string | null;
  /** What follows: that the two met, or who won, or both. The rest is printed. */
  follows: { pair: boolean; winner: boolean };
  reasons: readonly Reason[];
}

export interface Deduction {
  bouts: readonly DeducedBout[];
  /** Boxers of whom the facts contradict each other; then nothing is deduced. */
  contradicted: readonly string[];
}

export const NOTHING_DEDUCED: Deduction = { bouts: [], contradicted: [] };

/** How many bouts a full round has. */
export function boutsIn(round: KnockOutRound): number {
  return boxersIn(round) / 2;
}

/** The round up to which the rule makes sure that there are bouts; `null`: it needs none. */
export function isBoxedByRule(rule: Rule, round: KnockOutRound): boolean {
  const deciding = decidingRound(rule);
  return deciding !== null && roundPosition(round) <= roundPosition(deciding);
}

/** The round in which a boxer who finished so boxed at least, whether it was won, and what was lost. */
export function roundsOfFinish(
  finish: Finish,
  rule: Rule,
): { reached: KnockOutRound; won?: KnockOutRound; lost?: KnockOutRound } | null {
  switch (finish) {
    case "winner":
      return { reached: "F", won: "F" };
    case "finalist":
      return { reached: "F" };
    case "semi-finalist":
    case "losing-semi-finalist":
      return { reached: "SF" };
    case "losing-quarter-finalist":
      return { reached: "QF" };
    case "box-off-winner":
      return rule.kind === "reach-round-and-box-off"
        ? { reached: rule.losersOf, lost: rule.losersOf }
        : null;
  }
}

/** The chains one after another, each step once. */
export function chain(...parts: readonly (readonly Reason[] | undefined)[]): readonly Reason[] {
  const seen = new Set<string>();
  const steps: Reason[] = [];
  for (const part of parts) {
    for (const reason of part ?? []) {
      // Only the last step of a pairing names two; it is never said twice of other two.
      const boxer = "boxer" in reason ? reason.boxer : "";
      const round = "round" in reason ? reason.round : "";
      const key = `${reason.code} ${boxer} ${round}`;
      if (seen.size < seen.add(key).size) steps.push(reason);
    }
  }
  return steps;
}
