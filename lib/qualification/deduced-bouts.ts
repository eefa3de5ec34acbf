/** Bouts of a draw pieced together that follow from what is known of its rounds. */
import { type BracketBout, boxerOn, hasBoth } from "./bracket";
import { chain, type DeducedBout, isBoxedByRule, type Reason } from "./deduction";
import { type Pair, type Working, why } from "./known-rounds";
import type { KnockOutRound } from "./rule";

/** What follows of the bouts of a round, where it is certain that it was boxed. */
export function deducedIn(working: Working, round: KnockOutRound): DeducedBout[] {
  const { facts, won, pairs, bouts } = working;
  const isBoxed =
    isBoxedByRule(facts.rule, round) ||
    won[round].size > 0 ||
    bouts[round].some(({ id }) => id !== null);
  if (!isBoxed) return [];
  const made = pairs[round].flatMap((pair) => deducedPair(working, pair, round) ?? []);
  const halves = bouts[round].flatMap((bout) => deducedHalf(working, bout, round) ?? []);
  return [...made, ...halves];
}

/** That a boxer won a printed bout without a result, the opponent not known. */
function deducedHalf(working: Working, bout: BracketBout, round: KnockOutRound) {
  if (bout.winner !== null || bout.id === null || hasBoth(bout)) return null;
  const boxer = boxerOn(bout.red) ?? boxerOn(bout.blue);
  if (boxer === null || !working.won[round].has(boxer)) return null;
  if (working.pairs[round].some(({ boxers }) => boxers.includes(boxer))) return null;
  return {
    key: bout.key,
    boutId: bout.id,
    round,
    red: boxerOn(bout.red),
    blue: boxerOn(bout.blue),
    winner: boxer,
    follows: { pair: false, winner: true },
    reasons: withEnd(why(working, "won", round, boxer), { code: "went-on", boxer, round }),
  };
}

function deducedPair(
  working: Working,
  { boxers, bout, reasons }: Pair,
  round: KnockOutRound,
): DeducedBout | null {
  const winner = boxers.find((boxer) => working.won[round].has(boxer)) ?? null;
  const isPrinted = bout !== null && bout.winner !== null;
  const follows = { pair: reasons !== null, winner: winner !== null && !isPrinted };
  if (!follows.pair && !follows.winner) return null;
  const [one, other] = boxers;
  // A stored bout keeps its corners; else the winner is written first.
  const stored = bout?.id == null ? null : bout;
  const isTurned = stored
    ? boxerOn(stored.red) === other || boxerOn(stored.blue) === one
    : winner === other;
  const won =
    follows.winner && winner !== null
      ? withEnd(why(working, "won", round, winner), { code: "went-on", boxer: winner, round })
      : [];
  return {
    key: bout?.key ?? `${round} ${[...boxers].sort().join(" ")}`,
    boutId: bout?.id ?? null,
    round,
    red: isTurned ? other : one,
    blue: isTurned ? one : other,
    winner,
    follows,
    reasons: chain(reasons ?? [], won),
  };
}

/** The reasons for a win with what they end in, where they do not say so themselves. */
function withEnd(reasons: readonly Reason[], end: Reason): readonly Reason[] {
  const says = reasons.some(({ code }) => code === "other-lost" || code === "met-loser");
  return says ? reasons : chain(reasons, [end]);
}
