/**
 * Which results win a place. A Games' rules are data (prisma/data/<games>/rules.json); these are
 * the kinds that data can choose from.
 *
 * Paris 2024, by rules.json and allocations.csv. Each rule cites its pages in rules.json, under its id; the
 * data cites no numbered sections.
 *
 * | rule (id in rules.json)    | kind                       | given by (number of categories)             |
 * | -------------------------- | -------------------------- | ------------------------------------------- |
 * | winner                     | winner                     | African 8, Pacific 13                       |
 * | finalists                  | reach-round F              | European 4, African 5, Asian 9,             |
 * |                            |                            | Pan American 11, 1st world 1                |
 * | semi-finalists             | reach-round SF             | European 9, Asian 4, Pan American 2,        |
 * |                            |                            | 1st world 11, 2nd world 8                   |
 * | finalists-and-box-off      | reach-round-and-box-off F  | 1st world 1, 2nd world 3                    |
 * | semi-finalists-and-box-off | reach-round-and-box-off SF | 2nd world 2                                 |
 * | invitation                 | invitation                 | universality 9                              |
 */
import type { Round } from "./vocabulary";

/** The rounds of the knock-out, first to last. A box-off stands beside them. */
export const KNOCK_OUT_ROUNDS = ["R128", "R64", "R32", "R16", "QF", "SF", "F"] as const;
export type KnockOutRound = (typeof KNOCK_OUT_ROUNDS)[number];

export const RULE_KINDS = [
  "winner",
  "reach-round",
  "reach-round-and-box-off",
  "invitation",
] as const;
export type RuleKind = (typeof RULE_KINDS)[number];

/**
 * - `winner`: the winner of the final.
 * - `reach-round`: everybody who reaches the round.
 * - `reach-round-and-box-off`: also the last `boxOffPlaces` of a box-off among those who lost in
 *   `losersOf`, the round before.
 * - `invitation`: no result; a list says who.
 */
export type Rule =
  | { kind: "winner" }
  | { kind: "reach-round"; round: KnockOutRound }
  | {
      kind: "reach-round-and-box-off";
      round: KnockOutRound;
      losersOf: KnockOutRound;
      boxOffPlaces: number;
    }
  | { kind: "invitation" };

const POSITIONS = Object.fromEntries(
  KNOCK_OUT_ROUNDS.map((round, position) => [round, position]),
) as Record<KnockOutRound, number>;

const BOXERS = Object.fromEntries(
  KNOCK_OUT_ROUNDS.map((round, position) => [round, 2 ** (KNOCK_OUT_ROUNDS.length - position)]),
) as Record<KnockOutRound, number>;

/** Where the round stands among all, 0 for the first that a draw can have. */
export function roundPosition(round: KnockOutRound): number {
  return POSITIONS[round];
}

/** How many boxers a full round has: 2 in the final, 4 in the semi-finals. */
export function boxersIn(round: KnockOutRound): number {
  return BOXERS[round];
}

/** Whether the round is part of the knock-out, not of a box-off. */
export function isKnockOut(round: Round): round is KnockOutRound {
  return round !== "BOX-OFF";
}

/** The round after; `null` after the final. */
export function roundAfter(round: KnockOutRound): KnockOutRound | null {
  return KNOCK_OUT_ROUNDS[POSITIONS[round] + 1] ?? null;
}

/** The round before; `null` before the first that a draw can have. */
export function roundBefore(round: KnockOutRound): KnockOutRound | null {
  return KNOCK_OUT_ROUNDS[POSITIONS[round] - 1] ?? null;
}

/** The round whose winners qualify; `null`: no bout decides. */
export function decidingRound(rule: Rule): KnockOutRound | null {
  switch (rule.kind) {
    case "winner":
      return "F";
    case "invitation":
      return null;
    default:
      return roundBefore(rule.round);
  }
}

/** How many places the rule gives in a full draw; `null`: a list says. */
export function placesByRule(rule: Rule): number | null {
  switch (rule.kind) {
    case "winner":
      return 1;
    case "reach-round":
      return boxersIn(rule.round);
    case "reach-round-and-box-off":
      return boxersIn(rule.round) + rule.boxOffPlaces;
    case "invitation":
      return null;
  }
}

/** What is wrong with a rule; empty: nothing. */
export function ruleProblems(rule: Rule): ("losers-of" | "box-off-places")[] {
  if (rule.kind !== "reach-round-and-box-off") return [];
  const losers = boxersIn(rule.round);
  const rounds = Math.log2(losers / rule.boxOffPlaces);
  return [
    ...(roundAfter(rule.losersOf) === rule.round ? [] : (["losers-of"] as const)),
    ...(Number.isInteger(rounds) && rounds > 0 ? [] : (["box-off-places"] as const)),
  ];
}
