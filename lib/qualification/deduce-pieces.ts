/**
 * Deduction in a draw whose lines are not known. Any pairing of a round's boxers and any one winner of
 * each pair make a legal draw, so that round follows round only through who was in it: who won was in
 * the next, who was in the next won (byes stand in the first round only).
 */
import { type Bracket, type BracketBout, boxerOn, hasBoth } from "./bracket";
import { canFollow } from "./can-follow";
import { deduceBoxOff } from "./deduce-box-off";
import { deducedIn } from "./deduced-bouts";
import { chain, type Deduction, type DrawFacts, NOTHING_DEDUCED, type Reason } from "./deduction";
import { type Ending, forcedPairs, type Unpaired } from "./forced-pairs";
import { begin, isFull, note, type Working, why } from "./known-rounds";
import {
  boxersIn,
  KNOCK_OUT_ROUNDS,
  type KnockOutRound,
  roundAfter,
  roundBefore,
  roundPosition,
} from "./rule";

/** Deduces what follows from the facts of a draw pieced together; linear in its bouts. */
export function deducePieces(facts: DrawFacts): Deduction {
  if (!canFollow(facts)) return NOTHING_DEDUCED;
  const working = begin(facts);
  while (working.changed) {
    working.changed = false;
    for (const round of KNOCK_OUT_ROUNDS) {
      const next = roundAfter(round);
      if (working.was[round].size > 0 || (next && working.was[next].size > 0)) step(working, round);
    }
  }
  const knockOut = KNOCK_OUT_ROUNDS.flatMap((round) => deducedIn(working, round));
  const bouts = [...knockOut, ...deduceBoxOff(facts, losersOf(working))].filter(
    ({ boutId, red, blue }) => boutId !== null || !isPrinted(facts.bracket, red, blue),
  );
  if (bouts.length === 0 && facts.reached.length === 0) return NOTHING_DEDUCED;
  const contradicted = contradictions(working);
  if (contradicted.length > 0) return { bouts: [], contradicted };
  return bouts.length === 0 ? NOTHING_DEDUCED : { bouts, contradicted: [] };
}

/** What follows of a round from what is known so far. */
function step(working: Working, round: KnockOutRound): void {
  const { was, won, lost, pairs } = working;
  const next = roundAfter(round);
  const explain = (what: "was" | "won" | "lost", boxer: string) => why(working, what, round, boxer);
  for (const boxer of won[round].keys()) {
    if (!was[round].has(boxer)) note(working, "was", round, boxer, explain("won", boxer));
    if (next && !was[next].has(boxer)) note(working, "was", next, boxer, explain("won", boxer));
  }
  for (const boxer of lost[round].keys()) {
    if (!was[round].has(boxer)) note(working, "was", round, boxer, explain("lost", boxer));
  }
  if (next) {
    for (const boxer of was[next].keys()) {
      if (won[round].has(boxer)) continue;
      const reasons = why(working, "was", next, boxer);
      if (isFull(working, round)) note(working, "was", round, boxer, reasons);
      if (was[round].has(boxer)) note(working, "won", round, boxer, reasons);
    }
  }
  for (const { boxers } of pairs[round]) {
    for (const [boxer, other] of [boxers, [boxers[1], boxers[0]] as const]) {
      if (won[round].has(boxer) && !lost[round].has(other)) {
        const wentOn: Reason = { code: "went-on", boxer, round };
        note(working, "lost", round, other, chain(explain("won", boxer), [wentOn]));
      }
      if (lost[round].has(boxer) && !won[round].has(other)) {
        const otherLost: Reason = { code: "other-lost", boxer: other, other: boxer, round };
        note(working, "won", round, other, chain(explain("lost", boxer), [otherLost]));
      }
    }
  }
  pairLeft(working, round);
}

/** Pairs those of a round whom no page pairs, where only one pairing leaves nobody over. */
function pairLeft(working: Working, round: KnockOutRound): void {
  const { was, won, lost, pairs, bouts } = working;
  const inRound = pairs[round];
  const nobodies = bothOutBefore(working, round);
  const sides = boxersIn(round) - 2 * inRound.length - nobodies;
  const most = was[round].size - 2 * inRound.length;
  // Each of those left can have met somebody of whom nothing is known; see `forcedPairs`.
  if (2 * most <= sides && most >= 0) return;
  const paired = new Set(inRound.flatMap(({ boxers }) => boxers));
  const left = [...was[round].keys()].filter((boxer) => !paired.has(boxer));
  if (left.length === 0) return;
  const halves = bouts[round].filter((bout) => !hasBoth(bout));
  const halfOf = (boxer: string) => {
    const own = halves.filter(({ red, blue }) => [boxerOn(red), boxerOn(blue)].includes(boxer));
    return own.find(({ id }) => id !== null) ?? own[0] ?? null;
  };
  const unpaired = left.map((boxer): Unpaired => {
    const half = halfOf(boxer);
    const ending = endingOf(won[round].has(boxer), lost[round].has(boxer), half);
    return { boxer, ending, hasBout: half?.id != null };
  });
  const unnamed = sides - left.length;
  const forced = forcedPairs(unpaired, unnamed, nobodies);
  if (!forced.isPossible) for (const boxer of left) working.contradicted.add(boxer);
  const boutIds = inRound.flatMap(({ bout }) => bout?.id ?? []);
  if (forced.pairs.length + forced.won.length + forced.lost.length === 0) return;
  const known = chain(
    paired.size > 0 ? [{ code: "others-paired", round, boutIds, boxers: paired.size }] : [],
    ...inRound.map(({ reasons }) => reasons ?? []),
    ...left.map((boxer) =>
      chain(...(["was", "won", "lost"] as const).map((what) => why(working, what, round, boxer))),
    ),
  );
  for (const [one, other] of forced.pairs) {
    const [a, b] = [halfOf(one), halfOf(other)];
    const reasons = chain(known, [{ code: "left", boxer: one, other, round }]);
    inRound.push({ boxers: [one, other], bout: a?.id != null ? a : (b ?? a), reasons });
    working.changed = true;
  }
  for (const boxer of forced.won) {
    note(working, "won", round, boxer, chain(known, [{ code: "met-loser", boxer, round }]));
  }
  for (const boxer of forced.lost) {
    note(working, "lost", round, boxer, chain(known, [{ code: "met-winner", boxer, round }]));
  }
}

function endingOf(hasWon: boolean, hasLost: boolean, half: BracketBout | null): Ending {
  if (hasWon) return "won";
  if (hasLost) return "lost";
  return half?.winner === "none" ? "out" : "unknown";
}

/** How many bouts of the round before sent nobody on. */
function bothOutBefore({ bouts }: Working, round: KnockOutRound): number {
  const before = roundBefore(round);
  return before === null ? 0 : bouts[before].filter(({ winner }) => winner === "none").length;
}

/** Boxers of whom two facts cannot both be true. */
function contradictions({ was, won, lost, pairs, bouts, contradicted }: Working): string[] {
  const found = new Set(contradicted);
  for (const round of KNOCK_OUT_ROUNDS) {
    if (was[round].size === 0) continue;
    const later = KNOCK_OUT_ROUNDS.slice(roundPosition(round) + 1);
    for (const boxer of lost[round].keys()) {
      if (won[round].has(boxer) || later.some((each) => was[each].has(boxer))) found.add(boxer);
    }
    if (was[round].size > boxersIn(round)) for (const boxer of was[round].keys()) found.add(boxer);
    const seen = new Set<string>();
    for (const { boxers } of pairs[round]) {
      for (const boxer of boxers) if (seen.size === seen.add(boxer).size) found.add(boxer);
      if (boxers.every((boxer) => won[round].has(boxer)))
        for (const boxer of boxers) found.add(boxer);
    }
    for (const { red, blue, winner } of bouts[round]) {
      if (winner !== "none") continue;
      for (const boxer of [boxerOn(red), boxerOn(blue)]) {
        if (boxer !== null && won[round].has(boxer)) found.add(boxer);
      }
    }
  }
  return [...found];
}

/** Who lost in the round that the rule's box-off is for. */
function losersOf(working: Working): ReadonlyMap<string, readonly Reason[]> {
  const { rule } = working.facts;
  if (rule.kind !== "reach-round-and-box-off") return new Map();
  const round = rule.losersOf;
  const boxers = [...working.lost[round].keys()];
  return new Map(boxers.map((boxer) => [boxer, why(working, "lost", round, boxer)]));
}

/** Whether a bout of an unknown round prints that the two met. */
function isPrinted({ unplaced }: Bracket, one: string | null, other: string | null): boolean {
  return unplaced.some(
    ({ red, blue }) => (red === one && blue === other) || (red === other && blue === one),
  );
}
