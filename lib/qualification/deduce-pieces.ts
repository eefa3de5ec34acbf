/**
 * Deduction in a draw whose lines are not known. Any pairing of a round's boxers and any one winner of
 * each pair make a legal draw, so that round follows round only through who was in it: who won was in
 * the next, who was in the next won (byes stand in the first round only).
 */
import { type Bracket, type BracketBout, boutOf, boxerOn, loserOf, winnerOf } from "./bracket";
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
  roundPosition,
} from "./rule";

/** Boxers with the reasons for what is known of them, by round. */
type Known = Record<KnockOutRound, Map<string, readonly Reason[]>>;

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
  const working = begin(facts);
  while (working.changed) {
    working.changed = false;
    for (const round of KNOCK_OUT_ROUNDS) step(working, round);
  }
  const contradicted = contradictions(working);
  if (contradicted.length > 0) return { bouts: [], contradicted };
  const knockOut = KNOCK_OUT_ROUNDS.flatMap((round) => deducedIn(working, round));
  const bouts = [...knockOut, ...deduceBoxOff(facts, losersOf(working))].filter(
    ({ boutId, red, blue }) => boutId !== null || !isPrinted(facts.bracket, red, blue),
  );
  return bouts.length === 0 ? NOTHING_DEDUCED : { bouts, contradicted: [] };
}

function begin(facts: DrawFacts): Working {
  const { bracket, rule, reached, places } = facts;
  const pairs = Object.fromEntries(KNOCK_OUT_ROUNDS.map((round) => [round, [] as Pair[]]));
  const working: Working = {
    ...{ facts, was: none(), won: none(), lost: none(), pairs: pairs as Working["pairs"] },
    beganBefore: roundsBegunBefore(facts),
    contradicted: new Set(),
    changed: true,
  };
  for (const bout of bracket.bouts) {
    if (!isKnockOut(bout.round)) continue;
    const { round } = bout;
    const why = printedIn(bracket, bout);
    const [red, blue] = [boxerOn(bout.red), boxerOn(bout.blue)];
    for (const boxer of [red, blue]) {
      if (boxer !== null) note(working, "was", round, boxer, why("boxed", boxer));
    }
    if (red !== null && blue !== null) {
      working.pairs[round].push({ boxers: [red, blue], bout, reasons: null });
    }
    const [winner, loser, next] = [winnerOf(bout), loserOf(bout), roundAfter(round)];
    if (winner !== null) {
      note(working, "won", round, winner, []);
      if (next) note(working, "was", next, winner, why("won", winner));
    }
    if (loser !== null) note(working, "lost", round, loser, why("lost", loser));
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

/** What a bout says of its boxers; one that no page prints is known from a later one of its winner. */
function printedIn(
  bracket: Bracket,
  bout: BracketBout,
): (code: "boxed" | "won" | "lost", boxer: string) => readonly Reason[] {
  let told: BracketBout | undefined = bout;
  while (told && told.id === null) {
    told = told.next === null ? undefined : boutOf(bracket, told.next);
  }
  const { id: boutId = null, round } = told ?? bout;
  if (boutId === null || !isKnockOut(round)) return () => [];
  return (code, boxer) => [{ code: told === bout ? code : "boxed", boxer, round, boutId }];
}

function note(
  working: Working,
  what: "was" | "won" | "lost",
  round: KnockOutRound,
  boxer: string,
  reasons: readonly Reason[],
): void {
  const boxers = working[what][round];
  if (boxers.has(boxer)) return;
  boxers.set(boxer, reasons);
  working.changed = true;
}

/**
 * Which rounds have no byes: those after a round of which something is known, and those for which
 * enough boxers are known to be in the draw.
 */
function roundsBegunBefore(facts: DrawFacts): Working["beganBefore"] {
  const { bracket, rule, reached, places } = facts;
  const bouts = [...bracket.bouts, ...bracket.boxOffs];
  const sides = bouts.flatMap(({ red, blue }) => [boxerOn(red), boxerOn(blue)]);
  const loose = bracket.unplaced.flatMap(({ red, blue }) => [red, blue]);
  const named = new Set([...sides, ...loose, ...[...reached, ...places].map(({ boxer }) => boxer)]);
  named.delete(null);
  const rounds = [
    ...bracket.bouts.flatMap(({ round }) => (isKnockOut(round) ? [round] : [])),
    ...reached.map(({ round }) => round),
    ...places.flatMap(({ finish }) => (finish && roundsOfFinish(finish, rule)?.reached) || []),
  ];
  const earliest = Math.min(...rounds.map(roundPosition));
  return (round) => roundPosition(round) > earliest || named.size >= boxersIn(round);
}

/** Whether the round has no byes. */
function isFull({ facts, pairs, beganBefore }: Working, round: KnockOutRound): boolean {
  if (beganBefore(round)) return true;
  const stored = facts.bracket.bouts.filter((bout) => bout.round === round && bout.id !== null);
  const unstored = pairs[round].filter(({ bout }) => bout?.id == null);
  return stored.length + unstored.length === boutsIn(round);
}

/** What follows of a round from what is known so far. */
function step(working: Working, round: KnockOutRound): void {
  const { was, won, lost, pairs } = working;
  const next = roundAfter(round);
  for (const [boxer, reasons] of won[round]) {
    note(working, "was", round, boxer, reasons);
    if (next) note(working, "was", next, boxer, reasons);
  }
  for (const [boxer, reasons] of lost[round]) note(working, "was", round, boxer, reasons);
  if (next) {
    for (const [boxer, reasons] of was[next]) {
      if (isFull(working, round)) note(working, "was", round, boxer, reasons);
      if (was[round].has(boxer)) note(working, "won", round, boxer, reasons);
    }
  }
  for (const { boxers } of pairs[round]) {
    for (const [boxer, other] of [boxers, [boxers[1], boxers[0]] as const]) {
      const hasWon = won[round].get(boxer);
      const hasLost = lost[round].get(boxer);
      const wentOn: Reason = { code: "went-on", boxer, round };
      if (hasWon) note(working, "lost", round, other, chain(hasWon, [wentOn]));
      const otherLost: Reason = { code: "other-lost", boxer: other, other: boxer, round };
      if (hasLost) note(working, "won", round, other, chain(hasLost, [otherLost]));
    }
  }
  pairLeft(working, round);
}

/** Pairs those of a round whom no page pairs, where only one pairing leaves nobody over. */
function pairLeft(working: Working, round: KnockOutRound): void {
  const { was, won, lost, pairs, facts } = working;
  const inRound = pairs[round];
  const paired = new Set(inRound.flatMap(({ boxers }) => boxers));
  const left = [...was[round].keys()].filter((boxer) => !paired.has(boxer));
  if (left.length === 0) return;
  const halves = facts.bracket.bouts.filter((bout) => bout.round === round && !hasBoth(bout));
  const halfOf = (boxer: string) => {
    const own = halves.filter(({ red, blue }) => [boxerOn(red), boxerOn(blue)].includes(boxer));
    return own.find(({ id }) => id !== null) ?? own[0] ?? null;
  };
  const unpaired = left.map((boxer): Unpaired => {
    const half = halfOf(boxer);
    const ending = endingOf(won[round].has(boxer), lost[round].has(boxer), half);
    return { boxer, ending, hasBout: half?.id != null };
  });
  const nobodies = bothOutBefore(facts.bracket, round);
  const unnamed = boxersIn(round) - 2 * inRound.length - left.length - nobodies;
  const forced = forcedPairs(unpaired, unnamed, nobodies);
  if (!forced.isPossible) for (const boxer of left) working.contradicted.add(boxer);
  const boutIds = inRound.flatMap(({ bout }) => bout?.id ?? []);
  const known = chain(
    paired.size > 0 ? [{ code: "others-paired", round, boutIds, boxers: paired.size }] : [],
    ...inRound.map(({ reasons: why }) => why ?? []),
    ...left.map((boxer) =>
      chain(was[round].get(boxer), won[round].get(boxer), lost[round].get(boxer)),
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
function bothOutBefore({ bouts }: Bracket, round: KnockOutRound): number {
  return bouts.filter(
    (bout) => bout.winner === "none" && isKnockOut(bout.round) && roundAfter(bout.round) === round,
  ).length;
}

function hasBoth({ red, blue }: BracketBout): boolean {
  return boxerOn(red) !== null && boxerOn(blue) !== null;
}

/** Boxers of whom two facts cannot both be true. */
function contradictions({ was, won, lost, pairs, facts, contradicted }: Working): string[] {
  const found = new Set(contradicted);
  for (const round of KNOCK_OUT_ROUNDS) {
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
    for (const { round: of, red, blue, winner } of facts.bracket.bouts) {
      if (of !== round || winner !== "none") continue;
      for (const boxer of [boxerOn(red), boxerOn(blue)]) {
        if (boxer !== null && won[round].has(boxer)) found.add(boxer);
      }
    }
  }
  return [...found];
}

/** What follows of the bouts of a round, where it is certain that it was boxed. */
function deducedIn(working: Working, round: KnockOutRound): DeducedBout[] {
  const { facts, won, lost, pairs } = working;
  const { bracket, rule } = facts;
  const ofRound = bracket.bouts.filter((bout) => bout.round === round);
  const isBoxed =
    isBoxedByRule(rule, round) || won[round].size > 0 || ofRound.some(({ id }) => id !== null);
  if (!isBoxed) return [];
  const made = pairs[round].flatMap((pair) => deducedPair(pair, round, won[round], lost[round]));
  const paired = new Set(pairs[round].flatMap(({ boxers }) => boxers));
  const halves = ofRound.flatMap((bout): DeducedBout[] => {
    const boxer = boxerOn(bout.red) ?? boxerOn(bout.blue);
    if (boxer === null || paired.has(boxer) || bout.winner !== null || bout.id === null) return [];
    const reasons = won[round].get(boxer);
    if (!reasons) return [];
    return [
      {
        ...{ key: bout.key, boutId: bout.id, round },
        ...{ red: boxerOn(bout.red), blue: boxerOn(bout.blue), winner: boxer },
        follows: { pair: false, winner: true },
        reasons: chain(reasons, [{ code: "went-on", boxer, round }]),
      },
    ];
  });
  return [...made, ...halves];
}

function deducedPair(
  { boxers, bout, reasons }: Pair,
  round: KnockOutRound,
  won: ReadonlyMap<string, readonly Reason[]>,
  lost: ReadonlyMap<string, readonly Reason[]>,
): DeducedBout[] {
  const winner = boxers.find((boxer) => won.has(boxer)) ?? null;
  const isPrinted = bout !== null && bout.winner !== null;
  const follows = { pair: reasons !== null, winner: winner !== null && !isPrinted };
  if (!follows.pair && !follows.winner) return [];
  const [one, other] = boxers;
  // A stored bout keeps its corners; else the winner is written first.
  const isOne = (boxer: string) => bout?.id != null && boxerOn(bout.red) === boxer;
  const isOther = (boxer: string) => bout?.id != null && boxerOn(bout.blue) === boxer;
  const turns = isOne(other) || isOther(one) || (bout?.id == null && winner === other);
  const loser = boxers.find((boxer) => boxer !== winner);
  const why =
    follows.winner && winner !== null && loser !== undefined
      ? chain(
          won.get(winner),
          lost.has(loser) && (won.get(winner)?.length ?? 0) === 0 ? lost.get(loser) : [],
          won.get(winner)?.some(({ code }) => code === "other-lost")
            ? []
            : [{ code: "went-on", boxer: winner, round }],
        )
      : [];
  return [
    {
      key: bout?.key ?? `${round} ${[...boxers].sort().join(" ")}`,
      boutId: bout?.id ?? null,
      round,
      ...{ red: turns ? other : one, blue: turns ? one : other, winner },
      follows,
      reasons: chain(reasons ?? [], why),
    },
  ];
}

/** Who lost in the round that the rule's box-off is for. */
function losersOf({ facts, lost }: Working): ReadonlyMap<string, readonly Reason[]> {
  const { rule } = facts;
  return rule.kind === "reach-round-and-box-off" ? lost[rule.losersOf] : new Map();
}

/** Whether a bout of an unknown round prints that the two met. */
function isPrinted({ unplaced }: Bracket, one: string | null, other: string | null): boolean {
  return unplaced.some(
    ({ red, blue }) => (red === one && blue === other) || (red === other && blue === one),
  );
}
