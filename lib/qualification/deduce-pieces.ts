/**
 * Deduction in a draw whose lines are not known. Any pairing of a round's boxers and any one winner of
 * each pair make a legal draw, so that round follows round only through who was in it: who won was in
 * the next, who was in the next won (byes stand in the first round only).
 */
import { type Bracket, type BracketBout, boutOf, boxerOn, loserOf, winnerOf } from "./bracket";
import { canFollow } from "./can-follow";
import { deduceBoxOff } from "./deduce-box-off";
import {
  boutsIn,
  chain,
  type DeducedBout,
  type Deduction,
  type DrawFacts,
  isBoxedByRule,
  NOTHING_DEDUCED,
  type Reason,
  roundsOfFinish,
} from "./deduction";
import { type Ending, forcedPairs, type Unpaired } from "./forced-pairs";
import {
  boxersIn,
  isKnockOut,
  KNOCK_OUT_ROUNDS,
  type KnockOutRound,
  roundAfter,
  roundBefore,
  roundPosition,
} from "./rule";

/** Why something is known of a boxer: reasons, or a bout of the bracket, put into words when asked. */
type Cause = readonly Reason[] | BracketBout;

/** Boxers with the causes for what is known of them, by round. */
type Known = Record<KnockOutRound, Map<string, Cause>>;

/** Two who met; `bout`: in this bout of the bracket, on whose unknown side the one may stand. */
interface Pair {
  boxers: readonly [string, string];
  bout: BracketBout | null;
  /** Why they met; `null`: a page prints it. */
  reasons: readonly Reason[] | null;
}

interface Working {
  facts: DrawFacts;
  /** Boxers who were in the round, who won in it, who lost in it to somebody who went on. */
  was: Known;
  won: Known;
  lost: Known;
  pairs: Record<KnockOutRound, Pair[]>;
  /** The bracket's bouts of each round. */
  bouts: Record<KnockOutRound, BracketBout[]>;
  /** Whether the draw began before the round, or in it and with enough boxers. */
  beganBefore: (round: KnockOutRound) => boolean;
  contradicted: Set<string>;
  changed: boolean;
}

function none(): Known {
  return Object.fromEntries(KNOCK_OUT_ROUNDS.map((round) => [round, new Map()])) as Known;
}

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

/** Who won is in the bracket already. */
const PRINTED: readonly Reason[] = [];

function lists<Item>(): Record<KnockOutRound, Item[]> {
  return Object.fromEntries(KNOCK_OUT_ROUNDS.map((round) => [round, [] as Item[]])) as Record<
    KnockOutRound,
    Item[]
  >;
}

function begin(facts: DrawFacts): Working {
  const { bracket, rule, reached, places } = facts;
  const working: Working = {
    ...{ facts, was: none(), won: none(), lost: none(), pairs: lists(), bouts: lists() },
    beganBefore: roundsBegunBefore(facts),
    contradicted: new Set(),
    changed: true,
  };
  for (const bout of bracket.bouts) {
    if (!isKnockOut(bout.round)) continue;
    const { round } = bout;
    working.bouts[round].push(bout);
    const [red, blue] = [boxerOn(bout.red), boxerOn(bout.blue)];
    if (red !== null) note(working, "was", round, red, bout);
    if (blue !== null) note(working, "was", round, blue, bout);
    if (red !== null && blue !== null) {
      working.pairs[round].push({ boxers: [red, blue], bout, reasons: null });
    }
    const [winner, loser, next] = [winnerOf(bout), loserOf(bout), roundAfter(round)];
    if (winner !== null) {
      note(working, "won", round, winner, PRINTED);
      if (next) note(working, "was", next, winner, bout);
    }
    if (loser !== null) note(working, "lost", round, loser, bout);
  }
  for (const { boxer, round } of reached) {
    note(working, "was", round, boxer, [{ code: "reached", boxer, round }]);
  }
  for (const { id: placeId, boxer, finish } of places) {
    const rounds = finish && roundsOfFinish(finish, rule);
    if (!rounds) continue;
    const reasons: readonly Reason[] = [{ code: "place", boxer, finish, placeId }];
    note(working, "was", rounds.reached, boxer, reasons);
    if (rounds.won) note(working, "won", rounds.won, boxer, reasons);
    if (rounds.lost) note(working, "lost", rounds.lost, boxer, reasons);
  }
  if (rule.kind === "reach-round-and-box-off") {
    for (const { id, red, blue } of bracket.boxOffs) {
      for (const boxer of [boxerOn(red), boxerOn(blue)]) {
        if (boxer === null) continue;
        const round = rule.losersOf;
        const reasons: readonly Reason[] =
          id === null ? [] : [{ code: "boxed-off", boxer, round, boutId: id }];
        note(working, "lost", round, boxer, reasons);
      }
    }
  }
  return working;
}

/** The reasons for what is known of a boxer in a round. */
function why(
  { facts, ...known }: Working,
  what: "was" | "won" | "lost",
  round: KnockOutRound,
  boxer: string,
): readonly Reason[] {
  const cause = known[what][round].get(boxer);
  return cause === undefined ? [] : reasonsOf(facts.bracket, what, round, boxer, cause);
}

/** A bout that no page prints is known from a later one of its winner. */
function reasonsOf(
  bracket: Bracket,
  what: "was" | "won" | "lost",
  round: KnockOutRound,
  boxer: string,
  cause: Cause,
): readonly Reason[] {
  if (!("key" in cause)) return cause;
  let told: BracketBout | undefined = cause;
  while (told && told.id === null) {
    told = told.next === null ? undefined : boutOf(bracket, told.next);
  }
  if (!told || told.id === null || !isKnockOut(told.round)) return [];
  const code =
    told !== cause ? "boxed" : what === "lost" ? "lost" : cause.round === round ? "boxed" : "won";
  return [{ code, boxer, round: told.round, boutId: told.id }];
}

function note(
  working: Working,
  what: "was" | "won" | "lost",
  round: KnockOutRound,
  boxer: string,
  cause: Cause,
): void {
  const boxers = working[what][round];
  if (boxers.has(boxer)) return;
  boxers.set(boxer, cause);
  working.changed = true;
}

/**
 * Which rounds have no byes: those after a round of which something is known, and those for which
 * enough boxers are known to be in the draw.
 */
function roundsBegunBefore(facts: DrawFacts): Working["beganBefore"] {
  const { bracket, rule, reached, places } = facts;
  let earliest = Number.POSITIVE_INFINITY;
  const began = (round: KnockOutRound) => {
    earliest = Math.min(earliest, roundPosition(round));
  };
  for (const { round } of bracket.bouts) if (isKnockOut(round)) began(round);
  for (const { round } of reached) began(round);
  for (const { finish } of places) {
    const rounds = finish && roundsOfFinish(finish, rule);
    if (rounds) began(rounds.reached);
  }
  let named: number | null = null;
  return (round) => {
    if (roundPosition(round) > earliest) return true;
    named ??= countNamed(facts);
    return named >= boxersIn(round);
  };
}

/** How many boxers are known to have been in the draw. */
function countNamed({ bracket, reached, places }: DrawFacts): number {
  const named = new Set<string | null>([null]);
  for (const { red, blue } of [...bracket.bouts, ...bracket.boxOffs]) {
    named.add(boxerOn(red)).add(boxerOn(blue));
  }
  for (const { red, blue } of bracket.unplaced) named.add(red).add(blue);
  for (const { boxer } of [...reached, ...places]) named.add(boxer);
  return named.size - 1;
}

/** Whether the round has no byes. */
function isFull({ bouts, pairs, beganBefore }: Working, round: KnockOutRound): boolean {
  if (beganBefore(round)) return true;
  const stored = bouts[round].filter(({ id }) => id !== null);
  const unstored = pairs[round].filter(({ bout }) => bout?.id == null);
  return stored.length + unstored.length === boutsIn(round);
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

function hasBoth({ red, blue }: BracketBout): boolean {
  return boxerOn(red) !== null && boxerOn(blue) !== null;
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

/** What follows of the bouts of a round, where it is certain that it was boxed. */
function deducedIn(working: Working, round: KnockOutRound): DeducedBout[] {
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
    ...{ key: bout.key, boutId: bout.id, round },
    ...{ red: boxerOn(bout.red), blue: boxerOn(bout.blue), winner: boxer },
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
    ...{ red: isTurned ? other : one, blue: isTurned ? one : other, winner },
    follows,
    reasons: chain(reasons ?? [], won),
  };
}

/** The reasons for a win with what they end in, where they do not say so themselves. */
function withEnd(reasons: readonly Reason[], end: Reason): readonly Reason[] {
  const says = reasons.some(({ code }) => code === "other-lost" || code === "met-loser");
  return says ? reasons : chain(reasons, [end]);
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
